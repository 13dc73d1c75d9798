"""The shapes a template may hold in its hands, so that a misspelt field can be named."""

from __future__ import annotations

import dataclasses
import re

from digest import record
from digest.model import PartialDate
from digest.render import views

SHAPES: dict[str, type] = {
    f"{shape.__module__}.{shape.__qualname__}": shape
    for shape in (
        PartialDate,
        record.FailedSource,
        record.Gathered,
        record.Issue,
        record.IssueChange,
        record.IssueCitation,
        record.IssueCorrection,
        record.IssueDifference,
        record.IssuePoint,
        record.IssueSource,
        record.IssueStory,
        record.IssueTag,
        record.Outline,
        record.LedgerEntry,
        record.Section,
        views.Address,
        views.ChangeItem,
        views.Counts,
        views.EarlierPart,
        views.FeedLink,
        views.Group,
        views.IssueItem,
        views.IssueLine,
        views.LinkedData,
        views.PageView,
        views.SectionLine,
        views.SiteView,
        views.SourceLine,
        views.StoryItem,
        views.TagLine,
    )
}


def attributes(shape: type) -> set[str]:
    """Give the names of a shape's fields and properties."""
    properties = {name for name, value in vars(shape).items() if isinstance(value, property)}
    return {field.name for field in dataclasses.fields(shape)} | properties


def noun(shape: type) -> str:
    """Name a shape as the editor knows it: IssueStory is a story."""
    prefix = "Issue(?=.)" if shape.__module__.startswith(record.__name__) else "$"
    word = re.sub(f"^{prefix}|View$", "", shape.__name__)
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", word).lower()
