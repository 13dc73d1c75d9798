"""Origins: how many texts a story rests on; several outlets with one text are one origin."""

from __future__ import annotations

from collections.abc import Sequence

from digest.agencies import COLLECTIVE
from digest.group.events import Events
from digest.group.imprint import Imprint
from digest.group.match import share_their_text
from digest.group.texts import Text

_NEARLY_THE_SAME = 0.8  # likeness of two texts of a few sentences: two reporters do not agree so far


def origins(texts: Sequence[Text], numbers: Sequence[int], told: Events) -> list[int]:
    """Give each text of an event a number, in their order: a new one if it is no earlier text again.

    A text is another again that shares agency and wording with it, or nearly every word of a teaser.
    One of which no word is left counts with the first: nothing shows that it is a text of its own.
    """
    found: list[int] = []
    for at, text in enumerate(texts):
        earlier = (
            found[other]
            for other in range(at)
            if _one_text(text, texts[other], told.likeness(numbers[at], numbers[other]))
        )
        found.append(next(earlier, max(found, default=0) + 1))
    return found


def _one_text(one: Text, other: Text, likeness: float) -> bool:
    if not one.lead.words or not other.lead.words:
        return True
    if one.lead.article.teaser_only and other.lead.article.teaser_only and likeness >= _NEARLY_THE_SAME:
        return True
    agencies = _agencies(one.imprints) & _agencies(other.imprints)
    return bool(agencies) and share_their_text(one.lead, other.lead)


def _agencies(texts: Sequence[Imprint]) -> frozenset[str]:
    named = {text.article.source_organization for text in texts}
    return frozenset(name for name in named if name and name != COLLECTIVE)
