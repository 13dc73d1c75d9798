"""Explanation on the corridor: what is asked about is looked for in records, then in kept texts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from digest.adapters.archive import Archives
from digest.adapters.evidence import Evidence
from digest.build.proving import kept_evidence
from digest.config import Config
from digest.errors import ConfigError
from digest.explain import (
    Account,
    Clue,
    Pair,
    Subject,
    account_of,
    clue,
    find,
    in_text,
    nearest,
    pair_of,
)
from digest.group import compare
from digest.model import Member
from digest.record import Issue, LedgerEntry

ALL = 1.0
_ADVICE = {
    "address": "No source gave it, or not yet when an issue was made. To see what a source gives: digest"
    " sources test ADDRESS. To have it in the next issue: digest add ADDRESS",
    "path": "A story stands at /YYYY/MM/DD/its-name/, as its page says.",
    "id": "The ids of an issue's stories are listed in its note: digest note DATE",
    "words": "Ask with some words as they stand in a point, a headline or a text considered, or with an"
    " address.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shelf:
    """Where answers are looked for: the archive, and the evidence if there is any."""

    archives: Archives
    evidence: Evidence | None
    base_url: str

    def days(self) -> Iterator[tuple[Issue, tuple[LedgerEntry, ...]]]:
        """Open every issue with its ledger, the newest first."""
        for name in reversed(self.archives.ids()):
            yield self.archives.read_record(name), self.archives.read_ledger(name)

    def member(self, issue: str, article: str) -> Member | None:
        """Give an article as an issue had it, while it is kept."""
        return self.evidence.member(issue, article) if self.evidence else None


def explained(project: Path, config: Config, asked: str) -> Account:
    """Tell all that is known of an address, a story, an id or a sentence.

    The newest issue that knows it answers. `ConfigError` names the nearest known thing when none does.
    """
    with kept_evidence(project) as evidence:
        shelf = _shelf(project, config, evidence)
        return _account(asked, _found(asked, shelf), shelf)


def explained_pair(project: Path, config: Config, asked: str, other: str) -> Pair:
    """Tell why two articles were joined or kept apart, and measure them against each other again."""
    with kept_evidence(project) as evidence:
        shelf = _shelf(project, config, evidence)
        subjects = [_article(_found(each, shelf)) for each in (asked, other)]
        names = [_id(subject) for subject in subjects]
        if names[0] == names[1]:
            raise ConfigError(f"“{asked}” and “{other}” name the same article; name two.")
        kept = [shelf.member(each.issue.id, name) for each, name in zip(subjects, names, strict=True)]
        one, two = (_account(said, each, shelf) for said, each in zip((asked, other), subjects, strict=True))
        measured = compare(kept[0].article, kept[1].article) if kept[0] and kept[1] else None
        return pair_of(one, two, measured)


def _shelf(project: Path, config: Config, evidence: Evidence | None) -> _Shelf:
    archives = Archives(content=project / "content")
    if not archives.ids():
        raise ConfigError("There is no issue yet. Build one first: digest build")
    return _Shelf(archives=archives, evidence=evidence, base_url=config.site.base_url)


def _found(asked: str, shelf: _Shelf) -> Subject:
    wanted = clue(asked, shelf.base_url)
    found: Subject | None = None
    for issue, ledger in shelf.days():
        found = _closer(found, find(wanted, issue, ledger))
        if found and found.closeness >= ALL:
            return found
    found = _closer(found, _in_kept_texts(wanted, shelf) if wanted.kind == "words" else None)
    if found is None:
        raise ConfigError(_unknown(wanted, shelf))
    return found


def _closer(one: Subject | None, other: Subject | None) -> Subject | None:
    """Take the closer match, the first where both are as close."""
    if one is None or other is None:
        return one or other
    return other if other.closeness > one.closeness else one


def _in_kept_texts(wanted: Clue, shelf: _Shelf) -> Subject | None:
    """Look for words in the texts that are still kept, printed or not."""
    best: Subject | None = None
    for issue, ledger in shelf.days():
        for subject in _articles(issue, ledger):
            member = shelf.member(issue.id, _id(subject))
            best = _closer(best, in_text(wanted, subject, member.article) if member else None)
        if best and best.closeness >= ALL:
            return best
    return best


def _articles(issue: Issue, ledger: tuple[LedgerEntry, ...]) -> Iterator[Subject]:
    printed = set()
    for story in issue.stories:
        for source in story.sources:
            printed.add(source.id)
            yield Subject(issue=issue, story=story, printed=source)
    yield from (Subject(issue=issue, entry=entry) for entry in ledger if entry.id not in printed)


def _account(asked: str, subject: Subject, shelf: _Shelf) -> Account:
    sums = {source.id: source.body_sha256 for source in subject.story.sources} if subject.story else {}
    members = (shelf.member(subject.issue.id, name) for name in sums or (_id(subject),))
    kept = {
        each.article.id: each for each in members if each and sums.get(each.article.id, "") in _sums(each)
    }
    return account_of(asked, subject, shelf.archives.read_ledger(subject.issue.id), kept)


def _sums(member: Member) -> tuple[str, str]:
    """Give what a record may say of a kept text: its sha256, or nothing where it is not printed."""
    return "", hashlib.sha256("\n".join(member.article.body).encode()).hexdigest()


def _article(subject: Subject) -> Subject:
    """Take the article a subject is about: a story's is its lead."""
    if subject.story and not subject.printed:
        return Subject(issue=subject.issue, story=subject.story, printed=subject.story.sources[0])
    return replace(subject, point=None, citation=None, span=None, removed=None)


def _id(subject: Subject) -> str:
    named = subject.printed or subject.entry
    return named.id if named else ""


def _unknown(wanted: Clue, shelf: _Shelf) -> str:
    near = [found for issue, ledger in shelf.days() if (found := nearest(wanted, issue, ledger))]
    best = max(near, key=lambda pair: pair[0], default=None)
    hint = f" The nearest known is: {best[1]}" if best else f" {_ADVICE[wanted.kind]}"
    return f"Nothing is known of “{wanted.asked}” in any issue.{hint}"
