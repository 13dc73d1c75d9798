"""Who asked us to wait is not asked before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from digest.adapters.evidence import Evidence
from digest.adapters.patience import noted, paused
from digest.model import Failure

NOW = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
URL = "https://bell.example/feed"


@pytest.fixture
def evidence(tmp_path: Path) -> Iterator[Evidence]:
    with Evidence(tmp_path / "evidence.sqlite") as kept:
        yield kept


def fail(reason: str) -> Failure:
    return Failure(subject="bell", stage="fetch", reason=reason)


def hours(evidence: Evidence) -> float | None:
    """How many hours from now the address is left alone; None when it is not."""
    found = evidence.paused(URL)
    if found is None:
        return None
    return (dt.datetime.fromisoformat(found[0]) - NOW) / dt.timedelta(hours=1)


@pytest.mark.parametrize(
    ("reason", "wait"),
    [
        ("http 429, retry after 7200", 2),
        ("http 503, retry after Fri, 20 Nov 2026 09:00:00 GMT", 3),
        ("http 503, retry after 99999999999999", 47),
        ("http 429, retry after Fri, 20 Nov 2099 09:00:00 GMT", 47),
        ("http 503, retry after 43200", 12),
        ("http 503, retry after 86400", 23),
        ("http 503, retry after Fri, 20 Nov 2025 09:00:00 GMT", None),
        ("http 503, retry after soon", None),
        ("http 503, retry after -5", None),
        ("http 503", None),
        ("http 404", None),
        ("http 410", None),
        ("timeout", None),
    ],
)
def test_how_long_an_address_is_left_alone(evidence: Evidence, reason: str, wait: float | None) -> None:
    assert fail(reason) == noted(evidence, URL, fail(reason), NOW)
    assert wait == hours(evidence)


def test_a_pause_ends(evidence: Evidence) -> None:
    noted(evidence, URL, fail("http 429, retry after 7200"), NOW)
    early, late = NOW + dt.timedelta(hours=1), NOW + dt.timedelta(hours=2)
    found = paused(evidence, "bell", URL, early)
    assert replace(fail("http 429, asked to wait until 2026-11-20T08:00:00Z"), temporary=True) == found
    assert paused(evidence, "bell", URL, late) is None
    assert paused(evidence, "bell", "https://bell.example/other", early) is None


def test_one_address_that_is_busy_says_nothing_of_its_neighbours(evidence: Evidence) -> None:
    noted(evidence, URL, fail("http 429, retry after 7200"), NOW)
    noted(evidence, URL, fail("http 429, retry after 7200"), NOW + dt.timedelta(minutes=1))
    assert paused(evidence, "x", "https://bell.example/other", NOW) is None
    assert paused(evidence, "x", "https://tower.example/feed", NOW) is None


def test_two_that_are_busy_speak_for_their_whole_domain(evidence: Evidence) -> None:
    for place, wait in (("one.bell.example", 7200), ("two.bell.example", 3600)):
        noted(evidence, f"https://{place}/feed", fail(f"http 429, retry after {wait}"), NOW)
    third, soon = "https://three.bell.example/feed", NOW + dt.timedelta(minutes=50)
    found = paused(evidence, "bell", third, soon)
    assert found is not None
    assert found.reason.startswith("http 429, asked to wait until 2026-11-20T07:00:00Z")
    assert paused(evidence, "bell", third, NOW + dt.timedelta(hours=1)) is None
    assert paused(evidence, "bell", "https://tower.example/feed", soon) is None


def test_a_wait_that_is_over_does_not_count_with_another(evidence: Evidence) -> None:
    noted(evidence, "https://one.bell.example/feed", fail("http 429, retry after 60"), NOW)
    later = NOW + dt.timedelta(hours=1)
    noted(evidence, "https://two.bell.example/feed", fail("http 429, retry after 7200"), later)
    assert paused(evidence, "bell", "https://three.bell.example/feed", later) is None
