"""Where a title ends that grew into the sentence behind it, as in feeds that were once flattened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.text import normalised

_SMALL = "An?|The|In|On|At|When|While|After|Before|As|If|Since|During|With|For|It|He|She|They|There|This"
_DAY = r"[A-Z][a-z]{2,8}\.? \d{1,2}"
# A word that opens a sentence stands in capitals amid this one: "… dies aged 77 The painter died …",
# "… insists Ada Moss Ada Moss believes …", "… aged 77 OLDTOWN, May 3 (AFP) — The painter died …".
_SEAMS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<=[\w’'”\")!?%])(?P<gap> )(?=(?:{_SMALL}) [a-z])",
        r"(?<=[a-z]{2})(?P<gap> )(?=(?:For|In|At|On|With) [A-Z])",
        r"\b[A-Z]\w*(?P<gap> )(?=The [A-Z])",
        r"(?P<gap> Advertisement )(?=[A-Z])",
        r"(?P<name>[A-Z][\w’'-]+ [A-Z][\w’'-]+)(?P<gap> )(?=(?P=name)\b)",
        rf"(?P<gap> [A-Z]{{3,}}[A-Z ,.]*(?:, {_DAY} ?)?(?:\([\w ./]+\) ?)?(?:--|[—–-]) )(?=[A-Z])",
    )
)
_FIRST_WORDS = re.compile(r"[“\"‘']?([A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)")
_UNFINISHED = re.compile(r" (?:an?|the|and|or|of|to|in|on|at|by|for|from|with|as|is|are|was)$", re.IGNORECASE)
_FEWEST_WORDS = 4
_BEHIND, _AGAIN = (
    8,
    2,
)  # words between the headline's end and a word that opens a sentence, or the first again
_MOST_CHARACTERS = 400


def seam(text: str, headline: str) -> int:
    """Give where the sentence begins behind the article's own headline, 0 where none grew into it."""
    title = normalised(headline)
    if len(title) < _FEWEST_WORDS or normalised(text)[:_FEWEST_WORDS] != title[:_FEWEST_WORDS]:
        return 0
    return min((start for end, start, most in _seams(text) if _is_title(text[:end], title, most)), default=0)


def _seams(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield where a title may end and its sentence begin, and how many words may lie past the headline."""
    opening = text[:_MOST_CHARACTERS]
    for pattern in _SEAMS:
        yield from ((*match.span("gap"), _BEHIND) for match in pattern.finditer(opening))
    first = _FIRST_WORDS.match(text)
    again = re.finditer(rf"(?<=\S) (?={re.escape(first[1])}\b)", opening) if first else ()
    yield from ((*match.span(), 0) for match in again)


def _is_title(head: str, title: tuple[str, ...], most: int) -> bool:
    """Tell whether a text begins as the headline does, up to the end of either, and has few words more."""
    words = normalised(head)
    alike = all(one == other for one, other in zip(words, title, strict=False))
    size = _FEWEST_WORDS <= len(words) <= len(title) + most
    return alike and size and head[-1:] not in ",:;—–-" and _UNFINISHED.search(head) is None
