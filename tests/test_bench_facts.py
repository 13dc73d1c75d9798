from __future__ import annotations

from bench.facts import coverage, facts

STORY = "The council of Oldtown closed the bridge. Engineers found nine cracks in its northern arch."


def test_facts_are_those_people_wrote_else_the_sentences_of_every_reference() -> None:
    assert 2 == len(facts({"reference": STORY}))
    assert 4 == len(facts({"references": [STORY, STORY], "reference": "Ignored because there are several."}))
    assert [frozenset({"council", "close", "bridg"})] == facts({"facts": ["The council closed the bridge"]})
    assert not facts({"reference": "The bridge closed."}), "too short to be told or not"


def test_a_fact_is_told_when_three_quarters_of_its_stems_stand_in_the_points() -> None:
    row = {"facts": ["council closed old bridge", "nine cracks northern arch"]}
    assert 0.5 == coverage([row], [["The council is closing the bridge."]])
    assert 1.0 == coverage(
        [row], [["The council is closing the bridge.", "Nine cracks in the northern arch were found."]]
    )
    assert 0.0 == coverage([row], [["The bridge has cracks."]])
