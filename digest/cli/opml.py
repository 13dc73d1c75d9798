"""OPML lists of sources: read from a file or an address, kept apart from what is there already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from digest.adapters.http import FetchRules
from digest.cli.fetching import fetched
from digest.errors import ConfigError
from digest.model import Source
from digest.read import opml
from digest.urls import canonical, slug


def sources_of(place: str, rules: FetchRules) -> tuple[Source, ...]:
    """Read the sources an OPML list names; `place` is a file or an http(s) address."""
    body = _body(place, rules)
    try:
        sources = opml(body)
    except ValueError as error:
        raise ConfigError(f"{place} is no OPML list: {error}.") from None
    if not sources:
        raise ConfigError(f"{place} names no feed.")
    return new_ones(sources, ())


def new_ones(sources: Iterable[Source], known: Iterable[Source]) -> tuple[Source, ...]:
    """Keep the sources whose address is not known yet, each with an id of its own."""
    addresses = {canonical(source.url) for source in known if source.url}
    ids = {source.id for source in known}
    fresh = []
    for source in sources:
        address = canonical(source.url or "")
        if address in addresses:
            continue
        addresses.add(address)
        name = _free(slug(source.title or source.id, "source"), ids)
        ids.add(name)
        fresh.append(replace(source, id=name))
    return tuple(fresh)


def _free(name: str, taken: set[str]) -> str:
    """Return the name, or the first numbered form of it that is not taken."""
    number = 1
    candidate = name
    while candidate in taken:
        number += 1
        candidate = f"{name}-{number}"
    return candidate


def _body(place: str, rules: FetchRules) -> bytes:
    if place.startswith(("http://", "https://")):
        return fetched(place, rules).body
    try:
        return Path(place).read_bytes()
    except OSError as error:
        raise ConfigError(f"The OPML list {place} cannot be read: {error.strerror or error}.") from None
