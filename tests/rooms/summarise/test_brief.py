from __future__ import annotations

import dataclasses
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.model import Article, Brief, Citation, Correction, KeyPoint, Story
from digest.summarise import METHODS, brief
from digest.summarise.headline import headline_of
from digest.text import word_count
from tests.rooms.summarise.invented import LONG, NOTE, SHORT, article, port, story

LEAD_CENTROID = METHODS["lead-centroid"]


def made(told: Story, points: int = 3, words: int = 100, share: float = 1.0) -> Brief:
    found = brief(told, LEAD_CENTROID, points, words, share)
    assert found is not None
    return found


def quotes(found: Brief) -> list[str]:
    return [cited.quote for point in found.key_points for cited in point.citations]


def test_points_are_the_lead_s_own_sentences_and_every_outlet_is_cited() -> None:
    told = port()
    first = made(told).key_points[0]
    assert LONG[0] == first.text
    assert [("herald", LONG[0]), ("gazette", SHORT[0])] == [
        (one.article, one.quote) for one in first.citations
    ]
    assert ["https://herald.example/story", "https://gazette.example/story"] == [
        one.url for one in first.citations
    ]


def test_every_quotation_is_the_slice_it_says_it_is() -> None:
    told = port()
    bodies = {one.id: "\n".join(one.body) for one in told.articles}
    cited = [one for point in made(told, 5, 400).key_points for one in point.citations]
    assert cited
    for one in cited:
        assert bodies[one.article][one.start : one.end] == one.quote
        assert hashlib.sha256(one.quote.encode()).hexdigest() == one.sha256


def test_a_word_taken_back_is_in_no_point_from_any_copy() -> None:
    for method in METHODS.values():
        for points in (1, 3, 8):
            found = brief(port(), method, points, 1000, 1.0)
            assert found is not None
            assert not [quote for quote in quotes(found) if "divers" in quote]


def test_corrections_of_all_copies_are_joined_once() -> None:
    told = port()
    copy = dataclasses.replace(told.articles[1], corrections=(NOTE,))
    assert (("herald", NOTE),) == made(told).corrections
    assert (("herald", NOTE),) == made(story(told.lead, copy)).corrections


def test_a_figure_that_a_copy_gives_otherwise_is_shown_and_not_cited() -> None:
    found = made(port(), 5, 400)
    assert ["Herald: “24 cranes in”; Gazette: “26 cranes in”"] == [one.text for one in found.differences]
    cranes = [point for point in found.key_points if "24 cranes" in point.text]
    assert [["herald"]] == [[one.article for one in point.citations] for point in cranes]


def apart(told: Story) -> Story:
    """The same story with its second member an account of its own."""
    other = dataclasses.replace(told.members[1], role="related", origin=2)
    return dataclasses.replace(told, members=(told.members[0], other, *told.members[2:]))


def test_another_origin_adds_what_the_lead_does_not_say() -> None:
    said = "The port of Oldtown let specialists back onto its closed quay on Tuesday."
    news = "The insurers of the port offered the city nine million crowns for the cranes, a letter shows."
    unfit = "Who will pay for the cranes of the city, and when will the insurers of the port say so to us?"
    cats = "Cats slept all day in the warm sun of the north."
    told = story(article("a", said, unfit), article("c", said, news, cats))
    assert [(said, ["a", "c"]), (news, ["c"])] == [
        (point.text, [one.article for one in point.citations]) for point in made(apart(told)).key_points
    ]
    copy = story(article("a", said, unfit), article("c", said, news))
    assert [said] == [point.text for point in made(copy).key_points], "a copy no longer than the lead"


def test_the_budget_of_a_teaser_does_not_silence_other_outlets() -> None:
    teaser = "Ada Moss of Oldtown won the first gold medal of her life on the long canal on Monday."
    news = "A crowd of nine thousand came to the towpath, and the mayor hung the gold medal on her lock."
    told = apart(story(article("a", teaser), article("b", news)))
    assert [teaser, news] == [point.text for point in made(told, share=0.3).key_points]
    again = apart(story(article("a", teaser), article("b", "Ada Moss won gold on the canal of Oldtown.")))
    assert [teaser] == [point.text for point in made(again, share=0.3).key_points]


def test_a_much_fuller_copy_adds_to_a_short_lead() -> None:
    short, full = article("a", LONG[0]), article("b", *LONG[:3])
    assert ["a", "b"] == [point.citations[0].article for point in made(story(short, full)).key_points][:2]


def test_a_title_that_grew_into_its_sentence_is_left_out_of_the_quotation() -> None:
    title = "Specialists return to the closed quay"
    grown = article("a", f"{title} {LONG[0]}", *LONG[1:], headline=title)
    assert LONG[0] == made(story(grown)).key_points[0].text


def test_a_text_told_by_an_i_is_quoted_as_it_is_told_but_not_far_down() -> None:
    body = (
        "On the old bridge of Oldtown my mother asked me for the third time why I row.",
        "Nobody had told me that the bridge would close for good on the first of May.",
        "The council of Oldtown voted for the closure by 20 votes to 19, which I had not expected.",
    )
    texts = [point.text for point in made(story(article("a", *body))).key_points]
    assert list(body) == texts
    news = (
        LONG[0],
        "The old bridge closed on Tuesday after 90 years, the council of the city said.",
        *body[2:],
    )
    assert body[2] not in [point.text for point in made(story(article("a", *news))).key_points]


def test_a_standfirst_repeated_in_the_text_is_one_point() -> None:
    found = made(story(article("a", LONG[0], LONG[0], LONG[0].replace("has let", "let"), LONG[2])), 4, 400)
    assert 1 == sum("closed quay" in point.text for point in found.key_points)
    assert 1 == sum("24 cranes" in point.text for point in found.key_points)
    assert len({point.id for point in found.key_points}) == len(found.key_points)


def test_a_private_text_is_cited_without_a_link_and_a_fetched_page_with_a_fragment() -> None:
    lead = article("letter", *SHORT, private=True)
    page = article("herald", *LONG, page_text="Home\n" + "\n".join(LONG))
    links = [one.url for one in made(story(lead, page)).key_points[0].citations]
    assert links[0] is None
    assert links[1] is not None
    assert links[1].startswith("https://herald.example/story#:~:text=The%20port%20of,year.")


@given(points=st.integers(1, 6), words=st.integers(0, 200), share=st.floats(0, 1))
@settings(max_examples=60, deadline=None)
def test_the_budget_of_every_outlet_holds_but_for_one_point(points: int, words: int, share: float) -> None:
    told = port()
    found = made(told, points, words, share)
    assert 1 <= len(found.key_points) <= points
    for one in told.articles:
        spent = [
            cited.quote for point in found.key_points for cited in point.citations if cited.article == one.id
        ]
        most = min(words, int(share * word_count("\n".join(one.body))))
        assert len(spent) <= 1 or sum(map(word_count, spent)) <= most


@given(st.permutations(range(4)))
@settings(deadline=None)
def test_the_order_of_the_copies_changes_no_point(order: list[int]) -> None:
    told = port()
    copies = [article(f"copy{n}", *SHORT[: n + 1]) for n in range(4)]
    one = made(story(told.lead, *(copies[n] for n in order)))
    other = made(story(told.lead, *copies))
    assert [point.text for point in one.key_points] == [point.text for point in other.key_points]
    assert sorted(quotes(one)) == sorted(quotes(other))


@given(st.lists(st.text(max_size=80), max_size=6), st.sampled_from(["en", "ja", "ar", "xx", None]))
@settings(deadline=None, max_examples=150)
def test_any_text_gives_slices_or_nothing(body: list[str], language: str | None) -> None:
    one = article("odd", *body, in_language=language)
    found = brief(story(one), LEAD_CENTROID, 3, 100, 0.3)
    for point in found.key_points if found else ():
        assert "\n".join(body)[point.citations[0].start : point.citations[0].end] == point.text


def test_a_text_of_one_sentence_gives_one_point() -> None:
    teaser = "The bridge over the Ull reopens to walkers after a winter of repairs."
    assert [teaser] == [point.text for point in made(story(article("a", teaser)), share=0.1).key_points]


@pytest.mark.parametrize(
    "body", [(), ("",), ("Photos", "More"), ("What now?",), ("Click here to sign up for more of it.",)]
)
def test_a_text_with_nothing_to_quote_gives_no_brief(body: tuple[str, ...]) -> None:
    assert brief(story(article("a", *body)), LEAD_CENTROID, 3, 100, 0.3) is None


def test_a_withdrawn_story_gives_no_brief() -> None:
    gone = Correction(text="STORY WITHDRAWN", kind="withdrawn")
    assert brief(story(article("a", *LONG, corrections=(gone,))), LEAD_CENTROID, 3, 100, 0.3) is None


def test_a_missing_headline_is_another_copy_s_or_the_first_sentence() -> None:
    bare, titled = article("a", *LONG), article("b", *SHORT, headline="Quay Opens")
    assert ("Quay Opens", False) == (
        made(story(bare, titled)).headline,
        made(story(bare, titled)).headline_made,
    )
    found = made(story(bare))
    assert found.headline_made
    assert (
        "The port of Oldtown has let a small team of specialists back onto its closed quay…" == found.headline
    )


PAY = "“pay for ferries”."


@pytest.mark.parametrize(
    ("body", "headline"),
    [
        (
            ("By post: what we know", "The ferry to Saltholm sank on Monday."),
            "The ferry to Saltholm sank on Monday",
        ),
        (("Will it float?", "The ferry sails for the U.S.A."), "The ferry sails for the U.S.A."),
        (
            ("Read more about the ferry here.", "The ferry to Saltholm sank on Monday."),
            "The ferry to Saltholm sank on Monday",
        ),
        (
            ("The mayor said the town would pay for “a new ferry that is able to carry trains and crews”.",),
            "The mayor said the town would pay for “a new ferry that is able to carry trains…”",
        ),
        (
            ("The mayor told the council at night that the whole town of Saltholm could " + PAY,),
            "The mayor told the council at night that the whole town of Saltholm could…",
        ),
        (("Ferry",), "Ferry"),
    ],
)
def test_a_headline_is_made_of_the_first_sentence_that_tells_something(
    body: tuple[str, ...], headline: str
) -> None:
    found, is_made = headline_of(story(article("a", *body)))
    assert is_made
    assert headline == found


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("ja", "橋は春に閉鎖されると市長が述べた。修理には二年かかる見込みだという。住民は反対している。"),
        ("zh", "市长表示大桥将于春天关闭进行维修工程。维修预计需要两年时间完成。居民表示反对这一决定。"),
        (
            "ar",
            "أعلن رئيس البلدية أن الجسر سيغلق في الربيع للصيانة. ستستغرق الأعمال عامين كاملين.",
        ),
        (
            "he",
            "ראש העיר הודיע כי הגשר ייסגר באביב לצורך תיקונים. העבודות יימשכו שנתיים.",
        ),
        (
            "de",
            "Der Bürgermeister schließt die Brücke im Frühjahr. Die Anwohner lehnen das ab.",
        ),
    ],
)
def test_other_languages_give_points(language: str, body: str) -> None:
    found = made(story(article("a", body, in_language=language)))
    assert found.key_points
    assert all(point.text in body for point in found.key_points)


def test_a_method_that_invents_is_not_believed() -> None:
    told = port()
    true = made(told).key_points[0]
    false = dataclasses.replace(true.citations[0], quote="Invented.")
    stray = dataclasses.replace(true.citations[0], article="nobody")

    def liar(_: Story, points: int, words: int, /) -> tuple[KeyPoint, ...]:
        lies: tuple[Citation, ...] = (false, stray)
        return (dataclasses.replace(true, citations=lies), dataclasses.replace(true, citations=()), true)[
            : points + words
        ]

    found = brief(told, liar, 3, 100, 1.0)
    assert found is not None
    assert (true,) == found.key_points


def test_a_method_that_rewrites_is_printed_in_the_outlet_s_words() -> None:
    told = port()
    true = made(told).key_points[0]
    found = brief(told, lambda *_: (dataclasses.replace(true, text="Aliens came."),), 3, 100, 1.0)
    assert found is not None
    assert (true,) == found.key_points


def test_results_are_the_same_under_any_hash_seed() -> None:
    program = (
        "import warnings; warnings.simplefilter('ignore')\n"
        "from digest.summarise import METHODS, brief\n"
        "from tests.rooms.summarise.invented import port\n"
        "print([brief(port(), METHODS[name], 3, 100, 1.0).key_points for name in sorted(METHODS)])\n"
    )
    root = Path(__file__).parents[3]
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            capture_output=True, check=True, text=True,
        ).stdout
        for seed in ("0", "1", "7")
    }  # fmt: skip
    assert 1 == len(said)
    assert "The port of Oldtown" in said.pop()


def test_a_long_text_takes_linear_time_and_one_outlet_is_cited_once() -> None:
    many = tuple(
        f"The {n} ferry of Oldtown carried {n} people over the river on its way north." for n in range(3000)
    )
    lead = article("a", *many)
    again = dataclasses.replace(lead, id="a2")
    other: Article = article("b", *many)
    found = made(story(lead, again, other), 3, 60)
    assert [["a", "b"]] * len(found.key_points) == [
        [one.article for one in point.citations] for point in found.key_points
    ]


def test_a_sentence_left_in_from_another_story_is_no_point_of_this_one() -> None:
    told = ("Oldtown’s council closed the bridge?",) * 8
    strange = "Engineers at Harwick Radio will sell a wireless set of 12 valves to farmers in the spring."
    ours = "Engineers at Harwick Works will mend the bridge of the council with 12 beams in the spring."

    def quoted(last: str) -> list[str]:
        made = brief(story(article("a", *told, last)), METHODS["lead-centroid"], 3, 100, 1.0)
        return [point.text for point in made.key_points] if made else []

    assert quoted(strange) == []
    assert quoted(ours) == [ours]
