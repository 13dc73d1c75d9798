from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.text import sentences, spans

CASES = [
    ("titles", "Mr. A. B. Hale met Dr. Orla Finch. They spoke.", None, 2),
    ("country that goes on", "The U.S. Senate met. It voted.", None, 2),
    ("country that ends", "She moved to the U.S. The house was sold.", None, 2),
    ("time that goes on", "It opens at 5 p.m. Monday in Oldtown. Bring boots.", None, 2),
    ("time that ends", "It opens at 5 p.m. Visitors may stay.", None, 2),
    ("month before a day", "It began on Jan. 6 and ended on Feb. 7. Nobody came.", None, 2),
    ("company that goes on", "Quill Inc. chief Ada Moss left. Shares fell.", None, 2),
    ("company that ends", "He sued Quill Inc. The firm paid.", None, 2),
    (
        "state, or a plain word",
        "She lives in Springdale, Mass. and works there. He fell ill. Nobody knew.",
        None,
        3,
    ),
    ("numbered", "See No. 10 for more. No. That is wrong.", None, 3),
    ("closing quote then lower case", "“Stop!” he said. “Why?” asked Bo.", None, 2),
    ("speaker after an exclamation", "“Stop!” Ada Moss said. Nobody did.", None, 2),
    ("sentences inside a quotation", "“We will. We must. We can.”", None, 3),
    ("ellipsis", "It fell... and rose. Then it ended... Nobody knew why.", None, 3),
    ("bracketed sentence", "He left. (She stayed.) They met again.", None, 3),
    ("money", "It cost a lot. $6 million was asked.", None, 2),
    ("decimals", "The rate is 3.5 percent. It fell to 2.25 today.", None, 2),
    ("list mark", "1. Open the lid.", None, 1),
    ("credit", "They left Oldtown. —Newswire", None, 1),
    ("German", "Das ist z. B. gut, d. h. am 5. Mai. Die Stadt wartet.", "de", 2),
    ("German titles", "Herr Dr. Ott kam am 3. Juni an. Er blieb.", "de-AT", 2),
    ("closing quote set apart", "He called it ' a gift. ' The mayor left. '' Nobody came.", None, 3),
    ("typewriter quotes", "They want it back. ``We need it,'' he said.", None, 2),
    ("French", "M. Duval est là. Il a dit « Non. » Elle est partie.", "fr", 3),
    ("Spanish", "El Sr. Ruiz habló. ¿Vino? Los EE. UU. ganaron.", "es", 3),
    ("Japanese", "今日は雨。明日は晴れ！「行く。」と言った。", "ja", 3),
    ("Chinese speech", "“我们去。”他说。很好。", "zh", 2),
    ("Japanese quotation of two sentences", "彼は「来る。帰る」と話した。雨だ。", "ja", 2),
    ("Japanese quotations that stand alone", "「来る。」「帰る。」二人は黙った。", "ja", 3),
    ("Korean quotation of two sentences", '시장은 "먼저다. 없다"고 말했다. 비가 온다.', "ko", 2),
    ("Korean quotation that stands alone", "“먼저다. 없다.” 비가 온다.", "ko", 3),
    ("Greek question", "Πόσο θα χάσουν; Κανείς δεν ξέρει. Τέλος.", "el", 3),
    ("semicolon", "He came; She left. Nobody saw.", None, 2),
    ("Arabic", "هل جاء؟ نعم. ذهب.", "ar", 3),
    ("Arabic initial", "مركز جون إف. كينيدي مغلق. ذهب.", "ar", 2),
    ("Hindi", "वह आया। वह गया।", "hi", 2),
    ("nothing", "  ", None, 0),
    ("no stop", "A line without one", None, 1),
]


@pytest.mark.parametrize(
    ("text", "language", "count"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_paragraph_falls_into_its_sentences(text: str, language: str | None, count: int) -> None:
    assert count == len(sentences(text, language)), sentences(text, language)


def test_spans_are_where_the_sentences_stand() -> None:
    text = "  One came.  Two left. "
    assert ((2, 11), (13, 22)) == spans(text)
    assert ("One came.", "Two left.") == sentences(text)


@given(st.text(st.sampled_from("aB1 .!?…“”\"'()。」«»\u00a0\n"), max_size=60))
def test_spans_are_ordered_trimmed_and_lose_nothing_but_white_space(text: str) -> None:
    found = spans(text)
    outside, at = "", 0
    for start, end in found:
        assert at <= start < end
        assert text[start:end] == text[start:end].strip()
        outside, at = outside + text[at:start], end
    assert not (outside + text[at:]).strip()


@pytest.mark.parametrize("piece", [".", ". ", "a.\t", "A. ", "“", '"!" ', ".)", "。", "? a", " \u00a0"])
def test_time_is_linear_in_any_repetition(piece: str) -> None:
    began = time.process_time()
    spans(piece * (400_000 // len(piece)))
    assert time.process_time() - began < 10
