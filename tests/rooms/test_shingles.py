from __future__ import annotations

import subprocess
import sys

from digest.text.shingles import runs, shingles


def test_every_run_of_three_words_gives_one_number() -> None:
    assert len(shingles(("a", "b", "c", "d"))) == 2
    assert len(shingles(("a", "b", "c", "a", "b", "c"))) == 3


def test_fewer_words_than_a_run_give_nothing() -> None:
    assert shingles(("a", "b")) == frozenset()
    assert shingles(()) == frozenset()


def test_the_order_of_words_counts() -> None:
    assert shingles(("a", "b", "c")) != shingles(("c", "b", "a"))


def test_runs_keep_order_and_repeats() -> None:
    assert len(runs(("a", "b", "a", "b"), k=2)) == 3
    assert runs(("a", "b", "a", "b"), k=2)[0] == runs(("a", "b", "a", "b"), k=2)[2]


def test_a_run_of_one_word_is_the_word() -> None:
    assert shingles(("a", "b"), k=1) == shingles(("a",), k=1) | shingles(("b",), k=1)


def test_numbers_fit_what_json_readers_count_exactly() -> None:
    assert all(0 <= number < 2**53 for number in shingles(tuple("abcdefghij")))


def test_another_process_gives_the_same_numbers() -> None:
    code = "from digest.text.shingles import runs; print(runs(('pier', 'at', 'Vela', 'opens')))"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": "7"}
    )
    assert run.stdout.strip() == str(runs(("pier", "at", "Vela", "opens")))
