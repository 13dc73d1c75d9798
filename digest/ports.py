"""The shapes a plug-in may have: plain callables of one call each.

Public as entry-point groups are `digest.rules` (a `Rule`) and `digest.summarise` (a `Summarise`).
A plug-in needs no base class and registers nothing at run time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from digest.model import Article, Failure, KeyPoint, Story

T = TypeVar("T")
R = TypeVar("R")


class Rule(Protocol):
    """A cleaning rule: an article in, the same article with less noise and more fields out.

    It must be pure, give back what it is given when it has nothing to do, move every line it
    takes out of the body into `removed`, and change nothing when run twice.
    """

    def __call__(self, article: Article, /) -> Article: ...


class Summarise(Protocol):
    """A summariser: at most `points` key points whose quotations hold at most `words` words.

    Every point cites at least one sentence that stands verbatim in one of the story's articles.
    """

    def __call__(self, story: Story, points: int, words: int, /) -> tuple[KeyPoint, ...]: ...


class Map(Protocol):
    """Apply a pure function to items, perhaps elsewhere; results come in the items' order.

    An item whose work died, ran out of time or memory yields a `Failure` in its place.
    """

    def __call__(self, function: Callable[[T], R], items: Iterable[T], /) -> Iterator[R | Failure]: ...
