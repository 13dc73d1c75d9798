"""What the newsletter's own files say: configuration, plug-ins, templates, notes."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from digest.adapters import state as states
from digest.adapters.archive import DAY, Archives, archive
from digest.adapters.theme import load
from digest.cli.hints import NO_ADDRESS
from digest.config import UNFROZEN, Config
from digest.edit import Note, note_warnings, parse_note, strange_drops, unknown_wishes
from digest.errors import DigestError, RecordError
from digest.plugins import rules, summariser
from digest.record import Issue, State
from digest.render import trial


def configuration(config: Config) -> Iterator[str]:
    """Name what is amiss in digest.toml beyond its shape, and plug-ins that cannot be loaded."""
    yield from _authority(config)
    yield from _address(config)
    try:
        rules()
    except DigestError as error:
        yield str(error)
    names = {config.summary.method, *(source.method for source in config.sources if source.method)}
    for name in sorted(names):
        try:
            summariser(name)
        except DigestError as error:
            yield str(error)


def advice(config: Config) -> Iterator[str]:
    """Say what is no mistake yet and will be one before the site is published."""
    if not config.site.base_url and not config.publish:
        yield NO_ADDRESS


def templates(project: Path, config: Config) -> Iterator[str]:
    """Draw every page there may be and name what goes wrong, and folders that look like the theme's."""
    yield from _misspelt_folders(project, config.site.theme)
    state = states.load(project / "content" / "state.json")
    try:
        yield from trial(load(project, config.site.theme), config, archive(state, project / "content"))
    except DigestError as error:
        yield str(error)


def notes(project: Path, config: Config) -> Iterator[str]:
    """Name notes that cannot be read, and stories they name that their issue never saw."""
    archives = Archives(content=project / "content")
    state = states.load(project / "content" / "state.json")
    sections = config.issue.sections
    for path in sorted((project / "content" / "notes").glob("*.md")):
        if not DAY.fullmatch(path.stem):
            yield f"{path} is read for no issue: a note is named after its day, such as 2026-11-20.md"
            continue
        try:
            note = parse_note(archives.read_note(path.stem) or "", str(path))
            if path.stem in state.issues:
                yield from _strangers(note, path, archives, state)
            yield from _misspelt_sections(note, path, sections)
        except DigestError as error:
            yield str(error)


def _misspelt_folders(project: Path, theme: str) -> Iterator[str]:
    folders = sorted(path.name for path in (project / "templates").glob("[!._]*/"))
    for name in get_close_matches(theme, [folder for folder in folders if folder != theme], 3):
        yield f"templates/{name}/ is used by nothing: the theme is “{theme}”. Is its name misspelt?"


def _authority(config: Config) -> Iterator[str]:
    """Ask for an authority of its own: the derived one changes with the site's address."""
    if config.feeds.authority.endswith(f",{UNFROZEN}"):
        yield (
            f'[feeds] has no authority of its own; write authority = "{config.feeds.authority}" and keep '
            "it for good: should the site move, readers would get everything again"
        )


def _address(config: Config) -> Iterator[str]:
    """Ask for the site's address when it is published: a feed's links must be whole."""
    if config.publish and not config.site.base_url:
        yield (
            "[site] base_url is empty while a [publish] target is set: the links in the feeds would lead "
            'nowhere; write base_url = "https://…/", the address of the site'
        )


def _strangers(note: Note, path: Path, archives: Archives, state: State) -> Iterator[str]:
    """Compare the stories a note names with all that its issue printed or left out."""
    issue = _record(archives, path.stem)
    if issue is None:
        return
    printed = {story.id: story.headline for story in issue.stories}
    lines = archives.read_ledger(path.stem)
    left = {line.story: line.headline or "" for line in lines if line.story}
    points = {story.id: {point.id for point in story.points} for story in issue.stories}
    dropped = {story.id for story in note.stories if story.drop_points}
    asked = {name: ids for name, ids in points.items() if name not in dropped}
    yield from note_warnings(note, left | printed, state.aliases, str(path), asked)
    yield from strange_drops(note, points, str(path))
    before = {*state.aliases, *(sketch.id for sketch in state.sketches)}
    yield from unknown_wishes(note, left | printed, lines, before, str(path))


def _record(archives: Archives, name: str) -> Issue | None:
    try:
        return archives.read_record(name)
    except RecordError:
        return None  # digest verify names it


def _misspelt_sections(note: Note, path: Path, sections: tuple[str, ...]) -> Iterator[str]:
    """Name a section that is new but looks like one there is; a wholly new name is the editor's right."""
    for story in note.stories:
        near = get_close_matches(story.section or "", [*sections], 1)
        if near and story.section not in sections:
            yield f"{path} moves story {story.id} to “{story.section}”. Did you mean “{near[0]}”?"
