"""The one border between markup and text: what comes from outside is made harmless or plain here."""

from digest.markup.caps import is_capped
from digest.markup.feed_caps import capped_feed, is_large
from digest.markup.front_matter import front_matter, unclosed
from digest.markup.plain import plain
from digest.markup.safe import MAX_MARKDOWN, SafeHtml, data, escape, isolated, markdown, owned, safe_html
from digest.markup.tree import tree
from digest.markup.visible import blocks, linked_blocks, paragraphs, seen, visible_text

__all__ = [
    "MAX_MARKDOWN",
    "SafeHtml",
    "blocks",
    "capped_feed",
    "data",
    "escape",
    "front_matter",
    "is_capped",
    "is_large",
    "isolated",
    "linked_blocks",
    "markdown",
    "owned",
    "paragraphs",
    "plain",
    "safe_html",
    "seen",
    "tree",
    "unclosed",
    "visible_text",
]
