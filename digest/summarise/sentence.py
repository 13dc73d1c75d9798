"""The sentences of one article, each with its place in the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import repeat

from digest.model import Article
from digest.summarise.seam import seam
from digest.summarise.voice import speaks
from digest.text import spans, stem, stop_words, word_count, words

_FEWEST_WORDS = 3
_VOICE, _SPOKEN = 5, 2  # of the first five sentences, two in which the writer speaks
_OWN = 8  # sentences in which he then may
_TEXTS = 16  # of one story: what is chosen, what differs and what is absent ask for them in turn


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it stands at body[start:end], paragraphs joined by one newline.

    `words` is its length, `language` what its article is read in, `terms` are the stems of its
    words that say something, in order; `own` marks the opening of an article that is told by an I or a we.
    """

    start: int
    end: int
    paragraph: int
    text: str
    words: int
    language: str
    terms: tuple[str, ...]
    own: bool = False


def language_of(article: Article) -> str:
    """Give the language to read an article in: English where it is not known, which harms none."""
    return article.in_language or "en"


def body_of(article: Article) -> str:
    """Give the text that all offsets count in."""
    return "\n".join(article.body)


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """Give the article's sentences in order, without lines of one or two words.

    A title that grew into the sentence behind it is a sentence of its own.
    """
    return _read(article.body, language_of(article), article.headline or "")


def begun(article: Article) -> Iterator[Sentence]:
    """Give the article's sentences one by one, for who needs the first only: whose `own` is not known yet."""
    return _sentences(article.body, language_of(article), article.headline or "")


@lru_cache(maxsize=_TEXTS)
def _read(body: tuple[str, ...], language: str, headline: str) -> tuple[Sentence, ...]:
    return _told(tuple(_sentences(body, language, headline)))


def _sentences(body: tuple[str, ...], language: str, headline: str) -> Iterator[Sentence]:
    at = 0
    for number, paragraph in enumerate(body):
        for start, end in _parts(paragraph, language, headline):
            one = _sentence(paragraph[start:end], at + start, number, language)
            if one.words >= _FEWEST_WORDS:
                yield one
        at += len(paragraph) + 1


def _parts(paragraph: str, language: str, headline: str) -> Iterator[tuple[int, int]]:
    for start, end in spans(paragraph, language):
        at = start + seam(paragraph[start:end], headline) if start == 0 else start
        if at > start:
            yield start, start + len(paragraph[start:at].rstrip())
        yield at, end


def _told(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Mark the opening of an article whose writer speaks in two of the first five sentences."""
    if sum(speaks(one.text) for one in sentences[:_VOICE]) < _SPOKEN:
        return sentences
    return (*(replace(one, own=True) for one in sentences[:_OWN]), *sentences[_OWN:])


def terms_of(text: str, language: str) -> tuple[str, ...]:
    """Give the stems of the words that say something, in order."""
    return tuple(filter(None, map(_telling, words(text), repeat(language))))


@lru_cache(maxsize=1 << 16)
def _telling(word: str, language: str) -> str:
    """Give the stem of a word that says something, and nothing for one that does not."""
    return "" if word in stop_words(language) else stem(word, language)


def _sentence(text: str, start: int, paragraph: int, language: str) -> Sentence:
    return Sentence(
        start, start + len(text), paragraph, text, word_count(text), language, terms_of(text, language)
    )
