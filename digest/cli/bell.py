"""The bell: [notify] ping_url hears that a run begins and how it ended."""

from __future__ import annotations

from digest.adapters.reports import RunReport
from digest.cli.progress import warn
from digest.cli.watch import Bell, unheard
from digest.config import Config
from digest.urls import host


def bell_of(config: Config, *, offline: bool) -> Bell:
    """Say that a run begins; give what rings at its end. Silent without an address, and when offline.

    No failure to ring changes an exit code: it is one warning.
    """
    if offline or not config.notify.ping_url:
        return unheard
    from digest.adapters.addresses import guard  # noqa: PLC0415  lazy: only for those who asked
    from digest.adapters.http import user_agent  # noqa: PLC0415
    from digest.adapters.notify import Ping, ping_end, ping_start  # noqa: PLC0415

    ping = Ping(
        url=config.notify.ping_url,
        guard=guard(config.limits.allow_private),
        user_agent=user_agent(config.site.base_url, config.site.contact),
    )
    refused = ping_start(ping)
    if refused:
        warn(_unheard(config, refused))

    def ended(run: RunReport) -> tuple[str, ...]:
        reason = ping_end(ping, run.exit_code, tail(run))
        return (_unheard(config, reason),) if reason else ()

    return ended


def tail(run: RunReport) -> str:
    """Write what the watchdog is told: the log of the run in a few lines, trouble last."""
    lines = [
        f"digest {run.version} {run.verb}, {run.started} to {run.ended}",
        run.summary,
        *(f"failed: {trouble.subject}: {trouble.reason} ({trouble.stage})" for trouble in run.failed),
        *(f"warning: {warning}" for warning in run.warnings),
        f"error: {run.error}" if run.error else "",
        f"exit code {run.exit_code}",
    ]
    return "\n".join(line for line in lines if line) + "\n"


def _unheard(config: Config, reason: str) -> str:
    return f"[notify] ping_url: {host(config.notify.ping_url)} was not told: {reason}."
