"""What became of every article considered, one line each; no text is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from digest.model import Article, Member, Story
from digest.record import LedgerEntry
from digest.text import squeeze
from digest.urls import safe_url


def entry(article: Article, decision: str, reason: str, story: str | None = None) -> LedgerEntry:
    """Write one article's line; a private article gives no address."""
    return LedgerEntry(
        id=article.id,
        source=article.source,
        outlet=squeeze(article.outlet),
        url=None if article.private else safe_url(article.url or ""),
        headline=squeeze(article.headline) if article.headline else None,
        decision=decision,
        reason=reason,
        story=story,
    )


def entries(story: Story, decision: str, reason: str) -> tuple[LedgerEntry, ...]:
    """Write the lines of a whole story that is not printed."""
    return tuple(entry(article, decision, reason, story.id) for article in story.articles)


def printed(story: Story) -> tuple[LedgerEntry, ...]:
    """Write the lines of a printed story: each article under its role, with why it was joined."""
    return tuple(
        entry(member.article, member.role, _joined(member, story), story.id) for member in story.members
    )


def left(stories: Sequence[Story], size: int) -> tuple[LedgerEntry, ...]:
    """Write the lines of the stories that were not shortlisted."""
    reason = f"not among the {size} stories read in full: fewer outlets, less weight or older"
    return tuple(line for story in stories for line in entries(story, "over-limit", reason))


def roundups(stories: Iterable[Story], articles: Iterable[Article]) -> tuple[LedgerEntry, ...]:
    """Write the lines of articles that only mention stories among others.

    They stand in no story; the first story (by id) that names them is given.
    """
    held: set[str] = set()
    named: dict[str, str] = {}
    for story in sorted(stories, key=lambda each: each.id):
        held |= {article.id for article in story.articles}
        for name in story.roundups:
            named.setdefault(name, story.id)
    reason = "tells this story among others in a roundup"
    return tuple(
        entry(article, "roundup", reason, named[article.id])
        for article in articles
        if article.id in named and article.id not in held
    )


def whole(*parts: Iterable[LedgerEntry]) -> tuple[LedgerEntry, ...]:
    """Join parts of a ledger: each article of each source once (the last word counts), sorted."""
    last: dict[tuple[str, str], LedgerEntry] = {}
    for part in parts:
        for line in part:
            last[line.source, line.id] = line
    return tuple(last[key] for key in sorted(last))


def _joined(member: Member, story: Story) -> str:
    if member.article is story.lead:
        return "stands for the story"
    return f"{member.join.rule}, {member.join.score:.3f} alike" if member.join else "of the same story"
