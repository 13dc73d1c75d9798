"""The letters markup may leave behind; the same law as `digest.text`, which is our neighbour."""

from __future__ import annotations

import re
from typing import Final

_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNSEEN: Final = "\ufeff\u200b\u00ad"
_WITHOUT: Final = str.maketrans("", "", _UNSEEN)


def allowed(text: str) -> str:
    """Drop what XML 1.0 cannot carry."""
    return _NOT_XML.sub("", text)


def line(text: str) -> str:
    """Make one line: white space squeezed, marks without width gone."""
    if not text.isascii() and any(mark in text for mark in _UNSEEN):
        text = text.translate(_WITHOUT)
    return " ".join(text.split())
