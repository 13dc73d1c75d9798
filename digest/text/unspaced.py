"""How long a text is that is written without spaces between words, or whose writers count characters."""

from __future__ import annotations

import re

# Chinese, Japanese, Korean, Thai, Lao, Burmese and Khmer.
_CHARACTER = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3041-\u3096\u30a1-\u30ff\u3400-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)


def characters(text: str) -> int | None:
    """Count the characters of a text, white space left out, if most of them are such; else None."""
    if text.isascii():
        return None
    written = len("".join(text.split()))
    return written if 2 * len(_CHARACTER.findall(text)) > written else None
