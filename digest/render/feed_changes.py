"""What a subscriber would notice between two states of a feed: by guid, what is new, changed or gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lxml import etree

_FIELDS = {
    "title": "title",
    "link": "link",
    "pubDate": "date",
    "description": "summary",
    "{http://purl.org/rss/1.0/modules/content/}encoded": "text",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedChange:
    """One item of a feed that a subscriber would see otherwise.

    `fields` says what changed of it. `aged` items left because newer ones took their place, which no
    subscriber notices; `vanished` ones left for another reason.
    """

    feed: str
    guid: str
    kind: Literal["new", "changed", "vanished", "aged"]
    title: str
    was: str | None = None
    fields: tuple[str, ...] = ()


def feed_changes(feed: str, before: bytes, after: bytes, most: int) -> tuple[FeedChange, ...]:
    """Compare two RSS documents of ours (b"": none), of which each holds at most so many items."""
    old, new = _items(before), _items(after)
    return (*_new_or_changed(feed, old, new), *_gone(feed, old, new, most))


def _new_or_changed(
    feed: str, old: dict[str, dict[str, str]], new: dict[str, dict[str, str]]
) -> Iterator[FeedChange]:
    for guid, item in new.items():
        if guid not in old:
            yield FeedChange(feed=feed, guid=guid, kind="new", title=item["title"])
            continue
        fields = tuple(name for name in _FIELDS.values() if item.get(name) != old[guid].get(name))
        if fields:
            was = old[guid]["title"] if "title" in fields else None
            yield FeedChange(
                feed=feed, guid=guid, kind="changed", title=item["title"], was=was, fields=fields
            )


def _gone(
    feed: str, old: dict[str, dict[str, str]], new: dict[str, dict[str, str]], most: int
) -> Iterator[FeedChange]:
    """Tell what newer items pushed out from what went by itself: a full feed lets its last ones go."""
    kept = [place for place, guid in enumerate(old) if guid in new]
    last = max(kept, default=-1)
    for place, (guid, item) in enumerate(old.items()):
        if guid not in new:
            pushed = len(new) >= most and place > last
            yield FeedChange(feed=feed, guid=guid, kind="aged" if pushed else "vanished", title=item["title"])


def _items(feed: bytes) -> dict[str, dict[str, str]]:
    if not feed:
        return {}
    safe = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    found = {}
    for item in etree.fromstring(feed, safe).iter("item"):
        fields = {name: item.findtext(tag) or "" for tag, name in _FIELDS.items()}
        found[item.findtext("guid") or fields["link"]] = fields
    return found
