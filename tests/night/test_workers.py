"""The number of workers does not change a byte."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from digest.build import Order, build
from digest.config import parse

if TYPE_CHECKING:
    from tests.night.conftest import Newsletter


@pytest.mark.parametrize("workers", [1, 3])
def test_worker_counts_do_not_matter(newsletter: Newsletter, workers: int) -> None:
    newsletter.build()
    here = newsletter.files("content", "site")
    for name in sorted(newsletter.files("content/issues", "content/ledger", "site")):
        (newsletter.folder / name).unlink()
    (newsletter.folder / "content/state.json").unlink()
    for path in (newsletter.folder / ".digest").iterdir():
        path.unlink()
    config = parse((newsletter.folder / "digest.toml").read_text("utf-8"), "digest.toml", {})
    now = dt.datetime(2026, 11, 20, 23, 59, 59, tzinfo=dt.UTC)
    build(newsletter.folder, config, Order(now=now, workers=workers))
    assert newsletter.files("content", "site") == here
