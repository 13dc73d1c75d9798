"""Lines that recur on several articles of one outlet are the outlet's; another's first words are a teaser."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from hashlib import blake2b

from digest.clean.removal import take
from digest.model import Article

ARTICLES_NEEDED = 3
REMEMBERED = 400
OUTLETS = 200
LONGEST_TEASER = 400
SHORTEST_OPENING = 40
TEASER = "teaser: another article begins so"
Memory = Mapping[str, Mapping[str, int]]


def without_chrome(
    articles: Sequence[Article], known: Memory, beside: Sequence[Article] = ()
) -> tuple[tuple[Article, ...], dict[str, dict[str, int]]]:
    """Move lines seen on 3 or more different articles of one outlet to `removed`, and teasers.

    A teaser is a line with which another article begins that is no copy of this one; `beside` are more
    articles of the night to know it by, whose texts are not asked for.
    `known` maps an outlet to fingerprints of lines and the number of articles each was seen in;
    the same shape, brought up to date and capped, comes back beside the articles in their order.
    More than half of a text is never taken so, and a text met again is not counted again.
    """
    seen = _counted(articles, known)
    openings = _openings((*articles, *beside))
    cleaned = tuple(
        _without_teasers(_without(article, seen[article.outlet]), openings) for article in articles
    )
    kept = _remembered(seen, {article.outlet for article in articles})
    return cleaned, {outlet: _capped(seen[outlet]) for outlet in kept}


def _counted(articles: Sequence[Article], known: Memory) -> dict[str, Counter[str]]:
    """Count the copies of one text in one outlet once, so that a story run twice is not its chrome.

    So it is across nights: what a running story tells again each night is not chrome on the third.
    """
    seen = {outlet: Counter(counts) for outlet, counts in known.items()}
    texts: dict[str, list[frozenset[str]]] = {}
    for article in sorted(articles, key=lambda each: each.id):
        counts, lines = seen.setdefault(article.outlet, Counter()), frozenset(map(fingerprint, article.body))
        earlier = texts.setdefault(article.outlet, [])
        told = any(2 * len(lines & other) >= min(len(lines), len(other)) > 0 for other in earlier)
        if not told and not _told_before(lines, known.get(article.outlet, {})):
            counts.update(lines)
        earlier.append(lines)
    return seen


def _told_before(lines: frozenset[str], known: Mapping[str, int]) -> bool:
    """Tell a text of former nights by half of its lines, those that are chrome by now aside."""
    own = {line for line in lines if known.get(line, 0) < ARTICLES_NEEDED}
    return 2 * sum(line in known for line in own) >= len(own) > 0


def fingerprint(line: str) -> str:
    """Name a line by 16 hexadecimal digits, case and punctuation at its ends aside."""
    return blake2b(line.casefold().strip(" .:|-–—").encode(), digest_size=8).hexdigest()


def _without(article: Article, counts: Mapping[str, int]) -> Article:
    """Take the outlet's lines out, unless they are more than half of the text by its characters."""
    often = {at: counts.get(fingerprint(line), 0) for at, line in enumerate(article.body)}
    reasons = {at: f"chrome: seen on {n} articles" for at, n in often.items() if n >= ARTICLES_NEEDED}
    if 2 * sum(len(article.body[at]) for at in reasons) > sum(map(len, article.body)):
        return article
    return take(article, reasons)


def _openings(articles: Sequence[Article]) -> dict[str, tuple[Article, ...]]:
    """Index the articles by how their texts begin."""
    found: dict[str, list[Article]] = {}
    for article in sorted(articles, key=lambda each: each.id):
        if article.body and len(article.body[0]) >= SHORTEST_OPENING:
            found.setdefault(_opening(article.body[0]), []).append(article)
    return {key: tuple(members) for key, members in found.items()}


def _opening(line: str) -> str:
    return line[:SHORTEST_OPENING].casefold()


def _without_teasers(article: Article, openings: Mapping[str, Sequence[Article]]) -> Article:
    """Take out the lines, below the first, with which other articles begin."""
    lines = [(at, line) for at, line in enumerate(article.body) if at and _may_tease(line)]
    teasing = {at for at, line in lines if _opens_another(article, line, openings.get(_opening(line), ()))}
    return take(article, dict.fromkeys(teasing, TEASER))


def _may_tease(line: str) -> bool:
    return SHORTEST_OPENING <= len(line) <= LONGEST_TEASER


def _opens_another(article: Article, line: str, others: Sequence[Article]) -> bool:
    """Tell a teaser: it heads a paragraph that goes on, of a text that is no copy of this one.

    A whole paragraph may be an item of a roundup, and stays.
    """
    text = line.rstrip(" .…")
    return any(
        other.id != article.id
        and other.body[0].startswith(text)
        and len(other.body[0]) > len(line) + 1
        and not _is_copy(other.body[1:], article.body)
        for other in others
    )


def _is_copy(rest: Sequence[str], body: Sequence[str]) -> bool:
    """Tell a copy by half of the lines: a few may be teasers that both carry."""
    shared = len(set(rest) & set(body))
    return 2 * shared >= min(len(set(rest)), len(set(body)) - 1) and shared > 0


def _remembered(seen: Memory, tonight: Collection[str]) -> list[str]:
    """Name the outlets worth remembering: tonight's, then those whose chrome is known.

    An outlet that only gave lines met once tells nothing; a folder of files would fill the state with them.
    """
    most = {outlet: max(counts.values(), default=0) for outlet, counts in seen.items()}
    worth = [outlet for outlet in seen if outlet in tonight or most[outlet] > 1]
    worth.sort(key=lambda outlet: (outlet not in tonight, most[outlet] < ARTICLES_NEEDED, outlet))
    return sorted(worth[:OUTLETS])


def _capped(counts: Mapping[str, int]) -> dict[str, int]:
    """Keep the lines seen most often; the rest would only fill the state."""
    best = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:REMEMBERED]
    return dict(sorted(best))
