from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from digest.dates import from_timestamp
from digest.edit import Window, fresh
from digest.edit.patterns import matches
from digest.model import Article
from digest.record import LedgerEntry
from tests.rooms.edit.invented import NOW, article, date, shuffled, source

WINDOW = Window(start=dt.datetime(2026, 11, 19, 18, 0, 0, tzinfo=dt.UTC), end=NOW)


def why(line: LedgerEntry) -> tuple[str, str, str]:
    return line.id, line.decision, line.reason


def test_what_is_new_stays_and_the_rest_says_why() -> None:
    new, old, known = article("new"), article("old", when="2026-11-19T17:59:59Z"), article("known")
    kept, left = fresh([new, old, known], WINDOW, {"key-known": "2026-11-18"})
    assert kept == (new,)
    assert sorted(map(why, left)) == [
        ("known", "stale", "already considered on 2026-11-18"),
        (
            "old",
            "stale",
            "published 2026-11-19T17:59:59Z, before this issue's time, which begins 2026-11-19 18:00 UTC",
        ),
    ]


@pytest.mark.parametrize(
    ("when", "new"),
    [
        ("2026-11-19T18:00:00Z", False),
        ("2026-11-19T18:00:01Z", True),
        ("2026-11-20T23:59:59Z", True),
        ("2026-11-21T00:00:00Z", False),
        ("2026-11-22T23:59:59Z", False),
        ("2026-11-19", True),
        ("2026-11-18", False),
        ("2026-11-20", True),
        ("2026-11-21", False),
        ("2026-11-22", False),
        ("11-02", True),
        (None, True),
    ],
)
def test_the_window_is_open_at_its_start_and_a_day_counts_to_its_end(when: str | None, new: bool) -> None:  # noqa: FBT001  a table's column
    kept, _ = fresh([article("a", when=when)], WINDOW, {})
    assert bool(kept) == new


def test_an_undated_article_is_new_only_when_first_seen() -> None:
    undated = article("a", when=None)
    assert fresh([undated], WINDOW, {})[0] == (undated,)
    assert fresh([undated], WINDOW, {"a": "2026-10-01"})[0] == ()


def test_one_article_in_two_sources_stays_in_the_first_of_the_configuration() -> None:
    mine, theirs = article("same", source="world"), article("same", source="top")
    sources = {"top": source("top"), "world": source("world")}
    kept, left = fresh([mine, theirs], WINDOW, {}, sources)
    assert kept == (theirs,)
    assert [(line.source, *why(line)) for line in left] == [("world", "same", "merged", "also in source top")]


def test_one_article_twice_in_one_source_has_one_line() -> None:
    one = article("same")
    assert fresh([one, one], WINDOW, {}) == ((one,), ())


def test_a_source_gives_at_most_its_limit_the_newest_first() -> None:
    times = ["2026-11-20T10:00:00Z", None, "2026-11-20T12:00:00Z", "2026-11-20T11:00:00Z"]
    articles = [article(f"a{number}", when=when) for number, when in enumerate(times)]
    kept, left = fresh(articles, WINDOW, {}, {"harbour": source("harbour", limit=2)})
    assert [each.id for each in kept] == ["a2", "a3"]
    assert sorted(map(why, left)) == [
        ("a0", "over-limit", "older than the source's newest 2"),
        ("a1", "over-limit", "older than the source's newest 2"),
    ]


def test_include_and_exclude_match_title_and_address() -> None:
    rules = replace(source("harbour"), include=("ferry", "/port/*"), exclude=("sponsored",))
    articles = [
        article("one", headline="Ferry late again"),
        replace(article("two"), url="https://harbour.example/port/two"),
        article("three", headline="A FERRY deal (Sponsored)"),
        article("four", headline="Bakery opens"),
    ]
    kept, left = fresh(articles, WINDOW, {}, {"harbour": rules})
    assert sorted(each.id for each in kept) == ["one", "two"]
    assert sorted(map(why, left)) == [
        ("four", "hidden", 'title and address match no include pattern: "ferry", "/port/*"'),
        ("three", "hidden", 'title or address matches exclude "sponsored"'),
    ]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("ferry", "The FERRY", True),
        ("fer*late", "Ferry is late", True),
        ("late*fer", "Ferry is late", False),
        ("*", "", True),
        ("a.c", "abc", False),
        ("straße", "STRASSE", True),
        ("*a*a*a*a*a*a*b", "a" * 5000, False),
    ],
)
def test_a_pattern_is_plain_text_and_stars(pattern: str, text: str, found: bool) -> None:  # noqa: FBT001  a table's column
    assert matches(pattern, text) == found


def test_a_private_article_gives_no_address() -> None:
    _, left = fresh([article("a", private=True)], WINDOW, {"a": "2026-11-01"})
    assert [line.url for line in left] == [None]


def test_the_order_of_arrival_does_not_matter() -> None:
    articles: list[Article] = [
        article(f"a{number}", source=name, when=f"2026-11-20T{number:02}:00:00Z" if number % 3 else None)
        for number in range(12)
        for name in ("harbour", "world")
    ]
    sources = {"world": source("world", limit=4), "harbour": source("harbour", limit=3)}
    expected = fresh(articles, WINDOW, {"a1": "2026-11-01"}, sources)
    for seed in range(5):
        mixed = shuffled(articles, seed)
        kept, left = fresh(mixed, WINDOW, {"a1": "2026-11-01"}, sources)
        assert kept == expected[0]
        assert sorted(map(repr, left)) == sorted(map(repr, expected[1]))
    assert len(expected[0]) + len(expected[1]) == len(articles)


@pytest.mark.parametrize(
    ("changed", "printed", "again"),
    [
        ("2026-11-20T15:00:00Z", "2026-11-20T08:00:00Z", True),
        ("2026-11-20T07:00:00Z", "2026-11-20T08:00:00Z", False),
        ("2026-11-24T07:00:00Z", "2026-11-20T08:00:00Z", False),
        (None, "2026-11-20T08:00:00Z", False),
        ("2026-11-20T15:00:00Z", None, False),
    ],
)
def test_what_its_outlet_changed_since_we_printed_it_is_new_again(
    changed: str | None,
    printed: str | None,
    again: bool,  # noqa: FBT001  a table's column
) -> None:
    known = replace(
        article("a", when="2026-11-19T12:00:00Z"), date_modified=date(changed) if changed else None
    )
    told = {"key-a": from_timestamp(printed)} if printed else {}
    kept, left = fresh([known], WINDOW, {"key-a": "2026-11-19"}, {}, told)
    assert (kept == (known,), bool(left)) == (again, not again)
