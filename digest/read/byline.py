"""Who wrote a page, as its visible markup says: for pages whose structured data are silent."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

from digest.agencies import agency
from digest.markup import blocks

LONGEST: Final = 120  # characters of a line that is a byline
MOST_LINES: Final = 4  # of an element that holds no more than who wrote it
MOST_NAMES: Final = 4
_SHORT: Final = 3  # letters
_SEPARATOR: Final = re.compile(r"\s*[|•·⋅∙]\s*|\s+[–—-]\s+|,\s+(?=\D)")
_NAME: Final = r"[^\W\d_a-z][\w.'’-]*(?:[ ](?:d[aeiu]|de[lnr]|van|von|al|bin|[^\W\d_a-z][\w.'’-]*)){1,3}"
_AND: Final = r"(?:, | and | und | et | y | e | & )"
_NAMES: Final = rf"{_NAME}(?:{_AND}{_NAME}){{0,3}}"
_OPENING: Final = (
    r"(?:(?:written|posted|published|reported|article|story|text|words|recipe)\s+)?by"
    r"|von|par|por|di|door|av|(?:text|autor(?:in|es?)?|auth?ore?s?|auteurs?)(?=\s?:)"
)
_BY: Final = re.compile(
    rf"(?i:{_OPENING}):?\s?(?P<names>{_NAMES})"
    r"(?=$|,| (?:on|in|am|le|el|il|em|from|for|aus)\b| \(|[ ]?\d)"
)
_BY_ALONE: Final = re.compile(rf"(?:{_OPENING}):?", re.IGNORECASE)
_LIST: Final = re.compile(_NAMES)
# What an author's page, link or element is called.
_MARKED: Final = re.compile(
    r"(?:^|[-_/ ])(?:authors?|autor(?:e[ns]?|in)?|auteurs?|byline|by-line|writers?|reporters?|journalists?"
    r"|redaktor|verfasser|contributors?|staff)(?:$|[-_/ 0-9])|substack\.com/@",
    re.IGNORECASE,
)
_MONTHS: Final = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
# What stands behind or before a name in the same element: "Ann Poe Dec 12", "Recipe Ann Poe".
_TRAIL: Final = re.compile(
    rf"^(?:recipe|story|text|words|photos?)\s+(?=\w+ \w)|\s+(?:(?:{_MONTHS})\.?|\d+|sponsored)$",
    re.IGNORECASE,
)
_OUTLETS_OPEN: Final = ("the ", "der ", "die ", "das ", "le ", "la ", "les ", "el ", "il ", "o ")
_SPLIT: Final = re.compile(_AND)
_PARTICLE_NAMES: Final = "de da do dos das di del della der den van von al el bin ibn ben la le du des"
_PARTICLES: Final = frozenset(_PARTICLE_NAMES.split())


def written_by(root: Any, named: Iterable[str], head: Sequence[str], sites: Iterable[str]) -> tuple[str, ...]:
    """Give the names structured data state, or the page's byline when they only name the site."""
    known, stated = [_letters(site) for site in sites if site], tuple(named)
    for names in _statements(root, _apart(stated), head):
        if people := tuple(name for name in names if not _is_site(name, known)):
            return people
    return tuple(name for name in stated if _could_be_both(name, known))


def _statements(root: Any, stated: tuple[str, ...], head: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Give what is stated, then what is shown, then what the markup says, as far as one is asked for."""
    yield stated
    yield _shown(head)
    yield _marked(root, head)
    yield _guessed(root)


def _apart(stated: Iterable[str]) -> tuple[str, ...]:
    """Take an outlet and the agency it names beside itself apart: "The Gazette and Reuters"."""
    parts = ((name, _SPLIT.split(name)) for name in stated)
    return tuple(part for name, both in parts for part in (both if any(map(agency, both)) else (name,)))


def _shown(head: Sequence[str]) -> tuple[str, ...]:
    """Give the names of the first visible line that is "By" and names, or of the line under a lone "By"."""
    for line, below in pairwise((*head, "")):
        if _BY_ALONE.fullmatch(line) and (found := _LIST.fullmatch(_SEPARATOR.split(below)[0])):
            return _listed(found.group())
        parts = _SEPARATOR.split(line) if len(line) <= LONGEST else ()
        if parts and agency(parts[0]) and " ".join(parts[1:]).isupper() == (len(parts) > 1):
            return (parts[0],)
        matches = (_BY.match(part.strip()) for part in (line, *parts) if parts)
        if match := next(filter(None, matches), None):
            dated = match.string[match.end() :].lstrip()[:1].isdigit()
            return _listed(_TRAIL.sub("", match["names"]) if dated else match["names"])
    return ()


def _listed(names: str) -> tuple[str, ...]:
    return tuple(_SPLIT.split(names))


def _marked(root: Any, head: Sequence[str]) -> tuple[str, ...]:
    """Give the names in elements at the page's head whose markup says that they hold the author."""
    lines = set(head)
    found: dict[str, None] = {}
    for element in root.iter():
        if _is_marked(element) and (names := _names_in(element, lines)):
            found.update(dict.fromkeys(names))
    return tuple(found)[:MOST_NAMES]


def _is_marked(element: Any) -> bool:
    if not element.attrib:
        return False
    called = (element.get(name) for name in ("class", "id", "rel", "itemprop", "href"))
    return any(_MARKED.search(name) for name in called if name)


def _names_in(element: Any, head: set[str]) -> tuple[str, ...]:
    """Read an element of a few lines, of which those in the head that are names count."""
    texts = blocks(element)
    if not 1 <= len(texts) <= MOST_LINES:
        return ()
    near = [text for text in texts if text in head or any(text in line for line in head)]
    parts = (_SEPARATOR.split(_BY.sub(r"\g<names>", text))[0] for text in near)
    names = next((part for part in parts if _LIST.fullmatch(part) and not _BY_ALONE.fullmatch(part)), "")
    return _listed(names) if names else ()


def _guessed(root: Any) -> tuple[str, ...]:
    """Give what trafilatura takes for the authors, as far as it could be names."""
    from trafilatura.metadata import extract_author  # noqa: PLC0415  lazy: heavy

    try:
        found = extract_author(root) or ""
    except Exception:  # noqa: BLE001  whatever the extractor trips over, a page never stops the night
        return ()
    names = tuple(_TRAIL.sub("", name).strip() for name in found.split(";"))
    return names if all(map(_could_be_name, names)) and not (len(names) == 1 and _is_word(names[0])) else ()


def _could_be_name(text: str) -> bool:
    """Tell what has capitals where a name has them; scripts without capitals are believed."""
    return not _BY_ALONE.fullmatch(text) and not any(
        word[0].islower() and word not in _PARTICLES for word in text.split()
    )


def _is_word(text: str) -> bool:
    """Tell a lone word, which is a section or a nickname rather than a name, where there are capitals."""
    return " " not in text and text.upper() != text.lower()


def _could_be_both(name: str, known: Sequence[str]) -> bool:
    """Tell a person whose site has the person's name; a word alone or an article in front names an outlet."""
    return " " in name and not name.lower().startswith(_OUTLETS_OPEN) and _letters(name) in known


def _is_site(name: str, known: Sequence[str]) -> bool:
    """Tell the site's own name, or one that begins with it: "Coast News", "Coast News Desk"."""
    key = _letters(name)
    if not key or any(key == site or (len(key) > _SHORT and key in site) for site in known):
        return True
    return any(len(site) >= _SHORT and key.startswith(site) for site in known)


def _letters(text: str) -> str:
    return "".join(mark for mark in text.casefold() if mark.isalnum())
