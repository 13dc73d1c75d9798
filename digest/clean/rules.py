"""The rules in the order they run, and the one call that runs them."""

from __future__ import annotations

from digest.clean.language import language
from digest.clean.whitespace import whitespace
from digest.model import Article
from digest.ports import Rule

CLEANER = "1"
RULES: tuple[tuple[str, Rule], ...] = (
    ("whitespace", whitespace),
    ("language", language),
)


def clean(article: Article, rules: tuple[tuple[str, Rule], ...] = RULES) -> Article:
    """Apply the rules in order: furniture becomes fields, other lines go to `removed`, text stays."""
    for _, rule in rules:
        article = rule(article)
    return article
