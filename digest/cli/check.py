"""digest check: configuration, templates and notes; with options also sources and links."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

from digest.adapters import state as states
from digest.adapters.archive import Archives, archive
from digest.adapters.http import FetchRules, Request, fetch, fetch_rules
from digest.adapters.theme import load
from digest.cli.progress import many, say, warn
from digest.cli.project import configured, moment
from digest.config import UNFROZEN, Config
from digest.edit import parse_note
from digest.errors import DigestError
from digest.model import Failure, Source
from digest.plugins import rules, summariser
from digest.render import check

FOUND = 4


def run(options: argparse.Namespace) -> int:
    """Look everything over, name every problem, and give 4 when there was one."""
    project, config = configured(options)
    rules = fetch_rules(config, moment(options, config), os.environ)
    problems = [
        *_authority(config),
        *_rules(),
        *_summarisers(config),
        *_templates(project, config),
        *_notes(project),
    ]
    if options.sources:
        problems += _sources(config, rules)
    if options.links:
        problems += _links(project, rules)
    for problem in problems:
        warn(problem)
    if not problems and not options.quiet:
        say(f"All is well: {many(len(config.sources), 'source')}, theme {config.site.theme}.")
    return FOUND if problems else 0


def _authority(config: Config) -> Iterator[str]:
    """Ask for an authority of its own: the derived one changes with the site's address."""
    if config.feeds.authority.endswith(f",{UNFROZEN}"):
        yield (
            f'[feeds] has no authority of its own; write authority = "{config.feeds.authority}" and keep '
            "it for good: should the site move, readers would get everything again"
        )


def _rules() -> Iterator[str]:
    """Name a cleaning rule from outside that cannot be loaded."""
    try:
        rules()
    except DigestError as error:
        yield str(error)


def _summarisers(config: Config) -> Iterator[str]:
    names = {config.summary.method, *(source.method for source in config.sources if source.method)}
    for name in sorted(names):
        try:
            summariser(name)
        except DigestError as error:
            yield str(error)


def _templates(project: Path, config: Config) -> Iterator[str]:
    try:
        yield from check(load(project, config.site.theme))
    except DigestError as error:
        yield str(error)


def _notes(project: Path) -> Iterator[str]:
    archives = Archives(content=project / "content")
    for path in sorted((project / "content" / "notes").glob("*.md")):
        try:
            parse_note(archives.read_note(path.stem) or "", str(path))
        except DigestError as error:
            yield str(error)


def _sources(config: Config, rules: FetchRules) -> Iterator[str]:
    wanted = [source for source in config.sources if source.url]
    yield from _unreachable([(source, str(source.url)) for source in wanted], rules)


def _links(project: Path, rules: FetchRules) -> Iterator[str]:
    state = states.load(project / "content" / "state.json")
    if not state.issues:
        return
    issue = archive(state, project / "content").issue(max(state.issues))
    sources = [source for story in issue.stories for source in story.sources if source.url]
    cited = Source(id="link", kind="page")
    yield from _unreachable([(cited, str(source.url)) for source in sources], rules)


def _unreachable(wanted: list[tuple[Source, str]], rules: FetchRules) -> Iterator[str]:
    requests = [Request(source=source, url=url, validators=None) for source, url in wanted]
    for request, answer in zip(requests, fetch(requests, rules), strict=True):
        if isinstance(answer, Failure):
            yield f"{request.source.id}: {request.url}: {answer.reason}"
