"""The one line that stands for a story or an issue in previews and feeds."""

from __future__ import annotations

import io
from dataclasses import replace
from types import ModuleType

import feedparser
import pytest

from digest.render.catalogue import Words
from digest.render.line import issue_line, story_line
from tests.rooms.render.test_links import parsed

LONG = (
    "The harbour board of Port Ellery bought a second ferry for the island on Thursday, said its chair. " * 3
)


def test_a_story_s_line_is_the_first_point_that_says_more_than_its_headline(invented: ModuleType) -> None:
    one = invented.source(1, "Herald")
    texts = ("The quay is open.", "The quay is open, at last.", "Ships are back. All of them are.")
    points = tuple(invented.point(text, one) for text in texts)
    story = invented.story("abc", "The quay is open", points, (one,))
    assert story_line(story) == "Ships are back. All of them are."
    assert story_line(replace(story, points=story.points[:2])) == "The quay is open, at last."
    assert story_line(replace(story, points=story.points[:1])) == "Herald"
    assert story_line(replace(story, withdrawn="It was wrong.")) == "It was wrong."


def test_a_long_point_ends_with_a_sentence(invented: ModuleType) -> None:
    one = invented.source(1, "Herald")
    story = invented.story("abc", "A ferry", (invented.point(LONG, one),), (one,))
    assert story_line(story) == LONG[: len(LONG) // 3].strip()


def test_an_issue_s_line_names_what_its_title_does_not(invented: ModuleType) -> None:
    issue = invented.latest()
    first, second = (story.headline for story in issue.stories[:2])
    line = issue_line(issue, f"{first} and 11 more", Words())
    assert line.startswith(f"12 stories, 9 outlets: {second}")
    assert first not in line
    assert issue_line(issue, "The Morning", Words()).startswith(f"12 stories, 9 outlets: {first}")


def test_an_issue_of_one_story_tells_it(invented: ModuleType) -> None:
    issue = invented.latest()
    story = issue.stories[0]
    section = replace(issue.sections[0], stories=(story,))
    line = issue_line(replace(issue, sections=(section,)), story.headline, Words())
    assert line.startswith(f"1 story, {story.outlets} outlets: {story.points[0].text[:20]}")


@pytest.mark.parametrize("feed", ["feed.xml", "stories.xml", "atom.xml"])
def test_every_item_of_a_feed_has_a_line(site: dict[str, bytes], feed: str) -> None:
    for entry in feedparser.parse(io.BytesIO(site[feed])).entries:
        assert 0 < len(entry.summary) <= 200, "160 columns, marks written as HTML"
        assert "\n" not in entry.summary
        assert entry.title not in entry.summary


def test_every_page_has_a_line(site: dict[str, bytes]) -> None:
    for path in (path for path in site if path.endswith(".html")):
        page = parsed(site[path])
        (line,) = page.xpath("//meta[@name='description']/@content")
        assert 0 < len(line) <= 160, path
        assert [line] == page.xpath("//meta[@property='og:description']/@content")
        assert line not in page.xpath("//h1/text()"), path
