"""What an issue left out, grouped by what became of it, in words a reader can follow."""

from __future__ import annotations

from collections.abc import Iterable

from digest.model import Source
from digest.record import LedgerEntry
from digest.render.catalogue import Words
from digest.render.views import Group

SHOWN = 100
TOLD: dict[str, tuple[str, str]] = {
    "merged": ("Part of another story", "The same text or event stands in the issue already."),
    "roundup": ("Round-ups", "Texts that mention several stories; none of them is theirs alone."),
    "over-limit": ("No room", "The issue holds a limited number of stories; these came after the last one."),
    "continued": ("Nothing new", "Stories of an earlier issue that said nothing new."),
    "no-text": (
        "No sentence to quote",
        "No sentence could be quoted: too little text, or the outlet reserves it.",
    ),
    "stale": (
        "Too old, or seen before",
        "Outside the time this issue covers, or printed or considered earlier.",
    ),
    "waiting": ("Waiting for their page", "The page could not be fetched; it is asked for again."),
    "failed": ("Could not be read", "The page could not be fetched or understood."),
    "hidden": ("Set aside by the editor", "The editor left these out."),
}


def groups(entries: Iterable[LedgerEntry], sources: Iterable[Source], words: Words) -> tuple[Group, ...]:
    """Group what was not printed. A private source's texts lose headline and address, hidden ones all."""
    private = {source.id for source in sources if source.private}
    by_fate: dict[str, list[LedgerEntry]] = {}
    for entry in entries:
        by_fate.setdefault(entry.decision, []).append(entry)
    return tuple(
        _group(decision, by_fate[decision], private, words) for decision in TOLD if decision in by_fate
    )


def _group(decision: str, entries: list[LedgerEntry], private: set[str], words: Words) -> Group:
    title, meaning = TOLD[decision]
    shown = () if decision == "hidden" else tuple(sorted(entries, key=_place))[:SHOWN]
    return Group(
        decision=decision,
        title=words.said(title),
        meaning=words.said(meaning),
        entries=tuple(_without_names(entry) if entry.source in private else entry for entry in shown),
        more=len(entries) - len(shown),
    )


def _place(entry: LedgerEntry) -> tuple[str, str, str]:
    return entry.outlet, entry.headline or "", entry.id


def _without_names(entry: LedgerEntry) -> LedgerEntry:
    return LedgerEntry(
        id=entry.id,
        source=entry.source,
        outlet=entry.outlet,
        url=None,
        headline=None,
        decision=entry.decision,
        reason=entry.reason,
        story=entry.story,
    )
