"""An outlet's furniture: teasers and legal text that stand on its pages whatever the story."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from digest.group.imprint import Imprint
from digest.group.versions import opening, same_text_again
from digest.text import shingles

_HALF = 0.5
_KEYS = 12  # runs of an opening that are looked up
_PAGES = 3  # on how many different stories' pages a run of words must stand


def furniture(imprints: Sequence[Imprint]) -> dict[str, frozenset[int]]:
    """Give, by outlet, the runs of words that recur on its pages.

    Versions of one story are counted once: an outlet that tells it three times has not made it
    furniture.
    """
    by_outlet: dict[str, list[Imprint]] = defaultdict(list)
    for imprint in imprints:
        by_outlet[imprint.outlet].append(imprint)
    pages = {outlet: found for outlet, found in by_outlet.items() if len(found) >= _PAGES}
    return {outlet: _recurring(found) for outlet, found in sorted(pages.items())}


def without(text: Imprint, furniture: frozenset[int]) -> Imprint:
    """Take the outlet's furniture off a text: its runs, and the paragraphs made of it."""
    worn = furniture & text.runs
    if not worn:
        return text
    own = [at for at, words in enumerate(text.paragraphs) if not _made_of(words, worn)]
    return replace(
        text,
        body=tuple(text.body[at] for at in own),
        paragraphs=tuple(text.paragraphs[at] for at in own),
        runs=text.runs - furniture,
    )


def _made_of(words: Sequence[str], worn: frozenset[int]) -> bool:
    """Say whether half the runs of a paragraph are furniture.

    It has at least as many as it has different words, but for the last two; most have too many, so
    that they need not be made.
    """
    if len({*words}) - 2 > len(worn) / _HALF:
        return False
    own = shingles(words)
    return bool(own) and round(len(own & worn) / len(own), 3) >= _HALF


def _recurring(pages: Sequence[Imprint]) -> frozenset[int]:
    counts: Counter[int] = Counter()
    for page in pages:
        counts.update(page.runs)
    suspects = frozenset(run for run, pages_with in counts.items() if pages_with >= _PAGES)
    if not suspects:
        return suspects
    stories: Counter[int] = Counter()
    for versions in _versions([page for page in pages if not suspects.isdisjoint(page.runs)]):
        stories.update(suspects.intersection(frozenset().union(*(page.runs for page in versions))))
    return frozenset(run for run, told in stories.items() if told >= _PAGES)


def _versions(pages: Sequence[Imprint]) -> list[list[Imprint]]:
    """Put an outlet's pages that tell one story together; found through their opening words."""
    by_run: dict[int, list[int]] = defaultdict(list)
    groups: list[list[Imprint]] = []
    for page in pages:
        runs = sorted(opening(page))[:_KEYS]
        near = sorted({number for run in runs for number in by_run[run][:_PAGES]})
        known = next((number for number in near if same_text_again(groups[number][0], page)), len(groups))
        if known == len(groups):
            groups.append([])
        groups[known].append(page)
        for run in runs:
            by_run[run].append(known)
    return groups
