"""Several targets, of which one refuses: what its readers have seen stays where it is."""

from __future__ import annotations

import pytest

from digest.cli import main
from tests.night.conftest import Newsletter

DAY = "2026-11-20"
LATE = """\
+++
title = "Geese close a road"
date = 2026-11-20T22:00:00Z
outlet = "Fenwick Notes"
+++
Three geese closed a road in Lower Fenwick on Friday until the last had crossed.
"""


def run(newsletter: Newsletter) -> int:
    return main(["-C", str(newsletter.folder), "run", "--date", DAY])


def test_an_issue_that_one_target_took_is_not_composed_again(
    newsletter: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    first = '[publish.first]\nkind = "folder"\npath = "www"\n'
    newsletter.configure(first + '[publish.second]\nkind = "command"\ncommand = "false"\n')
    assert run(newsletter) == 1
    assert "second" in capsys.readouterr().err
    seen = newsletter.files("site")
    newsletter.put("geese.md", LATE)
    assert run(newsletter) == 1
    assert newsletter.files("site") == seen
    newsletter.configure(first + '[publish.second]\nkind = "command"\ncommand = "true"\n')
    assert run(newsletter) == 0
    newsletter.build("2026-11-21")
    assert "Geese close a road" in newsletter.page("2026/11/21/index.html")
