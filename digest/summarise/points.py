"""A story's key points from a scoring of its lead's sentences: what all extractive methods share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from digest.model import KeyPoint, Story
from digest.summarise import rank
from digest.summarise.carried import Reports, Text, carried, reports
from digest.summarise.cite import citation
from digest.summarise.corrected import Withdrawn, carries
from digest.summarise.gloss import glosses
from digest.summarise.rank import Vector, dot
from digest.summarise.repair import Passage, Printed, bare_passage, passage, plain_passage
from digest.summarise.select import Fit, select
from digest.summarise.sentence import Sentence, body_of, language_of, terms_of
from digest.summarise.surface import soft_fault

Score = Callable[[Sequence[Sentence], Sequence[Vector]], tuple[float, ...]]
Make = Callable[[Sequence[Sentence], int, Printed], Passage | None]

_ON_SUBJECT, _LEDE = 2, 3  # terms a sentence must share with the lead's headline, opening sentences or points
_OPENING = 8  # sentences: what shares no term with them or the headline was left in from another story
_SAID_ALREADY = 0.4  # cosine to any of its sentences
_TOLD_ALREADY = 0.36  # share of the shorter's terms: two outlets' first sentences on one event
_FULLER = 1.5  # times as many sentences: the lead is then a short copy
_ADDED_WORDS = 45


def key_points(story: Story, points: int, words: int, score: Score, method: str) -> tuple[KeyPoint, ...]:
    """Make points of at most `points` sentences, the lead's in its order, then what others add.

    Of the lead at most `words` words are quoted, but one whole passage always. The lead's words are the
    point's; every outlet that carries the sentence is cited. At least one point is made of any text that
    has a sentence fit to quote: another member's where the lead has none that is sound. Where it gives
    fewer than asked for, a much fuller copy and then an article of each other origin may add one passage
    that it does not say: each outlet has a budget of its own.
    """
    told = reports(story)
    main, chosen = _told(told, points, words, score)
    made = [_point(told, main, one, method) for one in chosen]
    quoted, room = _quoted(told.texts[main], chosen), points - _sentences(chosen)
    for at in _others_to_ask(story, told.texts, main) if made else ():
        added = _added(told, main, quoted, at, score, room) if room > 0 else ()
        made += [_point(told, at, one, method) for one in added]
        quoted, room = (*quoted, *_quoted(told.texts[at], added)), room - _sentences(added)
    return tuple(made)


def _sentences(passages: Sequence[Passage]) -> int:
    return sum(len(one.indexes) for one in passages)


def _quoted(text: Text, passages: Sequence[Passage]) -> tuple[Sentence, ...]:
    return tuple(text[1][index] for one in passages for index in one.indexes)


def _told(told: Reports, points: int, words: int, score: Score) -> tuple[int, tuple[Passage, ...]]:
    """Choose the text that is quoted and its passages: the lead's sound ones, or its teaser without an end.

    Else another's sound ones, else of the first text that has any one that opens well, else any.
    """
    every = range(len(told.texts))
    ways = ((passage, points, every[:1]), (_endless, 1, every[:1]), (passage, points, every))
    for make, most, asked in (*ways, (plain_passage, 1, every), (bare_passage, 1, every)):
        for at in asked:
            text = told.texts[at]
            fit = _fit(make, text, told.withdrawn, _title(text))
            if (make is not _endless or text[0].teaser_only) and (
                chosen := _passages(text, most, words, score, fit)
            ):
                return at, chosen
    return 0, ()


def _endless(sentences: Sequence[Sentence], index: int, printed: Printed) -> Passage | None:
    """Give a sentence that is sound but for its full stop: so some outlets write their teasers."""
    fault = soft_fault(sentences[index], lede=index == 0)
    return plain_passage(sentences, index, printed) if fault == "unfinished" else None


def _title(text: Text) -> str:
    """Give the words above a text's points: its headline, else the first sentence that it is made of."""
    article, sentences = text
    return article.headline or (sentences[0].text if sentences else "")


def _passages(text: Text, points: int, words: int, score: Score, fit: Fit) -> tuple[Passage, ...]:
    article, sentences = text
    weighed = rank.vectors(sentences)
    promised = frozenset(terms_of(article.headline or "", language_of(article)))
    return select(score(sentences, weighed), weighed, points, words, fit, promised)


def _others_to_ask(story: Story, texts: Sequence[Text], main: int) -> list[int]:
    """Give a copy that is half as long again, then the first article of every other origin, by place."""
    first: dict[int, int] = {}
    for at, member in enumerate(story.members):
        first.setdefault(member.origin, at)
    own = story.members[main].origin
    long = {at: len(text[1]) for at, text in enumerate(texts) if story.members[at].origin == own}
    fullest = max(long, key=lambda at: (long[at], -at))
    fuller = [fullest] if long[fullest] >= _FULLER * len(texts[main][1]) else []
    return [at for at in (*fuller, *(at for origin, at in first.items() if origin != own)) if at != main]


def _added(
    told: Reports, main: int, quoted: Sequence[Sentence], at: int, score: Score, room: int
) -> tuple[Passage, ...]:
    """Choose one passage of another text that is on the lead's subject and neither in it nor quoted.

    It has at most `room` sentences, and shares terms with the lead's headline, opening or points.
    """
    lead, (_, sentences) = told.texts[main], told.texts[at]
    weighed = rank.vectors((*lead[1], *sentences))
    before, new = weighed[: len(lead[1])], weighed[len(lead[1]) :]
    above = " ".join((_title(lead), *(one.text for one in quoted)))
    sound, subject = _fit(passage, told.texts[at], told.withdrawn, above), _subject(lead, quoted)

    def fit(index: int, taken: frozenset[int]) -> Passage | None:
        nearest = max((dot(new[index], vector) for vector in before), default=0.0)
        near = len(subject.intersection(sentences[index].terms)) >= _ON_SUBJECT and nearest <= _SAID_ALREADY
        again = any(_alike(one, sentences[index]) > _TOLD_ALREADY for one in quoted)
        found = sound(index, taken) if near and not again else None
        return found if found and found.words <= _ADDED_WORDS and len(found.indexes) <= room else None

    return select(score(sentences, new), new, 1, _ADDED_WORDS, fit)


def _subject(lead: Text, quoted: Sequence[Sentence]) -> frozenset[str]:
    article, sentences = lead
    title = terms_of(article.headline or "", language_of(article))
    return frozenset((*title, *(term for one in (*sentences[:_LEDE], *quoted) for term in one.terms)))


def _alike(one: Sentence, other: Sentence) -> float:
    """Give the share of the shorter's different terms that the other has as well."""
    left, right = set(one.terms), set(other.terms)
    return len(left & right) / max(1, min(len(left), len(right)))


def _fit(make: Make, text: Text, withdrawn: Withdrawn, above: str) -> Fit:
    article, sentences = text
    body, language = body_of(article), language_of(article)
    opening = {term for one in sentences[:_OPENING] for term in one.terms}
    subject = opening | set(terms_of(article.headline or "", language))

    @cache
    def fit(index: int, taken: frozenset[int]) -> Passage | None:
        foreign = index >= _OPENING and subject.isdisjoint(sentences[index].terms)
        made = None if foreign else make(sentences, index, Printed(above, taken))
        return None if made is None or carries(body[made.start : made.end], withdrawn, language) else made

    return fit


def _point(told: Reports, at: int, chosen: Passage, method: str) -> KeyPoint:
    article = told.texts[at][0]
    first = citation(article, chosen.start, chosen.end)
    return KeyPoint(
        id=first.sha256[:12],
        text=first.quote,
        citations=(first, *carried(told, at, chosen)),
        method=method,
        edits=glosses(first.quote, article),
    )
