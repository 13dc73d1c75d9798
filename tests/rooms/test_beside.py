from __future__ import annotations

import pytest

from digest.text import is_beside

BESIDE = (
    "Analysis-Envoys juggle two crises", "Opinion: The ferry we need", "Kommentar: Die Fähre fehlt",
    "Orsk empties below the dam, in pictures", "In Pictures: Orsk empties", "Photos of the flood at Varn",
    "Die Fähre von Varn in Bildern", "Le barrage d’Orsk en images", "What to know about the dam at Orsk",
    "Why the dam at Orsk cracked", "Warum der Damm riss", "Pourquoi le barrage a cédé",
    "Watch: The dam at Orsk", "Was the dam at Orsk safe?", "Interview mit der Bürgermeisterin von Orsk",
)  # fmt: skip
NEWS = (
    None, "", "Analysis finds lead in Orsk water", "Opinion polls close in Ellery", "Orsk watches the dam",
    "Photographer rescued from Varn", "Police name the man in the picture", "Mayor explains the cracks",
)  # fmt: skip


@pytest.mark.parametrize("headline", BESIDE)
def test_a_headline_that_says_it_stands_beside_the_news(headline: str) -> None:
    assert is_beside(headline) is True


@pytest.mark.parametrize("headline", NEWS)
def test_a_headline_that_tells_the_news(headline: str | None) -> None:
    assert is_beside(headline) is False


@pytest.mark.parametrize(
    "address", ["https://harbour.example/opinion/2026/dam", "https://harbour.example/politik/kommentare/damm"]
)
def test_an_address_that_says_so(address: str) -> None:
    assert is_beside("Orsk empties below the dam", address) is True


@pytest.mark.parametrize(
    "address", [None, "https://harbour.example/news/opinion-polls-close", "https://opinion.example/news/dam"]
)
def test_an_address_that_does_not(address: str | None) -> None:
    assert is_beside("Orsk empties below the dam", address) is False
