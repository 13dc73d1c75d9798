"""What copies of one text say differently: the figure, who says which, and nothing that is a guess."""

from __future__ import annotations

import dataclasses

from digest.model import Story
from digest.summarise.differ import differences
from tests.rooms.summarise.invented import article, story

HURT = "The fire in the grain store hurt {} dock workers and two drivers, said the chief of the brigade."
COST = "The owner of the store put the damage at {} million crowns on Thursday."


def said(told: Story) -> list[str]:
    return [difference.text for difference in differences(told)]


def test_outlets_that_give_the_same_other_figure_are_named_together() -> None:
    lead = article("herald", HURT.format(12), COST.format("3.5"))
    others = [article(name, HURT.format(14)) for name in ("gazette", "record")]
    agreeing = article("mirror", HURT.format(12))
    found = differences(story(lead, *others, agreeing))
    assert ["Herald: “12 dock workers”; Gazette, Record: “14 dock workers”"] == [one.text for one in found]
    assert [("herald", "gazette", "record")] == [one.articles for one in found]


def test_two_other_figures_are_two_differences() -> None:
    lead = article("herald", HURT.format(12))
    others = [article("gazette", HURT.format(14)), article("record", HURT.format(15))]
    assert ["Gazette: “14", "Record: “15"] == [
        text.split("; ")[1][:-14] for text in said(story(lead, *others))
    ]


def test_a_decimal_is_one_figure() -> None:
    told = story(article("herald", COST.format("3.5")), article("gazette", COST.format("5.3")))
    assert ["Herald: “3.5 million crowns”; Gazette: “5.3 million crowns”"] == said(told)


def test_sentences_of_one_form_in_both_texts_are_no_difference() -> None:
    body = [f"On day {day} of the strike 40 ships lay at anchor outside the port of Selm." for day in (2, 3)]
    assert [] == said(story(article("herald", *body), article("gazette", *body)))
    assert [] == said(story(article("herald", *body), article("gazette", body[1])))


def test_two_changed_figures_or_other_words_are_a_guess_and_left_out() -> None:
    lead = article(
        "herald", "The ferry left Selm at 9.40 with 212 people and 30 cars aboard, the owner said."
    )
    two = "The ferry left Selm at 9.50 with 214 people and 30 cars aboard, the owner said."
    other = "After a long wait in fog 214 people crossed from Selm at 9.40 beside 30 cars on deck."
    assert [] == said(story(lead, article("gazette", two), article("record", other)))


def test_a_figure_spelt_out_is_no_other_figure() -> None:
    assert [] == said(story(article("herald", HURT.format(12)), article("gazette", HURT.format("twelve"))))


def test_figures_in_words_are_compared_too() -> None:
    told = story(article("herald", HURT.format("twelve")), article("gazette", HURT.format("fourteen")))
    assert ["Herald: “twelve dock workers”; Gazette: “fourteen dock workers”"] == said(told)


def test_the_same_outlet_is_not_compared_with_itself() -> None:
    told = story(article("herald", HURT.format(12)), article("gazette", HURT.format(14)))
    again = dataclasses.replace(told.members[1], article=article("again", HURT.format(14), label="Herald"))
    assert [] == said(dataclasses.replace(told, members=(told.members[0], again)))


def test_each_side_quotes_its_words_and_links_its_own_sentence() -> None:
    page = f"Fire in Selm\n{HURT.format(14)}\nMore of today"
    copy = article("gazette", COST.format("3.5"), HURT.format(14), page_text=page)
    (found,) = differences(story(article("herald", HURT.format(12)), copy))
    ours, theirs = found.sides
    assert ("12 dock workers", "14 dock workers") == (ours.quote, theirs.quote)
    assert theirs.quote == "\n".join(copy.body)[theirs.start : theirs.end]
    assert "https://herald.example/story" == ours.url
    assert theirs.url is not None
    assert "#:~:text=The%20fire" in theirs.url
