"""The web door: requests in, one document, “not modified” or failure out for each, in their order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version

from digest.adapters.addresses import guard
from digest.adapters.request import PACKAGE, Answer, FetchRules, Gate, Request
from digest.config import Config

__all__ = ["Answer", "FetchRules", "Request", "fetch", "fetch_rules", "user_agent"]


def fetch_rules(config: Config, now: dt.datetime, environment: Mapping[str, str]) -> FetchRules:
    """Take the rules from digest.toml."""
    return FetchRules(
        now=now,
        seconds=config.limits.seconds_per_source,
        bytes_per_document=config.limits.bytes_per_document,
        allow_private=config.limits.allow_private,
        user_agent=user_agent(config.site.base_url, config.site.contact),
        environment=environment,
    )


def user_agent(base_url: str, contact: str) -> str:
    """Who asks, and where to complain: “digest-newsletter/0.1.0 (+https://…; mailto:…)”."""
    try:
        number = version(PACKAGE)
    except PackageNotFoundError:
        number = "0"
    where = "; ".join(part for part in (f"+{base_url}" if base_url else "", contact) if part)
    whole = f"{PACKAGE}/{number} ({where})" if where else f"{PACKAGE}/{number}"
    return "".join(mark if " " <= mark <= "~" else "?" for mark in whole)


def fetch(
    requests: Sequence[Request],
    rules: FetchRules,
    done: Callable[[int], None] | None = None,
    gate: Gate | None = None,
    left: dict[str, float] | None = None,
) -> tuple[Answer, ...]:
    """Answers in the order of the requests, whatever comes first; nothing is raised for a request.

    `done` hears how many have finished. One connection at a time to a host, `at_once` in all; no
    cookies, no proxies from the environment; every hop of a redirect under the same rules. Before a
    web page is asked for, and before a redirect of one is followed, the `gate` is asked. `left` are the
    seconds that sources have left, by id, and goes from one fetch of a night to the next.
    Raises `ConfigError` only for a network in `allow_private` that is none.
    """
    keeper = guard(rules.allow_private)
    if not requests:
        return ()
    import asyncio  # noqa: PLC0415  lazy: heavy

    from digest.adapters.road import travelled  # noqa: PLC0415  lazy: heavy (aiohttp)

    return asyncio.run(
        travelled(requests, rules, keeper, done or _unheard, gate, {} if left is None else left)
    )


def _unheard(_: int) -> None:
    """For callers that show no progress."""
