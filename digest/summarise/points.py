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
from digest.summarise.rank import Vector, dot
from digest.summarise.repair import Passage, bare_passage, passage, plain_passage
from digest.summarise.select import Fit, select
from digest.summarise.sentence import Sentence, body_of, language_of, sentences_of, terms_of

Score = Callable[[Sequence[Sentence], Sequence[Vector]], tuple[float, ...]]
Text = tuple[Article, tuple[Sentence, ...]]

_NO_LIMIT = 10**9
_ON_SUBJECT = 2  # terms a sentence must share with the lead
_OPENING = 8  # sentences: what shares no term with them or the headline was left in from another story
_SAID_ALREADY = 0.4  # cosine to any of its sentences


def key_points(story: Story, points: int, words: int, score: Score, method: str) -> tuple[KeyPoint, ...]:
    """Make at most `points` points of at most `words` quoted words: the lead's, in its order.

    The lead's words are the point's; every outlet that carries the sentence is cited. At least
    one point is made of any text that has a sentence fit to quote: another member's where the lead
    has none that is sound. Where it gives fewer than asked for, an article of another origin may
    add what it does not say.
    """
    withdrawn = taken_back(story.articles)
    texts = tuple((article, sentences_of(article)) for article in story.articles)
    main, chosen = _told(texts, points, words, score, withdrawn)
    made = [_point(texts[main], _besides(texts, main), one, withdrawn, method) for one in chosen]
    left = words - sum(one.words for one in chosen)
    for at in _other_origins(story, main) if made else ():
        added = _added(texts[main], texts[at], score, withdrawn, left) if len(made) < points else ()
        made += [_point(texts[at], _besides(texts, at), one, withdrawn, method) for one in added]
        left -= sum(one.words for one in added)
    return tuple(made)


def _told(
    texts: Sequence[Text], points: int, words: int, score: Score, withdrawn: Withdrawn
) -> tuple[int, tuple[Passage, ...]]:
    """Choose the text that is quoted and its passages: sound ones, else one that opens well, else any."""
    for make, most in ((passage, points), (plain_passage, 1), (bare_passage, 1)):
        for at, text in enumerate(texts):
            if chosen := _passages(text, most, words, score, _fit(make, text, withdrawn)):
                return at, chosen
    return 0, ()


def _passages(text: Text, points: int, words: int, score: Score, fit: Fit) -> tuple[Passage, ...]:
    _, sentences = text
    weighed = rank.vectors(sentences)
    scores = score(sentences, weighed)
    return select(scores, weighed, points, words, fit) or select(scores, weighed, 1, _NO_LIMIT, fit)


def _besides(texts: Sequence[Text], at: int) -> tuple[Text, ...]:
    return (*texts[:at], *texts[at + 1 :])


def _other_origins(story: Story, main: int) -> list[int]:
    """Give the first article of every origin but that of the text quoted, by its place in the story."""
    first: dict[int, int] = {}
    for at, member in enumerate(story.members):
        first.setdefault(member.origin, at)
    return [at for origin, at in first.items() if origin != story.members[main].origin]


def _added(lead: Text, other: Text, score: Score, withdrawn: Withdrawn, words: int) -> tuple[Passage, ...]:
    """Choose one passage of another text that is on the lead's subject and not yet in its text."""
    (_, known), (_, sentences) = lead, other
    weighed = rank.vectors((*known, *sentences))
    before, new = weighed[: len(known)], weighed[len(known) :]
    sound, subject = _fit(passage, other, withdrawn), {term for one in known for term in one.terms}

    def fit(index: int) -> Passage | None:
        nearest = max((dot(new[index], vector) for vector in before), default=0.0)
        near = len(subject.intersection(sentences[index].terms)) >= _ON_SUBJECT and nearest <= _SAID_ALREADY
        return sound(index) if near else None

    return select(score(sentences, new), new, 1, words, fit)


def _fit(make: Callable[[Sequence[Sentence], int], Passage | None], text: Text, withdrawn: Withdrawn) -> Fit:
    article, sentences = text
    body, language = body_of(article), language_of(article)
    opening = {term for one in sentences[:_OPENING] for term in one.terms}
    subject = opening | set(terms_of(article.headline or "", language))

    @cache
    def fit(index: int) -> Passage | None:
        foreign = index >= _OPENING and subject.isdisjoint(sentences[index].terms)
        made = None if foreign else make(sentences, index)
        return None if made is None or carries(body[made.start : made.end], withdrawn, language) else made

    return fit


def _point(
    text: Text, others: Sequence[Text], chosen: Passage, withdrawn: Withdrawn, method: str
) -> KeyPoint:
    article, sentences = text
    first = citation(article, chosen.start, chosen.end)
    quoted = [sentences[index] for index in chosen.indexes]
    return KeyPoint(
        id=first.sha256[:12],
        text=first.quote,
        citations=(first, *_others(article, others, quoted, withdrawn)),
        method=method,
        edits=glosses(first.quote, article.date_published, language_of(article)),
    )


def _others(
    cited: Article, texts: Sequence[Text], quoted: Sequence[Sentence], withdrawn: Withdrawn
) -> tuple[Citation, ...]:
    """Cite every other outlet that carries the passage, once each, with its own wording."""
    found: dict[str, Citation] = {}
    for article, sentences in texts:
        known = article.outlet == cited.outlet or article.outlet in found
        same = None if known else counterpart(quoted, sentences)
        one = citation(article, *same) if same else None
        if one and not carries(one.quote, withdrawn, language_of(article)):
            found[article.outlet] = one
    return tuple(found.values())
