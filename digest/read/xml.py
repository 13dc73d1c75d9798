"""XML that is not a feed (OPML, sitemaps), parsed without entities, network or a document type."""

from __future__ import annotations

import re
from typing import Any, Final

from lxml import etree

_DECLARES: Final = re.compile(rb"<!(?:ENTITY|DOCTYPE[^>]*\[)", re.IGNORECASE)

_MAX_TAGS: Final = 500_000  # a sitemap of the 50,000 addresses it may have holds 400,000


def root(body: bytes) -> Any:
    """Parse; ValueError on what is not well-formed, on over 500,000 tags and on declared entities."""
    if body.count(b"<") > _MAX_TAGS:
        raise ValueError("XML of too many elements")
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
