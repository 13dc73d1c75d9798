"""A feed's teaser and its page become one article."""

from __future__ import annotations

from dataclasses import replace

from digest.model import Article, PartialDate


def complete(teaser: Article, page: Article) -> Article:
    """Give the feed's article with the page's body and finer fields.

    It stays the same article: id, source, label and the feed's headline hold; `keys` gains the page's. A
    page without text leaves the teaser as it is, with the page's warnings.
    """
    warnings = tuple(dict.fromkeys(teaser.warnings + page.warnings))
    rights = tuple(sorted({*teaser.rights, *page.rights}))
    if not page.body:
        return replace(teaser, warnings=warnings, rights=rights)
    return replace(
        teaser,
        url=page.url or teaser.url,
        headline=teaser.headline or page.headline,
        body=page.body,
        retrieved=page.retrieved,
        keys=tuple(dict.fromkeys(teaser.keys + page.keys)),
        page_text=page.page_text,
        date_published=_fuller(teaser.date_published, page.date_published),
        date_modified=page.date_modified or teaser.date_modified,
        authors=page.authors or teaser.authors,
        editors=page.editors or teaser.editors,
        contributors=page.contributors or teaser.contributors,
        publisher=teaser.publisher or page.publisher,
        source_organization=page.source_organization or teaser.source_organization,
        credit_text=page.credit_text or teaser.credit_text,
        corrections=page.corrections or teaser.corrections,
        in_language=page.in_language or teaser.in_language,
        article_section=page.article_section or teaser.article_section,
        keywords=teaser.keywords or page.keywords,
        is_based_on=page.is_based_on or teaser.is_based_on,
        teaser_only=False,
        rights=rights,
        warnings=warnings,
    )


def _fuller(feed: PartialDate | None, page: PartialDate | None) -> PartialDate | None:
    """Take the feed's date, unless it is of a month or year alone and the page knows better."""
    return page if page and (feed is None or feed.precision == "unknown") else feed
