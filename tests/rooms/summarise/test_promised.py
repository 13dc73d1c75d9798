"""What is no sentence of a story: captions, labels, and promises of what is told elsewhere."""

from __future__ import annotations

import pytest

from digest.summarise.offers import offers
from digest.summarise.repair import passage
from digest.summarise.sentence import sentences_of
from digest.summarise.verbless import caption, label
from tests.rooms.summarise.invented import article


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ada Moss of Oldtown in Corve last month.",
        "Ferry crews dancing at a fish market during the Spring Fair of Alden on Tuesday.",
        "Ada Moss in 1994 peering through a porthole that was part of a show on ferries.",
        "From Ferries with Friends #212 Two Left Oars",
    ],
)
def test_names_without_a_verb_or_somebody_seen_doing_something_are_a_caption(text: str) -> None:
    assert caption(text, "en-GB")
    assert passage(sentences_of(article("a", text)), 0) is None


@pytest.mark.parametrize(
    "text",
    [
        "A man carrying an oar was seen at the market on Tuesday.",
        "A man carrying an oar stole a boat at the market.",
        "A ship carrying salt for the town that had waited for it sank on Tuesday.",
        "Workers say striking at the market is their right.",
        "The council keeps closing the bridge in May.",
        "After years of waiting in Alden, Moss left.",
        "Moss Opens Bridge in Alden, council says.",
        "The mayor resigned following a vote on Tuesday.",
    ],
)
def test_a_sentence_with_a_verb_is_no_caption(text: str) -> None:
    assert not caption(text, "en")


def test_a_german_line_without_a_verb_is_a_label() -> None:
    assert label("Deutschunterricht in der siebten Klasse der Schule von Alden", "de")
    assert label("Deutschunterricht in der alten School on the Rhine in Alden", "de")
    assert label("Ein Beispiel aus der Praxis einer alten Schule.", "de-AT")
    for told in (
        "Tausende demonstrieren in Alden gegen neue Steuern.",
        "Der Rat von Alden sperrt die alte Brücke.",
        "Die Wärter verlassen Alden.",
        "Den Grundstein dafür legte Ada Moss in Alden.",
        "Das ist ein Beispiel aus der Praxis.",
    ):
        assert not label(told, "de")
    assert not label("An example of a label in the old town", "en")


@pytest.mark.parametrize(
    ("language", "promised", "told"),
    [
        (
            "en",
            "Below, as boats fall in price, we look at why ferries sink.",
            "Below the bridge lies a boat.",
        ),
        ("en", "Here's how the bridge was built.", "Here's hoping, said the mayor."),
        ("en", "In this episode, the keepers talk of lamps.", "In this town, the keepers talk of lamps."),
        ("de", "Was hinter dem gesperrten Steg steckt.", "Was hinter dem Steg steckt, ist ein Streit."),
        (
            "de",
            "Wie das geht, zeigt ein Beispiel aus Alden.",
            "Wie erwartet hat der Rat die Brücke gesperrt.",
        ),
        (
            "de",
            "bote.de hat beide Wärter in Alden getroffen.",
            "Der Rat hat beide Wärter in Alden getroffen.",
        ),
        ("fr", "Voici comment le pont a été construit.", "Voici deux ans, le pont a été fermé."),
        ("es", "Te contamos cómo se construyó el puente.", "El puente se construyó en dos años."),
        ("it", "Ecco come è stato costruito il ponte.", "Il ponte è stato costruito in due anni."),
        ("pt", "Saiba como a ponte foi construída.", "Leia Moss construiu a ponte em dois anos."),
        ("nl", "Lees hier hoe de brug is gebouwd.", "De brug is in twee jaar gebouwd."),
        ("sv", "Läs mer om bron i Gammelstad här.", "Bron i Gammelstad byggdes på två år."),
        ("nb", "Slik kan du krysse den nye broen.", "Slik ble broen bygget på to år."),
        ("da", "Sådan kan du krydse den nye bro.", "Broen blev bygget på to år i byen."),
    ],
)
def test_a_promise_of_what_is_told_elsewhere_is_none_of_the_story(
    language: str, promised: str, told: str
) -> None:
    assert offers(promised, language)
    assert not offers(told, language)
