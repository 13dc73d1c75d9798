"""The files themselves: record and ledger against the sums that the state keeps of them."""

from __future__ import annotations

from digest.record import Mark
from digest.verify.verdict import Finding


def seals(issue: str, mark: Mark | None, record: str | None, ledger: str | None) -> tuple[Finding, ...]:
    """Compare the sha256 of both files (None: there is no such file) with the issue's mark."""
    files = {f"content/issues/{issue}.json": record, f"content/ledger/{issue}.jsonl": ledger}
    if mark is None:
        unknown = "content/state.json knows no such issue: nothing says that this file is the one we made"
        return tuple(_finding(issue, file, unknown) for file, sha in files.items() if sha is not None)
    known = mark.pending if record == mark.pending and record else mark.record
    sums = zip(files.items(), (known, mark.ledger), strict=True)
    wrong = ((file, _wrong(sha, kept)) for (file, sha), kept in sums)
    return tuple(_finding(issue, file, text) for file, text in wrong if text)


def _wrong(sha: str | None, kept: str) -> str | None:
    if sha is None:
        return "the file is gone" if kept else None
    return None if sha == kept else "the file was changed: its sha256 is not the one in content/state.json"


def _finding(issue: str, file: str, text: str) -> Finding:
    return Finding(issue=issue, where=file, text=text)
