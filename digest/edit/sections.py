"""Which section a story stands in, and the sections' order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from digest.config import Config
from digest.model import Source, Story
from digest.record import IssueStory, Section
from digest.text import squeeze
from digest.urls import slug

DEFAULT = "News"


def section_of(story: Story, config: Config) -> str:
    """Find the story's section: its sources' own, else one its articles name that we know.

    A local file's own front matter beats its folder. Without any configured section an article's
    is taken as it stands; else "News".
    """
    sources = {source.id: source for source in config.sources}
    known = {slug(title, ""): title for title in reversed(_known(config))}
    for article in story.articles:
        source = sources.get(article.source)
        titles = _titles(source, article.article_section)
        for title, sure in titles:
            found = known.get(slug(title, ""))
            if found or sure or not known:
                return found or squeeze(title)
    return DEFAULT


def _titles(source: Source | None, stated: str | None) -> list[tuple[str, bool]]:
    """Candidate titles and whether each holds even when it is not a known one."""
    own = [(source.section, True)] if source and source.section else []
    local = source is not None and source.kind == "folder"
    said = [(stated, local)] if stated and stated.strip() else []
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
