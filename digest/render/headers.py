"""Files for the host: which headers to send, and that no generator of its own should run."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model import Page
from digest.render.press import Press

RULES = """/*
  Content-Security-Policy: {policy}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Cache-Control: max-age=300, must-revalidate
"""


def host_files(machine: Press) -> Iterator[Page]:
    """Make `_headers` (for hosts that read it) and `.nojekyll`."""
    rules = RULES.format(policy=machine.site.policy).encode()
    yield Page(path="_headers", media_type="text/plain", draw=lambda: rules)
    yield Page(path=".nojekyll", media_type="text/plain", draw=lambda: b"")
