"""What the editor adds to an issue: an article by its address, and an item of one's own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.night.conftest import INBOX, Newsletter
from tests.night.village import SITE, Answer, Village, village

DAY = "2026-11-20"
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Old mill burns down in Ostrand</title>
<meta property="og:site_name" content="Ostrand Echo">
<meta property="article:published_time" content="2025-01-03T10:00:00Z"></head><body><article>
<h1>Old mill burns down in Ostrand</h1>
<p>The old paper mill of Ostrand burned down on the night of the second of January, the brigade said.</p>
<p>Nobody was hurt, and the flames were out by four in the morning, said its captain, Pelle Varn.</p>
<p>The mill had stood empty since the spring and was to become a school for carpenters.</p>
</article></body></html>"""


@pytest.fixture
def place() -> Iterator[Village]:
    with village() as served:
        served.answers["/mill"] = Answer(body=PAGE)
        yield served


def note(newsletter: Newsletter, text: str, day: str = DAY) -> None:
    path = newsletter.folder / f"content/notes/{day}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def stories(newsletter: Newsletter, day: str = DAY) -> dict[str, dict[str, Any]]:
    record = json.loads((newsletter.folder / f"content/issues/{day}.json").read_bytes())
    return {
        story["headline"]: {**story, "section": section["title"]}
        for section in record["sections"]
        for story in section["stories"]
    }


def test_an_old_article_is_told_of_because_the_editor_adds_it(newsletter: Newsletter, place: Village) -> None:
    newsletter.configure(SITE + "[issue]\nmax_stories = 2\n", INBOX)
    note(newsletter, f'+++\nadd = ["{place.address}/mill"]\n+++\n')
    report = newsletter.build()
    assert report.warnings == ()
    told = stories(newsletter)
    assert len(told) == 2, "what is added has room, the last of the others has not"
    mill = told["Old mill burns down in Ostrand"]
    assert "added by the editor" in mill["reasons"]
    assert mill["sources"][0]["url"] == f"{place.address}/mill"
    assert mill["points"][0]["citations"][0]["quote"].startswith("The old paper mill")
    assert "/robots.txt" in place.asked
    before = newsletter.files("content", "site")
    newsletter.build()
    assert newsletter.files("content", "site") == before
    assert "Ostrand" not in newsletter.page("sources/index.html"), "it is no source of the newsletter"


def test_a_page_that_cannot_be_read_is_named_and_the_rest_is_made(
    newsletter: Newsletter, place: Village
) -> None:
    newsletter.configure(SITE, INBOX)
    note(newsletter, f'+++\nadd = ["{place.address}/gone"]\n+++\n')
    report = newsletter.build()
    assert [each for each in report.warnings if "adds" in each and "http 404" in each]
    assert len(stories(newsletter)) == 2


def test_an_item_of_ones_own_stands_with_its_link(newsletter: Newsletter) -> None:
    note(
        newsletter,
        """+++
[[item]]
title = "The desk is looking for a proofreader"
url = "https://sheet.example/jobs"
section = "From the desk"
points = ["Two evenings a week, from January."]
+++
""",
    )
    newsletter.build()
    own = stories(newsletter)["The desk is looking for a proofreader"]
    assert own["section"] == "From the desk"
    assert own["points"][0]["citations"] == []
    assert own["sources"][0]["url"] == "https://sheet.example/jobs"
    page = newsletter.page("index.html")
    assert "Two evenings a week, from January." in page
    assert 'href="https://sheet.example/jobs"' in page
    assert "proofreader" in newsletter.page("stories.xml")
