"""Identity: a story keeps its id for life, and tomorrow's copy or continuation finds it again."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from digest.group.memory import memory
from digest.group.wishes import Names
from digest.model import Article, Story
from digest.record import State, StorySketch
from digest.text import normalised, shingles
from digest.urls import canonical, story_id

_SAME_TERMS = 0.4  # of the lighter list's weight: the event goes on
_SAME_RUNS = 6  # of the sample, and
_SAME_SHARE = 0.15  # of it: the text stands again
_FEWEST_TERMS = 5
_SURE = 2.0  # an article or a text in both: such a story may be more than one of those printed
_WISHED = 4.0  # the editor says so
_IMAGINED = 50  # imagined other stories, so that a small night still knows what is rare

Claim = tuple[float, int, str]


def identify(
    stories: Sequence[Story],
    state: State,
    issue_id: str,
    same: Iterable[Names] = (),
    apart: Iterable[Names] = (),
) -> tuple[Story, ...]:
    """Give each story its id for life: found again by its sketch or an alias, else newly minted.

    A story that an issue before `issue_id` printed carries that issue, its first one and its slug.
    One sketch names one story: where two claim it, the better match keeps it, then the one whose lead
    the sketched story was named after, then the older lead.
    A story that is surely two printed ones goes on as the older; the other is named in `merged`.
    `same` and `apart` are the editor's pairs of an article and of a story told before.
    """
    sketches = {sketch.id: sketch for sketch in state.sketches if sketch.first_issue <= issue_id}
    claims = _as_wished(_claims(stories, sketches), stories, sketches, same, apart)
    known = _owners(stories, claims, sketches, state.aliases)
    used = {owned[0].id for owned in known.values()}
    named: list[Story] = []
    for at, story in enumerate(stories):
        owned = known.get(at)
        named.append(_continued(story, owned, issue_id) if owned else _minted(story, state.aliases, used))
        used.add(named[-1].id)
    return tuple(named)


def _as_wished(
    claims: Sequence[Claim],
    stories: Sequence[Story],
    sketches: Mapping[str, StorySketch],
    same: Iterable[Names],
    apart: Iterable[Names],
) -> list[Claim]:
    """Add the claims that the editor makes, before all others, and take out those the editor denies."""
    names = [_keys(story) | {canonical(each.url) for each in story.articles if each.url} for story in stories]

    def told(pairs: Iterable[Names]) -> set[tuple[int, str]]:
        both = [pair for one, other in pairs for pair in ((one, other), (other, one))]
        known = [(frozenset((one, canonical(one))), other) for one, other in both if other in sketches]
        return {(at, other) for one, other in known for at, own in enumerate(names) if one & own}

    wanted, denied = told(same), told(apart)
    kept = [claim for claim in claims if claim[1:] not in wanted | denied]
    return [*kept, *((_WISHED, at, name) for at, name in sorted(wanted - denied))]


def _owners(
    stories: Sequence[Story],
    claims: Sequence[Claim],
    sketches: Mapping[str, StorySketch],
    aliases: Mapping[str, str],
) -> dict[int, list[StorySketch]]:
    """Pair stories with sketches, the best matches first: one each, and more where they surely match.

    The sketch of the older story comes first.
    """
    owners: dict[int, list[StorySketch]] = {}
    free = _living(sketches.values(), aliases)
    living = [(score, at, free[aliases.get(name, name)]) for score, at, name in claims]
    first = [_name_of(story.lead) for story in stories]

    def best(claim: tuple[float, int, StorySketch]) -> tuple[float, bool, int, tuple[str, str]]:
        score, at, sketch = claim
        return -score, sketch.id != first[at], at, _age(sketch)

    for score, at, sketch in sorted(living, key=best):
        if sketch.id in free and (at not in owners or score >= _SURE):
            owners.setdefault(at, []).append(free.pop(sketch.id))
    return {
        at: sorted(owned, key=lambda sketch: (sketch.first_issue, sketch.id != first[at], sketch.id))
        for at, owned in owners.items()
    }


def _living(sketches: Iterable[StorySketch], aliases: Mapping[str, str]) -> dict[str, StorySketch]:
    """Give one sketch for each story that lives on: its own, else that of one merged into it."""
    found: dict[str, StorySketch] = {}
    for sketch in sorted(sketches, key=lambda sketch: (sketch.id in aliases, *_age(sketch))):
        name = aliases.get(sketch.id, sketch.id)
        found.setdefault(name, replace(sketch, id=name))
    return found


def _age(sketch: StorySketch) -> tuple[str, str]:
    return sketch.first_issue, sketch.id


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


def _continued(story: Story, owned: Sequence[StorySketch], issue_id: str) -> Story:
    """Let a story go on as the first of its sketches, and name the others."""
    sketch, merged = owned[0], tuple(sorted(other.id for other in owned[1:]))
    if sketch.first_issue == issue_id:
        return replace(story, id=sketch.id, merged=merged, continues=None, first_issue=None, slug=None)
    last = max(each.last_issue for each in owned if each.last_issue < issue_id or each is sketch)
    earlier = sketch.first_issue if last >= issue_id else last
    return replace(
        story,
        id=sketch.id,
        merged=merged,
        continues=earlier,
        first_issue=sketch.first_issue,
        slug=sketch.slug,
    )


def _name_of(lead: Article, more: str = "") -> str:
    return story_id((canonical(lead.url) if lead.url else lead.id) + more)


def _minted(story: Story, aliases: Mapping[str, str], used: set[str]) -> Story:
    """Mint an id from the lead's address; where a story was split, the part that keeps the old id has it."""
    name = _name_of(story.lead)
    name = aliases.get(name, name)
    turn = 2
    while name in used:
        name, turn = _name_of(story.lead, f"#{turn}"), turn + 1
    return replace(story, id=name, continues=None, first_issue=None, slug=None)
