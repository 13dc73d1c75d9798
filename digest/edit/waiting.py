"""Articles whose page did not come: asked again for some nights, then given up and named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from digest.edit.fresh import newest_first
from digest.edit.health import days_between
from digest.edit.ledger import entry
from digest.edit.memory import SEEN_DAYS
from digest.edit.names import names
from digest.model import Article
from digest.record import LedgerEntry

NIGHTS = 3
MOST = 200  # in a night: what waits must stay small in the state
WAITING = "waiting"
GIVEN_UP = "failed"
# What no later night will change; everything else may be mended by tomorrow.
_FINAL = (
    "http 401",
    "http 404",
    "http 410",
    "http 451",
    "gone for good",
    "robots.txt asks us not to fetch it",
    "refused address",
    "not a web address",
)


def lasting(reason: str) -> bool:
    """Tell a reason why a page did not come that another night will not change."""
    return reason.startswith(_FINAL)


def awaited(
    articles: Sequence[Article],
    unread: Mapping[str, str],
    ledger: Iterable[LedgerEntry],
    retry: Mapping[str, str],
    day: str,
) -> tuple[LedgerEntry, ...]:
    """Write the lines of articles that yielded nothing because their page did not come.

    `unread` gives the reason by article id, `retry` the first night (ISO date) by key. An article
    waits for another night, at most until its third; one that is printed all the same does not.
    """
    mute = {line.id for line in ledger if line.decision == "no-text"}
    wanted = [each for each in articles if each.id in mute and not lasting(unread.get(each.id, _FINAL[0]))]
    lines = []
    for place, article in enumerate(sorted(wanted, key=newest_first)):
        since = first_night(article, retry) or day
        spent = days_between(since, day) + 1 >= NIGHTS or place >= MOST
        lines.append(entry(article, *_fate(unread[article.id], since, spent=spent)))
    return tuple(lines)


def first_night(article: Article, retry: Mapping[str, str]) -> str | None:
    """Give the night an article's page failed first; None when it does not wait."""
    return min((retry[key] for key in names(article) if key in retry), default=None)


def retry_after(
    retry: Mapping[str, str], seen: Mapping[str, str], waiting: Iterable[Article], day: str
) -> dict[str, str]:
    """Add tonight's waiting articles, and forget those that an earlier night settled.

    `seen` are the names known after tonight. What was settled tonight stays until tomorrow: the open
    issue may be made again.
    """
    oldest = (dt.date.fromisoformat(day) - dt.timedelta(days=SEEN_DAYS)).isoformat()
    found = {key: since for key, since in retry.items() if seen.get(key, day) >= day and since >= oldest}
    for article in waiting:
        since = first_night(article, retry) or day
        found |= dict.fromkeys(names(article), since)
    return dict(sorted(found.items()))


def _fate(reason: str, since: str, *, spent: bool) -> tuple[str, str]:
    if spent:
        return GIVEN_UP, f"its page did not come ({reason}), asked since {since}; given up"
    return WAITING, f"its page did not come ({reason}); asked again on the next nights"
