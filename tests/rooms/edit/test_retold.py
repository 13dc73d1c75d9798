from __future__ import annotations

import pytest

from digest.edit.retold import retold

PRINTED = (
    "Councillors in Brackwater voted nine to four on Monday to close the Alder Street baths for good.",
    "The boiler failed twice last winter and 3,100 people signed a petition, said Ada Renholm.",
)


@pytest.mark.parametrize(
    "sentence",
    [
        "The baths in Alder Street, Brackwater, are to close for good after councillors voted.",
        "A petition had been signed by 3,100 people, Ada Renholm said.",
    ],
)
def test_the_same_in_other_words_is_no_news(sentence: str) -> None:
    assert retold(sentence, PRINTED, "en")


@pytest.mark.parametrize(
    "sentence",
    [
        "A court in Tessel stopped the sale of the Alder Street baths until a judge hears the petition.",
        "A petition had been signed by 4,200 people, Ada Renholm said.",
        "The baths in Alder Street, Brackwater, are not to close for good after councillors voted.",
        "Councillors in Brackwater voted on Monday to close the Quay Road baths for good.",
        "Ada Renholm denied that the boiler failed twice last winter.",
        "",
    ],
)
def test_another_name_or_number_a_denial_and_what_nobody_told_are_news(sentence: str) -> None:
    assert not retold(sentence, PRINTED, "en")


def test_with_nothing_printed_everything_is_news() -> None:
    assert not retold(PRINTED[0], (), "en")


def test_other_languages_are_read_by_their_own_words() -> None:
    printed = ("Der Rat von Altstadt hat am Montag beschlossen, das Bad an der Erlenstraße zu schließen.",)
    assert retold(
        "Das Bad an der Erlenstraße wird geschlossen, beschloss der Rat von Altstadt.", printed, "de"
    )
    assert not retold("Das Bad an der Erlenstraße in Altstadt schließt nicht.", printed, "de")
