"""Warming: imported once by the fork server, so that every worker is born with the heavy libraries.

The language model alone takes half a second to load; a night starts several sets of workers.
"""

from __future__ import annotations

from contextlib import suppress

import feedparser  # noqa: F401  to be there
import lxml.html  # noqa: F401  to be there
import trafilatura  # noqa: F401  to be there

import digest.clean
import digest.read  # noqa: F401  to be there
from digest.languages import detect

with suppress(Exception):  # a worker that meets the same trouble will name it
    detect("A sentence of more than forty letters loads the model that languages are told apart by.")
