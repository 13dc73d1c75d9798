"""Names that a reader cannot know: mere surnames and initials that a sentence not printed has explained."""

from __future__ import annotations

import re
from collections.abc import Collection

from digest.text import stop_words

_NAME = re.compile(r"(?<![\w-])[A-ZÀ-Þ][a-zß-ÿ]+(?:-[A-ZÀ-Þ][a-zß-ÿ]+)+\b|\b[A-ZÀ-Þ][a-zß-ÿ]{2,}\b")
_INITIALS = re.compile(r"\b[A-ZÄÖÜ]{2,6}\b")
_EXPLAINED = re.compile(r"\(([A-ZÄÖÜ]{2,6})\)")
_BEFORE = re.compile(r"(?<![\w.’-])([A-ZÀ-Þ][\w.’-]*) $")
_LONGEST = 30
# A capital before a name that is no first name: "On Friday", "The Bank", "Mr Moss".
_NO_FIRST_NAME = (
    "since", "last", "next", "although", "despite", "both", "like", "early", "late", "until", "mr", "mr.",
    "mrs", "mrs.", "ms", "ms.", "herr", "frau", "señor", "señora", "sr.", "sra.", "mme", "m.", "signor",
    "signora", "ende", "anfang", "mitte", "stadt",
)  # fmt: skip
# German writes every noun so: there only who opens a sentence or says something.
_GERMAN = re.compile(
    r"(?:^|\b(?:sagte?|erklärte?|so|laut|betonte?|meinte?|schrieb|forderte?|hatte?|habe)\s)"
    r"(?P<name>[A-ZÄÖÜ][a-zäöüß]{2,})\b(?! [A-ZÄÖÜ])"
)
_READ = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "nb", "no", "nn", "da")


def introduced_later(text: str, language: str, known: str, before: str) -> bool:
    """Tell whether a sentence has a mere surname, or initials, that only `before` gives in full.

    `known` is what was printed; `before` is what stands in the text above the sentence.
    """
    tongue = language.partition("-")[0]
    if tongue not in _READ:
        return False
    initials = set(_INITIALS.findall(text)).intersection(_EXPLAINED.findall(before))
    if any(name not in known for name in initials):
        return True
    bare = {name for name in _bare(text, tongue) if name not in known and name in before}
    given = _full(before, tongue, bare) if bare else set()
    return bool(given) and bool(given - _full(text, tongue, given))


def _bare(text: str, tongue: str) -> list[str]:
    return [one["name"] for one in _GERMAN.finditer(text)] if tongue == "de" else _NAME.findall(text)


def _full(text: str, tongue: str, asked: Collection[str]) -> set[str]:
    """Give which of the names are first told with one before them: "Ada Moss", but no town known already."""
    idle = stop_words(tongue)
    mentions: dict[str, str] = {}
    for match in _NAME.finditer(text):
        name, start = match.group(), match.start()
        if name in asked and name not in mentions:
            before = _BEFORE.search(text, max(0, start - _LONGEST), start)
            mentions[name] = before[1].lower() if before else ""
    named = ((last, first) for last, first in mentions.items() if first and last.lower() not in idle)
    return {last for last, first in named if first not in _NO_FIRST_NAME and first not in idle}
