"""XML that is not a feed (OPML, sitemaps), parsed without entities, network or a document type."""

from __future__ import annotations

import re
from typing import Any, Final

from lxml import etree

_DECLARES: Final = re.compile(rb"<!(?:ENTITY|DOCTYPE[^>]*\[)", re.IGNORECASE)


def root(body: bytes) -> Any:
    """Parse; ValueError on what is not well-formed and on any document that declares entities."""
    if _DECLARES.search(body):
        raise ValueError("XML that declares entities is refused")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"not well-formed XML: {error.msg}") from error


def name(element: Any) -> str:
    """Give an element's name without its namespace; "" for comments."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
