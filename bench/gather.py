"""python -m bench gather: what fetching and reading feeds costs, beside feedparser and `reader`, and a night.

Everything is on loopback: a street of invented outlets in a process of its own, whose CPU is not counted.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench import street
from bench.invented import NOW
from bench.outcome import Scores
from bench.overlap import divided
from bench.ratio import seconds_of
from bench.rival import loaded
from digest.adapters.http import FetchRules, Request, fetch
from digest.model import Document, Source, Validators
from digest.read import Entries, Known, read_new

FEEDS = 100
ROUNDS = 3
LOOPBACK = "127.0.0.0/8"
SUBREAPER = 36  # prctl: orphans of our children become ours, so that their CPU is counted
TOML = """\
[site]
title = "The Bench"
base_url = "https://bench.example/"
[issue]
max_stories = 20
first_issue_days = 1
[limits]
allow_private = ["127.0.0.0/8"]
max_failed_sources = 0.5
"""
SOURCE = '[[source]]\nid = "o{0}"\nkind = "feed"\nurl = "{1}"\n'
Tell = Callable[[str, int], None]


def run(feeds: int) -> Scores:
    """Measure 200 and 304 answers of 100 feeds, all three sides in turns, then two nights of `feeds`."""
    with tempfile.TemporaryDirectory(prefix="bench-") as place, opened(max(feeds, FEEDS)) as tell:
        tell("trouble", 0)
        tell("delay", 0)
        answers = {"200": _answers(tell, changing=True), "304": _answers(tell, changing=False)}
        tell("trouble", 1)
        tell("delay", 75)
        nights = _nights(Path(place), feeds, tell) if feeds else []
        return {"cpu_s_per_1000": answers, "nights": nights}


@contextlib.contextmanager
def opened(feeds: int) -> Iterator[Tell]:
    """Open the street; give what changes it."""
    command = [sys.executable, "-m", "bench.street", str(feeds)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603  our own
        assert process.stdin  # noqa: S101  it was asked for
        assert process.stdout  # noqa: S101  it was asked for
        given, said = process.stdin, process.stdout
        said.readline()

        def tell(name: str, value: int) -> None:
            given.write(f"{name} {value}\n")
            given.flush()
            said.readline()

        try:
            yield tell
        finally:
            process.kill()


@dataclass
class Ours:
    """The product's door and reading room, knowing what they read before."""

    known: dict[str, Known] = field(default_factory=dict)
    validators: dict[str, Validators] = field(default_factory=dict)

    def update(self) -> None:
        """Ask all feeds and read what is new."""
        rules = FetchRules(now=NOW, allow_private=(LOOPBACK,))
        sources = [Source(id=str(n), kind="feed", url=street.url(n)) for n in range(FEEDS)]
        asked = [Request(source=s, url=str(s.url), validators=self.validators.get(s.id)) for s in sources]
        for answer in fetch(asked, rules):
            if isinstance(answer, Document):
                self._read(answer)

    def _read(self, document: Document) -> None:
        name = document.source.id
        found = read_new(document, NOW, self.known.get(name, Known()))
        if isinstance(found, Entries):
            self.known[name] = Known(setting=found.setting, marks=frozenset(found.marks))
        if document.validators:
            self.validators[name] = document.validators


@dataclass
class Plain:
    """feedparser as it comes, given the address and the ETag it was told."""

    etags: dict[str, str] = field(default_factory=dict)

    def update(self) -> None:
        """Ask and parse all feeds."""
        parse: Any = loaded("feedparser").parse  # our stub lets no address through to it
        for number in range(FEEDS):
            url = street.url(number)
            found = parse(url, etag=self.etags.get(url))
            if found.get("etag"):
                self.etags[url] = found.etag


def _reader() -> Callable[[], None] | None:
    """Give lemon24's reader with all feeds in a store in memory; None when it is not installed.

    Each feed is updated by itself: asked for all, it would wait an hour before it asks again.
    """
    library = loaded("reader")
    if library is None:
        return None
    reader = library.make_reader(":memory:")
    urls = [street.url(number) for number in range(FEEDS)]
    for url in urls:
        reader.add_feed(url)

    def update() -> None:
        for url in urls:
            reader.update_feed(url)

    return update


def _answers(tell: Tell, *, changing: bool) -> Scores:
    """Let each side ask in turns, every time with a new night or with none; the least CPU of each."""
    reader = _reader()
    sides = {"ours": Ours().update, "feedparser": Plain().update}
    if reader is not None:
        sides["reader"] = reader
    tell("conditional", 0 if changing else 1)
    spent: dict[str, list[float]] = {name: [] for name in sides}
    for number in range(ROUNDS + 1):
        tell("night", 1 + number if changing else 1)
        for name, side in sides.items():
            spent[name].append(seconds_of(side))
    least = {name: min(seconds[1:]) * 1000 / FEEDS for name, seconds in spent.items()}
    ratios = {f"{name}_to_ours": divided(least[name], least["ours"]) for name in least if name != "ours"}
    return {**least, **ratios}


def _nights(place: Path, feeds: int, tell: Tell) -> list[Scores]:
    """Build the first night and the next; the second is what a night is like."""
    folder = place / "newsletter"
    folder.mkdir()
    sources = "".join(SOURCE.format(n, street.url(n)) for n in range(feeds))
    (folder / "digest.toml").write_text(TOML + sources, encoding="utf-8")
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    tell("conditional", 1)
    found = []
    for night, day in ((1, "2026-11-20"), (2, "2026-11-21")):
        tell("night", night)
        found.append(_night(folder, day))
    return found


def _night(folder: Path, day: str) -> Scores:
    command = [sys.executable, "-m", "digest", "-C", str(folder), "build", "--date", day]
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603  our own
        said = process.communicate()[1]
    _buried()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "exit_code": process.returncode,
        "cpu_s": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        "wall_s": time.monotonic() - begun,
        "megabytes": after.ru_maxrss // 1024,
        **_outcome(folder / "content" / "issues" / f"{day}.json", said),
    }


def _buried() -> None:
    """Wait for the helpers a night leaves behind for a moment: their CPU is the night's."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        with contextlib.suppress(ChildProcessError):
            helper = os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
            if helper and helper.si_pid:
                os.waitpid(helper.si_pid, 0)
                continue
        time.sleep(0.1)
        if not _orphans():
            return


def _orphans() -> bool:
    """Tell whether a helper of the night is still there: the street is ours and stays."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text("utf-8").split()
    commands = [Path(f"/proc/{child}/cmdline") for child in children]
    return any(b"bench.street" not in file.read_bytes() for file in commands if file.exists())


def _outcome(record: Path, said: str) -> Scores:
    """Count what came of the sources: stories, and each reason with how many failed for it."""
    if not record.exists():
        return {"said": said.strip()[-300:]}
    issue: Mapping[str, Any] = json.loads(record.read_bytes())
    reasons: dict[str, int] = {}
    for one in issue["gathered"]["failed"]:
        reasons[one["reason"]] = reasons.get(one["reason"], 0) + 1
    told = sum(len(section["stories"]) for section in issue["sections"])
    counts = {name: issue["gathered"][name] for name in ("sources", "articles", "stories")}
    return {"printed": told, **counts, "failed": reasons}
