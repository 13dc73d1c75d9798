"""A text and its copies: the lead among them, and what each other one is to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.group.copies import Star
from digest.group.imprint import Imprint
from digest.group.leader import standing
from digest.group.match import Match
from digest.model import Join, Member, Role

_CLEARLY_SHORTER = 0.75  # of the lead's words


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One text as all its outlets carry it: the lead first, and why each other one was joined.

    `numbers` are the positions of the imprints; `joins` goes with them, None for the lead.
    """

    numbers: tuple[int, ...]
    imprints: tuple[Imprint, ...]
    joins: tuple[Join | None, ...]

    @property
    def lead(self) -> Imprint:
        """The imprint of the article whose text stands for all."""
        return self.imprints[0]

    @property
    def outlets(self) -> int:
        """How many outlets carry the text."""
        return len({imprint.outlet for imprint in self.imprints})


def text_of(star: Star, imprints: Sequence[Imprint]) -> Text:
    """Choose the lead of a star and turn its matches into evidence an editor can read."""
    evidence = dict(star.followers)
    numbers = sorted([star.leader, *evidence], key=lambda number: imprints[number].place)
    lead = min(numbers, key=lambda number: standing(imprints[number]))
    ordered = [lead, *(number for number in numbers if number != lead)]
    joins = [_join(number, lead, star.leader, evidence, imprints) for number in ordered]
    return Text(
        numbers=tuple(ordered),
        imprints=tuple(imprints[number] for number in ordered),
        joins=tuple(joins),
    )


def members_of(text: Text, origin: int, joined: Join | None) -> tuple[Member, ...]:
    """Give each article of a text its role; `joined` says why a text that does not lead is here."""
    roles: list[Role] = _roles(text) if joined is None else ["related"] * len(text.imprints)
    joins = [joined, *text.joins[1:]]
    return tuple(
        Member(article=imprint.article, role=role, origin=origin, join=join)
        for imprint, role, join in zip(text.imprints, roles, joins, strict=True)
    )


def _roles(text: Text) -> list[Role]:
    roles: list[Role] = ["lead"]
    outlets = {text.lead.outlet}
    for imprint in text.imprints[1:]:
        roles.append(_role(imprint, text.lead, seen=imprint.outlet in outlets))
        outlets.add(imprint.outlet)
    return roles


def _role(imprint: Imprint, lead: Imprint, *, seen: bool) -> Role:
    if seen:
        return "update"
    return "shortened" if round(imprint.words / max(lead.words, 1), 3) < _CLEARLY_SHORTER else "copy"


def _join(
    number: int, lead: int, leader: int, evidence: dict[int, Match], imprints: Sequence[Imprint]
) -> Join | None:
    """Say why an article was joined: it was matched with the star's leader, or the leader with the lead."""
    if number == lead:
        return None
    match, other = (evidence[number], leader) if number != leader else (evidence[lead], lead)
    name = "version" if match.kind == "version" else "copy"
    return Join(
        to=imprints[other].article.id,
        rule=f"{name}: {match.shared} of {match.runs} shared three-word runs",
        score=min(match.score, 1.0),
        shared=match.shared,
        paragraphs=match.paragraphs,
        hours=match.hours,
    )
