"""A page that does not come tonight is asked for again tomorrow, and given up after three nights."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from digest.errors import BuildError
from tests.night.village import Answer, Village, headlines, item, ledger, state, village

if TYPE_CHECKING:
    from tests.night.conftest import Newsletter

TOLD = {
    "ferry": "The ferry company raised its fares to 18 crowns. Islanders had asked for a lower price in May.",
    "geese": "Three geese closed a road in Lower Fenwick. Wardens led them back to the pond before noon.",
    "choir": "The choir of Saltby won a silver cup. Nine other groups had sung before the judges.",
    "lamp": "Engineers hung an oil lamp from the footbridge. Walkers had complained of the dark.",
}
PAGE = "<html><head><title>{0}</title></head><body><article><h1>{0}</h1>{1}</article></body></html>"


@pytest.fixture
def place() -> Iterator[Village]:
    with village() as served:
        yield served


def offered(place: Village, *names: str) -> None:
    """Put a feed of bare titles on the path: each text is on its page only."""
    place.feed(
        "bell",
        *(
            item(
                title=f"The {name}",
                link=f"{place.address}/{name}",
                date=f"{day} Nov 2026 10:00:00 GMT",
            )
            for day, name in enumerate(names, 1)
        ),
    )


def page(place: Village, name: str) -> None:
    text = "".join(f"<p>{part.strip('.')}.</p>" for part in TOLD[name].split(". "))
    place.answers[f"/{name}"] = Answer(body=PAGE.format(f"The {name}", text))


def line_of(newsletter: Newsletter, day: str, headline: str) -> tuple[str, str]:
    (found,) = [line for line in ledger(newsletter, day) if line["headline"] == headline]
    return found["decision"], found["reason"]


def nights(place: Village, newsletter: Newsletter, last: int, mended: int | None) -> dict[int, list[str]]:
    """Nights from the 1st on: the page of the ferry fails until it is mended, the others are well."""
    place.configure(newsletter, "bell", full_text="always")
    printed = {}
    for night, name in enumerate(("geese", "choir", "lamp", "ferry")[:last], 1):
        page(place, name)
        offered(place, "ferry", *("geese", "choir", "lamp")[:night])
        if mended is None or night < mended:
            place.fails("ferry")
        else:
            page(place, "ferry")
        newsletter.build(f"2026-11-0{night}")
        printed[night] = headlines(newsletter, f"2026-11-0{night}")
    return printed


def test_a_page_that_fails_one_night_is_told_the_next(newsletter: Newsletter, place: Village) -> None:
    assert nights(place, newsletter, 3, mended=2) == {
        1: ["The geese"],
        2: ["The choir", "The ferry"],
        3: ["The lamp"],
    }
    decision, reason = line_of(newsletter, "2026-11-01", "The ferry")
    assert (decision, reason) == (
        "waiting",
        "its page did not come (http 500); asked again on the next nights",
    )
    assert state(newsletter)["retry"] == {}


def test_a_second_run_writes_nothing_when_a_page_came_late(newsletter: Newsletter, place: Village) -> None:
    place.configure(newsletter, "bell", full_text="always")
    page(place, "choir")
    written = []
    for night, teaser in enumerate(("Fares rise.", "Fares go up.", "Fares rise."), 1):
        place.feed(
            "bell",
            *(
                item(
                    title=f"The {name}",
                    link=f"{place.address}/{name}",
                    date=f"{min(night, day)} Nov 2026 10:00:00 GMT",
                    text=text,
                )
                for day, (name, text) in enumerate({"ferry": teaser, "choir": "A cup."}.items(), 1)
            ),
        )
        if night == 1:
            place.fails("ferry")
        else:
            page(place, "ferry")
        for _ in range(2):
            newsletter.build(f"2026-11-0{night}")
            written.append((newsletter.folder / "content/state.json").read_bytes())
    assert [first == second for first, second in zip(written[::2], written[1::2], strict=True)] == [True] * 3
    assert state(newsletter)["retry"] == {}


def test_a_page_that_fails_for_three_nights_is_given_up_and_named(
    newsletter: Newsletter, place: Village
) -> None:
    printed = nights(place, newsletter, 3, mended=None)
    assert printed == {1: ["The geese"], 2: ["The choir"], 3: ["The lamp"]}
    assert [line_of(newsletter, f"2026-11-0{night}", "The ferry") for night in (2, 3)] == [
        ("waiting", "its page did not come (http 500); asked again on the next nights"),
        ("failed", "its page did not come (http 500), asked since 2026-11-01; given up"),
    ]
    asked = place.asked.count("/ferry")
    page(place, "ferry")
    newsletter.build("2026-11-04")
    assert (place.asked.count("/ferry"), headlines(newsletter, "2026-11-04")) == (asked, [])


def test_a_night_that_waits_can_be_made_again(newsletter: Newsletter, place: Village) -> None:
    nights(place, newsletter, 3, mended=None)
    first = newsletter.files("content")
    newsletter.build("2026-11-03", regather=True)
    assert newsletter.files("content") == first
    page(place, "ferry")
    newsletter.build("2026-11-03", regather=True)
    assert headlines(newsletter, "2026-11-03") == ["The ferry", "The lamp"]


def test_what_will_not_come_tomorrow_either_does_not_wait(newsletter: Newsletter, place: Village) -> None:
    place.configure(newsletter, "bell", full_text="always")
    page(place, "geese")
    offered(place, "ferry", "geese")
    newsletter.build("2026-11-01")
    assert line_of(newsletter, "2026-11-01", "The ferry")[0] == "no-text"


def test_a_night_on_which_every_page_failed_is_said_once(newsletter: Newsletter, place: Village) -> None:
    place.configure(newsletter, "bell", full_text="always")
    page(place, "geese")
    offered(place, "geese")
    newsletter.build("2026-11-01")
    place.fails("ferry")
    place.feed("bell", item(title="The ferry", link=f"{place.address}/ferry", date="2 Nov 2026 10:00:00 GMT"))
    with pytest.raises(BuildError, match="None of 1 new articles could be read"):
        newsletter.build("2026-11-02")
    assert newsletter.build("2026-11-03").summary.startswith("Nothing new")
    page(place, "ferry")
    newsletter.build("2026-11-04")
    assert headlines(newsletter, "2026-11-04") == ["The ferry"]


def test_what_came_back_with_its_source_but_without_its_page_is_told_later(
    newsletter: Newsletter, place: Village
) -> None:
    place.configure(newsletter, "bell", "horn", full_text="always")
    place.fails("horn")
    for night, name in enumerate(("geese", "choir", "lamp"), 1):
        page(place, name)
        offered(place, *("geese", "choir", "lamp")[:night])
        if night == 3:
            place.fails("ferry")
            link = f"{place.address}/ferry"
            place.feed("horn", item(title="The ferry", link=link, date="1 Nov 2026 11:00:00 GMT"))
        newsletter.build(f"2026-11-0{night}")
    page(place, "ferry")
    newsletter.build("2026-11-04")
    assert headlines(newsletter, "2026-11-04") == ["The ferry"]


def test_a_rebuilt_state_still_waits(newsletter: Newsletter, place: Village) -> None:
    nights(place, newsletter, 1, mended=None)
    for name in ("state.json", "state.json.1"):
        (newsletter.folder / "content" / name).unlink(missing_ok=True)
    page(place, "ferry")
    newsletter.build("2026-11-02")
    assert headlines(newsletter, "2026-11-02") == ["The ferry"]
