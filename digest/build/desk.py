"""The editor's desk: a line into the note of a day, and the site made again from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from digest.adapters import state as states
from digest.adapters.archive import Archives
from digest.adapters.clock import local_date
from digest.build.night import build
from digest.build.order import STATE, House, Order, opened
from digest.build.remembering import readings
from digest.build.revising import is_public
from digest.config import Config
from digest.dates import from_timestamp
from digest.edit import Note, added_sources, called, parse_note, skeleton, with_name
from digest.errors import ConfigError, DigestError, NoteError, TemporaryError
from digest.model import Document, Failure, Reading, Report, Source
from digest.record import State
from digest.text import word_count
from digest.urls import redacted, safe_url

FEWEST = 30  # words: less is no article


def latest(state: State) -> str:
    """Name the latest issue: the one an editor means who names none."""
    if not state.issues:
        raise ConfigError("There is no issue yet. Build one first: digest build")
    return max(state.issues)


def begun_note(project: Path, config: Config, now: dt.datetime, day: str | None) -> tuple[Path, bool]:
    """Give the note of a day (None: of the latest issue, else today), and whether it was made just now."""
    archives, state = _stores(project)
    name = day or max(state.issues, default=local_date(now, config.site.timezone).isoformat())
    path = archives.note_path(name)
    if path.exists():
        return path, False
    issue = archives.read_record(name) if name in state.issues else None
    archives.write_note(name, skeleton(name, issue))
    return path, True


def meant(project: Path, asked: str, day: str) -> tuple[str, str]:
    """Give the id and headline of the story of a day that an editor named; `ConfigError` with the nearest."""
    archives, _ = _stores(project)
    issue = archives.read_record(day)
    left = {line.story: line.headline or "" for line in archives.read_ledger(day) if line.story}
    headlines = left | {story.id: story.headline for story in issue.stories}
    found, hint = called(asked, headlines, {story.id: story.path for story in issue.stories})
    if found is None:
        raise ConfigError(
            f"The issue of {day} has no story {asked}; {hint}. Ids stand in the day's note: digest note"
        )
    return found, headlines[found]


def noted(project: Path, config: Config, order: Order, key: str, asked: str) -> Report:
    """Write a story of the latest issue into a list of its note, and make the issue and the site again."""
    archives, state = _stores(project)
    day = latest(state)
    name, headline = meant(project, asked, day)
    if key == "hide" and is_public(state.issues[day]):
        raise ConfigError(
            f"The issue of {day} is published and its stories keep their addresses. "
            f"To take this one down: digest withdraw {name} --reason TEXT"
        )
    if key == "pin" and name in _note(archives, day).hide:
        raise ConfigError(f"{archives.note_path(day)} hides {name}. Take it out of hide first.")
    return _jotted(project, config, order, day, key, name, f"{headline} ({name})")


def added(project: Path, config: Config, order: Order, url: str) -> Report:
    """Add an article by its address to the issue that comes out next; `ConfigError` if it is unreadable."""
    if not safe_url(url) or not url.startswith(("https://", "http://")):
        raise ConfigError(f"{redacted(url)} is no web address; it should start with https:// or http://.")
    _, state = _stores(project)
    day = _next(state, local_date(order.now, config.site.timezone))
    with opened(project, config, order) as house:
        headline = _readable(house, url)
    return _jotted(project, config, order, day, "add", url, headline)


def _next(state: State, today: dt.date) -> str:
    """Name the issue that is still open, else the first day that has none."""
    last = max(state.issues, default=None)
    if last and not is_public(state.issues[last]):
        return last
    after = dt.date.fromisoformat(last) + dt.timedelta(days=1) if last else today
    return max(today, after).isoformat()


def _readable(house: House, url: str) -> str:
    """Fetch an article as a night would; give its headline."""
    (source,) = added_sources(Note(add=(url,)))
    document = _fetched(house, source, url)
    (reading,) = readings(house, [document])
    if isinstance(reading, Failure):
        raise ConfigError(f"{redacted(url)} cannot be read: {reading.reason}.")
    return _headline(reading, url)


def _fetched(house: House, source: Source, url: str) -> Document:
    (answer,) = house.gatherer.addresses([(source, url)], "pages")
    failure = next((each for each in answer if isinstance(each, Failure)), None)
    document = next((each for each in answer if isinstance(each, Document)), None)
    if failure or document is None:
        reason = failure.reason if failure else "it was not fetched before"
        error = TemporaryError if failure and failure.temporary else ConfigError
        raise error(f"{redacted(url)} cannot be fetched: {reason}. Nothing was added.")
    return document


def _headline(reading: Reading, url: str) -> str:
    words = sum(word_count("\n".join(article.body)) for article in reading.articles)
    if words < FEWEST:
        raise ConfigError(
            f"{redacted(url)} holds no article that could be read ({words} words). Nothing was added. "
            "To link to it in your own words, write an [[item]] into the day's note: digest note"
        )
    return reading.articles[0].headline or redacted(url)


def _jotted(project: Path, config: Config, order: Order, day: str, key: str, name: str, what: str) -> Report:
    archives, state = _stores(project)
    if name in getattr(_note(archives, day), key):
        return Report(exit_code=0, summary=f"{archives.note_path(day)} has it in {key} already: {what}.")
    put_back = _written(archives, day, key, name)
    said = f"{key} {what}: written into {archives.note_path(day)}."
    if day not in state.issues:
        return Report(exit_code=0, summary=f"{said} The issue of {day} will have it.")
    try:
        report = rebuilt(project, config, order, day)
    except DigestError:
        put_back()
        raise
    return replace(report, summary=f"{said} {report.summary}")


def rebuilt(project: Path, config: Config, order: Order, day: str) -> Report:
    """Make the issue of a day and the site again of what was gathered for it; no network is asked."""
    mark = _stores(project)[1].issues[day]
    moment = from_timestamp(mark.date_published)
    return build(project, config, replace(order, now=moment, written=order.now, offline=True))


def _written(archives: Archives, day: str, key: str, name: str) -> Callable[[], object]:
    """Write the note with one name more; give what puts it back as it was."""
    before = archives.raw_note(day)
    text = with_name(before or "", key, name)
    try:
        good = name in getattr(parse_note(text, str(archives.note_path(day))), key)
    except NoteError:
        good = False
    if not good:
        parse_note(before or "", str(archives.note_path(day)))  # its own mistake is the better answer
        raise NoteError(f'{archives.note_path(day)}: write {key} = ["{name}"] into its head yourself.')
    archives.write_note(day, text)
    return lambda: archives.restore_note(day, before)


def _note(archives: Archives, day: str) -> Note:
    text = archives.read_note(day)
    return parse_note(text, str(archives.note_path(day))) if text is not None else Note()


def _stores(project: Path) -> tuple[Archives, State]:
    content = project / "content"
    return Archives(content=content), states.load(content / STATE)
