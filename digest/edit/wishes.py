"""What the editor's note says of stories that belong together, as pairs of articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, product

from digest.edit.note import Note
from digest.model import Story

Names = tuple[str, str]


def wishes(note: Note, stories: Sequence[Story]) -> tuple[tuple[Names, ...], tuple[Names, ...]]:
    """Give the pairs of articles that the note wants in one story, and those it wants apart.

    `stories` are tonight's as they come without the editor: a story's id stands for its articles,
    any other name for the article of that id or address.
    """
    articles = {story.id: tuple(article.id for article in story.articles) for story in stories}
    return _pairs(note.same, articles), _pairs(note.apart, articles)


def _pairs(lists: Iterable[Sequence[str]], articles: dict[str, tuple[str, ...]]) -> tuple[Names, ...]:
    return tuple(
        pair
        for names in lists
        for one, other in combinations(names, 2)
        for pair in product(articles.get(one, (one,)), articles.get(other, (other,)))
    )
