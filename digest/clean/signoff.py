"""Rule: "(Reporting by …; Editing by …)" becomes authors, contributors and editors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from digest.clean.brackets import Bracket, brackets
from digest.clean.removal import cut
from digest.clean.signing import LONGEST, Signing, signing
from digest.model import Article, Person
from digest.text import remembered


def signoff(article: Article) -> Article:
    """Cut sign-offs off the text; the reporters are the authors when no byline named any."""
    for at in range(len(article.body) - 1, -1, -1):
        found = signed(article.body[at])
        if found:
            bracket, names = found
            article = _filled(cut(article, at, bracket.kept, bracket.piece, "sign-off"), names)
    return article


@remembered(1024)
def signed(line: str) -> tuple[Bracket, Signing] | None:
    """Find a sign-off that closes a paragraph in brackets, or is the whole line."""
    for bracket in reversed(brackets(line)):
        if names := signing(bracket.note, bracketed=True):
            return bracket, names
    names = signing(line, bracketed=False) if len(line) <= LONGEST else None
    return (Bracket(piece=line, note=line, kept=""), names) if names else None


def _filled(article: Article, names: Signing) -> Article:
    bylined = bool(article.authors)
    return replace(
        article,
        authors=article.authors or _with((), names.main),
        contributors=_with(
            article.contributors, (*(names.main if bylined else ()), *names.more), article.authors
        ),
        editors=_with(article.editors, names.edit),
    )


def _with(
    known: tuple[Person, ...], names: Iterable[str], besides: tuple[Person, ...] = ()
) -> tuple[Person, ...]:
    """List the people known, and the new ones among the names, each once."""
    have = {person.name.casefold() for person in (*known, *besides)}
    new = {name.casefold(): Person(name=name) for name in names if name.casefold() not in have}
    return (*known, *new.values())
