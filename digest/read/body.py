"""The text of a page's article, by trafilatura on a tree that is already parsed and capped."""

from __future__ import annotations

from typing import Any

from digest.text import normalised, squeeze, xml_safe

_SUSPICIOUS_WORDS = 60
_AGREES = 0.8
_ENOUGH = 400  # characters of an expected text that are worth comparing with


def page_body(root: Any, expected: str | None) -> tuple[str, ...]:
    """Give the article's paragraphs: the standard extraction, or when that is odd, the likelier one.

    `expected` is the text the page's JSON-LD gives for the article, if any.
    """
    standard = _extracted(root, precise=False)
    if not _suspicious(standard, expected):
        return standard
    precise = _extracted(root, precise=True)
    return max((standard, precise, _lines(expected or "")), key=lambda body: _likeness(body, expected))


def _extracted(root: Any, *, precise: bool) -> tuple[str, ...]:
    from trafilatura import bare_extraction  # noqa: PLC0415  lazy: heavy

    try:
        found = bare_extraction(root, favor_precision=precise, include_comments=False, include_tables=False)
    except Exception:  # noqa: BLE001  whatever the extractor trips over, a page never stops the night
        return ()
    text = getattr(found, "text", None)
    return _lines(text or "")


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for raw in text.splitlines() if (line := squeeze(xml_safe(raw))))


def _suspicious(body: tuple[str, ...], expected: str | None) -> bool:
    if expected and len(expected) > _ENOUGH:
        return _likeness(body, expected) < _AGREES
    return len(normalised(" ".join(body))) < _SUSPICIOUS_WORDS


def _likeness(body: tuple[str, ...], expected: str | None) -> float:
    """F1 of the words a body and the expected text have; without one, its length decides."""
    ours = set(normalised(" ".join(body)))
    if not expected:
        return float(len(ours))
    theirs = set(normalised(expected))
    both = len(ours & theirs)
    return round(2 * both / (len(ours) + len(theirs)), 6) if both else 0.0
