"""Texts whose publishers reserve rights, through a whole night."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest

from digest.adapters.seal import unsealed
from digest.build import proved
from digest.config import parse
from digest.verify import summary

if TYPE_CHECKING:
    from tests.night.conftest import Newsletter

INBOX = '[[source]]\nid = "inbox"\nkind = "folder"\npath = "content/inbox"\n'
PAGE = """<!doctype html><html><head><title>Lighthouse goes dark</title>
<meta name="robots" content="{}"><link rel="canonical" href="https://sallow.example/dark"></head>
<body><article><h1>Lighthouse goes dark</h1>
<p>The lamp of the Cape Sallow lighthouse will be dark for nine days while it is repaired.</p>
<p>Pilots were told to steer by the radio beacon at Tern Rock until the end of the month.</p>
<p>The keeper, Ines Varga, said that the lens was last taken down forty years ago.</p></article></body></html>
"""


def told(newsletter: Newsletter) -> list[Any]:
    record = json.loads((newsletter.folder / "content/issues/2026-11-20.json").read_bytes())
    stories = [story for section in record["sections"] for story in section["stories"]]
    return [story for story in stories if "Lighthouse" in story["headline"]]


def test_without_a_rule_the_text_is_quoted(newsletter: Newsletter) -> None:
    newsletter.put("dark.html", PAGE.format("all"))
    newsletter.build()
    assert 1 == len(told(newsletter))


@pytest.mark.parametrize("rule", ["nosnippet", "max-snippet:0", "max-snippet:20"])
def test_nothing_is_quoted_where_nothing_may_be_shown(newsletter: Newsletter, rule: str) -> None:
    newsletter.put("dark.html", PAGE.format(rule))
    newsletter.build()
    assert [] == told(newsletter)
    assert not [
        name for name, body in newsletter.files("site", "content/issues").items() if b"nine days" in body
    ]


def test_a_short_snippet_is_the_most_that_is_quoted(newsletter: Newsletter) -> None:
    newsletter.put("dark.html", PAGE.format("max-snippet:100"))
    newsletter.build()
    quotes = [
        cited["quote"] for story in told(newsletter) for p in story["points"] for cited in p["citations"]
    ]
    assert 0 < sum(map(len, quotes)) <= 100


def test_an_agreement_is_the_operators_to_state(newsletter: Newsletter) -> None:
    newsletter.put("dark.html", PAGE.format("nosnippet"))
    newsletter.configure(sources=INBOX + 'rights = "agreed"\n')
    newsletter.build()
    assert 1 == len(told(newsletter))


def test_a_text_that_is_not_to_be_kept_is_quoted_and_let_go_of(newsletter: Newsletter) -> None:
    newsletter.put("dark.html", PAGE.format("noarchive"))
    newsletter.build()
    (story,) = told(newsletter)
    assert story["points"]
    sha = story["sources"][0]["body_sha256"]
    with sqlite3.connect(newsletter.folder / ".digest/evidence.sqlite") as shelves:
        kept = {row[0] for row in shelves.execute("SELECT key FROM body")}
        values = b"".join(
            unsealed(*row) or b""
            for shelf in ("document", "body", "member", "memo")
            for row in shelves.execute(f"SELECT key, value FROM {shelf}")  # noqa: S608  names are ours
        )
    assert kept
    assert sha not in kept
    assert b"Ada Renholm" in values
    assert b"Ines Varga" not in values
    (verdict,) = proved(
        newsletter.folder, parse((newsletter.folder / "digest.toml").read_text(), "", {}), None
    )
    assert (0, len(story["points"])) == (verdict.expired, verdict.unkept)
    assert "the publisher forbids archiving" in summary([verdict])
