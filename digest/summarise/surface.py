"""What is wrong with a sentence that stands alone, seen from its words only."""

from __future__ import annotations

import re

from digest.summarise.broken import bracketed, cut_off, glued, headless, labelled, listed
from digest.summarise.offers import offers
from digest.summarise.sentence import Sentence
from digest.summarise.verbless import caption, label
from digest.summarise.voice import speaks_or_addresses

_FURNITURE = (
    "scroll down", "click here", "updated:", "published:", "for confidential", "follow us", "sign up",
    "read more", "editor's note", "editor’s note", "photo by", "photos by", "video:", "courtesy of",
    "courtesy:", "contributed to this report", "all rights reserved", "subscribe to", "cookie policy", "©",
    "http://", "https://", "www.", "à suivre ici", "lire aussi", "lesen sie auch", "mehr zum thema",
    "(l.)", "(r.)", "after the jump", "more details to follow", "more to follow", "staff writers ",
    "istock", "shutterstock", "getty images", "consider donating", "has more on ", "has the details",
    "lea también", "leia também", "leggi anche", "lees ook", "läs också", "les også", "läs mer",
    "listen here", "podcast platform", "watch below", "erfahren sie", "verrät sie im", "verrät er im",
    "here's what you need to know", "here’s what you need to know", "here is a look at", "here's a look at",
    "here’s a look at", "these are the key developments", "in this article", ".html", "appeared first on",
    "first appeared on", "a look back at", "会員限定",
    "有料会員", "月額", "続きを読む",
)  # fmt: skip
# Who wrote it, at its end: "Ada Moss is the author of 24 books", "… is a staff writer at the Gazette".
_WRITER = re.compile(
    r"(?:[A-Z][\w.’'-]+ ){2,4}is "
    r"(?:the author of|an? (?:\w+ )?(?:staff writer|columnist|freelance \w+|contributor)\b)"
)
_CLOCKS = ("EST,", "GMT,", "BST,", "EDT,")
# I, we, you, my, our, your: the letters first, so that the search goes from one to the next.
_ANY_PERSON = re.compile(
    r"[IiWwYyMmOo](?<=\b.)(?:(?<=[Ii])|(?<=[Ww])e|(?<=[Yy])our?|(?<=[Mm])y|(?<=[Oo])ur)\b"
)
_MOST_WORDS, _MOST_WORDS_LEDE = 55, 90
_FEWEST_WORDS = 6
_TAIL = 8
_CLOSERS = "\"'”’»)]」』 "
# Thai and Lao end no sentence with a mark; Greek asks with what is a semicolon elsewhere.
_ENDS = re.compile(
    r"(?:[.!?…。！？؟۔।።။។\u0e00-\u0eff]|(?<=[\u0370-\u03ff\u1f00-\u1fff]);)"
    r"(?:[\"'”’»)\]」』]|\s(?:»|''|[\"”]))*$"
)
_ASKS = re.compile(r"(?:[?？؟]|(?<=[\u0370-\u03ff\u1f00-\u1fff]);)$")
_SHORTENED = re.compile(r"(?<=[\u05d0-\u05ea])\"(?=[\u05d0-\u05ea])")  # Hebrew shortens words so: ד"ר


def hard_fault(sentence: Sentence) -> str | None:
    """Say why a sentence can never be a point, or None: what it is, not how it leans on others."""
    if boilerplate(sentence.text):
        return "boilerplate"
    if sentence.words < _FEWEST_WORDS:
        return "too short"
    if cut_off(sentence.text):
        return "cut off"
    if caption(sentence.text, sentence.language):
        return "caption"
    if offers(sentence.text, sentence.language):
        return "offer"
    return "question" if question(sentence.text) else None


def soft_fault(sentence: Sentence, *, lede: bool) -> str | None:
    """Say why a sentence had better not be a point, or None."""
    text = sentence.text
    if sentence.words > (_MOST_WORDS_LEDE if lede else _MOST_WORDS):
        return "too long"
    if unbalanced(text):
        return "odd quotation marks"
    if listed(text) or bracketed(text) or headless(text):
        return "aside"
    if label(text, sentence.language):
        return "label"
    placed = _fault_of_a_lede(text) if lede else _fault_below(sentence)
    return placed or (None if finished(text) else "unfinished")


def _fault_of_a_lede(text: str) -> str | None:
    return "title grown into it" if glued(text) else None  # below it, only flattened texts have any


def _fault_below(sentence: Sentence) -> str | None:
    if not sentence.own and speaks_or_addresses(sentence.text, sentence.language):
        return "first or second person"
    return "label" if labelled(sentence.text) else None


def finished(text: str) -> bool:
    """Tell whether a sentence ends as one does, and not as a title."""
    return _ENDS.search(text[-_TAIL:]) is not None


def question(text: str) -> bool:
    """Tell whether a sentence asks."""
    return _ASKS.search(text[-_TAIL:].rstrip(_CLOSERS)) is not None


def boilerplate(text: str) -> bool:
    """Tell whether a line is an outlet's furniture rather than its story."""
    if any(map(text.lower().__contains__, _FURNITURE)) or any(map(text.__contains__, _CLOCKS)):
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
    straight = _SHORTENED.sub("", text).count('"')
    return straight % 2 == 1 or any(text.count(pair[0]) != text.count(pair[1]) for pair in pairs)
