"""Invented material for the clock: texts, pages and a feed, the same at every run and on every machine."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Sequence

_NAMES = [
    "Ada Renholm",
    "Ivo Marsk",
    "Lene Quist",
    "Tom Abery",
    "Sanna Voll",
    "Piet Oran",
    "Mira Dale",
    "Jon Feld",
    "Una Carrow",
]
_PLACES = [
    "Port Ellery",
    "Upper Varn",
    "Kelderbrook",
    "Saltmere",
    "Low Haven",
    "Tarn Hill",
    "Oxmouth",
    "Dunmarrow",
]
_THINGS = [
    "harbour",
    "ferry",
    "library",
    "budget",
    "bridge",
    "school",
    "market",
    "storm",
    "tunnel",
    "orchestra",
    "clinic",
    "railway",
    "reservoir",
    "lighthouse",
    "election",
    "court",
    "strike",
    "harvest",
    "museum",
    "airport",
    "tram",
    "brewery",
    "forest",
    "festival",
    "fishery",
    "archive",
]
_DEEDS = [
    "approved",
    "rejected",
    "delayed",
    "reopened",
    "inspected",
    "repaired",
    "sold",
    "praised",
    "questioned",
    "financed",
    "closed",
]
_ENDS = [
    "after a long debate",
    "despite warnings from engineers",
    "for the second time this year",
    "with a narrow majority",
    "at a cost of {n} million crowns",
    "before {n} residents arrived",
    "because {n} visitors had complained",
    "while the council met in private",
    "to the surprise of neighbours",
]
DAY = "2026-11-20"
NOW = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)  # a day for the product to live in, later than any page


def texts(count: int, seed: int = 1) -> list[tuple[str, ...]]:
    """Give texts of 8 to 14 paragraphs; every third is a shortened copy of the one before it."""
    chance = random.Random(seed)  # noqa: S311  invention, no secret
    made: list[tuple[str, ...]] = []
    for at in range(count):
        made.append(made[-1][:6] if at % 3 == 2 else _text(chance))  # noqa: PLR2004  every third
    return made


def page(at: int, body: Sequence[str]) -> bytes:
    """Dress a text as an outlet's page: navigation, teasers, legal lines around it."""
    links = "".join(f"<li><a href='/{n}'>More about the {thing}</a></li>" for n, thing in enumerate(_THINGS))
    lines = "".join(f"<p>{line}</p>" for line in body)
    return f"""<!doctype html><html lang="en"><head><title>{_headline(body)} | Quay Courier</title>
<meta property="og:title" content="{_headline(body)}"><meta property="article:published_time"
content="{DAY}T08:00:00Z"><meta name="author" content="{_NAMES[at % len(_NAMES)]}"></head><body>
<header><nav><ul>{links * 6}</ul></nav></header><main><article><h1>{_headline(body)}</h1>{lines}</article>
<aside><h2>Most read</h2><ul>{links * 4}</ul></aside></main><footer><p>All rights reserved.</p></footer>
</body></html>""".encode()


def feed(bodies: Sequence[Sequence[str]]) -> bytes:
    """Give an RSS feed with one entry a text."""
    items = "".join(
        f"<item><title>{_headline(body)}</title><link>https://quay.example/{at}</link><guid>quay-{at}</guid>"
        f"<pubDate>Fri, 20 Nov 2026 {at % 24:02}:00:00 GMT</pubDate><description><![CDATA["
        f"{''.join(f'<p>{line}</p>' for line in body)}]]></description></item>"
        for at, body in enumerate(bodies)
    )
    head = "<title>Quay Courier</title><link>https://quay.example/</link><description>The coast</description>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{items}</channel></rss>'.encode()


def _text(chance: random.Random) -> tuple[str, ...]:
    place, thing = chance.choice(_PLACES), chance.choice(_THINGS)
    names = chance.sample(_NAMES, 3)
    return tuple(
        " ".join(_sentence(chance, place, thing, names) for _ in range(chance.randint(2, 4)))
        for _ in range(chance.randint(8, 14))
    )


def _sentence(chance: random.Random, place: str, thing: str, names: Sequence[str]) -> str:
    end = chance.choice(_ENDS).format(n=chance.randint(2, 900))
    other = chance.choice(_THINGS)
    return (
        f"{chance.choice(names)} of {place} {chance.choice(_DEEDS)} the {thing} near the {other} {end}, "
        f"which {chance.choice(names)} {chance.choice(_DEEDS)} on day {chance.randint(1, 400)}."
    )


def _headline(body: Sequence[str]) -> str:
    return " ".join(body[0].split()[:9])
