"""Mailboxes as documents: one a mail, newest last, named by their bytes and never by their files."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from pathlib import Path

import pytest

from digest.adapters import mailbox as boxes
from digest.adapters.inbox import folder
from digest.adapters.mailbox import mailbox, split
from digest.model import Document, Failure, Source

NOW = dt.datetime(2026, 11, 20, 23, 59, 59, tzinfo=dt.UTC)


def mail(number: int, body: str = "text") -> bytes:
    return f"From: a@b.example\nSubject: {number}\n\n{body} {number}\n".encode()


def source(path: str) -> Source:
    return Source(id="letters", kind="mail", path=path, private=True)


def found(root: Path, path: str, limit: int = 10_000) -> list[Document | Failure]:
    return list(mailbox(source(path), root, NOW, limit))


def bodies(root: Path, path: str) -> list[bytes]:
    return [each.body for each in found(root, path) if isinstance(each, Document)]


def mbox(*mails: bytes) -> bytes:
    return b"".join(b"From a@b.example Fri Nov 20 07:00:00 2026\n" + each + b"\n" for each in mails)


def test_an_mbox_is_split_at_its_from_lines(tmp_path: Path) -> None:
    (tmp_path / "letters").write_bytes(mbox(mail(1), mail(2), mail(3)))
    assert [body.strip() for body in bodies(tmp_path, "letters")] == [mail(n).strip() for n in (1, 2, 3)]
    (tmp_path / "dos").write_bytes(mbox(mail(1), mail(2)).replace(b"\n", b"\r\n"))
    assert len(bodies(tmp_path, "dos")) == 2


def test_from_in_a_text_splits_nothing_and_its_mark_goes() -> None:
    text = "First.\n\nFrom 7:30 on the ferry sails.\n\n>From here on:\n>>From there\n"
    (one,) = split(mbox(mail(1, text)))
    assert b"\nFrom here on" in one
    assert b"\n>From there" in one
    assert b"\nFrom 7:30 on" in one


def test_of_a_huge_mbox_the_end_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "letters").write_bytes(mbox(*(mail(n, "x" * 500) for n in range(100))))
    monkeypatch.setattr(boxes, "TAIL", 3_000)
    got = bodies(tmp_path, "letters")
    assert 3 <= len(got) <= 5
    assert b"Subject: 99" in got[-1]
    monkeypatch.setattr(boxes, "MOST", 2)
    assert len(bodies(tmp_path, "letters")) == 2


def maildir(root: Path) -> Path:
    for part in ("cur", "new", "tmp"):
        (root / "Maildir" / part).mkdir(parents=True)
    return root / "Maildir"


def test_a_maildir_gives_what_came_and_is_kept_in_its_order(tmp_path: Path) -> None:
    box = maildir(tmp_path)
    names = {
        "new/1763700000.M3.host": 3, "cur/1763500000.M1.host:2,S": 1, "cur/1763600000.M2.host:2,RS": 2,
        "cur/1763600001.M4.host:2,ST": 4, "cur/1763600002.M5.host:2,DS": 5, "tmp/1763700001.M6.host": 6,
        "cur/.hidden": 7,
    }  # fmt: skip
    for name, number in names.items():
        (box / name).write_bytes(mail(number))
    before = sorted(path for path in box.rglob("*"))
    assert bodies(tmp_path, "Maildir") == [mail(1), mail(2), mail(3)]
    assert sorted(path for path in box.rglob("*")) == before


def test_a_folder_of_eml_files_and_a_single_one(tmp_path: Path) -> None:
    (tmp_path / "post" / "old").mkdir(parents=True)
    (tmp_path / "post" / "b.eml").write_bytes(mail(2))
    (tmp_path / "post" / "a.EML").write_bytes(mail(1))
    (tmp_path / "post" / "old" / "c.mbox").write_bytes(mbox(mail(3), mail(4)))
    (tmp_path / "post" / "notes.txt").write_bytes(b"not a mail")
    assert [body.strip() for body in bodies(tmp_path, "post")] == [mail(n).strip() for n in (1, 2, 3, 4)]
    assert bodies(tmp_path, "post/b.eml") == [mail(2)]


def test_a_mail_is_named_by_its_bytes(tmp_path: Path) -> None:
    name = "Your week, Anna.eml"
    (tmp_path / name).write_bytes(mail(1))
    mark = f"mail {hashlib.sha256(mail(1)).hexdigest()[:12]}"
    (one,) = mailbox(source("."), tmp_path, NOW)
    (two,) = folder(Source(id="inbox", kind="folder", path="."), tmp_path, NOW)
    for each in (one, two):
        assert isinstance(each, Document)
        assert (each.name, each.media_type, each.url) == (mark, "message/rfc822", None)


def test_what_cannot_be_read_fails_alone_and_names_no_file(tmp_path: Path) -> None:
    post = tmp_path / "post"
    post.mkdir()
    (post / "a.eml").write_bytes(mail(1, "x" * 20_000))
    (post / "anna.eml").symlink_to("/etc/hostname")
    os.mkfifo(post / "anna-pipe.eml")
    (post / "b.eml").write_bytes(mail(2))
    got = found(tmp_path, "post")
    failures = {each.reason for each in got if isinstance(each, Failure)}
    assert failures == {"larger than 10000 bytes", "the link leads outside its folder", "not a plain file"}
    assert "anna" not in repr([each for each in got if isinstance(each, Failure)])
    assert bodies(tmp_path, "post") == [mail(2)]
    inbox = folder(Source(id="inbox", kind="folder", path="post"), tmp_path, NOW, 10_000)
    assert "anna" not in repr([each for each in inbox if isinstance(each, Failure)])


def test_a_mailbox_that_is_not_there_is_the_sources_failure(tmp_path: Path) -> None:
    assert found(tmp_path, "nowhere") == [
        Failure(subject="letters", stage="fetch", reason="nowhere does not exist")
    ]


def test_an_empty_mailbox_holds_nothing(tmp_path: Path) -> None:
    maildir(tmp_path)
    assert found(tmp_path, "Maildir") == []
    (tmp_path / "mbox").write_bytes(b"From \n")
    assert found(tmp_path, "mbox") == []
