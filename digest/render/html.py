"""The HTML pages, each drawn from a template of the same name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from digest.model import Page
from digest.record import Issue, IssueStory
from digest.render.context import issue_names, issue_path, title_in
from digest.render.left_out import groups
from digest.render.line import issue_line, story_line
from digest.render.linked_data import issue_data, story_data
from digest.render.press import Press, page_view, printed
from digest.render.section_pages import section_lines
from digest.render.tag_pages import tag_lines
from digest.render.views import EarlierPart, IssueLine

HTML = "text/html"
OLDER_ON_FRONT = 14


def front_page(machine: Press) -> Page:
    """Make the front page: the latest issue whole, then older ones; it says so when there is none."""
    return _page("", partial(_front, machine))


def issue_pages(machine: Press, issue: Issue, drawn_by: Callable[[str, str], bool]) -> Iterator[Page]:
    """Make an issue's page, and the pages of those of its stories that no later issue tells again.

    `drawn_by` says of a story's address and the issue whether the page is to be drawn with it.
    """
    path = issue_path(issue.id)
    yield _page(path, partial(_issue, machine, issue, path))
    yield _page(path + "left-out/", partial(_left_out, machine, issue))
    for story in issue.stories:
        if drawn_by(story.path, issue.id):
            yield _page(story.path, partial(_story, machine, issue, story))


def list_page(machine: Press, period: str) -> Page:
    """Make the page that lists the issues of a year ("2012"), of a month ("2012-05"), or ("") all."""
    listed = tuple(line for line in machine.lines if line.id.startswith(period))
    path = issue_path(period) if period else "archive/"
    return _page(path, partial(_list, machine, path, period, listed))


def missing_page(machine: Press) -> Page:
    """Make the page a host shows for an address that is not there; its links do not depend on where."""
    return Page(path="404.html", media_type=HTML, draw=partial(_missing, machine))


def subscribe_page(machine: Press) -> Page:
    """Make the page that tells a person how to follow the newsletter."""
    return _page("subscribe/", partial(_subscribe, machine))


def _subscribe(machine: Press) -> bytes:
    page = page_view(machine, "subscribe/", "subscribe", machine.words.said("Subscribe"))
    return printed(machine, "subscribe.html", page, {"sections": section_lines(machine)})


def _page(path: str, draw: partial[bytes]) -> Page:
    return Page(path=path + "index.html", media_type=HTML, draw=draw)


def _front(machine: Press) -> bytes:
    title = machine.site.title
    if not machine.lines:
        return printed(machine, "empty.html", page_view(machine, "", "empty", title), {})
    issue = machine.archive.issue(machine.lines[0].id)
    line = machine.site.tagline or issue_line(issue, title, machine.words)
    page = page_view(machine, "", "front", title, line)
    older = machine.lines[1 : 1 + OLDER_ON_FRONT]
    names = {
        **issue_names(machine.lines, issue),
        "older": older,
        "linked_data": issue_data(machine.site, issue),
    }
    return printed(machine, "index.html", page, names)


def _issue(machine: Press, issue: Issue, path: str) -> bytes:
    title = title_in(machine.words, issue.title, len(issue.stories))
    page = page_view(machine, path, "issue", title, issue_line(issue, title, machine.words))
    names = {**issue_names(machine.lines, issue), "linked_data": issue_data(machine.site, issue)}
    return printed(machine, "issue.html", page, names)


def _story(machine: Press, issue: Issue, story: IssueStory) -> bytes:
    page = page_view(machine, story.path, "story", story.headline, story_line(story))
    names = {**issue_names(machine.lines, issue), "story": story, "earlier": tuple(_earlier(machine, story))}
    names["linked_data"] = story_data(machine.site, issue, story)
    return printed(machine, "story.html", page, names)


def _earlier(machine: Press, story: IssueStory) -> Iterator[EarlierPart]:
    """Follow a continued story back, newest part first; a part whose issue is gone ends it."""
    known = {line.id for line in machine.lines}
    while story.continues in known and story.continues is not None:
        known.discard(story.continues)
        issue = machine.archive.issue(story.continues)
        before = next((part for part in issue.stories if part.id == story.id), None)
        if before is None:
            return
        yield EarlierPart(issue=issue, story=before)
        story = before


def _list(machine: Press, path: str, period: str, listed: tuple[IssueLine, ...]) -> bytes:
    page = page_view(machine, path, "archive", period)
    names = {
        "period": period,
        "listed": listed,
        "sections": () if period else section_lines(machine),
        "tags": () if period else tag_lines(machine),
    }
    return printed(machine, "archive.html", page, names)


def _left_out(machine: Press, issue: Issue) -> bytes:
    path = issue_path(issue.id) + "left-out/"
    page = page_view(machine, path, "left-out", machine.words.said("What was left out, and why"))
    entries = machine.archive.ledger(issue.id)
    names = {
        **issue_names(machine.lines, issue),
        "groups": groups(entries, machine.config.sources, machine.words),
    }
    return printed(machine, "left-out.html", page, names)


def _missing(machine: Press) -> bytes:
    view = page_view(machine, "404.html", "missing", "404")
    page = replace(view, prefix=machine.site.base_url or "/", canonical=None)
    return printed(machine, "404.html", page, {})
