"""Names to implementations: our own from a table, others from installed entry points.

Groups: `digest.rules` (cleaning rules) and `digest.summarise` (summarisers). An entry point is
imported only when its name is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from importlib.metadata import EntryPoint, entry_points
from typing import cast

from digest.clean import RULES
from digest.errors import BuildError, ConfigError
from digest.model import Article, KeyPoint, Story
from digest.ports import Rule, Summarise
from digest.summarise import METHODS, REFUSED

_RULES = "digest.rules"
_SUMMARISE = "digest.summarise"


def summariser(name: str) -> Summarise:
    """Give the summariser of that name; ConfigError names the nearest known one."""
    outside = _outside(_SUMMARISE, METHODS)
    if name in METHODS:
        return METHODS[name]
    if name in outside:
        return _guarded(name, cast("Summarise", _loaded(outside[name])))
    if name in REFUSED:
        raise ConfigError(f'summariser "{name}" {REFUSED[name]}. Choose one of: {_listed(METHODS)}.')
    raise ConfigError(_unknown("summariser", name, (*METHODS, *outside)))


def _guarded(name: str, method: Summarise) -> Summarise:
    """Turn whatever a plug-in raises into one error that names it."""

    def guarded(story: Story, points: int, words: int, /) -> tuple[KeyPoint, ...]:
        try:
            return tuple(method(story, points, words))
        except Exception as problem:
            reason = f"{type(problem).__name__}: {problem}"
            raise BuildError(
                f'the summariser "{name}" failed on story {story.id} ({story.lead.outlet}): {reason}. '
                "Mend it, or choose another in [summary] method."
            ) from problem

    return guarded


def summarisers() -> tuple[str, ...]:
    """Give the names of all summarisers that can be chosen, sorted."""
    return tuple(sorted((*METHODS, *_outside(_SUMMARISE, METHODS))))


def rules() -> tuple[tuple[str, Rule], ...]:
    """Give our cleaning rules in their order, then the installed ones by name."""
    outside = _outside(_RULES, dict(RULES))
    loaded = ((name, _blamed(name, cast("Rule", _loaded(point)))) for name, point in sorted(outside.items()))
    return (*RULES, *loaded)


def _blamed(name: str, rule: Rule) -> Rule:
    """Turn whatever an outside rule raises into one error that names it."""

    def blamed(article: Article, /) -> Article:
        try:
            return rule(article)
        except Exception as problem:
            reason = f"{type(problem).__name__}: {problem}"
            raise BuildError(f'the cleaning rule "{name}" failed: {reason}') from problem

    return blamed


def installed() -> tuple[str, ...]:
    """Name every rule plugged in from outside with its version: what a remembered text depends on."""
    points = sorted(entry_points(group=_RULES), key=lambda point: (point.name, point.value))
    return tuple(f"{p.name}={p.value} {p.dist.version if p.dist else ''}" for p in points)


def _outside(group: str, own: Mapping[str, object]) -> dict[str, EntryPoint]:
    """Find a group's entry points by name; two of one name are an error, whoever brings them."""
    found: dict[str, EntryPoint] = {}
    for point in sorted(entry_points(group=group), key=lambda point: (point.name, point.value)):
        other = "the one built in" if point.name in own else found.get(point.name, point).value
        if other != point.value:
            raise ConfigError(
                f'two plug-ins are called "{point.name}" in {group}: {other} and {point.value}. '
                "Uninstall one of them."
            )
        found[point.name] = point
    return found


def _loaded(point: EntryPoint) -> object:
    """Import a plug-in; whatever its import raises is the operator's to know."""
    where = f'the plug-in "{point.name}" ({point.value})'
    try:
        loaded: object = point.load()
    except Exception as problem:
        reason = f"{type(problem).__name__}: {problem}"
        raise ConfigError(f"{where} cannot be loaded: {reason}. Mend or uninstall it.") from problem
    if not callable(loaded):
        raise ConfigError(f"{where} is not callable. Mend or uninstall it.")
    return loaded


def _unknown(what: str, name: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(name, known, n=1, cutoff=0.3)
    hint = f' Did you mean "{near[0]}"?' if near else ""
    return f'unknown {what} "{name}".{hint} Known: {", ".join(sorted(known))}.'


def _listed(known: Mapping[str, object]) -> str:
    return ", ".join(sorted(known))
