"""The two texts the product was conceived from, when given by `--seeds`; a twin of ours always."""

from __future__ import annotations

import datetime as dt
import json
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from digest.clean import clean
from digest.model import Article, Document, PartialDate, Source

NOW = dt.datetime(2026, 11, 20, 12, 0, tzinfo=dt.UTC)
INBOX = Source(id="inbox", kind="folder", path="content/inbox")


def article(name: str, body: bytes) -> Article:
    """The article as the room `read` hands it over."""
    from digest.read import read  # noqa: PLC0415  lazy: heavy

    document = Document(source=INBOX, url=None, media_type="text/plain", body=body, retrieved=NOW, name=name)
    return read(document, NOW).articles[0]


def partial(date: PartialDate | None) -> str | None:
    return date.value if date else None


def found(cleaned: Article) -> dict[str, Any]:
    line, date, words = cleaned.dateline, cleaned.date_published, " ".join(cleaned.body).split()
    return {
        "headline": cleaned.headline,
        "authors": [person.name for person in cleaned.authors],
        "editors": [person.name for person in cleaned.editors],
        "publisher": cleaned.publisher,
        "dateline": line
        and {
            "text": line.text,
            "location_created": line.location_created,
            "date": partial(line.date),
            "agency": line.agency,
        },
        "source_organization": cleaned.source_organization,
        "date_published": date
        and {
            "value": date.value,
            "precision": date.precision,
            "evidence": date.evidence,
            "inferred": date.inferred,
        },
        "corrections": [
            {"kind": note.kind, "text": note.text, "story_date": partial(note.story_date)}
            for note in cleaned.corrections
        ],
        "in_language": cleaned.in_language,
        "paragraphs": len(cleaned.body),
        "words": len(words),
        "first_words": " ".join(words[:5]),
        "last_words": " ".join(words),
    }


def compare(expected: dict[str, Any], cleaned: Article) -> None:
    actual = found(cleaned)
    assert actual["last_words"].endswith(expected["last_words"])
    wanted = {key: value for key, value in expected.items() if key not in {"last_words", "sentences"}}
    assert wanted == {key: actual[key] for key in wanted}


def test_the_seeds_come_out_as_expected(request: pytest.FixtureRequest) -> None:
    folder: Path | None = request.config.getoption("--seeds")
    if folder is None:
        pytest.skip("--seeds FOLDER not given: the two seed texts are not part of the repository")
    expected = json.loads((folder / "expected.json").read_text())["articles"]
    for name, fields in expected.items():
        cleaned = clean(article(name, (folder / name).read_bytes()))
        compare(fields, cleaned)
        assert clean(cleaned) == cleaned


LONG = """Surveyors return to the old wall of Port Alden

Alden Matters

Surveyors return to the old wall of Port Alden

By Jane Roe and Max Doe

PORT ALDEN (Reuters) – The harbour board has sent a handful of surveyors back to the old wall in a sign the \
two towns may work together again despite months of quarrel over Alden‘s debts.

Two surveyors were sent these past weeks to The Sound, a town clerk said, restoring after a long \
absence the board's presence on the quay.

The number of surveyors dropped to zero after a crane fell in late November. The board called it an accident.

"I wouldn’t call this a great day (but) it’s not nothing," the clerk said.

Talks about the toll – which matters more as winter nears – appear to be stuck over how much boats must pay.

(In May 30 story, clerk clarifies to say those returning are surveyors, not builders)

(Editing by Ann Poe and Tom Moe)


facebook comments"""

SHORT = """PORT ALDEN, May 31: The harbour board has sent a handful of surveyors back to the old wall \
in a sign the two towns may work together again despite months of quarrel over Alden’s debts.

Two surveyors were sent these past weeks to The Sound, a town clerk said.

The number of surveyors dropped to zero after a crane fell in late November. The board called it an accident.

Talks about the toll — which matters more as winter nears — appear to be stuck over how much boats must \
pay.—Reuters

Opinion

Editorial

After the flood
Updated 16 Jun, 2024

After the flood

There was too little thought in the way the district prepared itself for the high water of this spring.
Ferry fares
16 Jun, 2024

Ferry fares

WITH the season over, nobody in the islands can say who will pay for the boats. On one..."""

LONG_FIELDS: dict[str, Any] = {
    "headline": "Surveyors return to the old wall of Port Alden",
    "authors": ["Jane Roe", "Max Doe"],
    "editors": ["Ann Poe", "Tom Moe"],
    "publisher": "Alden Matters",
    "dateline": {
        "text": "PORT ALDEN (Reuters)", "location_created": "PORT ALDEN", "date": None, "agency": "Reuters",
    },
    "source_organization": "Reuters",
    "date_published": None,
    "corrections": [
        {
            "kind": "clarified",
            "text": "In May 30 story, clerk clarifies to say those returning are surveyors, not builders",
            "story_date": "05-30",
        }
    ],
    "in_language": "en",
    "paragraphs": 5,
    "first_words": "The harbour board has sent",
    "last_words": "how much boats must pay.",
}  # fmt: skip
SHORT_FIELDS: dict[str, Any] = {
    "headline": None,
    "authors": [],
    "editors": [],
    "publisher": None,
    "dateline": {
        "text": "PORT ALDEN, May 31", "location_created": "PORT ALDEN", "date": "05-31", "agency": None,
    },
    "source_organization": "Reuters",
    "date_published": {
        "value": "05-31", "precision": "month-day", "evidence": "dateline", "inferred": False,
    },
    "corrections": [],
    "in_language": "en",
    "paragraphs": 4,
    "first_words": "The harbour board has sent",
    "last_words": "how much boats must pay.",
}  # fmt: skip


def plain(text: str) -> Article:
    """The article when nothing but lines was read."""
    return Article(
        id="x", source="inbox", label="wall.txt", url=None, headline=None, retrieved=NOW,
        body=tuple(text.splitlines()),
    )  # fmt: skip


def moved(text: str) -> str:
    """The teasers above the story instead of below it."""
    at = text.index("Opinion")
    return text[at:] + "\n\n" + text[:at]


VARIANTS = {
    "as it is": lambda text: text,
    "hyphens for dashes": lambda text: text.replace("(Reuters) –", "(Reuters) -").replace(".—", ".-"),
    "long dashes": lambda text: text.replace("(Reuters) –", "(Reuters) —").replace(".—", ".―"),
    "two hyphens": lambda text: text.replace("(Reuters) –", "(Reuters) --").replace(".—", ".--"),
    "no-break spaces": lambda text: text.replace(" (Reu", "\u00a0(Reu").replace(", May", ",\u00a0May"),
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "straight quotes": lambda text: text.replace("’", "'").replace("‘", "'"),
    "other years": lambda text: text.replace("2024", "2011"),
    "other order": lambda text: text.replace("Poe and Tom", "Poe; Editing by Tom"),
}  # fmt: skip


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_twin_comes_out_as_expected(variant: str) -> None:
    compare(LONG_FIELDS, clean(plain(VARIANTS[variant](LONG))))
    compare(SHORT_FIELDS, clean(plain(VARIANTS[variant](SHORT))))


def test_the_twin_as_the_reader_reads_it() -> None:
    compare(LONG_FIELDS, clean(article("wall.txt", LONG.encode())))
    compare(SHORT_FIELDS, clean(article("short.txt", SHORT.encode())))


def test_teasers_may_stand_above_the_story() -> None:
    compare(SHORT_FIELDS, clean(plain(moved(SHORT))))


@pytest.mark.parametrize("agency", ["AFP", "AP", "dpa", "Xinhua", "Agencies"])
def test_any_agency_may_stand_in_the_same_places(agency: str) -> None:
    swapped = {**LONG_FIELDS, "source_organization": agency}
    swapped["dateline"] = {
        "text": f"PORT ALDEN ({agency})", "location_created": "PORT ALDEN", "date": None, "agency": agency,
    }  # fmt: skip
    compare(swapped, clean(plain(LONG.replace("Reuters", agency))))
    compare({**SHORT_FIELDS, "source_organization": agency}, clean(plain(SHORT.replace("Reuters", agency))))


@pytest.mark.parametrize("text", [LONG, SHORT, moved(SHORT)])
def test_every_line_is_kept_or_removed_with_a_reason(text: str) -> None:
    cleaned = clean(plain(text))
    words = sorted(chain.from_iterable(line.split() for line in text.splitlines()))
    gone = (piece.text for piece in cleaned.removed)
    kept = sorted(chain.from_iterable(line.split() for line in (*cleaned.body, *gone)))
    glued = sorted(word.replace(".—Reuters", ".") for word in words)
    assert sorted(word for word in kept if word != "—Reuters") == glued
    assert all(piece.reason for piece in cleaned.removed)
