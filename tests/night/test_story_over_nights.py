"""One story over five nights: one address, only what is new, corrections and withdrawals as they come."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, Any

import pytest

from digest.adapters.state import rebuild
from digest.cli.check.newsletter import notes as amiss
from digest.config import parse
from tests.night.village import Answer, Village, ledger, state, village

if TYPE_CHECKING:
    from tests.night.conftest import Newsletter

HEADLINE = "Brackwater votes to close its swimming baths"
VOTE = (
    "Councillors in Brackwater voted nine to four on Monday to close the Alder Street baths for good.",
    "The boiler of the Alder Street baths failed twice last winter, said Ada Renholm of the council.",
    "A petition against closing the Brackwater baths was signed by 3,100 people before the council met.",
)
COURT = (
    "A court in Tessel stopped the sale of the Alder Street baths on Wednesday until the Brackwater petition"
    " is heard by a judge."
)
NOTE = "(Corrects number of signatures in paragraph 3 to 3,100, not 31,000)"


@pytest.fixture
def outlets() -> Iterator[Village]:
    with village() as place:
        yield place


def entry(name: str, title: str, published: str, updated: str, *body: str) -> str:
    html = escape("".join(f"<p>{line}</p>" for line in body))
    return (
        f'<entry><id>{name}</id><title>{title}</title><link href="https://{name}"/><published>{published}'
        f'</published><updated>{updated}</updated><content type="html">{html}</content></entry>'
    )


def feed(place: Village, name: str, *entries: str) -> None:
    place.answers[f"/{name}"] = Answer(
        body=f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{name.title()} Post</title>'
        f"<id>tag:{name}</id><updated>2026-11-16T08:00:00Z</updated>{''.join(entries)}</feed>"
    )


def told(newsletter: Newsletter, day: str) -> list[Any]:
    path = newsletter.folder / f"content/issues/{day}.json"
    sections = json.loads(path.read_bytes())["sections"] if path.exists() else []
    return [story for section in sections for story in section["stories"]]


def quotes(newsletter: Newsletter, day: str) -> list[str]:
    return [
        cited["quote"]
        for story in told(newsletter, day)
        for point in story["points"]
        for cited in point["citations"]
    ]


def first_night(newsletter: Newsletter, outlets: Village) -> None:
    outlets.configure(newsletter, "quay", "tern")
    feed(
        outlets,
        "quay",
        entry("quay.example/baths", HEADLINE, "2026-11-16T08:00:00Z", "2026-11-16T08:00:00Z", *VOTE),
    )
    feed(outlets, "tern")
    newsletter.build("2026-11-16")


def test_five_nights(newsletter: Newsletter, outlets: Village) -> None:
    first_night(newsletter, outlets)
    (first,) = told(newsletter, "2026-11-16")
    assert [point["text"] for point in first["points"]]

    # a shortened copy elsewhere brings nothing new
    copy = entry("tern.example/b", HEADLINE, "2026-11-17T08:00:00Z", "2026-11-17T08:00:00Z", *VOTE[:2])
    feed(outlets, "tern", copy)
    newsletter.build("2026-11-17")
    assert told(newsletter, "2026-11-17") == []

    # the first outlet edits its own article: an update at the old address, with the new sentence alone
    edited = entry(
        "quay.example/baths", HEADLINE, "2026-11-16T08:00:00Z", "2026-11-18T15:00:00Z", COURT, *VOTE
    )
    feed(outlets, "quay", edited)
    newsletter.build("2026-11-18")
    (update,) = told(newsletter, "2026-11-18")
    assert (update["id"], update["path"], update["continues"]) == (first["id"], first["path"], "2026-11-16")
    assert set(quotes(newsletter, "2026-11-18")) == {COURT}

    # the same edited article once more is no news
    newsletter.build("2026-11-19")
    assert told(newsletter, "2026-11-19") == []

    # a copy comes with a correction
    noted = entry(
        "tern.example/c", f"CORRECTED-{HEADLINE}", "2026-11-20T08:00:00Z", "2026-11-20T08:00:00Z", NOTE, *VOTE
    )
    feed(outlets, "tern", copy, noted)
    newsletter.build("2026-11-20")
    (corrected,) = told(newsletter, "2026-11-20")
    assert (corrected["id"], corrected["path"]) == (first["id"], first["path"])
    assert [note["kind"] for note in corrected["corrections"]] == ["corrected"]
    assert "3,100" in corrected["corrections"][0]["text"]


def test_what_was_printed_is_not_told_again_in_other_words(newsletter: Newsletter, outlets: Village) -> None:
    first_night(newsletter, outlets)
    again = "The Alder Street baths in Brackwater will close for good, councillors voted on Monday."
    silent = "The council of Brackwater and Ada Renholm had no answer to questions about the baths."
    title, hour = "Brackwater baths: court stops the sale", "2026-11-17T08:00:00Z"
    reworded = entry("tern.example/d", title, hour, hour, again, COURT, silent)
    feed(outlets, "tern", reworded)
    newsletter.build("2026-11-17")
    (update,) = told(newsletter, "2026-11-17")
    assert update["continues"] == "2026-11-16"
    assert COURT in quotes(newsletter, "2026-11-17")
    assert again not in quotes(newsletter, "2026-11-17")


def test_a_withdrawal_on_the_second_day_is_told_at_the_old_address(
    newsletter: Newsletter, outlets: Village
) -> None:
    first_night(newsletter, outlets)
    (first,) = told(newsletter, "2026-11-16")
    withdrawn = entry(
        "quay.example/w",
        f"WITHDRAWN-{HEADLINE}",
        "2026-11-17T08:00:00Z",
        "2026-11-17T08:00:00Z",
        "(Story withdrawn because the vote has not been taken yet)",
        *VOTE,
    )
    feed(outlets, "quay", withdrawn)
    newsletter.build("2026-11-17")
    (again,) = told(newsletter, "2026-11-17")
    assert (again["id"], again["path"]) == (first["id"], first["path"])
    assert [note["kind"] for note in again["corrections"]] == ["withdrawn"]


def test_two_printed_stories_become_one_and_the_younger_name_is_an_alias(newsletter: Newsletter) -> None:
    newsletter.build()
    names = {story["headline"]: story["id"] for story in told(newsletter, "2026-11-20")}
    dredger, library = sorted(names.values())
    notes = newsletter.folder / "content/notes"
    notes.mkdir(parents=True, exist_ok=True)
    (notes / "2026-11-20.md").write_text(f'+++\nsame = [["{dredger}", "{library}"]]\n+++\n', "utf-8")
    newsletter.build()
    (story,) = told(newsletter, "2026-11-20")
    (other,) = story["aliases"]
    assert {story["id"], other} == {dredger, library}
    assert state(newsletter)["aliases"] == {other: story["id"]}
    assert rebuild(newsletter.folder / "content").aliases == {other: story["id"]}
    lines = {line["story"] for line in ledger(newsletter, "2026-11-20") if line["story"]}
    assert lines == {story["id"]}

    for _ in range(2):  # what the editor joined is known and joined as often as the day is built
        again = newsletter.build()
        assert not [warning for warning in again.warnings if "in same" in warning]
        assert [one["id"] for one in told(newsletter, "2026-11-20")] == [story["id"]]
        assert (
            list(
                amiss(
                    newsletter.folder,
                    parse((newsletter.folder / "digest.toml").read_text("utf-8"), "digest.toml", {}),
                )
            )
            == []
        )

    (notes / "2026-11-20.md").unlink()
    newsletter.build()
    assert {one["id"] for one in told(newsletter, "2026-11-20")} == {dredger, library}
    assert state(newsletter)["aliases"] == {}


def test_a_state_made_again_from_the_records_knows_the_story_tomorrow(
    newsletter: Newsletter, outlets: Village
) -> None:
    first_night(newsletter, outlets)
    (first,) = told(newsletter, "2026-11-16")
    for file in (newsletter.folder / "content").glob("state.json*"):
        file.unlink()
    follow = entry("tern.example/b", HEADLINE, "2026-11-17T08:00:00Z", "2026-11-17T08:00:00Z", COURT, *VOTE)
    feed(outlets, "tern", follow)
    newsletter.build("2026-11-17")
    (again,) = told(newsletter, "2026-11-17")
    assert (again["id"], again["path"], again["continues"]) == (first["id"], first["path"], "2026-11-16")
    assert set(quotes(newsletter, "2026-11-17")) == {COURT}


def test_the_newest_state_leads_and_names_the_story(newsletter: Newsletter, outlets: Village) -> None:
    reopened = (
        "The Alder Street baths in Brackwater open again on Saturday: a court in Tessel found the vote void.",
        "Ada Renholm of the Brackwater council said the boiler of the baths would be repaired by volunteers.",
    )
    outlets.configure(newsletter, "quay", "tern")
    feed(
        outlets,
        "quay",
        entry("quay.example/baths", HEADLINE, "2026-11-16T08:00:00Z", "2026-11-16T08:00:00Z", *VOTE),
    )
    title, hour = "Brackwater baths open again after court finds vote void", "2026-11-16T21:30:00Z"
    feed(outlets, "tern", entry("tern.example/open", title, hour, hour, *reopened))
    newsletter.build("2026-11-16")
    (story,) = told(newsletter, "2026-11-16")
    assert [title, HEADLINE] == [source["headline"] for source in story["sources"]]
    assert ["lead", "related"] == [source["role"] for source in story["sources"]]
    assert story["headline"] == title
