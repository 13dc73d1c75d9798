"""robots.txt by RFC 9309; the ten cases that readers get wrong first."""

from __future__ import annotations

import time

import pytest

from digest.read.robots import SHUT, SILENT, robots

US = "digest-newsletter"
ALL = "User-agent: *\n"
CASES = {
    "a wildcard": (ALL + "Disallow: /*/print", "/news/print", False),
    "an end": (ALL + "Disallow: /*.pdf$", "/a.pdf?x", True),
    "an end that is one": (ALL + "Disallow: /*.pdf$", "/a.pdf", False),
    "the longest rule, not the first": (ALL + "Disallow: /a\nAllow: /a/b", "/a/b/c", True),
    "a tie allows": (ALL + "Disallow: /page\nAllow: /page", "/page", True),
    "our own group alone": (f"User-agent: {US}\nDisallow: /x\n" + ALL + "Disallow: /", "/y", True),
    "our group in two parts": (
        f"User-agent: {US}\nDisallow: /x\nUser-agent: b\nDisallow: /\nUser-agent: {US}\nDisallow: /y",
        "/y",
        False,
    ),
    "large letters and a version": ("User-Agent: Digest-Newsletter/2\nDISALLOW: /x", "/x", False),
    "a byte order mark": ("\ufeffUser-agent: *\nDisallow: /", "/x", False),
    "percent signs": (ALL + "Disallow: /caf%c3%a9/%7Euser", "/café/~user", False),
    "agents that share rules": (f"User-agent: a\nUser-agent: {US}\n\nDisallow: /x", "/x", False),
    "an empty disallow": (ALL + "Disallow:", "/x", True),
    "a comment": (ALL + "Disallow: /x # not here", "/x", False),
    "rules before any agent": ("Disallow: /\n" + ALL + "Disallow: /y", "/x", True),
    "old line ends": (ALL.replace("\n", "\r") + "Disallow: /x\rAllow: /y", "/x", False),
    "the query counts": (ALL + "Disallow: /*?print=", "/a?print=1", False),
    "itself": (ALL + "Disallow: /", "/robots.txt", True),
    "another's group": ("User-agent: otherbot\nDisallow: /", "/x", True),
    "the whole end": (ALL + "Disallow: /a$", "/ab", True),
    "an end no longer than its path": (ALL + "Disallow: /ab*b$", "/ab", True),
    "not text": ("\x00\xff<html>404</html>", "/x", True),
}


@pytest.mark.parametrize("case", CASES)
def test_what_a_host_asks(case: str) -> None:
    text, path, allowed = CASES[case]
    assert allowed is robots(text.encode(), US).allows(path)


def test_without_rules_all_is_allowed_and_shut_is_shut() -> None:
    assert SILENT.allows("/x")
    assert not SHUT.allows("/x")


def test_a_hostile_file_costs_little() -> None:
    rules = robots(ALL.encode() + b"Disallow: /" + b"*a" * 20_000 + b"$\n" * 1, US)
    began = time.process_time()
    rules.allows("/" + "a" * 4_000)
    assert time.process_time() - began < 5
