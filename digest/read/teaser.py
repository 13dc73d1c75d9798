"""Whether a feed gives the article or only teases it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.text import word_count

MIN_WORDS = 120
_BREAKS_OFF = re.compile(
    r"(?:\.\.\.|…|\[\s*(?:\.\.\.|…)\s*\]|(?:read|continue|see)\s+(?:more|reading|the (?:full|rest).{0,30})"
    r"|(?:full|whole) (?:story|article)|weiterlesen|mehr\s*(?:lesen)?|lire (?:la suite|plus)|leer más"
    r"|leggi tutto|lees (?:meer|verder)|ler mais|читать далее|続きを読む)\W*$",
    re.IGNORECASE,
)


def only_teases(body: Sequence[str]) -> bool:
    """Tell a teaser: less than 120 words, or a last line that breaks off or says "read more"."""
    if not body:
        return True
    return bool(_BREAKS_OFF.search(body[-1][-80:])) or word_count(" ".join(body)) < MIN_WORDS
