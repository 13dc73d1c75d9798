"""From what was found to the whole account of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.explain.account import Account, Fate, Place, Sentence
from digest.explain.article import text_of, unprinted_text, work_of
from digest.explain.finding import Subject
from digest.explain.meanings import PRINTED, decision
from digest.model import Article, Member
from digest.record import Issue, IssueCitation, IssuePoint, IssueSource, IssueStory, LedgerEntry

Kept = Mapping[str, Member]


def account_of(asked: str, subject: Subject, ledger: Sequence[LedgerEntry], kept: Kept) -> Account:
    """Tell all that is known of a subject; `kept` are the articles of its issue still in the evidence."""
    if subject.story is None:
        return _of_entry(asked, subject, kept)
    story = subject.story
    return Account(
        asked=asked,
        kind=_kind(subject),
        issue=subject.issue.id,
        sentence=_sentence(subject, kept),
        removed=work_of((subject.removed,))[0] if subject.removed else None,
        story=_place(subject.issue, story),
        points=() if _narrow(subject) else tuple(_points(story, kept)),
        texts=tuple(text_of(source, story, kept) for source in _asked_about(subject, story)),
        left_out=() if _narrow(subject) else tuple(_beside(story, ledger)),
    )


def _kind(subject: Subject) -> str:
    if subject.citation or subject.span:
        return "sentence"
    if subject.removed:
        return "removed line"
    return "article" if subject.printed else "line of the editor's" if subject.point else "story"


def _narrow(subject: Subject) -> bool:
    """Tell whether one sentence or article was asked about, and not its whole story."""
    return bool(subject.point or subject.printed)


def _asked_about(subject: Subject, story: IssueStory) -> tuple[IssueSource, ...]:
    if subject.point and not subject.citation:
        return ()
    return (subject.printed,) if subject.printed else story.sources


def _sentence(subject: Subject, kept: Kept) -> Sentence | None:
    story, printed = subject.story, subject.printed
    if story and subject.point and subject.citation:
        return _quoted(story, subject.point, subject.citation, kept)
    if subject.span and printed and printed.id in kept:
        return unquoted(subject.span, kept[printed.id].article, printed.url)
    if subject.point:
        return _own(subject.point)
    return None


def _own(point: IssuePoint) -> Sentence:
    return Sentence(
        text=point.text,
        outlet="the editor",
        url=None,
        start=None,
        end=None,
        paragraph=None,
        paragraphs=None,
        point=point.id,
        method=point.method,
    )


def unquoted(span: tuple[int, int], article: Article, url: str | None) -> Sentence:
    """Place a sentence of a kept text that no point quotes."""
    body = "\n".join(article.body)
    return Sentence(
        text=body[slice(*span)],
        outlet=article.outlet,
        url=url,
        start=span[0],
        end=span[1],
        paragraph=body.count("\n", 0, span[0]) + 1,
        paragraphs=len(article.body),
    )


def _quoted(story: IssueStory, point: IssuePoint, cited: IssueCitation, kept: Kept) -> Sentence:
    sources = {source.n: source for source in story.sources}
    source = sources[cited.source]
    body = _body(source, kept)
    others = tuple(sources[each.source].outlet for each in point.citations if each is not cited)
    return Sentence(
        text=cited.quote,
        outlet=source.outlet,
        url=cited.url,
        start=cited.start,
        end=cited.end,
        paragraph=None if body is None else body.count("\n", 0, cited.start) + 1,
        paragraphs=None if body is None else body.count("\n") + 1,
        point=point.id,
        printed=point.text if point.edited else None,
        method=point.method,
        also=others,
        kept=source.kept,
    )


def _body(source: IssueSource, kept: Kept) -> str | None:
    return "\n".join(kept[source.id].article.body) if source.id in kept else None


def _points(story: IssueStory, kept: Kept) -> list[Sentence]:
    return [
        _quoted(story, point, point.citations[0], kept) if point.citations else _own(point)
        for point in story.points
    ]


def _place(issue: Issue, story: IssueStory) -> Place:
    section = next(section for section in issue.sections if story in section.stories)
    return Place(
        id=story.id,
        headline=story.headline,
        path=story.path,
        section=section.title,
        in_section=(section.stories.index(story) + 1, len(section.stories)),
        in_issue=(issue.stories.index(story) + 1, len(issue.stories)),
        reasons=story.reasons,
        outlets=story.outlets,
        origins=story.origins,
        continues=story.continues,
        edited=story.edited,
    )


def _beside(story: IssueStory, ledger: Sequence[LedgerEntry]) -> list[Fate]:
    """Name the articles that the ledger puts to a story and that are not printed."""
    return [_fate(entry) for entry in ledger if entry.story == story.id and entry.decision not in PRINTED]


def _fate(entry: LedgerEntry) -> Fate:
    return Fate(
        outlet=entry.outlet,
        headline=entry.headline,
        url=entry.url,
        decision=entry.decision,
        meaning=decision(entry.decision),
        reason=entry.reason,
    )


def _of_entry(asked: str, subject: Subject, kept: Kept) -> Account:
    """Tell of an article that was considered and is not printed."""
    entry = subject.entry
    if entry is None:
        raise ValueError("a subject has a story or a line of the ledger")
    member = kept.get(entry.id)
    return Account(
        asked=asked,
        kind="article left out",
        issue=subject.issue.id,
        sentence=unquoted(subject.span, member.article, entry.url) if subject.span and member else None,
        removed=work_of((subject.removed,))[0] if subject.removed else None,
        texts=(unprinted_text(member, entry),) if member else (),
        left_out=(_fate(entry),),
    )
