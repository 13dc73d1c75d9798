"""A program that fetches and reads one address a line as a night does, and says what that took.

Started apart from the tests, so that what is weighed is the product: its own process and its worker.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import threading
import time
from pathlib import Path
from typing import Self

from digest.adapters.http import FetchRules, Request, fetch
from digest.adapters.pool import mapped
from digest.build.order import WORKER_MEGABYTES
from digest.model import Document, Failure, NotModified, Reading, Source
from digest.read import Entries, Known, read_new

NOW = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
LIMIT = 5_000
READING = 24.0  # seconds, of which a third may be CPU: the machine may be busy


def outcome(url: str, seconds: float) -> str:
    source = Source(id="s", kind="feed", url=url, limit=LIMIT)
    rules = FetchRules(now=NOW, seconds=seconds, allow_private=("127.0.0.0/8",))
    (answer,) = fetch([Request(source=source, url=url)], rules)
    if isinstance(answer, Failure):
        return answer.reason
    if isinstance(answer, NotModified):
        return "not modified"
    (result,) = mapped(1, READING, WORKER_MEGABYTES, "read")(read_one, [answer])
    if isinstance(result, Failure):
        return result.reason
    count, warnings = result
    return ", ".join([f"{count} items", *warnings])


def read_one(document: Document) -> tuple[int, tuple[str, ...]]:
    found = read_new(document, NOW, Known())
    articles = found.new.values() if isinstance(found, Entries) else found.articles
    assert isinstance(found, Entries | Reading)
    for article in articles:
        repr(article).encode("utf-8")  # nothing that cannot be written down
    return len(articles), found.warnings


class Scales:
    """The most memory any process of this session has held since the scales were set, in MB."""

    def __init__(self) -> None:
        self.most = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        Path("/proc/self/clear_refs").write_text("5")
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stop.wait(0.02):
            self.most = max([self.most, *map(held, session())])


def session() -> list[Path]:
    own = Path("/proc/self/stat").read_text().rpartition(")")[2].split()[3]
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            if stat.read_text().rpartition(")")[2].split()[3] == own:
                found.append(stat.parent)
        except OSError:
            continue
    return found


def held(process: Path) -> int:
    try:
        status = (process / "status").read_text()
    except OSError:
        return 0
    lines = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")]
    return int(lines[0]) // 1024 if lines else 0


if __name__ == "__main__":
    list(mapped(1, 60, WORKER_MEGABYTES)(str, [1]))  # the server of the workers loads its libraries once
    for line in sys.stdin:
        address, limit = line.split()
        with Scales() as scales:
            begun = time.monotonic()
            found = outcome(address, float(limit))
            spent = time.monotonic() - begun
            time.sleep(0.05)
        answer = {"outcome": found, "seconds": round(spent, 2), "megabytes": scales.most}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
