"""Identity: a story keeps its id for life, and tomorrow's copy or continuation finds it again."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from digest.group.memory import memory
from digest.model import Story
from digest.record import State, StorySketch
from digest.text import normalised, shingles
from digest.urls import canonical, story_id

_SAME_TERMS = 0.4  # of the lighter list's weight: the event goes on
_SAME_RUNS = 6  # of the sample, and
_SAME_SHARE = 0.15  # of it: the text stands again
_FEWEST_TERMS = 5
_IMAGINED = 50  # imagined other stories, so that a small night still knows what is rare

Claim = tuple[float, int, str]


def identify(stories: Sequence[Story], state: State, issue_id: str) -> tuple[Story, ...]:
    """Give each story its id for life: found again by its sketch or an alias, else newly minted.

    A story that an issue before `issue_id` printed carries that issue, its first one and its slug.
    One sketch names one story: where two claim it, the better match keeps it.
    """
    sketches = {sketch.id: sketch for sketch in state.sketches if sketch.first_issue <= issue_id}
    known = _owners(stories, sketches)
    used = {sketch.id for sketch in known.values()}
    named: list[Story] = []
    for at, story in enumerate(stories):
        sketch = known.get(at)
        named.append(_continued(story, sketch, issue_id) if sketch else _minted(story, state.aliases, used))
        used.add(named[-1].id)
    return tuple(named)


def _owners(stories: Sequence[Story], sketches: Mapping[str, StorySketch]) -> dict[int, StorySketch]:
    """Pair stories with sketches, the best matches first, each at most once."""
    owners: dict[int, StorySketch] = {}
    free = dict(sketches)
    for _, at, name in sorted(_claims(stories, sketches), key=lambda claim: (-claim[0], *claim[1:])):
        if at not in owners and name in free:
            owners[at] = free.pop(name)
    return owners


def _claims(stories: Sequence[Story], sketches: Mapping[str, StorySketch]) -> list[Claim]:
    """Score every story against the sketches it shares an article, a run of words or a term with."""
    terms = [frozenset(memory(story)) for story in stories]
    weights = _weights(terms, [frozenset(sketch.terms) for sketch in sketches.values()])
    holders = _holders(sketches)
    claims: list[Claim] = []
    for at, story in enumerate(stories):
        runs, keys = _runs(story), _keys(story)
        marks: list[str | int] = [*terms[at], *runs, *keys]
        near = {name for mark in marks for name in holders.get(mark, ())}
        for name in sorted(near):
            score = _score(terms[at], runs, keys, sketches[name], weights)
            if score:
                claims.append((score, at, name))
    return claims


def _holders(sketches: Mapping[str, StorySketch]) -> dict[str | int, list[str]]:
    found: dict[str | int, list[str]] = {}
    for name, sketch in sorted(sketches.items()):
        marks: list[str | int] = [*sketch.terms, *sketch.shingles, *sketch.articles]
        for mark in marks:
            found.setdefault(mark, []).append(name)
    return found


def _score(
    terms: frozenset[str],
    runs: frozenset[int],
    keys: frozenset[str],
    sketch: StorySketch,
    weights: Mapping[str, float],
) -> float:
    """Say how surely a story is the sketched one: 3 for an article in both, 2–3 for text, 0–1 for terms."""
    if not keys.isdisjoint(sketch.articles):
        return 3.0
    again = len(runs.intersection(sketch.shingles))
    if again >= max(_SAME_RUNS, round(_SAME_SHARE * len(sketch.shingles))):
        return round(2 + again / len(sketch.shingles), 3)
    shared = terms.intersection(sketch.terms)
    lighter = min(_weight(terms, weights), _weight(sketch.terms, weights))
    score = round(_weight(shared, weights) / lighter, 3) if lighter else 0.0
    return score if score >= _SAME_TERMS and len(shared) >= _FEWEST_TERMS else 0.0


def _weights(today: Sequence[frozenset[str]], before: Sequence[frozenset[str]]) -> dict[str, float]:
    """Weigh terms by how few stories of one side hold them; that both sides do is no fault."""
    sides = [Counter(term for terms in side for term in terms) for side in (today, before)]
    every = max(len(today), len(before)) + _IMAGINED
    return {term: math.log(every / max(side[term] for side in sides)) for term in sides[0] | sides[1]}


def _weight(terms: frozenset[str] | Sequence[str], weights: Mapping[str, float]) -> float:
    return math.fsum(weights.get(term, 0.0) for term in terms)


def _runs(story: Story) -> frozenset[int]:
    texts = [
        shingles([word for text in article.body for word in normalised(text)]) for article in story.articles
    ]
    return frozenset().union(*texts)


def _keys(story: Story) -> frozenset[str]:
    return frozenset(key for article in story.articles for key in (article.id, *article.keys))


def _continued(story: Story, sketch: StorySketch, issue_id: str) -> Story:
    if sketch.first_issue == issue_id:
        return replace(story, id=sketch.id, continues=None, first_issue=None, slug=None)
    earlier = sketch.first_issue if sketch.last_issue >= issue_id else sketch.last_issue
    return replace(story, id=sketch.id, continues=earlier, first_issue=sketch.first_issue, slug=sketch.slug)


def _minted(story: Story, aliases: Mapping[str, str], used: set[str]) -> Story:
    """Mint an id from the lead's address; where a story was split, the part that keeps the old id has it."""
    seed = canonical(story.lead.url) if story.lead.url else story.lead.id
    name = story_id(seed)
    name = aliases.get(name, name)
    turn = 2
    while name in used:
        name, turn = story_id(f"{seed}#{turn}"), turn + 1
    return replace(story, id=name, continues=None, first_issue=None, slug=None)
