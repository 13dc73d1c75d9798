from __future__ import annotations

from digest.summarise.repair import Passage
from digest.summarise.select import select


def chosen(lengths: list[int], points: int, words: int = 1000) -> list[int]:
    """What is taken of sentences that share no word, the earlier the better."""
    scores = [1.0 / (1 + at) for at in range(len(lengths))]
    weighed = [{str(at): 1.0} for at in range(len(lengths))]

    def fit(at: int, _: frozenset[int]) -> Passage:
        return Passage(at, (at,), at, at + 1, lengths[at])

    return [one.main for one in select(scores, weighed, points, words, fit)]


def test_points_hold_twenty_eight_words_each_together() -> None:
    assert [0, 2, 4] == chosen([28, 80, 28, 80, 28], 3)
    assert [0, 2, 6] == chosen([28, 80, 28, 80, 29, 80, 10], 3)


def test_what_goes_straight_on_may_hold_thirty_four() -> None:
    assert [0, 1, 2] == chosen([28, 28, 46, 10], 3)
    assert [0, 1, 3] == chosen([28, 28, 47, 10], 3)


def test_an_opening_sentence_fills_what_is_left_up_to_thirty_words_a_point() -> None:
    assert [0, 2, 4] == chosen([30, 90, 30, 90, 30], 3)
    assert [0, 2, 8] == chosen([30, 90, 30, 90, 90, 90, 90, 90, 30], 3)
    assert [0, 2] == chosen([30, 90, 30, 90, 90, 90, 90, 90, 90, 30], 3)


def test_a_sentence_that_leans_joins_the_chosen_one_and_counts_as_going_straight_on() -> None:
    def fit(at: int, _: frozenset[int]) -> Passage:
        return Passage(at, (0, 1) if at == 1 else (at,), 0 if at == 1 else at, at + 1, 60 if at == 1 else 35)

    scores, weighed = [3.0, 2.0, 1.0], [{str(at): 1.0} for at in range(3)]
    assert [(0, 1)] == [one.indexes for one in select(scores, weighed, 2, 62, fit)]
    assert [(0, 1), (2,)] == [one.indexes for one in select(scores, weighed, 3, 100, fit)]


def test_a_passage_counts_as_the_sentences_it_has() -> None:
    def fit(at: int, _: frozenset[int]) -> Passage:
        return (
            Passage(at, (at - 1, at), at - 1, at + 1, 20) if at == 2 else Passage(at, (at,), at, at + 1, 10)
        )

    scores, weighed = [3.0, 0.0, 2.5, 2.0, 1.0], [{str(at): 1.0} for at in range(5)]
    assert [(0,), (3,)] == [one.indexes for one in select(scores, weighed, 2, 100, fit)]
    assert [(0,), (1, 2)] == [one.indexes for one in select(scores, weighed, 3, 100, fit)]
    assert [(1, 2)] == [one.indexes for one in select([0, 0, 1.0], weighed[:3], 1, 100, fit)]


def test_the_best_is_taken_whatever_its_length_and_the_budget_of_all_holds() -> None:
    assert [0] == chosen([100, 5, 5], 3)
    assert [0] == chosen([90, 40, 41], 3, words=45)
    assert [0, 2] == chosen([40, 10, 5], 3, words=45)


def test_what_the_headline_promises_is_told() -> None:
    def told(promised: frozenset[str]) -> list[int]:
        def fit(at: int, _: frozenset[int]) -> Passage:
            return Passage(at, (at,), at, at + 1, 10)

        weighed = [{"bridge": 1.0}, {"river": 1.0}, {"crane": 1.0}, {"ferry": 1.0}]
        return [one.main for one in select([3.0, 1.0, 1.3, 1.25], weighed, 2, 100, fit, promised)]

    assert [0, 2] == told(frozenset())
    assert [0, 3] == told(frozenset({"bridge", "ferry"}))


def test_a_repeated_sentence_is_never_taken_twice() -> None:
    def taken(*weighed: dict[str, float]) -> list[int]:
        def fit(at: int, _: frozenset[int]) -> Passage:
            return Passage(at, (at,), at, at + 1, 5)

        return [one.main for one in select([3.0, 2.0], weighed, 2, 100, fit)]

    short, long = {"bridge": 1.0}, {"bridge": 0.5, "river": 0.5, "crane": 0.5, "ferry": 0.5}
    assert [0] == taken(short, short)
    assert [0] == taken(long, short), "its every word was said"
    assert [0] == taken(short, long), "a standfirst, and the sentence it was made of"
    assert [0, 1] == taken(short, {"river": 1.0})
