"""Secrets: what sources are asked with, and the taking out of it from whatever comes back or is said.

A server that was told a secret may repeat it, in a feed, a header, a redirect or an error page. So
every form of it is blotted out where bytes come in, and nothing behind that door ever holds it.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from html import escape

from digest.model import Source
from digest.urls import keys_of, quoted

BLOT = "***"
SHORTEST = 6  # what is shorter stands in ordinary words, and taking it out would garble them
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9-]* +(?=\S)")
_NAMED = re.compile(
    r"(?:^|_)(?:TOKEN|SECRET|PASS|PASSWD|PASSWORD|PASSPHRASE|KEY|APIKEY|AUTH|CREDENTIALS?|LOGIN)(?:$|_)"
    r"|_PWD$|PING_URL$"
)


def authorisation(source: Source, environment: Mapping[str, str]) -> str:
    """Make the header's value: as it stands in the environment, or “user:password” made Basic; "" unset."""
    secret = environment.get(source.auth_env, "")
    if _SCHEME.match(secret) or not secret:
        return secret
    return f"Basic {_base64(secret)}" if ":" in secret else f"Bearer {secret}"


def secrets_of(source: Source, environment: Mapping[str, str]) -> tuple[str, ...]:
    """Give every form in which a source's secrets may come back: of its variable, of its own address."""
    named = environment.get(source.auth_env, "") if source.auth_env else ""
    return _forms((named, *keys_of(source.url or "")))


def secrets_in(environment: Mapping[str, str], names: Iterable[str] = ()) -> tuple[str, ...]:
    """Give the values of the environment that are secrets: of the variables named, or by their names."""
    told = set(names)
    return _forms(value for name, value in environment.items() if name in told or _NAMED.search(name.upper()))


def blotted(text: str, secrets: Iterable[str]) -> str:
    """Take secrets out of a text."""
    for secret in secrets:
        text = text.replace(secret, BLOT)
    return text


def blotted_bytes(body: bytes, secrets: Iterable[str]) -> bytes:
    """Take secrets out of bytes that are UTF-8 or like it."""
    for secret in secrets:
        body = body.replace(secret.encode(), BLOT.encode())
    return body


def _forms(secrets: Iterable[str]) -> tuple[str, ...]:
    """Give each secret whole, without “Bearer ”, without “user:”, as addresses, markup and JSON write it.

    Longest first. A server that is bent on it finds a spelling we do not know, but it needs none of our
    pages to tell what it was told.
    """
    whole = {form for secret in secrets for form in (secret, _SCHEME.sub("", secret))}
    parts = {part for form in whole for part in (form, form.partition(":")[2])}
    coded = {form for part in parts for form in (part, _base64(part)) if len(form) >= SHORTEST}
    forms = {form for each in coded for form in (each, quoted(each), escape(each), json.dumps(each)[1:-1])}
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


def _base64(text: str) -> str:
    return b64encode(text.encode()).decode()
