"""A brief as the record prints it."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence

from digest.agencies import COLLECTIVE, agency, is_outlet
from digest.dates import timestamp, with_year
from digest.edit.predating import predating
from digest.languages import direction
from digest.model import Article, Brief, Citation, Difference, KeyPoint, Member, PartialDate, Story
from digest.record import (
    IssueCitation,
    IssueCorrection,
    IssueDifference,
    IssuePoint,
    IssueSource,
    IssueStory,
)
from digest.text import characters, squeeze, word_count
from digest.urls import safe_url

_FULL = frozenset({"minute", "day"})


def story_of(
    brief: Brief, address: tuple[str, str], reasons: Sequence[str], issue_day: dt.date, cleaner: str
) -> IssueStory:
    """Turn a brief into the story of the record; its sources are numbered from 1, the lead first."""
    story, numbers = brief.story, _numbers(brief.story)
    points = tuple(point for each in brief.key_points if (point := _point(each, story, numbers)).citations)
    corrections = tuple(
        IssueCorrection(
            text=note.text,
            kind=note.kind,
            source=numbers[article],
            story_date=note.story_date,
            date=note.date,
            predating=tuple(numbers[copy] for copy in predating(story, article, note)),
        )
        for article, note in brief.corrections
        if article in numbers
    )
    differences = tuple(_difference(each, story, numbers) for each in brief.differences)
    return IssueStory(
        id=story.id,
        slug=address[0],
        path=address[1],
        headline=squeeze(brief.headline),
        headline_made=brief.headline_made,
        in_language=story.lead.in_language,
        dir=direction(story.lead.in_language),
        date_published=date_of(story, issue_day),
        agency=agency_of(story),
        outlets=story.outlets,
        origins=story.origins,
        points=points,
        corrections=corrections,
        differences=differences,
        sources=tuple(_source(member, numbers, cleaner) for member in story.members),
        reasons=tuple(reasons),
        words=count_words(brief.headline, points, corrections, differences),
        continues=story.continues,
        aliases=story.merged,
    )


def count_words(
    headline: str,
    points: Sequence[IssuePoint],
    corrections: Sequence[IssueCorrection],
    differences: Sequence[IssueDifference],
) -> int:
    """Count the words a reader of the story reads."""
    texts = [headline, *(each.text for each in points)]
    texts += [each.text for each in corrections] + [each.text for each in differences]
    return sum(word_count(text) for text in texts)


def date_of(story: Story, issue_day: dt.date) -> PartialDate | None:
    """Find the story's date: the lead's, else another copy's, else a dateline's.

    A missing year is supplied only when the day lies in the 45 days up to the issue's; else the
    date keeps what is known of it.
    """
    stated = [article.date_published for article in story.articles if article.date_published]
    datelines = [
        article.dateline.date for article in story.articles if article.dateline and article.dateline.date
    ]
    full = [date for date in stated if date.precision in _FULL]
    partial = [date for date in (*stated, *datelines) if date.precision not in _FULL]
    completed = [found for date in (*datelines, *partial) if (found := with_year(date, issue_day))]
    known = [date for date in partial if date.precision == "month-day"]
    return next(iter((*full, *completed, *known)), None)


def agency_of(story: Story) -> str | None:
    """Find the agency to credit: the lead's, else that of another copy of the same text.

    "Agencies" names none: it is said of a text of which no copy says more, and never over several texts.
    What only the agency itself has printed needs no credit beside the outlet's name.
    """
    origin = story.members[0].origin
    same = [member.article for member in story.members if member.origin == origin]
    names = [article.source_organization for article in same if article.source_organization]
    known = [name for name in names if agency(name) != COLLECTIVE]
    one_text = all(member.origin == origin for member in story.members)
    name = next(iter(known or (names if one_text else ())), None)
    if name is None or all(is_outlet(name, article.outlet) for article in same):
        return None
    return agency(name) or squeeze(name)


def _numbers(story: Story) -> dict[str, int]:
    return {article.id: number for number, article in enumerate(story.articles, 1)}


def _source(member: Member, numbers: Mapping[str, int], cleaner: str) -> IssueSource:
    article = member.article
    lead = numbers[article.id] == 1
    return IssueSource(
        n=numbers[article.id],
        id=article.id,
        source=article.source,
        outlet=squeeze(article.outlet),
        publisher=article.publisher,
        url=public_url(article, article.url),
        headline=squeeze(article.headline) if article.headline else None,
        role=member.role,
        origin=member.origin,
        authors=tuple(person.name for person in article.authors),
        date_published=article.date_published,
        in_language=article.in_language,
        score=1.0 if lead else round(member.join.score if member.join else 0.0, 3),
        cleaner=cleaner,
        body_sha256=hashlib.sha256("\n".join(article.body).encode()).hexdigest(),
        retrieved=timestamp(article.retrieved),
        words=word_count("\n".join(article.body)),
        characters=characters("\n".join(article.body)),
        join=None if lead else member.join,
        kept="noarchive" not in article.rights,
        teaser=article.teaser_only,
    )


def public_url(article: Article, url: str | None) -> str | None:
    """Give the address that may be linked: none for a private or local text."""
    return None if article.private or not url else safe_url(url)


def _point(point: KeyPoint, story: Story, numbers: Mapping[str, int]) -> IssuePoint:
    articles = {article.id: article for article in story.articles}
    cited = [each for each in point.citations if each.article in articles]
    language = articles[cited[0].article].in_language if cited else None
    return IssuePoint(
        id=point.id,
        text=squeeze(point.text),
        method=point.method,
        citations=tuple(_citation(each, articles[each.article], numbers) for each in cited),
        edits=point.edits,
        in_language=language if language != story.lead.in_language else None,
        absent=tuple(numbers[article] for article in point.absent if article in numbers),
    )


def _citation(citation: Citation, article: Article, numbers: Mapping[str, int]) -> IssueCitation:
    return IssueCitation(
        source=numbers[article.id],
        quote=citation.quote,
        start=citation.start,
        end=citation.end,
        sha256=citation.sha256,
        url=public_url(article, citation.url),
    )


def _difference(difference: Difference, story: Story, numbers: Mapping[str, int]) -> IssueDifference:
    articles = {article.id: article for article in story.articles}
    cited = sorted(numbers[article] for article in difference.articles if article in numbers)
    sides = [each for each in difference.sides if each.article in articles]
    return IssueDifference(
        text=difference.text,
        sources=tuple(cited),
        sides=tuple(_citation(each, articles[each.article], numbers) for each in sides),
    )
