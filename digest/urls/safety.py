"""Addresses that may be linked or asked: http, https and mailto, with a host worth the name."""

from __future__ import annotations

import re
import unicodedata

from digest.urls.parts import PORTS, Parts, ascii_part, bracketed, joined, resolved, split


def host(url: str) -> str:
    """Give the host in lower case, or "" when the address has none."""
    parts = split(url)
    return (parts.hostname or "") if parts else ""


def absolute(base: str, link: str) -> str | None:
    """Resolve the link as seen from `base`, as a safe address, or None."""
    try:
        return safe_url(resolved(base.strip(), link.strip()))
    except ValueError:
        return None


def safe_url(url: str) -> str | None:
    """Give the address as an ASCII URI fit for a page or feed, or None.

    Only http, https and mailto; no credentials, control character, or host that is none.
    """
    url = url.strip()
    if any(unicodedata.category(mark) in ("Cc", "Cs") for mark in url):
        return None
    parts = split(url)
    if parts is None:
        return None
    if parts.scheme == "mailto":
        return ascii_part(url) if "@" in parts.path else None
    return _web(parts)


def _web(parts: Parts) -> str | None:
    netloc = _netloc(parts)
    if parts.scheme not in PORTS or netloc is None:
        return None
    path, query, fragment = map(ascii_part, (parts.path, parts.query, parts.fragment))
    return joined(parts.scheme, netloc, path, query, fragment)


def _netloc(parts: Parts) -> str | None:
    name = parts.hostname or ""
    if not name or "@" in parts.netloc:
        return None
    try:
        ascii_name = name if name.isascii() else name.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    if re.search(r"[\s\\\"<>^`{|}%]", ascii_name):  # idna writes some signs with a space in them
        return None
    port = "" if parts.port in (None, PORTS.get(parts.scheme)) else f":{parts.port}"
    return bracketed(ascii_name) + port
