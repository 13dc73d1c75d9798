"""What a template gets: the names every page has, and those of an issue's pages."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from digest import languages
from digest.config import Config
from digest.record import Archive, Issue, IssueStory, Mark
from digest.render.catalogue import Words
from digest.render.views import Counts, FeedLink, IssueLine, SiteView

WORDS_A_MINUTE = 238
FEEDS = (
    ("every issue, whole", "RSS", "feed.xml", "application/rss+xml"),
    ("every story", "RSS", "stories.xml", "application/rss+xml"),
    ("every issue, whole", "Atom", "atom.xml", "application/atom+xml"),
    ("every issue, whole", "JSON", "feed.json", "application/feed+json"),
    ("corrections", "RSS", "corrections.xml", "application/rss+xml"),
)


def site_view(config: Config, style: Markup, policy: str, words: Words) -> SiteView:
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
        feeds=tuple(_feed_link(site.title, words, *feed) for feed in FEEDS),
        hub=config.feeds.hub,
        style=style,
        policy=policy,
    )


def _feed_link(title: str, words: Words, holds: str, form: str, path: str, media_type: str) -> FeedLink:
    name = words.said(holds)
    return FeedLink(title=f"{title}: {name} ({form})", name=name, form=form, path=path, media_type=media_type)


def issue_path(issue_id: str) -> str:
    """Give the path of an issue: "2012-05-31" → "2012/05/31/"."""
    return issue_id.replace("-", "/") + "/"


def lines(archive: Archive, words: Words) -> tuple[IssueLine, ...]:
    """Make `archive`: a line for every issue, newest first."""
    marks = sorted(archive.marks, reverse=True, key=_day)
    return tuple(_line(issue_id, mark, archive, words) for issue_id, mark in marks)


def _line(issue_id: str, mark: Mark, archive: Archive, words: Words) -> IssueLine:
    return IssueLine(
        id=issue_id,
        path=issue_path(issue_id),
        number=mark.number,
        title=title_in(words, mark.title, mark.stories),
        date_published=mark.date_published,
        stories=mark.stories,
        outline=mark.outline or archive.issue(issue_id).outline,
    )


def title_in(words: Words, title: str, stories: int) -> str:
    """Say an issue's title, "Bridge reopens and 11 more", in the site's language."""
    for more in range(stories - 1, 0, -1):  # what was taken down does not count
        for tail in (f" and {more} more", f" (+{more})"):
            if title.endswith(tail):
                return f"{title.removesuffix(tail)} {words.counted(more, 'and %(n)s more', 'and %(n)s more')}"
    return title


def _day(pair: tuple[str, Mark]) -> str:
    return pair[0]


def counts(stories: Iterable[IssueStory]) -> Counts:
    """Count stories, outlets and words; minutes at 238 words each, at least one.

    So fast do adults read English non-fiction (Brysbaert 2019, of 190 studies). Where no spaces are written
    two characters count as a word: 476 a minute, what Japanese read silently (357 aloud, IReST, Trauzettel-
    Klosinski and Dietz 2012, and 1.3 times as many in silence, by Brysbaert's figures).
    """
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
