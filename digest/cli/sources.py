"""digest sources: list, add, test, import and export what the newsletter gathers from."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from digest.adapters import files
from digest.adapters import state as states
from digest.adapters.http import FetchRules, fetch_rules
from digest.cli.fetching import fetched
from digest.cli.healthwords import how, summed
from digest.cli.opml import new_ones, sources_of
from digest.cli.progress import many, say
from digest.cli.project import config_file, configured, moment
from digest.config import Config, parse, source_table
from digest.errors import ConfigError, DigestError
from digest.model import Document, Reading, Source
from digest.read import discover, opml_text, read
from digest.record import SourceHealth
from digest.urls import absolute, host, redacted, slug

SHOWN = 5
TRIED = 8  # addresses a page names that are asked for a feed


def run(options: argparse.Namespace) -> int:
    """Do what was asked with the sources; `list` when nothing was."""
    project, config = configured(options)
    actions = {"list": _list, "add": _add, "test": _test, "import": _import, "export": _export}
    actions[options.action or "list"](options, project, config)
    return 0


def _list(_: argparse.Namespace, project: Path, config: Config) -> None:
    state = states.load(project / "content" / "state.json")
    known = [(source, state.sources.get(source.id, SourceHealth())) for source in config.sources]
    for source, health in known:
        place = redacted(source.url or source.path or "")
        say(f"{source.id:<28} {source.kind:<7} {how(health):<40} {place}")
    say(summed(health for _, health in known))


def _add(options: argparse.Namespace, _: Path, config: Config) -> None:
    source = _found(options.url, fetch_rules(config, moment(options, config), os.environ))
    _append(options, config, (source,))


def _import(options: argparse.Namespace, _: Path, config: Config) -> None:
    rules = fetch_rules(config, moment(options, config), os.environ)
    _append(options, config, sources_of(str(options.file), rules))


def _append(options: argparse.Namespace, config: Config, found: Sequence[Source]) -> None:
    """Write the new sources to the end of digest.toml, after making sure that it still reads well."""
    fresh = new_ones(found, config.sources)
    if not fresh:
        say("Nothing to add: digest.toml has it already.")
        return
    path = config_file(options)
    text = files.read_text(path).rstrip("\n") + "\n"
    taken = {source.id for source in config.sources}
    text += "".join("\n" + source_table(source, taken) for source in fresh)
    parse(text, str(path), {})
    files.write(path, text.encode())
    say(f"Added to {path.name}: {', '.join(source.title or source.id for source in fresh)}.")


def _test(options: argparse.Namespace, _: Path, config: Config) -> None:
    rules = fetch_rules(config, moment(options, config), os.environ)
    source = _found(options.url, rules)
    reading = _reading(fetched(str(source.url), rules, source), rules)
    items = many(len(reading.articles), "item")
    say(f"{redacted(str(source.url))}: {source.kind}, {items}, title {reading.title!r}")
    for article in reading.articles[:SHOWN]:
        when = article.date_published.value if article.date_published else "undated"
        say(f"  {when:<20} {article.headline or '(no title)'}")


def _export(_: argparse.Namespace, __: Path, config: Config) -> None:
    say(opml_text([source for source in config.sources if source.url and not source.private]).rstrip("\n"))


def _found(url: str, rules: FetchRules) -> Source:
    """Tell what an address is: a feed, or a page of a site that names one; nothing else is added."""
    document = fetched(url, rules)
    reading = _feed(document, rules)
    if reading:
        return _source(document.url or url, reading)
    for page in _pages(document, url, rules):
        for address in discover(_text(page), page.url or url)[:TRIED]:
            found = _answering(address, rules)
            if found:
                return found
    place = redacted(url)
    raise ConfigError(f"{place} is no feed and names none that works. Look on the site for RSS or Atom.")


def _pages(document: Document, url: str, rules: FetchRules) -> Iterator[Document]:
    """Give the page itself, then the front page of its site if there is one."""
    yield document
    here = document.url or url
    front = absolute(here, "/")
    if front and front != here:
        with suppress(DigestError):
            yield fetched(front, rules)


def _answering(address: str, rules: FetchRules) -> Source | None:
    """Try an address that a page names: sites name feeds that are long gone."""
    try:
        reading = _feed(fetched(address, rules), rules)
    except DigestError:
        return None
    return _source(address, reading) if reading else None


def _text(page: Document) -> str:
    return page.body.decode(page.charset or "utf-8", "replace")


def _source(address: str, reading: Reading) -> Source:
    """Make a source of a feed, its id from its title, else from its host."""
    return Source(
        id=slug(reading.title or host(address), "feed"), kind="feed", url=address, title=reading.title
    )


def _feed(document: Document, rules: FetchRules) -> Reading | None:
    try:
        return read(document, rules.now)
    except ValueError:
        return None


def _reading(document: Document, rules: FetchRules) -> Reading:
    try:
        return read(document, rules.now)
    except ValueError as error:
        raise ConfigError(f"{redacted(document.url or '')} cannot be read: {error}.") from None
