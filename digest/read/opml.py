"""Lists of feeds, as other readers exchange them (OPML 1.0 to 2.0)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from digest import urls
from digest.markup import plain
from digest.model import Source
from digest.read import xml
from digest.text import xml_safe


def opml(body: bytes) -> tuple[Source, ...]:
    """Read the feeds of an OPML file, each address once; the outline around one is its section.

    Raises ValueError when it is none.
    """
    root = xml.root(body)
    if xml.name(root).lower() != "opml":
        raise ValueError("not an OPML file")
    found: dict[str, Source] = {}
    for outline, section in _outlines(root):
        url = _address(outline)
        if url and urls.canonical(url) not in found:
            found[urls.canonical(url)] = _source(
                outline, url, section, {source.id for source in found.values()}
            )
    return tuple(found.values())


def left_out(body: bytes) -> tuple[str, ...]:
    """Name the feeds of an OPML list whose address cannot be used: no web address, or one with a password."""
    named = (each for each in xml.root(body).iter() if xml.name(each) == "outline" and _stated(each))
    return tuple(_title(each) or "a feed without a title" for each in named if _address(each) is None)


def opml_text(sources: Iterable[Source]) -> str:
    """Write feeds as OPML 2.0, by section, without private sources and those that need a key."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "Sources"
    body = etree.SubElement(root, "body")
    shown = [source for source in sources if source.url and not source.private and not source.auth_env]
    for section in dict.fromkeys(source.section for source in shown):
        parent = etree.SubElement(body, "outline", text=xml_safe(section)) if section else body
        for source in (one for one in shown if one.section == section):
            etree.SubElement(parent, "outline", _attributes(source))
    etree.indent(root)
    text: str = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def _outlines(root: Any) -> Iterator[tuple[Any, str | None]]:
    """Walk over the outlines that name a feed, each with the title of the outline around it."""
    for outline in root.iter():
        if xml.name(outline) == "outline" and _address(outline):
            around = outline.getparent()
            yield outline, _title(around) if xml.name(around) == "outline" else None


def _address(outline: Any) -> str | None:
    raw = _stated(outline)
    return urls.safe_url(raw.replace("feed://", "https://", 1)) if raw else None


def _stated(outline: Any) -> str:
    return str(outline.get("xmlUrl") or outline.get("xmlurl") or outline.get("XmlUrl") or "").strip()


def _title(outline: Any) -> str | None:
    return plain(outline.get("title") or outline.get("text") or "") or None


def _source(outline: Any, url: str, section: str | None, taken: set[str]) -> Source:
    title = _title(outline)
    name = urls.slug(title or urls.host(url), "source")
    numbered = (f"{name}-{number}" for number in range(2, len(taken) + 3))
    id_ = name if name not in taken else next(other for other in numbered if other not in taken)
    return Source(id=id_, kind="feed", url=url, title=title, section=section)


def _attributes(source: Source) -> dict[str, str]:
    title = xml_safe(source.title or source.id)
    return {"text": title, "title": title, "type": "rss", "xmlUrl": urls.redacted(source.url or "")}
