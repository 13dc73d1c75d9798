"""Bylines: the persons, agencies and outlets a gold lists as authors, and what an extractor made of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from bench.extractors import Extracted
from bench.overlap import tokens
from bench.rows import Row
from digest.agencies import agency
from digest.urls import host

_SHORT = 3
_APART = re.compile(r",|;|/|\b(?:and|et|und)\b|&")
_SITE = re.compile(r"<meta\b[^<>]*og:site_name[^<>]*content=[\"']([^\"'<>]+)", re.IGNORECASE)
_AND = re.compile(r",|;|\band\b|&")


def folded(text: str | None) -> str:
    """Fold a headline or a name for comparison: its words in lower case."""
    return " ".join(tokens(unicodedata.normalize("NFKC", text or "").lower()))


def true_authors(row: Row) -> frozenset[str]:
    """Give the words of a row's true authors, listed in `authors` or named in one text in `author`."""
    return words_of(_listed(row))


def names_people(row: Row) -> bool:
    """Tell a row whose true authors are persons: many golds name an agency or the outlet itself."""
    people, agencies, outlets = _sorted(row, _listed(row))
    return bool(people) and not agencies and not outlets


def is_right(row: Row, page: Extracted) -> bool:
    """Tell whether the persons are the true ones and the true agencies are known, in whatever field.

    That an outlet stands as the author of its own text is neither asked for nor held against anybody.
    """
    people, agencies, _ = _sorted(row, _listed(row))
    found, credited, _ = _sorted(row, page.authors)
    return words_of(people) == words_of(found) and agencies <= credited | {agency(page.agency) or ""}


def words_of(names: Sequence[str]) -> frozenset[str]:
    """Give the words of names, folded: "Roe, Jane" is Jane Roe."""
    return frozenset(word for name in names for word in folded(name).split())


def _sorted(row: Row, names: Sequence[str]) -> tuple[list[str], set[str], list[str]]:
    """Tell persons, agencies (by their canonical name) and the outlet's own names apart."""
    parts = [part.strip() for name in names for part in _APART.split(name) if part.strip()]
    sites = _site_names(row)
    agencies = {name for part in parts if (name := agency(part))}
    others = [part for part in parts if not agency(part)]
    outlets = [part for part in others if any(_alike(_letters(part), site) for site in sites)]
    return [part for part in others if part not in outlets], agencies, outlets


def _site_names(row: Row) -> set[str]:
    labels = host(row.get("url") or "").split(".")
    names = {_letters(name) for name in (*labels, *_SITE.findall(row["html"]))}
    return {name for name in names if len(name) >= _SHORT}


def _alike(name: str, site: str) -> bool:
    if len(site) == _SHORT:
        return name.startswith(site)
    return bool(name) and (site in name or (len(name) > _SHORT and name in site))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _listed(row: Row) -> Sequence[str]:
    stated = row.get("authors") or row.get("author") or ()
    return _AND.split(stated) if isinstance(stated, str) else stated
