"""Coarse grouping, on headline and teaser, before any page is fetched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digest.group.stories import group
from digest.model import Article, Story

_PARAGRAPHS = 3


def coarse(articles: Sequence[Article]) -> tuple[Story, ...]:
    """Group articles by what a feed says of them; ids and roles are provisional.

    Only the opening is looked at, so that a feed with whole texts and one with teasers compare.
    """
    whole = {_key(article): article for article in articles}
    return tuple(_whole(story, whole) for story in group(list(map(head, articles))))


def head(article: Article) -> Article:
    """Give of an article what a feed says of it at the least: headline and opening."""
    return replace(article, body=article.body[:_PARAGRAPHS], teaser_only=True)


def _key(article: Article) -> tuple[str, str, str]:
    return (article.id, article.source, article.url or "")


def _whole(story: Story, articles: dict[tuple[str, str, str], Article]) -> Story:
    members = tuple(replace(member, article=articles[_key(member.article)]) for member in story.members)
    return replace(story, members=members)
