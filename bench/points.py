"""Points by every method: ours and sumy's through the product's own room, and the lead as it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from bench.invented import NOW
from bench.outcome import Options
from bench.rows import Row
from digest.model import Article, KeyPoint, Member, Story
from digest.ports import Summarise
from digest.summarise import METHODS, brief
from digest.text import sentences, visible_lines, word_count

OURS = "lead-centroid"
_WORDS = 3
Make = Callable[[Row, Options], "Made"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The lines a method chose of a row's text; `points` where they come from the product."""

    lines: tuple[str, ...]
    points: tuple[KeyPoint, ...] = ()


def makers() -> dict[str, Make]:
    """Give the methods by name: ours first, the lead, then every sumy method the product offers."""
    others = {name: method for name, method in METHODS.items() if name != OURS}
    return {
        "ours": partial(_made, METHODS[OURS]),
        "lead": lead,
        **{name: partial(_made, method) for name, method in sorted(others.items())},
    }


def lead(row: Row, options: Options) -> Made:
    """Give the first sentences of the text within the words, those under three words passed over."""
    every = row.get("sentences") or [each for each in split(paragraphs(row)) if word_count(each) >= _WORDS]
    first = list(every[: options.points])
    while len(first) > 1 and sum(map(word_count, first)) > options.words:
        first.pop()
    return Made(lines=tuple(first))


def split(lines: Sequence[str]) -> list[str]:
    """Give the sentences of some lines."""
    return [sentence for line in lines for sentence in sentences(line, "en")]


def paragraphs(row: Row) -> tuple[str, ...]:
    """Give a row's text as paragraphs: its sentences where they are listed, else its lines."""
    listed: Sequence[str] | None = row.get("sentences")
    return tuple(each for each in listed if each.strip()) if listed else visible_lines(row["text"])


def _made(method: Summarise, row: Row, options: Options) -> Made:
    article = Article(
        id=str(row["id"]),
        source="bench",
        label="bench",
        url=None,
        headline=None,
        body=paragraphs(row),
        retrieved=NOW,
        in_language="en",
    )
    story = Story(id=article.id, members=(Member(article=article, role="lead"),))
    made = brief(story, method, options.points, options.words, 1.0)
    points = made.key_points if made else ()
    return Made(lines=tuple(point.text for point in points), points=points)
