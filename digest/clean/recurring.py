"""Lines that recur on several articles of one outlet are the outlet's, not the articles'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import blake2b

from digest.clean.removal import take
from digest.model import Article

ARTICLES_NEEDED = 3
REMEMBERED = 400
FORGETTABLE = 2
Memory = Mapping[str, Mapping[str, int]]


def without_chrome(
    articles: Sequence[Article], known: Memory
) -> tuple[tuple[Article, ...], dict[str, dict[str, int]]]:
    """Move lines seen on 3 or more different articles of one outlet to `removed`.

    `known` maps an outlet to fingerprints of lines and the number of articles each was seen in;
    the same shape, brought up to date and capped, comes back beside the articles in their order.
    """
    seen = _counted(articles, known)
    cleaned = tuple(_without(article, seen[article.outlet]) for article in articles)
    return cleaned, {outlet: _capped(counts) for outlet, counts in sorted(seen.items())}


def _counted(articles: Sequence[Article], known: Memory) -> dict[str, Counter[str]]:
    """Count the copies of one text in one outlet once, so that a story run twice is not its chrome."""
    seen = {outlet: Counter(counts) for outlet, counts in known.items()}
    texts: dict[str, list[frozenset[str]]] = {}
    for article in sorted(articles, key=lambda each: each.id):
        counts, lines = seen.setdefault(article.outlet, Counter()), frozenset(map(fingerprint, article.body))
        earlier = texts.setdefault(article.outlet, [])
        if not any(2 * len(lines & other) >= min(len(lines), len(other)) > 0 for other in earlier):
            counts.update(lines)
        earlier.append(lines)
    return seen


def fingerprint(line: str) -> str:
    """Name a line by 16 hexadecimal digits, case and punctuation at its ends aside."""
    return blake2b(line.casefold().strip(" .:|-–—").encode(), digest_size=8).hexdigest()


def _without(article: Article, counts: Mapping[str, int]) -> Article:
    often = {at: counts.get(fingerprint(line), 0) for at, line in enumerate(article.body)}
    return take(
        article, {at: f"chrome: seen on {n} articles" for at, n in often.items() if n >= ARTICLES_NEEDED}
    )


def _capped(counts: Mapping[str, int]) -> dict[str, int]:
    """Keep the lines seen most often; the rest would only fill the state."""
    best = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:REMEMBERED]
    return dict(sorted(best))
