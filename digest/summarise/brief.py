"""A story made short: its headline, its points within the quotation budget, its corrections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from digest.model import Article, Brief, Citation, Correction, KeyPoint, Story
from digest.ports import Summarise
from digest.summarise.absent import with_absent
from digest.summarise.cite import stands
from digest.summarise.corrected import carries, taken_back
from digest.summarise.differ import differences
from digest.summarise.headline import headline_of
from digest.summarise.sentence import body_of, language_of
from digest.text import normalised, squeeze, word_count


def brief(story: Story, method: Summarise, points: int, words: int, share: float) -> Brief | None:
    """Make a story short, or give None when no point can be made.

    `words` is the most we quote of an outlet's text on this story, `share` the most of it as a
    fraction; one point is always made. Whatever the method, only points that stand verbatim in a
    text and that no correction takes back are kept. A withdrawn text yields none: of a story that was
    told before its note is all that is left.
    """
    if points < 1:
        return None
    if _withdrawn(story):
        return _notice(story) if story.continues else None
    budgets = {article.id: _budget(article, words, share) for article in story.articles}
    made = method(story, points, budgets[story.lead.id])
    kept = _within(_true_points(story, made), story, budgets)[:points]
    headline, headline_made = headline_of(story)
    if not kept:
        return None
    return Brief(
        story=story,
        headline=headline,
        headline_made=headline_made,
        key_points=with_absent(kept, story),
        corrections=_corrections(story.articles),
        differences=differences(story),
    )


def _withdrawn(story: Story) -> bool:
    return any(note.kind == "withdrawn" for note in story.lead.corrections)


def _notice(story: Story) -> Brief:
    """Say of a story told before that its outlet took it back: the note, and no point."""
    headline, made = headline_of(story)
    return Brief(
        story=story,
        headline=headline,
        headline_made=made,
        key_points=(),
        corrections=_corrections(story.articles),
    )


def _budget(article: Article, words: int, share: float) -> int:
    return min(words, int(share * word_count(body_of(article))))


def _true_points(story: Story, points: Sequence[KeyPoint]) -> tuple[KeyPoint, ...]:
    """Keep what stands verbatim in the texts and is not taken back, in the words that stand there."""
    articles = {article.id: article for article in story.articles}
    withdrawn = taken_back(story.articles)

    def true(cited: Citation) -> bool:
        article = articles.get(cited.article)
        return (
            article is not None
            and stands(article, cited)
            and not carries(cited.quote, withdrawn, language_of(article))
        )

    cited = ((point, tuple(filter(true, point.citations))) for point in points)
    told = (replace(point, citations=kept, text=kept[0].quote) for point, kept in cited if kept)
    return tuple({point.text: point for point in told}.values())


def _within(points: Sequence[KeyPoint], story: Story, budgets: Mapping[str, int]) -> tuple[KeyPoint, ...]:
    """Drop citations beyond an outlet's budget; a point goes with its first citation."""
    outlets = {article.id: squeeze(article.outlet) for article in story.articles}
    snippets = {article.id: article.snippet for article in story.articles}
    spent: dict[str, int] = {}
    shown: dict[str, int] = {}
    kept: list[KeyPoint] = []
    for point in points:
        cited = []
        for one in point.citations:
            used = spent.get(outlets[one.article], 0)
            count = word_count(one.quote)
            if used and used + count > budgets[one.article]:
                continue
            if _beyond(snippets[one.article], shown.get(one.article, 0) + len(one.quote)):
                continue
            cited.append(one)
        if cited and cited[0] == point.citations[0]:
            for one in cited:
                spent[outlets[one.article]] = spent.get(outlets[one.article], 0) + word_count(one.quote)
                shown[one.article] = shown.get(one.article, 0) + len(one.quote)
            kept.append(replace(point, citations=tuple(cited)))
    return tuple(kept)


def _beyond(snippet: int | None, characters: int) -> bool:
    """Tell whether this is more than the publisher lets others show."""
    return snippet is not None and characters > snippet


def _corrections(articles: Sequence[Article]) -> tuple[tuple[str, Correction], ...]:
    """Join the corrections of all copies; the same note in two copies is one."""
    found: dict[tuple[str, ...], tuple[str, Correction]] = {}
    for article in articles:
        for note in article.corrections:
            found.setdefault(normalised(note.text), (article.id, note))
    return tuple(found.values())
