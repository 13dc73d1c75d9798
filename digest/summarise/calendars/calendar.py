"""The shape of what a language calls days, weeks, months and years by their distance from now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Unit = tuple[str, int]

NEVER = "(?!)"  # a pattern that matches nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """One language's words, in lower case; what is a pattern is said so.

    `weekdays` begin with Monday, several forms of one parted by "|"; `days` are so many days away, `spans`
    what is longer: its unit ("week", "weekend", "month", "year", a season) and how many of them away.

    Patterns of what stands beside a weekday. On either side: `latest` the last one before the text's own
    day, `coming` the first behind it. Before it: `this` the one of the text's own week, `before` and
    `after` the neighbouring week's (in some mouths only the nearest one's), `week_before` and `week_after`
    always so; `since` looks back and `till` ahead. `hours` are parts of the day written as one word with
    it, `owner` what makes it own the next word ("Friday's"),
    `within` what then joins it to its verb and `towards` what does not.
    One in `apart` ({d} is the weekday) is no date.

    Patterns of verbs: `past` looks back, `ahead` forward, `open` either way, `now` looks like `past` and
    is not. `placed`, right up to a weekday, looks back in a clause without a verb, as captions are.

    A `day` is written with {day}, {month} and {year}, a week with the {date} of its Monday. `months` are as
    they stand in a day; `month_names` by themselves, where they differ; `month_year` joins one to a year.
    Where `sundays_first`, many begin a week with Sunday.
    `seasons` are the names of those north of the equator, for a language written there alone. `zone` is how
    many hours from UTC the language is written, at least and at most; `zones` the same by its region.
    What has a capital amid a sentence is a name, unless `capitals` are usual in "weekdays" or in "all" words;
    where weekdays "always" have one, what has none is no day.
    `bounds` are what a word begins and ends with, `gap` what stands between two words.
    """

    weekdays: tuple[str, ...]
    days: Mapping[str, int]
    spans: Mapping[str, Unit]
    months: tuple[str, ...]
    day: str
    week: str
    month_names: tuple[str, ...] = ()
    month_year: str = "{month} {year}"
    year: str = "{year}"
    sundays_first: bool = False
    seasons: Mapping[str, str] = field(default_factory=dict)
    past: str = NEVER
    ahead: str = NEVER
    open: str = NEVER
    now: str = NEVER
    placed: str = NEVER
    latest: str = NEVER
    coming: str = NEVER
    this: str = NEVER
    before: str = NEVER
    after: str = NEVER
    week_before: str = NEVER
    week_after: str = NEVER
    since: str = NEVER
    till: str = NEVER
    owner: str = NEVER
    within: str = NEVER
    towards: str = NEVER
    apart: str = NEVER
    hours: str = NEVER
    zone: tuple[int, int] = (-5, 4)  # farther east hardly anything is published while a day changes in UTC
    zones: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    bounds: tuple[str, str] = (r"(?<![\w-])", r"(?![\w-]|\.\w)")
    gap: str = r"\s+"
    capitals: Literal["", "weekdays", "always", "all"] = ""


def ago(phrase: str, numbers: str = "") -> dict[str, int]:
    """Say how long ago, in days from two to fourteen: in figures, and as far as there are words for it."""
    figures = {phrase.format(number): -number for number in range(2, 15)}
    return figures | {phrase.format(word): -number for number, word in enumerate(numbers.split(), 2)}
