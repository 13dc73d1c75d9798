"""Whether a writer speaks in his own text: "I watched it", "we think", outside of quotations."""

from __future__ import annotations

import re

_WRITER = re.compile(r"(?<![\w.])(?:I|[Ww]e|[Mm]y|[Oo]ur|me|[Ii]ch|[Ww]ir|[Uu]ns|[Jj]e|[Nn]ous)(?![\w.])")
_READER = re.compile(r"(?<![\w.])(?:[Yy]ou|[Yy]our|[Uu]s)(?![\w.])")
_OF = {
    "de": re.compile(r"\b(?:du|dich|dir|dein\w{0,2}|euch|euer|eure\w?)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:vous|votre|vos|notre|nos)\b", re.IGNORECASE),
    "nb": re.compile(r"\b(?:jeg|meg|vi|oss|vår\w{0,2})\b", re.IGNORECASE),
    "no": re.compile(r"\b(?:jeg|meg|vi|oss|vår\w{0,2})\b", re.IGNORECASE),
    "da": re.compile(r"\b(?:jeg|mig|vi|os|vores)\b", re.IGNORECASE),
    "sv": re.compile(r"\b(?:jag|mig|vi|oss|vår\w{0,2})\b", re.IGNORECASE),
    "nl": re.compile(r"\b(?:ik|mij|wij|we|ons|onze|jij|je|jouw|uw)\b", re.IGNORECASE),
    "it": re.compile(r"\b(?:io|noi|nostr[aeio])\b", re.IGNORECASE),
    "pt": re.compile(r"\b(?:eu|nós|noss[ao]s?|você)\b", re.IGNORECASE),
    "es": re.compile(r"\b(?:nosotros|nuestr[oa]s?|usted|ustedes)\b", re.IGNORECASE),
}
_QUOTED = re.compile(
    r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]|「[^「」]*」|``[^`]*''"
    r"|(?<!\w)['‘](?=\S)(?:[^'’]|(?<=\w)['’](?=\w))*['’](?!\w)"
)


def speaks(text: str) -> bool:
    """Tell whether the writer says I or we."""
    return _WRITER.search(_unquoted(text)) is not None


def speaks_or_addresses(text: str, language: str) -> bool:
    """Tell whether the writer says I or we, or turns to the reader."""
    bare, theirs = _unquoted(text), _OF.get(language.partition("-")[0])
    return bool(_WRITER.search(bare) or _READER.search(bare) or (theirs and theirs.search(bare)))


def _unquoted(text: str) -> str:
    return _QUOTED.sub(" ", text)
