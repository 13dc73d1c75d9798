"""What an article is known by, and the parts of it that every format fills the same way."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from digest import urls
from digest.markup import plain
from digest.model import Article, Document, Person

_HOSTED = re.compile(r"^https?://[^/?#]*", re.IGNORECASE)
_WORLDWIDE = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_MOVABLE = "@"  # a key that outlives a change of host; it counts while a source keeps to one host
_BOTH = 2  # names: a guid and an address
_MAX_NAME = 120
_MAX_NAMES = 20


def identity(
    url: str | None, guid: str | None, body: Sequence[str], scope: str = ""
) -> tuple[str, tuple[str, ...]]:
    """Give the id and all keys: from the canonical address, else the guid, else a hash of the body.

    A guid that is no absolute address or URN names an item of its source only: `scope` is that source's
    id. A text with neither address nor guid is known by its id alone.
    """
    text = "\n".join(body).encode("utf-8", "surrogatepass")
    if url:
        id_ = urls.article_key(url)
    else:
        id_ = _guid_key(guid, scope) if guid else hashlib.sha256(text).hexdigest()[:16]
    return id_, _keys(url, guid, scope) or (id_,)


def apart(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Tell articles apart that share an id, such as items that all link to one page, by their headlines.

    Of those that share guid and address, or the headline too, the first stays.
    """
    found: dict[tuple[object, ...], Article] = {}
    for article in articles:
        own = tuple(key for key in article.keys if not key.startswith(_MOVABLE))
        found.setdefault((article.id, own, article.headline if len(own) < _BOTH else None), article)
    shared = {id_ for id_, count in Counter(each.id for each in found.values()).items() if count > 1}
    return tuple(_renamed(each) if each.id in shared else each for each in found.values())


def _renamed(article: Article) -> Article:
    """Name an article by its headline beside what it shares with others."""
    id_ = urls.article_key(f"{article.id} {article.headline}")
    return replace(article, id=id_, keys=(id_, *(key for key in article.keys if key != article.id)))


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


def _keys(url: str | None, guid: str | None, scope: str) -> tuple[str, ...]:
    found = [_guid_key(guid, scope)] if guid else []
    found += [urls.article_key(url)] if url else []
    return tuple(dict.fromkeys([*found, *_movable(guid, scope), *_movable(url, scope)]))


def _guid_key(guid: str, scope: str) -> str:
    return urls.article_key(guid if _WORLDWIDE.match(guid) else f"{scope} {guid}")


def _movable(address: str | None, scope: str) -> list[str]:
    """Key an address without its host, within its source."""
    path, hosted = _HOSTED.subn("", urls.canonical(address or ""))
    return [_MOVABLE + urls.article_key(f"{scope} {path}")] if scope and hosted and path != "/" else []


def _is_name(name: str) -> bool:
    if not name or len(name) > _MAX_NAME or "@" in name or "://" in name:
        return False
    return name.count("(") == name.count(")") and any(mark.isalpha() for mark in name)
