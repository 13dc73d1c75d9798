"""Finding what is asked about: in one issue's record and ledger, or in one kept text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from digest.explain.asking import Clue, folded
from digest.model import Article, Removed
from digest.record import Issue, IssueCitation, IssuePoint, IssueSource, IssueStory, LedgerEntry
from digest.text import spans
from digest.urls import canonical

_HALF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What was meant, in the issue of a day: a quotation, a story, or an article considered.

    `closeness` in (0, 1] tells how much of the text found was asked for. `printed` is the article's
    source line when it is printed, `entry` its line of the ledger. `span` are offsets of a sentence
    that no point quotes, `removed` a line that cleaning took out.
    """

    issue: Issue
    closeness: float = 1.0
    story: IssueStory | None = None
    point: IssuePoint | None = None
    citation: IssueCitation | None = None
    printed: IssueSource | None = None
    entry: LedgerEntry | None = None
    span: tuple[int, int] | None = None
    removed: Removed | None = None


def find(wanted: Clue, issue: Issue, ledger: Sequence[LedgerEntry]) -> Subject | None:
    """Find what is meant in one issue: the closest match first, in printed order."""
    if wanted.kind == "words":
        return _by_words(wanted, issue)
    found = _by_name(wanted, issue)
    return found or _in_ledger(wanted, issue, ledger)


def _by_name(wanted: Clue, issue: Issue) -> Subject | None:
    for story in issue.stories:
        if wanted.key in (story.id, story.path):
            return Subject(issue=issue, story=story)
        for point in story.points:
            for citation in point.citations:
                if point.id == wanted.key or (":~:" in wanted.asked and citation.url == wanted.asked):
                    return _quoted(issue, story, point, citation)
        for source in story.sources:
            if _is_named(wanted, source.id, source.url):
                return Subject(issue=issue, story=story, printed=source)
    return None


def _in_ledger(wanted: Clue, issue: Issue, ledger: Sequence[LedgerEntry]) -> Subject | None:
    named = (entry for entry in ledger if _is_named(wanted, entry.id, entry.url))
    held = (entry for entry in ledger if wanted.kind == "id" and entry.story == wanted.key)
    entry = next(named, None) or next(held, None)
    if entry is None:
        return None
    # An earlier issue has more to say of what was seen before.
    return Subject(issue=issue, entry=entry, closeness=_HALF if entry.decision == "stale" else 1.0)


def _is_named(wanted: Clue, name: str, url: str | None) -> bool:
    if wanted.kind == "address":
        return url is not None and canonical(url) == wanted.key
    return name == wanted.key


def _quoted(issue: Issue, story: IssueStory, point: IssuePoint, citation: IssueCitation | None) -> Subject:
    sources = {source.n: source for source in story.sources}
    printed = sources.get(citation.source) if citation else None
    return Subject(issue=issue, story=story, point=point, citation=citation, printed=printed)


def _by_words(wanted: Clue, issue: Issue) -> Subject | None:
    ranked = [(_closeness(wanted.key, text), -at) for at, (text, _) in enumerate(_printed(issue))]
    best = max(ranked, default=(0.0, 0))
    if best[0] <= 0:
        return None
    subject = list(_printed(issue))[-best[1]][1]
    return replace(subject, closeness=best[0])


def _printed(issue: Issue) -> Iterator[tuple[str, Subject]]:
    """Give every text an issue prints that may be asked about, with what it belongs to."""
    for story in issue.stories:
        for point in story.points:
            for citation in point.citations:
                yield citation.quote, _quoted(issue, story, point, citation)
            if point.edited:
                yield point.text, _quoted(issue, story, point, next(iter(point.citations), None))
        yield story.headline, Subject(issue=issue, story=story)
        yield story.slug.replace("-", " "), Subject(issue=issue, story=story)
        for source in story.sources:
            yield source.headline or "", Subject(issue=issue, story=story, printed=source)


def _closeness(wanted: str, text: str) -> float:
    """Give how much of the text was asked for, 0 when the two are not about the same words.

    Words asked for may stand anywhere in the text; a text that stands in a longer question must
    make up half of it.
    """
    there = folded(text)
    small, large = sorted((wanted, there), key=len)
    if not small.strip() or small not in large:
        return 0.0
    share = round(len(small) / len(large), 6)
    return share if small == wanted or share >= _HALF else 0.0


def in_text(wanted: Clue, subject: Subject, article: Article) -> Subject | None:
    """Look for words in an article's kept text, and in the lines that cleaning took out of it.

    `subject` names the article; it comes back with the sentence's offsets, or with the removed line.
    """
    if wanted.kind != "words" or not wanted.key.strip():
        return None
    body = "\n".join(article.body)
    places = [(_closeness(wanted.key, body[a:b]), -a, b) for a, b in _sentences(article)]
    lines = [(_closeness(wanted.key, line.text), -at) for at, line in enumerate(article.removed)]
    best, line = max(places, default=(0.0, 0, 0)), max(lines, default=(0.0, 0))
    if max(best[0], line[0]) <= 0:
        return None
    if best[0] >= line[0]:
        return replace(subject, closeness=best[0], span=(-best[1], best[2]))
    return replace(subject, closeness=line[0], removed=article.removed[-line[1]])


def _sentences(article: Article) -> Iterator[tuple[int, int]]:
    at = 0
    for paragraph in article.body:
        for start, end in spans(paragraph, article.in_language):
            yield at + start, at + end
        at += len(paragraph) + 1
