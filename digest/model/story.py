"""One event as several outlets told it, and what an issue may print of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from digest.model.article import Article, Correction

Role = Literal["lead", "copy", "shortened", "update", "related"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Why one article was joined to a story: readable by an editor.

    `to` is the article it was matched with, `rule` the rule that decided, `score` the containment
    or cosine in [0, 1] rounded to 3 decimals, `shared` shingles or words, `hours` apart or None.
    """

    to: str
    rule: str
    score: float
    shared: int = 0
    paragraphs: int = 0
    hours: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What two articles have in common when nothing else is looked at.

    `lead`, `role` and `join` are there when the two make one story: who leads, and what the other
    is to it. `shared` of the shorter text's `runs` of three words stand in the longer, `paragraph`
    tells whether a whole paragraph does; a copy needs `needs_shared` of them and the share
    `needs_share`. `likeness` in [0, 1] is of what they say, `words` names what both say.
    """

    lead: str | None
    role: Role | None
    join: Join | None
    shared: int
    runs: int
    paragraph: bool
    likeness: float
    words: str
    hours: float | None
    needs_shared: int
    needs_share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """An article's place in a story. `origin` numbers the independent texts, from 1."""

    article: Article
    role: Role
    origin: int = 1
    join: Join | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One event as several outlets told it; the lead first.

    `id` is minted once from the first lead's canonical address. `continues` is the id of the
    earlier issue that carried it, `slug` and `first_issue` then its first address.
    `roundups` are ids of articles that mention it among other stories, `merged` of stories printed
    before that have become one with it, `told` the sentences that earlier issues quoted of it.
    """

    id: str
    members: tuple[Member, ...]
    continues: str | None = None
    first_issue: str | None = None
    slug: str | None = None
    roundups: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    told: tuple[str, ...] = ()

    @property
    def lead(self) -> Article:
        """The article whose text stands for the story."""
        return self.members[0].article

    @property
    def articles(self) -> tuple[Article, ...]:
        """All articles, the lead first."""
        return tuple(member.article for member in self.members)

    @property
    def outlets(self) -> int:
        """How many distinct outlets carry the story, whatever the case of their names."""
        return len({_outlet(article) for article in self.articles})

    @property
    def origins(self) -> int:
        """How many independent accounts the story rests on, never more than outlets.

        Copies of one text count once, and so do the several texts that one outlet alone carries.
        """
        carriers: dict[int, set[str]] = {}
        for member in self.members:
            carriers.setdefault(member.origin, set()).add(_outlet(member.article))
        own = {name for names in carriers.values() if len(names) == 1 for name in names}
        shared = sum(len(names) > 1 for names in carriers.values())
        return min(self.outlets, len(own) + shared)

    @property
    def teased(self) -> bool:
        """Whether only teasers of it were read: they cannot show how many accounts there are."""
        return all(article.teaser_only for article in self.articles)


def _outlet(article: Article) -> str:
    return " ".join(article.outlet.casefold().split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """The exact sentence in one outlet's text.

    `start` and `end` are character offsets into the cleaned body (paragraphs joined by one
    newline); `quote` equals that slice, `sha256` is of its UTF-8 bytes; `url` may carry a text
    fragment, and is None for a text without an address. `article` is an article id.
    """

    article: str
    start: int
    end: int
    quote: str
    sha256: str
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPoint:
    """One point: the lead copy's own words first, every outlet's wording cited.

    `edits` names each repair made to the quotation ("gloss: Tuesday [17 Nov 2026]"), `absent` the other
    outlets' articles, read whole, in which nothing like it stands.
    """

    id: str
    text: str
    citations: tuple[Citation, ...]
    method: str
    edits: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What the reports say differently, and the ids of the articles concerned.

    `sides` quotes what each gives, the latest first; each link leads to the sentence that it stands in.
    """

    text: str
    articles: tuple[str, ...]
    sides: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A story made short: what the issue may print. Corrections are paired with article ids."""

    story: Story
    headline: str
    headline_made: bool
    key_points: tuple[KeyPoint, ...]
    corrections: tuple[tuple[str, Correction], ...] = ()
    differences: tuple[Difference, ...] = ()
