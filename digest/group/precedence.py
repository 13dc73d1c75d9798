"""Precedence: which of the texts that tell one event stands first, by an order that can be said aloud."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Sequence

from digest.group.imprint import Rank
from digest.group.texts import Text
from digest.text import is_beside, sentences

_OVERTAKEN = dt.timedelta(hours=8)  # later, and an event has gone on
_DAYS_APART = dt.timedelta(hours=24)  # the same where a date is no more than a day
_FULL = 3  # a newer text as long as a third of one is no mere note to it
_ENOUGH = 20  # words of a teaser that may stand before a whole text
_CUT = ("…", "...")
_HALF_LIFE_HOURS = 12
_SURE = 0.3  # likeness: more of it says no more
_ASIDE = 0.7  # of what the most telling text has in common with the others
_SEVERAL = 4  # texts: among fewer, none can be said to stand aside

Alike = Callable[[int, int], float]


def by_precedence(texts: Sequence[Text], alike: Alike) -> list[int]:
    """Put the texts of one event in order, as their positions; `alike` is the likeness of two.

    A withdrawn one stands last, one cut off within its only sentence after what can be quoted, one that
    says little of what the others do or that another has overtaken after those of which neither is so,
    a teaser after whole texts. Then the most carried comes first; of whole texts the longest, of
    teasers the one that has most in common with the others, the newest of them counting most; the earliest.
    """
    if len(texts) == 1:
        return [0]
    common = [_common(at, texts, alike) for at in range(len(texts))]
    aside = [_is_aside(at, texts, common) for at in range(len(texts))]
    news = [text for text, out in zip(texts, aside, strict=True) if not out]

    def precedence(at: int) -> tuple[bool, bool, bool, bool, int, float, int, Rank]:
        text = texts[at]
        teaser = text.lead.article.teaser_only
        passed = aside[at] or _is_overtaken(text, texts, news)
        said = -common[at] if teaser else 0.0
        return (
            _withdrawn(text),
            not _quotable(text),
            passed,
            teaser,
            -text.outlets,
            said,
            -text.lead.words,
            text.lead.place,
        )

    return sorted(range(len(texts)), key=precedence)


def _withdrawn(text: Text) -> bool:
    return any(note.kind == "withdrawn" for note in text.lead.article.corrections)


def _quotable(text: Text) -> bool:
    """Say whether a text has a whole sentence: a teaser may be cut off within its first."""
    body = text.lead.body
    if not text.lead.article.teaser_only or len(body) != 1 or not body[0].rstrip().endswith(_CUT):
        return True
    return len(sentences(body[0], text.lead.article.in_language)) > 1


def _common(at: int, texts: Sequence[Text], alike: Alike) -> float:
    """Give what a text has in common with the others on the mean; an older one counts less, by halves."""
    others = [other for other in range(len(texts)) if other != at]
    weights = [_newness(texts[other], texts) for other in others]
    shared = sum(weight * min(_SURE, alike(at, other)) for weight, other in zip(weights, others, strict=True))
    return round(shared / sum(weights), 2)


def _newness(text: Text, texts: Sequence[Text]) -> float:
    newest = max((each.lead.when for each in texts if each.lead.when), default=None)
    if newest is None or text.lead.when is None:
        return 0.5
    return math.exp2(-((newest - text.lead.when).total_seconds() / 3600) / _HALF_LIFE_HOURS)


def _is_aside(at: int, texts: Sequence[Text], common: Sequence[float]) -> bool:
    """Say whether a text is beside the news or on something else; only texts of one length are compared."""
    article = texts[at].lead.article
    peers = [
        other for other, text in enumerate(texts) if text.lead.article.teaser_only == article.teaser_only
    ]
    alone = len(peers) >= _SEVERAL and common[at] < _ASIDE * max(common[other] for other in peers)
    return alone or is_beside(article.headline, article.url)


def _is_overtaken(text: Text, texts: Sequence[Text], news: Sequence[Text]) -> bool:
    """Say whether the news has gone on: to a whole text only others do that, or most of all texts."""
    if any(_is_later(other, text) and _replaces(other, text) for other in news):
        return True
    later = sum(_is_later(other, text) for other in texts)
    return 2 * later > len(texts) - 1 and any(_is_later(other, text) and _tells(other) for other in news)


def _is_later(newer: Text, text: Text) -> bool:
    told, before = newer.lead.when, text.lead.when
    if told is None or before is None:
        return False
    dates = (newer.lead.article.date_published, text.lead.article.date_published)
    to_the_minute = all(date is not None and date.precision == "minute" for date in dates)
    return told - before >= (_OVERTAKEN if to_the_minute else _DAYS_APART)


def _replaces(newer: Text, text: Text) -> bool:
    """Say whether a text is as good as another to read: a teaser for a teaser, no note for a whole text."""
    if _withdrawn(newer) or not _quotable(newer):
        return False
    if text.lead.article.teaser_only:
        return True
    return not newer.lead.article.teaser_only and newer.lead.words * _FULL >= text.lead.words


def _tells(text: Text) -> bool:
    """Say whether a teaser tells enough to stand before a whole text."""
    return (
        not _withdrawn(text)
        and _quotable(text)
        and text.lead.article.teaser_only
        and text.lead.words >= _ENOUGH
    )
