"""The filters a template may use, by name."""

from __future__ import annotations

import email.utils
from collections.abc import Callable, Sized
from itertools import pairwise
from typing import Any

import jinja2

from digest import dates, markup, urls
from digest.markup import SafeHtml
from digest.model import PartialDate
from digest.record import IssueSource, IssueStory
from digest.render import citing, daywords
from digest.render.catalogue import Words
from digest.render.context import issue_path
from digest.text import spans, xml_safe

Filter = Callable[..., Any]
FOREMOST = 4  # outlets


def rel_url(path: str, here: str) -> str:
    """Link to a page of this site (a path such as "2012/05/31/") from the page at path `here`."""
    return urls.relative(here, path)


def abs_url(path: str, base_url: str) -> str:
    """Give the full address of a page of this site: `base_url` with the path as an ASCII URI."""
    return urls.safe_url(base_url + path) or base_url + path


@jinja2.pass_context
def link(context: jinja2.runtime.Context, path: str) -> str:
    """Link to a page of this site the way the page being drawn must: relative, or whole in a feed."""
    page = context["page"]
    return rel_url(path, page.path) if page.prefix is None else abs_url(path, page.prefix)


def safe_url(url: str | None) -> str | None:
    """Give an address fit to be linked, or None."""
    return urls.safe_url(url) if url else None


def page_url(url: str) -> str:
    """Write a safe address as short as a page may."""
    return urls.page_url(url)


def plain(html_or_text: str) -> str:
    """Give one line of plain text: tags and entities gone."""
    return markup.plain(html_or_text)


def safe_html(html: str | None) -> SafeHtml:
    """Let the harmless part of HTML through: the way for an editor's note."""
    return markup.safe_html(html or "")


def as_html(text: str) -> str:
    """Write plain text as the HTML that says it: a feed's description is taken for HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def bdi(words: str) -> SafeHtml:
    """Wrap a name or date so that its direction leaves its surroundings alone."""
    return markup.isolated(words)


def counted(words: Words) -> Filter:
    """Make the filter that writes a count with its noun: 1 story, 2 stories."""

    def pluralize(count: int | Sized, one: str, many: str | None = None) -> str:
        number = count if isinstance(count, int) else len(count)
        return words.counted(number, f"%(n)s {one}", f"%(n)s {many or one + 's'}")

    return pluralize


def foremost(story: IssueStory, most: int = FOREMOST) -> tuple[IssueSource, ...]:
    """Choose the sources to name beside a story: those its points lead to, then one of each other outlet."""
    led_to = {point.citations[0].source for point in story.points if point.citations}
    chosen = {source.outlet: source for source in reversed(story.sources) if source.n in led_to}
    for source in story.sources:
        if len(chosen) < most:
            chosen.setdefault(source.outlet, source)
    wanted = led_to | {source.n for source in chosen.values()}
    return tuple(source for source in story.sources if source.n in wanted)


def sentences(text: str, language: str | None) -> tuple[str, ...]:
    """Cut a text where its sentences begin; the pieces, put together, are the text."""
    cuts = [0, *(start for start, _ in spans(text, language)[1:]), len(text)]
    return tuple(text[start:end] for start, end in pairwise(cuts))


def slug(title: str) -> str:
    """Make a title fit for an address."""
    return urls.slug(title, "untitled")


def rfc822(timestamp: str) -> str:
    """Write a record's timestamp as RSS wants it."""
    return email.utils.format_datetime(dates.from_timestamp(timestamp), usegmt=True)


def localised(locale: str, timezone: str) -> dict[str, Filter]:
    """Make the filters that depend on the site's language and time zone."""

    def date(value: PartialDate | str | None, style: str = "long") -> str:
        return daywords.shown(value, style, locale, timezone)

    def ago(value: PartialDate | str | None, until: str) -> str:
        return daywords.since(value, until, locale)

    def language(tag: str | None) -> str:
        return daywords.language(tag, locale)

    return {"date": date, "ago": ago, "language": language}


FILTERS: dict[str, Filter] = {
    "abs_url": abs_url,
    "accounts": citing.accounts,
    "alike": citing.alike,
    "as_html": as_html,
    "bdi": bdi,
    "carriers": citing.carriers,
    "foremost": foremost,
    "issue_path": issue_path,
    "link": link,
    "markdown": markup.markdown,
    "otherwise": citing.otherwise,
    "page_url": page_url,
    "plain": plain,
    "rel_url": rel_url,
    "rfc822": rfc822,
    "safe_html": safe_html,
    "safe_url": safe_url,
    "sentences": sentences,
    "slug": slug,
    "xmlclean": xml_safe,
}
