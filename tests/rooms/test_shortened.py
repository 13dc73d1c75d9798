"""A text made short to one line."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text import shortened


@pytest.mark.parametrize(
    ("text", "most", "language", "line"),
    [
        ("Two ferries sank.\n No one was hurt.", 60, "en", "Two ferries sank. No one was hurt."),
        (
            "Two ferries sank near Saltholm. No one was hurt, said the harbour.",
            40,
            "en",
            "Two ferries sank near Saltholm.",
        ),
        (
            "No. The ferries that sank near Saltholm on Monday were not insured.",
            40,
            "en",
            "No. The ferries that sank…",
        ),
        (
            "The ferries that sank were built of the finest oak.",
            38,
            "en",
            "The ferries that sank were built…",
        ),
        ("The ferry sank; the crew swam to the shore.", 20, "en", "The ferry sank…"),
        (
            "Die Fähre, die am Montag vor der Insel sank, war alt.",
            43,
            "de",
            "Die Fähre, die am Montag vor der Insel…",
        ),
        (
            "He called it (in a letter to the town council) shameful.",
            40,
            "en",
            "He called it (in a letter to the town…)",
        ),
        ("昨日、港で渡し船が沈み、乗客は全員助かったと町は発表した。", 24, "ja", "昨日、港で渡し船が沈…"),
        (
            "町長は「渡し船は古く、いつ沈んでもおかしくなかった」と述べた。",
            34,
            "ja",
            "町長は「渡し船は古く、いつ沈ん…」",
        ),
        ("غرقت العبارة قرب الجزيرة يوم الاثنين ولم يصب أحد بأذى", 30, "ar", "غرقت العبارة قرب الجزيرة…"),
        ("섬으로 가는 배가 월요일에 가라앉았지만 모두 구조되었다", 30, "ko", "섬으로 가는 배가 월요일에…"),
        (
            "Mit Verspätung hat die Fähre „Seeschwalbe“ den Dienst zur Insel Grotholm aufgenommen.",
            70,
            "de",
            "Mit Verspätung hat die Fähre „Seeschwalbe“ den Dienst zur Insel…",
        ),
        (
            "Die Stadt hat die neue Fähre für die Insel auf den Namen „Seeschwalbe von Norderfleth“ getauft.",
            70,
            "de",
            "Die Stadt hat die neue Fähre für die Insel auf den Namen…",
        ),
        (
            "Prom „Rybitwa” znów pływa na wyspę, ogłosiło w środę rano miasto.",
            50,
            "pl",
            "Prom „Rybitwa” znów pływa na wyspę, ogłosiło…",
        ),
        (
            "Le maire a dit « que la barque était vieille et que personne ne la voulait » au conseil.",
            60,
            "fr",
            "Le maire a dit « que la barque était vieille…»",
        ),
        (
            "Rådet har solgt »Havternen«, øens ældste færge, til et museum.",
            50,
            "da",
            "Rådet har solgt »Havternen«, øens ældste færge…",
        ),
        (
            'The "Tern" sails again. “It was time. We had waited,” said the mayor of the island town.',
            52,
            "en",
            'The "Tern" sails again.',
        ),
        ("Rindfleischetikettierungsüberwachungsaufgabe", 20, "de", "Rindfleischetikett…"),
    ],
)
def test_a_line_ends_where_it_may(text: str, most: int, language: str, line: str) -> None:
    assert line == shortened(text, most, language)


@given(st.text(min_size=1), st.integers(10, 60), st.sampled_from(["en", "ja", "th", "ar", None]))
def test_any_text_fits_on_one_line(text: str, most: int, language: str | None) -> None:
    line = shortened(text, most, language)
    columns = sum(2 if unicodedata.east_asian_width(mark) in "WF" else 1 for mark in line)
    assert columns <= most
    assert "\n" not in line
    assert line == shortened(line, most, language)
