"""Dressing: what outlets do to a text: layouts, cuts, respelling, another hand; the same at every run."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from digest.text import sentences

OUTLETS = (
    *("Quay Courier", "Moor Post", "Tarn Herald", "Low Haven Times", "Dunmarrow Echo", "Saltmere Star"),
    *("Varn Gazette", "Oxmouth Mail", "Carrow Record", "Ellery Tribune", "Feld Observer", "Abery News"),
)
_LEGAL_WORDS = 180
_BRIEF = 60  # words
_DROPPED = 0.18  # of the words, when a text is told in other ones
_PARAGRAPH = 2  # sentences
_LEGAL = (
    "this publication its owners editors and contributors accept no liability whatever for loss arising "
    "from reliance upon material printed here which remains property of the publisher and may not be stored "
    "copied broadcast or sold without written consent given in advance by our rights department readers "
    "agree to terms that govern accounts comments competitions and cookies as amended from time to time"
)
_PLEAS = (
    "Sign up for our morning newsletter and never miss a story from {outlet}.",
    "Support {outlet}: subscribe today for less than a cup of coffee a week.",
    "Download the {outlet} app for breaking news wherever you are.",
)
_OTHER_WORDS = {
    "said": "stated",
    "told": "informed",
    "killed": "slain",
    "died": "lost their lives",
    "about": "roughly",
    "also": "moreover",
    "after": "following",
    "before": "ahead of",
    "because": "since",
    "people": "persons",
    "many": "numerous",
    "big": "large",
    "began": "started",
    "show": "demonstrate",
    "help": "assist",
    "get": "obtain",
    "use": "employ",
    "however": "yet",
    "during": "in the course of",
    "while": "as",
    "country": "nation",
    "police": "officers",
    "found": "discovered",
    "says": "states",
    "new": "fresh",
    "near": "close to",
}
_IDLE = {"very", "just", "really", "that", "then", "now"}
_SPELLING = (
    (r"\b(\w{4,})izing\b", r"\1ising"),
    (r"\b(\w{4,})ize(d|s)?\b", r"\1ise\2"),
    (r"\b(col|fav|lab|neighb|hon)or", r"\1our"),
    (r"\bcenter", "centre"),
    (r"\bU\.S\.", "US"),
    (r"[“”]", '"'),
    (r"[‘’]", "'"),
)


def paragraphs(text: str) -> list[str]:
    """Give the paragraphs of a text; one that stands in a single line is cut every two sentences."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 2:  # noqa: PLR2004  a text in paragraphs
        return lines
    found = [each for line in lines for each in sentences(line)]
    return [" ".join(found[at : at + _PARAGRAPH]) for at in range(0, len(found), _PARAGRAPH)]


def shortened(body: Sequence[str], chance: random.Random) -> list[str]:
    """Keep the first third to two thirds of the paragraphs."""
    return list(body[: max(2, round(len(body) * chance.uniform(0.35, 0.65)))])


def edited(body: Sequence[str], chance: random.Random) -> list[str]:
    """Leave out every fifth sentence or so, and spell as the British do."""
    kept = [
        " ".join(each for each in sentences(text) if chance.random() > 0.2)  # noqa: PLR2004  every fifth
        for text in body
    ]
    return [_respelled(text) for text in kept if text] or list(body[:1])


def reworded(body: Sequence[str], chance: random.Random) -> list[str]:
    """Write the text in other words: synonyms, words and asides left out, quotations turned round."""
    return [" ".join(_reworded(each, chance) for each in sentences(text)) for text in body]


def brief(body: Sequence[str], chance: random.Random) -> list[str]:
    """Tell the opening in some seventy words, other ones where it can."""
    said = [each for text in reworded(body, chance) for each in sentences(text)]
    kept: list[str] = []
    while said and sum(len(each.split()) for each in kept) < _BRIEF:
        kept.append(said.pop(0))
    return [" ".join(kept)]


def page(
    headline: str, body: Sequence[str], outlet: str, teasers: Sequence[str], chance: random.Random
) -> str:
    """Dress a text as one outlet prints it: chrome above, inside and below, teasers, 180 legal words."""
    half = max(1, len(body) // 2)
    inside = [f"Read more: {teasers[0]}", "Advertisement", chance.choice(_PLEAS).format(outlet=outlet)]
    return "\n\n".join(
        [
            *(outlet, "Home | World | Business | Sport", headline, "Share this article", "Advertisement"),
            *body[:half],
            *inside,
            *body[half:],
            *("Related stories", *(line for teaser in teasers for line in (teaser, "12 May, 2024", teaser))),
            _legal(outlet),
        ]
    )


def _respelled(text: str) -> str:
    for pattern, other in _SPELLING:
        text = re.sub(pattern, other, text)
    return text


def _reworded(sentence: str, chance: random.Random) -> str:
    said = re.sub(r" \([^)]*\)|, [a-z]+ly,", "", sentence)
    turned = re.match(r"^(.{30,}), (\w+(?: \w+){0,2} said)\.$", said)
    if turned and chance.random() < 0.5:  # noqa: PLR2004  every other
        said = f"{turned[2]} {turned[1][0].lower()}{turned[1][1:]}."
    words = [_OTHER_WORDS.get(word, word) for word in said.split(" ")]
    return " ".join(word for word in words if word not in _IDLE and chance.random() > _DROPPED)


def _legal(outlet: str) -> str:
    """Give an outlet's own legal text."""
    chance = random.Random(outlet)  # noqa: S311  invention, no secret
    return f"© {outlet}. {' '.join(chance.choices(_LEGAL.split(), k=_LEGAL_WORDS))}."
