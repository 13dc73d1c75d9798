"""What only one of the texts we read says: a point's sentence that no other has anything like.

For English, and only beside texts read whole: a teaser, a text cut short or one that asks for a
subscription may say more than we saw. Any text that comes near, a teaser too, is enough to say nothing.
A report of another origin may say the same in other words: of it we speak only where names and figures of
the sentence are nowhere in it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from digest.languages import primary
from digest.model import Article, KeyPoint, Member, Story
from digest.summarise.sentence import Sentence, language_of, sentences_of
from digest.text import normalised

_NEAR = 0.25  # of a sentence's terms in any two neighbouring sentences
_KNOWN = 0.4  # of them anywhere in the text
_FEWEST_TERMS = 5
_WHOLE = 4  # sentences
_OWN_FACTS = 2  # names and figures
_FACT = re.compile(r"(?<=[\w,;:’)] )[A-Z][\w’'-]+|\d[\d.,]*")
_ENDS = re.compile(r"[.!?][\"'”’)\]]*$")
_HELD_BACK = re.compile(
    r"\b(?:(?:continue|keep|to) reading|read (?:the )?(?:full|rest|more|whole)|subscri\w+|paywall"
    r"|(?:sign|log) in|register (?:to|for)|(?:full|whole) (?:story|article))\b",
    re.IGNORECASE,
)

_Read = tuple[Member, tuple[Sentence, ...]]


def with_absent(points: Sequence[KeyPoint], story: Story) -> tuple[KeyPoint, ...]:
    """Note with each point that one text alone carries which other texts, read whole, lack it."""
    members = story.members if _comparable(story) else ()
    texts = [(member, sentences_of(member.article)) for member in members]
    whole = {member.article.id for member, sentences in texts if _whole(member.article, sentences)}
    return tuple(replace(point, absent=_lacking(point, texts, whole)) for point in points)


def _comparable(story: Story) -> bool:
    languages = {primary(language_of(article)) for article in story.articles}
    return story.outlets > 1 and languages == {"en"}


def _whole(article: Article, sentences: Sequence[Sentence]) -> bool:
    """Tell whether a text was read to its end, as far as one can see."""
    return (
        not article.teaser_only
        and len(sentences) >= _WHOLE
        and _ENDS.search(article.body[-1].rstrip()) is not None
        and not any(_HELD_BACK.search(line.text) for line in article.removed)
    )


def _lacking(point: KeyPoint, texts: Sequence[_Read], whole: Collection[str]) -> tuple[str, ...]:
    """Give the whole texts of other outlets; none when the point's own is not whole or another comes near."""
    cited = point.citations[0]
    own = next((text for text in texts if text[0].article.id == cited.article), None)
    if own is None or cited.article not in whole or len(point.citations) > 1:
        return ()
    said = [one for one in own[1] if cited.start <= one.start < cited.end]
    others = [text for text in texts if text[0].article.outlet != own[0].article.outlet]
    if min((len(set(one.terms)) for one in said), default=0) < _FEWEST_TERMS:
        return ()
    if any(_told(one, own[0].origin, text) for one in said for text in others):
        return ()
    return tuple(member.article.id for member, _ in others if member.article.id in whole)


def _told(said: Sentence, origin: int, text: _Read) -> bool:
    """Tell whether another text has, or may have, what a sentence says."""
    member, sentences = text
    return _near(frozenset(said.terms), sentences) or (
        member.origin != origin and len(_facts(said.text) - _words(sentences)) < _OWN_FACTS
    )


def _facts(text: str) -> frozenset[str]:
    return frozenset(word for fact in _FACT.findall(text) for word in normalised(fact))


def _words(sentences: Sequence[Sentence]) -> frozenset[str]:
    return frozenset(word for one in sentences for word in normalised(one.text))


def _near(terms: frozenset[str], sentences: Sequence[Sentence]) -> bool:
    """Tell whether two neighbouring sentences, or the whole text, have a good part of the terms."""
    shared = [terms.intersection(one.terms) for one in sentences]
    windows = (len(one | other) for one, other in zip(shared, (*shared[1:], frozenset()), strict=False))
    everywhere = len(frozenset().union(*shared))
    return max(windows, default=0) > _NEAR * len(terms) or everywhere > _KNOWN * len(terms)
