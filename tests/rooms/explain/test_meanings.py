"""Every decision and every reason that the rooms write is explained in words."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from digest.clean import clean
from digest.explain.meanings import DECISIONS, RULES, decision, hours, rule
from digest.read import mailing, mailing_words, roundup
from tests.rooms.clean.test_examples import EXAMPLES, article

ROOT = Path(__file__).resolve().parents[3]


def test_every_reason_in_the_examples_of_cleaning_is_explained() -> None:
    articles = [article(example) for _, example in EXAMPLES]
    written = {removed.reason.partition(":")[0] for each in articles for removed in clean(each).removed}
    assert len(written) > 10
    assert [] == sorted(written - RULES.keys())


def test_every_reason_that_reading_a_mail_gives_is_explained() -> None:
    named = {name for module in (mailing, mailing_words, roundup) for name in _reasons(module)}
    assert {"a greeting", "small print of the mailing", "stands between the items of a roundup"} <= named
    assert [] == sorted(named - RULES.keys())
    takers = {
        file.name for file in (ROOT / "digest" / "read").glob("*.py") if "Removed(" in file.read_text("utf-8")
    }
    assert {"mailing.py", "roundup.py"} == takers


def _reasons(module: ModuleType) -> set[str]:
    """Take a module's public sentences: its reasons."""
    return {
        value
        for name, value in vars(module).items()
        if name.isupper() and isinstance(value, str) and re.fullmatch("[a-z' ]+", value)
    }


def test_every_decision_of_the_ledger_is_explained() -> None:
    listed = (
        (ROOT / "digest" / "record" / "state.py").read_text("utf-8").partition("`decision` is one of: ")[2]
    )
    names = re.findall(r"[a-z]+(?:-[a-z]+)?", re.sub(r"\(.*?\)", "", listed.partition(". `story`")[0]))
    assert {"lead", "over-limit", "hidden"} <= set(names)
    assert [] == sorted(set(names) - DECISIONS.keys())


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("byline", ("byline", "who wrote it; the names went to the authors")),
        ("chrome: seen on 4 articles", ("chrome", "the page's own furniture (seen on 4 articles)")),
        ("weather", ("weather", "a rule plugged in from outside")),
        ("weather: of tomorrow", ("weather", "of tomorrow")),
    ],
)
def test_a_reason_in_words(reason: str, expected: tuple[str, str]) -> None:
    assert expected == rule(reason)


def test_what_is_not_known_is_named() -> None:
    assert decision("eaten") == "the ledger calls it “eaten”"


def test_how_far_apart() -> None:
    assert [hours(None), hours(0.2), hours(7.5)] == [
        "their dates are not both known",
        "published within the same hour",
        "published 7.5 hours apart",
    ]
