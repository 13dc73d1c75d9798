"""What is new since the last issue."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from digest.dates import instant, last_day
from digest.edit.ledger import entry
from digest.edit.names import names
from digest.edit.patterns import refused
from digest.edit.window import Window, opening
from digest.model import Article, PartialDate, Source
from digest.record import LedgerEntry

_NO_SOURCES: Mapping[str, Source] = MappingProxyType({})
_NOTHING: Mapping[str, dt.datetime] = MappingProxyType({})


def fresh(
    articles: Sequence[Article],
    window: Window,
    seen: Mapping[str, str],
    sources: Mapping[str, Source] = _NO_SOURCES,
    printed: Mapping[str, dt.datetime] = _NOTHING,
    added: Collection[str] = (),
) -> tuple[tuple[Article, ...], tuple[LedgerEntry, ...]]:
    """Part the new articles from the rest, which is given with its reasons.

    New is what no earlier issue considered (`seen`: key → ISO day) and what is dated inside the
    window; without a full date it is new when first seen. A source's patterns and limit are
    applied; of one article met in several sources the first by source order stays. What was
    `printed` (article key → when last) is new again when its outlet changed it since then. What comes
    from a source that the editor `added` is always new.
    """
    once, double = _once(articles, list(sources))
    kept, ledger = [], list(double)
    for article in once:
        wanted = article.source in added or _changed(article, window, printed)
        verdict = None if wanted else _verdict(article, window, seen, sources)
        if verdict is None:
            kept.append(article)
        else:
            ledger.append(entry(article, *verdict))
    within, over = _limited(kept, sources)
    return within, tuple(ledger) + over


def _once(articles: Sequence[Article], order: Sequence[str]) -> tuple[list[Article], list[LedgerEntry]]:
    """Each article id once; the rest names the source it stays under."""
    place = {name: number for number, name in enumerate(order)}
    kept: dict[str, Article] = {}
    double = []
    for article in sorted(articles, key=lambda each: _source_rank(each, place)):
        if article.id in kept:
            first = kept[article.id].source
            where = "twice in this source" if first == article.source else f"also in source {first}"
            double.append((article, where))
        else:
            kept[article.id] = article
    # The same article twice in one source is one line of the ledger, not two.
    lines = [
        entry(article, "merged", why) for article, why in double if kept[article.id].source != article.source
    ]
    return list(kept.values()), lines


def _source_rank(article: Article, place: Mapping[str, int]) -> tuple[int, str, str, int, str]:
    body = "\n".join(article.body)
    return place.get(article.source, len(place)), article.source, article.id, -len(body), body


def _verdict(
    article: Article, window: Window, seen: Mapping[str, str], sources: Mapping[str, Source]
) -> tuple[str, str] | None:
    """Decision and reason for an article that is not new, or None."""
    days = sorted(seen[key] for key in names(article) if key in seen)
    if days:
        return "stale", f"already considered on {days[0]}"
    when = stale(article.date_published, replace(window, start=opening(window, article)))
    if when:
        return "stale", when
    why = refused(article, sources.get(article.source))
    return ("hidden", why) if why else None


def _changed(article: Article, window: Window, printed: Mapping[str, dt.datetime]) -> bool:
    """Say whether the outlet states that it changed the article since we printed it."""
    told = [printed[name] for name in names(article) if name in printed]
    changed, first = instant(article.date_modified), instant(article.date_published)
    if not told or changed is None or first is None:
        return False
    return max(*told, first) < changed <= window.end


def stale(date: PartialDate | None, window: Window) -> str | None:
    """Say how a date lies outside the window, or None.

    A day counts to its end, so that a paper dated this morning is not older than last night's issue.
    """
    moment = instant(date)
    if date is None:
        return None
    if (last := last_day(date)) and last < window.start.date():
        return f"dated {date.value}, before this issue's time, which begins {_words(window.start)}"
    if moment is None:
        return None
    # The instant of a day is its noon.
    half = dt.timedelta(hours=12) if date.precision == "day" else dt.timedelta()
    first, last = moment - half, moment + half
    if last <= window.start:
        return f"published {date.value}, before this issue's time, which begins {_words(window.start)}"
    if first > window.end:
        return f"dated {date.value}, after this issue's time"
    return None


def _words(moment: dt.datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def _limited(
    articles: Sequence[Article], sources: Mapping[str, Source]
) -> tuple[tuple[Article, ...], tuple[LedgerEntry, ...]]:
    """Keep at most `limit` articles a source, the newest."""
    kept: list[Article] = []
    over: list[LedgerEntry] = []
    counts: dict[str, int] = {}
    for article in sorted(articles, key=newest_first):
        number = counts[article.source] = counts.get(article.source, 0) + 1
        source = sources.get(article.source)
        if source is None or number <= source.limit:
            kept.append(article)
        else:
            over.append(entry(article, "over-limit", f"older than the source's newest {source.limit}"))
    return tuple(kept), tuple(over)


def newest_first(article: Article) -> tuple[float, str, str, str]:
    """Sort key: newest first, the undated after the dated, ties by address and id."""
    moment = instant(article.date_published)
    age = -moment.timestamp() if moment else 0.0
    return age, article.url or "", article.id, article.source
