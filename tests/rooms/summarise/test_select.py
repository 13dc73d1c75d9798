from __future__ import annotations

from digest.summarise.repair import Passage
from digest.summarise.select import select


def chosen(lengths: list[int], points: int, words: int = 1000) -> list[int]:
    """What is taken of sentences that share no word, the earlier the better."""
    scores = [1.0 / (1 + at) for at in range(len(lengths))]
    weighed = [{str(at): 1.0} for at in range(len(lengths))]

    def fit(at: int) -> Passage:
        return Passage(at, (at,), at, at + 1, lengths[at])

    return [one.main for one in select(scores, weighed, points, words, fit)]


def test_points_hold_twenty_six_words_each_together() -> None:
    assert [0, 2, 4] == chosen([26, 80, 26, 80, 26], 3)
    assert [0, 2, 6] == chosen([26, 80, 26, 80, 27, 80, 10], 3)


def test_what_goes_straight_on_may_hold_thirty_three() -> None:
    assert [0, 1, 2] == chosen([26, 26, 47, 10], 3)
    assert [0, 1, 3] == chosen([26, 26, 48, 10], 3)


def test_an_opening_sentence_fills_what_is_left_up_to_thirty_words_a_point() -> None:
    assert [0, 2, 4] == chosen([30, 90, 30, 90, 30], 3)
    assert [0, 2, 8] == chosen([30, 90, 30, 90, 90, 90, 90, 90, 30], 3)
    assert [0, 2] == chosen([30, 90, 30, 90, 90, 90, 90, 90, 90, 30], 3)


def test_a_sentence_that_leans_joins_the_chosen_one_and_counts_as_going_straight_on() -> None:
    def fit(at: int) -> Passage:
        return Passage(at, (0, 1) if at == 1 else (at,), 0 if at == 1 else at, at + 1, 60 if at == 1 else 35)

    scores, weighed = [3.0, 2.0, 1.0], [{str(at): 1.0} for at in range(3)]
    assert [(0, 1)] == [one.indexes for one in select(scores, weighed, 2, 62, fit)]
    assert [(0, 1), (2,)] == [one.indexes for one in select(scores, weighed, 3, 100, fit)]


def test_the_first_is_taken_whatever_its_length_and_the_budget_of_all_holds() -> None:
    assert [0] == chosen([100, 5, 5], 3)
    assert [1] == chosen([90, 40, 41], 3, words=45)


def test_a_repeated_sentence_is_never_taken_twice() -> None:
    same = {"bridge": 1.0}

    def fit(at: int) -> Passage:
        return Passage(at, (at,), at, at + 1, 5)

    assert [0] == [one.main for one in select([3.0, 2.0], [same, same], 2, 100, fit)]
