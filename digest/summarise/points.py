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
from digest.summarise.repair import Passage, Printed, bare_passage, passage, plain_passage
from digest.summarise.select import Fit, select
from digest.summarise.sentence import Sentence, body_of, language_of, sentences_of, terms_of

Score = Callable[[Sequence[Sentence], Sequence[Vector]], tuple[float, ...]]
Text = tuple[Article, tuple[Sentence, ...]]
Make = Callable[[Sequence[Sentence], int, Printed], Passage | None]

_ON_SUBJECT = 2  # terms a sentence must share with the lead
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
    withdrawn = taken_back(story.articles)
    texts = tuple((article, sentences_of(article)) for article in story.articles)
    main, chosen = _told(texts, points, words, score, withdrawn)
    above = _day_above(story)
    made = [_point(texts[main], _besides(texts, main), one, withdrawn, method, above) for one in chosen]
    quoted, room = _quoted(texts[main], chosen), points - _sentences(chosen)
    for at in _others_to_ask(story, texts, main) if made else ():
        added = _added(texts[main], quoted, texts[at], score, withdrawn, room) if room > 0 else ()
        made += [_point(texts[at], _besides(texts, at), one, withdrawn, method, above) for one in added]
        quoted, room = (*quoted, *_quoted(texts[at], added)), room - _sentences(added)
    return tuple(made)


def _sentences(passages: Sequence[Passage]) -> int:
    return sum(len(one.indexes) for one in passages)


def _quoted(text: Text, passages: Sequence[Passage]) -> tuple[Sentence, ...]:
    return tuple(text[1][index] for one in passages for index in one.indexes)


def _told(
    texts: Sequence[Text], points: int, words: int, score: Score, withdrawn: Withdrawn
) -> tuple[int, tuple[Passage, ...]]:
    """Choose the text that is quoted and its passages: sound ones, else one that opens well, else any."""
    for make, most in ((passage, points), (plain_passage, 1), (bare_passage, 1)):
        for at, text in enumerate(texts):
            fit = _fit(make, text, withdrawn, _title(text))
            if chosen := _passages(text, most, words, score, fit):
                return at, chosen
    return 0, ()


def _title(text: Text) -> str:
    """Give the words above a text's points: its headline, else the first sentence that it is made of."""
    article, sentences = text
    return article.headline or (sentences[0].text if sentences else "")


def _passages(text: Text, points: int, words: int, score: Score, fit: Fit) -> tuple[Passage, ...]:
    article, sentences = text
    weighed = rank.vectors(sentences)
    promised = frozenset(terms_of(article.headline or "", language_of(article)))
    return select(score(sentences, weighed), weighed, points, words, fit, promised)


def _besides(texts: Sequence[Text], at: int) -> tuple[Text, ...]:
    return (*texts[:at], *texts[at + 1 :])


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
    lead: Text, quoted: Sequence[Sentence], other: Text, score: Score, withdrawn: Withdrawn, room: int
) -> tuple[Passage, ...]:
    """Choose one passage of another text that is on the lead's subject and neither in it nor quoted.

    It has at most `room` sentences.
    """
    (_, known), (_, sentences) = lead, other
    weighed = rank.vectors((*known, *sentences))
    before, new = weighed[: len(known)], weighed[len(known) :]
    above = " ".join((_title(lead), *(one.text for one in quoted)))
    sound, subject = _fit(passage, other, withdrawn, above), {term for one in known for term in one.terms}

    def fit(index: int, taken: frozenset[int]) -> Passage | None:
        nearest = max((dot(new[index], vector) for vector in before), default=0.0)
        near = len(subject.intersection(sentences[index].terms)) >= _ON_SUBJECT and nearest <= _SAID_ALREADY
        told = any(_alike(one, sentences[index]) > _TOLD_ALREADY for one in quoted)
        found = sound(index, taken) if near and not told else None
        return found if found and found.words <= _ADDED_WORDS and len(found.indexes) <= room else None

    return select(score(sentences, new), new, 1, _ADDED_WORDS, fit)


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


def _day_above(story: Story) -> str:
    """Give the day (ISO) that stands above a story's points: the lead's, else the next copy's."""
    dates = (article.date_published for article in story.articles)
    days = (date.value[:10] for date in dates if date and date.precision in ("day", "minute"))
    return next(days, "")


def _point(
    text: Text, others: Sequence[Text], chosen: Passage, withdrawn: Withdrawn, method: str, above: str
) -> KeyPoint:
    article, sentences = text
    published = article.date_published
    shown = above if published and published.value.startswith(above) else ""
    first = citation(article, chosen.start, chosen.end)
    quoted = [sentences[index] for index in chosen.indexes]
    return KeyPoint(
        id=first.sha256[:12],
        text=first.quote,
        citations=(first, *_others(article, others, quoted, withdrawn)),
        method=method,
        edits=glosses(first.quote, article, shown),
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
