from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text.words import normalised, stem, stop_words, word_count, words

BRIDGES = {  # many of them, or of some, or on them
    "ar": ("الجسور", "جسور"), "ca": ("ponts", "pont"), "da": ("broerne", "broern"),
    "de": ("brücken", "bruck"), "el": ("γεφυρεσ", "γεφυρ"), "en": ("bridges", "bridg"),
    "es": ("puentes", "puent"), "et": ("sildadega", "silda"), "eu": ("zubiak", "zubi"),
    "fa": ("پل\u200cها", "پلها"), "fi": ("siltojen", "silto"), "fr": ("passerelles", "passerel"),
    "ga": ("gcuid", "cuid"), "hi": ("पुलों", "पुल"), "hu": ("hidakat", "hid"),
    "hy": ("կամուրջներ", "կամուրջ"), "id": ("jembatannya", "jembat"), "it": ("ponticelli", "ponticell"),
    "lt": ("tiltuose", "tilt"), "nb": ("bruene", "bruen"), "ne": ("पुलहरू", "पुल"),
    "nl": ("bruggen", "brug"), "nn": ("bruene", "bruen"), "no": ("bruene", "bruen"),
    "pl": ("mostami", "most"), "pt": ("pontes", "pont"), "ro": ("podurile", "podur"),
    "ru": ("мостами", "мост"), "sr": ("mostovima", "mostov"), "sv": ("broarna", "broarn"),
    "ta": ("பாலங்கள்", "பாலம்"), "tr": ("köprüler", "köprü"), "yi": ("שטעטלעך", "שטעט"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the U.S. envoy", "the US envoy"),
        ("“Harbour” labelled", "'harbor' labeled"),
        ("Veld‘s mayor", "veld’s Mayor"),
        ("a months-long talk", "a months–long talk"),
        ("organised the centre’s defence", "organized the center's defense"),
        ("travelling neighbours", "traveling neighbors"),
        ("at 5 a.m. sharp", "at 5 AM sharp"),
        ("a dialogue, honoured", "a dialog; honored"),
        ("modernisation costs", "modernization costs"),
        ("ﬁve ｔｏｎｓ", "five tons"),
    ],
)
def test_two_desks_spellings_fold_to_the_same_words(one: str, other: str) -> None:
    assert normalised(one) == normalised(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("1,200 dead", "1.200 dead"), ("3.5 tons", "35 tons"), ("nine", "none"), ("our tour", "or tor")],
)
def test_what_differs_stays_different(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)


def test_numbers_keep_their_inner_points_and_commas() -> None:
    assert normalised("Cr3.06tr, or 1,250.50; then 7.") == ("cr3.06tr", "or", "1,250.50", "then", "7")


def test_a_missing_space_after_a_full_stop_does_not_glue_words() -> None:
    assert normalised("the end.The start") == ("the", "end", "the", "start")


def test_short_words_keep_their_ending() -> None:
    assert normalised("four rise hence your wise") == ("four", "rise", "hence", "your", "wise")


def test_display_words_keep_their_spelling() -> None:
    assert words("The Harbour’s “new” pier, U.S.-built") == (
        "the",
        "harbour's",
        "new",
        "pier",
        "u.s",
        "built",
    )


def test_unspaced_scripts_give_overlapping_pairs() -> None:
    assert words("港の橋 Vela橋") == ("港の", "の橋", "vela", "橋")


def test_vowel_signs_stay_in_their_word() -> None:
    assert words("हिन्दी पुल") == ("हिन्दी", "पुल")


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("one two  three", 3), ("routes – which", 3), ("港の橋。", 2), ("Vela 港の橋、新しい", 4)],
)
def test_words_are_counted(text: str, count: int) -> None:
    assert word_count(text) == count


def test_a_stem_needs_a_known_language() -> None:
    assert (stem("bridges", "en-GB"), stem("bridges", "xx"), stem("bridges", None)) == (
        "bridg",
        "bridges",
        "bridges",
    )


def test_the_stemmer_of_every_language_is_the_one_we_measured_with() -> None:
    assert {language: stem(word, language) for language, (word, _) in BRIDGES.items()} == {
        language: cut for language, (_, cut) in BRIDGES.items()
    }


@given(st.text())
def test_whatever_a_text_holds_its_words_have_stems(text: str) -> None:
    assert all(isinstance(stem(word, "en"), str) for word in (*words(text), *normalised(text)))


def test_half_a_character_is_no_word() -> None:
    assert words("quays\ud800 \udfff") == ("quays",)


def test_stop_words_come_by_language() -> None:
    assert {"the", "of"} <= stop_words("en")
    assert {"und", "der"} <= stop_words("de-AT")
    assert stop_words("xx") == frozenset()
    assert stop_words(None) == frozenset()


@given(st.text())
def test_folding_folded_words_changes_nothing_it_can_still_see(text: str) -> None:
    folded = normalised(text)
    assert all(word == word.lower() and " " not in word for word in folded)


@given(st.text(), st.text())
def test_a_paragraph_break_splits_the_words(one: str, other: str) -> None:
    assert normalised(f"{one}\n{other}") == normalised(one) + normalised(other)


def test_thai_vowels_stay_with_their_letters() -> None:
    assert words("เมือง น้ำ") == ("เม", "มื", "ือ", "อง", "น้", "้ำ")


@pytest.mark.parametrize("language", ["bg", "bn", "fa", "hr", "ms", "sr", "sw", "vi", "xh", "zu"])
def test_languages_without_a_shipped_list_have_their_function_words(language: str) -> None:
    assert len(stop_words(language)) >= 30


@given(st.text("ab12'’.,-_ é\n", max_size=30))
def test_the_words_of_a_plain_text_are_found_as_those_of_any_other(text: str) -> None:
    assert words(f"{text} x.y é") == (*words(text), "x.y", "é")
