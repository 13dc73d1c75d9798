from __future__ import annotations

from digest.edit.continued import stood_before
from digest.text import normalised, shingles

OLD = (
    "Councillors in Brackwater voted nine to four on Tuesday to close the swimming baths for good. "
    "The boiler failed twice last winter and the repair was put at two million crowns. "
    "Swimmers had gathered eleven thousand names under a petition to keep the doors open. "
    "Mayor Odile Farrant said that the town could not heat a pool and a school at once. "
    "A buyer from Tessel has asked to see the building before the spring thaw arrives. "
    "The lifeguards were told by letter and will be paid until the end of March at least. "
    "Nobody from the county was present when the clerk read out the numbers in the hall. "
    "An earlier vote in September had been put off because three members were ill at home."
)
NEW = (
    "A court in Tessel has now stopped the sale until the petition is heard by a judge in May.",
    "Two of the lifeguards have taken work on the river ferries while they wait for the ruling.",
    "The buyer withdrew on Friday and said that the price no longer made any sense to its bank.",
)
SAMPLE = frozenset(sorted(shingles(normalised(OLD)))[:40])


def test_most_old_sentences_are_known_and_no_new_one() -> None:
    old = [sentence.strip() + "." for sentence in OLD.split(".") if sentence.strip()]
    known = [sentence for sentence in old if stood_before(sentence, SAMPLE)]
    assert len(known) >= len(old) - 1
    assert [sentence for sentence in NEW if stood_before(sentence, SAMPLE)] == []


def test_without_a_sample_nothing_is_known() -> None:
    assert not stood_before(NEW[0], frozenset())
    assert not stood_before("Two words", SAMPLE)
