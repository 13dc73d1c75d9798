from __future__ import annotations

import pytest

from digest.model import Correction
from digest.summarise.corrected import carries, taken_back
from digest.summarise.leaning import leaning
from digest.summarise.merge import counterpart
from digest.summarise.repair import Printed, passage
from digest.summarise.sentence import sentences_of
from tests.rooms.summarise.invented import article

GOOD = "The council of Oldtown closed the bridge over the river on safety grounds."


@pytest.mark.parametrize(
    "bad",
    [
        "Will the council close the bridge over the river?",
        "We think that the council should have closed the bridge.",
        "Click here for more about the bridge over the river.",
        "Bridge over the river closed",
        "The council of Oldtown closed the bridge over the ri...",
        "Mayor Ada Moss (l.) closes the bridge over the river.",
        "“The bridge is closed and will stay closed, said the mayor.",
        "The bridge closed.",
        "The bridge over the river will open again in two years, which is what we",
        "The council of Oldtown announced the new bridge over the river on Dec.",
        "The bridge was photographed for this paper by Laura Moss and Erin B.",
        "9. The bridge over the river has two lanes and no railing.",
        "part; the bridge over the river was set where nobody could reach it.",
        "Corve Moss has more on the old bridge over the river.",
        "(Ada Moss) A shipping company closed the bridge over the river.",
        "Ada Moss is the author of 24 books about the bridge over the river.",
        "The council had closed the bridge, said its spokesman Col.",
        "(Nobody had closed the bridge over the river in forty years.)",
        "Bottom line: the bridge over the river will stay closed for two years.",
        "-town/bridge.html Email The council of Oldtown closed the bridge over the river.",
        "More details to follow on the bridge over the river, after the jump.",
        " ".join(["The long bridge closed for"] * 12) + " repairs.",
    ],
)
def test_what_cannot_stand_alone_is_passed_over(bad: str) -> None:
    sentences = sentences_of(article("a", GOOD, bad))
    assert passage(sentences, 0) is not None
    assert len(sentences) == 1 or passage(sentences, 1) is None


@pytest.mark.parametrize(
    "leans",
    [
        "He said the repairs would take two years.",
        "But the repairs will take two years.",
        "The official said the repairs would take two years.",
        "The 40-year-old said the repairs would take two years.",
        "“It will take two years,” the mayor said.",
        "For example, the repairs will take two years.",
        "Despite these doubts, the repairs will take two years.",
        "As such, the repairs will take two years.",
        "“The repairs of the bridge will take two years,” he said.",
        "“The repairs of the bridge will take two years.”",
        "After all, the repairs will take two years.",
        "Yes, she thinks the repairs will take two years.",
        "Repairs, however, will take two years in all.",
        "Cost aside, the repairs will take two years.",
        "Her rival for mayor Ivo Marsk would never do that.",
        "Ivo Marsk and other members openly criticised this, calling for repairs.",
        "The numbers are in favour of two years of repairs.",
        "As part of its plans for the town, it will repair the old railing too.",
        "Asked about the cost, she said the repairs would take two years.",
        "Repairs of the old railing will begin the week after.",
        "Two days later the ferry of the town sank in the river.",
    ],
)
def test_what_leans_takes_its_predecessor_along(leans: str) -> None:
    sentences = sentences_of(article("a", GOOD + " " + leans))
    found = passage(sentences, 1)
    assert found is not None
    assert ((0, 1), 0, len(GOOD) + 1 + len(leans)) == (found.indexes, found.start, found.end)


def test_what_leans_on_what_leans_takes_both_along_and_no_more() -> None:
    chain = ["She would not say why.", "It stays closed until the summer.", "But he said otherwise."]
    sentences = sentences_of(article("a", " ".join([GOOD, *(f"{one[:-1]} at all today." for one in chain)])))
    found = [passage(sentences, index) for index in range(4)]
    assert [(0,), (0, 1), (0, 1, 2), None] == [one and one.indexes for one in found]


def test_a_chain_longer_than_a_hundred_words_is_passed_over() -> None:
    leans = "She said " + " ".join(["that the council of the town"] * 8) + " would pay."
    sentences = sentences_of(article("a", f"{GOOD} {leans} {leans.replace('She', 'He')}"))
    assert [(0, 1), None] == [one and one.indexes for one in (passage(sentences, 1), passage(sentences, 2))]


def test_a_first_sentence_may_be_long_and_tell_of_its_writer_wherever_a_title_stands() -> None:
    asked = "Ada Moss told us on the old bridge that nobody had asked her."
    long = "The old bridge" + " over the river and the canal" * 9 + " closed on Monday."
    for lede in (asked, long):
        for before in ((), ("The Bridge Crisis of Oldtown",), ("Bridges", "How Oldtown Lost Its Bridge")):
            sentences = sentences_of(article("a", *before, lede))
            assert passage(sentences, len(sentences) - 1) is not None
        assert passage(sentences_of(article("a", GOOD, lede)), 1) is None


def test_what_leans_on_what_leans_is_passed_over() -> None:
    sentences = sentences_of(
        article("a", "She would not say why it was closed. But he said it would stay so.")
    )
    assert [None, None] == [passage(sentences, 0), passage(sentences, 1)]


@pytest.mark.parametrize(
    "opening",
    [
        "Mayor closes the old bridge on New Year's Eve An image of Ada Moss with a chain was widely shared.",
        "Interview | Ada Moss on bridges, chains and locks in the old town of the river.",
        "News Weather Talk Ada Moss(OLDTOWN, Corve) — Dozens of boats were set loose on Monday.",
        "Bridge will stay closed: a timeline of the council Before Ada Moss was mayor, she had built it.",
        "Bridge will stay closed, insists Ada Moss Ada Moss believes that it is not safe to walk on.",
        "Oldtown council urges talks on its bridge, Corve The Free Oldtown Party asked for it on Wednesday.",
    ],
)
def test_a_title_grown_into_the_first_sentence_is_passed_over(opening: str) -> None:
    sentences = sentences_of(article("a", opening, GOOD))
    assert [None, (1,)] == [
        found and found.indexes for found in (passage(sentences, 0), passage(sentences, 1))
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "Judges in The Hague said on Monday that The Guardian of Oldtown had told the truth.",
        "Oldtown ended its four-month winless streak in Serie A on Saturday with a goal by Ada Moss.",
    ],
)
def test_a_name_that_begins_with_an_article_is_no_title(opening: str) -> None:
    assert passage(sentences_of(article("a", opening)), 0) is not None


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "In this year's vote the bridge was the issue.",
        "Theatre doors open at six in the evening.",
        "Butter is dear in Oldtown.",
    ],
)
def test_a_plain_opening_leans_on_nothing(text: str) -> None:
    assert leaning(text, "en") is None


@pytest.mark.parametrize(
    ("language", "leans", "stands"),
    [
        ("de", "Hinter ihnen standen hundert Boote.", "Hinter der Brücke standen hundert Boote."),
        ("de", "Das lässt den Rat nicht ruhen.", "In diesem Jahr ruht der Rat der Stadt."),
        ("de", "Bauleute gehen aber von zwei Jahren aus.", "Bauleute gehen von zwei Jahren aus."),
        ("es", "Con esas palabras cerró el puente.", "En esta semana cerró el puente de la ciudad."),
        ("fr", "Malgré cela, le pont est fermé.", "Malgré la pluie, le pont est ouvert."),
        ("nb", "De går over broen hver dag.", "Folk går over broen hver dag."),
    ],
)
def test_other_languages_lean_too(language: str, leans: str, stands: str) -> None:
    assert leaning(leans, language)
    assert leaning(stands, language) is None


def test_a_noun_or_surname_the_opening_explained_stands_and_any_other_leans() -> None:
    text = (
        f"{GOOD} Nobody was asked. Ada Moss rows one of its boats every day. The crew were unhurt "
        "in the flood of May. The bridge was built in 1893 by hand and with the town’s own money. Moss said "
        "nobody had told the town of it."
    )
    sentences = sentences_of(article("a", text))
    printed = Printed(indexes=frozenset({0}))
    found = [passage(sentences, at, printed) for at in (3, 4, 5)]
    assert [(2, 3), (4,), None] == [one and one.indexes for one in found]


@pytest.mark.parametrize(
    ("language", "bad"),
    [
        ("de", "Vielleicht kannst du die Brücke noch sehen, bevor sie gesperrt ist."),
        ("fr", "La mairie vous dit tout sur la fermeture du pont."),
        ("ja", "スタンダードコースが今なら月額百円です。新しい橋の記事を読める。"),
        ("en", "Listen here on the podcast platform of the bridge."),
    ],
)
def test_a_word_to_the_reader_is_no_point_in_any_language(language: str, bad: str) -> None:
    sentences = sentences_of(article("a", GOOD, bad, in_language=language))
    assert passage(sentences, 1) is None


def test_what_leans_depends_on_the_language() -> None:
    assert leaning("On Tuesday the bridge closed.", "en") is None
    assert "pronoun" == leaning("On ferme le pont.", "fr-CA")
    assert leaning("Ella Moss closed the bridge.", "en") is None
    assert "conjunction" == leaning("Doch die Brücke bleibt zu.", "de")


def test_quoted_people_may_say_we() -> None:
    text = "The mayor of Oldtown said “we close the bridge because we must” after the vote."
    assert passage(sentences_of(article("a", text)), 0) is not None


@pytest.mark.parametrize(
    ("note", "bad", "good"),
    [
        (
            "Those returning are engineers, not divers",
            "The diver’s return is a sign.",
            "The engineers returned.",
        ),
        ("Corrects figure to 24 from 42", "It broke 42 cranes.", "It broke 24 cranes."),
        (
            "An earlier version incorrectly said the mayor resigned",
            "The mayor is resigning.",
            "The bridge closed.",
        ),
        ("It was Ada Moss, not Ida Moss, who spoke", "Ida spoke.", "Ada Moss spoke."),
        ("The bridge is steel rather than iron", "The iron bridge closed.", "The steel bridge closed."),
    ],
)
def test_a_correction_takes_its_words_back(note: str, bad: str, good: str) -> None:
    one = article("a", GOOD, corrections=(Correction(text=note, kind="corrected"),))
    withdrawn = taken_back((one,))
    assert (True, False) == (carries(bad, withdrawn, "en"), carries(good, withdrawn, "en"))


def test_without_a_correction_nothing_is_taken_back() -> None:
    assert not carries(GOOD, taken_back((article("a", GOOD),)), "en")


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("The council of Oldtown has closed the bridge over the river on safety grounds.", True),
        ("On safety grounds, Oldtown closed its bridge over the river, the council said.", True),
        ("The council of Newtown closed the tunnel under the hill on safety grounds.", False),
        ("The harbour was full of ships all day and all night.", False),
    ],
)
def test_a_counterpart_says_the_same(other: str, *, same: bool) -> None:
    others = sentences_of(article("b", "A line before it stands here.", other))
    found = counterpart(sentences_of(article("a", GOOD)), others)
    assert ((others[1].start, others[1].end) if same else None) == found


def test_far_down_a_sentence_is_a_point_only_when_it_brings_a_name_or_a_number_and_is_not_short() -> None:
    filler = ("The old bridge was closed to all traffic by the council of the town.",) * 8

    def made(last: str, language: str = "en") -> object:
        sentences = sentences_of(article("a", *filler, last, in_language=language))
        return passage(sentences, len(sentences) - 1)

    assert made("Engineers from Harwick will replace all of the nine damaged beams before winter comes.")
    assert made("Engineers will replace 9 of the damaged beams before the next winter comes to town.")
    assert (
        made("Engineers will replace all of the damaged beams before the next winter comes to town.") is None
    )
    assert made("Engineers from Harwick will replace the beams.") is None
    assert made("Ingenieurinnen ersetzen die Balken vor dem Winter.", "de")


def test_a_surname_amid_a_sentence_counts_as_unknown_when_only_a_passed_over_sentence_gives_it_in_full() -> (
    None
):
    known = "A new poll put support for the mayor of Oldtown at 55 per cent on Monday."
    named = "Voters in the north of the county preferred her rival, the farmer Heather Moss, in 2024."
    last = "A poll of the whole county put the mayor far ahead of Moss in every district."

    def made(*body: str) -> object:
        sentences = sentences_of(article("a", *body))
        return passage(sentences, len(sentences) - 1, Printed(indexes=frozenset({0, 1})))

    assert made(known, GOOD, named, GOOD, GOOD, GOOD, last) is None
    assert made(known, named, GOOD, last)
    assert made(known, GOOD, GOOD, last.replace("Moss", "Heather Moss"))
