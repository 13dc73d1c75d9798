"""What languages call days by their distance from now: one file a language, and its name here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from digest.summarise.calendars import (
    ar,
    cs,
    da,
    de,
    en,
    es,
    fi,
    fr,
    he,
    hi,
    it,
    ja,
    ko,
    nb,
    nl,
    pl,
    pt,
    ru,
    sv,
    sw,
    tr,
    uk,
    xh,
    zh,
    zu,
)
from digest.summarise.calendars import id as indonesian
from digest.summarise.calendars.calendar import Calendar, Unit

_SPOKEN = (
    ar,
    cs,
    da,
    de,
    en,
    es,
    fi,
    fr,
    he,
    hi,
    indonesian,
    it,
    ja,
    ko,
    nb,
    nl,
    pl,
    pt,
    ru,
    sv,
    sw,
    tr,
    uk,
    xh,
    zh,
    zu,
)
CALENDARS: Mapping[str, Calendar] = MappingProxyType(
    {language.__name__.rpartition(".")[2]: language.CALENDAR for language in _SPOKEN}
)

__all__ = ["CALENDARS", "Calendar", "Unit"]
