"""Damage to the private evidence is noticed and mended; wrong bytes never come out of it."""

from __future__ import annotations

import datetime as dt
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from digest.adapters import state as states
from digest.adapters.atomic import write
from digest.adapters.evidence import Evidence
from digest.adapters.files import write_site
from digest.adapters.memo import Memo
from digest.errors import BuildError
from digest.model import Document, Page, Source
from digest.record import State

NOW = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
URLS = [f"https://harbour.example/{n}" for n in range(12)]


def document(url: str) -> Document:
    luck = random.Random(url)  # noqa: S311  a body like no other, the same every time
    source = Source(id="harbour", kind="feed", url=url)
    body = luck.randbytes(3000)
    return Document(source=source, url=url, asked=url, media_type="text/html", body=body, retrieved=NOW)


def filled(place: Path) -> bytes:
    with Evidence(place) as evidence:
        memo = Memo(evidence.shelves, "2026-11-20")
        for url in URLS:
            evidence.keep(document(url))
            memo.put(url, url.encode())
    return place.read_bytes()


def test_random_damage_never_brings_out_wrong_bytes(tmp_path: Path) -> None:
    place = tmp_path / "evidence.sqlite"
    good = filled(place)
    luck = random.Random(7)  # noqa: S311  a fixed series of accidents
    wrong: list[int] = []
    for number in range(50):
        data = bytearray(good)
        start = luck.randrange(len(data))
        data[start : start + 512] = luck.randbytes(len(data[start : start + 512]))
        place.write_bytes(data[: luck.choice([len(data), len(data), start])])
        with Evidence(place) as evidence:
            memo = Memo(evidence.shelves, "2026-11-21")
            found = [(evidence.document(url), memo.get(url), url) for url in URLS]
            evidence.keep(document(URLS[0]))
            if any(
                doc not in (None, document(url)) or note not in (None, url.encode())
                for doc, note, url in found
            ):
                wrong.append(number)
            if evidence.document(URLS[0]) != document(URLS[0]):
                wrong.append(-number)
        for tail in ("-wal", "-shm"):
            place.with_name(place.name + tail).unlink(missing_ok=True)
    assert wrong == []


def test_damage_met_at_work_does_not_stop_the_work(tmp_path: Path) -> None:
    place = tmp_path / "evidence.sqlite"
    pages = len(filled(place)) // 4096
    unkept = []
    for page in range(1, pages):
        filled(place)
        with place.open("r+b") as file:
            file.seek(page * 4096)
            file.write(b"\xff" * 4096)
        with Evidence(place) as evidence:
            for url in URLS:
                evidence.keep(document(url))
                if evidence.document(url) != document(url):
                    unkept.append((page, url, evidence.warnings))
        for found in tmp_path.iterdir():
            found.unlink()
    assert unkept == []


KEEPER = """
import sys, time
from pathlib import Path
from digest.adapters import state
from digest.record import State
path, number = Path(sys.argv[1]), 0
print("begun", flush=True)
while True:
    number += 1
    state.save(path, State(seen={f"{n:05}": str(number) for n in range(400)}))
"""


def test_a_killed_save_leaves_a_whole_state(tmp_path: Path) -> None:
    path = tmp_path / "content" / "state.json"
    luck = random.Random(3)  # noqa: S311  kills at moments that differ
    for _ in range(5):
        command = [sys.executable, "-c", KEEPER, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as keeper:
            assert keeper.stdout is not None
            keeper.stdout.readline()
            time.sleep(0.02 + luck.random() / 20)
            keeper.kill()
        told: list[str] = []
        found = states.load(path, told.append)
        assert told == []
        assert len(set(found.seen.values())) <= 1


def test_a_full_disk_leaves_the_old_bytes(tmp_path: Path) -> None:
    program = (
        "import resource, signal, sys\nfrom pathlib import Path\nfrom digest.adapters.atomic import write\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))\n"
        "write(Path(sys.argv[1]), bytes(9000))\n"
    )
    path = tmp_path / "record.json"
    write(path, b"old")
    command = [sys.executable, "-c", program, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert "BuildError" in done.stderr
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["record.json"]


@pytest.mark.parametrize("call", ["mkdir", "replace", "unlink", "write_bytes"])
def test_a_refusing_disk_is_said_and_the_next_run_heals(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def pages(text: str, extra: str) -> list[Page]:
        names = ["feed.xml", "a/index.html", extra]
        return [Page(path=name, media_type="", draw=lambda n=name: f"{text} {n}".encode()) for name in names]  # type: ignore[misc]

    site = tmp_path / "site"
    write_site(site, pages("one", "old.html"))

    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, call, refuse)
        with pytest.raises(BuildError, match="cannot be written"):
            write_site(site, pages("two", "b/new.html"))
    assert write_site(site, pages("two", "b/new.html")).pages == 3
    assert {
        found.relative_to(site).as_posix(): found.read_text() for found in site.rglob("*") if found.is_file()
    } == {
        "feed.xml": "two feed.xml",
        "a/index.html": "two a/index.html",
        "b/new.html": "two b/new.html",
    }
    assert [found.name for found in tmp_path.iterdir()] == ["site"]


def test_an_unsaved_state_is_still_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "content" / "state.json"
    states.save(path, State(seen={"a": "1"}))

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", refuse)
        with pytest.raises(BuildError, match=r"state\.json\.1 cannot be written"):
            states.save(path, State(seen={"b": "2"}))
    assert states.load(path) == State(seen={"a": "1"})
