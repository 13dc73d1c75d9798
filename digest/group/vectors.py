"""Vectors: the weighted words that say what a text is about, for all texts of a window at once."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from digest.group.imprint import Imprint
from digest.group.ordinary import ordinary
from digest.group.tongue import tongue
from digest.text import normalised, stem, stop_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.intp]
    Weights = NDArray[np.float64]

_TITLE = 2.0
_LEDE = 1.5
_BODY_WORDS = 600  # what a long text says further down is no longer its event
_WINDOW = 500  # texts: a smaller window is filled up with imagined ones, so that it knows what is rare
_IMAGINED = 50  # at the least
_RARELY = 0.5  # of an imagined text holds any other word
_OFTEN = 0.05  # of them hold an ordinary word


@dataclass(frozen=True, slots=True, kw_only=True)
class Vectors:
    """The texts as unit vectors: their terms, as numbers, and weights; text by text, the heaviest first.

    `starts` says where those of each text begin, and at last where all end. `words` are the terms by
    number, stemmed, and `numbers` the other way round; `rarity` gives by tongue the rarity of each
    term, and `tongues` the tongue of each text.
    """

    starts: Numbers
    terms: Numbers
    weights: Weights
    words: tuple[str, ...]
    numbers: Mapping[str, int]
    rarity: Mapping[str, Weights]
    tongues: tuple[str, ...]

    def row(self, at: int) -> tuple[Numbers, Weights]:
        """Give the terms of one text and their weights."""
        own = slice(self.starts[at], self.starts[at + 1])
        return self.terms[own], self.weights[own]


def vectors(texts: Sequence[Imprint]) -> Vectors:
    """Weigh the terms of every text by their rarity among these: log tf × smoothed log N / df.

    A small window is filled up with imagined texts, a share of which hold each ordinary word.
    """
    import numpy as np  # noqa: PLC0415  lazy: heavy

    tongues = tuple(map(tongue, texts))
    numbers, said = counted(texts, tongues)
    rarity = _rarity(said, numbers, tongues)
    damped = _damped(said)
    rows = [
        _unit(terms, damped[(2 * amounts).astype(np.intp)] * rarity[of][terms])
        for (terms, amounts), of in zip(said, tongues, strict=True)
    ]
    return Vectors(
        starts=np.cumsum([0, *(len(terms) for terms, _ in rows)]),
        terms=np.concatenate([np.zeros(0, np.intp), *(terms for terms, _ in rows)]),
        weights=np.concatenate([np.zeros(0), *(weights for _, weights in rows)]),
        words=tuple(numbers),
        numbers=numbers,
        rarity=rarity,
        tongues=tongues,
    )


def counted(
    texts: Sequence[Imprint], tongues: Sequence[str]
) -> tuple[dict[str, int], list[tuple[Numbers, Weights]]]:
    """Give the stemmed words of all texts a number, and count each text's."""
    lexicons: dict[str, defaultdict[str, int]] = {of: defaultdict(count().__next__) for of in tongues}
    said = [_said(text, lexicons[of]) for text, of in zip(texts, tongues, strict=True)]
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    stems = {of: _stems(lexicon, of, numbers) for of, lexicon in lexicons.items()}
    return dict(numbers), [
        _summed(stems[of][words], amounts) for (words, amounts), of in zip(said, tongues, strict=True)
    ]


def _said(text: Imprint, lexicon: defaultdict[str, int]) -> tuple[Numbers, Weights]:
    """Give the words of headline and body by number; the headline's count twice, the opening's half more."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    words = list(normalised(text.article.headline or ""))
    title, opening = len(words), len(text.paragraphs[0]) if text.paragraphs else 0
    for paragraph in text.paragraphs:
        words += paragraph
        if len(words) - title >= _BODY_WORDS:
            break
    amounts = np.ones(len(words))
    amounts[:title] = _TITLE
    amounts[title : title + opening] = _LEDE
    return np.fromiter(map(lexicon.__getitem__, words), np.intp, len(words)), amounts


def _stems(lexicon: Mapping[str, int], language: str, numbers: Mapping[str, int]) -> Numbers:
    """Give by word of a lexicon the number of its stem, -1 for a word that says nothing."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    stops = stop_words(language)
    found = [numbers[stem(word, language)] if len(word) > 1 and word not in stops else -1 for word in lexicon]
    return np.array(found, np.intp)


def _summed(stems: Numbers, amounts: Weights) -> tuple[Numbers, Weights]:
    import numpy as np  # noqa: PLC0415  lazy: heavy

    telling = stems >= 0
    terms, places = np.unique(stems[telling], return_inverse=True)
    sums: Weights = np.bincount(places, weights=amounts[telling], minlength=len(terms)).astype(np.float64)
    return terms, sums


def _rarity(
    counted: Sequence[tuple[Numbers, Weights]], numbers: Mapping[str, int], tongues: Sequence[str]
) -> dict[str, Weights]:
    """Give by tongue the rarity of every term."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    said = [np.zeros(0, np.intp), *(terms for terms, _ in counted)]
    held = np.bincount(np.concatenate(said), minlength=len(numbers))
    imagined = max(_IMAGINED, _WINDOW - len(counted))
    every = len(counted) + imagined
    texts, usual = range(len(counted) + 1), imagined * _OFTEN
    rare = np.array([math.log(every / (of + _RARELY)) for of in texts])[held]
    common = np.array([max(0.0, math.log(every / (of + usual))) for of in texts])[held]
    found = {}
    for language in sorted({*tongues}):
        plain = [numbers[word] for word in ordinary(language) if word in numbers]
        found[language] = rare.copy()
        found[language][plain] = common[plain]
    return found


def _damped(counted: Sequence[tuple[Numbers, Weights]]) -> Weights:
    """Give what a term said 0, ½, 1, 1½ … times counts: 1 + log, at least 1."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    most = max((float(amounts.max()) for _, amounts in counted if len(amounts)), default=0.0)
    return np.array([1 + math.log(max(halves / 2, 1.0)) for halves in range(int(2 * most) + 1)])


def _unit(terms: Numbers, weights: Weights) -> tuple[Numbers, Weights]:
    """Order a text's terms and give them length 1; summed in one order, so the same to the last bit."""
    import numpy as np  # noqa: PLC0415  lazy: heavy

    length = math.sqrt(np.cumsum(weights * weights)[-1]) if len(terms) else 1.0
    order = np.argsort(-weights, kind="stable")
    return terms[order], weights[order] / (length or 1.0)
