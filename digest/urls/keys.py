"""Passwords and keys that an address may hold."""

from __future__ import annotations

import re

from digest.urls.parts import pairs, split

_SECRET = re.compile(
    r"([?&;][^=&#\s]*(?:key|token|secret|auth|passw|pwd|sig|session|credential|code)[^=&#\s]*=)[^&#\s]*",
    re.IGNORECASE,
)
_KEY_NAME = re.compile(
    r"(?:.*[_.-])?(?:(?P<sure>(?:access_?|auth_?)?token|secret|passw(?:or)?d|pwd)|(?:api|feed|rss|user)?key|auth"
    r"|sig|signature|session|sid|credential|code|hash)",
    re.IGNORECASE,
)
_KEY_LIKE = re.compile(r"(?=.*[0-9A-Z]).{8,}|.{16,}")
_USERINFO = re.compile(r"(?<=//)[^/?#\s]*@")


def redacted(text: str) -> str:
    """Take passwords and keys out of an address, or of a message that holds addresses."""
    return _SECRET.sub(r"\1***", _USERINFO.sub("***@", text))


def keys_of(url: str) -> tuple[str, ...]:
    """Give the keys and passwords that an address holds in its query: by their names, and by their looks."""
    parts = split(url)
    named = ((_KEY_NAME.fullmatch(name), value) for name, value in (pairs(parts.query) if parts else []))
    return tuple(value for found, value in named if found and (found["sure"] or _KEY_LIKE.fullmatch(value)))
