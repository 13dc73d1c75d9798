"""Rule: "CORRECTED-", "UPDATE 2-", "REFILE-" at the start of a headline say what kind of version it is."""

from __future__ import annotations

import re
from dataclasses import replace

from digest.model import Article, Correction, CorrectionKind, Removed

_TAG = re.compile(
    r"(?:(?P<wire>CORRECTED|CORRECTION|CORRECTS|CLARIFIED|CLARIFICATION|REFILED?|RPT|REPEAT|UPDATED?|WRAPUP"
    r"|(?:STORY )?WITHDRAWN|WITHDRAWAL|KILL)(?: ?\(?[0-9]{1,2}\)?)? ?[-:–—] ?"
    r"|(?P<plain>Correct(?:ion|ed)|Clarifi(?:cation|ed)|Update(?:d| [0-9]{1,2})?|Refiled?|Withdrawn|Korrektur"
    r"|Berichtigung|Rectificatif|Corrección|Correzione|Correção) ?: )",
)
KINDS: tuple[tuple[str, CorrectionKind], ...] = (
    ("corre", "corrected"),
    ("korr", "corrected"),
    ("beri", "corrected"),
    ("rect", "corrected"),
    ("clar", "clarified"),
    ("refi", "refiled"),
    ("with", "withdrawn"),
    ("kill", "withdrawn"),
    ("story", "withdrawn"),
)
MOST_TAGS = 4


def headline_tag(article: Article) -> Article:
    """Cut tags off the headline; those that correct become corrections, the others go."""
    for _ in range(MOST_TAGS):
        match = _TAG.match(article.headline or "")
        if not match or not article.headline or not article.headline[match.end() :].strip():
            break
        article = _tagged(article, article.headline[match.end() :].strip(), match.group().strip(" -:–—"))
    return article


def _tagged(article: Article, title: str, tag: str) -> Article:
    kind = next((kind for start, kind in KINDS if tag.casefold().startswith(start)), None)
    if kind is None:
        gone = (*article.removed, Removed(text=tag, reason="headline tag"))
        return replace(article, headline=title, removed=gone)
    note = Correction(text=tag, kind=kind)
    return replace(article, headline=title, corrections=(*article.corrections, note))
