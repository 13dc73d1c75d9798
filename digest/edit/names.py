"""What articles are known by: names that tell them apart, and prints that outlast a change of all names."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from digest.model import Article
from digest.text import squeeze
from digest.urls import host

PRINT = "~"
MOVABLE = "@"
FEWEST = 3  # renamed items: fewer are no reset of a whole feed
_SHORTEST = 40  # a text that says which article of a minute it is
_FIRST_WORDS = 12


def named(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Add each article's prints to its keys, and take out every key that does not tell it apart.

    A key that two articles of one source share names neither of them. A key without a host (it
    begins with "@") counts only while the source's articles all stand on one host.
    """
    by_source: dict[str, list[Article]] = {}
    for article in articles:
        by_source.setdefault(article.source, []).append(article)
    told = {id(old): new for group in by_source.values() for old, new in _told_apart(group)}
    return tuple(told[id(article)] for article in articles)


def names(article: Article) -> tuple[str, ...]:
    """Give everything an article may come back under."""
    return (*article.keys, article.id)


def renewed(articles: Iterable[Article], seen: Mapping[str, str]) -> tuple[str, ...]:
    """Name the sources most of whose known articles came under new names tonight: their feed was reset."""
    known: Counter[str] = Counter()
    changed: Counter[str] = Counter()
    for article in articles:
        if any(name in seen for name in names(article)):
            known[article.source] += 1
            changed[article.source] += _renamed(article, seen)
    return tuple(
        sorted(source for source, count in changed.items() if count >= FEWEST and 2 * count > known[source])
    )


def _renamed(article: Article, seen: Mapping[str, str]) -> bool:
    """Tell a known article under a new name; one without a known print was known by its record only."""
    remembered = any(key in seen for key in article.keys if key.startswith(PRINT))
    return remembered and any(_lasts(key) and key not in seen for key in article.keys)


def _lasts(key: str) -> bool:
    """Tell a publisher's own name from what we made of its article."""
    return not key.startswith((PRINT, MOVABLE))


def _told_apart(group: Sequence[Article]) -> Iterator[tuple[Article, Article]]:
    keys = [tuple(dict.fromkeys((*article.keys, *_prints(article)))) for article in group]
    holders = {(article.id, key) for article, own in zip(group, keys, strict=True) for key in own}
    owners = Counter(key for _, key in holders)
    at_home = len({host(article.url).removeprefix("www.") for article in group if article.url}) <= 1
    for article, own in zip(group, keys, strict=True):
        kept = (key for key in own if owners[key] == 1 and (at_home or not key.startswith(MOVABLE)))
        yield article, replace(article, keys=tuple(kept))


def _prints(article: Article) -> Iterator[str]:
    """Two of headline, minute and text say that it is the same article, whatever it is called now."""
    title = squeeze(article.headline or "").casefold()
    date = article.date_published
    minute = date.value if date and date.precision == "minute" and not date.inferred else ""
    text = squeeze(" ".join(article.body)).casefold()
    if title and minute:
        yield _print(article.source, "title and minute", title, minute)
    if title and text:
        yield _print(article.source, "title and text", title, text)
    if minute and len(text) >= _SHORTEST:
        yield _print(article.source, "minute and text", minute, text)
    if title and text and not article.url and set(article.keys) <= {article.id}:
        opening = " ".join(text.split()[:_FIRST_WORDS])
        yield _print(article.source, "title and opening", title, opening)


def _print(*parts: str) -> str:
    return PRINT + hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:10]
