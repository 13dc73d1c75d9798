"""The commented digest.toml that a new newsletter starts with: one key a line, valid as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from digest.config.checks import authority as checked_authority
from digest.config.checks import home
from digest.config.keys import LOCAL, SOURCE
from digest.errors import ConfigError
from digest.model import Source
from digest.urls import redacted
from digest.urls import slug as slug_of

_HEAD = """\
#:schema ./digest.schema.json
# What this newsletter is and where it gathers. The line above lets editors' tools explain every key;
# `digest check` says whether this file is right.

[site]
title = {title}
tagline = ""
# Where the site will stand, ending in "/". Feeds, sitemap and mail need it.
base_url = {base_url}
language = "en"
# An issue's date is the local date here.
timezone = {timezone}
theme = "default"
output = "site"
# An address such as "mailto:editor@news.example", shown on the sources page.
contact = ""

[issue]
every = "day"
max_stories = 20
# Key points a story.
points = 3
overlap_hours = 6
# How far back the very first issue looks.
first_issue_days = 7
# Sections in the order they are printed, such as ["World", "Technology"].
sections = []

[summary]
method = "lead-centroid"
# At most so many words, and this share of a text, are quoted from one outlet in one story.
quote_words = 100
quote_share = 0.30

[feeds]
# The name the feeds' ids are minted under. Never change it: readers would get everything again.
authority = {authority}
items = 30

[limits]
# The night is called degraded when more than this share of the sources failed.
max_failed_sources = 0.5
min_stories = 1
silent_days = 7
seconds_per_source = 30
bytes_per_document = 10_485_760
# Private addresses or networks that may be asked, such as ["127.0.0.0/8"].
allow_private = {allow_private}

[evidence]
keep_days = 90

[notify]
# A watchdog told of every `digest run`, in the manner of healthchecks. Better: DIGEST_NOTIFY_PING_URL.
ping_url = ""

# To publish, name a target:
# [publish.site]
# kind = "folder"
# path = "/srv/www"
"""


def starter(
    title: str,
    base_url: str | None,
    authority: str,
    sources: Sequence[Source],
    allow_private: Iterable[str],
    timezone: str,
) -> str:
    """Write the digest.toml of a new newsletter; `parse` reads it back with the same sources.

    Source ids become unique slugs. A source that `parse` would refuse (no web address, a password
    in it) is left as a comment saying so.
    """
    head = _HEAD.format(
        title=quoted(title if title.strip() else "Digest"),
        base_url=quoted(_home(base_url or "")),
        authority=quoted(_authority(authority)),
        timezone=quoted(timezone),
        allow_private="[" + ", ".join(quoted(each) for each in allow_private) + "]",
    )
    taken: set[str] = set()
    return head + "".join("\n" + source_table(source, taken) for source in sources)


def quoted(text: str) -> str:
    """Make any text one TOML basic string: one line, controls and lone surrogates as spaces."""
    line = re.sub(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+", " ", text).strip()
    return '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _home(base_url: str) -> str:
    try:
        return str(home(base_url))
    except ValueError as error:
        raise ConfigError(f"the site's address {redacted(base_url)} {error}") from error


def _authority(authority: str) -> str:
    """Keep a good authority; a name that is no domain gives way, its day stays."""
    try:
        return str(checked_authority(authority))
    except ValueError:
        day = authority.rpartition(",")[2]
        return str(checked_authority(f"newsletter.invalid,{day}"))


def source_table(source: Source, taken: set[str]) -> str:
    """Write one [[source]] under a free id, which is added to `taken`; a comment when it cannot be one."""
    values = _values(source, _free_id(source, taken))
    problem = _problem(values)
    if problem:
        taken.discard(str(values["id"]))
        place = redacted(source.url or source.path or "")
        return f"# Left out: {quoted(source.title or source.id)} {quoted(place)}: {problem}\n"
    return "[[source]]\n" + "".join(f"{key} = {_written(value)}\n" for key, value in values.items())


def _free_id(source: Source, taken: set[str]) -> str:
    made = _ascii(source.id) or _ascii(slug_of(source.title or "", "source")) or "source"
    free = made
    for number in range(2, len(taken) + 3):
        if free not in taken:
            break
        free = f"{made}-{number}"
    taken.add(free)
    return free


def _ascii(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:50].strip("-")


def _values(source: Source, name: str) -> dict[str, object]:
    """Gather the keys worth writing: what differs from the defaults, in the file's order."""
    usual = Source(id="", kind="feed")
    found: dict[str, object] = {"id": name, "kind": source.kind}
    for key in SOURCE:
        attribute = "in_language" if key == "language" else key
        value = getattr(source, attribute)
        if key not in found and value != getattr(usual, attribute):
            found[key] = value
    return found


def _problem(values: dict[str, object]) -> str:
    """Why `parse` would refuse these values, or nothing."""
    for key, value in values.items():
        try:
            SOURCE[key](_line(value))
        except ValueError as error:
            return f"{key} {error}"
    wanted = "path" if values["kind"] in LOCAL else "url"
    return "" if wanted in values else f"it has no {wanted}"


def _line(value: object) -> object:
    return quoted(value)[1:-1].replace('\\"', '"').replace("\\\\", "\\") if isinstance(value, str) else value


def _written(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return "[" + ", ".join(quoted(str(each)) for each in value) + "]"
    return quoted(value) if isinstance(value, str) else str(value)
