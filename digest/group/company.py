"""Company: which stories may turn out to tell one event once their texts are read in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from digest.group.coarse import head
from digest.group.events import TEASER
from digest.group.imprint import imprints
from digest.group.likeness import close, night
from digest.group.portrait import portrait
from digest.group.vectors import vectors
from digest.model import Story


def company(stories: Sequence[Story]) -> Mapping[str, frozenset[str]]:
    """Name for each story, by id, those that other outlets lead and whose heads say somewhat the same.

    This joins nothing: heads hold too few words for it. It tells what should be read in full together,
    so that an event which every outlet tells in words of its own is not passed over.
    """
    heads = [head(story.lead) for story in stories]
    ids = {id(each): story.id for each, story in zip(heads, stories, strict=True)}
    texts = imprints(heads)
    found = vectors(texts)
    of = night(texts, found, cache(lambda at: portrait(texts[at], found.tongues[at], found)))
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in close(of, TEASER):
        if texts[one].outlet != texts[other].outlet:
            first, second = (ids[id(texts[at].article)] for at in (one, other))
            near[first].add(second)
            near[second].add(first)
    return {name: frozenset(others) for name, others in near.items()}
