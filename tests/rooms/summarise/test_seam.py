from __future__ import annotations

import pytest

from digest.summarise.seam import seam


@pytest.mark.parametrize(
    ("headline", "title", "sentence"),
    [
        (
            "Painter Ada Moss dies at 86",
            "Painter Ada Moss dies at 86",
            "The painter of canals died on Monday.",
        ),
        (
            "Painter Ada Moss dies at 86",
            "Painter Ada Moss dies at 86",
            "Painter Ada Moss, who drew canals, died.",
        ),
        (
            "Painter Ada Moss dies at 86",
            "Painter Ada Moss dies at 86 OLDTOWN, May 3 (AFP) --",
            "Painters mourn on Monday.",
        ),
        (
            "A quiet year, insists Ada Moss",
            "A quiet year, insists Ada Moss",
            "Ada Moss believes in a quiet year.",
        ),
        ("Council closes the bridge", "Council closes the bridge for Good", "The Oldtown council shut it."),
        ("Council closes the bridge", "Council closes the bridge Advertisement", "Oldtown lost its bridge."),
        ("Council closes the bridge", "Council closes the bridge", "For Ada Moss, it was the last walk."),
    ],
)
def test_the_sentence_begins_behind_the_title(headline: str, title: str, sentence: str) -> None:
    text = f"{title} {sentence}"
    assert sentence == text[seam(text, headline) :]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Council closes the bridge", "The council of Oldtown closed its bridge on Monday."),
        ("Council closes the bridge", "Council closes the bridge after a storm, and ferries run."),
        ("Council closes", "Council closes The old bridge was shut."),
        ("Council closes the bridge in", "Council closes the bridge in The Dale on Monday."),
        ("Oldtown mourns painter of canals", "Oldtown mourns painter of canals whom Oldtown never bought."),
        ("", "The council of Oldtown closed its bridge on Monday."),
    ],
)
def test_what_is_no_title_is_left_whole(headline: str, text: str) -> None:
    assert 0 == seam(text, headline)
