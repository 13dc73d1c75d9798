"""What subscribers would see: the feeds as they were published last beside those that would be drawn now."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from digest.adapters import state as states
from digest.adapters.files import write
from digest.adapters.theme import load
from digest.build.desk import latest
from digest.build.order import STATE
from digest.build.showing import shown
from digest.config import Config
from digest.errors import ConfigError
from digest.record import Archive
from digest.render import FeedChange, feed_changes, pages

FEEDS = ("feed.xml", "stories.xml")
PUBLISHED = ".digest/published"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What would change for subscribers, and since when: "published", "built", or "nothing"."""

    since: str
    changes: tuple[FeedChange, ...]


def compared(project: Path, config: Config, day: str | None) -> Comparison:
    """Compare the feeds; of one day only what is of its issue, a draft too. Nothing is written."""
    state = states.load(project / "content" / STATE)
    latest(state)
    if day is not None and day not in state.issues:
        raise ConfigError(f"There is no issue of {day}. The latest is of {latest(state)}.")
    archive = shown(project, config, drafts=day is not None and state.issues[day].draft)
    since, folder = _last(project, config)
    now = _drawn(project, config, archive)
    changes = tuple(
        change
        for feed in FEEDS
        for change in feed_changes(feed, _bytes(folder / feed), now[feed], config.feeds.items)
    )
    return Comparison(since=since, changes=_of(day, archive, changes) if day else changes)


def keep_published(project: Path, site: Path) -> None:
    """Remember the feeds as a target took them."""
    for feed in FEEDS:
        write(project / PUBLISHED / feed, _bytes(site / feed))


def _last(project: Path, config: Config) -> tuple[str, Path]:
    """Give what to compare with: what was published, else, where nothing ever is, what was built."""
    kept = project / PUBLISHED
    if kept.is_dir():
        return "published", kept
    if config.publish:
        return "nothing", kept
    site = project / config.site.output
    return ("built" if (site / FEEDS[0]).is_file() else "nothing"), site


def _drawn(project: Path, config: Config, archive: Archive) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for page in pages(archive, load(project, config.site.theme), config):
        if page.path in FEEDS:
            found[page.path] = page.draw()
        if len(found) == len(FEEDS):
            break
    return found


def _of(day: str, archive: Archive, changes: tuple[FeedChange, ...]) -> tuple[FeedChange, ...]:
    stories = {f"story/{story.id}" for story in archive.issue(day).stories} | {f"issue/{day}"}
    return tuple(change for change in changes if change.guid.partition(":")[2].partition(":")[2] in stories)


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""
