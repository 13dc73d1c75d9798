"""The archive: records, ledgers and notes under content/, and the lazy view the pages are drawn from."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import msgspec

from digest.adapters.atomic import write
from digest.adapters.files import read_bytes, read_text
from digest.errors import BuildError, RecordError
from digest.record import Archive, Issue, LedgerEntry, State, record_bytes

SCHEMA = 1
OPEN = 64
BACK = (
    "; if you took the issue back because its date was a mistake, the next build of an earlier day forgets it"
)
DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Archives:
    """The folder content/: one record, ledger and note a day, each by the issue's id."""

    content: Path

    def ids(self) -> tuple[str, ...]:
        """Ids of all issues that have a record, oldest first."""
        found = (path.stem for path in (self.content / "issues").glob("*.json"))
        return tuple(sorted(name for name in found if DAY.fullmatch(name)))

    def noted(self) -> tuple[str, ...]:
        """Days that have an editor's note, oldest first."""
        found = (path.stem for path in (self.content / "notes").glob("*.md"))
        return tuple(sorted(name for name in found if DAY.fullmatch(name)))

    def record_path(self, issue: str) -> Path:
        """content/issues/<date>.json, or where the draft of that day waits."""
        public = self.content / "issues" / f"{_day(issue)}.json"
        draft = self.draft_path(issue)
        return draft if draft.exists() and not public.exists() else public

    def draft_path(self, issue: str) -> Path:
        """content/drafts/<date>.json."""
        return self.content / "drafts" / f"{_day(issue)}.json"

    def ledger_path(self, issue: str) -> Path:
        """content/ledger/<date>.jsonl."""
        return self.content / "ledger" / f"{_day(issue)}.jsonl"

    def note_path(self, issue: str) -> Path:
        """content/notes/<date>.md."""
        return self.content / "notes" / f"{_day(issue)}.md"

    def read_record(self, issue: str) -> Issue:
        """Open the record of an issue; `RecordError` names the file when it is damaged."""
        path = self.record_path(issue)
        return decoded_record(_bytes(path), str(path))

    def write_record(self, issue: Issue, *, draft: bool | None = None) -> bool:
        """Write a record, as a draft or not, else where the issue's stands; True when its bytes changed.

        An issue stands in one place alone: what is public is no draft any more, and the other way round.
        """
        public, waiting = self.content / "issues" / f"{_day(issue.id)}.json", self.draft_path(issue.id)
        place = self.record_path(issue.id) if draft is None else waiting if draft else public
        changed = write(place, record_bytes(issue))
        (public if place == waiting else waiting).unlink(missing_ok=True)
        return changed

    def read_ledger(self, issue: str) -> tuple[LedgerEntry, ...]:
        """Open the ledger of an issue, empty when there is none."""
        path = self.ledger_path(issue)
        return decoded_ledger(_bytes(path), str(path)) if path.exists() else ()

    def write_ledger(self, issue: str, entries: Iterable[LedgerEntry]) -> bool:
        """Write a ledger; True when its bytes changed."""
        return write(self.ledger_path(issue), ledger_bytes(entries))

    def read_note(self, issue: str) -> str | None:
        """Open the editor's note of a day, None when there is none."""
        path = self.note_path(issue)
        return read_text(path) if path.exists() else None

    def sums(self, issue: str) -> tuple[str | None, str | None]:
        """Sha256 of the record and of the ledger as they stand, None for a file that is not there."""
        return _sha256(self.record_path(issue)), _sha256(self.ledger_path(issue))

    def raw_note(self, issue: str) -> str | None:
        """Open the editor's note with every byte it has, line ends and mark of byte order too."""
        path = self.note_path(issue)
        read_text(path) if path.exists() else None  # what is not UTF-8 is named with its line
        return read_bytes(path).decode() if path.exists() else None

    def write_note(self, issue: str, text: str) -> bool:
        """Write the editor's note: only ever by the editor's own verbs."""
        return write(self.note_path(issue), text.encode())

    def restore_note(self, issue: str, text: str | None) -> None:
        """Put the editor's note back as it was; None: there was none."""
        if text is None:
            self.note_path(issue).unlink(missing_ok=True)
        else:
            self.write_note(issue, text)


def archive(state: State, content: Path, *, drafts: bool = False) -> Archive:
    """Every issue the state has a mark of, newest first; a record is opened when asked for.

    Drafts are among them only when asked for: they are not public.

    A frozen record or ledger whose bytes are not those of its mark raises `RecordError`.
    """
    archives = Archives(content=content)

    @lru_cache(maxsize=OPEN)
    def issue(name: str) -> Issue:
        _whole(archives.record_path(name), state, name)
        return archives.read_record(name)

    @lru_cache(maxsize=OPEN)
    def ledger(name: str) -> tuple[LedgerEntry, ...]:
        if archives.ledger_path(name).exists():
            _whole(archives.ledger_path(name), state, name)
        return archives.read_ledger(name)

    shown = [(name, mark) for name, mark in state.issues.items() if drafts or not mark.draft]
    marks = tuple(sorted(shown, reverse=True))
    return Archive(marks=marks, issue=issue, ledger=ledger, health=state.sources)


def ledger_bytes(entries: Iterable[LedgerEntry]) -> bytes:
    """Encode a ledger as the file holds it: one entry a line, keys sorted, entries in the order given."""
    return b"".join(msgspec.json.encode(entry, order="sorted") + b"\n" for entry in entries)


def decoded_record(data: bytes, where: str) -> Issue:
    """Decode a record from its bytes; `where` names the file in the error."""
    try:
        issue = msgspec.json.decode(data, type=Issue)
    except (msgspec.MsgspecError, ValueError) as error:
        raise RecordError(_damaged(where, error)) from error
    if issue.schema != SCHEMA:
        raise RecordError(f"{where}: schema {issue.schema} is not known here; install a newer digest.")
    return issue


def decoded_ledger(data: bytes, where: str) -> tuple[LedgerEntry, ...]:
    """Decode a ledger from its bytes; `where` names the file in the error."""
    entries: list[LedgerEntry] = []
    for number, line in enumerate(data.splitlines(), start=1):
        try:
            entries.append(msgspec.json.decode(line, type=LedgerEntry))
        except (msgspec.MsgspecError, ValueError) as error:
            raise RecordError(_damaged(f"{where}, line {number}", error)) from error
    return tuple(entries)


def _day(issue: str) -> str:
    if not DAY.fullmatch(issue):
        raise RecordError(f"“{issue}” is not the id of an issue: an id is a date such as 2012-05-31.")
    return issue


def _whole(path: Path, state: State, name: str) -> None:
    mark = state.issues.get(name)
    if mark is None or not mark.frozen:
        return
    expected = {mark.record, mark.pending} if path.suffix == ".json" else {mark.ledger}
    if expected - {""} and _sha256(path) not in expected:
        raise RecordError(
            f"{path} is not the file that was published (its sha256 differs from content/state.json); "
            "bring it back from version control."
        )


def _sha256(path: Path) -> str | None:
    return hashlib.sha256(_bytes(path)).hexdigest() if path.exists() else None


def _bytes(path: Path) -> bytes:
    try:
        return read_bytes(path)
    except BuildError as error:
        taken_back = "" if path.exists() else BACK
        raise RecordError(f"{error} Bring it back from version control{taken_back}.") from error


def _damaged(where: str, error: Exception) -> str:
    return f"{where} is damaged ({error}); bring it back from version control."
