"""A section's own pages: its newest stories, and one page a month for as far back as there are issues."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice

from digest.model import Page
from digest.record import IssueStory, Section
from digest.render.press import Press, page_view, printed
from digest.render.tellings import Wanted, newest
from digest.render.views import IssueLine, SectionLine

NEWEST = 30


def section_pages(machine: Press) -> Iterator[Page]:
    """Make the page of every section there ever was."""
    for section in section_lines(machine):
        draw = partial(_drawn, machine, section, "")
        yield Page(path=f"{section.path}index.html", media_type="text/html", draw=draw)


def month_pages(machine: Press, month: str) -> Iterator[Page]:
    """Make the page of each section that an issue of the month had; `month` is "2012-05"."""
    for section in section_lines(machine):
        if any(line.month == month for line in told_in(machine, section.slug)):
            path = f"{section.path}{month.replace('-', '/')}/index.html"
            draw = partial(_drawn, machine, section, month)
            yield Page(path=path, media_type="text/html", draw=draw)


def section_lines(machine: Press) -> tuple[SectionLine, ...]:
    """Name every section there ever was, as it was called last: the operator's order first."""
    titles: dict[str, str] = {}
    for line in machine.lines:
        for slug, title in line.outline.sections:
            titles.setdefault(slug, title)
    ranks = {title: rank for rank, title in enumerate(machine.config.issue.sections)}
    ordered = sorted(titles.items(), key=lambda pair: (ranks.get(pair[1], len(ranks)), pair))
    return tuple(
        SectionLine(slug=slug, title=title, path=f"sections/{slug}/", feed=f"sections/{slug}/feed.xml")
        for slug, title in ordered
    )


def section_months(machine: Press, section: SectionLine) -> tuple[str, ...]:
    """Name the months that have an issue with the section, newest first."""
    return tuple(dict.fromkeys(line.month for line in told_in(machine, section.slug)))


def told_in(machine: Press, slug: str) -> Iterator[IssueLine]:
    """Give the lines of the issues that had a section, newest first."""
    return (line for line in machine.lines if slug in dict(line.outline.sections))


def in_section(slug: str) -> Wanted:
    """Want the stories of one section."""

    def wanted(section: Section, _story: IssueStory) -> bool:
        return section.slug == slug

    return wanted


def _drawn(machine: Press, section: SectionLine, month: str) -> bytes:
    whole = tuple(told_in(machine, section.slug))
    told = (line for line in whole if line.month == month) if month else islice(whole, NEWEST)
    path = f"{section.path}{month.replace('-', '/')}/" if month else section.path
    names = {
        "section": section,
        "period": month,
        "items": tuple(newest(machine, told, in_section(section.slug))),
        "months": section_months(machine, section),
    }
    page = page_view(machine, path, "section", section.title)
    return printed(machine, "section.html", page, names)
