"""Rule: teasers of other stories go, wherever the page put them.

Their shape is a title, a date, the title again and perhaps an excerpt. Other years stand in them,
so no date of theirs is ever looked at.
"""

from __future__ import annotations

from digest.clean.opening import opening
from digest.clean.removal import take
from digest.clean.shape import LONGEST_TITLE, folded, is_date, is_prose, trails_off, word_total
from digest.clean.vocabulary import SECTIONS
from digest.model import Article

BLOCK = 3
SHORTEST_DOUBLED = 20
LONGEST_DOUBLED = 400


def teasers(article: Article) -> Article:
    """Take out teaser blocks and the section names above them."""
    starts = _starts(article)
    found = {at for start in starts for at in _block(article, start, starts)}
    found |= {at for start in starts for at in _above(article.body, start, found)}
    found |= _doubled(article.body) | _labelled(article.body)
    return take(article, dict.fromkeys(found, "teaser"))


def _doubled(body: tuple[str, ...]) -> set[int]:
    """Find titles that stand twice in one line, as picture and text of a link do, and their excerpts."""
    twice = {at for at, line in enumerate(body) if _is_doubled(line)}
    excerpts = {at + 1 for at in twice if at + 1 == len(body) - 1 or at + 2 in twice}
    return twice | {at for at in excerpts if at < len(body)} if len(twice) > 1 else twice


def _is_doubled(line: str) -> bool:
    half = len(line) // 2
    return (
        SHORTEST_DOUBLED < len(line) <= LONGEST_DOUBLED
        and " " in line[:half]
        and line[:half] == line[half + 1 :]
    )


def _labelled(body: tuple[str, ...]) -> set[int]:
    """Find links that all carry one label in capitals: "READ ANOTHER STORY | …", three times or more."""
    labels: dict[str, list[int]] = {}
    for at, line in enumerate(body):
        label, bar, title = line.partition(" | ")
        if bar and title and label.isupper() and word_total(line) <= LONGEST_TITLE:
            labels.setdefault(label, []).append(at)
    return {at for places in labels.values() if len(places) >= BLOCK for at in places}


def _starts(article: Article) -> tuple[int, ...]:
    """Where a block begins: title, date, same title; the article's own title block excepted."""
    body, own = article.body, folded(article.headline or "")
    starts = [at for at in range(len(body) - BLOCK + 1) if _is_start(body, at) and folded(body[at]) != own]
    first = _own_block(article, starts)
    return tuple(at for at in starts if at != first)


def _is_start(body: tuple[str, ...], at: int) -> bool:
    """Check the date first: it is the cheapest to rule out."""
    if not is_date(body[at + 1]) or word_total(body[at]) > LONGEST_TITLE:
        return False
    return folded(body[at]) == folded(body[at + 2])


def _own_block(article: Article, starts: list[int]) -> int | None:
    """Spare a lone block at the head: it may be this article's own title, if its text goes on in prose."""
    body = article.body
    prose = next((at for at, line in enumerate(body) if is_prose(line)), len(body))
    head = [at for at in starts if at < prose]
    if len(head) != 1 or article.headline:
        return None
    text = body[head[0] + BLOCK : head[0] + BLOCK + 2]
    runs_on = len(text) == 2 and all(map(is_prose, text)) and not trails_off(text[0])  # noqa: PLR2004  two
    return head[0] if runs_on and not any(opening(line, article.retrieved) for line in text[1:]) else None


def _block(article: Article, start: int, starts: tuple[int, ...]) -> range:
    """Give the three lines, and the excerpt under them unless it is a story's own first paragraph."""
    after = start + BLOCK
    if after >= len(article.body) or after in starts:
        return range(start, after)
    line = article.body[after]
    story = opening(line, article.retrieved) is not None and not trails_off(line)
    excerpt = not story and (is_prose(line) or trails_off(line))
    return range(start, after + excerpt)


def _above(body: tuple[str, ...], start: int, found: set[int]) -> list[int]:
    """Section names directly above a block belong to it."""
    names = []
    at = start - 1
    while at >= 0 and at not in found and folded(body[at]) in SECTIONS:
        names.append(at)
        at -= 1
    return names
