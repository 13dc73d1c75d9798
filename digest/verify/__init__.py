"""The proving room: a record, its sums and what is kept of its texts → what does not hold."""

from digest.verify.issue import verify
from digest.verify.links import plainly_linked
from digest.verify.seals import seals
from digest.verify.verdict import Exhibits, Finding, Verdict, summary

__all__ = ["Exhibits", "Finding", "Verdict", "plainly_linked", "seals", "summary", "verify"]
