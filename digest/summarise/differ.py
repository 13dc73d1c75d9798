"""Where copies of one text give another figure: shown with both outlets' names, never settled by us."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from digest.model import Article, Difference, Story
from digest.summarise.merge import figures, similar_words
from digest.summarise.sentence import Sentence, sentences_of

_SAME_BUT_FOR_A_FIGURE = 0.85
_FEWEST_WORDS = 6
_LOOKED_AT = 60  # sentences of a text: pairs of sentences are compared
_Figured = tuple[Sentence, Counter[str]]


def differences(story: Story) -> tuple[Difference, ...]:
    """Say which figure of the lead another copy of the same text gives otherwise.

    Only where two sentences are the same but for one figure: all else would be a guess.
    """
    lead = story.members[0]
    copies = [
        member.article
        for member in story.members[1:]
        if member.origin == lead.origin and member.article.outlet != lead.article.outlet
    ]
    sentences = _figured(lead.article) if copies else []
    return tuple(found for copy in copies for found in _between(lead.article, sentences, copy))


def _figured(article: Article) -> list[_Figured]:
    sentences = ((sentence, figures(sentence.text)) for sentence in sentences_of(article))
    return [(sentence, found) for sentence, found in sentences if found][:_LOOKED_AT]


def _between(lead: Article, sentences: Sequence[_Figured], copy: Article) -> tuple[Difference, ...]:
    others = _figured(copy)
    changed = (_changed(one, other) for one in sentences for other in others)
    return tuple(
        Difference(text=f"{lead.outlet}: “{ours}”; {copy.outlet}: “{theirs}”", articles=(lead.id, copy.id))
        for ours, theirs in filter(None, changed)
    )


def _changed(one: _Figured, other: _Figured) -> tuple[str, str] | None:
    """Give the figures that differ, with the words behind them, when all else is the same."""
    left, right = one[1] - other[1], other[1] - one[1]
    if left.total() != 1 or right.total() != 1 or one[0].words < _FEWEST_WORDS:
        return None
    if similar_words(one[0], other[0]) < _SAME_BUT_FOR_A_FIGURE:
        return None
    return _with_noun(one[0].text, next(iter(left))), _with_noun(other[0].text, next(iter(right)))


def _with_noun(text: str, figure: str) -> str:
    found = re.search(rf"(?<![\d.,]){re.escape(figure)}(?!\d)\S*(?:\s+[\w’'-]+){{0,2}}", text)
    return found.group() if found else figure
