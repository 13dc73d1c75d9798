"""The pages of tags: one lists all of them, and each has its stories."""

from __future__ import annotations

from functools import partial

from digest.model import Page
from digest.record import IssueStory, Section
from digest.render.press import Press, page_view, printed
from digest.render.tellings import Wanted, newest
from digest.render.views import IssueLine, TagLine

NEWEST = 12  # issues whose stories are shown; the older ones are named


def tag_lines(machine: Press) -> tuple[TagLine, ...]:
    """Name every tag there ever was, as it was spelt last: those of the newest issue first."""
    titles: dict[str, str] = {}
    told: dict[str, list[IssueLine]] = {}
    for line in machine.lines:
        for slug, title in line.outline.tags:
            titles.setdefault(slug, title)
            told.setdefault(slug, []).append(line)
    return tuple(
        TagLine(slug=slug, title=titles[slug], path=f"tags/{slug}/", issues=tuple(issues))
        for slug, issues in told.items()
    )


def tags_page(machine: Press, tags: tuple[TagLine, ...]) -> Page:
    """Make the page that lists all tags, by name."""
    return Page(path="tags/index.html", media_type="text/html", draw=partial(_list, machine, tags))


def tag_page(machine: Press, tag: TagLine) -> Page:
    """Make a tag's page: the stories of its newest issues, and links to the older ones."""
    return Page(path=f"{tag.path}index.html", media_type="text/html", draw=partial(_drawn, machine, tag))


def _list(machine: Press, tags: tuple[TagLine, ...]) -> bytes:
    page = page_view(machine, "tags/", "tags", machine.words.said("Tags"))
    ordered = sorted(tags, key=lambda tag: (tag.title.casefold(), tag.slug))
    return printed(machine, "tags.html", page, {"tags": ordered})


def _drawn(machine: Press, tag: TagLine) -> bytes:
    page = page_view(machine, tag.path, "tag", tag.title)
    items = tuple(newest(machine, tag.issues[:NEWEST], _under(tag.slug)))
    return printed(machine, "tag.html", page, {"tag": tag, "items": items, "older": tag.issues[NEWEST:]})


def _under(slug: str) -> Wanted:
    """Want the stories of one tag."""

    def wanted(_section: Section, story: IssueStory) -> bool:
        return any(tag.slug == slug for tag in story.tags)

    return wanted
