"""Where reports of one story give another number: each shown in its own words, never settled by us."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from digest.model import Article, Citation, Difference, Member, Story
from digest.summarise.changed import Figured, Place, changes, figured
from digest.summarise.cite import part
from digest.summarise.conflicts import Report, Told, conflicts, report
from digest.summarise.sentence import language_of, sentences_of

_MOST = 3  # of independent reports: where they contradict each other oftener they tell of several things
_REPORTS = 12  # of one story

_Said = tuple[Article, Place]
_Read = tuple[Article, Report]


def differences(story: Story) -> tuple[Difference, ...]:
    """Say which numbers differ: between copies of the lead's text, and between independent reports.

    The latest report's side comes first where the dates are known, else the lead's.
    """
    return (*_between_copies(story), *_between_reports(story))


def _between_copies(story: Story) -> Iterator[Difference]:
    """Compare the lead with the copies of its text; those that give the same other figure stand together."""
    lead = story.members[0]
    copies = [member.article for member in story.members[1:] if _carried(member, lead)]
    sentences = figured(lead.article) if copies else []
    found: dict[tuple[str, str], list[_Said]] = {}
    for copy in copies:
        for ours, theirs in _changes(sentences, copy):
            sides = found.setdefault((_words(ours), _words(theirs)), [(lead.article, ours)])
            if all(article.outlet != copy.outlet for article, _ in sides):
                sides.append((copy, theirs))
    return (_difference(sides) for sides in found.values())


def _carried(member: Member, lead: Member) -> bool:
    return member.origin == lead.origin and member.article.outlet != lead.article.outlet


def _changes(sentences: Sequence[Figured], copy: Article) -> Iterator[tuple[Place, Place]]:
    return changes(sentences, figured(copy))


def _between_reports(story: Story) -> tuple[Difference, ...]:
    """Compare the first article of every origin with those of the others."""
    found: list[dict[str, _Said]] = []
    for (one, ours), (other, theirs) in combinations(_reports(story), 2):
        for said, instead in conflicts(ours, theirs):
            _joined(found, ((one, _place(said)), (other, _place(instead))))
    return tuple(_difference(_latest_first(list(sides.values()))) for sides in found[:_MOST])


def _reports(story: Story) -> list[_Read]:
    """Read the first English article of each origin, and of several of one outlet the first."""
    first: dict[int, Article] = {}
    for member in story.members:
        if language_of(member.article).startswith("en"):
            first.setdefault(member.origin, member.article)
    own = {article.outlet: article for article in reversed(first.values())}
    compared = [article for article in first.values() if own[article.outlet] is article][:_REPORTS]
    return [(article, report(sentences_of(article))) for article in compared] if len(compared) > 1 else []


def _joined(found: list[dict[str, _Said]], pair: Sequence[_Said]) -> None:
    """Add a pair to the difference that has one of its sides already, else as a new one."""
    for sides in found:
        if any(sides.get(article.id) == (article, place) for article, place in pair):
            for article, place in pair:
                sides.setdefault(article.id, (article, place))
            return
    found.append({article.id: (article, place) for article, place in pair})


def _place(one: Told) -> Place:
    at = one.sentence.start
    return one.sentence, at + one.quantity.start, at + one.quantity.end


def _words(place: Place) -> str:
    sentence, start, end = place
    return sentence.text[start - sentence.start : end - sentence.start]


def _latest_first(sides: Sequence[_Said]) -> Sequence[_Said]:
    """Put the latest report first; ties, and reports without a date, keep their order."""
    return sorted(sides, key=lambda side: _day(side[0]), reverse=True)


def _day(article: Article) -> str:
    date = article.date_published
    return date.value if date and date.precision in ("day", "minute") else ""


def _difference(sides: Sequence[_Said]) -> Difference:
    cited = tuple(_side(article, place) for article, place in sides)
    return Difference(
        text="; ".join(f"{', '.join(names)}: “{words}”" for words, names in _outlets(sides).items()),
        articles=tuple(article.id for article, _ in sides),
        sides=cited,
    )


def _side(article: Article, place: Place) -> Citation:
    sentence, start, end = place
    return part(article, start, end, sentence.start, sentence.end)


def _outlets(sides: Sequence[_Said]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for article, place in sides:
        found.setdefault(_words(place), []).append(article.outlet)
    return found
