"""A match: how much of one text stands in another, and whether that makes it a copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from digest.group.imprint import Imprint, hours_between
from digest.group.versions import headlines_agree, headlines_touch, opening, openings_agree
from digest.text import shingles

SHARE = 0.20  # of the smaller text's weight
RUNS = 8  # shared three-word runs
_VERSION_SHARE = 0.5
_BRIEF_SHARE = 0.8
_ALL = 0.95
_PARAGRAPH_SHARE = 0.5
_REWORDED_SHARE = 0.4  # where the whole text has been found to stand in the other
_PARAGRAPHS = 2
_WORDS = 40
_OPENING = 3  # one of the first so many paragraphs must be among the matched
_SENTENCE = 8  # shorter lines are no paragraphs: kickers, places, bylines
_NUMBERS = 3  # fewer say nothing about a recurring bulletin
_AGREEMENT = 0.5

Line = tuple[tuple[str, ...], frozenset[int]]
Kind = Literal["copy", "version", "recurring"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """How a smaller text stands in a larger one: the evidence of a join."""

    kind: Kind
    score: float
    shared: int
    runs: int
    paragraphs: int
    words: int
    hours: float | None


def match(
    small: Imprint, large: Imprint, score: float, shared: int, lines: Sequence[Line] | None = None
) -> Match | None:
    """Recheck a candidate: matched paragraphs, openings, outlets and numbers; None when it is no copy.

    `score` is the shared weight over the smaller text's, `shared` the number of shared runs, `lines`
    the smaller text's where they are known. A match of kind "recurring" says that the two must stay
    apart: one form, other figures or names.
    """
    if score < SHARE or shared < RUNS:
        return None
    lines = lines_of(small) if lines is None else lines
    matched = [at for at, (_, own) in enumerate(lines) if _stands(own, large.runs, _REWORDED_SHARE)]
    both = [lines[at][0] for at in matched]
    if small.outlet == large.outlet:
        kind = _kind_at_home(small, large, score)
    else:
        whole = score >= _BRIEF_SHARE and headlines_agree(small, large)
        whole = whole or (score >= _ALL and headlines_touch(small, large))
        kind = "copy" if _enough(matched, both, whole=whole) else None
    if kind in {"copy", "version"} and _numbers_differ(tuple(both), large.paragraphs):
        kind = "recurring"
    return kind and Match(
        kind=kind,
        score=score,
        shared=shared,
        runs=small.size,
        paragraphs=len(both),
        words=sum(map(len, both)),
        hours=hours_between(small, large),
    )


def lines_of(text: Imprint) -> list[Line]:
    """Give the words and the runs of each paragraph that is long enough to be one."""
    return [(words, shingles(words)) for words in text.paragraphs if len(words) >= _SENTENCE]


def share_a_paragraph(one: Imprint, other: Imprint) -> bool:
    """Say whether a paragraph of the shorter text stands in the longer: names alone do not make one."""
    small, large = sorted((one, other), key=lambda text: text.words)
    return len(small.runs & large.runs) >= RUNS and any(
        _stands(own, large.runs) for _, own in lines_of(small)
    )


def share_their_text(one: Imprint, other: Imprint) -> bool:
    """Say whether two texts are one: by its opening, two paragraphs or forty words, no lone quotation."""
    small, large = sorted((one, other), key=lambda text: text.words)
    if len(small.runs & large.runs) < RUNS:
        return False
    both = [words for words, own in lines_of(small) if _stands(own, large.runs)]
    much = len(both) >= _PARAGRAPHS or sum(map(len, both)) >= _WORDS
    return much or _stands(opening(small), large.runs)


def _kind_at_home(small: Imprint, large: Imprint, score: float) -> Kind | None:
    """Judge two pages of one outlet: a version opens alike, or puts news before the opening it had.

    A column only goes on alike.
    """
    if score < _VERSION_SHARE:
        return None
    if openings_agree(small, large) or _stands(opening(small), large.runs):
        return "version" if headlines_agree(small, large) else None
    return None if headlines_agree(small, large) else "recurring"


def _enough(matched: Sequence[int], both: Sequence[tuple[str, ...]], *, whole: bool) -> bool:
    """Say whether two paragraphs or forty words are matched, one of the opening ones among them.

    A brief shorter than that must be there whole.
    """
    if not matched or matched[0] >= _OPENING:
        return False
    return whole or len(both) >= _PARAGRAPHS or sum(map(len, both)) >= _WORDS


def _stands(own: frozenset[int], runs: frozenset[int], share: float = _PARAGRAPH_SHARE) -> bool:
    return bool(own) and round(len(own & runs) / len(own), 3) >= share


def figures_differ(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Say whether two texts state mostly other figures: one form, filled in twice."""
    few, many = sorted((ours, theirs), key=len)
    return len(few) >= _NUMBERS and round(len(few & many) / len(few), 3) < _AGREEMENT


def _numbers_differ(ours: tuple[tuple[str, ...], ...], theirs: tuple[tuple[str, ...], ...]) -> bool:
    """Say whether the numbers in the matched paragraphs are mostly others: a recurring bulletin."""
    stated = figures(ours)
    if len(stated) < _NUMBERS:
        return False
    return round(len(stated & figures(theirs)) / len(stated), 3) < _AGREEMENT


@lru_cache(maxsize=1 << 10)
def figures(paragraphs: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    """Give the words that begin with a digit; a leader is asked for them by each that follows."""
    return frozenset([word for words in paragraphs for word in words if word[:1].isdecimal()])
