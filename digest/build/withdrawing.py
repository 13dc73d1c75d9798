"""A story is taken down wherever it was told: records, drafts, pages, feeds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from digest.build.keeping import redrawn
from digest.build.order import House, Order, opened
from digest.build.revising import written
from digest.config import Config
from digest.edit import called, withdrawn
from digest.errors import ConfigError
from digest.model import Report
from digest.record import Issue, Mark, record_bytes


def withdraw(project: Path, config: Config, order: Order, asked: str, reason: str) -> Report:
    """Put tombstones for a story into every issue that told it, and draw the site; nothing is gathered.

    `ConfigError` with the nearest when no issue told such a story.
    """
    with opened(project, config, order) as house:
        issues = [house.archives.read_record(name) for name in sorted(house.state.issues)]
        name, headline = _meant(house, asked, issues)
        names = _names(house, name, issues)
        told = [issue for issue in issues if _tells(issue, names)]
        if not told:
            raise ConfigError(f"“{headline}” ({name}) is withdrawn already.")
        report = _taken_down(house, told, names, reason)
    days = ", ".join(issue.id for issue in told)
    said = f"“{headline}” ({name}) is withdrawn from the issue of {days}. To tell readers: digest publish"
    return replace(report, summary=said)


def _taken_down(house: House, told: Sequence[Issue], names: frozenset[str], reason: str) -> Report:
    warnings = tuple(_quoted(house, told, names))
    made = [withdrawn(issue, names, reason, house.config, house.order.now) for issue in told]
    marks = {issue.id: _mark(house, issue) for issue in made}
    after = written(_remembered(house, names, reason), made, marks)
    _let_go(house, names, reason, told)
    report = redrawn(after)
    return replace(report, warnings=(*report.warnings, *warnings))


def _tells(issue: Issue, names: frozenset[str]) -> bool:
    return any(story.id in names and story.withdrawn is None for story in issue.stories)


def _meant(house: House, asked: str, issues: Iterable[Issue]) -> tuple[str, str]:
    stories = {story.id: story for issue in issues for story in issue.stories}
    headlines = {name: story.headline for name, story in stories.items()}
    wanted = house.state.aliases.get(asked, asked)
    found, hint = called(wanted, headlines, {name: story.path for name, story in stories.items()})
    if found is None:
        raise ConfigError(f"No issue told a story {asked}; {hint}.")
    return found, headlines[found]


def _names(house: House, name: str, issues: Iterable[Issue]) -> frozenset[str]:
    """Give all ids the story ever had: those that became one with it too."""
    merged = {old for old, new in house.state.aliases.items() if new == name}
    told = {old for issue in issues for story in issue.stories if story.id == name for old in story.aliases}
    return frozenset({name, *merged, *told})


def _remembered(house: House, names: frozenset[str], reason: str) -> House:
    """Note in the state that the story is never told again, and let its headline go."""
    sketches = tuple(
        replace(sketch, headline="") if sketch.id in names else sketch for sketch in house.state.sketches
    )
    gone = dict.fromkeys(sorted(names), reason)
    state = replace(
        house.state, sketches=sketches, withdrawn=dict(sorted({**house.state.withdrawn, **gone}.items()))
    )
    return replace(house, state=state)


def _mark(house: House, issue: Issue) -> Mark:
    sha = hashlib.sha256(record_bytes(issue)).hexdigest()
    mark = house.state.issues[issue.id]
    return replace(mark, record=sha, pending="", title=issue.title, outline=issue.outline)


def _let_go(house: House, names: frozenset[str], reason: str, issues: Iterable[Issue]) -> None:
    """Take the text out of what is kept so that an edit can be undone."""
    for issue in issues:
        first = house.evidence.first_record(issue.id)
        if first:
            made = withdrawn(first, names, reason, house.config, house.order.now)
            house.evidence.keep_first_record(made, house.order.now)


def _quoted(house: House, issues: Iterable[Issue], names: frozenset[str]) -> Iterator[str]:
    """Warn of notes, which are the editor's own, that still hold the story's words."""
    for issue in issues:
        note = house.archives.read_note(issue.id) or ""
        points = [point.text for story in issue.stories if story.id in names for point in story.points]
        if any(text in note for text in points):
            yield f"{house.archives.note_path(issue.id)} still holds words of the story; the note is yours."
