"""The tags of an issue's stories: the topics their outlets file them under, or their headlines name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from digest.config import Config
from digest.edit.topics import filed_under, named, own_folders, topics
from digest.model import Article, Story
from digest.record import Issue, IssueTag, Section, State

MOST = 5  # a story
_SPACED = re.compile(r"[\u0000-\u052f\u1e00-\u206f]+")  # Latin, Greek and Cyrillic: words stand apart
_Tags = Mapping[str, tuple[IssueTag, ...]]


def tagged(
    issue: Issue, stories: Iterable[Story], articles: Sequence[Article], config: Config, state: State
) -> Issue:
    """Give the issue with the tags of its stories; those that most of a story's outlets bear come first.

    `stories` hold what the issue's are made of, `articles` are all of the night. A tag of an earlier issue
    (`state`) is known and keeps its spelling.
    """
    printed = {story.id for story in issue.stories}
    told = [story for story in stories if story.id in printed]
    night = {article.id: article for article in articles}
    night |= {article.id: article for story in told for article in story.articles}
    known = topics(night.values(), _tags_before(state, issue.id), config)
    tags = {story.id: _tags(story, known, own_folders(config)) for story in told}
    return replace(issue, sections=tuple(_with(section, tags) for section in issue.sections))


def _with(section: Section, tags: _Tags) -> Section:
    stories = tuple(replace(story, tags=tags.get(story.id, ())) for story in section.stories)
    return replace(section, stories=stories)


def _tags_before(state: State, issue_id: str) -> dict[str, str]:
    """Give the tags of the issues before one, slug → title as it was last spelt."""
    outlines = (mark.outline for day, mark in sorted(state.issues.items()) if day < issue_id)
    return {name: title for outline in outlines if outline for name, title in outline.tags}


def _tags(story: Story, known: Mapping[str, str], own: Collection[str]) -> tuple[IssueTag, ...]:
    """Choose a story's tags: words of its outlets that stand in their texts, and the editor's as they are."""
    editors = {name for article in story.articles if article.source in own for name in filed_under(article)}
    bearers, text = _bearers(story), _text(story)
    fit = [name for name in bearers if name in known and (name in editors or _stands(known[name], text))]
    fit.sort(key=lambda name: (name not in editors, -bearers[name], name))
    return tuple(IssueTag(slug=name, title=known[name]) for name in fit[:MOST])


def _bearers(story: Story) -> dict[str, int]:
    """Count the articles that are filed under a word or have it in their headline."""
    found: dict[str, int] = {}
    for article in story.articles:
        for name in filed_under(article).keys() | (set() if article.private else named(article)):
            found[name] = found.get(name, 0) + 1
    return found


def _text(story: Story) -> str:
    public = (article for article in story.articles if not article.private)
    parts = (part for article in public for part in (article.headline or "", *article.body))
    return "\n".join(parts).casefold()


def _stands(title: str, text: str) -> bool:
    """Whether a text, in small letters, holds a word or name; whole where words stand apart."""
    word = title.casefold()
    if not _SPACED.fullmatch(word):
        return word in text
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None
