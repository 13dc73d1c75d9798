"""Which section a story stands in, and the sections' order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from digest.config import Config
from digest.model import Article, Source, Story
from digest.record import IssueStory, Section
from digest.text import squeeze
from digest.urls import slug

DEFAULT = "News"


@dataclass(frozen=True, slots=True)
class _Claim:
    """A title for a story's section, who says so, and whether it holds even when it is unknown."""

    title: str
    why: str
    sure: bool


def section_of(story: Story, config: Config) -> tuple[str, str]:
    """Find the story's section, and why: its sources' own, else one its articles name that we know.

    A local file's own front matter beats its folder. What an outlet calls its section counts only
    when the newsletter has one of that name: every outlet has its own. Else "News".
    """
    sources = {source.id: source for source in config.sources}
    known = {slug(title, ""): title for title in reversed(_known(config))}
    for article in story.articles:
        for claim in _claims(article, sources.get(article.source)):
            found = known.get(slug(claim.title, ""))
            if found or claim.sure:
                return found or squeeze(claim.title), claim.why
    return DEFAULT, "no section named"


def _claims(article: Article, source: Source | None) -> list[_Claim]:
    """Give what the source and the article say, the weightier first."""
    local = source is not None and source.kind == "folder"
    own = [_Claim(source.section, f"source {source.id}", sure=True)] if source and source.section else []
    stated = article.article_section or ""
    said = [_Claim(stated, squeeze(article.outlet), local)] if stated.strip() else []
    return said + own if local else own + said


def _known(config: Config) -> list[str]:
    return [*config.issue.sections, *(source.section for source in config.sources if source.section)]


def sections(
    stories: Sequence[IssueStory], titles: Mapping[str, str], order: Iterable[str]
) -> tuple[Section, ...]:
    """Gather ranked stories under their sections (`titles`: story id → section title).

    The configured order comes first, then the others as their best story ranks.
    """
    groups: dict[str, list[IssueStory]] = {}
    names: dict[str, str] = {slug(title, "section"): title for title in order}
    for story in stories:
        key = slug(titles[story.id], "section")
        names.setdefault(key, titles[story.id])
        groups.setdefault(key, []).append(story)
    return tuple(
        Section(slug=key, title=title, stories=tuple(groups[key]))
        for key, title in names.items()
        if key in groups
    )
