"""Rule: a credit or sign-off ends the story; what follows is teasers."""

from __future__ import annotations

from digest.clean.captions import is_caption
from digest.clean.crediting import crediting
from digest.clean.removal import take
from digest.clean.shape import is_prose, trails_off, word_total
from digest.clean.signoff import signed
from digest.model import Article

STORY_WORDS = 12


def ending(article: Article) -> Article:
    """Take out the lines below the credit or sign-off, unless the story goes on there."""
    marks = frozenset(at for at, line in enumerate(article.body) if _is_mark(line))
    if not marks:
        return article
    prose = next((at for at, line in enumerate(article.body) if _is_story(line)), len(article.body))
    end = next((at for at in sorted(marks) if at >= prose and not _goes_on(article.body, at, marks)), None)
    if end is None:
        return article
    below = (at for at in range(end + 1, len(article.body)) if at not in marks)
    return take(article, dict.fromkeys(below, "teaser"))


def _is_mark(line: str) -> bool:
    return not is_caption(line) and (crediting(line) is not None or signed(line) is not None)


def _goes_on(body: tuple[str, ...], end: int, marks: frozenset[int]) -> bool:
    """Two paragraphs of prose in a row, or another one with a credit, are story again."""
    below = range(end + 1, len(body))
    credited = any(at in marks and _is_story(body[at]) for at in below)
    return credited or any(_is_story(body[at]) and _is_story(body[at + 1]) for at in below[:-1])


def _is_story(line: str) -> bool:
    return is_prose(line) and word_total(line) >= STORY_WORDS and not trails_off(line)
