"""Addresses and dates: no text makes them raise, and what they give keeps its promise."""

from __future__ import annotations

import datetime as dt

from hypothesis import example, given, settings
from hypothesis import strategies as st

from digest import dates, urls
from tests.properties.drawn import NOW, TEXT

PIECES = st.sampled_from(
    [
        "https://", "HTTP://", "//", "Quay.example", "quay.example.", "ü.example", "[::1]", ":443",
        ":80", ":x",
        "/a/../b", "/ä", "?b=1", "&a=2", "&utm_source=x", "?", "#top", "#:~:text=a", "%20", "%zz",
        "user:pw@", " ",
    ]
)  # fmt: skip
ADDRESS = st.one_of(TEXT, st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=8).map("".join))
MOMENT = st.datetimes(dt.datetime(1970, 1, 1), dt.datetime(2040, 1, 1))  # noqa: DTZ001  as written in a feed
FORMS = (
    "%Y-%m-%dT%H:%M:%SZ", "%a, %d %b %Y %H:%M:%S +0000", "%d %B %Y", "%B %d, %Y", "%d.%m.%Y %H:%M",
    "%Y/%m/%d",
    "%Y%m%d", "%d/%m/%Y", "%Y-%m-%d %H:%M -0500", "%a, %d %b %y %H:%M EST", "%d %b %Y, %I:%M %p", "%Y-W%V-%u",
    "%s", "%Y-%j",
)  # fmt: skip
RAW = st.one_of(
    TEXT,
    st.text("0123456789-:/.TZ+ ,年月日JanuaryMaiETpm", max_size=24),
    st.builds(dt.datetime.strftime, MOMENT, st.sampled_from(FORMS)),
)


@settings(max_examples=300)
@given(ADDRESS)
def test_a_canonical_address_is_its_own_canonical_form(url: str) -> None:
    once = urls.canonical(url)
    assert urls.canonical(once) == once
    assert urls.article_key(once) == urls.article_key(url)


@settings(max_examples=300)
@given(ADDRESS, ADDRESS)
@example("https://¯", "https://¯")  # the letters idna makes of this host hold a space
def test_a_safe_address_is_safe_and_stays_as_it_is(url: str, link: str) -> None:
    for safe in (urls.safe_url(url), urls.absolute(url, link)):
        if safe is not None:
            assert safe.partition(":")[0] in {"http", "https", "mailto"}
            assert safe.isascii()
            assert not set(safe) & set(' "<>`\\^{|}\n\t')
            assert urls.safe_url(safe) == safe


@settings(max_examples=300)
@given(TEXT | st.text(max_size=120))
def test_a_slug_is_never_empty_and_safe_as_a_name_of_a_folder(title: str) -> None:
    made = urls.slug(title, "story")
    assert 0 < len(made) <= 60 + len("-story")
    assert len(made.encode()) <= 255
    assert not set(made) & set("/\\.:?#%&\"'<>| \x00")
    assert made == made.lower() == urls.slug(made, "story")
    assert made.strip("-") == made


@settings(max_examples=400)
@given(RAW)
def test_a_date_is_within_its_window_or_none(raw: str) -> None:
    found = dates.parse(raw, "feed", NOW)
    if found is not None:
        assert found.precision in {"minute", "day"}
        at = dates.instant(found)
        assert at is not None
        assert dates.EARLIEST <= at <= NOW
        assert dates.parse(found.value, "feed", NOW) == found


@settings(max_examples=100)
@given(st.datetimes(dt.datetime(1990, 1, 2), dt.datetime(2026, 11, 20), timezones=st.just(dt.UTC)))  # noqa: DTZ001  its zone is the next argument
def test_a_time_written_down_is_the_same_time(at: dt.datetime) -> None:
    whole = at.replace(microsecond=0)
    assert dates.from_timestamp(dates.timestamp(whole)) == whole
    found = dates.parse(dates.timestamp(whole), "feed", NOW)
    assert found is not None
    assert dates.instant(found) == whole
