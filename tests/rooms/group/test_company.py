"""Stories whose heads say somewhat the same are named, and not joined."""

from __future__ import annotations

from digest.group import company
from digest.model import Member, Story
from tests.rooms.group.newsroom import article

HEADS = (
    ("Quay Courier", "Ferry to Orlo strikes a rock off Cape Sallow", "The ferry Anneke struck a rock."),
    (
        "Hill Herald",
        "Anneke runs aground: all passengers safe",
        "A ferry to Orlo with ninety aboard ran aground.",
    ),
    ("Moor Post", "Coastguard brings ninety ashore at Cape Sallow", "Ninety people left the ferry by boat."),
    ("Sea Times", "Growers count the cost of a late frost", "Apples and pears will be few this year."),
)


def night(*outlets: str) -> dict[str, frozenset[str]]:
    """Give the company of the heads, each a story by itself."""
    texts = [
        article(f"a{number}", outlet, [body], headline=headline, teaser=True)
        for number, (outlet, (_, headline, body)) in enumerate(zip(outlets, HEADS, strict=True))
    ]
    return dict(company([Story(id=text.id, members=(Member(article=text, role="lead"),)) for text in texts]))


def test_heads_of_one_event_keep_company_and_a_stranger_has_none() -> None:
    assert night(*(outlet for outlet, _, _ in HEADS)) == {
        "a0": {"a1", "a2"},
        "a1": {"a0", "a2"},
        "a2": {"a0", "a1"},
    }


def test_an_outlet_is_no_company_to_itself() -> None:
    assert night(*["Quay Courier"] * 4) == {}


def test_no_stories_no_company() -> None:
    assert company(()) == {}
