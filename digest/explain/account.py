"""The account of something asked about: what a tool gets as JSON, and an editor as sentences."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model import Comparison, Join, PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Where a sentence stands: characters and paragraph (from 1) of one outlet's cleaned text.

    `paragraph` is None when the text is not in the evidence; `kept` is false when that is because the
    publisher forbids archiving. `point` is the point that quotes it;
    `printed` is the point's wording where an editor changed it.
    """

    text: str
    outlet: str
    url: str | None
    start: int | None
    end: int | None
    paragraph: int | None
    paragraphs: int | None
    point: str | None = None
    printed: str | None = None
    method: str | None = None
    also: tuple[str, ...] = ()
    kept: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleWork:
    """What one cleaning rule took out of an article, line by line."""

    rule: str
    meaning: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One article: what it is to its story, why it was joined, and what cleaning did to it.

    `rules` and `facts` (what was read from its lines) are None when the text is not in the evidence;
    `kept` is false when that is because the publisher forbids archiving. `outside` are the lines its page
    shows beside it, None without a page in the evidence: text, `rules` and these are all a reader sees.
    """

    id: str
    outlet: str
    url: str | None
    headline: str | None
    role: str
    origin: int | None
    date_published: PartialDate | None
    words: int | None
    cleaner: str | None
    joined: str
    join: Join | None
    rules: tuple[RuleWork, ...] | None
    facts: tuple[str, ...] | None
    kept: bool = True
    outside: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What became of an article that is not printed: the ledger's decision, in words."""

    outlet: str
    headline: str | None
    url: str | None
    decision: str
    meaning: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a story stands in its issue, and why it was chosen and placed there."""

    id: str
    headline: str
    path: str
    section: str
    in_section: tuple[int, int]
    in_issue: tuple[int, int]
    reasons: tuple[str, ...]
    outlets: int
    origins: int
    continues: str | None
    edited: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The answer to one question. `kind` says what was found; parts that do not apply are empty."""

    asked: str
    kind: str
    issue: str
    sentence: Sentence | None = None
    removed: RuleWork | None = None
    story: Place | None = None
    points: tuple[Sentence, ...] = ()
    texts: tuple[Text, ...] = ()
    left_out: tuple[Fate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two articles side by side: what the issue made of them, and what they have in common.

    `measured` is None when one of the texts is no longer kept.
    """

    one: Account
    other: Account
    together: bool
    measured: Comparison | None
