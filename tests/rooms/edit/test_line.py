from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.edit import parse_note, skeleton, with_name

NOTES = [
    "",
    "Only words.\n",
    "\ufeffWords behind a mark.\n",
    "+++\n+++\n",
    "+++\nhide = []\n+++\nWords.\n",
    '+++\nhide = ["aaa"]  # because\n+++\n',
    '+++\r\npin = ["x"]\r\nhide = [ # mine\r\n  "aaa", # the ferry\r\n  "bbb",\r\n]\r\n+++\r\nWords.\r\n',
    "+++\nhide = [\n  # none yet\n]\n+++\n",
    "+++\nhide = 'aaa' # one\n+++\n",
    '+++\n# hide = ["id"]\n[[story]]\nid = "s"\nnote = """\nhide = 3\n"""\n+++\n',
    "+++\nnot_hide_me = 1\n+++\n",
    "---\nhide: [aaa, bbb]\n---\nWords.\n",
    "---\nhide:\n  - aaa\n  - bbb # yes\npin: x\n---\n",
    "---\nhide:\n- aaa\n---\n",
    "---\nhide: aaa # one\n---\n",
    "---\npin: [x]\n---\n",
    "---\nhide:\npin: x\n---\n",
    skeleton("2026-11-20", None) + "Words.\n",
]


def without(longer: str, shorter: str) -> bool:
    """Whether the shorter text stands in the longer, letter by letter in its order."""
    letters = iter(longer)
    return all(letter in letters for letter in shorter)


@pytest.mark.parametrize("text", NOTES)
def test_a_name_is_added_and_every_letter_stays(text: str) -> None:
    made = with_name(text, "hide", "c0ffee")
    assert without(made, text)
    if "not_hide_me" in text:
        return
    before, after = parse_note(text, "n.md"), parse_note(made, "n.md")
    assert after.hide == ("c0ffee", *before.hide)
    assert (after.pin, after.stories, after.note_html) == (before.pin, before.stories, before.note_html)
    again = with_name(made, "hide", "bead00")
    assert parse_note(again, "n.md").hide == ("bead00", "c0ffee", *before.hide)


@given(st.text(max_size=80))
def test_the_words_of_any_note_stay(words: str) -> None:
    made = with_name(words, "pin", "c0ffee")
    assert without(made, words)
