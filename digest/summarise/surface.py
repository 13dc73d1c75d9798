"""What is wrong with a sentence that stands alone, seen from its words only."""

from __future__ import annotations

import re

from digest.summarise.sentence import Sentence

_PRONOUNS = """he she it they we i you this that these those his her hers its their theirs such him them
there here my your our ours it's he's she's they're we're i'm you're that's there's both neither either
er sie es wir ich dies dieser diese dieses
il elle ils elles on nous vous je ce ceci cela
él ella ellos ellas esto eso"""
_CONJUNCTIONS = """but and or so yet however meanwhile also then instead moreover nevertheless still thus
therefore while although though because nor besides furthermore additionally afterwards later otherwise
aber und doch mais et pero y ma e"""
_NOUNS = """official move decision company firm group man woman couple report study incident agency spokesman
spokeswoman statement two three four five deal player team victim suspect officer pair trio boy girl
teenager driver latter former same other"""
_FURNITURE = (
    "scroll down", "click here", "updated:", "published:", "for confidential", "follow us", "sign up",
    "read more", "editor's note", "editor’s note", "photo by", "photos by", "video:", "courtesy of",
    "courtesy:", "contributed to this report", "all rights reserved", "subscribe to", "cookie policy", "©",
    "http://", "https://", "www.",
)  # fmt: skip
_CLOCKS = ("EST,", "GMT,", "BST,", "EDT,")
_OPENING = "\"'“‘«„‚(\\[¿¡—– "
_FIRST = re.compile(rf"[{_OPENING}]*([^\W\d_][\w’']*)")
_BARE = re.compile(
    rf"[{_OPENING}]*(?:the|this|that|these|those)\s+(?:{'|'.join(_NOUNS.split())})s?\b"
    rf"|[{_OPENING}]*the\s+\d+-year-old\b",
    re.IGNORECASE,
)
_PERSON = re.compile(r"(?<![\w.])(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|[Uu]s|me)(?![\w.])")
_ANY_PERSON = re.compile(r"\b(?:i|we|you|my|our|your)\b", re.IGNORECASE)
_QUOTED = re.compile(
    r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]|「[^「」]*」|``[^`]*''"
    r"|(?<!\w)['‘](?=\S)(?:[^'’]|(?<=\w)['’](?=\w))*['’](?!\w)"
)
_MOST_WORDS, _MOST_WORDS_LEDE = 45, 90
_FEWEST_WORDS = 6
_TAIL = 8
_CLOSERS = "\"'”’»)]」』 "
_ENDS = re.compile(r"[.!?…。！？؟۔।](?:[\"'”’»)\]」』]|\s»)*$")
_PRONOUN_SET = frozenset(_PRONOUNS.split())
_CONJUNCTION_SET = frozenset(_CONJUNCTIONS.split())


def hard_fault(sentence: Sentence) -> str | None:
    """Say why a sentence can never be a point, or None: what it is, not how it leans on others."""
    if boilerplate(sentence.text):
        return "boilerplate"
    if sentence.words < _FEWEST_WORDS:
        return "too short"
    return "question" if question(sentence.text) else None


def soft_fault(sentence: Sentence, *, lede: bool) -> str | None:
    """Say why a sentence had better not be a point, or None."""
    if sentence.words > (_MOST_WORDS_LEDE if lede else _MOST_WORDS):
        return "too long"
    if _PERSON.search(_QUOTED.sub(" ", sentence.text)):
        return "first or second person"
    if unbalanced(sentence.text):
        return "odd quotation marks"
    return None if _ENDS.search(sentence.text[-_TAIL:]) else "unfinished"


def leaning(text: str) -> str | None:
    """Say why a sentence cannot be understood without the one before it, or None."""
    if opens_with_pronoun(text):
        return "pronoun"
    if opens_with_conjunction(text):
        return "conjunction"
    return "bare noun" if _BARE.match(text) else None


def opens_with_pronoun(text: str) -> bool:
    """Tell whether the first word stands for something said before."""
    return _first_word(text) in _PRONOUN_SET


def opens_with_conjunction(text: str) -> bool:
    """Tell whether the first word joins the sentence to one before."""
    return _first_word(text) in _CONJUNCTION_SET or text.lower().startswith(
        ("for example", "in addition", "as a result", "on the other hand", "at the same time")
    )


def _first_word(text: str) -> str:
    first = _FIRST.match(text)
    return first[1].lower().replace("’", "'") if first else ""


def question(text: str) -> bool:
    """Tell whether a sentence asks."""
    return text[-_TAIL:].rstrip(_CLOSERS).endswith(("?", "？", "؟"))


def boilerplate(text: str) -> bool:
    """Tell whether a line is an outlet's furniture rather than its story."""
    lowered = text.lower()
    return any(phrase in lowered for phrase in _FURNITURE) or any(clock in text for clock in _CLOCKS)


def first_person(text: str) -> bool:
    """Tell whether the writer or a speaker says I, we or you anywhere."""
    return _ANY_PERSON.search(text) is not None


def unbalanced(text: str) -> bool:
    """Tell whether a quotation or bracket opens or closes without its other half."""
    if "„" in text:  # German closes with what English opens with
        return text.count("„") != text.count("“") + text.count("”")
    pairs = ("“”", "«»", "()", "「」", "『』")
    return text.count('"') % 2 == 1 or any(text.count(pair[0]) != text.count(pair[1]) for pair in pairs)
