"""Rule: a tag in brackets in front of a paragraph is no text: "[Alden Daily] …", "(Ada Moss) …"."""

from __future__ import annotations

import re
from dataclasses import replace

from digest.clean.removal import cut
from digest.model import Article

# Aggregators name the outlet a report is from before its first words.
_OUTLET = re.compile(r"\[(?P<outlet>[A-Z][\w.&'’-]*(?: [\w.&'’()-]+){0,4})\] +(?=[\"“‘'A-ZÀ-Þ0-9])")
# A photographer left over from a caption, before a paragraph that begins with a capital.
_PHOTOGRAPHER = re.compile(r"\((?:[A-Z][a-zà-ÿ’'-]+ ){1,2}[A-Z][a-zà-ÿ’'-]+\) (?=[A-Z])")


def source_tag(article: Article) -> Article:
    """Cut the outlet's tag off the first paragraph, and photographers' names off any."""
    tag = _OUTLET.match(article.body[0]) if article.body else None
    if tag:
        credited = replace(article, credit_text=article.credit_text or tag["outlet"])
        article = cut(credited, 0, article.body[0][tag.end() :], tag.group(), "credit")
    for at, line in enumerate(article.body):
        if line.startswith("(") and (name := _PHOTOGRAPHER.match(line)):
            article = cut(article, at, line[name.end() :], name.group(), "caption")
    return article
