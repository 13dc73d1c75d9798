"""What the doctor sees of the newsletter: its folders, its day, its configuration and its secrets' names."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path

from digest.adapters.clock import EPOCH, local_date
from digest.adapters.theme import load
from digest.cli.doctor.finding import Finding
from digest.cli.progress import many
from digest.config import Config
from digest.errors import DigestError
from digest.plugins import summariser
from digest.render import check
from digest.urls import host

AREA = "newsletter"


def newsletter(project: Path, config: Config, now: dt.datetime) -> Iterator[Finding]:
    """Look at folders and rights, the day it is here, what is configured and whether it can work."""
    for name in (".", "content", ".digest", config.site.output):
        yield _folder(project, name)
    yield _day(config, now)
    yield _summary(config)
    yield from _words(config)
    yield from _theme(project, config)
    yield from _secrets(config)
    yield _overrides()


def _folder(project: Path, name: str) -> Finding:
    """Say whether we may write there, or make it."""
    path = (project / name).resolve()
    there = next(place for place in (path, *path.parents) if place.exists())
    usual = "" if there == path else ", will be made"
    label = "project" if name == "." else f"{name}/"
    if there.is_dir() and os.access(there, os.R_OK | os.W_OK | os.X_OK):
        return Finding(area=AREA, name=label, text=f"{path}, can be written to{usual}")
    stuck = next((file for file in (there,) if not file.is_dir()), None)
    text = f"{stuck} is not a folder" if stuck else f"{there} cannot be written to by this user"
    return Finding(area=AREA, name=label, text=text, how="wrong", advice="change its owner or its rights")


def _day(config: Config, now: dt.datetime) -> Finding:
    zone = config.site.timezone
    text = f"{zone}: an issue made now is that of {local_date(now, zone).isoformat()}"
    if not os.environ.get(EPOCH):
        return Finding(area=AREA, name="time zone", text=text)
    advice = f"{EPOCH} is set, so every run thinks it is that moment; unset it for real nights"
    return Finding(area=AREA, name="time zone", text=text, how="note", advice=advice)


def _summary(config: Config) -> Finding:
    kinds = sorted({source.kind for source in config.sources})
    told = ", ".join(f"{sum(s.kind == kind for s in config.sources)} {kind}" for kind in kinds) or "none"
    text = (
        f"“{config.site.title}” in {config.site.language}, {many(len(config.sources), 'source')} ({told}), "
        f"at most {many(config.issue.max_stories, 'story', 'stories')}, method {config.summary.method}, "
        f"{many(len(config.publish), 'target')}, theme {config.site.theme}"
    )
    if config.sources:
        return Finding(area=AREA, name="configuration", text=text)
    return Finding(
        area=AREA, name="configuration", text=text, how="wrong", advice="add one: digest sources add URL"
    )


def _words(config: Config) -> Iterator[Finding]:
    """Say what feeds and watchdogs will be told."""
    if config.site.base_url:
        yield Finding(area=AREA, name="base_url", text=config.site.base_url)
    else:
        advice = "feeds and the sitemap need it: [site] base_url"
        yield Finding(area=AREA, name="base_url", text="not set", how="note", advice=advice)
    ping = config.notify.ping_url
    yield Finding(area=AREA, name="watchdog", text=f"set, at {host(ping)}" if ping else "none")


def _theme(project: Path, config: Config) -> Iterator[Finding]:
    try:
        problems = list(check(load(project, config.site.theme)))
        for name in sorted({config.summary.method, *(s.method for s in config.sources if s.method)}):
            summariser(name)
    except DigestError as error:
        problems = [str(error)]
    for problem in problems:
        yield Finding(area=AREA, name="theme, method", text=problem, how="wrong", advice="digest check")
    if not problems:
        yield Finding(area=AREA, name="theme, method", text="no mistake found")


def _secrets(config: Config) -> Iterator[Finding]:
    """Say of each variable that holds a secret whether it is set; never what it holds."""
    for name in sorted({source.auth_env for source in config.sources if source.auth_env}):
        if os.environ.get(name):
            yield Finding(area=AREA, name=name, text="is set")
        else:
            advice = "its source cannot be asked without it: set it where digest runs"
            yield Finding(area=AREA, name=name, text="is not set", how="wrong", advice=advice)


def _overrides() -> Finding:
    names = sorted(name for name in os.environ if name.startswith("DIGEST_"))
    return Finding(area=AREA, name="overrides", text=", ".join(names) or "none in the environment")
