"""Texts whose length is told in characters."""

from __future__ import annotations

import pytest

from digest.text import characters


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("渡し船は 沈んだ。", 8),
        ("배가 월요일에 가라앉았다", 11),
        ("เรือจม", 6),
        ("The ferry 渡し船 sank.", None),
        ("غرقت العبارة", None),
        ("", None),
    ],
)
def test_a_text_without_spaces_is_counted_in_characters(text: str, count: int | None) -> None:
    assert characters(text) == count
