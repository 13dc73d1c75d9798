"""python -m bench.growth SIZE…: articles grouped in a CPU second as the night grows, and what one costs.

The night is invented: three articles in ten carry another's text whole or cut, as wire copies do, the
others have words of their own, drawn as news draws them: few often, most hardly ever.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Callable, Sequence
from itertools import accumulate, product

from bench.command import said
from bench.invented import NOW
from bench.outcome import Scores, rounded
from digest.group import group
from digest.group.copies import copies
from digest.group.imprint import imprints
from digest.model import Article, PartialDate

SIZES = (1_000, 10_000)
_WORDS, _PARAGRAPHS = 40, 7  # of an article: 280 words, as the wire's short reports
_OUTLETS, _DAYS = 120, 6
_COPIES = 3  # of ten articles
_SYLLABLES = ("ar", "bel", "cor", "dun", "el", "fir", "gan", "hol", "is", "jor", "kel", "lam")


def run(sizes: Sequence[int] = SIZES) -> Scores:
    """Group nights of these sizes, each once: what a first night costs."""
    found = {str(size): _measured(night(size)) for size in sizes}
    costs = [1 / float(found[str(size)]["grouped_per_second"]) for size in sizes]
    return {"nights": found, "cost_of_one_at_most_over_least": max(costs) / min(costs)}


def night(size: int) -> list[Article]:
    """Invent a night of so many articles, the same at every run."""
    chance = random.Random(7)  # noqa: S311  texts, no secret
    words = ["".join(parts) for parts in product(_SYLLABLES, repeat=4)]
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    bodies: list[tuple[str, ...]] = []
    for at in range(size):
        copied = bodies and at % 10 < _COPIES
        bodies.append(_cut(chance, bodies) if copied else _told(chance, words, weights))
    return [_article(at, body, chance) for at, body in enumerate(bodies)]


def _cut(chance: random.Random, bodies: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    body = chance.choice(bodies[-50:])
    return body[: chance.randint(max(1, len(body) // 2), len(body))]


def _told(chance: random.Random, words: Sequence[str], weights: Sequence[float]) -> tuple[str, ...]:
    drawn = (chance.choices(words, cum_weights=weights, k=_WORDS) for _ in range(_PARAGRAPHS))
    return tuple(" ".join([*said[:-2], said[-2].title(), said[-1]]).capitalize() + "." for said in drawn)


def _article(at: int, body: tuple[str, ...], chance: random.Random) -> Article:
    day, hour = 10 + at % _DAYS, chance.randint(10, 23)
    outlet = f"Outlet {chance.randrange(_OUTLETS)}"
    return Article(
        id=f"{at:06}",
        source=outlet,
        label=outlet,
        url=f"https://outlet{at % _OUTLETS}.example/{at}",
        headline=" ".join(body[0].split()[:9]),
        body=body,
        retrieved=NOW,
        date_published=PartialDate(value=f"2026-11-{day}T{hour}:00:00Z", precision="minute", evidence="feed"),
        in_language="en",
    )


def _measured(articles: Sequence[Article]) -> Scores:
    size = len(articles)
    whole = _seconds(lambda: group(articles))
    return {
        "grouped_per_second": size / whole,
        "copies_found_per_second": size / _seconds(lambda: copies(imprints(articles))),
        "peak_megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    said({"task": "growth", **rounded(run([int(size) for size in sys.argv[1:]] or SIZES))})
