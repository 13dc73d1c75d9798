"""Articles become stories: copies first, then the events their texts tell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from digest.group.copies import Copies, copies
from digest.group.events import Events, events
from digest.group.imprint import imprints
from digest.group.origins import origins
from digest.group.precedence import by_precedence
from digest.group.texts import Text, members_of, text_of
from digest.group.wishes import Names, Pair
from digest.model import Article, Join, Member, Story
from digest.urls import canonical, story_id


def group(
    articles: Sequence[Article], same: Iterable[Names] = (), apart: Iterable[Names] = ()
) -> tuple[Story, ...]:
    """Put cleaned articles that tell one event into one story, copies of one text under one origin.

    Every article is a member of exactly one story, unless it is a roundup of several: then those
    stories name it. Stories and members come in an order that does not hang on the input's. `same` and
    `apart`, the editor's pairs of article ids or addresses, are always obeyed; where they contradict
    each other, `apart` is.
    """
    return stories(copies(imprints(articles), same, apart))


def stories(found: Copies) -> tuple[Story, ...]:
    """Make stories of the copies found: each event one story, its lead text first."""
    texts = [text_of(star, found.texts) for star in found.stars]
    texts.sort(key=lambda text: text.lead.place)
    wishes = _pairs(texts, found.same)
    told = events([text.lead for text in texts], _pairs(texts, found.apart), wishes)
    made = [_story([texts[at] for at in numbers], numbers, told) for numbers in told.groups]
    place = {id(text.article): text.place for text in found.texts}
    return tuple(sorted(_with_roundups(made, found), key=lambda story: place[id(story.lead)]))


def _pairs(texts: Sequence[Text], pairs: Collection[Pair]) -> frozenset[Pair]:
    """Turn pairs of articles into pairs of texts."""
    text_at = {number: at for at, text in enumerate(texts) for number in text.numbers}
    found = {
        tuple(sorted((text_at[one], text_at[other])))
        for one, other in pairs
        if {one, other} <= text_at.keys()
    }
    return frozenset((one, other) for one, other in found if one != other)


def _story(texts: Sequence[Text], numbers: Sequence[int], told: Events) -> Story:
    order = by_precedence(texts, lambda one, other: told.likeness(numbers[one], numbers[other]))
    numbered = origins([texts[at] for at in order], [numbers[at] for at in order], told)
    members: list[Member] = []
    for at, origin in zip(order, numbered, strict=True):
        joined = None if not members else _joined(at, numbers, texts, told)
        members.extend(members_of(texts[at], origin, joined))
    lead = members[0].article
    return Story(id=story_id(canonical(lead.url) if lead.url else lead.id), members=tuple(members))


def _joined(at: int, numbers: Sequence[int], texts: Sequence[Text], told: Events) -> Join:
    """Say which text of the story this one is most like, and through which words."""
    others = [other for other in range(len(texts)) if other != at]
    nearest = min(others, key=lambda other: (-told.likeness(numbers[at], numbers[other]), other))
    return told.join(numbers[at], numbers[nearest])


def _with_roundups(made: Sequence[Story], found: Copies) -> list[Story]:
    """Name each roundup in the stories it mentions; one that mentions none is a story of its own."""
    home = {id(article): at for at, story in enumerate(made) for article in story.articles}
    mentions: dict[int, list[str]] = {}
    alone: list[Story] = []
    for number, leaders in found.roundups:
        article = found.texts[number].article
        homes = sorted({home[id(found.texts[leader].article)] for leader in leaders})
        for at in homes:
            mentions.setdefault(at, []).append(article.id)
        if not homes:
            alone.append(_alone(article))
    named = [_naming(story, mentions.get(at, ())) for at, story in enumerate(made)]
    return [*named, *alone]


def _naming(story: Story, roundups: Sequence[str]) -> Story:
    return Story(id=story.id, members=story.members, roundups=tuple(sorted(roundups)))


def _alone(article: Article) -> Story:
    seed = canonical(article.url) if article.url else article.id
    return Story(id=story_id(seed), members=(Member(article=article, role="lead"),))
