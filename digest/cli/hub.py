"""The hub: [feeds] hub hears after a publish that the feeds have changed, and tells those who follow them."""

from __future__ import annotations

from dataclasses import replace

from digest.config import Config
from digest.model import Report
from digest.urls import host

DONE = (0, 3)
FEEDS = ("feed.xml", "stories.xml", "atom.xml", "feed.json")


def hub_told(config: Config, report: Report, *, offline: bool) -> Report:
    """Tell the hub, once, of feeds that were published; a hub that does not listen is one warning.

    Nobody is told when nothing was published, without a hub or a base_url, or offline.
    """
    if offline or report.exit_code not in DONE or not config.publish:
        return report
    if not config.feeds.hub or not config.site.base_url:
        return report
    from digest.adapters.addresses import guard  # noqa: PLC0415  lazy: only for those who asked
    from digest.adapters.http import user_agent  # noqa: PLC0415
    from digest.adapters.notify import Ping, ping_hub  # noqa: PLC0415

    ping = Ping(
        url=config.feeds.hub,
        guard=guard(config.limits.allow_private),
        user_agent=user_agent(config.site.base_url, config.site.contact),
    )
    base = config.site.base_url.rstrip("/")
    refused = ping_hub(ping, [f"{base}/{feed}" for feed in FEEDS])
    if refused is None:
        return report
    said = f"[feeds] hub: {host(config.feeds.hub)} was not told: {refused}."
    return replace(report, warnings=(*report.warnings, said))
