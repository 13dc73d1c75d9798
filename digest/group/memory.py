"""Memory: what is kept of a printed story, small enough for git and enough to know it tomorrow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from digest.group.imprint import Imprint, imprint
from digest.group.portrait import names
from digest.group.tongue import tongue
from digest.group.vectors import counted
from digest.model import Article, Member, Story
from digest.record import StorySketch
from digest.text import normalised, shingles

_TERMS = 24
_RUNS = 120
_ARTICLES = 40
_QUOTES = 60
_NAME = 2.0  # a name says more of an event than another word said as often


def sketch(
    story: Story,
    slug: str,
    quotes: Sequence[str],
    issue_id: str,
    before: StorySketch | None,
    merged: Sequence[StorySketch] = (),
) -> StorySketch:
    """Keep of a printed story its weightiest terms, a sample of its text, and what was printed.

    `quotes` are the sha256 of the sentences printed now; those of `before`, and of the stories that
    became one with it, are kept, the newest first once there are too many. About 3 KB as JSON.
    """
    earlier = (*((before,) if before else ()), *merged)
    return StorySketch(
        id=story.id,
        slug=before.slug if before else slug,
        first_issue=before.first_issue if before else issue_id,
        last_issue=issue_id,
        headline=story.lead.headline or (before.headline if before else ""),
        terms=memory(story),
        shingles=_sample(story),
        quotes=_newest(
            [*sorted(set(quotes)), *(quote for each in earlier for quote in each.quotes)], _QUOTES
        ),
        articles=_newest([*_names(story), *(name for each in earlier for name in each.articles)], _ARTICLES),
    )


def memory(story: Story) -> tuple[str, ...]:
    """Give the words a story says most, its names before others; sorted."""
    counts: dict[str, float] = {}
    for article in {member.origin: member.article for member in reversed(story.members)}.values():
        for word, count in _said(imprint(article)).items():
            counts[word] = counts.get(word, 0.0) + count
    heaviest = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:_TERMS]
    return tuple(sorted(word for word, _ in heaviest))


def recollection(
    headline: str, quotes: Sequence[str], language: str | None
) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Make of what a record quotes of a story the terms and the sample that its sketch would hold.

    Less than the texts gave, and enough to know tomorrow's copy or continuation.
    """
    told = Article(
        id="",
        source="",
        label="",
        url=None,
        headline=headline,
        body=tuple(quotes),
        retrieved=dt.datetime.min.replace(tzinfo=dt.UTC),
        in_language=language,
    )
    story = Story(id="", members=(Member(article=told, role="lead"),))
    return memory(story), _sample(story)


def _said(text: Imprint) -> dict[str, float]:
    """Count the words of a text, its names more."""
    language = tongue(text)
    named = names(text, language)
    numbers, [(terms, amounts)] = counted([text], [language])
    words = tuple(numbers)
    said = {words[term]: amount for term, amount in zip(terms.tolist(), amounts.tolist(), strict=True)}
    return {word: amount * (_NAME if word in named else 1.0) for word, amount in said.items()}


def _sample(story: Story) -> tuple[int, ...]:
    """Take the smallest hashes of the lead's runs: an even sample, the same whenever it is taken."""
    runs = shingles([word for text in story.lead.body for word in normalised(text)])
    return tuple(sorted(runs)[:_RUNS])


def _names(story: Story) -> list[str]:
    return sorted({key for article in story.articles for key in (article.id, *article.keys)})


def _newest(items: Iterable[str], size: int) -> tuple[str, ...]:
    return tuple(sorted(list(dict.fromkeys(items))[:size]))
