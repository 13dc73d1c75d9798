"""What a story is called: by its outlet, or by the beginning of its text."""

from __future__ import annotations

import re

from digest.model import Article, Story
from digest.summarise.sentence import begun, body_of, language_of
from digest.summarise.surface import finished, hard_fault
from digest.text import shortened

_COLUMNS = 90
_STOP = re.compile(r"(?<![.\w])([^\W\d_]\.){2,}$|(?P<stop>[.。।۔])$")  # not the last of "U.S."


def headline_of(story: Story) -> tuple[str, bool]:
    """Give the lead's headline, or that of a copy of its text, else one made; and whether it is made."""
    copies = (member.article for member in story.members if member.origin == story.members[0].origin)
    stated = next((article.headline for article in copies if article.headline), None)
    return (stated, False) if stated else (_made(story.lead), True)


def _made(article: Article) -> str:
    """Shorten the first sentence that is one and says something, or whatever the text begins with."""
    text = _telling(article) or body_of(article)
    return _unstopped(shortened(text, _COLUMNS, language_of(article)))


def _telling(article: Article) -> str:
    """Read to the first sound sentence with an end; else give the first sound one, else the first."""
    first = unfinished = ""
    for one in begun(article):
        first = first or one.text
        if hard_fault(one) is None:
            if finished(one.text):
                return one.text
            unfinished = unfinished or one.text
    return unfinished or first


def _unstopped(line: str) -> str:
    """Leave out a sentence's full stop, which titles have none of."""
    found = _STOP.search(line)
    return line[: found.start()] if found and found["stop"] else line
