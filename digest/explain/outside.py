"""What a page shows beside its article: the lines that are neither text, nor headline, nor taken out."""

from __future__ import annotations

import re

from digest.model import Article
from digest.text import visible_lines

_WORD = re.compile(r"[^\W_]+")
_LONG_ENOUGH = 20  # characters; a shorter line ("World") may stand in a paragraph by chance


def outside(article: Article) -> tuple[str, ...] | None:
    """Give the lines of the page that are not the article's, in their order; None where no page is kept."""
    if article.page_text is None:
        return None
    own = (article.headline or "", *article.body, *(gone.text for gone in article.removed))
    known = {folded for line in own if (folded := _folded(line))}
    longest_first = sorted(known, key=lambda line: (-len(line), line))
    lines = visible_lines(article.page_text)
    return tuple(line for line in lines if not _is_told(_folded(line), known, longest_first))


def _folded(line: str) -> str:
    return " ".join(_WORD.findall(line.casefold()))


def _is_told(line: str, known: set[str], longest_first: list[str]) -> bool:
    """Tell a line of the article: whole, as a part of a longer one, or put together from several."""
    if not line or line in known:
        return True
    if len(line) >= _LONG_ENOUGH and any(f" {line} " in f" {other} " for other in longest_first):
        return True
    rest = f" {line} "
    for other in longest_first:
        rest = rest.replace(f" {other} ", " ")
    return not rest.strip()
