"""The two texts the product was conceived from, through a whole build; what is right lies beside them."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.night.conftest import Newsletter

TAGS = re.compile(r"<[^>]+>")


def tree(folder: Path) -> dict[str, str]:
    return {
        p.relative_to(folder).as_posix(): p.read_text("utf-8")
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }


@pytest.fixture
def expected(seeds: Path) -> Any:
    return json.loads((seeds / "expected.json").read_text("utf-8"))


@pytest.fixture
def site(newsletter: Newsletter, seeds: Path, expected: Any) -> dict[str, str]:
    shutil.rmtree(newsletter.folder / "content/inbox")
    for name in expected["articles"]:
        newsletter.put(name, (seeds / name).read_bytes())
    newsletter.build(expected["story"]["build_date"], offline=True)
    return tree(newsletter.folder / "site")


def story(site: dict[str, str], day: str) -> Any:
    issue = json.loads(site[f"{day.replace('-', '/')}/issue.json"])
    (only,) = [each for section in issue["sections"] for each in section["stories"]]
    return only


def test_two_copies_are_one_story_with_its_facts(site: dict[str, str], expected: Any) -> None:
    right = expected["story"]
    told = story(site, right["build_date"])
    assert (told["headline"], told["agency"]) == (right["headline"], right["agency"])
    assert (told["outlets"], told["origins"]) == (right["outlets"], right["origins"])
    assert told["date_published"] == right["date_published"]
    names = list(right["roles"].items())
    roles = [source["role"] for source in told["sources"]]
    assert roles == [role for _, role in names]
    shown = expected["articles"][names[0][0]]["publisher"] or names[0][0]
    assert told["sources"][0]["outlet"] == shown
    assert not told["headline_made"]


def test_every_point_is_quoted_and_one_cites_both(site: dict[str, str], expected: Any) -> None:
    right = expected["story"]
    points = story(site, right["build_date"])["points"]
    assert right["points_min"] <= len(points) <= right["points_max"]
    both = [point["citations"] for point in points if len(point["citations"]) == 2]
    assert bool(both) == right["a_point_cites_both"]
    assert {cited["source"] for cited in both[0]} == {1, 2}
    quotes = [cited["quote"] for point in points for cited in point["citations"]]
    assert [w for w in right["never_in_a_point"] for quote in quotes if w in quote.casefold()] == []


def test_the_correction_stands_above_the_points(site: dict[str, str], expected: Any) -> None:
    right = expected["story"]
    told = story(site, right["build_date"])
    (note,) = told["corrections"]
    (given,) = [c for article in expected["articles"].values() for c in article["corrections"]]
    assert (note["text"], note["kind"]) == (given["text"], given["kind"])
    assert note["story_date"]["value"] == given["story_date"]
    for page in (f"{told['path']}index.html", f"{right['build_date'].replace('-', '/')}/index.html"):
        text = " ".join(TAGS.sub(" ", site[page]).split())
        assert 0 < text.index(note["text"]) < text.index(told["points"][0]["text"])


def test_no_teaser_leaks_into_the_site(site: dict[str, str], expected: Any) -> None:
    pages = {name: text for name, text in site.items() if "/left-out/" not in name}
    banned = expected["story"]["never_on_the_site_outside_left_out"]
    assert [(name, word) for name, text in pages.items() for word in banned if word in text] == []


def test_the_agency_is_credited_once(site: dict[str, str], expected: Any) -> None:
    right = expected["story"]
    page = site[f"{right['build_date'].replace('-', '/')}/index.html"]
    (article,) = re.findall(r"<article.*?</article>", page, re.DOTALL)
    assert TAGS.sub(" ", article).count(right["agency"]) == 1
