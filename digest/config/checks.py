"""What a value may be: each check gives the value back, or says in words what it must be."""

from __future__ import annotations

import ipaddress
import re
import sys
import zoneinfo
from collections.abc import Callable, Mapping
from difflib import get_close_matches

from digest.languages import tag
from digest.urls import redacted

Check = Callable[[object], object]

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ADDRESS = re.compile(r"https?://[^\s/?#\\]+[^\s\\]*", re.IGNORECASE)
_AUTHORITY = re.compile(
    r"(?:[a-z0-9._-]+@)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*"
    r",\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
)
_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")
_HOUR = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
_SLUG_LENGTH = 64
_SHOWN = 60
_OWN_FOLDERS = frozenset({"content", "templates", ".digest", ".git"})


class UnbuiltError(ValueError):
    """A word of the contract that this version does not act on yet."""


def line(value: object) -> str:
    """Accept one line of plain text, perhaps empty."""
    if not isinstance(value, str) or _CONTROL.search(value):
        raise ValueError("must be one line of text in quotes")
    return value


def filled(value: object) -> str:
    """Accept one line of plain text, not empty."""
    if not isinstance(value, str) or not value.strip() or _CONTROL.search(value):
        raise ValueError("must be one line of text in quotes, and not empty")
    return value


def flag(value: object) -> bool:
    """Accept true or false."""
    if not isinstance(value, bool):
        raise ValueError("must be true or false")  # noqa: TRY004  one kind of error for all checks
    return value


def whole(least: int, most: int) -> Check:
    """Make a check for a whole number in a closed range."""

    def check(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise ValueError(f"must be a whole number from {least} to {most}")
        return value

    return check


def number(least: float, most: float) -> Check:
    """Make a check for a number in a closed range."""

    def check(value: object) -> float:
        good = isinstance(value, (int, float)) and not isinstance(value, bool)
        if not good or not isinstance(value, (int, float)) or not least <= value <= most:
            raise ValueError(f"must be a number from {least:g} to {most:g}")
        return float(value)

    return check


def texts(value: object) -> tuple[str, ...]:
    """Accept a list of lines, none empty."""
    if not isinstance(value, (list, tuple)):
        raise ValueError('must be a list such as ["one", "two"]')  # noqa: TRY004  as above
    return tuple(filled(each) for each in value)


def word(*known: str, unbuilt: tuple[str, ...] = ()) -> Check:
    """Make a check for one of a few words; those this version does not act on yet are told apart."""
    names = _either([f'"{name}"' for name in known])

    def check(value: object) -> str:
        if value in unbuilt:
            raise UnbuiltError(f'"{value}" is not built yet in this version; write {names}')
        if not isinstance(value, str) or value not in known:
            raise ValueError(f"must be {names}")
        return value

    return check


def release(value: object) -> str:
    """Accept "auto", "approve" or a time of day."""
    if isinstance(value, str) and (value in {"auto", "approve"} or _HOUR.fullmatch(value)):
        return value
    raise ValueError('must be "auto", "approve" or a time of day such as "07:00"')


def address(value: object) -> str:
    """Accept a full http or https address without a user name or password."""
    found = line(value).strip()
    if not _ADDRESS.fullmatch(found):
        raise ValueError('must be a full address beginning with "https://" or "http://"')
    if "@" in found.split("/")[2]:
        raise UnbuiltError("holds a user name or password; name them in an environment variable, never here")
    return found


def optional_address(value: object) -> str:
    """Accept an address, or nothing."""
    return "" if value == "" else address(value)


def home(value: object) -> str:
    """Accept the site's own address, ending in "/", or nothing."""
    if value == "":
        return ""
    found = address(value)
    if "?" in found or "#" in found:
        raise ValueError('must have no "?" and no "#"')
    return found.rstrip("/") + "/"


def contact(value: object) -> str:
    """Accept a mailto: or web address, or nothing."""
    found = line(value)
    if found and not found.startswith(("mailto:", "https://", "http://")):
        raise ValueError('must begin with "mailto:" or "https://"')
    return found


def authority(value: object) -> str:
    """Accept a tag authority of RFC 4151: a name and a day on which it was yours."""
    if not isinstance(value, str) or not _AUTHORITY.fullmatch(value):
        raise ValueError(
            'must be a domain and a day on which it was yours, such as "news.example,2026-11-22"'
        )
    return value


def slug(value: object) -> str:
    """Accept a short name that may stand in an address."""
    if not isinstance(value, str) or not _SLUG.fullmatch(value) or len(value) > _SLUG_LENGTH:
        raise ValueError("must be small letters, digits and hyphens (at most 64)")
    return value


def language(value: object) -> str:
    """Accept a BCP 47 language tag, not the name of a language."""
    if not isinstance(value, str) or not _TAG.fullmatch(value):
        near = tag(value) if isinstance(value, str) else None
        meant = f'"{near}"' if near else '"en" or "pt-BR"'
        raise ValueError(f"must be a language tag such as {meant}")
    return value.replace("_", "-")


def timezone(value: object) -> str:
    """Accept a zone of the IANA database."""
    try:
        zoneinfo.ZoneInfo(filled(value))
    except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError) as error:
        near = nearest(str(value), sorted(zoneinfo.available_timezones()))
        raise ValueError(f'must be a time zone such as "{near or "Europe/Paris"}"') from error
    return str(value)


def folder(value: object) -> str:
    """Accept a folder of its own below the project's, never the project's own folders."""
    parts = filled(value).replace("\\", "/").rstrip("/").split("/")
    if not parts[0] or ":" in parts[0] or {".", "..", ""} & set(parts) or parts[0] in _OWN_FOLDERS:
        raise ValueError('must be a folder of its own inside the project, such as "site"')
    return "/".join(parts)


def variable(value: object) -> str:
    """Accept the name of an environment variable, or nothing."""
    found = line(value)
    if found and not _VARIABLE.fullmatch(found):
        raise ValueError("must be the name of an environment variable (never the secret itself)")
    return found


def networks(value: object) -> tuple[str, ...]:
    """Accept addresses or networks such as "127.0.0.0/8"."""
    found = texts(value)
    for each in found:
        try:
            ipaddress.ip_network(each, strict=False)
        except ValueError as error:
            raise ValueError('must be a list of addresses or networks such as "127.0.0.0/8"') from error
    return found


def shown(value: object) -> str:
    """Write a value as the file would write it, shortened, without passwords."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + _CONTROL.sub(_escaped, redacted(value))[:_SHOWN] + '"'
    if isinstance(value, int) and abs(value) > sys.maxsize:
        return "a huge number"
    return _CONTROL.sub(_escaped, redacted(str(value)))[:_SHOWN]


def printable(name: str) -> str:
    """Write a name that came from outside on one short line."""
    return _CONTROL.sub(_escaped, name)[:_SHOWN]


def _escaped(control: re.Match[str]) -> str:
    return ascii(control[0])[1:-1]


def _either(names: list[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " or " + names[-1]


def nearest(name: str, known: Mapping[str, object] | list[str]) -> str | None:
    """Find the known name most like this one, if any is like it."""
    close = get_close_matches(name, list(known), 1, 0.6)
    return close[0] if close else None
