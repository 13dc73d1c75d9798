"""One article's part of an account: why it was joined, and what cleaning took out and read off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from digest.explain.account import RuleWork, Text
from digest.explain.meanings import hours, rule
from digest.explain.outside import outside
from digest.model import Article, Join, Member, Removed
from digest.record import IssueSource, IssueStory, LedgerEntry
from digest.text import word_count


def text_of(source: IssueSource, story: IssueStory, kept: Mapping[str, Member]) -> Text:
    """Tell of a printed article; without its text in the evidence, what the record knows."""
    member = kept.get(source.id)
    join = source.join or (member.join if member else None)
    outlets = {other.id: other.outlet for other in story.sources}
    lead = source.n == story.sources[0].n
    return Text(
        id=source.id,
        outlet=source.outlet,
        url=source.url,
        headline=source.headline,
        role=source.role,
        origin=source.origin,
        date_published=source.date_published,
        words=source.words,
        cleaner=source.cleaner,
        joined="it stands for the story" if lead else joined(join, outlets),
        join=None if lead else join,
        rules=work_of(member.article.removed) if member else None,
        facts=tuple(_facts(member.article)) if member else None,
        kept=source.kept,
        outside=outside(member.article) if member else None,
    )


def unprinted_text(member: Member, entry: LedgerEntry) -> Text:
    """Tell of an article that was read in full and not printed."""
    article = member.article
    return Text(
        id=article.id,
        outlet=entry.outlet,
        url=entry.url,
        headline=entry.headline,
        role=entry.decision,
        origin=None,
        date_published=article.date_published,
        words=word_count("\n".join(article.body)),
        cleaner=None,
        joined=joined(member.join, {}) if member.join else "it was joined to no other text",
        join=member.join,
        rules=work_of(article.removed),
        facts=tuple(_facts(article)),
        outside=outside(article),
    )


def joined(join: Join | None, outlets: Mapping[str, str]) -> str:
    """Say why an article was joined, with the figures that decided."""
    if join is None:
        return "why it was joined is not recorded"
    said = [f"joined to {outlets.get(join.to, 'the article ' + join.to)}", join.rule]
    said.append(f"{join.score:.3f} alike on a scale to 1")
    if join.paragraphs:
        said.append(f"{join.paragraphs} whole paragraph{'s' * (join.paragraphs > 1)} in common")
    said.append(hours(join.hours))
    return "; ".join(said)


def work_of(removed: Sequence[Removed]) -> tuple[RuleWork, ...]:
    """Gather removed lines under the rule that took them out, in the order they were taken."""
    lines: dict[tuple[str, str], list[str]] = {}
    for line in removed:
        lines.setdefault(rule(line.reason), []).append(line.text)
    return tuple(
        RuleWork(rule=name, meaning=meaning, lines=tuple(texts)) for (name, meaning), texts in lines.items()
    )


def _facts(article: Article) -> Iterator[str]:
    """Name what was read from an article's lines and fields."""
    if article.dateline:
        yield f"dateline “{article.dateline.text}”"
    if article.source_organization:
        yield f"agency {article.source_organization}"
    if article.authors:
        yield f"by {', '.join(person.name for person in article.authors)}"
    if article.date_published:
        yield f"dated {article.date_published.value} ({article.date_published.evidence})"
    for note in article.corrections:
        yield f"{note.kind}: “{note.text}”"
    if article.teaser_only:
        yield "only the feed's teaser could be read"
    yield from article.warnings
