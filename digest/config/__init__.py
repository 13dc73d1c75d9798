"""A TOML text becomes a `Config`; a bad key is named, with where it stands and the nearest known one.

This room never opens the file: it is given its text.
"""

from digest.config.parse import UNFROZEN, parse
from digest.config.shapes import (
    Config,
    EvidenceRules,
    Feeds,
    IssueRules,
    Limits,
    Notify,
    PublishKind,
    Site,
    Summary,
    Target,
)
from digest.config.starter import source_table, starter

__all__ = [
    "UNFROZEN",
    "Config",
    "EvidenceRules",
    "Feeds",
    "IssueRules",
    "Limits",
    "Notify",
    "PublishKind",
    "Site",
    "Summary",
    "Target",
    "parse",
    "source_table",
    "starter",
]
