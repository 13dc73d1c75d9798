"""The sentences of one article, each with its place in the text."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model import Article
from digest.text import spans, stem, stop_words, word_count, words

_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it stands at body[start:end], paragraphs joined by one newline.

    `words` is its length, `language` what its article is read in, `terms` are the stems of its
    words that say something, in order.
    """

    start: int
    end: int
    paragraph: int
    text: str
    words: int
    language: str
    terms: tuple[str, ...]


def language_of(article: Article) -> str:
    """Give the language to read an article in: English where it is not known, which harms none."""
    return article.in_language or "en"


def body_of(article: Article) -> str:
    """Give the text that all offsets count in."""
    return "\n".join(article.body)


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """Give the article's sentences in order, without lines of one or two words."""
    language, found, at = language_of(article), [], 0
    for number, paragraph in enumerate(article.body):
        for start, end in spans(paragraph, language):
            found.append(_sentence(paragraph[start:end], at + start, number, language))
        at += len(paragraph) + 1
    return tuple(sentence for sentence in found if sentence.words >= _FEWEST_WORDS)


def terms_of(text: str, language: str) -> tuple[str, ...]:
    """Give the stems of the words that say something, in order."""
    idle = stop_words(language)
    return tuple(stem(word, language) for word in words(text) if word not in idle)


def _sentence(text: str, start: int, paragraph: int, language: str) -> Sentence:
    return Sentence(
        start, start + len(text), paragraph, text, word_count(text), language, terms_of(text, language)
    )
