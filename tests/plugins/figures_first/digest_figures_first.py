"""A summariser that prefers the sentences with most figures in them."""

import hashlib
import re
from collections.abc import Iterator

from digest.model import Article, Citation, KeyPoint, Story
from digest.text import spans, word_count
from digest.urls import fragment_url


def figures_first(story: Story, points: int, words: int, /) -> tuple[KeyPoint, ...]:
    """Give the lead's sentences with most figures, in its own order, within `words` words."""
    made = sorted(sentences(story.lead), key=lambda point: -len(re.findall(r"\d+", point.text)))
    chosen: list[KeyPoint] = []
    for point in made:
        words -= word_count(point.text)
        if len(chosen) < points and (words >= 0 or not chosen):
            chosen.append(point)
    return tuple(sorted(chosen, key=lambda point: point.citations[0].start))


def sentences(article: Article) -> Iterator[KeyPoint]:
    """Make a point of every sentence, cited by its place in the paragraphs joined by newlines."""
    before = 0
    for paragraph in article.body:
        for start, end in spans(paragraph, article.in_language):
            yield point(article, paragraph[start:end], before + start)
        before += len(paragraph) + 1


def point(article: Article, quote: str, start: int) -> KeyPoint:
    """Cite a sentence of an article: verbatim, with its offsets, its hash and its link."""
    mark = hashlib.sha256(quote.encode()).hexdigest()
    url = None if article.private else article.url
    if url and article.page_text:
        url = fragment_url(url, quote, article.page_text)
    end = start + len(quote)
    place = Citation(article=article.id, start=start, end=end, quote=quote, sha256=mark, url=url)
    return KeyPoint(id=mark[:12], text=quote, citations=(place,), method="figures-first/1")
