from __future__ import annotations

import datetime as dt

import pytest

from digest.markup import front_matter


def test_toml() -> None:
    assert front_matter('+++\ntitle = "Rain"\ntags = ["a", "b"]\n+++\nBody\n') == (
        {"title": "Rain", "tags": ["a", "b"]},
        "Body\n",
    )


def test_yaml_with_a_mark_and_crlf() -> None:
    assert front_matter("\ufeff---\r\ntitle: Rain\r\ndate: 2026-11-20\r\n---\r\nBody") == (
        {"title": "Rain", "date": dt.date(2026, 11, 20)},
        "Body",
    )


@pytest.mark.parametrize(
    "text", ["", "Body", "---\nprose, not fields\n---\nmore", "--- \nnever closed", "+++", "---"]
)
def test_text_without_front_matter_stays_whole(text: str) -> None:
    assert front_matter(text) == ({}, text)


def test_an_empty_table_is_a_table() -> None:
    assert front_matter("---\n---\nBody") == ({}, "Body")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('+++\ntitle = "a"\ndate = \n+++\n', 3),
        ("---\ntitle: a\ntags: [a, b\n---\n", 4),
        ("---\ntitle: &a x\nother: *a\n---\n", 2),
        ("---\ndate: 2026-13-40\n---\n", 2),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, line: int) -> None:
    with pytest.raises(ValueError, match=f"front matter, line {line}: "):
        front_matter(text)
