from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model import PartialDate
from digest.summarise import METHODS
from digest.summarise.calendars import CALENDARS
from digest.summarise.gloss import glosses
from tests.rooms.summarise.invented import article, story

DAY = PartialDate(value="2026-11-19", precision="day", evidence="meta")  # a Thursday
SUNDAY = PartialDate(value="2026-11-22", precision="day", evidence="meta")


def told(quote: str, published: PartialDate | None, language: str = "en") -> tuple[str, ...]:
    return glosses(quote, article("a", quote, date_published=published, in_language=language))


@pytest.mark.parametrize(
    ("quote", "meanings"),
    [
        ("He left on Tuesday.", ["Tuesday = 17 November 2026"]),
        ("The council said Tuesday it will close.", ["Tuesday = 17 November 2026"]),
        ("He left on Thursday.", ["Thursday = 19 November 2026"]),
        (
            "He leaves tomorrow, after yesterday.",
            ["tomorrow = 20 November 2026", "yesterday = 18 November 2026"],
        ),
        ("It closed last month and last year.", ["last month = October 2026", "last year = 2025"]),
        ("It will close on Tuesday.", ["Tuesday = 24 November 2026"]),
        ("A statement on Friday will tell.", ["Friday = 20 November 2026"]),
        ("It closed last Tuesday.", ["last Tuesday = 17 November 2026"]),
        ("It opens next Friday.", []),
        ("He will replace the clerk who gave up her post on Friday.", ["Friday = 13 November 2026"]),
        ("It reopened this week.", ["this week = week of 16 November 2026"]),
        ("They meet next week.", ["next week = week of 23 November 2026"]),
        ("It closed this morning.", ["this morning = 19 November 2026"]),
        ("They met this weekend.", ["this weekend = 21–22 November 2026"]),
        ("It closed in 1999.", []),
        ("The Tuesday-night club and the Mondays met.", []),
    ],
)
def test_a_relative_day_is_glossed_from_the_article_s_own_date(quote: str, meanings: list[str]) -> None:
    assert tuple(f"gloss: {one}" for one in meanings) == told(quote, DAY)


def test_a_weekend_is_glossed_on_its_days() -> None:
    assert ("gloss: this weekend = 21–22 November 2026",) == told("They met this weekend.", SUNDAY)


@pytest.mark.parametrize(
    ("language", "quote", "meaning"),
    [
        ("de", "Der Rat hat am Dienstagabend getagt.", "Dienstagabend = 17. November 2026"),
        ("de-AT", "Der Rat soll am Dienstag tagen.", "Dienstag = 24. November 2026"),
        ("de", "In der vergangenen Woche kam niemand.", "vergangenen Woche = Woche vom 9. November 2026"),
        ("fr", "Le pont a été fermé mardi.", "mardi = 17 novembre 2026"),
        ("fr", "Il rouvrira l’an prochain.", "l'an prochain = 2027"),
        ("es", "El puente fue cerrado el martes.", "martes = 17 de noviembre de 2026"),
        ("es", "Cierra la próxima semana.", "la próxima semana = semana del 23 de noviembre de 2026"),
        ("it", "Il ponte è stato chiuso martedì.", "martedì = 17 novembre 2026"),
        ("it", "Chiude il mese prossimo o ieri.", "ieri = 18 novembre 2026"),
        ("pt", "A ponte foi fechada na terça-feira.", "terça-feira = 17 de novembro de 2026"),
        ("nl", "De brug werd dinsdag gesloten.", "dinsdag = 17 november 2026"),
        ("nl", "Ze komt volgend jaar.", "volgend jaar = 2027"),
    ],
)
def test_seven_languages_say_it_in_their_own_words(language: str, quote: str, meaning: str) -> None:
    assert (f"gloss: {meaning}",) == told(quote, DAY, language)


def test_a_language_without_a_calendar_is_left_alone() -> None:
    assert () == told("He left on Tuesday.", DAY, "is")


@pytest.mark.parametrize(
    ("published", "meanings"),
    [
        (None, []),
        (PartialDate(value="11-19", precision="month-day", evidence="dateline"), []),
        (PartialDate(value="2026-11-19", precision="day", evidence="meta", inferred=True), []),
        (PartialDate(value="2026-11-19", precision="day", evidence="text"), []),
        (
            PartialDate(value="2026-11-19T12:00:00Z", precision="minute", evidence="feed"),
            ["today = 19 November 2026"],
        ),
        (
            PartialDate(value="2026-11-19T02:00:00Z", precision="minute", evidence="feed"),
            [],
        ),
        (
            PartialDate(value="2026-11-30T22:00:00Z", precision="minute", evidence="feed"),
            [],
        ),
    ],
)
def test_where_the_zone_leaves_two_days_open_nothing_is_said(
    published: PartialDate | None, meanings: list[str]
) -> None:
    assert tuple(f"gloss: {one}" for one in meanings) == told("It closed today.", published)


def test_the_gloss_stands_beside_the_quotation_not_in_it() -> None:
    text = "The council of Oldtown closed the bridge over the river on Tuesday after a vote."
    (point,) = METHODS["lead-centroid"](story(article("a", text, date_published=DAY)), 1, 50)
    assert (text, ("gloss: Tuesday = 17 November 2026",)) == (point.text, point.edits)


@given(st.sampled_from(sorted(CALENDARS)), st.data())
def test_any_words_of_a_calendar_make_sayable_glosses(language: str, data: st.DataObject) -> None:
    calendar = CALENDARS[language]
    words = [*calendar.days, *calendar.spans, *calendar.weekdays, "will", "x", ",", "."]
    quote = " ".join(data.draw(st.lists(st.sampled_from(words), max_size=8)))
    for made in told(quote, DAY, language):
        assert made.startswith("gloss: ")
        assert made.count(" = ") == 1


@pytest.mark.parametrize(
    ("language", "quote", "meaning"),
    [
        ("en", "He who set himself apart on Sunday left.", "Sunday = 15 November 2026"),
        ("en", "On Friday, 20 people crossed it.", "Friday = 13 November 2026"),
        ("de", "Tausend sahen am Mittwochabend die Brücke.", "Mittwochabend = 18. November 2026"),
        ("en", "The bridge closed three days ago.", "three days ago = 16 November 2026"),
        ("en", "It opened 11 days ago.", "11 days ago = 8 November 2026"),
        ("en", "The council votes this Friday.", "this Friday = 20 November 2026"),
        ("en", "It closed this fall.", "this fall = fall 2026"),
        ("de", "Sie schloss vor zwei Tagen.", "vor zwei Tagen = 17. November 2026"),
        ("de", "Er tagt diesen Sonntag.", "diesen Sonntag = 22. November 2026"),
        ("de", "Im vergangenen Sommer war sie offen.", "vergangenen Sommer = Sommer 2026"),
        ("de", "Im vergangenen Winter war sie zu.", "vergangenen Winter = Winter 2025/26"),
        ("de", "Im nächsten Sommer öffnet sie.", "nächsten Sommer = Sommer 2027"),
        ("fr", "Il a fermé lundi dernier.", "lundi dernier = 16 novembre 2026"),
        ("fr", "Il rouvrira ce samedi.", "ce samedi = 21 novembre 2026"),
        ("fr", "Il a fermé il y a deux jours.", "il y a deux jours = 17 novembre 2026"),
        ("es", "El puente cierra este domingo.", "este domingo = 22 de noviembre de 2026"),
        ("es", "El puente cerró el jueves pasado.", "jueves pasado = 12 de noviembre de 2026"),
        ("it", "Ha chiuso la scorsa estate.", "la scorsa estate = estate 2026"),
        ("it", "Chiude sabato prossimo.", "sabato prossimo = 21 novembre 2026"),
        ("pt", "A ponte fechou na segunda-feira passada.", "segunda-feira passada = 16 de novembro de 2026"),
        ("nl", "De brug ging vijf dagen geleden dicht.", "vijf dagen geleden = 14 november 2026"),
        ("nl", "De brug ging afgelopen zomer dicht.", "afgelopen zomer = zomer 2026"),
    ],
)
def test_days_ago_this_weekday_and_seasons_are_told(language: str, quote: str, meaning: str) -> None:
    assert (f"gloss: {meaning}",) == told(quote, DAY, language)


@pytest.mark.parametrize(
    ("language", "quote"),
    [
        ("en", "It closed last summer."),  # which half of the earth?
        ("es", "Cerró el verano pasado."),
        ("de", "Im nächsten Winter schließt sie."),
        ("de", "Sie schloss vor wenigen Tagen."),
        ("en", "It closed many days ago."),
        ("en", "The court met on Friday, 2 May, at Oldtown."),
        ("en", "The court met on Friday (Oct. 9) at Oldtown."),
        ("de", "Der Rat tagte am Mittwochmorgen (12.3.) in Altstadt."),
        ("de", "Der Rat tagte am Sonntag, 28. April, in Altstadt."),
        ("fr", "Le conseil a siégé vendredi 2 mai."),
        ("es", "El consejo se reunió el viernes 2 de mayo."),
    ],
)
def test_what_may_be_either_is_not_told(language: str, quote: str) -> None:
    assert told(quote, DAY, language) == ()


@pytest.mark.parametrize(
    ("month", "words", "meaning"),
    [
        (1, "diesen Winter", "Winter 2025/26"), (1, "letzten Sommer", "Sommer 2025"),
        (1, "vergangenen Winter", "Winter 2024/25"), (3, "vergangenen Winter", None),
        (4, "vergangenen Winter", "Winter 2025/26"), (4, "diesen Sommer", "Sommer 2026"),
        (4, "nächsten Sommer", None), (5, "diesen Winter", None), (6, "diesen Sommer", "Sommer 2026"),
        (7, "letzten Sommer", "Sommer 2025"), (7, "nächsten Sommer", "Sommer 2027"),
        (9, "letzten Sommer", None), (10, "letzten Sommer", "Sommer 2026"),
        (10, "diesen Winter", "Winter 2026/27"), (12, "diesen Sommer", "Sommer 2026"),
    ],
)  # fmt: skip
def test_a_season_is_told_where_it_can_be_one_only(month: int, words: str, meaning: str | None) -> None:
    day = PartialDate(value=f"2026-{month:02}-15", precision="day", evidence="meta")
    assert ((f"gloss: {words} = {meaning}",) if meaning else ()) == told(f"Sie war {words} zu.", day, "de")


def test_the_hours_in_which_a_language_is_written_tell_the_day() -> None:
    late = PartialDate(value="2026-11-21T19:46:00Z", precision="minute", evidence="feed")  # a Saturday
    assert told("Il ponte chiude stasera.", late, "it") == ("gloss: stasera = 21 novembre 2026",)
    assert told("The bridge closes tonight.", late) == ("gloss: tonight = 21 November 2026",)
    later = PartialDate(value="2026-11-21T22:46:00Z", precision="minute", evidence="feed")
    assert told("The bridge closes tonight.", later) == ()
