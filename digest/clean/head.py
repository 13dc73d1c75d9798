"""The head of a text: the lines above its first running text, and what each of them is."""

from __future__ import annotations

from digest.agencies import agency
from digest.clean.appeals import is_appeal
from digest.clean.captions import is_caption
from digest.clean.links import is_elsewhere
from digest.clean.names import DESKS, after_by, listed
from digest.clean.opening import opening
from digest.clean.shape import LONGEST_TITLE, folded, is_bracketed, is_date, is_prose, is_title, word_total
from digest.clean.vocabulary import NEWSPAPER_WORDS, SECTIONS
from digest.model import Article

MOST_LINES = 12
LONGEST_NAME = 5


def head(article: Article) -> tuple[str, ...]:
    """Give the lines above the first prose or dateline; none when no prose follows."""
    for at, line in enumerate(article.body[: MOST_LINES + 1]):
        if is_byline(line) or _heads_byline(article.body, at):
            continue
        if is_prose(line) or opening(line, article.retrieved):
            return article.body[:at]
    return ()


def is_byline(line: str) -> bool:
    """Tell whether a line is "By" and names."""
    names = byline_names(line)
    return bool(names) and all(" " in name or agency(name) or name.casefold() in DESKS for name in names)


def byline_names(line: str) -> tuple[str, ...]:
    """Give the names of a byline, in order."""
    return listed(_undated(after_by(line) or "")) or ()


def candidates(article: Article) -> tuple[int, ...]:
    """Which head lines could be the title: no byline, date, bracket, section or known outlet."""
    return tuple(at for at in range(len(head(article))) if _could_be_title(article, at))


def is_section(line: str) -> bool:
    """Tell whether a line names a section of the paper."""
    return folded(line) in SECTIONS


def is_known_outlet(line: str, article: Article) -> bool:
    """Tell whether a line is the outlet's name as source or text gave it."""
    return folded(line) in {folded(name) for name in (article.publisher, article.label) if name}


def is_newspaper(line: str) -> bool:
    """Tell whether a line reads like a paper's name: "Coast Observer", "The Gazette"."""
    words = line.split()
    if not 1 <= len(words) <= LONGEST_NAME or not all(word[0].isupper() for word in words):
        return False
    return not NEWSPAPER_WORDS.isdisjoint({words[0].casefold(), words[-1].casefold()})


def _could_be_title(article: Article, at: int) -> bool:
    line = article.body[at]
    if is_byline(line) or is_date(line) or is_bracketed(line):
        return False
    if not is_title(line) and not _heads_byline(article.body, at):
        return False
    if is_caption(line) or is_appeal(line):
        return False
    return not is_section(line) and not is_known_outlet(line, article) and not is_elsewhere(line)


def _heads_byline(body: tuple[str, ...], at: int) -> bool:
    """Tell a title that ends like a sentence by the byline under it."""
    return at + 1 < len(body) and word_total(body[at]) <= LONGEST_TITLE and is_byline(body[at + 1])


def _undated(text: str) -> str:
    """Drop a date that stands behind the names: "Jane Roe | May 31, 2012"."""
    for mark in ("|", "•", "·", " - ", " – ", " — ", ","):
        names, found, rest = text.partition(mark)
        if found and is_date(rest.strip()):
            return names.strip()
    return text
