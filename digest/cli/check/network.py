"""What the network says: every source asked, every link of the latest issue followed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from digest.adapters import state as states
from digest.adapters.archive import archive
from digest.adapters.http import FetchRules, Request, fetch
from digest.config import Config
from digest.model import Failure, Source


def sources(config: Config, rules: FetchRules) -> Iterator[str]:
    """Ask every source that has an address."""
    wanted = [source for source in config.sources if source.url]
    yield from _unreachable([(source, str(source.url)) for source in wanted], rules)


def links(project: Path, rules: FetchRules) -> Iterator[str]:
    """Follow every link of the latest issue."""
    state = states.load(project / "content" / "state.json")
    if not state.issues:
        return
    issue = archive(state, project / "content").issue(max(state.issues))
    cited = [source for story in issue.stories for source in story.sources if source.url]
    link = Source(id="link", kind="page")
    yield from _unreachable([(link, str(source.url)) for source in cited], rules)


def _unreachable(wanted: list[tuple[Source, str]], rules: FetchRules) -> Iterator[str]:
    requests = [Request(source=source, url=url, validators=None) for source, url in wanted]
    for request, answer in zip(requests, fetch(requests, rules), strict=True):
        if isinstance(answer, Failure):
            yield f"{request.source.id}: {request.url}: {answer.reason}"
