"""What a template gets: the names every page has, and those of an issue's pages."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from digest import languages
from digest.config import Config
from digest.record import Archive, Issue, IssueStory, Mark
from digest.render.views import Counts, FeedLink, IssueLine, SiteView

WORDS_A_MINUTE = 230
DESCRIPTION = 200
FEEDS = (
    ("issues", "feed.xml", "application/rss+xml"),
    ("stories", "stories.xml", "application/rss+xml"),
    ("Atom", "atom.xml", "application/atom+xml"),
    ("JSON", "feed.json", "application/feed+json"),
)


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
        feeds=tuple(_feed_link(site.title, *feed) for feed in FEEDS),
        style=style,
        policy=policy,
    )


def _feed_link(title: str, name: str, path: str, media_type: str) -> FeedLink:
    return FeedLink(title=f"{title}: {name}", name=name, path=path, media_type=media_type)


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


def description(issue: Issue) -> str:
    """Say in a sentence or two what is in an issue: figures, then the first headlines."""
    figures = counts(issue.stories)
    told = f"{figures.stories} {'story' if figures.stories == 1 else 'stories'}"
    heads = "; ".join(story.headline for story in issue.stories[:3])
    return cut(f"{told}: {heads}") if heads else f"{told}."


def cut(words: str) -> str:
    """Shorten to a whole word within 200 characters."""
    return words if len(words) <= DESCRIPTION else words[: DESCRIPTION - 1].rsplit(" ", 1)[0] + "…"
