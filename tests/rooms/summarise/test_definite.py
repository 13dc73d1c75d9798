"""What a sentence speaks of as known, and whether the reader was told of it."""

from __future__ import annotations

import pytest

from digest.summarise.definite import unsaid
from digest.summarise.names import introduced_later
from digest.summarise.repair import Printed, passage
from digest.summarise.sentence import sentences_of
from tests.rooms.summarise.invented import article


@pytest.mark.parametrize(
    ("language", "text", "telling"),
    [
        ("en", "Corve also denounced the step as a breach of the treaty of Alden.", "A step towards war"),
        ("en", "“Alden must answer for it,” the spokesperson added.", "Corve's spokesperson on Alden"),
        ("en", "The first shell killed Moss, 37, and wounded two others.", "Shells fall on Alden"),
        ("en", "The talks last week ended without a word on the ferry.", "Talks on the ferry end"),
        ("en", "Alden, Corve and Marsk criticised the move as unlawful.", "A move that few like"),
        ("de", "Die Maßnahme gilt ab Montag im ganzen Land.", "Neue Maßnahmen gegen Lärm"),
        ("de-AT", "Am Dienstag hat der Rat diesen Vorschlag abgelehnt.", "Vorschlag für die Brücke"),
        ("de", "„Wir prüfen das“, sagte der Sprecher.", "Sprecherin der Stadt prüft"),
        ("fr", "La mesure vise les camions de plus de dix tonnes.", "Une mesure pour les camions"),
        ("es", "La medida ha sido criticada por tres ciudades.", "Nuevas medidas en Villavieja"),
        ("it", "La proposta è stata respinta da tre città.", "Una proposta per il ponte"),
        ("pt", "A proposta foi rejeitada por três cidades.", "Propostas para a ponte"),
        ("nl", "Het voorstel is door drie steden verworpen.", "Een voorstel voor de brug"),
        ("sv", "Beslutet överklagas av tre städer.", "Nytt beslut om bron"),
        ("nb", "Forslaget er forkastet av tre byer.", "Nytt forslag om broen"),
        ("da", "Forslaget er forkastet af tre byer.", "Nyt forslag om broen"),
    ],
)
def test_what_stands_for_something_said_before_wants_it_printed(
    language: str, text: str, telling: str
) -> None:
    assert unsaid(text, language, "The council of Oldtown met.")
    assert not unsaid(text, language, telling)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The attack on the bridge of Alden killed two."),
        ("en", "Alden's council defended the decision to close the bridge."),
        ("en", "The government will close the bridge."),
        ("en", "After a ship hit the bridge, lawyers said the accident could cost millions."),
        ("de", "Das Gesetz über die Brücken gilt ab Montag."),
        ("de", "Die Entscheidung Aldens kam am Montag."),
        ("de", "Die Regierung will die Brücke sperren."),
        ("fr", "Le projet de loi sur les ponts arrive lundi."),
        ("es", "La ley de puentes llega el lunes."),
        ("it", "La legge sui ponti arriva lunedì."),
        ("nl", "De wet over de bruggen komt maandag."),
        ("sv", "Förslaget om broarna kommer på måndag."),
        ("ja", "この橋は月曜日に閉鎖される。"),
    ],
)
def test_what_says_itself_which_one_is_meant_stands(language: str, text: str) -> None:
    assert not unsaid(text, language, "")


@pytest.mark.parametrize(
    ("language", "text", "before"),
    [
        ("en", "The report faults Moss for the collapse.", "Engineer Ada Moss built it."),
        ("en", "Al-Moss thanked the engineers of the town.", "Its spokesman Turin Al-Moss was there."),
        ("en", "A finding of RBO's laboratory was kept secret.", "The River and Bridge Office (RBO) knew."),
        ("es", "El informe culpa a Molina del derrumbe.", "La ingeniera Ada Molina lo construyó."),
        ("de", "Marsk sagte, die Brücke sei sicher.", "Der Ingenieur Ole Marsk hat sie gebaut."),
        ("de", "Die Brücke sei sicher, sagte Marsk.", "Der Ingenieur Ole Marsk hat sie gebaut."),
    ],
)
def test_a_name_that_only_an_unprinted_sentence_explains_is_not_known(
    language: str, text: str, before: str
) -> None:
    assert introduced_later(text, language, "The bridge of Oldtown fell.", before)
    assert not introduced_later(text, language, before, before)
    assert not introduced_later(text, language, "", "The bridge of Oldtown fell.")


def test_a_town_that_was_told_before_it_is_part_of_a_name_is_no_surname() -> None:
    before = "The bridge of Alden fell. The Free Alden Party asked why."
    assert not introduced_later("Nobody in Alden knows why.", "en", "", before)


def test_printed_sentences_and_the_headline_are_what_a_reader_knows() -> None:
    lede = "The council of Oldtown will raise the toll on its bridge to nine crowns in May."
    other = "Lorries over ten tonnes have to take the ferry of Corve from then on."
    step = "Three towns on the river denounced the step as a breach of the treaty of 1893."
    sentences = sentences_of(article("a", lede, other, step))

    def made(**printed: object) -> tuple[int, ...] | None:
        found = passage(sentences, 2, Printed(**printed))  # type: ignore[arg-type]
        return found.indexes if found else None

    assert (1, 2) == made(indexes=frozenset({0})), "it takes its predecessor along"
    assert (2,) == made(above="A step that nobody likes")
    assert (2,) == made(indexes=frozenset({1})), "it goes on from what has just been read"
