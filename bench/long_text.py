"""python -m bench.long_text SIZE…: CPU and memory of three points from a text of so many sentences.

The text is invented: sentences of 20 words, drawn as news draws them, five to a paragraph.
"""

from __future__ import annotations

import random
import resource
import sys
from collections.abc import Sequence
from itertools import accumulate, product

from bench.command import said
from bench.invented import NOW
from bench.outcome import Scores, rounded
from bench.ratio import seconds_of
from digest.model import Article, Member, Story
from digest.summarise import METHODS, brief

SIZES = (1_000, 10_000, 100_000)
_WORDS, _PARAGRAPH = 20, 5
_SYLLABLES = ("ar", "bel", "cor", "dun", "el", "fir", "gan", "hol", "is", "jor", "kel", "lam")


def run(sizes: Sequence[int] = SIZES) -> Scores:
    """Make three points of a text of each size, once: what a text never seen costs."""
    return {str(size): _measured(story(size)) for size in sorted(sizes)}


def story(size: int) -> Story:
    """Invent a story of one text of so many sentences, the same at every run."""
    chance = random.Random(7)  # noqa: S311  texts, no secret
    words = ["".join(parts) for parts in product(_SYLLABLES, repeat=4)]
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    told = [chance.choices(words, cum_weights=weights, k=_WORDS) for _ in range(size)]
    lines = [" ".join([*each[:-2], each[-2].title(), each[-1]]).capitalize() + "." for each in told]
    body = tuple(" ".join(lines[at : at + _PARAGRAPH]) for at in range(0, size, _PARAGRAPH))
    text = Article(
        id="long",
        source="long",
        label="Long",
        url=None,
        headline=None,
        body=body,
        retrieved=NOW,
        in_language="en",
    )
    return Story(id="long", members=(Member(article=text, role="lead"),))


def _measured(told: Story) -> Scores:
    seconds = seconds_of(lambda: brief(told, METHODS["lead-centroid"], 3, 100, 0.3))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"cpu_s": seconds, "peak_megabytes": peak}


if __name__ == "__main__":
    said({"task": "long text", **rounded(run([int(size) for size in sys.argv[1:]] or SIZES))})
