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
    fr,
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
    tr,
    zh,
)
from digest.summarise.calendars import id as indonesian
from digest.summarise.calendars.calendar import Calendar, Unit

CALENDARS: Mapping[str, Calendar] = MappingProxyType(
    {
        language.__name__.rpartition(".")[2]: language.CALENDAR
        for language in (
            ar,
            cs,
            da,
            de,
            en,
            es,
            fr,
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
            tr,
            zh,
        )
    }
)

__all__ = ["CALENDARS", "Calendar", "Unit"]
