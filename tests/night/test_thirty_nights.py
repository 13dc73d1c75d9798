"""Thirty nights of feeds that change their names in every way: nothing is told twice, nothing is lost.

Each row is an invented feed, drawn anew each night from the items it then has. `pytest -s` prints
what each row came to.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import pytest

from digest.edit import Window, fresh, memory, named, renewed
from digest.model import Article, Document, Source
from digest.read import read
from tests.night.village import item

NIGHTS = 30
RESET = 12
SHOWN = 8
EVER = dt.datetime(1990, 1, 1, tzinfo=dt.UTC)  # so that no date hides what was not known again
FIRST = dt.datetime(2026, 11, 1, 23, 59, 59, tzinfo=dt.UTC)
TOWNS = ("Ellery", "Varn", "Fenwick", "Saltby", "Hexby", "Dunmarsh", "Corbel")


@dataclass(frozen=True, kw_only=True)
class Told:
    """One item of an invented outlet as it came on its first night, and how its outlet calls it now."""

    number: int
    night: int
    title: str
    guid: str
    link: str
    date: str
    text: str


TEASER = "Read the whole report of our own correspondent on our page."
Feed = Callable[[int, list[Told]], list[Told]]


def first(number: int, night: int) -> Told:
    """Item `number`, new on that night."""
    town = TOWNS[number % len(TOWNS)]
    hour = 6 + number % 3 * 5
    link = f"https://bell.example/2026/town-{number}-opens-its-quay"
    return Told(
        number=number,
        night=night,
        title=f"{town} opens quay {number}",
        guid=link,
        link=link,
        date=f"{(FIRST + dt.timedelta(days=night)).strftime('%d %b %Y')} {hour:02}:15:00 GMT",
        text=f"The harbour board of {town} opened quay {number} to traffic; coasters may moor there again.",
    )


def every(change: Callable[[int, Told], Told]) -> Feed:
    """A feed each of whose items is changed by itself."""
    return lambda night, told: [change(night, one) for one in told]


def from_reset(change: Callable[[Told], Told]) -> Feed:
    return every(lambda night, one: change(one) if night >= RESET else one)


def moved(one: Told, old: str, new: str) -> Told:
    return replace(one, guid=one.guid.replace(old, new), link=one.link.replace(old, new))


def slug_edited(night: int, one: Told) -> Told:
    """An editor rewrites a headline the day after; the address, and with it the guid, follows."""
    late = night > one.night and one.number % 3 == 0
    link = f"{one.link}-at-last"
    return replace(one, title=f"At last: {one.title}", guid=link, link=link) if late else one


def all_new(night: int, one: Told) -> Told:
    """The outlet changes its software twice."""
    era = night // RESET
    place = f"https://bell.example/era{era}/{one.number * (era + 3)}"
    return replace(one, guid=f"{era}-{one.number * 7}", link=place) if era else one


def edited(night: int, one: Told) -> Told:
    return replace(one, title=f"{one.title}!") if night >= RESET and one.number % 2 else one


def dated_anew(night: int, one: Told) -> Told:
    return replace(one, date=one.date.replace(":15:", ":16:")) if night >= RESET else one


def many_hosts(_: int, one: Told) -> Told:
    host = f"https://w{one.number}.example"
    return replace(one, guid=f"{host}/?p=1", link=f"{host}/2026/news")


def without_names(one: Told) -> Told:
    return replace(one, guid="", link="")


def forecast(_: int, one: Told) -> Told:
    """The same headlines every night over another text, under other names."""
    title = f"Tides at {TOWNS[one.number % len(TOWNS)]}"
    text = f"High water stands until {one.number} past noon and falls from then on, quay {one.number}."
    return replace(one, title=title, text=text)


ROWS: dict[str, Feed] = {
    "nothing changes": every(lambda _, one: one),
    "items are reordered": lambda night, told: sorted(told, key=lambda one: one.number * 7919 % (night + 11)),
    "titles are edited": every(lambda night, one: replace(one, title=f"{one.title} (edition {night})")),
    "texts are edited": every(lambda night, one: replace(one, text=f"{one.text} Edition {night}.")),
    "guids are reset": from_reset(lambda one: replace(one, guid=f"new-{one.number}")),
    "http becomes https": every(lambda night, one: one if night >= RESET else moved(one, "https:", "http:")),
    "the host moves": from_reset(lambda one: moved(one, "bell.example", "www.gazette.example")),
    "www comes and goes": every(lambda night, one: moved(one, "//bell", "//www.bell") if night % 2 else one),
    "the host moves, no guids": from_reset(lambda one: replace(moved(one, "bell", "horn"), guid="")),
    "paths change, guids stay": from_reset(lambda one: replace(one, link=f"{one.link}/{one.number}")),
    "links change every night": every(lambda night, one: replace(one, link=f"{one.link}?visit={night}")),
    "links and guids are tracked": every(
        lambda night, one: moved(one, "-quay", f"-quay?utm_source=feed{night}")
    ),
    "unknown tracking, no guids": every(
        lambda night, one: replace(one, guid="", link=f"{one.link}?visit={night}")
    ),
    "no guids": every(lambda _, one: replace(one, guid="")),
    "no links": every(lambda _, one: replace(one, link="", guid=f"item-{one.number}")),
    "neither guid nor link, titles edited": every(
        lambda night, one: replace(without_names(one), title=f"{one.title} (edition {night})")
    ),
    "neither guid nor link, texts edited": every(
        lambda night, one: replace(without_names(one), text=f"{one.text} Edition {night}.")
    ),
    "neither guid, link nor date, texts edited": every(
        lambda night, one: replace(without_names(one), date="", text=f"{one.text} Edition {night}.")
    ),
    "one guid for all": every(lambda _, one: replace(one, guid="https://bell.example/")),
    "guids in pairs": every(lambda _, one: replace(one, guid=f"pair-{one.number // 2}")),
    "one page for all": every(
        lambda _, one: replace(one, guid="", link=f"https://bell.example/news#item{one.number}")
    ),
    "one page for all, guids differ": every(
        lambda _, one: replace(one, guid=f"g{one.number}", link="https://bell.example/news")
    ),
    "headline, slug and guid change": every(slug_edited),
    "everything is new, twice": every(all_new),
    "everything is new, no dates": every(lambda night, one: replace(all_new(night, one), date="")),
    "everything is new, no dates, few words": every(
        lambda night, one: replace(all_new(night, one), date="", text="Read more …")
    ),
    "everything is new and edited": every(lambda night, one: edited(night, all_new(night, one))),
    "everything is new and dated anew": every(lambda night, one: dated_anew(night, all_new(night, one))),
    "dates are days": every(lambda _, one: replace(one, date=one.date[:11])),
    "no dates": every(lambda _, one: replace(one, date="")),
    "forecasts under one headline": every(forecast),
    "one teaser for all": every(lambda _, one: replace(one, text=TEASER)),
    "many hosts, one path": every(many_hosts),
}


def rss(told: Iterable[Told]) -> bytes:
    items = (item(title=o.title, link=o.link, guid=o.guid, date=o.date, text=o.text) for o in told)
    return f'<rss version="2.0"><channel><title>Bell</title>{"".join(items)}</channel></rss>'.encode()


def offered(night: int) -> list[Told]:
    """What every feed has on a night: its newest dozen, the newest first."""
    numbers = [(number, at) for at in range(night + 1) for number in range(at * 3, at * 3 + 3)]
    return [first(*each) for each in reversed(numbers[-SHOWN:])]


def articles_of(name: str, body: bytes, now: dt.datetime) -> tuple[Article, ...]:
    source = Source(id=name, kind="feed", url=f"https://{name}.example/feed", limit=100)
    document = Document(
        source=source, url=source.url, media_type="application/rss+xml", body=body, retrieved=now
    )
    return read(document, now).articles


def lived(feeds: dict[str, Callable[[int], bytes]]) -> tuple[Counter[str], dict[int, tuple[str, ...]]]:
    """Live through the nights: how often each text was new, and which feeds were reset on which night."""
    seen: dict[str, str] = {}
    told: Counter[str] = Counter()
    resets: dict[int, tuple[str, ...]] = {}
    for night in range(NIGHTS):
        now = FIRST + dt.timedelta(days=night)
        read_ones = (articles_of(name, feed(night), now) for name, feed in feeds.items())
        present = named(tuple(article for found in read_ones for article in found))
        new, _ = fresh(present, Window(start=EVER, end=now), seen)
        if reset := renewed(present, seen):
            resets[night] = reset
        told.update(_number(article) for article in new)
        seen = memory.seen_after(seen, new, present, now.date().isoformat())
    return told, resets


def _number(article: Article) -> str:
    """The quay an article is about, in its headline or text, whatever edition; and its source."""
    words = f"{article.headline} {' '.join(article.body)}".partition("quay ")[2]
    return f"{article.source} {int(words.split()[0].strip('.!;'))}"


@pytest.mark.parametrize("row", ROWS)
def test_nothing_is_told_twice_and_nothing_is_lost(row: str) -> None:
    told, resets = lived({"bell": lambda night: rss(ROWS[row](night, offered(night)))})
    expected = {f"bell {number}" for number in range(NIGHTS * 3)}
    repeats = sum(count - 1 for count in told.values())
    losses = len(expected - told.keys())
    print(f"{row:<44} {NIGHTS} nights, {len(expected)} items: {repeats} repeats, {losses} losses")  # noqa: T201  the figures
    assert (repeats, losses) == (0, 0)
    assert set(told) == expected
    if row.startswith(("everything is new", "guids are reset")):
        assert set(resets) == ({RESET} if row.startswith("guids") else {RESET, 2 * RESET})


def test_two_outlets_with_the_same_guids_are_two_outlets() -> None:
    def numbered(night: int) -> bytes:
        return rss(replace(one, guid=str(one.number), link="") for one in offered(night))

    def posts(host: str) -> Callable[[int], bytes]:
        return lambda night: rss(
            replace(one, guid=f"https://{host}/?p={one.number}", link=f"https://{host}/{one.number}")
            for one in offered(night)
        )

    feeds = {"a": numbered, "b": numbered, "c": posts("c.example"), "d": posts("d.example")}
    told, resets = lived(feeds)
    assert (len(told), set(told.values()), resets) == (4 * NIGHTS * 3, {1}, {})


def test_a_json_feed_with_numbers_for_ids() -> None:
    def feed(night: int) -> bytes:
        items = [{"id": one.number, "title": one.title, "content_text": one.text} for one in offered(night)]
        return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}).encode()

    told, _ = lived({"bell": feed})
    assert (len(told), set(told.values())) == (NIGHTS * 3, {1})
