"""The chapters of the site: what each depends on, so that one of which nothing changed is not drawn.

A story that goes on keeps one page, drawn with the last issue that tells it. Which issues tell it again
stands in their outlines, so no record is opened to know what to draw.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from digest.model import Chapter, Page
from digest.record import Mark
from digest.render.environment import NOT_DRAWN
from digest.render.press import Press
from digest.render.views import IssueLine, TagLine

ONCE = len("2012/05/31/")
ALL_ISSUES = "archive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What every chapter stands on.

    `tellers` names the issues that tell each story that goes on, oldest first; `told` the addresses
    of such stories by issue.
    """

    common: str
    marks: Mapping[str, Mark]
    tellers: Mapping[str, tuple[str, ...]]
    told: Mapping[str, tuple[str, ...]]

    def drawn_by(self, path: str, issue: str) -> bool:
        """Whether the page of a story of the issue is drawn with it, and not with a later one."""
        return self.tellers.get(path, (issue,))[-1] == issue


def ground(machine: Press) -> Ground:
    """Learn from marks and outlines, without opening a record, what pages depend on."""
    config, theme = machine.config, machine.theme
    private = [(source.id, source.private) for source in config.sources]
    common = [theme.fingerprint, config.site, config.feeds, config.issue, private]
    texts = [file.text for name, file in theme.templates.items() if not name.endswith(NOT_DRAWN)]
    if any(_lists_issues(machine, text) for text in texts):
        common.append(machine.lines)
    tellers = _tellers(machine.lines)
    return Ground(
        common=fingerprint(common),
        marks=dict(machine.archive.marks),
        tellers=tellers,
        told=_told(tellers),
    )


def issue_chapter(
    machine: Press, place: Ground, at: int, pages: Callable[[IssueLine], Iterator[Page]]
) -> Chapter:
    """Make the chapter of the issue at a place in the list: its page, its stories', its record."""
    line = machine.lines[at]
    mark = place.marks[line.id]
    around = machine.lines[max(0, at - 1) : at + 2]
    told = [_telling(place, path, line.id) for path in place.told.get(line.id, ())]
    depends = [place.common, around, mark.record, mark.ledger, told]
    return Chapter(name=f"issue {line.id}", fingerprint=fingerprint(depends), pages=lambda: pages(line))


def list_chapter(
    place: Ground, name: str, lines: Iterable[IssueLine], more: object, pages: Callable[[], Iterator[Page]]
) -> Chapter:
    """Make a chapter that lists issues, and what their records and `more` say."""
    listed = [(line, place.marks[line.id].record, _begun(place, line)) for line in lines]
    return Chapter(name=name, fingerprint=fingerprint([place.common, listed, more]), pages=pages)


def tag_chapter(place: Ground, tag: TagLine, page: Callable[[], Page]) -> Chapter:
    """Make the chapter of a tag's page: it shows what the records of its issues say."""
    records = [(line.id, place.marks[line.id].record) for line in tag.issues]
    told = fingerprint([place.common, tag.slug, tag.title, records])
    return Chapter(name=f"tag {tag.slug}", fingerprint=told, pages=lambda: iter((page(),)))


def fingerprint(things: object) -> str:
    """Sum up values whose `repr` says all of them: shapes of ours, texts, numbers, in a fixed order."""
    return hashlib.sha256(repr(things).encode("utf-8", "surrogatepass")).hexdigest()


def _begun(place: Ground, line: IssueLine) -> list[str]:
    """Give the dates of the issues that told first what this one tells again."""
    firsts = (place.marks.get(place.tellers[path][0]) for path in line.outline.again)
    return [first.date_published for first in firsts if first]


def _telling(place: Ground, path: str, issue: str) -> tuple[str, tuple[str, ...]]:
    """Say what the issue shows of a story that goes on: nothing, or its page with all earlier parts."""
    if not place.drawn_by(path, issue):
        return path, ()
    ids = place.tellers[path]
    return path, tuple(place.marks[one].record for one in ids if one in place.marks)


def _tellers(lines: Iterable[IssueLine]) -> dict[str, tuple[str, ...]]:
    """Find the issues that tell each story that goes on; its address begins with the first one's."""
    told: dict[str, set[str]] = {}
    for line in lines:
        for path in line.outline.again:
            told.setdefault(path, {path[: ONCE - 1].replace("/", "-")}).add(line.id)
    return {path: tuple(sorted(ids)) for path, ids in sorted(told.items())}


def _told(tellers: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Turn the table around: which of these stories each issue tells."""
    told: dict[str, list[str]] = {}
    for path, ids in tellers.items():
        for issue in ids:
            told.setdefault(issue, []).append(path)
    return {issue: tuple(paths) for issue, paths in told.items()}


def _lists_issues(machine: Press, template: str) -> bool:
    """Whether a template uses the list of all issues: then every page may show the newest."""
    tokens = machine.engine.lex(template)
    return any(kind == "name" and word == ALL_ISSUES for _, kind, word in tokens)
