"""Precedence: which of the texts that tell one event stands first, by an order that can be said aloud."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from digest.group.imprint import Rank
from digest.group.texts import Text

_OVERTAKEN = dt.timedelta(hours=12)  # later, and an event has gone on
_DAYS_APART = dt.timedelta(hours=24)  # the same where a date is no more than a day
_FULL = 3  # a newer text as long as a third of one is no mere note to it


def by_precedence(texts: Sequence[Text]) -> list[int]:
    """Put the texts of one event in order, as their positions.

    A withdrawn one stands last, a teaser after whole texts, one that another has overtaken after
    those nothing has; then the most carried comes first, the longest, the earliest.
    """

    def precedence(at: int) -> tuple[bool, bool, bool, int, int, Rank]:
        text = texts[at]
        overtaken = any(_overtakes(newer, text) for newer in texts)
        return (*_standing(text), overtaken, -text.outlets, -text.lead.words, text.lead.place)

    return sorted(range(len(texts)), key=precedence)


def _standing(text: Text) -> tuple[bool, bool]:
    article = text.lead.article
    return any(note.kind == "withdrawn" for note in article.corrections), article.teaser_only


def _overtakes(newer: Text, text: Text) -> bool:
    """Say whether a text tells a later state of the event: half a day newer, and more than a note."""
    told, before = newer.lead.when, text.lead.when
    if told is None or before is None or _standing(newer) != _standing(text):
        return False
    if not text.lead.article.teaser_only and newer.lead.words * _FULL < text.lead.words:
        return False
    dates = (newer.lead.article.date_published, text.lead.article.date_published)
    to_the_minute = all(date is not None and date.precision == "minute" for date in dates)
    return told - before >= (_OVERTAKEN if to_the_minute else _DAYS_APART)
