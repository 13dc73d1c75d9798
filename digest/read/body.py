"""The text of a page's article: trafilatura's choice of lines, checked against what the page shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from digest.read.core import core
from digest.read.furniture import furniture, headings, letters, without_embeds
from digest.read.gaps import filled
from digest.read.ground import Ground, ground
from digest.text import visible_lines

MAX_LINK_SHARE = 0.8
_LIST_MARK = "- "
_ENOUGH = 400  # characters of an expected text that are worth comparing with
_AGREES = 0.6
_HOLDS = 0.75
_PROSE = 80  # characters of a line that is running text
_PROSE_LINKED = 0.3
_COVERED = 0.6  # of the page's running text: the quick extraction has found the article
_MISSED = 0.2  # less than this, and it has found something else
_SAME = 0.8
_MIN_STANDFIRST = 25  # letters
_MAX_KICKER = 200  # characters
_KEY_START = 60
MOST_LINES = 200  # of one paragraph that an extractor broke
_LONG = 40  # letters of a line that does not come twice in a story


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a page states about its article: titles it shows, descriptions, the text JSON-LD gives."""

    titles: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    text: str | None = None


def page_body(root: Any, shown: Sequence[tuple[str, float]], known: Known) -> tuple[str, ...]:
    """Give the article's paragraphs as the page shows them: standfirst first, no furniture.

    `shown` is what `linked_blocks` gives for the page. `root` is changed: embedded posts leave it.
    """
    without_embeds(root)
    second = core(root, sum(len(text) for text, _ in shown))
    chosen = _trimmed(_chosen(root, shown, second, known.text), second)
    kept = _without_furniture(root, filled(root, _aligned(chosen, shown), shown), shown)
    body = _without_headline(_once(kept), known.titles)
    return _with_standfirst(body, shown, known.descriptions)


def _chosen(
    root: Any, shown: Sequence[tuple[str, float]], second: tuple[str, ...], expected: str | None
) -> tuple[str, ...]:
    """Choose the extraction most like what JSON-LD says is the text, unless the page's holds it anyway."""
    found = _extraction(root, shown, second)
    if not expected or len(expected) < _ENOUGH or _agrees(found, expected):
        return found
    candidates = (found, _extracted(root, precise=True), second, visible_lines(expected))
    return max(candidates, key=lambda lines: _likeness(lines, expected))


def _extraction(root: Any, shown: Sequence[tuple[str, float]], second: tuple[str, ...]) -> tuple[str, ...]:
    """Extract quickly, thoroughly where that misses much of the page's prose, else by the second opinion."""
    prose = [letters(text) for text, share in shown if len(text) >= _PROSE and share < _PROSE_LINKED]
    quick = _extracted(root, fast=True)
    if _coverage(quick, prose) >= _COVERED:
        return quick
    thorough = _extracted(root)
    missed = _coverage(thorough, prose) < _MISSED and _coverage(second, prose) >= _COVERED
    return second if missed else thorough


def _coverage(lines: Sequence[str], prose: Sequence[str]) -> float:
    """Give the share of the page's running text, by characters, that the lines hold."""
    have = "".join(map(letters, lines))
    return sum(len(key) for key in prose if key in have) / max(sum(map(len, prose)), 1)


def _extracted(root: Any, *, fast: bool = False, precise: bool = False) -> tuple[str, ...]:
    from trafilatura import bare_extraction  # noqa: PLC0415  lazy: heavy

    try:
        found = bare_extraction(root, fast=fast, favor_precision=precise, include_comments=False)
    except Exception:  # noqa: BLE001  whatever the extractor trips over, a page never stops the night
        return ()
    return visible_lines(getattr(found, "text", None) or "")


def _trimmed(lines: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """Cut the tail that only one of two opinions has which otherwise agree."""
    ours, theirs = [letters(line) for line in lines], list(map(letters, second))
    common = set(ours) & set(theirs)
    size = sum(map(len, ours)), sum(map(len, theirs))
    if not common or sum(len(key) for key in ours if key in common) < _SAME * max(size):
        return lines
    last = max(at for at, key in enumerate(ours) if key in common)
    whole = "".join(theirs)
    return tuple(line for at, line in enumerate(lines) if at <= last or ours[at] in whole)


def _agrees(lines: Sequence[str], expected: str) -> bool:
    """Tell whether the text is like the one expected, or holds it: JSON-LD often gives but a part."""
    ours, theirs = _words(lines), _words((expected,))
    return _likeness(lines, expected) >= _AGREES or len(ours & theirs) >= _HOLDS * len(theirs)


def _likeness(lines: Sequence[str], expected: str) -> float:
    """F1 of the sets of words."""
    ours, theirs = _words(lines), _words((expected,))
    return round(2 * len(ours & theirs) / max(len(ours) + len(theirs), 1), 6)


def _words(lines: Sequence[str]) -> set[str]:
    return set(" ".join(lines).casefold().split())


def _aligned(lines: Sequence[str], shown: Sequence[tuple[str, float]]) -> tuple[str, ...]:
    """Write each line as the page shows it, so that a quotation of it is found there."""
    by_letters: dict[str, str] = {}
    for text, _ in shown:
        by_letters.setdefault(letters(text), text)
    page = ground(text for text, _ in shown)
    aligned: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        one = by_letters.get(letters(line))
        many = () if one else page.blocks(line)
        whole, parts = ("", 1) if one or many else _whole(lines, at, page)
        aligned += [one] if one else many or [whole or line.removeprefix(_LIST_MARK)]
        at += parts
    return tuple(aligned)


def _whole(lines: Sequence[str], at: int, page: Ground) -> tuple[str, int]:
    """Give the block that the next lines are together, and how many; extractors break some at line ends."""
    block = page.begun(lines[at])
    wanted, have = letters(block), ""
    for count, line in enumerate(lines[at : at + MOST_LINES] if block else (), start=1):
        have += letters(line)
        if have == wanted:
            return block, count
        if not wanted.startswith(have):
            break
    return "", 1


def _without_furniture(
    root: Any, lines: Sequence[str], shown: Sequence[tuple[str, float]]
) -> tuple[str, ...]:
    """Drop lines that are links to elsewhere, captions, boxes; a linked heading is a heading."""
    story = {letters(line) for line in lines}
    links = {letters(text) for text, share in shown if share >= MAX_LINK_SHARE} - headings(root)
    unwanted = links | furniture(root, story)
    return tuple(line for line in lines if letters(line) not in unwanted)


def _once(lines: Sequence[str]) -> tuple[str, ...]:
    """Drop what stands there again, as on pages that hold their text once for each width of a screen."""
    keys = [letters(line) for line in lines]
    first = {key: at for at, key in reversed(list(enumerate(keys)))}
    again = [first[key] < at for at, key in enumerate(keys)]
    long = [at for at, key in enumerate(keys) if len(key) >= _LONG]
    runs = {at for pair in pairwise(long) for at in pair if all(again[at] for at in pair)}
    near = {at for at, one in enumerate(again) if one and len(keys[at]) < _LONG and {at - 1, at + 1} & runs}
    return tuple(line for at, line in enumerate(lines) if at not in runs | near)


def _without_headline(lines: tuple[str, ...], titles: Sequence[str]) -> tuple[str, ...]:
    """Drop the headline wherever it stands again, and its kicker above the text."""
    known = {key for title in titles if (key := letters(title))}
    body = tuple(line for line in lines if letters(line) not in known)
    while body and len(body[0]) < _MAX_KICKER and _repeats(letters(body[0]), known):
        body = body[1:]
    return body


def _repeats(key: str, known: Iterable[str]) -> bool:
    return any(title.startswith(key) or key.endswith(title) for title in known)


def _with_standfirst(
    body: tuple[str, ...], shown: Sequence[tuple[str, float]], descriptions: Iterable[str]
) -> tuple[str, ...]:
    """Put first what stands above the text and is what the page describes itself with."""
    have = letters(" ".join(body))
    above = _above(body, shown)
    for description in descriptions:
        key = letters(description)
        found = [text for text, share in above if share < MAX_LINK_SHARE and _begins(letters(text), key)]
        if found and letters(found[-1]) not in have:
            return (found[-1], *body)
    return body


def _above(body: Sequence[str], shown: Sequence[tuple[str, float]]) -> Sequence[tuple[str, float]]:
    opening = letters(body[0]) if body else ""
    end = next((at for at, (text, _) in enumerate(shown) if letters(text) == opening), 0)
    return shown[:end]


def _begins(text: str, description: str) -> bool:
    """Tell a standfirst: it is the description, or goes on where that was cut short."""
    if len(description) < _MIN_STANDFIRST:
        return False
    return text == description or text.startswith(description[:_KEY_START])
