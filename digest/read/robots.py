"""robots.txt: which pages a host asks us not to fetch (RFC 9309). Feeds are published to be fetched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LONGEST = 512_000  # bytes: what RFC 9309 asks a reader to read at least
_LINE = re.compile(r"^\s*([A-Za-z-]+)\s*:\s*([^#]*)")
_TOKEN = re.compile(r"[A-Za-z_-]+")
_UNRESERVED = re.compile(r"%([0-9A-Fa-f]{2})")
_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """The rules that hold for us: (is it allowed, path with "*" and "$")."""

    rules: tuple[tuple[bool, str], ...] = ()

    def allows(self, target: str) -> bool:
        """Tell whether a path with its query may be fetched: the longest rule decides, a tie allows."""
        path = normal(target or "/")
        fitting = [(len(rule), allowed) for allowed, rule in self.rules if fits(rule, path)]
        return path == "/robots.txt" or max(fitting, default=(0, True))[1]


SILENT = Robots()
SHUT = Robots(rules=((False, "/"),))


def robots(body: bytes, product: str) -> Robots:
    """Read the groups that name our product token, else those for everybody."""
    text = body[:LONGEST].decode("utf-8", "replace").removeprefix("\ufeff")
    groups = list(_groups(text))
    own = _rules(groups, product.lower())
    return Robots(rules=own if own is not None else _rules(groups, "*") or ())


Group = tuple[set[str], list[tuple[bool, str]]]


def _groups(text: str) -> Iterator[Group]:
    """Part the lines into groups: agents that follow each other share the rules below them."""
    agents: set[str] = set()
    rules: list[tuple[bool, str]] = []
    closed = False
    for key, value in _lines(text):
        if key == "user-agent":
            if closed:
                yield agents, rules
                agents, rules, closed = set(), [], False
            agents.add(_agent(value))
        elif agents:
            closed = True
            rules += [(key == "allow", normal(value))] if value else []
    yield agents, rules


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in re.split(r"[\r\n]+", text):
        found = _LINE.match(line)
        if found and found[1].lower() in ("user-agent", "allow", "disallow"):
            yield found[1].lower(), found[2].strip()


def _agent(value: str) -> str:
    """Give the product token of a user-agent line: “Digest-Newsletter/1.0” is “digest-newsletter”."""
    found = _TOKEN.match(value)
    return found[0].lower() if found else value[:1]


def _rules(groups: Iterable[Group], agent: str) -> tuple[tuple[bool, str], ...] | None:
    """Join the rules of every group for an agent; None when there is none."""
    found = [rules for agents, rules in groups if agent in agents]
    return tuple(rule for rules in found for rule in rules) if found else None


def fits(rule: str, path: str) -> bool:
    """Match a rule piece by piece from the left: in linear steps, whatever a stranger writes."""
    ends = rule.endswith("$")
    first, *rest = rule.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for piece in rest[:-1] if ends else rest:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    if not ends:
        return True
    return path.endswith(rest[-1]) and len(path) - len(rest[-1]) >= at if rest else at == len(path)


def normal(path: str) -> str:
    """Write a path one way: other letters in percent signs, plain ones without, hex digits large."""
    coded = "".join(c if c.isascii() else "".join(f"%{b:02X}" for b in c.encode()) for c in path)
    return _UNRESERVED.sub(_decoded, coded)


def _decoded(escape: re.Match[str]) -> str:
    letter = chr(int(escape[1], 16))
    return letter if letter in _PLAIN else escape[0].upper()
