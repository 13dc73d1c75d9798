"""Links to a very sentence: text fragments, as short as they hold.

Grammar and matching: WICG scroll-to-text-fragment, `:~:text=[prefix-,]start[,end][,-suffix]`. A browser
takes the first `start` on a page and the first `end` behind it. So `start` must stand on the page once,
while `end` has only the sentence's own words to be told from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from digest.urls.ground import Ground, Span, ground
from digest.urls.parts import lettered, quoted, unquoted

_MARK = ":~:text="
_FEWEST, _SHORTEST = 2, 10  # words, and characters in them: fewer may stand in tomorrow's teasers too
_CLAUSE = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]{8}")  # without spaces it holds as much
_BESIDE = 3  # words of what stands beside a sentence
_LONGEST = 250  # characters as shown


def fragment_url(url: str, quote: str, page_text: str) -> str:
    """Give the address a text fragment that a browser resolves to exactly `quote`.

    `page_text` is the page's visible text, blocks on lines of their own. The address comes back
    bare when the quotation is not there or nothing short tells it apart.
    """
    bare, page = url.partition(":~:")[0], ground(page_text)
    for directive in _directives(page, tuple(page.places(quote))):
        if len(unquoted(directive)) < _LONGEST:
            return f"{bare}{'' if '#' in bare else '#'}{_MARK}{directive}"
    return bare.rstrip("#")


def _directives(page: Ground, places: Sequence[Span]) -> Iterator[str]:
    """Write what leads to one of the places, and to no other; at last, what leads to whichever is shown.

    A page may hold its text twice, for each kind of screen: then nothing else tells them apart.
    """
    for start, end in places:
        if directive := _alone(page, start, end) or _beside(page, start, end):
            yield directive
    if len(places) > 1 and (directive := _alone(page, *min(places), copies=len(places))):
        yield directive


def page_url(url: str) -> str:
    """Write an address for a page: the letters of its text fragment as they are, where feeds encode them."""
    bare, mark, directive = url.partition(_MARK)
    return f"{bare}{mark}{lettered(directive)}"


def _alone(page: Ground, start: int, end: int, begin: int | None = None, copies: int = 1) -> str | None:
    """Write a quotation whole or from start to end, whichever is shorter; `begin`: what tells it apart.

    `copies` says how often the quotation stands on the page.
    """
    begin = start if begin is None else begin
    ways = (_whole(page, start, end, begin, copies), _range(page, start, end, begin, copies))
    return min(filter(None, ways), key=len, default=None)


def _whole(page: Ground, start: int, end: int, begin: int, copies: int) -> str | None:
    fits = page.stands(begin, end, copies) and not page.broken(start, end)
    return _encoded(page.shown[start:end]) if fits else None


def _range(page: Ground, start: int, end: int, begin: int, copies: int) -> str | None:
    words = page.words(start, end)
    opening = _opening(page, words, begin, copies)
    closing = _closing(page, words, opening) if opening else None
    if opening is None or closing is None:
        return None
    return f"{_encoded(page.shown[start:opening])},{_encoded(page.shown[closing:end])}"


def _opening(page: Ground, words: list[Span], begin: int, copies: int) -> int | None:
    """Find where the shortest opening ends that nothing else begins with; a block's end may cut it short."""
    start, found = words[0][0], None
    for count, (_, end) in enumerate(words[:-1], 1):
        if page.broken(start, end):
            return found
        found = end if page.stands(begin, end, copies) else None
        if found and _tells_enough(page.shown[start:end], count):
            return found
    return None


def _tells_enough(opening: str, count: int) -> bool:
    return (count >= _FEWEST and len(opening) >= _SHORTEST) or _CLAUSE.search(opening) is not None


def _closing(page: Ground, words: list[Span], after: int) -> int | None:
    """Find where the shortest ending begins that a browser does not meet before, behind the opening."""
    end = words[-1][1]
    for start, _ in reversed([word for word in words if word[0] >= after]):
        if page.broken(start, end):
            return None
        if any(map(str.isalnum, page.shown[start:end])) and page.first(start, end, after):
            return start
    return None


def _beside(page: Ground, start: int, end: int) -> str | None:
    """Take the words before or after a repeated quotation that make it the only one.

    Before a block, a style sheet may hide what we see: what follows is tried first there.
    """
    ways = (
        (_after_prefix, _before_suffix)
        if page.shown[start - 1 : start] == " "
        else (_before_suffix, _after_prefix)
    )
    return next(filter(None, (way(page, start, end) for way in ways)), None)


def _after_prefix(page: Ground, start: int, end: int) -> str | None:
    line = page.shown.rfind("\n", 0, max(start - 1, 0)) + 1
    before = page.words(line, start)
    for begin, _ in reversed(before[: 1 - _BESIDE] or before[:1]):
        if page.broken(begin, start - 1):
            return None
        if directive := _alone(page, start, end, begin):
            return f"{_encoded(page.shown[begin:start].strip())}-,{directive}"
    return None


def _before_suffix(page: Ground, start: int, end: int) -> str | None:
    stop = page.shown.find("\n", end + 1)
    after = page.words(end, stop if stop > 0 else len(page.shown))
    for _, close in after[_BESIDE - 1 :] or after[-1:]:
        if page.broken(start, end) or page.broken(end + 1, close):
            return None
        if page.stands(start, close):
            return f"{_encoded(page.shown[start:end])},-{_encoded(page.shown[end:close].strip())}"
    return None


def _encoded(term: str) -> str:
    return quoted(term).replace("-", "%2D")
