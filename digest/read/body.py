"""The text of a page's article: trafilatura's choice of lines, checked against what the page shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from digest.read.furniture import furniture, headings, letters, without_embeds
from digest.text import squeeze, xml_safe

MAX_LINK_SHARE = 0.8
_LIST_MARK = "- "
_ENOUGH = 400  # characters of an expected text that are worth comparing with
_AGREES = 0.6
_MIN_STANDFIRST = 25  # letters
_MAX_KICKER = 200  # characters
_KEY_START = 60


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
    chosen = _chosen(root, known.text)
    kept = _without_furniture(root, _aligned(chosen, shown), shown)
    body = _without_headline(kept, known.titles)
    return _with_standfirst(body, shown, known.descriptions)


def _chosen(root: Any, expected: str | None) -> tuple[str, ...]:
    """Choose the extraction; when it has little of what JSON-LD says is the text, the precise one may."""
    standard = _extracted(root, precise=False)
    if not expected or len(expected) < _ENOUGH or _likeness(standard, expected) >= _AGREES:
        return standard
    candidates = (standard, _extracted(root, precise=True), _lines(expected))
    return max(candidates, key=lambda lines: _likeness(lines, expected))


def _extracted(root: Any, *, precise: bool) -> tuple[str, ...]:
    from trafilatura import bare_extraction  # noqa: PLC0415  lazy: heavy

    try:
        found = bare_extraction(root, favor_precision=precise, include_comments=False)
    except Exception:  # noqa: BLE001  whatever the extractor trips over, a page never stops the night
        return ()
    return _lines(getattr(found, "text", None) or "")


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for raw in text.splitlines() if (line := squeeze(xml_safe(raw))))


def _likeness(lines: Sequence[str], expected: str) -> float:
    """F1 of the sets of words."""
    ours, theirs = set(" ".join(lines).casefold().split()), set(expected.casefold().split())
    return round(2 * len(ours & theirs) / max(len(ours) + len(theirs), 1), 6)


def _aligned(lines: Iterable[str], shown: Sequence[tuple[str, float]]) -> tuple[str, ...]:
    """Write each line as the page shows it, so that a quotation of it is found there."""
    by_letters: dict[str, str] = {}
    for text, _ in shown:
        by_letters.setdefault(letters(text), text)
    return tuple(by_letters.get(letters(line), line.removeprefix(_LIST_MARK)) for line in lines)


def _without_furniture(
    root: Any, lines: Sequence[str], shown: Sequence[tuple[str, float]]
) -> tuple[str, ...]:
    """Drop lines that are links to elsewhere, captions, boxes; a linked heading is a heading."""
    story = {letters(line) for line in lines}
    links = {letters(text) for text, share in shown if share >= MAX_LINK_SHARE} - headings(root)
    unwanted = links | furniture(root, story)
    return tuple(line for line in lines if letters(line) not in unwanted)


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
