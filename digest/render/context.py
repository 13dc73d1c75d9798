"""What a template gets besides the record's own shapes: the site, the page, the archive's lines.

Every template has `site`, `page` and `archive`. A page of an issue has `issue`, `counts`, `previous`
and `next`; a story's page has `story` and `earlier` too. Other names stand with the page that adds
them, in the module that draws it. `issue`, `story` and `source` are the record's shapes, unchanged.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from digest import languages
from digest.config import Config
from digest.record import Archive, Issue, IssueStory, Mark

WORDS_A_MINUTE = 230


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed of the site: its title and its path."""

    title: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """`site`: the newsletter. `style` is the style sheet to inline, `policy` the CSP that allows it."""

    title: str
    tagline: str
    base_url: str
    language: str
    dir: str
    timezone: str
    contact: str
    authority: str
    feeds: tuple[FeedLink, ...]
    style: Markup
    policy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """`page`: the page being drawn. `canonical` is None without base_url.

    `path` is its address below the root, `kind` what sort of page it is. `prefix` is what links to
    the site's pages begin with where they may not be relative (feeds, 404.html), else None.
    """

    path: str
    kind: str
    title: str
    description: str
    canonical: str | None
    prefix: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueLine:
    """One issue in a list: `archive` holds all of them, newest first. `stories` is their number."""

    id: str
    path: str
    number: int
    title: str
    date_published: str
    stories: int

    @property
    def month(self) -> str:
        """The month it is of: "2012-05"."""
        return self.id[:7]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """`counts`: what an issue holds, in figures. `minutes` is the time to read it."""

    stories: int
    outlets: int
    words: int
    minutes: int


def site_view(config: Config, style: Markup, policy: str) -> SiteView:
    """Make `site` from the configuration; `base_url` always ends in a slash or is empty."""
    site = config.site
    return SiteView(
        title=site.title,
        tagline=site.tagline,
        base_url=site.base_url.rstrip("/") + "/" if site.base_url else "",
        language=site.language,
        dir=languages.direction(site.language),
        timezone=site.timezone,
        contact=site.contact,
        authority=config.feeds.authority,
        feeds=(
            FeedLink(title=f"{site.title}: issues", path="feed.xml"),
            FeedLink(title=f"{site.title}: stories", path="stories.xml"),
        ),
        style=style,
        policy=policy,
    )


def issue_path(issue_id: str) -> str:
    """Give the path of an issue: "2012-05-31" → "2012/05/31/"."""
    return issue_id.replace("-", "/") + "/"


def issue_line(issue_id: str, mark: Mark) -> IssueLine:
    """Make the line of one issue in a list."""
    return IssueLine(
        id=issue_id,
        path=issue_path(issue_id),
        number=mark.number,
        title=mark.title,
        date_published=mark.date_published,
        stories=mark.stories,
    )


def lines(archive: Archive) -> tuple[IssueLine, ...]:
    """Make `archive`: a line for every issue, newest first."""
    return tuple(
        issue_line(issue_id, mark) for issue_id, mark in sorted(archive.marks, reverse=True, key=_day)
    )


def _day(pair: tuple[str, Mark]) -> str:
    return pair[0]


def counts(stories: Iterable[IssueStory]) -> Counts:
    """Count stories, outlets and words; minutes at 230 words each, at least one."""
    printed = tuple(stories)
    words = sum(story.words for story in printed)
    return Counts(
        stories=len(printed),
        outlets=len({source.outlet for story in printed for source in story.sources}),
        words=words,
        minutes=max(1, -(-words // WORDS_A_MINUTE)),
    )


def neighbours(all_lines: tuple[IssueLine, ...], issue_id: str) -> tuple[IssueLine | None, IssueLine | None]:
    """Find the issues before and after one, by date."""
    at = next(i for i, line in enumerate(all_lines) if line.id == issue_id)
    before = all_lines[at + 1] if at + 1 < len(all_lines) else None
    after = all_lines[at - 1] if at else None
    return before, after


def issue_names(all_lines: tuple[IssueLine, ...], issue: Issue) -> dict[str, object]:
    """Give the names every page of an issue has."""
    previous, following = neighbours(all_lines, issue.id)
    return {"issue": issue, "counts": counts(issue.stories), "previous": previous, "next": following}
