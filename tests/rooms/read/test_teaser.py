"""Whether a feed gives the article or only teases it."""

from __future__ import annotations

import pytest

from digest.read.teaser import MIN_WORDS, only_teases

LONG = "The harbour board of Port Ellery bought a second dredger for 14 million crowns on Thursday. " * 9
SIGNED = {
    "English": "The post A dredger for the board appeared first on Quay Courier.",
    "German": "Der Beitrag Ein Bagger für den Hafen erschien zuerst auf Kai-Kurier.",
    "French": "L’article Une drague pour le port est apparu en premier sur Le Quai.",
    "Spanish": "La entrada Una draga para el puerto se publicó primero en El Muelle.",
    "Italian": "L'articolo Una draga per il porto proviene da Il Molo.",
    "Portuguese": "O post Uma draga para o porto apareceu primeiro em O Cais.",
    "Dutch": "Het bericht Een bagger voor de haven verscheen eerst op De Kade.",
}
WHOLE = {
    "a long text": (LONG,),
    "a long text that ends with a question": (LONG, "Who will pay for it?"),
    "dots within": (LONG + "And then … nothing.", "That was all."),
    "a newspaper's sign-off": (LONG, "(Reporting by Ada Renholm)"),
    "the post that appeared is the news": (LONG, "The post in which he resigned appeared first on Friday."),
}
TEASERS = {
    "nothing": (),
    "a short text": ("The harbour board bought a dredger on Thursday.",),
    "just too short": (" ".join(["word"] * (MIN_WORDS - 1)),),
    "an ellipsis": (LONG + "The vessel will clear the northern channel …",),
    "three dots": (LONG + "The vessel will clear...",),
    "three dots in brackets": (LONG + "The vessel will clear [...]",),
    "an ellipsis in brackets": (LONG, "The vessel will clear […]"),
    "read more": (LONG, "Read more"),
    "read more, with an arrow": (LONG, "Read more »"),
    "continue reading": (LONG, "Continue reading"),
    "the full story": (LONG, "Read the full story"),
    "German": (LONG, "Weiterlesen"),
    "French": (LONG, "Lire la suite →"),
    "Spanish": (LONG, "Seguir leyendo"),
    "Swedish": (LONG, "Läs mer"),
    "Japanese": (LONG, "続きを読む"),
}


@pytest.mark.parametrize("name", WHOLE)
def test_an_article_is_whole(name: str) -> None:
    assert not only_teases(WHOLE[name])


@pytest.mark.parametrize("name", TEASERS)
def test_a_teaser_is_not_the_article(name: str) -> None:
    assert only_teases(TEASERS[name])


@pytest.mark.parametrize("language", SIGNED)
def test_the_line_that_signs_an_item_says_nothing_of_it(language: str) -> None:
    assert not only_teases((LONG, SIGNED[language]))
    assert only_teases((LONG + "The vessel will clear […]", SIGNED[language]))
    assert only_teases((SIGNED[language],))
