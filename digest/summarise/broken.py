"""What shows that a sentence is not whole, or more than one: cut off, or grown together with a title."""

from __future__ import annotations

import re

_TAIL = 8
_CUT = re.compile(r"(?:\.{2,}|…)[\"'”’»)\]]*$|\[(?:\.{3}|…)\]\.?$")
# "Laura Moss and Erin B.", "announced on Dec.": the text ends where its sentence does not.
_SHORTENED_END = re.compile(
    r"\s(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec"
    r"|Gov|Sen|Rep|Gen|Col|Lt|Sgt|Capt|Maj|Prof|Rev|Mr|Mrs|Ms|Dr|St)\.$"
    r"|\band [A-Z]\w+ (?!I\.)[A-Z]\.$"
)
_DANGLING_END = re.compile(
    r"(?:\s(?:a|an|the|and|or|but|of|to|in|on|at|by|for|from|with|that|which|who|we|he|she|they|is|are|was)|[,;:–—-])$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:\d{1,2}[.)]|[#•▪●‣*-])\s")
_LABEL = re.compile(r"[^\W\d_][\w’'&/.-]*(?: [\w’'&/.-]+){0,2}: (?![\"“„'‘«])")
# A photographer's name left between a caption and the text behind it.
_TAGGED = re.compile(r"\((?:[A-Z][\w.’'-]+ ){1,2}[A-Z][\w’'-]+\) [A-Z]")
# A title runs on into the text: a word that opens a sentence stands in capitals amid this one.
_OPENS_AMID = re.compile(
    r"\w (?:An|A(?! (?:on|in|is|was|and|or|at|of|for|to|has|side|match|team|share|levels?)\b)"
    r"|The|In|When|While|After|Before|As|If|Although|Since|During|With|For|Some|Many|Back|Who|This|It|He|She"
    r"|They|There) [a-z]"
    r"|[a-z] (?:Before|After|When|While|Although|For) [A-Z]|\b[A-Z]\w+ The (?=[A-Z]\w+ )"
    r"|[A-Z]{3,} -- [A-Z]|\b[A-Z]{4,}, [A-Z][a-z]{2,8}\.? \d{1,2} \(|\w ?\([A-Z]{3,}[^()]*\) [–—-] [A-Z]"
    r"|\bAdvertisement [A-Z]| \| | Photos?: [A-Z]"
)
_NAME = r"[A-Z][\w’'-]+ [A-Z][\w’'-]+"
_SAID_TWICE = re.compile(rf"^({_NAME})\b[^.,;!?]*? \1\b|({_NAME}) \2\b")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|‘[^‘’]*’")
_MOST_CHARACTERS = 1500


def cut_off(text: str) -> bool:
    """Tell whether a sentence breaks off: in dots, in a shortened word, in a word that wants another."""
    tail = text[-_TAIL:]
    return bool(_CUT.search(tail) or _SHORTENED_END.search(text[-30:]) or _DANGLING_END.search(text[-12:]))


def headless(text: str) -> bool:
    """Tell a sentence whose beginning is missing: it opens with a small letter, and no name does so."""
    return re.match(r"[a-z]+\b[^@.]|[-/]\w", text) is not None


def listed(text: str) -> bool:
    """Tell whether a sentence opens with the number or mark of a list."""
    return _NUMBERED.match(text) is not None


def labelled(text: str) -> bool:
    """Tell whether a sentence opens with a label of up to three words: "Bottom line: the bridge …"."""
    return _LABEL.match(text) is not None


def bracketed(text: str) -> bool:
    """Tell whether a sentence stands in brackets, or opens with somebody's name in them."""
    return _TAGGED.match(text) is not None or (text[:1] in "([" and text.rstrip(".")[-1:] in ")]")


def glued(text: str) -> bool:
    """Tell a title grown together with the sentence behind it: "Pope in Alden An image of …".

    A name of two words that comes again with no mark between ("… Joe Moss Joe Moss believes") shows
    it too.
    """
    bare = _QUOTED.sub("“”", text[:_MOST_CHARACTERS])
    return bool(_OPENS_AMID.search(bare) or _SAID_TWICE.search(bare))
