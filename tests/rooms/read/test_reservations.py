"""tdmrep.json: which of its rules is for a path."""

from __future__ import annotations

import pytest

from digest.read.reservations import reservation

RULES = b"""\xef\xbb\xbf[
 {"location": "/", "tdm-reservation": 1, "tdm-policy": "https://bell.example/policy"},
 {"location": "/open/", "tdm-reservation": 0},
 {"location": "/open/*.pdf$", "tdm-reservation": "1"},
 {"location": "/caf\xc3\xa9", "tdm-reservation": 0},
 {"location": "/none", "tdm-reservation": 2}, {"location": 3, "tdm-reservation": 0}, {}, "x"
]"""


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/", "1"), ("", "1"), ("/news/1?a=b", "1"), ("/open/1", "0"), ("/open/a.pdf", "1"),
        ("/open/a.pdf?x", "0"), ("/caf%C3%A9/1", "0"), ("/none/1", "1"),
    ],
)  # fmt: skip
def test_the_longest_location_decides(path: str, said: str) -> None:
    assert said == reservation(RULES, path)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>not found</html>",
        b"{}",
        b"[]",
        b"3",
        b"\xff\xfe[",
        b"[" * 100_000,
        b'[{"location": "/x"}]',
    ],
)
def test_what_is_no_rule_reserves_nothing(body: bytes) -> None:
    assert reservation(body, "/x") is None
