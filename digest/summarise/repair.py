"""A sentence made fit to stand alone: as it is, together with those before it, or not at all.

The quotation stays the outlet's own words: nothing is cut from it or put into it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.summarise.definite import unsaid
from digest.summarise.leaning import leaning
from digest.summarise.names import introduced_later
from digest.summarise.sentence import Sentence
from digest.summarise.surface import finished, hard_fault, soft_fault, unbalanced

_MOST_WORDS = 100
_MOST_BEFORE = 2
_MOST_TITLES = 2
_LOOKED_BACK = 40  # sentences: a long text must not be read again for each of its own
_BELOW, _FEW_WORDS = (
    4,
    12,
)  # sentences, words: below the opening, a short one is a detail of what is not quoted
_LATE = 8  # sentences: further down, so is one without a name or a number
_OWN = re.compile(r"\d|(?<=[a-z,;:] )[“\"‘'«]?[A-Z]")


@dataclass(frozen=True, slots=True)
class Passage:
    """Up to three neighbouring sentences, by their index; `main` is the one that was chosen."""

    main: int
    indexes: tuple[int, ...]
    start: int
    end: int
    words: int


@dataclass(frozen=True, slots=True)
class Printed:
    """What a reader has read: the headline and points of other texts, and this text's sentences by index."""

    above: str = ""
    indexes: frozenset[int] = frozenset()


NOTHING = Printed()


def passage(sentences: Sequence[Sentence], index: int, printed: Printed = NOTHING) -> Passage | None:
    """Give what can be quoted for a sentence without a fault: with those it leans on, or None.

    It leans on what neither `printed` nor the sentence itself says.
    """
    first, torn = index, False
    if _stray(sentences, index) or not _sound(sentences, index):
        return None
    while _leans(sentences, first, printed) or (torn and _torn(sentences, first, index)):
        first -= 1
        if first < max(0, index - _MOST_BEFORE) or not _neighbours(sentences, first):
            return None
        if not _sound(sentences, first):
            torn = True
            if hard_fault(sentences[first]) or not unbalanced(sentences[first].text):
                return None
    whole = _passage(sentences, first, index)
    if first == index:
        return whole
    fits = whole.words <= _MOST_WORDS and not _unknown_name(sentences, index, first, printed)
    return whole if fits else None


def plain_passage(sentences: Sequence[Sentence], index: int, printed: Printed = NOTHING) -> Passage | None:
    """Give the sentence if it opens well, whatever else is wrong with it: for texts with nothing better."""
    return None if _leans(sentences, index, printed) else bare_passage(sentences, index)


def bare_passage(sentences: Sequence[Sentence], index: int, _: Printed = NOTHING) -> Passage | None:
    """Give the sentence as it is unless it can never be a point: for texts with nothing else."""
    return None if hard_fault(sentences[index]) else _passage(sentences, index, index)


def _sound(sentences: Sequence[Sentence], index: int) -> bool:
    sentence = sentences[index]
    return hard_fault(sentence) is None and soft_fault(sentence, lede=_leads(sentences, index)) is None


def _torn(sentences: Sequence[Sentence], first: int, index: int) -> bool:
    """Tell whether sentences of which some are half a quotation make no sound whole."""
    run = sentences[first : index + 1]
    whole = replace(run[0], text=" ".join(one.text for one in run), words=max(one.words for one in run))
    return soft_fault(whole, lede=_leads(sentences, first)) is not None


def _leads(sentences: Sequence[Sentence], index: int) -> bool:
    """Tell whether nothing but titles and scraps stands before a sentence."""
    return index <= _MOST_TITLES and not any(finished(one.text) for one in sentences[:index])


def _leans(sentences: Sequence[Sentence], index: int, printed: Printed) -> bool:
    sentence = sentences[index]
    if leaning(sentence.text, sentence.language):
        return True
    if _leads(sentences, index):
        return False
    if _unknown_name(sentences, index, index, printed):
        return True
    goes_on = index - 1 in printed.indexes  # what it speaks of has just been read
    return not goes_on and unsaid(sentence.text, sentence.language, _known(sentences, index, index, printed))


def _unknown_name(sentences: Sequence[Sentence], index: int, first: int, printed: Printed) -> bool:
    """Tell whether a sentence has a surname that neither what is printed nor those from `first` on give."""
    known = _known(sentences, index, first, printed)
    before = " ".join(one.text for one in sentences[max(0, index - _LOOKED_BACK) : first])
    return introduced_later(sentences[index].text, sentences[index].language, known, before)


def _known(sentences: Sequence[Sentence], index: int, first: int, printed: Printed) -> str:
    """Give what a reader has before him: what is printed above, and the sentences from `first` on."""
    above = (sentences[at].text for at in sorted(printed.indexes) if at < first)
    return " ".join((printed.above, *above, *(one.text for one in sentences[first:index])))


def _stray(sentences: Sequence[Sentence], index: int) -> bool:
    """Tell whether a sentence is short below the opening, or far down without a name or number of its own."""
    sentence = sentences[index]
    if not sentence.language.startswith("en"):
        return False
    short = index >= _BELOW and sentence.words <= _FEW_WORDS
    return short or (index >= _LATE and _OWN.search(sentence.text) is None)


def _neighbours(sentences: Sequence[Sentence], before: int) -> bool:
    """Tell whether nothing but white space lies between a sentence and the next."""
    return sentences[before + 1].start - sentences[before].end <= 1


def _passage(sentences: Sequence[Sentence], first: int, last: int) -> Passage:
    indexes = tuple(range(first, last + 1))
    words = sum(sentences[index].words for index in indexes)
    return Passage(last, indexes, sentences[first].start, sentences[last].end, words)
