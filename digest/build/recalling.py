"""What was had before and is not offered now: last good documents, and articles of today's open issue."""

from __future__ import annotations

from collections.abc import Sequence

from digest.build.order import House
from digest.build.reading import readings
from digest.build.tonight import Tonight
from digest.edit import names
from digest.model import Article, Document, Failure, Reading
from digest.read import NOARCHIVE

PRINTED = frozenset({"lead", "copy", "shortened", "update", "related"})
STALE = "stale"
ASIDE = "aside"


def read_or_recalled(
    house: House, documents: Sequence[Document]
) -> tuple[tuple[tuple[Document, Reading], ...], tuple[Failure, ...]]:
    """Read every document, and keep it once it was read; where that fails, read the last good one.

    A maintenance page sent with the status of a feed is named as a failure and replaces nothing.
    """
    read_ones, failures = readings(house, documents)
    for document, _ in read_ones:
        house.evidence.keep(document)
    good = {document.asked or document.url for document, _ in read_ones}
    unread = [document for document in documents if (document.asked or document.url) not in good]
    older, _ = readings(house, [kept for document in unread for kept in _last_good(house, document)])
    return (*read_ones, *older), failures


def _last_good(house: House, document: Document) -> tuple[Document, ...]:
    address = document.asked or document.url
    kept = house.evidence.document(address, document.source) if address else None
    return (kept,) if kept and kept.body != document.body else ()


def rolled_off(house: House, present: Sequence[Article]) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """Give the articles of today's open issue that their addresses no longer offer, and one warning at most.

    Whole as they were cleaned. A file taken out of a folder was taken out by the operator: it is not
    given. The warning counts the articles told of whose texts are not kept.
    """
    if house.today not in house.state.issues or house.order.regather:
        return (), ()
    offered = {key for article in present for key in (*article.keys, article.id)}
    fetched = {name for name, source in house.sources.items() if source.url}
    lines = [
        line
        for line in house.archives.read_ledger(house.today)
        if line.id not in offered and line.source in fetched and line.decision != STALE
    ]
    members = {line.id: house.evidence.member(house.today, line.id) for line in lines}
    articles = [member.article for member in members.values() if member]
    gone = sum(1 for line in lines if line.decision in PRINTED and members[line.id] is None)
    return tuple(each for each in articles if offered.isdisjoint(each.keys)), _warned(gone)


def set_aside(house: House, tonight: Tonight) -> None:
    """Keep the articles of a night that had too few stories for an issue: a feed may let go of them."""
    for member in (member for brief in tonight.briefs for member in brief.story.members):
        if NOARCHIVE not in member.article.rights:
            house.evidence.keep_member(ASIDE, member, house.order.now)


def let_go(house: House) -> None:
    """Let go of the articles set aside that an earlier issue has told by now; today's may be made again."""
    for member in house.evidence.members(ASIDE):
        if not house.before.seen.keys().isdisjoint(names(member.article)):
            house.evidence.drop_member(ASIDE, member.article.id)


def aside(house: House, present: Sequence[Article]) -> tuple[Article, ...]:
    """Give the articles set aside that their feeds no longer offer and no issue has told, whole and clean."""
    known = {key for article in present for key in names(article)} | house.before.seen.keys()
    kept = [member.article for member in house.evidence.members(ASIDE)]
    fetched = {name for name, source in house.sources.items() if source.url}
    return tuple(each for each in kept if each.source in fetched and known.isdisjoint(names(each)))


def _warned(gone: int) -> tuple[str, ...]:
    if not gone:
        return ()
    what = "1 article" if gone == 1 else f"{gone} articles"
    return (f"{what} of today's issue left the sources and the text is not kept: made again without.",)
