"""Newsletters by mail: a whole night, after which no output knows who the newsletters were sent to."""

from __future__ import annotations

import json
import subprocess

from tests.night.conftest import Command, Newsletter
from tests.rooms.read.mails import CLICK, CODE, letter, mail, plain_letter, roundup

BOX = """\
[[source]]
id = "letters"
kind = "mail"
path = "post/Maildir"
[[source]]
id = "old-letters"
kind = "mail"
path = "post/archive.mbox"
[[source]]
id = "inbox"
kind = "folder"
path = "content/inbox"
"""
SECRETS = (
    "anna",
    "bergstr",
    "karin",
    "reader.example",
    CLICK.lower(),
    CODE,
    "click.harbour",
    "pixel.harbour",
)
FERRY = (
    "The ferry to Skarholm sails again from 1 December, the harbour office of Varn said on Friday. "
    "Tickets cost 12 crowns, and bicycles travel free of charge all winter long."
)


def put_mails(newsletter: Newsletter) -> None:
    """A Maildir, an mbox, an .eml file in the inbox, and mails that cannot be read among them."""
    box = newsletter.folder / "post" / "Maildir"
    for part in ("cur", "new", "tmp"):
        (box / part).mkdir(parents=True)
    (box / "cur" / "1763538000.M1.annas-laptop:2,S").write_bytes(letter().as_bytes())
    (box / "new" / "1763638000.M2.annas-laptop").write_bytes(roundup().as_bytes())
    (box / "new" / "1763638001.M3.annas-laptop").write_bytes(b"Anna Bergstr\xc3\xb6m: no mail\n")
    passed_on = mail(
        f"Anna, look.\n\n---------- Forwarded message ---------\nFrom: The Varn Letter <v@varn.example>\n"
        f"To: Karin Holm <karin@reader.example>\n\nHi Karin,\n\n{FERRY}\n",
        From="Karin Holm <karin@reader.example>",
        Subject="Fwd: Karin, the ferry is back",
        Message_ID="<k@reader.example>",
    )
    mails = [passed_on.as_bytes(), b"\x00 Karin's notes"]
    mbox = b"".join(
        b"From karin@reader.example Fri Nov 20 07:00:00 2026\n" + each + b"\n\n" for each in mails
    )
    (newsletter.folder / "post" / "archive.mbox").write_bytes(mbox)
    newsletter.put("Anna Bergström, your week.eml", plain_letter().as_bytes())
    newsletter.configure(sources=BOX)


def outputs(newsletter: Newsletter, *said: subprocess.CompletedProcess[str]) -> dict[str, str]:
    """Everything a night leaves for others to see, the names of its files among it; state and logs too."""
    found = {name: body.decode("utf-8", "replace") for name, body in newsletter.files("site").items()}
    for below in ("content/issues", "content/ledger", ".digest/reports"):
        found |= {name: body.decode("utf-8") for name, body in newsletter.files(below).items()}
    found["names"] = " ".join(found)
    found["state"] = (newsletter.folder / "content" / "state.json").read_text("utf-8")
    return found | {f"said {at}": each.stdout + each.stderr for at, each in enumerate(said)}


def test_no_output_of_a_night_knows_the_readers(newsletter: Newsletter, digest: Command) -> None:
    put_mails(newsletter)
    folder = newsletter.folder
    built = digest("build", "-v", "--date", "2026-11-20", cwd=folder)
    assert built.returncode == 0, built.stderr
    asked = [
        digest(*words, cwd=folder)
        for words in (("sources", "list"), ("sources", "export"), ("verify",), ("doctor",), ("check",))
    ]
    record = json.loads((folder / "content/issues/2026-11-20.json").read_text("utf-8"))
    stories = [story for section in record["sections"] for story in section["stories"]]
    explained = [digest("explain", story["id"], cwd=folder) for story in stories]
    found = outputs(newsletter, built, *asked, *explained)
    leaks = [
        (name, secret)
        for name, text in found.items()
        for secret in SECRETS
        if secret in text.casefold().replace("anna lindqvist", "").replace('"anna"', "")
    ]
    assert leaks == []


def test_newsletters_are_cited_by_name_without_link_and_listed_nowhere(newsletter: Newsletter) -> None:
    put_mails(newsletter)
    report = newsletter.build()
    record = json.loads((newsletter.folder / "content/issues/2026-11-20.json").read_text("utf-8"))
    stories = [story for section in record["sections"] for story in section["stories"]]
    mailed = [
        source for story in stories for source in story["sources"] if source["outlet"] != "Quay Courier"
    ]
    outlets = {source["outlet"] for source in mailed if source["source"] in ("letters", "old-letters")}
    assert outlets == {"Harbour Letter", "The Varn Roundup", "The Varn Letter"}
    assert {source["url"] for source in mailed if source["source"].endswith("letters")} == {None}
    assert "letters" not in newsletter.page("sources.opml")
    failed = {
        failure["source"].partition("/")[0]: failure["reason"] for failure in record["gathered"]["failed"]
    }
    assert failed == {"letters": "not a mail: no From, Subject or Message-ID"}
    assert report.exit_code == 0


def test_a_letter_tells_the_same_story_as_an_article(newsletter: Newsletter) -> None:
    put_mails(newsletter)
    newsletter.build()
    record = json.loads((newsletter.folder / "content/issues/2026-11-20.json").read_text("utf-8"))
    stories = [story for section in record["sections"] for story in section["stories"]]
    told = [{source["outlet"] for source in story["sources"]} for story in stories]
    assert {"Varn Weekly", "The Varn Roundup"} in told


def test_a_second_night_tells_no_letter_again(newsletter: Newsletter) -> None:
    put_mails(newsletter)
    newsletter.build()
    before = newsletter.files("site", "content")
    newsletter.build()
    assert newsletter.files("site", "content") == before
    newsletter.build("2026-11-21")
    assert not (newsletter.folder / "content/issues/2026-11-21.json").exists()


def test_forgetting_the_private_folder_changes_no_page(newsletter: Newsletter) -> None:
    put_mails(newsletter)
    newsletter.build()
    before = newsletter.files("site")
    for path in sorted((newsletter.folder / ".digest").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    newsletter.build(regather=True)
    assert newsletter.files("site") == before


def test_the_mailbox_itself_is_left_as_it_was(newsletter: Newsletter) -> None:
    put_mails(newsletter)
    post = newsletter.folder / "post"
    before = {path: path.read_bytes() for path in sorted(post.rglob("*")) if path.is_file()}
    newsletter.build()
    assert {path: path.read_bytes() for path in sorted(post.rglob("*")) if path.is_file()} == before
