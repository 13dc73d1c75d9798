"""Rule: "Read more: …" lines point to other stories and go."""

from __future__ import annotations

import re

from digest.clean.removal import take
from digest.clean.shape import LONGEST_FURNITURE, LONGEST_TITLE, folded, is_title, word_total
from digest.clean.vocabulary import LINK_OPENINGS, MEDIA_OPENINGS, PLAIN_LINK_OPENINGS
from digest.model import Article

LONGEST_RUN = 8
# One word alone ("Watch") may be a subheading.
ANNOUNCEMENTS = frozenset(opening for opening in LINK_OPENINGS if " " in opening) | {"related"}
_OPENINGS = "|".join(
    sorted(map(re.escape, LINK_OPENINGS + MEDIA_OPENINGS), key=lambda each: (-len(each), each))
)
_LINK = re.compile(rf"[\[(>»→▶*• ]{{0,4}}(?:{_OPENINGS}) ?(?:[:|»>→]|- )(?P<title>.*)")
# "More from the Coast Courier", "Mehr Themen auf courier.example:" announces without a link of its own.
_ANNOUNCES = re.compile(
    r"(?:more from|mehr (?:themen |nachrichten )?(?:auf|aus|von)|plus d'articles|más noticias de"
    r"|altre notizie da|mais notícias de) .{2,40}"
)
_FIRST_WORDS = frozenset(opening.split()[0] for opening in LINK_OPENINGS + MEDIA_OPENINGS)


def links(article: Article) -> Article:
    """Take out link lines; one that only announces takes the titles listed under it along."""
    reasons: dict[int, str] = {}
    for at, line in enumerate(article.body):
        title = linked(line)
        if title is not None:
            reasons[at] = "teaser"
            reasons |= {} if title else dict.fromkeys(_listed(article.body, at + 1), "teaser")
    return take(article, reasons)


def linked(line: str) -> str | None:
    """Give the title a "Read more:" line points to, perhaps empty; None for any other line."""
    if (
        len(line) > LONGEST_FURNITURE
        or line[:24].casefold().strip("[(>»→▶*• ").split(" ")[0].strip(":|") not in _FIRST_WORDS
    ):
        return None
    if folded(line) in ANNOUNCEMENTS or (is_title(line) and _ANNOUNCES.fullmatch(folded(line))):
        return ""
    if line.casefold().startswith(PLAIN_LINK_OPENINGS) and is_title(line):
        return folded(line)
    match = _LINK.fullmatch(line.replace("’", "'").lower())
    return None if match is None or _tells(line) else folded(match["title"])


def _tells(line: str) -> bool:
    """Tell a paragraph that opens like a gallery's title ("In Pictures: …") and goes on past any title."""
    return word_total(line) > LONGEST_TITLE and folded(line).startswith(MEDIA_OPENINGS)


def _listed(lines: tuple[str, ...], start: int) -> tuple[int, ...]:
    """Find the titles directly under an announcement; one before prose may be a subheading and stays."""
    end = start
    while end < min(len(lines), start + LONGEST_RUN) and is_title(lines[end]):
        end += 1
    alone = end - start == 1 and end < len(lines)
    return () if alone else tuple(range(start, end))


def is_elsewhere(line: str) -> bool:
    """Tell a "Read more" line, which can be no title; "Watch: …" can."""
    return linked(line) is not None and not folded(line).startswith(MEDIA_OPENINGS)
