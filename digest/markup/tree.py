"""A page or a fragment as an lxml tree."""

from __future__ import annotations

import re
from typing import Any, Final

from lxml import etree
from lxml import html as lxml_html

from digest.markup.caps import capped
from digest.markup.letters import allowed

# A browser goes on behind them, the parser does not.
_ENDS: Final = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)


def tree(html: str) -> Any | None:
    """Parse markup into an lxml tree without scripts, styles and comments; None when nothing is in it.

    The end is cut off over 1,500,000 characters or 20,000 tags; below 180 elements only wrappers are lost.
    """
    text = _ENDS.sub("", capped(allowed(html)))
    if not text.strip():
        return None
    # The text is decoded already: the page's own declaration of a charset must not count again.
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        return None
