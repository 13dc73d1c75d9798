"""One address fetched by itself: for lists, discovery and tests of a source."""

from __future__ import annotations

from digest.adapters.http import FetchRules, Request, fetch
from digest.errors import ConfigError, TemporaryError
from digest.model import Document, Failure, Source
from digest.urls import host, redacted, safe_url


def fetched(url: str, rules: FetchRules, source: Source | None = None) -> Document:
    """Fetch one address; ConfigError or TemporaryError says why it gave nothing."""
    if safe_url(url) is None:
        raise ConfigError(f"{redacted(url)} is no web address; it should start with https:// or http://.")
    asked = source or Source(id=host(url) or "address", kind="feed", url=url)
    (answer,) = fetch([Request(source=asked, url=url, validators=None)], rules, None)
    if isinstance(answer, Document):
        return answer
    reason = answer.reason if isinstance(answer, Failure) else "nothing changed"
    error = TemporaryError if isinstance(answer, Failure) and answer.temporary else ConfigError
    raise error(f"{redacted(url)} cannot be fetched: {reason}.{_advice(reason)}")


def _advice(reason: str) -> str:
    if "private" in reason or "refused" in reason:
        return " If you trust it, allow its network: --allow-private with init, [limits] allow_private later."
    return ""
