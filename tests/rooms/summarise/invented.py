"""An agency story as two invented outlets printed it, with the trap of a corrected word."""

from __future__ import annotations

import datetime as dt
from typing import Any

from digest.model import Article, Correction, Member, PartialDate, Story

NOW = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)
NOTE = Correction(
    text="In Nov 17 story, harbour master clarifies to say those returning are engineers, not divers",
    kind="clarified",
)
DAY = PartialDate(value="2026-11-19", precision="day", evidence="meta")

LONG = tuple(
    """\
The port of Oldtown has let a small team of specialists back onto its closed quay in a sign that the
 city and its insurers may settle a dispute over the flood that has kept ships away for a year.
Two U.S. specialists have been at the quay since Tuesday, a port official said, restoring a presence
 that ended after the flood of last winter.
The number of ships in the harbour dropped to 40 after the flood broke 24 cranes in late January.
 The insurers labeled the damage an accident but the city council called it neglect.
“I would not call this a breakthrough (but) it is something,” the official said.
“The talks are in a rough place,” the official said. “There is more we want to do, but (the divers’
 return) is an important sign that work on the quay is beginning again.”
But he added that nothing was signed.
Talks on who pays for the cranes appear to be stuck over how much the insurers must cover, three
 people close to the talks said.
Did the council expect it? Read more in our newsletter.""".replace("\n ", " ").splitlines()
)
SHORT = tuple(
    """\
The port of Oldtown has let a small team of specialists back onto its closed quay in a sign that the
 town and its insurers may settle a dispute over the flood that has kept ships away for a year.
The number of ships in the harbor dropped to 40 after the flood broke 26 cranes in late January. The
 insurers labelled the damage an accident but the city council called it neglect.
“The talks are in a rough place,” the official said. “There is more we want to do, but (the divers’
 return) is an important sign that work on the quay is beginning again.”""".replace("\n ", " ").splitlines()
)


def article(name: str, *body: str, **fields: Any) -> Article:
    known: dict[str, Any] = {
        "id": name,
        "source": name,
        "label": name.title(),
        "url": f"https://{name}.example/story",
        "headline": None,
        "body": body,
        "retrieved": NOW,
        "in_language": "en",
    }
    return Article(**{**known, **fields})


def story(lead: Article, *others: Article) -> Story:
    members = (Member(article=lead, role="lead"), *(Member(article=other, role="copy") for other in others))
    return Story(id="s", members=members)


def port() -> Story:
    lead = article(
        "herald", *LONG, corrections=(NOTE,), headline="Specialists Return to Quay", date_published=DAY
    )
    return story(lead, article("gazette", *SHORT))
