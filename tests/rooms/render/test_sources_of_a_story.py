"""Which outlets stand beside a story, what each text is called, and whose other words are shown."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest
from lxml import html

from digest import render
from digest.model import Theme
from digest.record import IssueCorrection, IssueSource, IssueStory
from digest.render.citing import accounts, alike, carriers, otherwise
from digest.render.filters import foremost

SAID = "The ferry runs again from Monday, its owner said."


def told(invented: ModuleType, *sources: IssueSource, led_to: int = 1) -> IssueStory:
    lead = next(source for source in sources if source.n == led_to)
    story: IssueStory = invented.story("ferry", "The ferry is back", (invented.point(SAID, lead),), sources)
    return story


def source(invented: ModuleType, n: int, outlet: str, **changes: Any) -> IssueSource:
    made: IssueSource = invented.source(n, outlet, **changes)
    return made


def pages(invented: ModuleType, theme: Theme, story: IssueStory) -> tuple[Any, Any]:
    """The issue's page and the story's."""
    issue = invented.issue("2026-11-20", 1, (("world", "World", (story,)),))
    drawn = render.pages(invented.archive({issue.id: issue}), theme, invented.config())
    site = {page.path: page for page in drawn}
    wanted = ("2026/11/20/index.html", f"{story.path}index.html")
    issue_page, story_page = (html.fromstring(site[path].draw().decode()) for path in wanted)
    return issue_page, story_page


def test_four_outlets_stand_beside_a_story_and_the_rest_is_counted(
    invented: ModuleType, default_theme: Theme
) -> None:
    names = ("A Post", "A Post", "B Post", "C Post", "D Post", "E Post", "F Post")
    sources = [source(invented, n, name, role="related") for n, name in enumerate(names, 1)]
    story = told(invented, *sources)
    issue_page, story_page = pages(invented, default_theme, story)
    items = [
        " ".join(item.text_content().split()) for item in issue_page.xpath("//ul[@class='meta sources']/li")
    ]
    assert items == ["1 A Post", "3 B Post", "4 C Post", "5 D Post", "2 outlets more"]
    assert issue_page.xpath("//ul[@class='meta sources']/li[last()]/a/@href") == ["ferry/#outlets"]
    assert len(story_page.xpath("//*[@id='outlets']//tbody/tr")) == len(names)


def test_a_source_that_a_point_leads_to_is_always_named(invented: ModuleType) -> None:
    sources = [source(invented, n, f"Post {n}") for n in range(1, 8)]
    assert [each.n for each in foremost(told(invented, *sources, led_to=7))] == [1, 2, 3, 7]


def test_one_outlet_alone_is_linked_where_it_is_credited(invented: ModuleType, default_theme: Theme) -> None:
    issue_page, _ = pages(invented, default_theme, told(invented, source(invented, 1, "Lone Post")))
    assert issue_page.xpath("//article/p[@class='meta']//a/@href") == ["https://post.example/news/1"]
    assert issue_page.xpath("//ul[@class='meta sources']") == []


@pytest.mark.parametrize(
    ("changes", "names"),
    [
        ([{"words": 300}, {"words": 200}], ["fullest copy", "copy"]),
        ([{"words": 300}, {"words": 400}], ["the text quoted", "copy"]),
        ([{}, {}], ["the text quoted", "copy"]),  # an older record counts no words
        ([{"words": 300}, {"role": "related", "origin": 2}], ["the text quoted", "report of its own"]),
    ],
)
def test_what_a_text_is_to_its_story(
    invented: ModuleType, default_theme: Theme, changes: list[dict[str, Any]], names: list[str]
) -> None:
    sources = [source(invented, n, f"Post {n}", **change) for n, change in enumerate(changes, 1)]
    _, page = pages(invented, default_theme, told(invented, *sources))
    said = [cell.text_content().split(" · ")[0].strip() for cell in page.xpath("//tbody/tr/td[2]")]
    assert said == names


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"words": 300}, "the only one in what we read · 300 words"),
        ({"words": 27, "teaser": True}, "the only one in what we read · its teaser · 27 words"),
        ({"words": 300, "characters": 600}, "the only one in what we read · 600 characters"),
        ({}, "the only one in what we read"),
    ],
)
def test_the_length_of_a_text_is_of_what_was_read(
    invented: ModuleType, default_theme: Theme, changes: dict[str, Any], said: str
) -> None:
    _, page = pages(invented, default_theme, told(invented, source(invented, 1, "A Post", **changes)))
    assert " ".join(page.xpath("//tbody/tr/td[2]")[0].text_content().split()) == said


def test_a_second_report_of_an_outlet_is_called_so(invented: ModuleType, default_theme: Theme) -> None:
    sources = (
        source(invented, 1, "A Post"),
        source(invented, 2, "B Post", role="related", origin=2),
        source(invented, 3, "A Post", role="related", origin=3),
    )
    _, page = pages(invented, default_theme, told(invented, *sources))
    said = [cell.text_content().strip() for cell in page.xpath("//tbody/tr/td[2]")]
    assert said == ["the text quoted", "report of its own", "another of its reports"]


def test_other_words_are_shown_and_other_marks_are_not(invented: ModuleType) -> None:
    sources = [source(invented, n, f"Post {n}") for n in (1, 2, 3)]
    story = told(invented, *sources)
    point = story.points[0]
    quotes = (SAID, "The  ferry runs\nagain from “Monday”, its owner said", "It sails again on Monday.")
    cited = tuple(replace(point.citations[0], source=n, quote=quote) for n, quote in enumerate(quotes, 1))
    story = replace(story, points=(replace(point, citations=cited),))
    assert (alike(story.points[0]), otherwise(story.points[0])) == (cited[:2], ((cited[2],),))
    again = replace(story.points[0], citations=(*cited, replace(cited[2], source=4)))
    assert otherwise(again) == (again.citations[2:],)


def test_the_editors_drawer_is_no_source_of_the_readers(invented: ModuleType, default_theme: Theme) -> None:
    config = invented.config()
    drawer = replace(config.sources[0], id="drawer", kind="folder", url=None, path="content/inbox")
    named = replace(drawer, id="saved", title="Saved by the editor")
    config = replace(config, sources=(*config.sources, drawer, named))
    site = {page.path: page for page in render.pages(invented.archive(), default_theme, config)}
    listed: Any = html.fromstring(site["sources/index.html"].draw().decode()).xpath("//h2//text()")
    assert "Saved by the editor" in listed
    assert "drawer" not in listed
    assert ("sources/saved/index.html" in site, "sources/drawer/index.html" in site) == (True, False)


def test_each_sentence_of_a_quotation_stands_on_a_line_and_the_words_are_the_same(
    invented: ModuleType, default_theme: Theme
) -> None:
    lead = source(invented, 1, "A Post")
    said = "Mr. Quill rows at dawn. He sells oars, ropes etc. at noon. Nobody asks why."
    story = replace(told(invented, lead), points=(invented.point(said, lead),))
    for page in pages(invented, default_theme, story):
        (quotation,) = page.xpath("//article//q")
        assert quotation.text_content() == said
        assert quotation.xpath("span/text()") == [
            "Mr. Quill rows at dawn. ",
            "He sells oars, ropes etc. at noon. ",
        ]


@pytest.mark.parametrize(
    ("teasers", "origins", "words"),
    [
        ((True, True), 2, "2 outlets"),
        ((True, False), 2, "2 outlets, 2 origins"),
        ((True, True), 1, "carried by 2 outlets, one origin"),
    ],
)
def test_teasers_alone_show_no_number_of_origins(
    invented: ModuleType, default_theme: Theme, teasers: tuple[bool, bool], origins: int, words: str
) -> None:
    sources = [
        source(invented, n, f"Post {n}", teaser=teaser, origin=min(n, origins), role=role)
        for n, teaser, role in zip((1, 2), teasers, ("lead", "related"), strict=True)
    ]
    for page in pages(invented, default_theme, replace(told(invented, *sources), agency=None)):
        assert page.xpath("string(//article/p[@class='meta']/bdi)").split(" · ")[0].strip() == words


def test_what_only_a_teaser_is_known_of_is_no_report(invented: ModuleType, default_theme: Theme) -> None:
    sources = (
        source(invented, 1, "A Post", teaser=True),
        source(invented, 2, "B Post", teaser=True, role="related", origin=2),
    )
    _, page = pages(invented, default_theme, told(invented, *sources))
    said = [cell.text_content().strip() for cell in page.xpath("//tbody/tr/td[2]")]
    assert said == ["the text quoted · its teaser", "its teaser"]


def test_an_agency_stands_over_the_outlets_that_carry_it_only(
    invented: ModuleType, default_theme: Theme
) -> None:
    lead, copy = source(invented, 1, "A Post"), source(invented, 2, "B Post", role="copy")
    other = source(invented, 3, "C Post", role="related", origin=2)
    story = replace(told(invented, lead, copy, other), agency="AFP", outlets=3, origins=2)
    assert 2 == carriers(story)
    for page in pages(invented, default_theme, story):
        (credit,) = page.xpath("//article/p[@class='meta']")
        assert credit.text_content().startswith("AFP at 2 of 3 outlets, 2 origins")
    both = replace(story, sources=(lead, copy), outlets=2, origins=1)
    for page in pages(invented, default_theme, both):
        (credit,) = page.xpath("//article/p[@class='meta']")
        assert credit.text_content().startswith("AFP · carried by 2 outlets, one origin")


def test_independent_accounts_of_a_point_are_counted_beside_it(
    invented: ModuleType, default_theme: Theme
) -> None:
    lead, copy = source(invented, 1, "A Post"), source(invented, 2, "B Post", role="copy")
    other = source(invented, 3, "C Post", role="related", origin=2)
    story = told(invented, lead, copy, other)
    point = invented.point(SAID, lead, copy, other)
    assert (accounts(story, point), accounts(story, invented.point(SAID, lead, copy))) == (2, 1)
    for page in pages(invented, default_theme, replace(story, points=(point,))):
        assert ["2\u00a0origins"] == page.xpath("//ul[@class='points']//small/text()")


def test_what_one_copy_lacks_and_what_is_older_than_a_correction_is_said(
    invented: ModuleType, default_theme: Theme
) -> None:
    lead, copy = source(invented, 1, "A Post"), source(invented, 2, "B Post", role="copy")
    other = source(invented, 3, "C Post", role="related", origin=2)
    story = told(invented, lead, copy, other)
    note = IssueCorrection(text="It was Monday.", kind="corrected", source=1, predating=(2,))
    points = (
        replace(invented.point(SAID, lead), absent=(2,)),
        replace(invented.point("It has two decks.", other), absent=(1, 2)),
        invented.point("It is red.", lead, copy),
    )
    _, page = pages(invented, default_theme, replace(story, points=points, corrections=(note,)))
    assert [
        "not in the copy of B Post",
        "only in C Post, in the copies we read",
        "B Post: this copy predates the correction",
    ] == [small.text_content() for small in page.xpath("//ul[@class='points']//small")]
