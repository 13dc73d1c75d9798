"""Invented articles, stories and briefs for the editing room's tests."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from typing import TypeVar

from digest.config import Config, EvidenceRules, Feeds, IssueRules, Limits, Site, Summary
from digest.model import (
    Article,
    Brief,
    Citation,
    Correction,
    Join,
    KeyPoint,
    Member,
    PartialDate,
    Precision,
    Role,
    Source,
    Story,
)
from digest.record import Gathered, StorySketch
from digest.text import normalised, shingles

T = TypeVar("T")
NOW = dt.datetime(2026, 11, 20, 23, 59, 59, tzinfo=dt.UTC)
DAY = "2026-11-20"


def date(value: str) -> PartialDate:
    precisions: dict[int, Precision] = {20: "minute", 10: "day", 5: "month-day"}
    return PartialDate(value=value, precision=precisions[len(value)], evidence="feed")


def article(
    name: str,
    *,
    source: str = "harbour",
    outlet: str | None = None,
    when: str | None = "2026-11-20T12:00:00Z",
    body: Sequence[str] = (),
    headline: str | None = None,
    private: bool = False,
) -> Article:
    return Article(
        id=name,
        source=source,
        label=outlet or source.title(),
        url=f"https://{source}.example/{name}",
        headline=headline or f"Headline of {name}",
        body=tuple(body) or (f"The ferry {name} was late.", f"The crew of {name} blamed fog."),
        retrieved=NOW,
        keys=(f"key-{name}",),
        date_published=date(when) if when else None,
        in_language="en",
        private=private,
    )


def story(name: str, *articles: Article, origins: Sequence[int] = (), continues: str | None = None) -> Story:
    told = articles or (article(name),)
    numbers = origins or [1] * len(told)
    copies: list[Role] = ["copy"] * (len(told) - 1)
    roles: list[Role] = ["lead", *copies]
    members = tuple(
        Member(
            article=each,
            role=role,
            origin=number,
            join=None if role == "lead" else Join(to=told[0].id, rule="containment", score=0.9),
        )
        for each, role, number in zip(told, roles, numbers, strict=True)
    )
    return Story(
        id=name,
        members=members,
        continues=continues,
        first_issue=continues,
        slug=f"old-{name}" if continues else None,
    )


def point(text: str, told: Article, *, name: str | None = None) -> KeyPoint:
    whole = "\n".join(told.body)
    start = whole.index(text)
    citation = Citation(
        article=told.id,
        start=start,
        end=start + len(text),
        quote=text,
        sha256=sha256(text),
        url=told.url,
    )
    return KeyPoint(
        id=name or f"p-{sha256(text)[:6]}", text=text, citations=(citation,), method="lead-centroid/1"
    )


def brief(told: Story, *, headline: str | None = None, corrections: Sequence[Correction] = ()) -> Brief:
    lead = told.lead
    return Brief(
        story=told,
        headline=headline or lead.headline or "?",
        headline_made=False,
        key_points=tuple(point(paragraph, lead) for paragraph in lead.body),
        corrections=tuple((lead.id, note) for note in corrections),
    )


def shuffled(things: Sequence[T], seed: int) -> list[T]:
    """The same things in an order of the seed's making."""
    return sorted(things, key=lambda thing: sha256(f"{seed} {thing!r}"))


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def source(name: str, *, weight: float = 1.0, limit: int = 30, section: str | None = None) -> Source:
    url = f"https://{name}.example/feed"
    return Source(id=name, kind="feed", url=url, weight=weight, limit=limit, section=section)


def config(
    *sources: Source, sections: Sequence[str] = (), max_stories: int = 20, language: str = "en"
) -> Config:
    return Config(
        site=Site(title="The Lantern", language=language),
        issue=IssueRules(sections=tuple(sections), max_stories=max_stories),
        summary=Summary(),
        feeds=Feeds(authority="lantern.example,2026"),
        limits=Limits(),
        evidence=EvidenceRules(),
        sources=sources,
    )


def gathered(stories: int = 0) -> Gathered:
    return Gathered(sources=1, articles=stories, stories=stories, left_out=0)


def sketch(
    told: Story, quotes: Sequence[str] = (), *, first: str = "2026-11-19", last: str = ""
) -> StorySketch:
    words = [word for paragraph in told.lead.body for word in normalised(paragraph)]
    return StorySketch(
        id=told.id,
        slug=f"old-{told.id}",
        first_issue=first,
        last_issue=last or first,
        headline="Yesterday's",
        shingles=tuple(sorted(shingles(words))[:40]),
        quotes=tuple(sorted(map(sha256, quotes))),
    )
