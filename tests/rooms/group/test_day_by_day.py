"""Day by day gives the stories that one batch gives: copies and events are found again by their sketches."""

from __future__ import annotations

import random

from digest.group import group, identify, recollection, sketch
from digest.model import Article
from digest.record import State, StorySketch
from tests.rooms.group.newsroom import article

EVENTS = {
    "barge": (
        "Barge sinks off Tern Rock",
        "The coal barge Alder Queen sank off Tern Rock in a squall, and nine of her crew were missing.",
        "Captain Jonas Wrede was pulled from the water by the tug Minna and is in hospital at Port Ellery.",
        "The owner, Brackwater Lines, had sent her out though the forecast spoke of nine on the scale.",
    ),
    "violin": (
        "Stolen violin found in a barn",
        "The Tarnelli violin, stolen from the theatre of Lenz in May, lay in a barn under horse blankets.",
        "Farmer Egon Bast read the name of the theatre on its case and rang the police, his dog on guard.",
        "The instrument of 1711 can be played, said its maker's great-grandson, who wept when he tuned it.",
    ),
    "baths": (
        "Council keeps the swimming baths",
        "The council of Helm voted by one voice to keep the swimming baths in Alder Street for twenty years.",
        "Ada Renholm, who chairs it, had wanted to sell them to a hotel and give the town a car park.",
        "The boiler will be fired with wood chips from the sawmill at Kelm, which pays half of its price.",
    ),
}


def papers() -> list[tuple[int, Article]]:
    """Each event in six papers over three days, whole or cut."""
    found = []
    for name, (headline, *body) in EVENTS.items():
        for nth in range(6):
            kept = body if nth % 2 == 0 else body[:2]
            day = nth % 3
            made = article(
                f"{name}{nth}", f"Paper {nth}", kept, headline=headline, date=f"2026-11-{18 + day}"
            )
            found.append((day, made))
    return found


def day_by_day(chance: random.Random) -> dict[str, str]:
    known: dict[str, StorySketch] = {}
    home: dict[str, str] = {}
    for day in range(3):
        tonight = [made for when, made in papers() if when == day]
        chance.shuffle(tonight)
        issue = f"2026-11-{18 + day}"
        for story in identify(group(tonight), State(sketches=tuple(known.values())), issue):
            known[story.id] = sketch(story, story.id, (), issue, known.get(story.id))
            home |= {each.id: story.id for each in story.articles}
    return home


def parts(home: dict[str, str]) -> set[frozenset[str]]:
    return {frozenset(name for name, of in home.items() if of == story) for story in home.values()}


def test_day_by_day_is_one_batch() -> None:
    batch = {each.id: story.id for story in group([made for _, made in papers()]) for each in story.articles}
    for seed in range(10):
        assert parts(day_by_day(random.Random(seed))) == parts(batch)  # noqa: S311  an order, no secret
    assert len(parts(batch)) == len(EVENTS)


def test_what_a_record_quotes_is_enough_to_know_the_story_again() -> None:
    headline, first, second, _ = EVENTS["barge"]
    terms, runs = recollection(headline, (first, second), "en")
    known = StorySketch(
        id="barge",
        slug="b",
        first_issue="2026-11-18",
        last_issue="2026-11-18",
        headline=headline,
        terms=terms,
        shingles=runs,
    )
    state = State(sketches=(known,))
    for name, (title, *body) in EVENTS.items():
        (story,) = group([article(name, "Isla Times", body, headline=title)])
        (found,) = identify([story], state, "2026-11-19")
        assert (found.id == "barge") == (name == "barge")
