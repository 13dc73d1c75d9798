"""Whether a text looks back on a weekday that it names, or ahead to it."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.summarise.calendars import CALENDARS, Calendar

_SENTENCE = re.compile(r"[.!?…][\"”»“']?\s+(?=\W?[^\W\d_a-zäöüß])")
_CLAUSE = re.compile(r"[,;:–—()]\s")
_NOW = re.compile(r"(?<!\w)(?:is|are|isn't|aren't)(?!\w)")
_FARTHER = 4  # words
_Both = tuple[bool, bool]
_BACK, _AHEAD, _EITHER = (True, False), (False, True), (True, True)


def tenses(match: re.Match[str], calendar: Calendar) -> _Both:
    """Tell whether a weekday may be one behind the text, and whether one before it.

    The verb nearest to it in its clause tells, else the clause that follows an opening, else all verbs
    of the sentence where they agree; "until Sunday" looks ahead unless a verb looks back. An English
    sentence without any of them looks back; in the other languages the present is the future as well.
    """
    before = _SENTENCE.split(match.string[: match.start()])[-1]
    before = before[:1].lower() + before[1:]
    after = _SENTENCE.split(match.string[match.end() :])[0]
    behind, front = _CLAUSE.split(before), _CLAUSE.split(after)
    own = _nearest(behind[-1], front[0], calendar)
    if re.search(rf"(?<!\w)(?:{calendar.till})\W+$", behind[-1], re.IGNORECASE):
        kinds = {own} if own else {_kind(cue) for cue in _cues(f"{before} | {after}", calendar)}
        return _EITHER if _BACK in kinds else _AHEAD
    opening = len(behind) == 1
    if own is None and opening and len(front) > 1:
        own = _nearest("", front[1], calendar)
    sure = calendar is CALENDARS["en"] and not _NOW.search(f"{behind[-1]} | {front[0]}")
    return own or _of_all(f"{before} | {after}", calendar, sure=sure, opening=opening)


def _nearest(before: str, after: str, calendar: Calendar) -> _Both | None:
    """Give what the nearest verb says; one behind the day has mostly another subject."""
    cues = [(len(before[cue.end() :].split()), cue) for cue in _cues(before, calendar)]
    cues += [(len(after[: cue.start()].split()) + _FARTHER, cue) for cue in _cues(after, calendar)]
    told = [(away, _kind(cue)) for away, cue in cues]
    return min(told)[1] if told else None


def _of_all(sentence: str, calendar: Calendar, *, sure: bool, opening: bool) -> _Both:
    """Give what all verbs say; where they differ or are none, a `sure` sentence looks back."""
    kinds = {_kind(cue) for cue in _cues(sentence, calendar)}
    if len(kinds) == 1:
        return kinds.pop()
    return _BACK if sure and not (kinds and opening) else _EITHER


def _kind(cue: re.Match[str]) -> _Both:
    return _AHEAD if cue["ahead"] else _BACK


def _cues(text: str, calendar: Calendar) -> list[re.Match[str]]:
    return [
        cue for cue in _pattern(calendar.past, calendar.ahead, calendar.now).finditer(text) if not cue["now"]
    ]


@lru_cache
def _pattern(past: str, ahead: str, now: str) -> re.Pattern[str]:
    """Match verbs; a name or noun, written large within a sentence, is none."""
    return re.compile(
        rf"(?<![\w-])(?:(?P<ahead>(?i:{ahead}))|(?P<now>(?i:{now}))|(?P<past>(?:{past})))(?![\w-])"
    )
