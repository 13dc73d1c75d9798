"""Rule: authors are people. An agency is a credit, an outlet or desk no author, an address no name."""

from __future__ import annotations

from dataclasses import replace

from digest.agencies import agency
from digest.clean.names import DESKS, bare, is_email, is_role, split
from digest.clean.shape import folded
from digest.model import Article, Person, Removed

MOST_AUTHORS = 30
_DOMAIN_ENDS = (
    ".com",
    ".de",
    ".org",
    ".net",
    ".fr",
    ".es",
    ".it",
    ".at",
    ".ch",
    ".uk",
    ".br",
    ".tv",
    ".info",
)


def authors(article: Article) -> Article:
    """Split, strip and sift the author strings; what is no person is recorded in `removed`."""
    parts = [part for person in article.authors for part in _parts(person.name)]
    people = tuple(
        {name.casefold(): Person(name=name) for name in parts if _reason(name, article) is None}.values()
    )
    if people == article.authors:
        return article
    gone = tuple(Removed(text=name, reason=reason) for name in parts if (reason := _reason(name, article)))
    wires = [name for part in parts if (name := agency(part))]
    return replace(
        article,
        authors=people[:MOST_AUTHORS],
        removed=article.removed + gone,
        source_organization=article.source_organization or next(iter(wires), None),
        credit_text=article.credit_text or next((part for part in parts if agency(part)), None),
    )


def _parts(raw: str) -> tuple[str, ...]:
    """Split names: "jane@paper.example (Jane Roe)" is Jane Roe, "Roe, Jane" one, "A B, C D" two."""
    text = bare(_named(raw))
    if not text:
        return (raw,)
    if agency(text):
        return (text,)
    parts = _without_roles(tuple(part for piece in split(text) if (part := bare(piece))))
    inverted = len(parts) == 2 and all(" " not in part for part in parts) and "," in text  # noqa: PLR2004  two
    return (text,) if inverted and not any(map(agency, parts)) else parts


def _without_roles(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what a person is: "Jane Roe, MD", "Jane Roe, Home and Garden Editor"."""
    last = max((at for at, part in enumerate(parts) if at and is_role(part)), default=0)
    return tuple(
        part
        for at, part in enumerate(parts)
        if not at or agency(part) or not (at == last or (at < last and (" " not in part or is_role(part))))
    )


def _named(raw: str) -> str:
    """RSS authors are addresses with the name in brackets behind."""
    if is_email(raw) and raw.rstrip().endswith(")"):
        return raw[raw.rfind("(") + 1 :].rstrip(" )")
    return raw


def _reason(name: str, article: Article) -> str | None:
    fold = folded(name)
    if agency(name):
        return "author: agency"
    if fold in {folded(each) for each in (article.publisher, article.label) if each}:
        return "author: outlet"
    if is_email(name) or "://" in name or fold.startswith("www.") or fold.endswith(_DOMAIN_ENDS):
        return "author: address"
    return "author: desk" if fold in DESKS or not any(map(str.isalpha, name)) else None
