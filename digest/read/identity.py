"""What an article is known by, and the parts of it that every format fills the same way."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence

from digest import urls
from digest.markup import plain
from digest.model import Document, Person

_SCHEME_AND_HOST = re.compile(r"^[a-z][a-z0-9+.-]*://[^/]*", re.IGNORECASE)
_MAX_NAME = 120
_MAX_NAMES = 20


def identity(url: str | None, guid: str | None, body: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Give the id and all keys: from the canonical address, else the guid, else a hash of the body.

    A text with neither address nor guid is known by its id alone.
    """
    named = url or guid
    text = "\n".join(body).encode("utf-8", "surrogatepass")
    id_ = urls.article_key(named) if named else hashlib.sha256(text).hexdigest()[:16]
    return id_, _keys(url, guid) or (id_,)


def people(names: Iterable[str]) -> tuple[Person, ...]:
    """Make persons of names: plain, each once, none that is an e-mail or web address."""
    cleaned = (plain(name) for name in names)
    wanted = (name for name in cleaned if _is_name(name))
    return tuple(Person(name=name) for name in list(dict.fromkeys(wanted))[:_MAX_NAMES])


def keywords(words: Iterable[str]) -> tuple[str, ...]:
    """Make keywords plain, each once, at most twenty of them."""
    cleaned = (plain(word)[:_MAX_NAME] for word in words)
    return tuple(list(dict.fromkeys(word for word in cleaned if word))[:_MAX_NAMES])


def label(document: Document, title: str | None = None) -> str:
    """Say what to call the outlet when the text names none."""
    source = document.source
    if source.kind == "folder" and document.name:
        return document.name
    address = document.url or source.url or ""
    return source.title or title or urls.host(address) or source.id


def headline(raw: object) -> str | None:
    """Make a title plain text on one line; None when nothing is left of it."""
    return (plain(raw) or None) if isinstance(raw, str) else None


def _keys(url: str | None, guid: str | None) -> tuple[str, ...]:
    found = []
    if guid:
        found += [guid, _SCHEME_AND_HOST.sub("", guid)]
    if url:
        found.append(urls.canonical(url))
    return tuple(dict.fromkeys(urls.article_key(key) for key in found if key.strip("/ ")))


def _is_name(name: str) -> bool:
    if not name or len(name) > _MAX_NAME or "@" in name or "://" in name:
        return False
    return name.count("(") == name.count(")") and any(mark.isalpha() for mark in name)
