"""Where copies of one text give another figure: shown with the outlets' names, never settled by us."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from digest.model import Article, Difference, Story
from digest.summarise.merge import figures
from digest.summarise.sentence import Sentence, sentences_of
from digest.text import normalised

_SAME_BUT_FOR_A_FIGURE = 0.85  # of the other words
_FEWEST_WORDS = 5  # other words
_LOOKED_AT = 60  # sentences of a text: pairs of sentences are compared

_Figured = tuple[Sentence, Counter[str]]
_Said = tuple[str, str]  # what the lead gives, and what a copy gives instead


def differences(story: Story) -> tuple[Difference, ...]:
    """Say which figure of the lead other copies of the same text give otherwise, and which outlets do.

    Only where two sentences are the same but for one figure, and neither text has the other's sentence
    as well: all else would be a guess.
    """
    lead = story.members[0]
    copies = [
        member.article
        for member in story.members[1:]
        if member.origin == lead.origin and member.article.outlet != lead.article.outlet
    ]
    sentences = _figured(lead.article) if copies else []
    found: dict[_Said, dict[str, Article]] = {}
    for copy in copies:
        for said in _between(sentences, _figured(copy)):
            found.setdefault(said, {}).setdefault(copy.outlet, copy)
    return tuple(_difference(lead.article, said, list(told.values())) for said, told in found.items())


def _difference(lead: Article, said: _Said, copies: Sequence[Article]) -> Difference:
    ours, theirs = said
    outlets = ", ".join(copy.outlet for copy in copies)
    return Difference(
        text=f"{lead.outlet}: “{ours}”; {outlets}: “{theirs}”",
        articles=(lead.id, *(copy.id for copy in copies)),
    )


def _figured(article: Article) -> list[_Figured]:
    sentences = ((sentence, figures(sentence.text)) for sentence in sentences_of(article))
    return [(sentence, found) for sentence, found in sentences if found][:_LOOKED_AT]


def _between(ours: Sequence[_Figured], theirs: Sequence[_Figured]) -> Iterator[_Said]:
    """Give the figures that differ; a sentence that both texts have says nothing of another."""
    left = [one for one in ours if not any(_alike(one, other, 0) for other in theirs)]
    right = [other for other in theirs if not any(_alike(other, one, 0) for one in ours)]
    for one in left:
        for other in right:
            if _alike(one, other, 1):
                changed = next(iter(one[1] - other[1])), next(iter(other[1] - one[1]))
                yield _with_noun(one[0].text, changed[0]), _with_noun(other[0].text, changed[1])


def _alike(one: _Figured, other: _Figured, changed: int) -> bool:
    """Say whether two sentences are the same but for so many figures."""
    gone, come = one[1] - other[1], other[1] - one[1]
    if gone.total() != changed or come.total() != changed:
        return False
    left, right = _words(one[0].text, gone), _words(other[0].text, come)
    fewest, most = sorted((left.total(), right.total()))
    both = (left & right).total()
    return (
        fewest >= _FEWEST_WORDS * changed
        and round(2 * both / max(fewest + most, 1), 3) >= _SAME_BUT_FOR_A_FIGURE
    )


def _words(text: str, figures: Counter[str]) -> Counter[str]:
    return Counter(normalised(text)) - Counter(word for figure in figures for word in normalised(figure))


def _with_noun(text: str, figure: str) -> str:
    found = re.search(rf"(?<![\d.,]){re.escape(figure)}(?!\d)\S*(?:\s+[\w’'-]+){{0,2}}", text)
    return found.group() if found else figure
