from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.edit import Note, OwnItem, PointEdit, StoryNote, note_warnings, parse_note
from digest.edit.note import renamed
from digest.errors import NoteError

WHERE = "content/notes/2026-11-20.md"
FULL = """+++
pin = ["aaa"]
hide = "bbb"
order = ["ccc", "aaa", "ccc"]

[[story]]
id = "aaa"
title = " A better\\ttitle "
section = "Sea"
note = "Read *this*."
points = ["Our own line.", {id = "p1", text = "Said better."}]
drop_points = ["p2"]

[[story]]
id = "ddd"
+++

Good evening. <b>No</b> markup.
"""


def test_a_full_note() -> None:
    note = parse_note(FULL, WHERE)
    assert note == Note(
        pin=("aaa",),
        hide=("bbb",),
        order=("ccc", "aaa"),
        stories=(
            StoryNote(
                id="aaa",
                title="A better title",
                section="Sea",
                note_html="<p>Read <em>this</em>.</p>",
                points=(PointEdit(id=None, text="Our own line."), PointEdit(id="p1", text="Said better.")),
                drop_points=("p2",),
            ),
            StoryNote(id="ddd"),
        ),
        note_html="<p>Good evening. &lt;b&gt;No&lt;/b&gt; markup.</p>",
    )
    assert note.ids == ("aaa", "bbb", "ccc", "ddd")


def test_yaml_says_the_same() -> None:
    text = "---\npin: [aaa]\nstory:\n  - id: aaa\n    title: A title\n---\n"
    assert parse_note(text, WHERE) == Note(pin=("aaa",), stories=(StoryNote(id="aaa", title="A title"),))


@pytest.mark.parametrize("text", ["", "\n", "+++\n+++\n", "---\n---\n"])
def test_an_empty_note_says_nothing(text: str) -> None:
    assert parse_note(text, WHERE) == Note()


def test_words_alone_are_the_note_of_the_day() -> None:
    assert parse_note("Hello.", WHERE) == Note(note_html="<p>Hello.</p>")


BAD = [
    ("+++\npin = " + "[" * 3000 + "\n+++\n", ""),
    ("+++\n[[story]]\nid = 'a'\npoints = 'x'\n+++\n", "line 4: points must be a list"),
    ("+++\npin = [\n+++\n", "line 2: Invalid value"),
    ("+++\npins = []\n+++\n", "line 2: a note has no key 'pins'; did you mean 'pin'?"),
    (
        "+++\nxyz = 1\n+++\n",
        "line 2: a note has no key 'xyz'; known are add, apart, hide, item, order, pin, publish_at,",
    ),
    ("+++\npin = 3\n+++\n", "line 2: pin must be a list of ids, each in quotes"),
    ("---\nhide: [123]\n---\n", "line 2: hide must be a list of ids, each in quotes"),
    ("+++\nstatus = 'drafty'\n+++\n", 'line 2: status must be "draft" or "ready"'),
    ("+++\nstatus = []\n+++\n", "line 2: status must be"),
    ("+++\npublish_at = 'soon'\n+++\n", "line 2: publish_at must be a moment"),
    ("+++\nadd = ['ftp://x.example']\n+++\n", "line 2: add: ftp://x.example is no web address"),
    ("+++\n[[item]]\ntitle = 'A'\n+++\n", "line 2: item number 1 needs a title, and a url"),
    (
        "+++\n[[item]]\ntitle = 'A'\nurl = 'https://a.example/'\npoints = [1]\n+++\n",
        "line 5: the points of an item must be a list of your own lines",
    ),
    (
        "+++\nsame = ['a', 'b']\n+++\n",
        'line 2: same must be lists of two or more ids or addresses: [["…", "…"]]',
    ),
    ("+++\napart = [['a']]\n+++\n", "line 2: apart must be lists of two or more ids or addresses"),
    ("+++\nstory = 1\n+++\n", "line 2: write each story as [[story]] with an id"),
    ("+++\n[[story]]\ntitle = 'x'\n+++\n", "line 3: story number 1 has no id"),
    (
        "+++\n[[story]]\nid = 'a'\n[[story]]\nid = 'a'\n+++\n",
        "line 5: story a has two entries; write one",
    ),
    (
        "+++\n[[story]]\nid = 'a'\ntitel = 'x'\n+++\n",
        "line 4: a story has no key 'titel'; did you mean 'title'?",
    ),
    ("+++\n[[story]]\nid = 'a'\ntitle = ''\n+++\n", "line 4: title must be text in quotes, and not empty"),
    ("+++\n[[story]]\nid = 'a'\nnote = 5\n+++\n", "line 4: note must be text in quotes"),
    (
        "+++\n[[story]]\nid = 'a'\npoints = [{text = 'x'}]\n+++\n",
        'line 4: each point must be your own line in quotes, or {id = "…", text = "…"}',
    ),
]


@pytest.mark.parametrize(("text", "message"), BAD)
def test_a_mistake_names_file_and_line(text: str, message: str) -> None:
    with pytest.raises(NoteError) as caught:
        parse_note(text, WHERE)
    assert str(caught.value).startswith(f"{WHERE} {message}".strip())


def test_markup_in_a_note_is_harmless() -> None:
    note = parse_note('<script>alert(1)</script>\n\n[x](javascript:alert(1)) <img src=x onerror="y">', WHERE)
    assert note.note_html is not None
    assert "<script" not in note.note_html
    assert 'href="javascript' not in note.note_html
    assert "<img" not in note.note_html


def test_a_missing_story_is_a_warning_with_the_closest() -> None:
    note = Note(pin=("0a1b2c3d4e5f", "zzz"), stories=(StoryNote(id="gone"),))
    ids = {"0a1b2c3d4e50": "Ferry late", "fff": "Bakery", "new": "Port"}
    assert note_warnings(note, ids, {"gone": "new"}, WHERE) == (
        (
            f"{WHERE} names story 0a1b2c3d4e5f, which is not among tonight's; "
            "the closest is 0a1b2c3d4e50 (Ferry late)"
        ),
        f"{WHERE} names story zzz, which is not among tonight's",
    )


def test_a_missing_point_is_a_warning() -> None:
    edit = StoryNote(
        id="old", points=(PointEdit(id="p1", text="x"), PointEdit(id=None, text="y")), drop_points=("p2",)
    )
    note = Note(stories=(edit, StoryNote(id="t", drop_points=("p9",))))
    found = note_warnings(note, {"s": "S", "t": "T"}, {"old": "s"}, WHERE, {"s": ["p1", "p3"]})
    assert found == (f"{WHERE} names point p2 of story s, which has no such point tonight",)


@given(st.text(alphabet="+-[]{}=:\"'\n \\#abpin0é\x00\ud800", max_size=60))
@settings(max_examples=300, deadline=None)
def test_whatever_the_note_only_a_note_error_is_raised(text: str) -> None:
    for framed in (text, f"+++\n{text}\n+++\n", f"---\n{text}\n---\n"):
        assert complaint(framed).startswith(WHERE)


def complaint(text: str) -> str:
    """The error's text; the note's name when there is none."""
    try:
        parse_note(text, WHERE)
    except NoteError as error:
        return str(error)
    return WHERE


def test_an_edit_follows_a_story_that_was_merged() -> None:
    note = renamed(Note(pin=("old", "new"), stories=(StoryNote(id="old", title="T"),)), {"old": "new"})
    assert note == Note(pin=("new",), stories=(StoryNote(id="new", title="T"),))


def test_lists_of_stories_that_belong_together_or_not() -> None:
    note = parse_note("+++\nsame = [['a', 'b', 'c']]\napart = [['d', 'https://x.example/e']]\n+++\n", WHERE)
    assert (note.same, note.apart) == ((("a", "b", "c"),), (("d", "https://x.example/e"),))


def test_own_items_articles_to_add_and_a_moment() -> None:
    text = """+++
add = ["https://quay.example/dredger"]
status = "draft"
publish_at = 2026-11-21T07:00:00

[[item]]
title = "We are hiring"
url = "https://www.lantern.example/jobs"
section = "Ourselves"
points = [" Two desks  are free. "]
note = "*Soon.*"
+++
"""
    note = parse_note(text, WHERE)
    (item,) = note.items
    assert item == OwnItem(
        id=item.id,
        title="We are hiring",
        url="https://www.lantern.example/jobs",
        outlet="lantern.example",
        section="Ourselves",
        lines=("Two desks are free.",),
        note_html="<p><em>Soon.</em></p>",
    )
    assert (note.add, note.status) == (("https://quay.example/dredger",), "draft")
    assert note.publish_at is not None
    assert note.publish_at.isoformat() == "2026-11-21T07:00:00"
