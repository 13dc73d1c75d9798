"""A story's key points from a scoring of its lead's sentences: what all extractive methods share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from digest.model import Article, Citation, KeyPoint, Story
from digest.summarise import rank
from digest.summarise.cite import citation
from digest.summarise.corrected import Withdrawn, carries, taken_back
from digest.summarise.gloss import glosses
from digest.summarise.merge import counterpart
from digest.summarise.rank import Vector
from digest.summarise.repair import Passage, bare_passage, passage
from digest.summarise.select import Fit, select
from digest.summarise.sentence import Sentence, body_of, language_of, sentences_of

Score = Callable[[Sequence[Sentence], Sequence[Vector]], tuple[float, ...]]
Text = tuple[Article, tuple[Sentence, ...]]

_NO_LIMIT = 10**9


def key_points(story: Story, points: int, words: int, score: Score, method: str) -> tuple[KeyPoint, ...]:
    """Make at most `points` points of at most `words` quoted words, in the lead's order.

    The lead's words are the point's; every outlet that carries the sentence is cited. At least
    one point is made of any text that has a sentence fit to quote.
    """
    withdrawn = taken_back(story.articles)
    texts = tuple((article, sentences_of(article)) for article in story.articles)
    chosen = _passages(texts[0], points, words, score, withdrawn)
    return tuple(_point(texts, one, withdrawn, method) for one in chosen)


def _passages(text: Text, points: int, words: int, score: Score, withdrawn: Withdrawn) -> tuple[Passage, ...]:
    _, sentences = text
    weighed = rank.vectors(sentences)
    scores = score(sentences, weighed)
    fit, bare = _fit(passage, text, withdrawn), _fit(bare_passage, text, withdrawn)
    return (
        select(scores, weighed, points, words, fit)
        or select(scores, weighed, 1, words, bare)
        or select(scores, weighed, 1, _NO_LIMIT, fit)
        or select(scores, weighed, 1, _NO_LIMIT, bare)
    )


def _fit(make: Callable[[Sequence[Sentence], int], Passage | None], text: Text, withdrawn: Withdrawn) -> Fit:
    article, sentences = text
    body, language = body_of(article), language_of(article)

    @cache
    def fit(index: int) -> Passage | None:
        made = make(sentences, index)
        return None if made is None or carries(body[made.start : made.end], withdrawn, language) else made

    return fit


def _point(texts: Sequence[Text], chosen: Passage, withdrawn: Withdrawn, method: str) -> KeyPoint:
    lead, sentences = texts[0]
    first = citation(lead, chosen.start, chosen.end)
    others = _others(texts, [sentences[index] for index in chosen.indexes], withdrawn)
    return KeyPoint(
        id=first.sha256[:12],
        text=first.quote,
        citations=(first, *others),
        method=method,
        edits=glosses(first.quote, lead.date_published),
    )


def _others(texts: Sequence[Text], quoted: Sequence[Sentence], withdrawn: Withdrawn) -> tuple[Citation, ...]:
    """Cite every other outlet that carries the passage, once each, with its own wording."""
    found: dict[str, Citation | None] = {texts[0][0].outlet: None}
    for article, sentences in texts[1:]:
        same = None if found.get(article.outlet) else counterpart(quoted, sentences)
        cited = citation(article, *same) if same and article.outlet not in found else None
        if cited and not carries(cited.quote, withdrawn, language_of(article)):
            found[article.outlet] = cited
    return tuple(cited for cited in found.values() if cited)
