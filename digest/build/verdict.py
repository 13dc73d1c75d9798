"""What a night comes to: its exit code, and the sentences worth saying once."""

from __future__ import annotations

from digest.build.order import House
from digest.build.tonight import Tonight
from digest.edit import (
    far_ahead,
    fell_silent,
    first_night,
    lasting,
    made_again,
    not_as_made,
    still_waiting,
    turned,
)
from digest.errors import BuildError, TemporaryError
from digest.model import Failure, Report
from digest.record import Issue, State

DONE = 0
DEGRADED = 3
NAMED = 5


def unreachable(house: House, tonight: Tonight) -> None:
    """Raise when the network gave nothing and no folder anything new: the old site must stand as it is."""
    failed = failed_sources(house, tonight)
    sources = house.config.sources
    asked = [source.id for source in sources if source.url] or [source.id for source in sources]
    if tonight.news or not asked or {failure.subject for failure in failed} < set(asked):
        return
    reasons = "; ".join(f"{failure.subject}: {failure.reason}" for failure in failed[:NAMED])
    error = TemporaryError if all(failure.temporary for failure in failed) else BuildError
    whole = f"All {len(failed)} sources" if len(failed) > 1 else "The only source"
    raise error(f"{whole} failed ({reasons}); the old site stands as it was.")


def too_little(house: House, issue: Issue) -> None:
    """Raise when something came in, but less than an issue needs."""
    least = house.config.limits.min_stories
    if len(issue.stories) < least:
        found = "Only 1 new story" if len(issue.stories) == 1 else f"Only {len(issue.stories)} new stories"
        raise BuildError(
            f"{found} came in and [limits] min_stories asks for {least}; "
            "no issue was made and the old site stands as it was."
        )


def unreadable(house: House, tonight: Tonight) -> None:
    """Raise when an issue without a story is no quiet night: its pages failed, or the note hid it all."""
    pages = [failure for failure in tonight.failures if failure.stage == "page"]
    first = [each for each in tonight.new if first_night(each, house.before.retry) is None]
    hopeful = [each for each in first if not lasting(tonight.unread.get(each.id, ""))]
    if len(tonight.unread) >= len(tonight.new) and hopeful:
        raise BuildError(
            f"None of {len(tonight.new)} new articles could be read ({pages[0].subject}: {pages[0].reason}); "
            "the old site stands as it was, and they are asked for again."
        )
    if house.note is not None and house.note.hide and house.today in house.state.issues:
        raise BuildError(
            f"{house.archives.note_path(house.today)} hides every story of the day, and an issue needs one. "
            "Leave one story, or take the record of the day out of content/. The old site stands as it was."
        )


def not_regathered(house: House) -> tuple[str, ...]:
    """Say why nothing was gathered although it was asked for."""
    if not house.order.regather:
        return ()
    where = house.archives.note_path(house.today)
    closed = f"the issue of {house.today} is closed, by publishing or a later one, and never gathered again"
    return (f"--regather did nothing: {closed}. To change its words edit {where}.",)


def files_amiss(house: House) -> tuple[str, ...]:
    """Say what is not as it was made, of older issues, and which drafts of earlier days still wait."""
    drafts = sorted(name for name, mark in house.state.issues.items() if mark.draft and name < house.today)
    return (*not_as_made([str(file) for file in house.old_files]), *still_waiting(drafts))


def of_today(house: House) -> tuple[str, ...]:
    """Say of an issue about to be made that it was there otherwise, or that its day is far ahead."""
    files = [str(house.archives.record_path(house.today)), str(house.archives.ledger_path(house.today))]
    mark = house.state.issues.get(house.today)
    if mark is None:
        before = max((name for name in house.state.issues if name < house.today), default=None)
        return far_ahead(before, house.today, files)
    sums = zip(files, (mark.record, mark.ledger), house.archives.sums(house.today), strict=True)
    return made_again([file for file, known, found in sums if known != found])


def failed_sources(house: House, tonight: Tonight) -> list[Failure]:
    """Give the failures of whole sources, one each, in the sources' order."""
    first = {failure.subject: failure for failure in reversed(tonight.failures)}
    return [first[source.id] for source in house.config.sources if source.id in first]


def report_of(
    house: House, tonight: Tonight, state: State, summary: str, counts: tuple[tuple[str, int], ...]
) -> Report:
    """Weigh the night: published and well, or published but degraded."""
    failed = failed_sources(house, tonight)
    silent = fell_silent(house.state.sources, state.sources)
    share = len(failed) / max(1, len(house.config.sources))
    many = share > house.config.limits.max_failed_sources
    heavy = (_heavy(len(failed), len(house.config.sources)),) if many else ()
    return Report(
        exit_code=DEGRADED if many or silent else DONE,
        counts=(*_asked(house, tonight, len(failed)), *counts),
        failures=tonight.failures,
        warnings=(
            *house.warnings,
            *files_amiss(house),
            *tonight.warnings,
            *turned(house.state.sources, state.sources),
            *silent,
            *heavy,
        ),
        summary=summary,
    )


def _heavy(failed: int, sources: int) -> str:
    return f"{failed} of {sources} {'source' if sources == 1 else 'sources'} failed."


def _asked(house: House, tonight: Tonight, failed: int) -> tuple[tuple[str, int], ...]:
    """Count what was asked and what came: sources, and articles there and new."""
    return (
        ("sources", len(house.config.sources)),
        ("sources_failed", failed),
        ("articles", len(tonight.present)),
        ("articles_new", len(tonight.new)),
    )
