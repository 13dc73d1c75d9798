"""Copies of a corrected text that came before its correction."""

from __future__ import annotations

from digest.model import Article, Correction, PartialDate, Story

_REPAIRED = frozenset({"corrected", "clarified", "refiled"})


def predating(story: Story, corrected: str, note: Correction) -> tuple[str, ...]:
    """Give the ids of the copies without a note that are older than the text whose correction it is.

    The correction is no older than the text it stands in; a copy changed since may have been mended.
    """
    own = next((member for member in story.members if member.article.id == corrected), None)
    mended = note.date or (own.article.date_published if own else None)
    if own is None or mended is None or note.kind not in _REPAIRED:
        return ()
    copies = (member.article for member in story.members if member.origin == own.origin)
    return tuple(copy.id for copy in copies if not copy.corrections and _older(copy, mended))


def _older(copy: Article, mended: PartialDate) -> bool:
    latest = copy.date_modified or copy.date_published
    ours, theirs = _moment(latest), _moment(mended)
    exact = min(len(ours), len(theirs))
    return exact > 0 and ours[:exact] < theirs[:exact]


def _moment(date: PartialDate | None) -> str:
    return date.value if date and date.precision in ("day", "minute") else ""
