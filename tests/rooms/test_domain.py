"""Whose machines an address leads to, by its letters."""

from __future__ import annotations

import pytest

from digest.urls.domain import domain


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("bell.example", "bell.example"),
        ("a.b.bell.example", "bell.example"),
        ("one.blogs.example.", "blogs.example"),
        ("news.courier.co.uk", "courier.co.uk"),
        ("courier.co.uk", "courier.co.uk"),
        ("www.gazette.com.au", "gazette.com.au"),
        ("zeitung.de", "zeitung.de"),
        ("feeds.zeitung.de", "zeitung.de"),
        ("192.0.2.7", "192.0.2.7"),
        ("[2001:db8::7]", "2001:db8::7"),
        ("localhost", "localhost"),
    ],
)
def test_a_domain_is_the_last_labels(host: str, expected: str) -> None:
    assert expected == domain(f"https://{host}:8443/feed?x=1")
