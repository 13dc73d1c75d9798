"""What the editor adds to an issue: articles to fetch as sources of one night, and items of one's own."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import replace

from digest.edit.note import Note, OwnItem
from digest.edit.printed import count_words
from digest.languages import direction
from digest.model import Source, Story
from digest.record import IssuePoint, IssueSource, IssueStory
from digest.urls import article_key, canonical, host, slug

EDITOR = "editor"
REASON = "written by the editor"
_SAME = 6  # digits of the address's key


def added_sources(note: Note | None) -> tuple[Source, ...]:
    """Make a source of each address that the note adds; it is asked like any other page."""
    return tuple(Source(id=_name(url), kind="page", url=url) for url in (note.add if note else ()))


def is_added(story: Story, note: Note) -> bool:
    """Tell whether an article of the story is one that the note adds."""
    names = {source.id for source in added_sources(note)}
    return any(article.source in names for article in story.articles)


def is_own(story: IssueStory) -> bool:
    """Tell an item of the editor's own from a story."""
    return any(source.source == EDITOR for source in story.sources)


def own_stories(
    items: Sequence[OwnItem], taken: Collection[str], issue_id: str, language: str, retrieved: str
) -> tuple[IssueStory, ...]:
    """Print the editor's own items; `taken` are the slugs of the issue's other stories."""
    used = set(taken)
    made = []
    for item in items:
        name = slug(item.title, item.id)
        name = f"{name}-{item.id}" if name in used else name
        used.add(name)
        made.append(_story(item, name, issue_id, language, retrieved))
    return tuple(made)


def _name(url: str) -> str:
    return f"added-{slug(host(url), 'page')}-{article_key(canonical(url))[:_SAME]}"


def _story(item: OwnItem, name: str, issue_id: str, language: str, retrieved: str) -> IssueStory:
    points = tuple(own_point(item.id, line) for line in item.lines)
    return IssueStory(
        id=item.id,
        slug=name,
        path=f"{issue_id.replace('-', '/')}/{name}/",
        headline=item.title,
        headline_made=False,
        in_language=language,
        dir=direction(language),
        date_published=None,
        agency=None,
        outlets=1,
        origins=1,
        points=points,
        corrections=(),
        differences=(),
        sources=(_source(item, language, retrieved),),
        reasons=(REASON,),
        words=count_words(item.title, points, (), ()),
        edited=True,
        note_html=item.note_html,
    )


def _source(item: OwnItem, language: str, retrieved: str) -> IssueSource:
    """Name the page an item leads to; none of its text was read."""
    return IssueSource(
        n=1,
        id=article_key(canonical(item.url)),
        source=EDITOR,
        outlet=item.outlet,
        publisher=None,
        url=item.url,
        headline=None,
        role="lead",
        origin=1,
        authors=(),
        date_published=None,
        in_language=language,
        score=1.0,
        cleaner="",
        body_sha256=hashlib.sha256(b"").hexdigest(),
        retrieved=retrieved,
    )


def own_point(story: str, text: str) -> IssuePoint:
    """Make a line of the editor's own: it quotes nobody, and is marked."""
    name = hashlib.sha256(f"{story}\n{text}".encode()).hexdigest()[:12]
    return IssuePoint(id=name, text=text, method=EDITOR, citations=(), edited=True)


def in_section(story: IssueStory, title: str, why: str) -> IssueStory:
    """Say in a story's reasons which section it stands in, and who says so."""
    others = tuple(reason for reason in story.reasons if not reason.startswith("in "))
    return replace(story, reasons=(*others, f"in {title}: {why}"))
