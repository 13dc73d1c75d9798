"""The nouns, in the order the data meets them.

Frozen, slotted, keyword-only. Names follow schema.org NewsArticle in snake case. Not found at
the source means `None` or an empty tuple, never a guess. What an issue says for ever is in
`digest.record`.
"""

from __future__ import annotations

from digest.model.article import (
    Article,
    Correction,
    CorrectionKind,
    Dateline,
    Evidence,
    PartialDate,
    Person,
    Precision,
    Reading,
    Removed,
)
from digest.model.page import Chapter, Page, Report, TemplateFile, Theme
from digest.model.source import Document, Failure, FullText, NotModified, Source, SourceKind, Validators
from digest.model.story import Brief, Citation, Comparison, Difference, Join, KeyPoint, Member, Role, Story

__all__ = [
    "Article",
    "Brief",
    "Chapter",
    "Citation",
    "Comparison",
    "Correction",
    "CorrectionKind",
    "Dateline",
    "Difference",
    "Document",
    "Evidence",
    "Failure",
    "FullText",
    "Join",
    "KeyPoint",
    "Member",
    "NotModified",
    "Page",
    "PartialDate",
    "Person",
    "Precision",
    "Reading",
    "Removed",
    "Report",
    "Role",
    "Source",
    "SourceKind",
    "Story",
    "TemplateFile",
    "Theme",
    "Validators",
]
