"""The shapes of the durable files under content/: the public record, the ledger, the state.

An issue is drawn from its record alone, so whatever a page shows of it stands here. Schema 1.
Every shape is written with its keys sorted; adding a key is free, changing one is a decision.
"""

from digest.record.issue import (
    Budget,
    FailedSource,
    Gathered,
    Issue,
    IssueChange,
    IssueCitation,
    IssueCorrection,
    IssueDifference,
    IssuePoint,
    IssueSource,
    IssueStory,
    IssueTag,
    Outline,
    Section,
    record_bytes,
)
from digest.record.state import (
    Archive,
    LedgerEntry,
    Mark,
    SourceHealth,
    State,
    StorySketch,
)

__all__ = [
    "Archive",
    "Budget",
    "FailedSource",
    "Gathered",
    "Issue",
    "IssueChange",
    "IssueCitation",
    "IssueCorrection",
    "IssueDifference",
    "IssuePoint",
    "IssueSource",
    "IssueStory",
    "IssueTag",
    "LedgerEntry",
    "Mark",
    "Outline",
    "Section",
    "SourceHealth",
    "State",
    "StorySketch",
    "record_bytes",
]
