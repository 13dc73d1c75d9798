"""What the editor's note says of stories that belong together: obeyed, explained, and named when unknown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from itertools import combinations, product

from digest.edit.note import Note
from digest.model import Article, Story
from digest.record import LedgerEntry
from digest.urls import canonical, story_id

Names = tuple[str, str]
_ALIKE = 0.5


def wishes(note: Note, stories: Sequence[Story]) -> tuple[tuple[Names, ...], tuple[Names, ...]]:
    """Give the pairs of articles that the note wants in one story, and those it wants apart.

    `stories` are tonight's as they come without the editor: a story's id stands for its articles,
    the id that a story led by an article would bear for that article (its story may have become one
    with another), any other name for the article of that id or address, or for a story told before.
    """
    minted = {_minted(article): (article.id,) for story in stories for article in story.articles}
    articles = minted | {story.id: tuple(article.id for article in story.articles) for story in stories}
    return _pairs(note.same, articles), _pairs(note.apart, articles)


def asked_for(
    note: Note | None, kept: Sequence[Story], left: Sequence[Story]
) -> tuple[tuple[Story, ...], tuple[Story, ...]]:
    """Add to the shortlist what was left off it and the note adds, or names in `same` or `apart`."""
    lists = (*note.same, *note.apart, note.add) if note else ()
    named = _known_as(name for names in lists for name in names)
    wanted = [story for story in left if any(not named.isdisjoint(_names(each)) for each in story.articles)]
    return (*kept, *wanted), tuple(story for story in left if story not in wanted)


def said(note: Note | None, lines: Iterable[LedgerEntry]) -> tuple[LedgerEntry, ...]:
    """Say in the ledger which articles stand apart because the editor wants it."""
    lists = [(names, _known_as(names)) for names in note.apart] if note else []
    return tuple(_with_reason(line, lists) for line in lines)


def unknown_wishes(
    note: Note,
    ids: Collection[str],
    articles: Iterable[Article | LedgerEntry],
    before: Collection[str],
    where: str,
) -> Iterator[str]:
    """Name each story or article of `same` and `apart` that the night does not have, and the nearest.

    `ids` are those of tonight's stories, `articles` all that came in (or their lines in the ledger),
    `before` the ids of stories told on earlier days.
    """
    came = list(articles)
    known = {*ids, *before, *(name for each in came for name in (*_names(each), _minted(each)))}
    shown = sorted({*ids, *(each.url or each.id for each in came)})
    for key, lists in (("same", note.same), ("apart", note.apart)):
        for name in dict.fromkeys(name for names in lists for name in names):
            if known.isdisjoint(_known_as([name])):
                near = get_close_matches(name, shown, 1, _ALIKE)
                closest = f"; the closest is {near[0]}" if near else ""
                yield f"{where} names {name} in {key}, which is no story and no article of tonight{closest}"


def _pairs(lists: Iterable[Sequence[str]], articles: Mapping[str, tuple[str, ...]]) -> tuple[Names, ...]:
    return tuple(
        pair
        for names in lists
        for one, other in combinations(names, 2)
        for pair in _both(one, other, articles)
    )


def _both(one: str, other: str, articles: Mapping[str, tuple[str, ...]]) -> Iterator[Names]:
    """Pair the articles that two names stand for; a story's name may also stand for an earlier night's."""
    yield from product(articles.get(one, (one,)), articles.get(other, (other,)))
    if one in articles or other in articles:
        yield one, other


def _with_reason(line: LedgerEntry, lists: Iterable[tuple[Sequence[str], frozenset[str]]]) -> LedgerEntry:
    own = {line.id, line.story, canonical(line.url) if line.url else None}
    others = [
        name for names, known in lists if own & known for name in names if own.isdisjoint(_known_as([name]))
    ]
    if not others:
        return line
    reason = f"{line.reason}; the editor keeps it apart from {', '.join(dict.fromkeys(others))}"
    return replace(line, reason=reason)


def _names(article: Article | LedgerEntry) -> frozenset[str]:
    address = canonical(article.url) if article.url else article.id
    return frozenset((article.id, *(article.keys if isinstance(article, Article) else ()), address))


def _minted(article: Article | LedgerEntry) -> str:
    """Give the id of a story that this article leads first."""
    return story_id(canonical(article.url) if article.url else article.id)


def _known_as(names: Iterable[str]) -> frozenset[str]:
    """Give names as they stand, and addresses in the form in which they are compared."""
    return frozenset(form for name in names for form in (name, canonical(name) if "://" in name else name))
