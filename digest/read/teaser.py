"""Whether a feed gives the article or only teases it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.text import word_count

MIN_WORDS = 120
_BREAKS_OFF = re.compile(
    r"(?:\.\.\.|…|\[\s*(?:\.\.\.|…)\s*\]|(?:read|continue|see)\s+(?:more|reading|the (?:full|rest).{0,30})"
    r"|(?:full|whole) (?:story|article)|weiterlesen|mehr\s*(?:lesen)?|lire (?:la suite|plus)|leer más"
    r"|leggi tutto|lees (?:meer|verder)|ler mais|seguir leyendo|läs mer|читать далее|続きを読む)\W*$",
    re.IGNORECASE,
)
# What WordPress writes below each item, whole or not.
_SIGNED = re.compile(
    r"^(?:the post|der beitrag|l['’]article|la entrada|l['’]articolo|o post|het bericht)\b.{1,300}?"
    r"(?:appeared first on|erschien zuerst auf|est apparu en premier sur|se publicó primero en|proviene da"
    r"|apareceu primeiro em|verscheen eerst op)\b.{1,200}$",
    re.IGNORECASE,
)


def only_teases(body: Sequence[str]) -> bool:
    """Tell a teaser: less than 120 words, or a last line that breaks off or says "read more".

    The line by which a feed's maker signs each item is not the last.
    """
    told = [line for line in body if not _SIGNED.match(line)]
    if not told:
        return True
    return bool(_BREAKS_OFF.search(told[-1][-80:])) or word_count(" ".join(told)) < MIN_WORDS
