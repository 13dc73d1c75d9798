"""Whether a text looks back on a day that it names, or ahead to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from digest.summarise.calendars import Calendar

Tense = Literal["back", "ahead"]

_SENTENCE = re.compile(r"[.!?…][\"”»“']?\s+(?=\W?[^\W\d_a-zäöüß])|[。！？]")
_CLAUSE = re.compile(r"[,;:–—()]\s|[，、；：]")
_FARTHER, _FARTHEST = 4, 40  # words
_Cue = tuple[int, str]


def tense(match: re.Match[str], calendar: Calendar) -> Tense | None:
    """Tell whether a day lies behind the text or before it, None where its sentence does not tell.

    The verb nearest to it in its clause tells, else the clause that follows an opening, else the sentence:
    back where it has a verb of the past and none that looks ahead. "Since Sunday" looks back and "until
    Sunday" ahead, unless a verb speaks against it. A clause without a verb looks back where the day is
    `placed`, as in captions.
    """
    before = _SENTENCE.split(match.string[: match.start()])[-1]
    before = before[:1].lower() + before[1:]
    after = _SENTENCE.split(match.string[match.end() :])[0]
    behind, front = _CLAUSE.split(before), _CLAUSE.split(after)
    cues, rest = [*_cues(behind[-1], front[0], calendar)], match.group() + after
    every = [*_cues(before, f"| {after}", calendar)]
    if _leads(calendar.since, behind[-1], rest):
        return None if _nearest(cues) == "ahead" else "back"
    if _leads(calendar.till, behind[-1], rest):
        return None if "past" in ({_nearest(cues)} if cues else _kinds(every)) else "ahead"
    if re.match(calendar.owner, after):
        return _owned(behind[-1], front[0], rest, calendar)
    if not every and re.search(calendar.placed, before, re.IGNORECASE):
        return "back"
    near = _without_perfects(cues)
    if not near and len(behind) == 1 and len(front) > 1:
        near = [*_cues("", front[1], calendar)]
    return _TOLD.get(_nearest(near) if near else _any_past(_kinds(every)))


_TOLD: dict[str | None, Tense] = {"past": "back", "ahead": "ahead"}


def _owned(before: str, after: str, rest: str, calendar: Calendar) -> Tense | None:
    """Tell of "Friday's vote": a verb of the future before it may well be about a day that is past."""
    if _leads(calendar.towards, before, rest):
        return None
    joined = _leads(calendar.within, before, rest)
    cues = [*_cues(before, "" if joined else after, calendar)]
    told = _TOLD.get(_nearest(cues) if joined else _agreed(_kinds(cues)))
    object_of_verb = not joined and any(_cues(before, "", calendar))
    return None if told == "ahead" and object_of_verb else told


def _leads(words: str, before: str, rest: str) -> bool:
    """Tell whether one of the words stands right before a day; a pattern may look at what follows."""
    found = re.finditer(rf"(?<!\w)(?:{words})(?!\w)\W+", before + rest, re.IGNORECASE)
    return any(one.end() == len(before) for one in found)


def _kinds(cues: list[_Cue]) -> set[str]:
    return {kind for _, kind in cues}


def _without_perfects(cues: list[_Cue]) -> list[_Cue]:
    """Leave out what tells nothing behind a day: "arrested on Saturday, he has been let go"."""
    return [(away, kind) for away, kind in cues if away < _FARTHEST]


def _nearest(cues: list[_Cue]) -> str | None:
    return min(cues)[1] if cues else None


def _any_past(kinds: set[str]) -> str | None:
    """Tell of a sentence whose verbs are in other clauses: one of the past is enough if none looks ahead."""
    return "past" if "past" in kinds and "ahead" not in kinds else _agreed(kinds)


def _agreed(kinds: set[str]) -> str | None:
    return next(iter(kinds)) if len(kinds) == 1 else None


def _cues(before: str, after: str, calendar: Calendar) -> Iterator[_Cue]:
    """Give how many words away each verb is and its kind; one behind the day has mostly another subject."""
    pattern = _pattern(calendar.ahead, calendar.open, calendar.now, calendar.past, calendar.bounds)
    found = [(cue, len(before[cue.end() :].split())) for cue in pattern.finditer(before)]
    found += [(cue, len(after[: cue.start()].split()) + _farther(cue)) for cue in pattern.finditer(after)]
    return ((away, cue.lastgroup) for cue, away in found if cue.lastgroup and cue.lastgroup != "now")


def _farther(cue: re.Match[str]) -> int:
    """Count a verb behind the day as farther: it is mostly of another subject, a perfect always."""
    return _FARTHEST if cue.lastgroup == "open" else _FARTHER


@lru_cache
def _pattern(ahead: str, either: str, now: str, past: str, bounds: tuple[str, str]) -> re.Pattern[str]:
    """Match verbs; a name or noun, written large within a sentence, is none."""
    kinds = rf"(?P<ahead>(?i:{ahead}))|(?P<open>(?i:{either}))|(?P<now>(?i:{now}))|(?P<past>(?:{past}))"
    return re.compile(rf"{bounds[0]}(?:{kinds}){bounds[1]}")
