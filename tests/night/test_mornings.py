"""Weeks of nights with sources of every temper, and what the operator finds in the mail each morning.

A line here is a line that cron would send. A morning that is not listed is silent, with exit code 0.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pytest

from digest.cli import main
from tests.night.village import Village, item, ledger, state, village

if TYPE_CHECKING:
    from tests.night.conftest import Newsletter

NAMES = ("dead", "failing", "flaky", "gone", "moving", "other", "resetting", "silent", "steady", "weekly")
TOWNS = ("Ellery", "Varn", "Fenwick", "Saltby", "Hexby", "Dunmarsh", "Corbel", "Lune", "Cray", "Brack")
LIMITS = '[limits]\nallow_private = ["127.0.0.0/8"]\n'
PRINTED = {"lead", "copy", "shortened", "update", "related"}
SILENT = (0, ())
ALL = "other ({0}), resetting ({0}), silent ({0}), steady ({0}) and weekly ({0})."
MORNINGS = {
    2: (0, ("dead failed: http 404.",)),
    3: (0, ("2 sources failed: failing (http 500) and flaky (http 503).",)),
    4: (
        0,
        (
            "gone failed: http 410.",
            "flaky is well again; it had failed since 2026-11-03.",
        ),
    ),
    5: (0, ("gone is gone for good (http 410) and no longer asked; take it out of digest.toml.",)),
    7: (0, ("moving moved for good and is asked at {}/moved; change its url in digest.toml.",)),
    9: (
        0,
        (
            "dead has failed since 2026-11-02; it is asked less often now.",
            "resetting gave its known items new names (its feed was reset); none is told again.",
        ),
    ),
    10: (
        3,
        (
            "failing has failed since 2026-11-03; it is asked less often now.",
            "silent has given nothing since 2026-11-03.",
        ),
    ),
    13: (3, (f"5 sources failed: {ALL.format('http 502')}", "8 of 10 sources failed.")),
    14: (0, (f"5 sources are well again: {ALL.format('since 2026-11-13')}",)),
    18: (0, ("failing is well again; it had failed since 2026-11-03.",)),
}


@pytest.fixture
def place() -> Iterator[Village]:
    with village() as served:
        yield served


def told(name: str, nights: Iterable[int], era: str = "") -> list[str]:
    """What an outlet published on these nights, under the names of an era of its software."""
    return [
        item(
            title=f"{name.title()} {night}: {TOWNS[night % 10]} counts its boats",
            link=f"https://{name}.example/{era}{night}",
            guid=f"{name}-{era}{night}",
            date=(dt.date(2026, 10, 31) + dt.timedelta(days=night)).strftime("%d %b %Y 10:00:00 GMT"),
            text=f"The {name} of {TOWNS[night % 10]} counted {night * 7 + len(name)} boats at quay {night}.",
        )
        for night in nights
    ]


def night_falls(place: Village, night: int) -> None:
    """Put on each path what its outlet answers on that night."""
    lately = range(max(1, night - 5), night + 1)
    for name in NAMES:
        place.feed(name, *told(name, lately))
    place.feed("weekly", *told("weekly", [each for each in lately if each % 7 == 1]))
    place.feed("silent", *told("silent", range(1, min(night, 3) + 1)))
    if night >= 9:
        place.feed("resetting", *told("resetting", lately, era="new/"))
    if night % 3 == 0:
        place.fails("flaky", 503)
    if 3 <= night < 18:
        place.fails("failing", 500)
    if night >= 4:
        place.fails("gone", 410)
    if night >= 2:
        place.fails("dead", 404)
    if night >= 5:
        place.answers["/moved"] = place.answers["/moving"]
        place.fails("moving", 301, ("Location", "/moved"))
    if night == 13:
        for name in ("other", "resetting", "silent", "steady", "weekly"):
            place.fails(name, 502)


def test_silence_means_fine(newsletter: Newsletter, place: Village) -> None:
    place.configure(newsletter, *NAMES, more=LIMITS)
    heard = {}
    for night in range(1, 22):
        night_falls(place, night)
        report = newsletter.build(f"2026-11-{night:02}")
        heard[night] = (report.exit_code, tuple(w.replace(place.address, "{}") for w in report.warnings))
    assert {night: said for night, said in heard.items() if said != SILENT} == MORNINGS
    lines = [line for night in heard for line in ledger(newsletter, f"2026-11-{night:02}")]
    printed = [line["headline"].partition(":")[0] for line in lines if line["decision"] in PRINTED]
    assert [name for name, count in Counter(printed).items() if count > 1] == []
    kept = {f"{name} {night}" for name in ("Moving", "Other", "Resetting", "Steady") for night in heard}
    assert kept | {f"Failing {night}" for night in range(13, 22)} <= set(printed)


def test_the_whole_story_stands_on_the_page_in_the_list_and_in_the_report(
    newsletter: Newsletter, place: Village, capsys: pytest.CaptureFixture[str]
) -> None:
    place.configure(newsletter, *NAMES, more=LIMITS)
    for night in (1, 2, 3, 4, 5, 6, 9, 10):
        night_falls(place, night)
        newsletter.build(f"2026-11-{night:02}")
    page = newsletter.page("sources/index.html")
    for words in (
        "10 sources · 3 failing · 1 silent",
        "asked again on",
        "Silent: nothing new since",
        "new names on",
    ):
        assert words in page, words
    assert main(["-C", str(newsletter.folder), "sources", "list"]) == 0
    listed = {line.split()[0]: " ".join(line.split()[2:-1]) for line in capsys.readouterr().out.splitlines()}
    assert listed["gone"] == "gone for good since 2026-11-04: take it out of digest.toml"
    assert listed["dead"].startswith(
        "failing since 2026-11-02: http 404; last good on 2026-11-01; asked again on"
    )
    assert listed["silent"] == "silent: nothing since 2026-11-03; last asked on 2026-11-10"
    assert listed["resetting"].endswith("; renamed all its items on 2026-11-09")
    assert listed["steady"] == "good on 2026-11-10, 7 items in 7 days"
    assert main(["-C", str(newsletter.folder), "run", "--date", "2026-11-10"]) == 0
    (path,) = (newsletter.folder / ".digest/reports").glob("*.json")
    told = json.loads(path.read_bytes())["sources"]
    assert sorted(told) == sorted(NAMES)
    assert told["silent"] == {
        "last_good": "2026-11-10", "last_item": "2026-11-03", "items": 0, "silent_since": "2026-11-10"
    }  # fmt: skip
    assert told["gone"]["reason"].startswith("gone for good")
    assert state(newsletter)["sources"]["steady"]["failing_since"] is None


def test_a_state_made_again_from_the_records_takes_no_feed_for_reset(
    newsletter: Newsletter, place: Village
) -> None:
    place.configure(newsletter, "steady", "other")
    for night in (5, 6):
        for name in ("steady", "other"):
            place.feed(name, *told(name, range(1, night + 1)))
        if night == 6:
            for file in (newsletter.folder / "content").glob("state.json*"):
                file.unlink()
        report = newsletter.build(f"2026-11-{night:02}")
    assert not [warning for warning in report.warnings if "new names" in warning]
    assert "reset" not in (newsletter.folder / "site/sources/index.html").read_text("utf-8")
    assert '"reset": null' in (newsletter.folder / "content/state.json").read_text("utf-8")
    for name in ("steady", "other"):
        place.feed(name, *told(name, range(1, 8), era="new/" if name == "other" else ""))
    report = newsletter.build("2026-11-07")
    assert [True] == ["new names" in warning for warning in report.warnings]
