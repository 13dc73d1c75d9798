from __future__ import annotations

import pytest

from digest.model import PartialDate
from digest.summarise import METHODS
from digest.summarise.gloss import glosses
from tests.rooms.summarise.invented import article, story

DAY = PartialDate(value="2026-11-19", precision="day", evidence="meta")  # a Thursday


def told(quote: str, language: str = "en") -> tuple[str, ...]:
    return glosses(quote, article("a", quote, date_published=DAY, in_language=language))


def _days(quote: str, language: str = "en") -> list[str]:
    return [gloss.partition(" = ")[2].split(" ")[0].rstrip(".") for gloss in told(quote, language)]


@pytest.mark.parametrize(
    ("language", "quote"),
    [
        ("en", "Trains to Oldtown are replaced by buses until at least Sunday."),
        ("en", "The bridge is closed from Sunday."),
        ("en", "The council is due to vote on Sunday."),
        ("en", "More snow is forecast for Sunday."),
        ("en", "The fair opens on Sunday, and nobody is to pay."),
        ("en", "On Sunday, the council will meet."),
        ("en", "Oldtown killed the plan and will be asked for another on Sunday."),
        ("en", "The clerk is leaving on Sunday."),
        ("de", "Der Markt startet am Sonntag."),
        ("de", "Die Brücke wird am Sonntag gesperrt."),
        ("de", "Der Rat hat den Plan und soll am Sonntag tagen."),
        ("de", "Die Brücke bleibt bis Sonntag gesperrt."),
        ("fr", "Le pont sera fermé dimanche."),
        ("fr", "Le pont est fermé jusqu’à dimanche."),
        ("fr", "La pluie est attendue dimanche."),
        ("es", "El puente abrirá el domingo."),
        ("es", "El puente está cerrado hasta el domingo."),
        ("it", "Il ponte aprirà domenica."),
        ("it", "Il voto è previsto domenica."),
        ("pt", "A ponte vai abrir no domingo."),
        ("pt", "A ponte está fechada até domingo."),
        ("nl", "De brug gaat zondag open."),
        ("nl", "De brug blijft dicht tot zondag."),
    ],
)
def test_a_verb_of_the_future_looks_ahead(language: str, quote: str) -> None:
    assert _days(quote, language) == ["22"]


@pytest.mark.parametrize(
    ("language", "quote"),
    [
        ("en", "The man who set himself on fire Sunday is to be buried at sea."),
        ("en", "He will replace the clerk who gave up her post on Sunday."),
        ("en", "On Sunday, the mayor of Oldtown fell."),
        ("en", "The plan announced Sunday will cost little."),
        ("en", "He would not pay, calling Sunday’s drills a shame, and left."),
        ("en", "He rang on Sunday. The council will meet."),
        ("de", "Das Schiff kam am Sonntag an."),
        ("de", "Sie hatten am Sonntag getagt."),
        ("de", "Der Brand fordert seit Sonntag die Feuerwehr."),
        ("de", "Waren die Gassen am Sonntag noch voll, sind sie nun leer."),
        ("fr", "Les maires se verront à Oldtown, a-t-on appris dimanche."),
        ("de", "Der Bote schickte am Sonntag einen Brief."),
        ("fr", "Le maire est mort dimanche."),
        ("fr", "Le maire a démissionné dimanche."),
        ("es", "El alcalde dimitió el domingo."),
        ("it", "Il sindaco è morto domenica."),
        ("pt", "O prefeito caiu e morreu no domingo."),
        ("nl", "De burgemeester stierf zondag."),
        ("nl", "De raad kwam zondag bijeen."),
    ],
)
def test_a_verb_of_the_past_never_looks_ahead(language: str, quote: str) -> None:
    assert _days(quote, language) == ["15"]


@pytest.mark.parametrize(
    ("language", "quote"),
    [
        ("en", "The clerk was expected to resign Sunday."),
        ("en", "The bridge was closed until Sunday."),
        ("en", "The ticket was sold in Oldtown, ahead of Sunday’s draw."),
        ("en", "The river is high on Sunday."),
        ("en", "On Sunday, the council, which was founded here, will meet."),
        ("de", "Der Rat tagt am Sonntag."),
        ("fr", "Le conseil siège dimanche."),
        ("es", "El consejo se reúne el domingo."),
        ("it", "Il consiglio si riunisce domenica."),
        ("nl", "De raad vergadert zondag."),
    ],
)
def test_where_no_verb_tells_nothing_is_said(language: str, quote: str) -> None:
    assert told(quote, language) == ()


@pytest.mark.parametrize(
    ("language", "quote"),
    [
        ("en", "The council met on Thursday."),
        ("en", "The council is in Oldtown on Thursday."),
        ("de", "Der Rat tagt am Donnerstag."),
        ("fr", "Le conseil siège jeudi."),
        ("en", "The council will meet on Thursday."),
    ],
)
def test_the_text_s_own_weekday_is_that_day(language: str, quote: str) -> None:
    assert _days(quote, language) == ["19"]
    assert "26" not in told(quote, language)[0].replace("2026", "")


@pytest.mark.parametrize(
    ("language", "quote"),
    [
        ("en", "They wore their Sunday best."),
        ("en", "He missed even Sunday mass."),
        ("en", "The shops were full on Black Friday."),
        ("en", "She cooked a Sunday roast."),
        ("en", "The Sunday Times of Oldtown said so."),
        ("en", "It met on Good Friday and every Monday."),
        ("en", "On 2 May, a Friday, it met; that Friday was wet."),
        ("en", "Friday, 2 May was wet, and Friday was long."),
        ("en", "Today (19) it met."),
        ("de", "Der Rat tagt jeden Montag."),
        ("fr", "Le conseil siège chaque lundi."),
        ("es", "El mercado abre los lunes."),
        ("it", "Il mercato apre ogni lunedì."),
        ("pt", "Foi na sexta-feira santa."),
        ("nl", "De raad komt elke maandag."),
    ],
)
def test_what_is_no_date_or_has_one_is_not_told(language: str, quote: str) -> None:
    assert told(quote, language) == ()


def test_a_point_tells_the_day_of_the_story_itself() -> None:
    text = "The council of Oldtown closed the bridge over the river on Thursday after a vote."
    (point,) = METHODS["lead-centroid"](story(article("a", text, date_published=DAY)), 1, 50)
    assert (text, ("gloss: Thursday = 19 November 2026",)) == (point.text, point.edits)
