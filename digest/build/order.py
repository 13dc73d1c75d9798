"""What the operator asked of a night, and the doors opened for it."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from digest.adapters import state as states
from digest.adapters.archive import Archives, archive
from digest.adapters.atomic import sweep
from digest.adapters.clock import local_date
from digest.adapters.evidence import Evidence
from digest.adapters.gather import Gatherer
from digest.adapters.http import fetch_rules
from digest.adapters.memo import Memo
from digest.adapters.pool import mapped
from digest.adapters.theme import load as load_theme
from digest.adapters.touched import touched
from digest.config import Config
from digest.edit import Note, added_sources, followed, memory, parse_note, waits
from digest.errors import TemplateError
from digest.model import Article, Source, Theme
from digest.ports import Map
from digest.record import Archive, Mark, State
from digest.render import check

EVIDENCE = ".digest/evidence.sqlite"
STATE = "state.json"
TOUCHED = ".digest/records.json"
WORKER_MEGABYTES = 768


def quiet(_stage: str, _done: int, _total: int) -> None:
    """Tell nobody how far the work is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the operator asked for. `tell` hears (stage, done, total); `workers` 0 means this process.

    `drafts` asks for the site with the drafts too, in a folder of its own. `written` is when the editor
    wrote, when that is not `now`: an earlier day is made again.
    """

    now: dt.datetime
    offline: bool = False
    regather: bool = False
    drafts: bool = False
    dry_run: bool = False
    workers: int = 2
    written: dt.datetime | None = None
    tell: Callable[[str, int, int], None] = quiet


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """The doors of one night, and what was remembered when it began.

    `today` is the issue's id. `state` is as it was loaded; `before` is the same without what an
    open issue of today left in it, so that the issue can be made again.
    """

    project: Path
    config: Config
    order: Order
    theme: Theme
    archives: Archives
    evidence: Evidence
    gatherer: Gatherer
    memo: Memo
    state: State
    before: State
    today: str
    note: Note | None
    note_sha256: str
    warnings: tuple[str, ...]

    @property
    def site(self) -> Path:
        """Where the site is built."""
        return self.project / self.config.site.output

    @property
    def sources(self) -> dict[str, Source]:
        """Tonight's sources by id: what the editor's note adds, then the configured ones in order."""
        return {source.id: source for source in (*added_sources(self.note), *self.config.sources)}

    @property
    def previous(self) -> Mark | None:
        """The mark of the last issue before today's."""
        earlier = [name for name in self.state.issues if name < self.today]
        return self.state.issues[max(earlier)] if earlier else None

    @property
    def number(self) -> int:
        """The number today's issue has or gets."""
        return (self.previous.number if self.previous else 0) + 1

    def map(self, stage: str) -> Map:
        """Hand items of untrusted work to the worker processes."""
        return mapped(self.order.workers, self.config.limits.seconds_per_source, WORKER_MEGABYTES, stage)

    @property
    def waits(self) -> str | None:
        """Why today's issue is a draft still, or None."""
        site = self.config.site
        return waits(self.config.issue.release, self.note, self.today, self.order.now, site.timezone)

    def archive(self, state: State, *, drafts: bool = False) -> Archive:
        """Every issue there is, as a given state marks them; drafts only when asked for."""
        return archive(state, self.archives.content, drafts=drafts)

    def knows(self, articles: Iterable[Article]) -> bool:
        """Tell whether today's open issue considered all of these under the same editor's note.

        An open issue whose files are not the ones that were made knows nothing: it is made again.
        """
        mark = self.state.issues.get(self.today)
        if mark is None or self.order.regather or mark.note != self.note_sha256:
            return False
        if (mark.record, mark.ledger) != self.archives.sums(self.today):
            return False
        return {article.id for article in articles} <= {
            line.id for line in self.archives.read_ledger(self.today)
        }

    def dated(self, articles: Iterable[Article]) -> tuple[Article, ...]:
        """Say of each article when its text first came: that stays while the text does."""
        return tuple(replace(article, retrieved=self._first(article)) for article in articles)

    def _first(self, article: Article) -> dt.datetime:
        sha = hashlib.sha256("\n".join(article.body).encode()).hexdigest()
        return self.evidence.first_retrieved(article.id, sha, self.order.now)

    @property
    def old_files(self) -> tuple[Path, ...]:
        """Records and ledgers of other days that are not as they were made."""
        return touched(self.archives, self.state, self.project / TOUCHED, self.today)

    def keep_state(self, state: State) -> bool:
        """Save the state; True when its bytes changed."""
        return states.save(self.archives.content / STATE, state)


@contextmanager
def opened(project: Path, config: Config, order: Order) -> Iterator[House]:
    """Open every door for one night; a wrong template or note is found before anything is fetched."""
    theme = load_theme(project, config.site.theme)
    for problem in check(theme):
        raise TemplateError(problem)
    content = project / "content"
    sweep(content)
    archives = Archives(content=content)
    warnings: list[str] = []
    today = local_date(order.now, config.site.timezone).isoformat()
    state = states.load(content / STATE, warnings.append, today)
    note = archives.read_note(today)
    with Evidence(project / EVIDENCE) as evidence:
        yield House(
            project=project,
            config=config,
            order=order,
            theme=theme,
            archives=archives,
            evidence=evidence,
            gatherer=_gatherer(project, config, order, evidence, state),
            memo=Memo(evidence.shelves, today),
            state=state,
            before=before_today(state, archives, today),
            today=today,
            note=parse_note(note, str(archives.note_path(today))) if note is not None else None,
            note_sha256=hashlib.sha256(note.encode()).hexdigest() if note is not None else "",
            warnings=(*warnings, *evidence.warnings),
        )


def _gatherer(project: Path, config: Config, order: Order, evidence: Evidence, state: State) -> Gatherer:
    """Open the door to the sources, under tonight's rules; what moved for good is asked where it is."""
    return Gatherer(
        project=project,
        evidence=evidence,
        rules=fetch_rules(config, order.now, os.environ),
        now=order.now,
        offline=order.offline,
        tell=order.tell,
        moved=followed(state.sources, config.sources),
    )


def before_today(state: State, archives: Archives, today: str) -> State:
    """Take an open issue of today out of the state."""
    if today not in state.issues:
        return memory.state_before(state, None, today)
    before = memory.state_before(state, archives.read_record(today), today)
    return replace(before, chrome=state.chrome_before)
