"""The domain of an address, as far as its letters tell: whose machines they are that ask us to wait."""

from __future__ import annotations

import re

from digest.urls.safety import host

_COUNTRY = 2
_SECOND_LEVEL = re.compile(r"(?:[a-z]{2,3}|info|name|asso|gouv|govt|press)\Z")


def domain(url: str) -> str:
    """Give the registrable domain: the last two labels of the host, three under “co.uk” and its like.

    No list of public suffixes is asked: a short second label below a country is taken for one, so a few
    domains are told apart that are one. That errs to the side of asking.
    """
    name = host(url).rstrip(".")
    labels = name.split(".")
    if ":" in name or labels[-1].isdigit():
        return name
    second = len(labels) > _COUNTRY and len(labels[-1]) == _COUNTRY and _SECOND_LEVEL.match(labels[-2])
    return ".".join(labels[-3 if second else -2 :])
