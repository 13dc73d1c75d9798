"""The leader: whose text stands for the story, by an order that can be said aloud."""

from __future__ import annotations

import re

from digest.agencies import is_outlet
from digest.group.imprint import Imprint, Rank
from digest.urls import host

Standing = tuple[bool, bool, bool, bool, int, Rank]


def standing(text: Imprint) -> Standing:
    """Place a text among its copies, the best smallest.

    Not withdrawn, whole rather than a teaser, with a correction, the agency's own page, most words,
    earliest; then by address.
    """
    article = text.article
    return (
        any(note.kind == "withdrawn" for note in article.corrections),
        article.teaser_only,
        not article.corrections,
        not _is_the_agency(text),
        -text.words,
        text.place,
    )


def _is_the_agency(text: Imprint) -> bool:
    article = text.article
    credited = article.source_organization
    if credited is None:
        return False
    if is_outlet(credited, article.outlet):
        return True
    return bool(article.url) and re.sub(r"\W", "", credited.casefold()) in host(article.url or "").split(".")
