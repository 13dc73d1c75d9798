"""State: content/state.json, whole or not at all, in two generations, rebuilt from the records."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import msgspec

from digest.adapters.archive import Archives
from digest.adapters.atomic import write
from digest.adapters.files import read_bytes
from digest.adapters.retraction import without_future
from digest.errors import RecordError
from digest.group import recollection
from digest.record import Issue, IssueStory, LedgerEntry, Mark, State, StorySketch
from digest.urls import article_key, canonical

SCHEMA = 1
SKETCHED_ISSUES = 14
WAITING = "waiting"
DAMAGE = (msgspec.MsgspecError, ValueError, KeyError, TypeError)


def load(path: Path, warn: Callable[[str], None] | None = None, today: str | None = None) -> State:
    """Load the state at `path`, else its last generation, else one rebuilt from the records beside it.

    Records it has no mark of are folded in, save the newest beside a whole state: tonight's build died
    over that and makes it again. `today` (ISO date) says that a record of an earlier day is not tonight's,
    and that a later issue without a record was taken back.
    Each step down is told to `warn` in one sentence. No file and no record is an empty state.
    `RecordError` for a schema of the future, or when nothing readable is left.
    """
    tell = warn or _unheard
    for file in (path, _former(path)):
        state = _whole(file, tell)
        if state is not None:
            state = without_future(state, Archives(content=path.parent), today, tell)
            if file == path:
                return _folded(state, path.parent, _forgotten(state, path.parent, today), tell)
            tell(f"{path} could not be used; the generation before it, {file.name}, was taken instead.")
            return _folded(state, path.parent, _unmarked(state, path.parent), tell)
    return _rebuilt(path, tell)


def save(path: Path, state: State) -> bool:
    """Write the state; the one before stays as `state.json.1`. True when its bytes changed."""
    data = state_bytes(state)
    if path.exists() and read_bytes(path) == data:
        return False
    if _whole(path, _unheard) is not None:
        write(_former(path), read_bytes(path))
    return write(path, data)


def state_bytes(state: State) -> bytes:
    """Encode the canonical form: keys sorted, indented by one, the sha256 of the compact state inside."""
    compact = msgspec.json.encode(state, order="sorted")
    envelope = {"sha256": hashlib.sha256(compact).hexdigest(), "state": msgspec.Raw(compact)}
    return msgspec.json.format(msgspec.json.encode(envelope, order="sorted"), indent=1) + b"\n"


def rebuild(content: Path) -> State:
    """Make a state again from records and ledgers: all but health and chrome; sketches hold what was quoted.

    Every issue counts as frozen: what may have been published is never gathered a second time.
    """
    archives = Archives(content=content)
    names = archives.ids()
    issues = [archives.read_record(name) for name in names]
    ledgers = {name: archives.read_ledger(name) for name in names}
    return State(
        issues={issue.id: _mark(archives, issue) for issue in issues},
        seen=_seen(ledgers),
        retry=_waiting(ledgers),
        sketches=_sketches(issues[-SKETCHED_ISSUES:]),
        aliases=_aliases(issues),
    )


def _forgotten(state: State, content: Path, today: str | None) -> list[str]:
    """Name the records a whole state should have a mark of: those older than another, or than today."""
    newest = max((*Archives(content=content).ids(), *state.issues, today or ""))
    return [name for name in _unmarked(state, content) if name < newest]


def _unmarked(state: State, content: Path) -> list[str]:
    """Name the records without a mark, or with one of an earlier build of that day; opens no frozen one."""
    archives = Archives(content=content)
    frozen = {name for name, mark in state.issues.items() if mark.frozen}
    marked = {name: mark.record for name, mark in state.issues.items()}
    return [
        name
        for name in archives.ids()
        if name not in frozen and marked.get(name) != _sha256(archives.record_path(name))
    ]


def _folded(state: State, content: Path, names: list[str], tell: Callable[[str], None]) -> State:
    """Add these records to the state as a rebuild would: frozen, their articles and sentences known."""
    archives = Archives(content=content)
    for name in names:
        try:
            issue, ledger = archives.read_record(name), archives.read_ledger(name)
        except RecordError as error:
            tell(f"The issue of {name} is not in the state and could not be added to it: {error}")
            continue
        tell(f"The issue of {name} was not in the state; it was added from its record.")
        state = replace(
            state,
            issues={**state.issues, name: _mark(archives, issue)},
            seen=_seen({name: ledger}) | state.seen,
            retry=_waiting({name: ledger}) | state.retry,
            sketches=_with_sketches(state.sketches, issue),
        )
    return state


def _with_sketches(known: tuple[StorySketch, ...], issue: Issue) -> tuple[StorySketch, ...]:
    """Add what an issue told to the sketches of its stories; the others stay as they are."""
    told = {story.id for story in issue.stories}
    before = sorted((sketch for sketch in known if sketch.id in told), key=lambda each: each.last_issue)
    others = (sketch for sketch in known if sketch.id not in told)
    made = _sketches([issue], before)
    return tuple(sorted((*others, *made), key=lambda each: (each.id, each.last_issue)))


def _former(path: Path) -> Path:
    return path.with_name(path.name + ".1")


def _whole(path: Path, tell: Callable[[str], None]) -> State | None:
    """Read the state in a file, None when there is no file or its sum does not hold."""
    if not path.exists():
        return None
    try:
        return _decoded(read_bytes(path), path)
    except DAMAGE as error:
        tell(f"{path} is damaged ({error}).")
        return None


def _decoded(data: bytes, path: Path) -> State:
    """Decode the state in these bytes once their sum holds."""
    envelope = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    state_table = msgspec.json.decode(envelope["state"])
    compact = msgspec.json.encode(state_table, order="sorted")
    if hashlib.sha256(compact).hexdigest() != msgspec.json.decode(envelope["sha256"], type=str):
        raise ValueError("its checksum does not hold")
    if state_table.get("schema") != SCHEMA:
        raise RecordError(
            f"{path}: schema {state_table.get('schema')} is not known here; install a newer digest."
        )
    return msgspec.convert(state_table, State)


def _rebuilt(path: Path, tell: Callable[[str], None]) -> State:
    if not Archives(content=path.parent).ids():
        return _begun(path)
    state = rebuild(path.parent)
    tell(f"{path} was rebuilt from {len(state.issues)} records; source health starts anew.")
    return state


def _begun(path: Path) -> State:
    """Begin the state of a newsletter without issues; damage is said when files were there."""
    if path.exists():
        raise RecordError(
            f"{path} is damaged and there is no record to rebuild it from; delete it to begin anew."
        )
    return State()


def _mark(archives: Archives, issue: Issue) -> Mark:
    return Mark(
        number=issue.number,
        title=issue.title,
        date_published=issue.date_published,
        stories=len(issue.stories),
        record=_sha256(archives.record_path(issue.id)),
        ledger=_sha256(archives.ledger_path(issue.id)),
        outline=issue.outline,
        frozen=True,
    )


def _sha256(path: Path) -> str:
    return hashlib.sha256(read_bytes(path)).hexdigest() if path.exists() else ""


def _seen(ledgers: dict[str, tuple[LedgerEntry, ...]]) -> dict[str, str]:
    """Article keys and the day each was first considered."""
    seen: dict[str, str] = {}
    for day, entries in sorted(ledgers.items()):
        for key in (key for entry in entries if entry.decision != WAITING for key in _keys(entry)):
            seen.setdefault(key, day)
    return seen


def _waiting(ledgers: dict[str, tuple[LedgerEntry, ...]]) -> dict[str, str]:
    """Article keys and the day each began to wait for its page; what was settled later is seen too."""
    retry: dict[str, str] = {}
    for day, entries in sorted(ledgers.items()):
        for key in (key for entry in entries if entry.decision == WAITING for key in _keys(entry)):
            retry.setdefault(key, day)
    return retry


def _keys(entry: LedgerEntry) -> Iterator[str]:
    yield entry.id
    if entry.url:
        yield article_key(canonical(entry.url))


def _aliases(issues: Iterable[Issue]) -> dict[str, str]:
    """Give the names of stories that became one with another, the last issue's word winning."""
    found: dict[str, str] = {}
    for merged in ({old: story.id for story in issue.stories for old in story.aliases} for issue in issues):
        found = {old: merged.get(name, name) for old, name in found.items()} | merged
    return dict(sorted(found.items()))


def _sketches(issues: list[Issue], known: Iterable[StorySketch] = ()) -> tuple[StorySketch, ...]:
    """Sketch each story beside those known, its last issue's words winning."""
    sketches = {sketch.id: sketch for sketch in known}
    for issue in issues:
        for story in issue.stories:
            sketches[story.id] = _sketch(story, issue.id, sketches.get(story.id))
    return tuple(sketches[name] for name in sorted(sketches))


def _sketch(story: IssueStory, issue: str, before: StorySketch | None) -> StorySketch:
    """Sketch a story by its record; what is known of its text, and of a later issue, stays."""
    quotes = {citation.sha256 for point in story.points for citation in point.citations}
    articles = {source.id for source in story.sources}
    made = StorySketch(
        id=story.id,
        slug=story.slug,
        first_issue="-".join(story.path.split("/")[:3]),
        last_issue=issue,
        headline=story.headline,
    )
    known = before or made
    told = known if known.last_issue > issue else made
    cited = dict.fromkeys(citation.quote for point in story.points for citation in point.citations)
    terms, shingles = recollection(story.headline, tuple(cited), story.in_language)
    return replace(
        told,
        terms=known.terms or terms,
        shingles=known.shingles or shingles,
        quotes=tuple(sorted(quotes | set(known.quotes))),
        articles=tuple(sorted(articles | set(known.articles))),
    )


def _unheard(_: str) -> None:
    """For callers that do not ask what was mended."""
