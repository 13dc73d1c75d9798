"""What is wrong with a sentence that stands alone, seen from its words only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from digest.summarise.broken import bracketed, cut_off, glued, headless, listed
from digest.summarise.sentence import Sentence

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
_FURNITURE = (
    "scroll down", "click here", "updated:", "published:", "for confidential", "follow us", "sign up",
    "read more", "editor's note", "editor’s note", "photo by", "photos by", "video:", "courtesy of",
    "courtesy:", "contributed to this report", "all rights reserved", "subscribe to", "cookie policy", "©",
    "http://", "https://", "www.", "à suivre ici", "lire aussi", "lesen sie auch", "mehr zum thema",
    "(l.)", "(r.)", "after the jump", "more details to follow", "more to follow", "staff writers ",
    "istock", "shutterstock", "getty images", "consider donating", "has more on ", "has the details",
    "lea también", "leia também", "leggi anche", "lees ook", "läs också", "les også", "läs mer",
)  # fmt: skip
# Who wrote it, at its end: "Ada Moss is the author of 24 books", "… is a staff writer at the Gazette".
_WRITER = re.compile(
    r"(?:[A-Z][\w.’'-]+ ){2,4}is "
    r"(?:the author of|an? (?:\w+ )?(?:staff writer|columnist|freelance \w+|contributor)\b)"
)
_CLOCKS = ("EST,", "GMT,", "BST,", "EDT,")
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
_PERSON = re.compile(
    r"(?<![\w.])(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|[Uu]s|me|[Ii]ch|[Ww]ir|[Uu]ns|[Jj]e|[Nn]ous)"
    r"(?![\w.])"
)
_ANY_PERSON = re.compile(r"\b(?:i|we|you|my|our|your)\b", re.IGNORECASE)
_QUOTED = re.compile(
    r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]|「[^「」]*」|``[^`]*''"
    r"|(?<!\w)['‘](?=\S)(?:[^'’]|(?<=\w)['’](?=\w))*['’](?!\w)"
)
_MOST_WORDS, _MOST_WORDS_LEDE = 45, 90
_FEWEST_WORDS = 6
_TAIL = 8
_CLOSERS = "\"'”’»)]」』 "
_ENDS = re.compile(r"[.!?…。！？؟۔।](?:[\"'”’»)\]」』]|\s(?:»|''|[\"”]))*$")


def hard_fault(sentence: Sentence) -> str | None:
    """Say why a sentence can never be a point, or None: what it is, not how it leans on others."""
    if boilerplate(sentence.text):
        return "boilerplate"
    if sentence.words < _FEWEST_WORDS:
        return "too short"
    if cut_off(sentence.text):
        return "cut off"
    return "question" if question(sentence.text) else None


def soft_fault(sentence: Sentence, *, lede: bool) -> str | None:
    """Say why a sentence had better not be a point, or None."""
    if sentence.words > (_MOST_WORDS_LEDE if lede else _MOST_WORDS):
        return "too long"
    if not lede and _PERSON.search(_QUOTED.sub(" ", sentence.text)):
        return "first or second person"
    if unbalanced(sentence.text):
        return "odd quotation marks"
    if listed(sentence.text) or bracketed(sentence.text) or headless(sentence.text):
        return "aside"
    if lede and glued(sentence.text):  # below it, only flattened texts have any
        return "title grown into it"
    return None if finished(sentence.text) else "unfinished"


def finished(text: str) -> bool:
    """Tell whether a sentence ends as one does, and not as a title."""
    return _ENDS.search(text[-_TAIL:]) is not None


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


def question(text: str) -> bool:
    """Tell whether a sentence asks."""
    return text[-_TAIL:].rstrip(_CLOSERS).endswith(("?", "？", "؟"))


def boilerplate(text: str) -> bool:
    """Tell whether a line is an outlet's furniture rather than its story."""
    lowered = text.lower()
    if any(phrase in lowered for phrase in _FURNITURE) or any(clock in text for clock in _CLOCKS):
        return True
    return _WRITER.match(text) is not None


def first_person(text: str) -> bool:
    """Tell whether the writer or a speaker says I, we or you anywhere."""
    return _ANY_PERSON.search(text) is not None


def unbalanced(text: str) -> bool:
    """Tell whether a quotation or bracket opens or closes without its other half."""
    if "„" in text:  # German closes with what English opens with
        return text.count("„") != text.count("“") + text.count("”")
    pairs = ("“”", "«»", "()", "「」", "『』")
    return text.count('"') % 2 == 1 or any(text.count(pair[0]) != text.count(pair[1]) for pair in pairs)
