"""The shapes a template gets besides the record's own.

Every template has `site`, `page` and `archive`. A page of an issue has `issue`, `counts`, `previous`
and `next`; a story's page has `story` and `earlier` too. `issue`, `story` and `source` are the
record's shapes, unchanged; each shape here says which name it comes under.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from digest.record import Issue, IssueSource, IssueStory, LedgerEntry, Outline
from digest.render.line import story_line


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed of the site: its full title, what it holds, its form (RSS, Atom, JSON), path and type."""

    title: str
    name: str
    form: str
    path: str
    media_type: str


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
    hub: str
    style: Markup
    policy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedData:
    """`linked_data`: what an issue or a story is in schema.org's words, as JSON, and its CSP hash."""

    text: Markup
    hash: str


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
    outline: Outline

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


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierPart:
    """`earlier`: what an issue before this one said of the same story."""

    issue: Issue
    story: IssueStory


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One fate: its title, what it means, the entries to show, and how many more there are."""

    decision: str
    title: str
    meaning: str
    entries: tuple[LedgerEntry, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryItem:
    """`items` of stories.xml: a story, the issue that told it last, and when it first appeared.

    On a source's page `source` is the copy of it that the outlet carried, elsewhere None.
    """

    story: IssueStory
    issue: Issue
    first_published: str
    source: IssueSource | None = None

    @property
    def description(self) -> str:
        """What it tells, in a line: a point that does not only say its headline again."""
        return story_line(self.story)


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionLine:
    """`section`: a section of the newsletter, its page and its feed."""

    slug: str
    title: str
    path: str
    feed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TagLine:
    """`tags`: a tag, its page, and the issues that have stories under it, newest first."""

    slug: str
    title: str
    path: str
    issues: tuple[IssueLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeItem:
    """`items` of corrections: what was corrected or changed, when and in which issue and story.

    `outlet` is who corrected its own text, None for a change of ours; `kind` is the record's. `story` is
    None when the issue's own note was changed.
    """

    id: str
    date: str
    issue: IssueLine
    story: IssueStory | None
    kind: str
    outlet: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueItem:
    """`items` of feed.xml: an issue, its path and title, and what is in it in a sentence."""

    issue: Issue
    path: str
    title: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """`addresses`: a page's path and the timestamp of its last change."""

    path: str
    date_modified: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """`sources`: one source. `url` is None for a private or local one, `items` counts seven days.

    `gone` says that it failed for good, `asked_again` when a long failing one is, `silent_since` when it
    was noticed that it gives nothing any more, since `last_item`. `renamed` is the day all it had came
    under new names, `moved_to` where it is now.
    """

    id: str
    title: str
    url: str | None
    private: bool
    last_good: str | None
    failing_since: str | None
    reason: str | None
    items: int
    gone: bool = False
    asked_again: str | None = None
    silent_since: str | None = None
    last_item: str | None = None
    renamed: str | None = None
    moved_to: str | None = None
