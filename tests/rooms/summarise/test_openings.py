"""Openings that stand for something said before, and their look-alikes that open a story."""

from __future__ import annotations

import pytest

from digest.summarise import openings
from digest.summarise.leaning import leaning


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Dabei wurde niemand verletzt."),
        ("de", "Das sagte die Bürgermeisterin von Altstadt."),
        ("de", "Am Montag kam sie in das Rathaus zurück."),
        ("de", "Hinzu kommt der Streit um die Brücke."),
        ("de-AT", "Anschließend sprach der Rat über die Brücke."),
        ("fr", "C’est le troisième pont fermé cette année."),
        ("fr", "Par ailleurs, le conseil fermera le pont."),
        ("es", "Sin embargo, el puente seguirá cerrado."),
        ("es", "Dicho puente seguirá cerrado."),
        ("it", "La sua famiglia vive vicino al ponte."),
        ("it", "Il tutto a pochi passi dal ponte."),
        ("pt", "Segundo ele, a ponte continua fechada."),
        ("nl", "Het is de derde brug die dicht gaat."),
        ("nl", "Gisteren kwam hij terug naar de brug."),
        ("sv", "Sedan dess har bron varit stängd."),
        ("sv", "Det är den tredje bron."),
        ("nb-NO", "Nå har han åpnet broen igjen."),
        ("da", "Den blev lukket i går."),
        ("pl", "Jak dodał, most pozostanie zamknięty."),
        ("cs", "Podle něj zůstane most zavřený."),
        ("ru", "При этом мост останется закрытым."),
        ("ru", "Он закрыл мост."),
        ("uk", "За його словами, міст закрито."),
        ("el", "Ωστόσο, η γέφυρα μένει κλειστή."),
        ("tr", "Bu yönüyle köprü kapalı kalacak."),
        ("tr", "Öte yandan köprü kapalı kalacak."),
        ("id", "Ia menegaskan jembatan itu ditutup."),
        ("hi", "उन्होंने पुल को बंद कर दिया।"),
        ("ar", "وقال إن الجسر سيبقى مغلقا."),
        ("ar", "وأضافت أنها ستغلق الجسر."),
        ("ar", "لكن الجسر بقي مغلقا."),
        ("he", "לדבריו, הגשר יישאר סגור."),
        ("he", "עם זאת, הגשר יישאר סגור."),
        ("fa", "وی افزود که پل بسته می‌ماند."),
        ("ko", "이날 회의에서 다리를 닫기로 했다."),
        ("ko", "그러면서 다리를 닫겠다고 밝혔다."),
        ("ja", "この橋は月曜日に閉鎖される。"),
        ("ja", "「その橋は閉鎖する」と市長は述べた。"),
        ("ja", "閉鎖される橋は次のとおり。"),
        ("zh", "他表示，大桥将关闭。"),
        ("zh-Hant", "此外，大橋將關閉。"),
        ("th", "นอกจากนี้ สะพานจะปิด"),
    ],
)
def test_what_opens_with_what_was_said_before_leans(language: str, text: str) -> None:
    assert leaning(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Gericht hat die Brücke gesperrt."),
        ("de", "Das neue Gesetz sperrt die Brücke."),
        ("de", "Diese Woche wird die Brücke gesperrt."),
        ("de", "Die Bürgermeisterin sagte, sie sperre die Brücke."),
        ("fr", "Cette semaine, le pont de Vieuxbourg ferme."),
        ("es", "Este viernes se cierra el puente de Villavieja."),
        ("it", "Questa settimana chiude il ponte di Borgovecchio."),
        ("pt", "Este ano fecha a ponte de Vilavelha."),
        ("nl", "Het kabinet sluit de brug bij Oudestad."),
        ("sv", "Den svenska regeringen stänger bron."),
        ("sv", "De fem broarna i Gammelstad stängs."),
        ("da", "Den 6. januar lukkede broen i Gammelby."),
        ("nb", "Det norske broselskapet stenger i dag."),
        ("pl", "Tenisistka z Starego Miasta wygrała."),
        ("ru", "Онкологи Старого города закрыли центр."),
        ("tr", "Bu hafta Eskişehir köprüsü kapanıyor."),
        ("hi", "इस साल पुराने शहर का पुल बंद होगा।"),
        ("ar", "قال رئيس البلدية إن الجسر سيغلق."),
        ("ar", "هذا الأسبوع يغلق جسر المدينة القديمة."),
        ("he", "ראש העיר סגר את הגשר."),
        ("ko", "이 후보는 다리에서 간담회를 열었다."),
        ("ja", "市長は月曜日に橋の閉鎖を発表した。"),
        ("zh", "也门大桥周一关闭。"),
        ("th", "นายกเทศมนตรีปิดสะพาน"),
    ],
)
def test_what_only_looks_so_does_not(language: str, text: str) -> None:
    assert leaning(text, language) is None


def test_every_word_is_written_as_it_is_compared() -> None:
    tables = (openings.PRONOUNS, openings.CONJUNCTIONS)
    words = [word for table in tables for listed in table.values() for word in listed.split()]
    assert words == [word.lower() for word in words]
    assert not any(set(word) & set(",;:.!?’") for word in words)
    assert set(openings.WEAK) == set(openings.VERBS)
