"""Independent outlets' sentences on one fact: cited under one point, and never otherwise."""

from __future__ import annotations

import pytest

from digest.model import Citation, Correction, Member, Story
from digest.summarise.align import likeness, rarity
from digest.summarise.centroid import lead_centroid
from digest.summarise.disagree import counts, disagree
from digest.summarise.sentence import Sentence, sentences_of
from tests.rooms.summarise.invented import article

FERRY = "A ferry sank off Oldtown on Monday after it hit a rock, killing 12 passengers, the coast guard said."
SAME = "Twelve passengers were killed when a ferry hit a rock and sank near Oldtown, the coast guard says."


def one(text: str, language: str = "en") -> Sentence:
    return sentences_of(article("a", text, in_language=language))[0]


def alike(text: str, *, language: str = "en", opening: bool = True) -> float:
    return likeness(one(FERRY, language), one(text, language), {}, opening=opening)


@pytest.mark.parametrize(
    "text",
    [
        SAME,
        "The coast guard said that 12 passengers died on Monday after a ferry hit a rock and sank.",
        "A ferry sank off Oldtown after it hit a rock on Monday, the coast guard said in a long note.",
    ],
)
def test_one_fact_in_other_words(text: str) -> None:
    assert alike(text) > 0


@pytest.mark.parametrize(
    "text",
    [
        "The ferry that sank off Oldtown was built in a yard at Harwick and had been sold twice.",
        "The coast guard said no passengers were killed when the ferry hit a rock off Oldtown and sank.",
        "The coast guard said 15 passengers were killed when the ferry hit a rock off Oldtown and sank.",
        "A ferry may have hit a rock off Oldtown, killing 12 passengers when it sank, the coast guard said.",
        "On Friday a ferry sank off Oldtown after it hit a rock, killing 12 passengers, the guard said.",
        "“The ferry hit a rock off Oldtown and sank, killing passengers,” the coast guard said.",
        "Oldtown Monday Ferry",
    ],
)
def test_another_fact_a_denial_a_doubt_another_figure_or_day_or_speaker(text: str) -> None:
    assert alike(text) == 0


def test_only_english_is_judged() -> None:
    assert alike(SAME, language="nl") == 0


def test_below_the_opening_what_all_sentences_say_counts_little() -> None:
    said = [
        one(f"The ferry of Oldtown and its passengers, the coast guard said, part {at}.") for at in "abcdefgh"
    ]
    ours = one(
        "The coast guard praised the ferry passengers of Oldtown for singing hymns in their lifeboats."
    )
    theirs = one("The coast guard asked the ferry passengers of Oldtown to return blankets.")
    known = rarity((said, (ours, theirs)))
    assert likeness(ours, theirs, known, opening=True) > 0
    assert likeness(ours, theirs, known, opening=False) == 0


def test_figures_are_known_in_digits_and_in_words() -> None:
    assert counts("Twelve of 1,200 men and two dogs.") == {"12", "1200", "2"}
    assert not disagree("Three men were hurt on Monday.", "Police said 3 men were hurt.")


def test_a_figure_that_one_alone_gives_is_no_contradiction() -> None:
    assert not disagree("Three men were hurt, aged 20.", "Three men were hurt.")
    assert disagree("Three men were hurt, aged 20.", "Three men were hurt, aged 30.")


def told(text: str, **fields: object) -> tuple[Citation, ...]:
    """Give who else is cited for the first point of a story of two origins."""
    lead = article("herald", FERRY, headline="Ferry sinks off Oldtown")
    other = article("gazette", text, **{"headline": "Twelve die on ferry", **fields})
    members = (Member(article=lead, role="lead"), Member(article=other, role="related", origin=2))
    points = lead_centroid(Story(id="s", members=members), 1, 100)
    assert [point.text for point in points] == [FERRY]
    return points[0].citations[1:]


def test_an_independent_outlet_is_cited_with_its_own_whole_sentence() -> None:
    before = "It was a cold day."
    (cited,) = told(f"{before} {SAME}")
    assert (cited.article, cited.quote) == ("gazette", SAME)
    assert (cited.start, cited.end) == (len(before) + 1, len(before) + 1 + len(SAME))


def test_an_independent_sentence_links_to_itself() -> None:
    (cited,) = told(SAME, page_text=SAME)
    assert cited.url is not None
    assert "#:~:text=Twelve" in cited.url


def test_what_a_correction_takes_back_is_not_cited() -> None:
    note = Correction(text="The ferry sank off Oldtown, not off Harwick.", kind="corrected")
    wrong = SAME.replace("Oldtown", "Harwick")
    assert told(wrong)
    assert not told(wrong, corrections=(note,))


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (SAME, SAME),
        (SAME.removesuffix("."), None),
        (f"{SAME.removesuffix('.')} and…", None),
        (f"They say {SAME[0].lower()}{SAME[1:]}", None),
    ],
)
def test_headlines_pieces_and_leaning_sentences_are_not_cited(text: str, headline: str | None) -> None:
    assert not told(text, headline=headline)


def test_a_teaser_may_lack_its_full_stop() -> None:
    assert told(SAME.removesuffix("."), teaser_only=True)


def test_a_sentence_is_cited_only_where_no_other_of_the_text_says_it_better() -> None:
    better = (
        "Twelve passengers were killed when a ferry hit a rock and sank near Oldtown, the coast guard said."
    )
    lead = article("herald", FERRY, better, headline="Ferry sinks off Oldtown")
    other = article("gazette", SAME, headline="Twelve die on ferry")
    members = (Member(article=lead, role="lead"), Member(article=other, role="related", origin=2))
    points = lead_centroid(Story(id="s", members=members), 3, 100)
    cited = {point.text: len(point.citations) for point in points}
    assert sum(cited.values()) == len(cited) + (better in cited)


def test_a_text_of_the_same_origin_is_no_further_origin() -> None:
    members = (
        Member(article=article("herald", FERRY), role="lead"),
        Member(article=article("gazette", SAME), role="copy"),
    )
    (point,) = lead_centroid(Story(id="s", members=members), 1, 100)
    assert len(point.citations) == 1


def test_a_lead_that_is_a_teaser_without_a_full_stop_is_quoted_before_others() -> None:
    teaser = FERRY.removesuffix(".")
    members = (
        Member(article=article("herald", teaser, teaser_only=True, headline="Ferry sinks"), role="lead"),
        Member(article=article("gazette", SAME), role="related", origin=2),
    )
    points = lead_centroid(Story(id="s", members=members), 3, 100)
    assert points[0].text == teaser
    assert [one.article for one in points[0].citations] == ["herald", "gazette"]
