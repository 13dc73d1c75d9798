"""Where two independent reports give another number for one and the same thing.

For English. Two sentences must tell the same: half of the shorter's content words, and around the two
figures what is done to whom; the figures must be exact, count the same noun, and neither report may
have the other's figure as well, for then they count two things.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.summarise.quantities import AGE, Quantity, quantities, values
from digest.summarise.sentence import Sentence, terms_of

_OVERLAP = 0.5  # of the shorter sentence's content words
_SHARED = 4  # content words
_AROUND = 6  # words on each side of a figure
_NEAR = 0.5  # of the content words around one
_FATE = (
    frozenset(
        [
            "kill",
            "die",
            "dead",
            "death",
            "slay",
            "slain",
            "perish",
            "toll",
            "fatal",
            "murder",
            "lose",
            "claim",
        ]
    ),
    frozenset(["wound", "injur", "hurt", "hospit"]),
    frozenset(["miss"]),
    frozenset(["arrest", "detain", "held", "captur", "custodi"]),
    frozenset(["rescu", "save", "evacu", "surviv", "free", "releas"]),
    frozenset(["charg", "accus", "convict", "indict", "sentenc"]),
)
_WORD = re.compile(r"[\w’'-]+")


@dataclass(frozen=True, slots=True)
class Told:
    """One exact quantity, the sentence it stands in, and the content stems around it."""

    sentence: Sentence
    quantity: Quantity
    around: frozenset[str]
    terms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Report:
    """What one text tells in numbers: its exact quantities, and the values of all its figures."""

    told: tuple[Told, ...]
    values: frozenset[float]


def report(sentences: Sequence[Sentence]) -> Report:
    """Give all that a text tells in numbers."""
    return Report(
        told=tuple(_told(one, quantity) for one in sentences for quantity in quantities(one.text)),
        values=frozenset(value for one in sentences for value in values(one.text)),
    )


def conflicts(ours: Report, theirs: Report) -> Iterator[tuple[Told, Told]]:
    """Pair the quantities of two reports that contradict each other; what both have counts two things."""
    for one in ours.told:
        for other in theirs.told:
            both = other.quantity.value in ours.values or one.quantity.value in theirs.values
            if not both and _contradict(one, other):
                yield one, other


def _told(sentence: Sentence, quantity: Quantity) -> Told:
    text, language = sentence.text, sentence.language
    before = _WORD.findall(text[: quantity.start])[-_AROUND:]
    after = _WORD.findall(text[quantity.end :])[:_AROUND]
    figured = frozenset(terms_of(text[quantity.start : quantity.end], language))
    return Told(
        sentence=sentence,
        quantity=quantity,
        around=frozenset(terms_of(" ".join((*before, *after)), language)) - figured,
        terms=frozenset(sentence.terms) - figured,
    )


def _contradict(one: Told, other: Told) -> bool:
    ours, theirs = one.quantity, other.quantity
    alike = ours.noun == theirs.noun and ours.kinds == theirs.kinds
    if not alike or ours.value == theirs.value or _rounded(ours.value, theirs.value):
        return False
    return ours.noun == AGE or _of_one_deed(one, other)


def _of_one_deed(one: Told, other: Told) -> bool:
    """Tell whether two sentences say the same of what is counted."""
    return (
        _fates(one) == _fates(other)
        and _share(one.terms, other.terms) >= _OVERLAP
        and len(one.terms & other.terms) >= _SHARED
        and _share(one.around, other.around) >= _NEAR
    )


def _fates(one: Told) -> frozenset[int]:
    return frozenset(at for at, fate in enumerate(_FATE) if not fate.isdisjoint(one.around))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _rounded(one: float, other: float) -> bool:
    """Tell whether one is the other with fewer figures, rounded or cut off."""
    fewer, more = sorted((one, other), key=_figures)
    return fewer in (float(f"{more:.{_figures(fewer)}g}"), _cut(more, _figures(fewer)))


def _figures(value: float) -> int:
    """Count the figures of a number that say something: two of 13,000."""
    return len(f"{value:.9e}".partition("e")[0].replace(".", "").rstrip("0")) or 1


def _cut(value: float, digits: int) -> float:
    """Leave off all but so many figures of a number."""
    step = 10.0 ** (math.floor(math.log10(value)) + 1 - digits) if value else 1.0
    return round(math.floor(round(value / step, 6)) * step, 9)
