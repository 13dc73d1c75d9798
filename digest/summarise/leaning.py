"""What a sentence leans on the ones before it with: openings that stand for something said earlier."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

_PRONOUNS = MappingProxyType(
    {
        "en": """he she it they we i you this that these those his her hers its their theirs such him them
            there here my your our ours it's he's she's they're we're i'm you're that's there's both
            neither either""",
        "de": "er sie es wir ich ihr dies dieser diese dieses dabei dazu dort dafür damit darin",
        "fr": "il elle ils elles on nous vous je ce ceci cela cet cette ces son sa ses leur leurs",
        "es": "él ella ellos ellas esto eso esta este su sus",
        "it": "egli lui lei loro questo questa questi quello quella suo sua",
        "pt": "ele ela eles elas isto isso este esta seu sua",
        "nl": "hij zij ze het dit dat deze die hun",
        "sv": "han hon de det den detta denna hans hennes deras",
    }
)
_CONJUNCTIONS = MappingProxyType(
    {
        "en": """but and or so yet however meanwhile also then instead moreover nevertheless still thus
            therefore while although though because nor besides furthermore additionally afterwards later
            otherwise""",
        "de": """aber und doch denn oder zudem außerdem dennoch auch dagegen deshalb daher trotzdem allerdings
            gleichzeitig dann danach dort hierzu hinzu so somit stattdessen""",
        "fr": "mais et or donc car ni cependant toutefois aussi ainsi puis enfin",
        "es": "pero y e o además también aunque sin entonces así",
        "it": "ma e o però inoltre anche dunque quindi infatti",
        "pt": "mas e ou também além porém contudo assim",
        "nl": "maar en of ook toch echter daarom",
        "sv": "men och eller också dock därför",
    }
)
_NOUNS = """official move decision company firm group man woman couple report study incident agency spokesman
spokeswoman statement two three four five deal player team victim suspect officer pair trio boy girl
teenager driver latter former same other"""
_OPENING = "\"'“‘«„‚(\\[¿¡—– "
_FIRST = re.compile(rf"[{_OPENING}]*([^\W\d_][\w’']*)")
_BARE = re.compile(
    rf"[{_OPENING}]*(?:the|this|that|these|those)\s+(?:{'|'.join(_NOUNS.split())})s?\b"
    rf"|[{_OPENING}]*the\s+\d+-year-old\b"
    r"|(?:der|die|das)\s+(?:mann|frau|paar|täter|opfer|fahrer|verdächtige|\d+-jährige)\b"
    r"|(?:l['’]homme|la femme|el hombre|la mujer|l['’]uomo|la donna|o homem|a mulher)\b",
    re.IGNORECASE,
)
# "Despite this", "With these words", "To hit that mark".
_POINTS_BACK = re.compile(
    r"(?:in|with|despite|after|before|to|at|on|by|for|from|under|given|following|because of|amid|due to"
    r"|to \w+) (?:this|that|these|those|such)\b"
    r"(?!['’]s|\s(?:who|whose|week|month|year|season|summer|winter|spring|autumn|fall|morning)\b)"
    r"|as such\b|of course\b|that said\b",
    re.IGNORECASE,
)
# “…,” he said: who spoke was named before.
_SPEAKER = re.compile(
    r"[\"“«'‘][^\"“”«»]{4,400}[,.!?][\"”»'’]\s+"
    r"(?:(?:he|she|they|it)\s+\w+|(?:said|says|asked|added) (?:he|she|they)\b)",
    re.IGNORECASE,
)


def leaning(text: str, language: str) -> str | None:
    """Say why a sentence cannot be understood without the one before it, or None."""
    if opens_with_pronoun(text, language):
        return "pronoun"
    if opens_with_conjunction(text, language):
        return "conjunction"
    if _POINTS_BACK.match(text) or _SPEAKER.match(text):
        return "points back"
    return "bare noun" if _BARE.match(text) else None


def opens_with_pronoun(text: str, language: str) -> bool:
    """Tell whether the first word stands for something said before."""
    return _first_word(text) in _listed(_PRONOUNS, language)


def opens_with_conjunction(text: str, language: str) -> bool:
    """Tell whether the first word joins the sentence to one before."""
    return _first_word(text) in _listed(_CONJUNCTIONS, language) or text.lower().startswith(
        ("for example", "in addition", "as a result", "on the other hand", "at the same time")
    )


def _first_word(text: str) -> str:
    first = _FIRST.match(text)
    return first[1].lower().replace("’", "'") if first else ""


def _listed(words: Mapping[str, str], language: str) -> frozenset[str]:
    return _set(words.get(language.partition("-")[0], ""))


@lru_cache
def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())
