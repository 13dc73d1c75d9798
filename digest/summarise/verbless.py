"""Lines without a verb that says anything: captions ("Dancers performing in Alden"), and labels.

Both tests would rather let a caption pass than take a sentence for one.
"""

from __future__ import annotations

import re

from digest.text.function_words import function_words

_WORD = re.compile(r"[\w’'.-]+")
_GERMAN_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_FEWEST, _MOST = 6, 40
_FEWEST_GERMAN, _MOST_GERMAN = 4, 25
# "Mayor Ada Moss of Alden in Corve last month.": nothing but names and these.
_SMALL = frozenset([
    "of", "in", "at", "on", "with", "and", "the", "a", "an", "last", "this", "month", "week", "year",
    "left", "right", "center", "centre", "during", "from", "to", "by", "for", "near", "outside", "inside",
    "across", "after", "before", "over", "under", "between", "behind", "beside", "against", "his", "her",
    "their", "its", "top", "bottom", "above", "below", "second", "third",
])  # fmt: skip
_PLACED = frozenset(["in", "at", "on", "during", "with", "near", "outside", "from"])
# "Dancers performing at …": who, and what he is seen doing.
_DOING = re.compile(
    r"(?P<who>[A-Z][^,;:.!?“”\"()]{2,60}?) (?P<verb>[a-z]{2,}ing) (?:at|in|on|during|with|from|for|past"
    r"|through|near|outside|inside|across|by|to|into|over|out|up|down|along|around|behind|under|an?|the|his|her|their)"
    r"\b(?P<rest>.*)$",
    re.DOTALL,
)
_NOUNS = frozenset([
    "morning", "evening", "during", "nothing", "something", "anything", "everything", "spring", "building",
    "wedding", "meeting", "hearing", "feeling", "opening", "killing", "shooting", "ruling", "following",
    "including", "according", "regarding", "training", "housing", "funding", "spending", "warning",
    "beginning", "ending", "trading", "banking", "fighting", "bombing", "crossing", "sibling", "being",
])  # fmt: skip
_NO_SUBJECT = re.compile(
    r"(?:By|In|On|After|Before|When|While|For|With|Without|Since|As|At|Despite|From|Instead|If|Not|Now|Today"
    r"|Here|To|And|But|I|You|We|He|She|They|It|There|What|How|Why)\b"
)
_TAKES_ING = re.compile(
    r"\b(?:begin|start|keep|stop|avoid|enjoy|consider|finish|risk|involve|mean|include|spend|like|love|hate"
    r"|continue|quit|of|to|by|for|from|without|after|before|when|while|and|or|not|with|in|on|at|about|than"
    r"|despite|as|into|is|are)s?$"
)
_CLAUSE = re.compile(r"\b(?:that|which|who|whose|where|when|while|as|after|before|because|if)\b")
_AUXILIARY = (
    r"(?:is|are|was|were|am|ha[sd]|have|will|would|can|could|may|might|must|should|do|does|did|be|been)"
)
_FINITE = re.compile(
    rf"\b{_AUXILIARY}\b|['’](?:s|re|ve|ll|d|m|t)\b|\b(?!(?:called|named|known|dubbed|titled)\b)[a-z]{{2,}}ed\b"
    r"|\b(?:said|told|went|came|took|made|got|gave|found|saw|knew|thought|became|began|kept|held|brought|wrote"
    r"|stood|heard|let|meant|met|ran|paid|sat|spoke|lay|led|read|grew|lost|fell|sent|built|drew|broke|spent|cut"
    r"|rose|drove|bought|wore|chose|stole|shot|struck|won|fought|caught|sold|sought|taught|threw|flew|hit|hurt"
    r"|put|quit|shut|sank|swam|tore|woke|rang|sang|drank|ate|bit|blew|beat|fled|forgot|froze|hid|hung|laid|lent"
    r"|lit|rode|shook|slept|spread|swept|swore|wept|withdrew"
    r"|says|gets|goes|makes|takes|shows|wants|needs|seems|looks|gives|comes|becomes|means|keeps|helps|hears"
    r"|calls|works|tells|lives|plays|runs|moves|offers|remains|leads|starts|begins|uses|plans|hopes|faces|sees"
    r"|finds|knows|thinks|believes|expects|claims|warns|reports|insists|adds|argues|suggests|hits|kills|leaves"
    r"|turns|brings|wins|loses|want|need|go|get|make|take|see|say|know|think|come|find|give|tell|ask|feel|become"
    r"|leave|keep|seem|hear|live|believe|bring|happen|provide|sit|stand|lose|pay|include|continue|lead|follow"
    r"|speak|allow|add|grow|win|remember|appear|die|send|expect|fall|reach|kill|remain|raise|sell|require|decide)\b"
    r"|\b[a-z]{3,}(?<!s)s (?:the|an?|to|that|his|her|their|its|up|down|out|off|for|in|on)\b"
)
_GERMAN_VERBS = frozenset([
    "ist", "war", "sind", "waren", "sei", "wäre", "wären", "hat", "hatte", "haben", "hatten", "habe",
    "hätte", "wird", "werden", "wurde", "wurden", "würde", "würden", "worden", "kann", "können", "konnte",
    "könnte", "muss", "müssen", "soll", "sollen", "sollte", "sollten", "will", "wollen", "wollte", "darf",
    "gibt", "gab", "geht", "kommt", "kam", "bleibt", "sagt", "sagte", "macht", "machen", "lassen", "lässt",
    "steht", "sein",
])  # fmt: skip
# With what stands in names: "International School on the Rhine", "Rue de Corve".
_GERMAN_SMALL = (function_words("de") - _GERMAN_VERBS) | {
    "of",
    "on",
    "the",
    "and",
    "de",
    "la",
    "le",
    "du",
    "di",
    "van",
}
_THEREFORE = re.compile(r"da(?:[bdfghmnvz]|r)|so$|hier|dort")  # "Den Stein dafür legte Ada Moss"


def caption(text: str, language: str) -> bool:
    """Tell an English caption: names and places only, or somebody doing something and no verb to it."""
    return language.startswith("en") and (_only_names(text) or _seen_doing(text))


def label(text: str, language: str) -> bool:
    """Tell a German line in which no word can be a verb."""
    if not language.startswith("de"):
        return False
    words = _GERMAN_WORD.findall(text)
    fits = _FEWEST_GERMAN <= len(words) <= _MOST_GERMAN and words[0].lower() not in _GERMAN_VERBS
    return fits and not any(
        _may_be_verb(words[at - 1] if at else "", word, words[at + 1] if at + 1 < len(words) else "")
        for at, word in enumerate(words)
    )


def _only_names(text: str) -> bool:
    words = placed = 0
    for raw in _WORD.finditer(text):
        word = raw[0].strip(".'’-")
        if words and word and not (word[0].isupper() or word[0].isdigit()):
            if word not in _SMALL:
                return False  # as most sentences do by their third word
            placed += word in _PLACED
        words += bool(word)
    return words >= _FEWEST and placed > 0


def _seen_doing(text: str) -> bool:
    found = _DOING.match(text)
    if found is None or found["verb"] in _NOUNS or text.count(" ") >= _MOST:
        return False
    who = found["who"]
    if _NO_SUBJECT.match(who) or _TAKES_ING.search(who) or _CLAUSE.search(who) or _FINITE.search(who):
        return False
    said, *clauses = _CLAUSE.split(found["rest"], maxsplit=1)
    return _FINITE.search(said) is None and all(len(_FINITE.findall(one)) <= 1 for one in clauses)


def _may_be_verb(before: str, word: str, after: str) -> bool:
    """Tell a word in small letters that is no small word, nor an adjective between one and its noun."""
    if word[0].isupper() or word in _GERMAN_SMALL:
        return False
    adjective = word[-1] == "e" or word[-2:] in ("er", "en", "em", "es")
    behind_small = before in _GERMAN_SMALL and _THEREFORE.match(before) is None
    return not (adjective and behind_small and after and (after[0].isupper() or after[-1] in "enrms"))
