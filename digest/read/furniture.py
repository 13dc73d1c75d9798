"""What a page's own markup says is not the story: captions, boxes about the author, embedded posts."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

from lxml import etree

from digest.markup import blocks

MAX_SHARE: Final = 0.25  # more of the text than this is no furniture: some pages call everything "share"
MAX_KEPT: Final = 2000  # characters of a line worth remembering
_NOT_LETTERS: Final = re.compile(r"[\W_]+")
_BOX: Final = re.compile(
    r"bio|info-?box|fact-?box|related|newsletter|share|disclaimer|modal"
    r"|(?:^|[-_ ])(?:cta|popup|tooltip|subscribe|author)(?:$|[-_ ])"
)
_EMBEDS: Final = (
    "twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "bluesky-embed", "reddit-embed",
    "mastodon-embed", "threads-post", "fb-post",
)  # fmt: skip


_DIALOGUES: Final = frozenset({"dialog", "alertdialog", "tooltip"})
_WITH_ROLE: Any = etree.XPath("//*[@role]")


def without_embeds(root: Any) -> None:
    """Take posts of other sites and dialogue boxes out of the tree."""
    posts = [element for element in root.iter("blockquote") if _is_post(element.get("class", ""))]
    dialogues = [element for element in _WITH_ROLE(root) if element.get("role") in _DIALOGUES]
    for element in posts + dialogues:
        if element.getparent() is not None:
            element.drop_tree()


def _is_post(classes: str) -> bool:
    return any(name in classes for name in _EMBEDS)


def furniture(root: Any, story: set[str]) -> set[str]:
    """Give those of the story's lines (as letters) that stand in captions or in boxes."""
    found: set[str] = set()
    size = sum(map(len, story))
    for element in filter(_is_furniture, root.iter()):
        lines = _letters(element) & story
        if sum(map(len, lines)) < MAX_SHARE * size:
            found |= lines
    return found


def _is_furniture(element: Any) -> bool:
    called = element.get("class")
    return element.tag == "figcaption" or (called is not None and _names_box(called))


@lru_cache(maxsize=4096)
def _names_box(called: str) -> bool:
    """Remember classes: a page gives the same few to most of its elements."""
    return _BOX.search(called) is not None


def headings(root: Any) -> set[str]:
    """Give the headings inside the page as letters."""
    return {key for heading in root.iter("h2", "h3", "h4", "h5", "h6") for key in _letters(heading)}


def letters(text: str) -> str:
    """Fold a text to its letters and digits: what stays the same however it is set."""
    return _of_line(text) if len(text) <= MAX_KEPT else _folded(text)


@lru_cache(maxsize=4096)
def _of_line(text: str) -> str:
    """Remember lines: each of a page is asked for again and again."""
    return _folded(text)


def _folded(text: str) -> str:
    return _NOT_LETTERS.sub("", text.casefold())


def _letters(element: Any) -> set[str]:
    return {letters(text) for text in blocks(element)}
