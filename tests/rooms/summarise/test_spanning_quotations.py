"""A quotation that spans sentences is taken along whole by the sentence that leans on it."""

from __future__ import annotations

from digest.summarise.repair import passage
from digest.summarise.sentence import sentences_of
from tests.rooms.summarise.invented import article


def test_a_sentence_takes_the_whole_quotation_along_that_it_speaks_of() -> None:
    text = (
        "“To the town she was a singer, a dancer and a mayor. To me she was simply everything.” "
        "With these words, Ada Moss announced that the singer Ida Berg had died on Sunday at 95."
    )
    made = passage(sentences_of(article("lead", text)), 2)
    assert made is not None
    assert made.indexes == (0, 1, 2)
    assert text[made.start : made.end] == text


def test_half_a_quotation_is_never_taken_along() -> None:
    text = (
        "The council met in Alden. “To the town she was a singer, a dancer and a mayor. To us she was simply "
        "everything. With these words, Ada Moss announced that the singer Ida Berg had died at 95."
    )
    assert passage(sentences_of(article("lead", text)), 3) is None
