"""Whether two outlets' own sentences state one fact: their words, weighed within the story."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from math import fsum, log, sqrt

from digest.languages import primary
from digest.summarise.disagree import disagree
from digest.summarise.sentence import Sentence
from digest.summarise.surface import question
from digest.text import stem

Rarity = Mapping[str, float]  # term → how rarely the story's sentences say it

# Tuned on pairs of sentences that a person labelled (bench/aligned.jsonl, those not held out, and teasers
# of one night). Of all the terms of both, 28 % are shared, five or more (fewer where they are 40 %), three of
# them no names, and the cosine, in which what every sentence of the story says counts little, is .3. Two
# sentences that open their texts mostly tell the same, whatever the cosine: 30 %, or 36 % with two such
# words.
_SHARED, _SHARE, _COSINE, _PLAIN = 3, 0.28, 0.3, 3
_MANY, _LARGE = 5, 0.4
_OPENING_SHARED, _OPENING_SHARE = 4, 0.3
_FEWER_PLAIN, _LARGER = 2, 0.36
# Or most of what the one says stands in the other.
_MOST_SHARED, _MOST_OF_OURS, _SOME_OF_THEIRS = 4, 0.6, 0.2
_DIGITS = 9
_CAPITAL = re.compile(r"(?<!\w)[A-Z][\w’'-]*")


def rarity(texts: Iterable[Sequence[Sentence]]) -> Rarity:
    """Weigh each term by how few of a story's sentences have it: ln(1 + n / df)."""
    sentences = list(chain.from_iterable(texts))
    frequency = Counter(chain.from_iterable(set(one.terms) for one in sentences))
    return {term: log(1 + len(sentences) / count) for term, count in frequency.items()}


def nearest(
    one: Sentence, others: Sequence[Sentence], known: Rarity, *, opening: int = 0
) -> tuple[float, int] | None:
    """Find the sentence of another text that states what `one` does: their likeness and its index, or None.

    Ties go to the earlier. The first `opening` of the others open their text as `one` opens its own.
    """
    alike = [
        (likeness(one, other, known, opening=index < opening), -index) for index, other in enumerate(others)
    ]
    best = max(alike, default=(0.0, 0))
    return (best[0], -best[1]) if best[0] > 0 else None


def likeness(one: Sentence, other: Sentence, known: Rarity, *, opening: bool) -> float:
    """Give what two sentences share of their terms; 0 when the other does not state the one's fact.

    Only English is judged: in no other language was it measured how often this would be wrong.
    """
    share = shared(one, other)
    if not share or primary(one.language) != "en" or primary(other.language) != "en":
        return 0.0
    if question(one.text) or question(other.text):
        return 0.0
    told = _contains(one, other) or (_both_open if opening else _both_say)(one, other, share, known)
    return share if told and not disagree(one.text, other.text) else 0.0


def shared(one: Sentence, other: Sentence) -> float:
    """Give the share in [0, 1] of all the terms of two sentences that both have, 0 below three of them."""
    left, right = set(one.terms), set(other.terms)
    both = len(left & right)
    return round(both / len(left | right), _DIGITS) if both >= _SHARED else 0.0


def _contains(one: Sentence, other: Sentence) -> bool:
    """Tell whether most of what the one says stands in the other."""
    left, right = set(one.terms), set(other.terms)
    both = left & right
    enough = len(both) >= max(_MOST_SHARED, _MOST_OF_OURS * len(left), _SOME_OF_THEIRS * len(right))
    return enough and _plain(one, other, both) >= _PLAIN


def _both_open(one: Sentence, other: Sentence, share: float, _: Rarity) -> bool:
    both = set(one.terms) & set(other.terms)
    plain = _plain(one, other, both) if share >= _OPENING_SHARE else 0
    least = _OPENING_SHARE if plain >= _PLAIN else _LARGER
    return len(both) >= _OPENING_SHARED and plain >= _FEWER_PLAIN and share >= least


def _both_say(one: Sentence, other: Sentence, share: float, known: Rarity) -> bool:
    left, right = set(one.terms), set(other.terms)
    many = len(left & right) >= _MANY or share >= _LARGE
    if share < _SHARE or not many or _plain(one, other, left & right) < _PLAIN:
        return False
    return _cosine(left, right, known) >= _COSINE


def _plain(one: Sentence, other: Sentence, both: Iterable[str]) -> int:
    """Count the shared terms that are neither names nor figures: what happened, not to whom."""
    names = _names(one) | _names(other)
    return sum(term not in names and not term[0].isdigit() for term in both)


def _names(sentence: Sentence) -> frozenset[str]:
    found = (word.lower().replace("’", "'") for word in _CAPITAL.findall(sentence.text))
    return frozenset(stem(word.removesuffix("'s"), sentence.language) for word in found)


def _cosine(left: Iterable[str], right: Iterable[str], known: Rarity) -> float:
    """Compare two sets of terms by their rarity; exact sums, so that no order of a set shows."""
    ours, theirs = ({term: known.get(term, 1.0) ** 2 for term in side} for side in (left, right))
    both = fsum(weight for term, weight in ours.items() if term in theirs)
    size = sqrt(fsum(ours.values()) * fsum(theirs.values()))
    return round(both / size, _DIGITS) if size else 0.0
