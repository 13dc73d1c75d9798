"""What Digest noted in English in a record or ledger, in the site's language."""

from __future__ import annotations

import re
from collections.abc import Callable

from digest.render.catalogue import Words

# The notes by their shape; the longest first where one begins another. What stands in a gap is a name, a
# date or a number; a count with its noun is said in the language too.
NOTES = (
    "carried by %(outlets)s, %(origins)s",
    "carried by %(outlet)s",
    "weight %(weight)s",
    "undated",
    "less than an hour old",
    "%(hours)s old",
    "pinned by the editor",
    "added by the editor",
    "placed by the editor",
    "in %(section)s: no section named",
    "in %(section)s: the editor",
    "in %(section)s: source %(source)s",
    "in %(section)s: %(source)s",
    "continued: only what is new since %(day)s",
    "not among the %(count)s stories read in full: fewer outlets, less weight or older",
    "tells this story among others in a roundup",
    "no point could be made of it",
    "hidden by the editor",
    "the editor dropped every point",
    "nothing new since the issue of %(day)s",
    "ranked %(rank)s, the issue holds %(count)s",
    "also in source %(source)s",
    "already considered on %(day)s",
    "dated %(day)s, before this issue's time, which begins %(start)s",
    "published %(day)s, before this issue's time, which begins %(start)s",
    "dated %(day)s, after this issue's time",
    "dated %(day)s",
    "older than the source's newest %(count)s",
    "its page did not come (%(reason)s); asked again on the next nights",
    "its page did not come (%(reason)s), asked since %(day)s; given up",
)
COUNTED = ("outlet", "origin", "hour")
_GAP = re.compile(r"%\\\((\w+)\\\)s|%\((\w+)\)s")
_COUNT = re.compile(rf"(\d+) ({'|'.join(COUNTED)})s?")
_SHAPES = tuple(
    (note, re.compile(_GAP.sub(lambda gap: f"(?P<{gap[1] or gap[2]}>.+)", re.escape(note)))) for note in NOTES
)


def noted(words: Words) -> Callable[[str], str]:
    """Make the filter that says a note in the site's language; one of no known shape stays as it is."""

    def said(note: str) -> str:
        for message, shape in _SHAPES:
            if message in words.forms and (found := shape.fullmatch(note)):
                return words.said(message) % {
                    name: _filled(text, words) for name, text in found.groupdict().items()
                }
        return note

    return said


def _filled(text: str, words: Words) -> str:
    """Say what stands in a gap: a count in the language; a name as it is, its direction kept to itself."""
    count = _COUNT.fullmatch(text)
    if count:
        return words.counted(int(count[1]), f"%(n)s {count[2]}", f"%(n)s {count[2]}s")
    return f"\u2068{text}\u2069"
