"""What a chapter's fingerprint promises: while it stays, so do the bytes of all its pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from digest import render
from digest.config import Config
from digest.model import Chapter, TemplateFile, Theme
from digest.record import Archive, Issue

Made = tuple[Archive, Theme, Config]
Drawn = dict[str, tuple[str, dict[str, bytes]]]
CONTINUED = "2026-10-31"


def drawn(made: Made) -> Drawn:
    """Each chapter's fingerprint and pages, by its name."""
    chapters = [one for one in render.chapters(*made) if isinstance(one, Chapter)]
    return {one.name: (one.fingerprint, {page.path: page.draw() for page in one.pages()}) for one in chapters}


@pytest.fixture
def made(invented: ModuleType, default_theme: Theme) -> Made:
    return invented.archive(), default_theme, invented.config()


def with_template(made: Made, name: str, text: str) -> Made:
    archive, theme, config = made
    file = TemplateFile(path=f"templates/default/{name}", text=text)
    files = {**theme.templates, name: file}
    return archive, replace(theme, templates=files, fingerprint=f"{theme.fingerprint}{text}"), config


def without_newest(made: Made, _: Any) -> Made:
    return replace(made[0], marks=made[0].marks[1:]), made[1], made[2]


def without_oldest(made: Made, _: Any) -> Made:
    return replace(made[0], marks=made[0].marks[:-1]), made[1], made[2]


def reissued(made: Made, invented: ModuleType, name: str, alter: Callable[[Issue], Issue]) -> Made:
    issues = invented.issues()
    return invented.archive({**issues, name: alter(issues[name])}), made[1], made[2]


def retitled(made: Made, invented: ModuleType) -> Made:
    return reissued(made, invented, "2026-11-19", lambda issue: replace(issue, title="Another title"))


def first_telling_changed(made: Made, invented: ModuleType) -> Made:
    """The first part of a story that goes on is shown on the page that a later issue draws."""

    def alter(issue: Issue) -> Issue:
        section, *others = issue.sections
        story, *stories = section.stories
        changed = replace(story, points=tuple(replace(point, text="Changed.") for point in story.points))
        return replace(issue, sections=(replace(section, stories=(changed, *stories)), *others))

    return reissued(made, invented, CONTINUED, alter)


def in_german(made: Made, _: Any) -> Made:
    return made[0], made[1], replace(made[2], site=replace(made[2].site, language="de"))


def moved(made: Made, _: Any) -> Made:
    return made[0], made[1], replace(made[2], site=replace(made[2].site, base_url="https://new.example/"))


def remade_up(made: Made, _: Any) -> Made:
    return with_template(made, "subscribe.html", "<p>Hello</p>")


ALTERED = [without_newest, without_oldest, retitled, first_telling_changed, in_german, moved, remade_up]


@pytest.mark.parametrize("alter", ALTERED, ids=lambda alter: alter.__name__)
def test_what_keeps_its_fingerprint_keeps_its_bytes(made: Made, invented: ModuleType, alter: Any) -> None:
    before, after = drawn(made), drawn(alter(made, invented))
    lied = [name for name in before.keys() & after.keys() if same_source(before, after, name)]
    assert [name for name in lied if before[name][1] != after[name][1]] == []


def same_source(before: Drawn, after: Drawn, name: str) -> bool:
    return before[name][0] == after[name][0]


def test_a_new_issue_touches_its_neighbour_and_none_before(made: Made, invented: ModuleType) -> None:
    def told(day: int) -> Issue:
        name = f"2026-11-{day}"
        issue = invented.issue(
            name, day, (("world", "World", (invented.on(name, invented.plain_story(day)),)),)
        )
        assert isinstance(issue, Issue)
        return issue

    five = {f"2026-11-{day}": told(day) for day in range(10, 15)}
    after = drawn((invented.archive(five), *made[1:]))
    before = drawn(without_newest((invented.archive(five), *made[1:]), None))
    touched = {name for name in before if not same_source(before, after, name)}
    assert touched == {"newest", "issue 2026-11-13", "list 2026", "list 2026-11"}


@pytest.mark.parametrize(
    "use",
    [
        "{{ archive|length }}",
        "{{ {'a': {'b': 1}}['a']['b'] ~ archive|length }}",
        "{% for a in archive %}{% endfor %}",
    ],
)
def test_a_template_that_lists_all_issues_ties_every_page_to_them(made: Made, use: str) -> None:
    used = '{% extends "!default/404.html" %}{% block footer %}' + use + "{% endblock %}"
    tied = with_template(made, "404.html", used)
    before, after = drawn(without_newest(tied, None)), drawn(tied)
    assert [name for name in before.keys() & after.keys() if same_source(before, after, name)] == []


def test_no_record_is_opened_to_know_what_to_draw(made: Made) -> None:
    def refuse(name: str) -> Issue:
        raise AssertionError(name)

    closed = replace(made[0], issue=refuse)
    names = [one.name for one in render.chapters(closed, *made[1:]) if isinstance(one, Chapter)]
    assert "issue 2026-11-20" in names


def test_the_chapters_hold_every_page_once(made: Made) -> None:
    listed = [page.path for page in render.pages(*made)]
    assert len(listed) == len(set(listed))
    told = [page for one in render.chapters(*made) if isinstance(one, Chapter) for page in one.pages()]
    assert {page.path for page in told} <= set(listed)
