"""How a night ends: the record, the state and the site are written together, or nothing is."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from digest.adapters.files import Written, write_site
from digest.build.noting import after_issue, after_no_issue, with_waiting
from digest.build.order import House
from digest.build.proving import refuse_unproved, sound
from digest.build.recalling import let_go, set_aside
from digest.build.tonight import Tonight
from digest.build.verdict import (
    files_amiss,
    not_regathered,
    of_today,
    report_of,
    too_little,
    unreachable,
    unreadable,
)
from digest.errors import BuildError, ConfigError
from digest.model import Brief, Report
from digest.read import NOARCHIVE
from digest.record import Archive, Issue, LedgerEntry, State
from digest.render import chapters, pages

DRAWN = ".digest/drawn.json"
DRAFTS = ".digest/preview"


def closed(house: House) -> bool:
    """Tell whether the day's issue is never to be gathered again: a target took it, or a later one stands."""
    mark = house.state.issues.get(house.today)
    later = [name for name in house.state.issues if name > house.today]
    if later and mark is None:
        files = (house.archives.record_path, house.archives.ledger_path)
        named = " and ".join(str(path(name)) for name in later for path in files)
        raise ConfigError(
            f"There is an issue of {max(later)} already; none can be added before it for {house.today}. "
            f"Build a later date. If that date was a mistake, delete {named}; "
            "the next build forgets what they held."
        )
    return mark is not None and (mark.frozen or bool(mark.published) or bool(later))


def redrawn(house: House) -> Report:
    """Draw the whole site again from the records; gather nothing."""
    refuse_unproved(house)
    written = _drawn(house, house.archive(house.state), _nothing)
    return Report(
        exit_code=0,
        counts=_counts(written),
        warnings=(*house.warnings, *files_amiss(house), *not_regathered(house)),
        summary=f"The issue of {house.today} is published; its pages were drawn from its record "
        f"({_files(written)}).",
    )


def quiet_night(house: House, tonight: Tonight) -> Report:
    """Keep what the night said of the sources; make no issue."""
    unreachable(house, tonight)
    refuse_unproved(house)
    state = after_no_issue(house, tonight)
    written = _drawn(house, house.archive(state), partial(_save, house, state))
    return report_of(house, tonight, state, f"Nothing new; {_files(written)}.", _counts(written))


def kept(house: House, tonight: Tonight) -> Report:
    """Write the issue, its ledger and the state, and replace the site by the one that shows them."""
    issue = tonight.issue
    if issue is None or not issue.stories:
        _refuse_unread(house, tonight)
        return quiet_night(house, tonight)
    _refuse_few(house, tonight, issue)
    tonight = replace(tonight, warnings=(*tonight.warnings, *of_today(house)))
    issue = sound(issue, tonight.briefs, house.config)
    state = after_issue(house, tonight, issue)
    archive = _with_tonight(house.archive(state), issue, tonight.ledger)

    def write() -> None:
        house.archives.write_ledger(issue.id, tonight.ledger)
        house.archives.write_record(issue, draft=house.waits is not None)
        _keep_evidence(house, issue.id, tonight.briefs)
        house.keep_state(state)
        let_go(house)

    written = _drawn(house, archive, write)
    sources = len({source.outlet for story in issue.stories for source in story.sources})
    read = _many(len(tonight.new), "new article", "new articles")
    summary = (
        f"Issue {issue.number} of {issue.id}: {_many(len(issue.stories), 'story', 'stories')} from "
        f"{_many(sources, 'outlet', 'outlets')}, {read} read, "
        f"{_many(len(tonight.failures), 'failure', 'failures')}; {_files(written)}.{_waiting(house)}"
    )
    counts = _counts(written, stories=len(issue.stories), outlets=sources, left_out=issue.gathered.left_out)
    return report_of(house, tonight, state, summary, counts)


def _waiting(house: House) -> str:
    """Say that the issue is a draft, why, and what lets it out."""
    return (
        f" It is a draft: {house.waits}. To let it out: digest release {house.today}" if house.waits else ""
    )


def with_drafts(house: House, state: State) -> str:
    """Draw the site as it would be with the drafts, where no target takes it from; say where."""
    folder = house.project / DRAFTS
    write_site(folder, chapters(house.archive(state, drafts=True), house.theme, house.config))
    return f"With the drafts it stands in {folder}."


def _refuse_unread(house: House, tonight: Tonight) -> None:
    """Raise when this was no quiet night; what waits for its page is remembered all the same."""
    try:
        unreadable(house, tonight)
    except BuildError:
        if not house.order.dry_run:
            house.keep_state(with_waiting(house, tonight))
        raise


def _refuse_few(house: House, tonight: Tonight, issue: Issue) -> None:
    """Raise when there are too few stories for an issue; what they tell is kept for one."""
    try:
        too_little(house, issue)
    except BuildError:
        if not house.order.dry_run:
            set_aside(house, tonight)
        raise


def _nothing() -> None:
    """Write nothing besides the site."""


def _save(house: House, state: State) -> None:
    house.keep_state(state)


def _drawn(house: House, archive: Archive, write: Callable[[], None]) -> Written:
    if house.order.dry_run:
        drawn = [page.draw() for page in pages(archive, house.theme, house.config)]
        return Written(pages=len(drawn), changed=0, removed=0)
    house.order.tell("site", 0, 1)
    drawn_from = chapters(archive, house.theme, house.config)
    written = write_site(house.site, drawn_from, write, house.project / DRAWN)
    house.order.tell("site", 1, 1)
    return written


def _many(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _files(written: Written) -> str:
    return f"{written.changed} of {written.pages} pages written, {written.removed} removed"


def _counts(written: Written, **issue: int) -> tuple[tuple[str, int], ...]:
    """Count the issue's stories, if there is one, and the site's files, for the run's report."""
    files = {"pages": written.pages, "pages_changed": written.changed, "pages_removed": written.removed}
    return (*issue.items(), *files.items())


def _with_tonight(archive: Archive, issue: Issue, ledger: tuple[LedgerEntry, ...]) -> Archive:
    """Show the archive as it will be once tonight's files are written."""
    return replace(
        archive,
        issue=lambda name: issue if name == issue.id else archive.issue(name),
        ledger=lambda name: ledger if name == issue.id else archive.ledger(name),
    )


def _keep_evidence(house: House, issue: str, briefs: tuple[Brief, ...]) -> None:
    """Keep every article that was told of, for `digest verify`, `digest explain` and tomorrow."""
    for brief in briefs:
        for member in brief.story.members:
            if NOARCHIVE in member.article.rights:
                continue
            text = "\n".join(member.article.body)
            house.evidence.keep_body(hashlib.sha256(text.encode()).hexdigest(), text, house.order.now)
            house.evidence.keep_member(issue, member, house.order.now)
    oldest = house.order.now - dt.timedelta(days=house.config.evidence.keep_days)
    house.evidence.forget(oldest)
    house.memo.forget(oldest.date().isoformat())
