from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from digest.adapters.files import folder, read_bytes, read_text, write
from digest.errors import BuildError
from digest.model import Document, Failure, Source

NOW = dt.datetime(2026, 11, 20, 23, 59, 59, tzinfo=dt.UTC)
INBOX = Source(id="inbox", kind="folder", path="content/inbox")


def test_text_without_mark_and_with_one_kind_of_line_end(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    assert read_text(tmp_path / "a") == "one\ntwo\nthree\n"


def test_text_that_is_none_names_the_line(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"one\ntwo \xff\n")
    with pytest.raises(BuildError, match=r"a, line 2: this is not UTF-8"):
        read_text(tmp_path / "a")


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="gone does not exist"):
        read_bytes(tmp_path / "gone")
    with pytest.raises(BuildError, match="cannot be read"):
        read_bytes(tmp_path)


def test_only_a_change_is_written(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "state.json"
    assert write(path, b"one") is True
    before = path.stat()
    assert write(path, b"one") is False
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert write(path, b"two") is True
    assert path.read_bytes() == b"two"
    assert [found.name for found in path.parent.iterdir()] == ["state.json"]


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside").write_bytes(b"mine")
    (tmp_path / "state").symlink_to(tmp_path / "outside")
    assert write(tmp_path / "state", b"mine") is True
    assert not (tmp_path / "state").is_symlink()
    assert (tmp_path / "outside").read_bytes() == b"mine"


def test_a_disk_that_refuses_is_an_error_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BuildError, match="cannot be written"):
        write(tmp_path / "file" / "below", b"x")


def put(root: Path, name: str, body: bytes = b"text") -> Path:
    path = root / "content" / "inbox" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    return path


def test_a_folder_in_the_order_of_names_whatever_the_time(tmp_path: Path) -> None:
    for age, name in enumerate(["b.txt", "a/z.md", "a.html", "é.txt", "c.JSON"]):
        os.utime(put(tmp_path, name), (age, age))
    for passed in (".hidden.txt", ".git/a.txt", "photo.jpg", "README", "a.txt~", "x.pdf"):
        put(tmp_path, passed)
    found = folder(INBOX, tmp_path, NOW)
    assert [(doc.name, doc.media_type) for doc in found if isinstance(doc, Document)] == [
        ("a.html", "text/html"),
        ("a/z.md", "text/markdown"),
        ("b.txt", "text/plain"),
        ("c.JSON", "application/json"),
        ("é.txt", "text/plain"),
    ]
    assert {(doc.retrieved, doc.url) for doc in found if isinstance(doc, Document)} == {(NOW, None)}


def test_a_broken_file_fails_alone(tmp_path: Path) -> None:
    put(tmp_path, "good.txt")
    put(tmp_path, "huge.txt", bytes(101))
    secret = tmp_path / "secret.txt"
    secret.write_text("canary")
    inbox = tmp_path / "content" / "inbox"
    (inbox / "escape.txt").symlink_to(secret)
    (inbox / "dangling.txt").symlink_to(tmp_path / "nowhere")
    (inbox / "loop.txt").symlink_to(inbox / "loop.txt")
    (inbox / "away").symlink_to(tmp_path)
    (inbox / "inside.txt").symlink_to(inbox / "good.txt")
    os.mkfifo(inbox / "pipe.txt")
    found = folder(INBOX, tmp_path, NOW, 100)
    assert [doc.name for doc in found if isinstance(doc, Document)] == ["good.txt", "inside.txt"]
    assert [(bad.subject, bad.reason) for bad in found if isinstance(bad, Failure)] == [
        ("inbox/dangling.txt", "No such file or directory"),
        ("inbox/escape.txt", "the link leads outside its folder"),
        ("inbox/huge.txt", "larger than 100 bytes"),
        ("inbox/loop.txt", "the link leads in a circle"),
        ("inbox/pipe.txt", "not a plain file"),
    ]


def test_one_file_may_be_named(tmp_path: Path) -> None:
    put(tmp_path, "feed.xml", b"<rss/>")
    source = Source(id="one", kind="folder", path="content/inbox/feed.xml")
    (found,) = folder(source, tmp_path, NOW)
    assert isinstance(found, Document)
    assert (found.name, found.media_type, found.body) == ("feed.xml", "application/xml", b"<rss/>")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert folder(INBOX, tmp_path, NOW) == (
        Failure(subject="inbox", stage="fetch", reason="content/inbox does not exist"),
    )


def test_names_that_are_no_text(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    os.close(os.open(os.fsencode(tmp_path / "content/inbox") + b"/\xff.txt", os.O_CREAT | os.O_WRONLY))
    assert [doc.name for doc in folder(INBOX, tmp_path, NOW) if isinstance(doc, Document)] == [
        "a.txt",
        "?.txt",
    ]
