"""The only maker of HTML that a template may print unescaped."""

from __future__ import annotations

import json
import re
from typing import Final, NewType

import markupsafe
import nh3
from lxml import etree

from digest.markup.elements import DROPPED_WITH_CONTENT, TEXT_STRUCTURE
from digest.markup.letters import allowed
from digest.markup.tree import tree

SafeHtml = NewType("SafeHtml", markupsafe.Markup)

_ESCAPED: Final = str.maketrans({mark: f"\\u{ord(mark):04x}" for mark in "<>&'"})
MAX_BYTES: Final = 256 * 1024
MAX_MARKDOWN: Final = 150_000  # characters
MAX_BRACKETS: Final = 1_000  # the parser needs quadratic time for those that close nowhere


def escape(text: str) -> SafeHtml:
    """Make text harmless as HTML by escaping it."""
    return SafeHtml(markupsafe.escape(allowed(text)))


def isolated(text: str) -> SafeHtml:
    """Escape a name or date and wrap it so that its direction leaves its surroundings alone."""
    return SafeHtml(markupsafe.Markup("<bdi>%s</bdi>") % markupsafe.escape(allowed(text)))


def owned(html: str) -> SafeHtml:
    """Take HTML from the operator's own theme as it is. Never for a text from outside."""
    return SafeHtml(markupsafe.Markup(html))  # noqa: S704  what the operator wrote is the operator's


def data(value: object) -> SafeHtml:
    """Write data as JSON that can stand in a script element: nothing in it can end the element."""
    text = allowed(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    return SafeHtml(markupsafe.Markup(text.translate(_ESCAPED)))  # noqa: S704  no mark of HTML is left in it


def safe_html(html: str, base: str | None = None) -> SafeHtml:
    """Give the text structure of a fragment and nothing else: no image, style, id, class or script.

    Relative links are resolved against `base` and dropped without one. Input over 256 KiB is cut. What
    nh3 gets is what lxml wrote, hence at most 255 elements deep: nh3 is quadratic in depth.
    """
    root = tree(html.encode("utf-8", "replace")[:MAX_BYTES].decode("utf-8", "ignore"))
    if root is None:
        return SafeHtml(markupsafe.Markup())
    clean = _cleaned(etree.tostring(root, encoding="unicode", method="html"), base)
    return SafeHtml(markupsafe.Markup(clean))  # noqa: S704  here, and only here, strangers' HTML becomes safe


def markdown(text: str) -> SafeHtml:
    """Draw Markdown; HTML inside it stays text. Over 150,000 characters the end is cut.

    A text of more than 1,000 opening brackets is drawn without links.
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415  lazy: only notes and Markdown files need it

    short = allowed(text[:MAX_MARKDOWN])
    plainly = short.replace("[", r"\[") if short.count("[") > MAX_BRACKETS else short
    return safe_html(MarkdownIt("js-default").render(plainly))


def _cleaned(html: str, base: str | None) -> str:
    clean = nh3.clean(
        html,
        tags=set(TEXT_STRUCTURE),
        attributes={"a": {"href", "title"}, "abbr": {"title"}, "time": {"datetime"}},
        clean_content_tags=set(DROPPED_WITH_CONTENT),
        url_schemes={"http", "https", "mailto"},
        url_relative=("rewrite_with_base", base) if base else "deny",
        link_rel="noopener noreferrer",
    )
    # HTML parsers drop a line break right after <pre>: a second pass must find none to drop.
    clean = re.sub(r"(?<=<pre>)\n+", "", clean)
    # A link whose address was not let through is none any more: HTML has no rel without href.
    return re.sub(r'<a(?![^>]* href=)([^>]*?) rel="noopener noreferrer">', r"<a\1>", clean).strip()
