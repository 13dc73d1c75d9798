"""The Atom feed: one entry an issue."""

from __future__ import annotations

from functools import partial

from digest.model import Page
from digest.render.feed import feed_view, issue_feed
from digest.render.press import Press, printed

ATOM = "application/atom+xml"


def atom_feed(machine: Press) -> Page:
    """Make atom.xml, with the same issues as feed.xml."""
    return Page(path="atom.xml", media_type=ATOM, draw=partial(_drawn, machine))


def _drawn(machine: Press) -> bytes:
    return printed(machine, "atom.xml", feed_view(machine, "atom.xml"), issue_feed(machine))
