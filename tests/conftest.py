"""No test depends on the machine: not on its speed, its load, its resolver or what ran before.

Hypothesis draws the same examples in every run; HYPOTHESIS_PROFILE=search looks for new ones.
"""

from __future__ import annotations

import os
import socket

import pytest
from hypothesis import HealthCheck, Phase, settings

QUICK = (Phase.explicit, Phase.generate, Phase.shrink)
BUSY = (HealthCheck.too_slow,)  # a busy machine is not the strategy's fault
settings.register_profile(
    "same", derandomize=True, database=None, deadline=None, phases=QUICK, suppress_health_check=BUSY
)
settings.register_profile("search", max_examples=1000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(autouse=True)
def no_name_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names other than this machine's own do not resolve, at once, whatever resolver is or is not there."""
    real = socket.getaddrinfo

    def resolved(  # its keywords are the library's
        host: str | bytes | None,
        port: object,
        family: int = 0,
        type: int = 0,  # noqa: A002
        proto: int = 0,
        flags: int = 0,
    ) -> object:
        name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
        own = name is None or name.lower().rstrip(".") == "localhost"
        flags = flags if own else flags | socket.AI_NUMERICHOST
        return real(host, port, family, type, proto, flags)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", resolved)
