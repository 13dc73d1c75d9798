"""Where a story's page stands, for life."""

from __future__ import annotations

from collections.abc import Sequence

from digest.model import Brief
from digest.record import State
from digest.urls import slug

# Names that stand beside the stories under an issue's address.
_TAKEN = frozenset({"left-out"})


def addresses(briefs: Sequence[Brief], state: State, issue_id: str) -> dict[str, tuple[str, str]]:
    """Give slug and path by story id, the briefs in printed order.

    A continued story keeps its first address, one built again today its own; new slugs are made
    from the headline, unique among the issue's.
    """
    kept = _kept(briefs, state, issue_id)
    used = {name for name, _ in kept.values()} | _TAKEN
    found = dict(kept)
    for brief in briefs:
        if brief.story.id not in found:
            name = _free(slug(brief.headline, brief.story.id), used)
            used.add(name)
            found[brief.story.id] = name, path(issue_id, name)
    return found


def path(issue_id: str, name: str) -> str:
    """Write the site path of a story ("2012-05-31", "a-slug" → "2012/05/31/a-slug/")."""
    return f"{issue_id.replace('-', '/')}/{name}/"


def _kept(briefs: Sequence[Brief], state: State, issue_id: str) -> dict[str, tuple[str, str]]:
    """Addresses that stories had before."""
    sketches = {sketch.id: sketch for sketch in state.sketches}
    kept = {}
    for story in (brief.story for brief in briefs):
        sketch = sketches.get(story.id)
        if story.slug and story.first_issue:
            kept[story.id] = story.slug, path(story.first_issue, story.slug)
        elif sketch and sketch.first_issue <= issue_id:
            kept[story.id] = sketch.slug, path(sketch.first_issue, sketch.slug)
    return kept


def _free(name: str, used: set[str]) -> str:
    free, number = name, 2
    while free in used:
        free, number = f"{name}-{number}", number + 1
    return free
