"""Prune before parse: the entries of a feed that were read before are taken out of it first.

lxml finds and hashes entries some twenty times faster than feedparser reads them. Any doubt whether
the rest would be read as the whole is means: no pruning.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any, Final

from digest.model import Article

_HOLDERS: Final = frozenset({"channel", "feed", "rdf"})
_READ: Final = frozenset({"title", "language", "channel", "item", "entry"})  # what is read of a holder
_UTF8: Final = frozenset({"", "utf-8", "utf8"})
_INHERITED: Final = "//*[@xml:base or @xml:lang]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What was read of a feed before: the marks of entries, and the setting they were read in."""

    setting: str = ""
    marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """A feed's entries in their order, by mark; `new` holds those that were not known.

    `setting` is what the feed lends to each entry. `passing` marks those that would be read
    otherwise on another night: their date lies ahead.
    """

    title: str | None
    setting: str
    marks: tuple[str, ...]
    new: dict[str, Article] = field(default_factory=dict)
    passing: frozenset[str] = frozenset()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A feed without the entries known: UTF-8 bytes, the marks of all entries and of those left."""

    body: bytes
    marks: tuple[str, ...]
    left: tuple[str, ...]


def pruned(body: bytes, charset: str | None, known: AbstractSet[str]) -> Cut | None:
    """Take the known entries out of a feed; None when it is not plainly well-formed UTF-8 XML.

    An entry's mark is a hash of its serialised element and of all it inherits from the root.
    """
    from lxml import etree  # noqa: PLC0415  lazy: heavy

    if (charset or "").lower() not in _UTF8:
        return None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, strip_cdata=False
    )
    try:
        root = etree.fromstring(body.lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    entries: list[Any] = [element for element in root.iter("{*}item", "{*}entry") if _is_held(element)]
    if _doubtful(root, entries):
        return None
    setting = _inherited(root)
    marks = [
        hashlib.sha256(setting + etree.tostring(entry, with_tail=False)).hexdigest() for entry in entries
    ]
    left = [mark for mark in marks if mark not in known]
    for entry, mark in zip(entries, marks, strict=True):
        if mark in known:
            entry.getparent().remove(entry)
        else:
            _in_one_piece(entry, etree.CDATA)
    _without_furniture(root)
    whole = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return Cut(body=whole, marks=tuple(marks), left=tuple(left))


def _name(element: Any) -> str:
    return str(element.tag).rsplit("}", 1)[-1].lower()


def _is_held(element: Any) -> bool:
    parent = element.getparent()
    return parent is not None and _name(parent) in _HOLDERS


def _without_furniture(root: Any) -> None:
    """Take out what a feed says of itself and nobody asks for: pictures, generators, links to itself."""
    for holder in [root, *(child for child in root if _name(child) in _HOLDERS)]:
        if _name(holder) in _HOLDERS:
            for child in [child for child in holder if _name(child) not in _READ]:
                holder.remove(child)


def _in_one_piece(entry: Any, section: Callable[[str], Any]) -> None:
    """Write escaped texts as CDATA: the next parser would hand them on at every `&lt;`, piece by piece."""
    for element in entry.iter("{*}*"):
        text = element.text
        if text and "<" in text and not len(element) and "]]>" not in text and "\r" not in text:
            element.text = section(text)


def _doubtful(root: Any, entries: list[Any]) -> bool:
    """Tell a feed that could be read otherwise in part than whole."""
    facts = root.getroottree().docinfo
    if (facts.encoding or "").lower() not in _UTF8 or facts.doctype:
        return True
    if any((entry.tail or "").strip() for entry in entries):
        return True
    inside = set(entries)
    return any(
        element is not root and element not in inside and inside.isdisjoint(element.iterancestors())
        for element in root.xpath(_INHERITED)
    )


def _inherited(root: Any) -> bytes:
    """Write down the root's attributes and name spaces: every entry is read under them."""
    spaces = sorted((prefix or "", space) for prefix, space in root.nsmap.items())
    return repr((root.tag, sorted(root.attrib.items()), spaces)).encode("utf-8", "surrogatepass")
