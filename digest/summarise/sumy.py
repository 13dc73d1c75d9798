"""sumy's summarisers, run on our own sentences: no tokeniser of theirs, no data to fetch.

LSA and random are not here: the first changes with Python's hash seed, the second takes no seed,
and an issue must come out the same twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
from importlib import import_module
from typing import Any

from digest import text
from digest.model import KeyPoint, Story
from digest.ports import Summarise
from digest.summarise.lexrank import matrix, rarities
from digest.summarise.points import key_points
from digest.summarise.rank import Vector
from digest.summarise.sentence import Sentence

CLASSES = {
    "lexrank": ("lex_rank", "LexRankSummarizer"),
    "luhn": ("luhn", "LuhnSummarizer"),
    "textrank": ("text_rank", "TextRankSummarizer"),
    "sumbasic": ("sum_basic", "SumBasicSummarizer"),
    "kl": ("kl", "KLSummarizer"),
    "reduction": ("reduction", "ReductionSummarizer"),
}
NOT_DETERMINISTIC = ("lsa", "random")
_FIRST, _LAST = 200, 20
_ROUNDS = (1, 3)


class Tokens:
    """What sumy asks of a tokeniser, answered from our own words; stateless."""

    def __init__(self, language: str) -> None:
        self.language = language

    def to_words(self, sentence: str) -> tuple[str, ...]:
        """Give the words of a sentence."""
        return text.words(sentence)

    def to_sentences(self, paragraph: str) -> tuple[str, ...]:
        """Give the paragraph back: sentences reach sumy ready-made."""
        return (paragraph,)


def method(name: str) -> Summarise:
    """Give the summariser that sumy calls `name`, as one of ours; nothing of sumy is loaded yet."""
    return partial(_summarise, name)


def _summarise(name: str, story: Story, points: int, words: int, /) -> tuple[KeyPoint, ...]:
    language = story.lead.in_language or "en"

    def score(sentences: Sequence[Sentence], _: Sequence[Vector]) -> tuple[float, ...]:
        return _scores(name, sentences, points, language)

    return key_points(story, points, words, score, f"sumy:{name}/1")


def _scores(name: str, sentences: Sequence[Sentence], points: int, language: str) -> tuple[float, ...]:
    """Score 4 what sumy picks first, 2 what it adds when asked for more, 0 the rest."""
    scores = [0.0] * len(sentences)
    for more in reversed(_ROUNDS):
        for index in _picked(name, sentences, points * more, language):
            scores[index] = 4.0 / (1 + _ROUNDS.index(more))
    return tuple(scores)


def _picked(name: str, sentences: Sequence[Sentence], count: int, language: str) -> list[int]:
    """Give the indexes sumy picks; it returns the very objects it was given."""
    dom = import_module("sumy.models.dom")
    tokens = Tokens(language)
    given = {index: dom.Sentence(sentences[index].text, tokens) for index in _offered(sentences)}
    document = dom.ObjectDocumentModel([dom.Paragraph(list(given.values()))])
    picked = {id(sentence) for sentence in _summariser(name, language)(document, count)}
    return [index for index, sentence in given.items() if id(sentence) in picked]


def _offered(sentences: Sequence[Sentence]) -> list[int]:
    """Give the first 200 and last 20 sentences, equal ones once: sumy is quadratic and worse."""
    once: dict[tuple[str, ...], int] = {}
    for index, sentence in enumerate(sentences):
        if sentence.terms:  # without any, LexRank divides nothing by nothing
            once.setdefault(text.normalised(sentence.text), index)
    offered = list(once.values())
    return offered if len(offered) <= _FIRST + _LAST else offered[:_FIRST] + offered[-_LAST:]


@cache
def _summariser(name: str, language: str) -> Any:
    module, kind = CLASSES[name]
    summariser = getattr(import_module(f"sumy.summarizers.{module}"), kind)(partial(_stem, language))
    summariser.stop_words = text.stop_words(language)
    if name == "lexrank":
        summariser._compute_idf, summariser._create_matrix = rarities, matrix  # noqa: SLF001  its own are slow
    return summariser


def _stem(language: str, word: str) -> str:
    return text.stem(word.lower(), language)
