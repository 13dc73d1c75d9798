"""OPML lists of sources: read from a file or an address, kept apart from what is there already."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from digest.adapters.http import FetchRules
from digest.cli.fetching import fetched
from digest.cli.progress import warn
from digest.errors import ConfigError
from digest.model import Source
from digest.read import left_out, opml
from digest.urls import canonical


def sources_of(place: str, rules: FetchRules) -> tuple[Source, ...]:
    """Read the sources an OPML list names; `place` is a file or an http(s) address.

    What of it cannot be used is named in a warning.
    """
    body = _body(place, rules)
    try:
        sources = opml(body)
    except ValueError as error:
        raise ConfigError(f"{place} is no OPML list: {error}.") from None
    for title in left_out(body):
        warn(
            f"{title}: its address in the list cannot be used; write it without a name or password, "
            "and name those by auth_env."
        )
    if not sources:
        raise ConfigError(f"{place} names no feed.")
    return sources


def new_ones(sources: Iterable[Source], known: Iterable[Source]) -> tuple[Source, ...]:
    """Keep the sources whose address is not known yet, each once, in their order."""
    taken = {canonical(source.url) for source in known if source.url}
    fresh = {canonical(source.url): source for source in reversed(tuple(sources)) if source.url}
    return tuple(fresh[address] for address in reversed(fresh) if address not in taken)


def _body(place: str, rules: FetchRules) -> bytes:
    if place.startswith(("http://", "https://")):
        return fetched(place, rules).body
    path = Path(place).resolve()
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ConfigError(
            f"The OPML list {path.name} is not in {path.parent}. Export it from your feed reader, and give "
            "its path from the folder you are in, or whole."
        ) from None
    except OSError as error:
        raise ConfigError(f"The OPML list {place} cannot be read: {error.strerror or error}.") from None
