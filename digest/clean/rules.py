"""The rules in the order they run, and the one call that runs them."""

from __future__ import annotations

from dataclasses import replace

from digest.clean.advisory import advisory
from digest.clean.appeals import appeals
from digest.clean.authors import authors
from digest.clean.biography import biography
from digest.clean.byline import byline
from digest.clean.captions import captions
from digest.clean.chrome import chrome
from digest.clean.corrections import corrections
from digest.clean.credit import credit
from digest.clean.date_line import date_line
from digest.clean.dateline import dateline
from digest.clean.doubts import doubts
from digest.clean.ending import ending
from digest.clean.excerpts import excerpts
from digest.clean.headline import headline
from digest.clean.headline_credit import headline_credit
from digest.clean.headline_tag import headline_tag
from digest.clean.labels import labels
from digest.clean.language import language
from digest.clean.links import links
from digest.clean.outlet_line import outlet_line
from digest.clean.promises import promises
from digest.clean.run_in import run_in
from digest.clean.signoff import signoff
from digest.clean.source_tag import source_tag
from digest.clean.teasers import teasers
from digest.clean.whitespace import whitespace
from digest.model import Article
from digest.ports import Rule

CLEANER = "1"
MOST_PASSES = 5
MOST_LINES = 20_000
RULES: tuple[tuple[str, Rule], ...] = (
    ("whitespace", whitespace),
    ("chrome", chrome),
    ("appeals", appeals),
    ("teasers", teasers),
    ("outlet_line", outlet_line),
    ("headline", headline),
    ("headline_tag", headline_tag),
    ("run_in", run_in),
    ("links", links),
    ("captions", captions),
    ("byline", byline),
    ("date_line", date_line),
    ("corrections", corrections),
    ("advisory", advisory),
    ("ending", ending),
    ("signoff", signoff),
    ("credit", credit),
    ("excerpts", excerpts),
    ("source_tag", source_tag),
    ("dateline", dateline),
    ("headline_credit", headline_credit),
    ("promises", promises),
    ("labels", labels),
    ("authors", authors),
    ("biography", biography),
    ("doubts", doubts),
    ("language", language),
)


def clean(article: Article, rules: tuple[tuple[str, Rule], ...] = RULES) -> Article:
    """Apply the rules in order: furniture becomes fields, other lines go to `removed`, text stays.

    They run again until none has anything left to do, so cleaning twice is cleaning once.
    """
    if len(article.body) > MOST_LINES:
        return _too_long(article)
    for _ in range(MOST_PASSES):
        before = article
        for _, rule in rules:
            article = rule(article)
        if article == before:
            break
    return article


def _too_long(article: Article) -> Article:
    """Leave a text of more lines than any story has as it is, and say so."""
    text = f"not cleaned: more than {MOST_LINES} lines"
    return article if text in article.warnings else replace(article, warnings=(*article.warnings, text))
