"""The watch over the rooms bites: a rule plugged into the cleaning room opens each kind of door."""

from __future__ import annotations

import datetime as dt
import os
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from digest.clean import clean
from digest.model import Article
from tests.rooms import doors

NOW = dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)
ARTICLE = Article(
    id="x", source="s", label="S", url=None, headline=None, body=("The wall stands.",), retrieved=NOW
)


OPENINGS: dict[str, Callable[[], object]] = {
    "open": lambda: Path("/etc/hostname").open("rb").close(),
    "open ": lambda: os.close(os.open(os.devnull, os.O_WRONLY)),
    "os.listdir": lambda: os.listdir("/"),  # noqa: PTH208  the event is what is tried
    "os.mkdir": lambda: Path("/").mkdir(exist_ok=True),
    "socket.": lambda: socket.socket(socket.AF_UNIX).close(),
    "sqlite3.connect": lambda: sqlite3.connect(":memory:").close(),
    "subprocess.Popen": lambda: subprocess.run([sys.executable, "-c", ""], check=True),
}


def through_a_room(opening: Callable[[], object]) -> None:
    def rule(article: Article) -> Article:
        opening()
        return article

    clean(ARTICLE, (("opens", rule),))


@pytest.mark.parametrize("event", OPENINGS)
def test_a_room_that_opens_a_door_fails_its_test(event: str) -> None:
    told = f"clean/rules.py, clean: {event.strip()}"
    with pytest.raises(pytest.fail.Exception, match=told), doors.closed():
        through_a_room(OPENINGS[event])


def test_writing_beside_the_code_is_no_reading_of_code() -> None:
    here = Path(doors.HOUSE / "clean" / "rules.py")
    with doors.closed():
        through_a_room(here.read_bytes)
    with pytest.raises(pytest.fail.Exception), doors.closed():
        through_a_room(lambda: here.open("ab").close())


def test_a_test_may_open_what_it_likes_outside_the_rooms(tmp_path: Path) -> None:
    with doors.closed():
        (tmp_path / "example.txt").write_text("The wall stands.", encoding="utf-8")
        clean(ARTICLE)


def test_every_room_of_the_house_is_watched() -> None:
    doors_are_theirs = {"adapters", "build", "cli", "serve.py", "__init__.py", "__main__.py", "plugins.py"}
    rooms = {path.name for path in doors.HOUSE.iterdir() if path.suffix == ".py" or list(path.glob("*.py"))}
    assert rooms - doors_are_theirs <= set(doors.ROOMS)
