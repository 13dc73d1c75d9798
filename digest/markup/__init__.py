"""The one border between markup and text: what comes from outside is made harmless or plain here."""

from digest.markup.caps import is_capped
from digest.markup.front_matter import front_matter
from digest.markup.plain import plain
from digest.markup.safe import SafeHtml, escape, markdown, safe_html
from digest.markup.tree import tree
from digest.markup.visible import blocks, linked_blocks, paragraphs, visible_text

__all__ = [
    "SafeHtml",
    "blocks",
    "escape",
    "front_matter",
    "is_capped",
    "linked_blocks",
    "markdown",
    "paragraphs",
    "plain",
    "safe_html",
    "tree",
    "visible_text",
]
