"""The grammar of a credit at the end of a text: ".—Reuters", "(Agencies)", "Source: AFP"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from digest.clean.credit_words import LONGEST, credited, names_agency
from digest.clean.shape import word_total
from digest.text import remembered

DASHES = "-‐‑‒–—―−"
LONG_DASHES = "–—―"
WORDS_BEFORE = 8
_ENDS = tuple(".!?…\"'”’»“)]。")
_SOURCE = re.compile(
    r"(?:sources?|quellen?|fuentes?|fontes?|fonti|credit|agency|agentur|agence|agencia) ?: (?P<names>.+)",
    re.IGNORECASE,
)
_INPUTS = re.compile(
    r"(?:with (?:additional )?(?:inputs?|reports?|reporting|information|material|files)\b"
    r"|with agenc|mit agenturmaterial|(?:mit|unter verwendung von) material\b"
    r"|avec\b|con información\b|com informações\b|con\b|mit\b).{0,60}",
    re.IGNORECASE,
)
# A short last line that names its source, agency or not.
_NAMED_SOURCE = re.compile(
    r"(?:sources?|quellen?|fuentes?|fontes?|fonti|fonte) ?: [\w.&/ -]{2,40}"
    r"|mit (?:material (?:von|der) )?(?:agentur(?:en|material|meldungen)?)"
    r"|\(?with (?:additional )?(?:reports?|reporting|files|inputs?|information) from [\w.&, -]{3,80}\)?"
    r"|avec (?:les )?agences|con (?:información de )?agencias|com (?:informações d[ae]s? )?agências"
    r"|con (?:le )?agenzie",
    re.IGNORECASE,
)
_LONE_DASH = re.compile(rf"[{DASHES}]+\s*")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:(?:19|20)[0-9]{2},?\s*)?(?:by |the )?(?P<name>[^.:]{2,60})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit (`text`, its canonical agencies) cut off (`piece`) what stays (`kept`)."""

    text: str
    agencies: tuple[str, ...]
    piece: str
    kept: str


@remembered(1024)
def crediting(line: str) -> Credit | None:
    """Read the credit a paragraph ends with, or that it consists of."""
    if len(line) <= LONGEST and _NAMED_SOURCE.fullmatch(line.strip(" .()[]*–—-")):
        return Credit(text=line.strip(" .()[]*–—-"), agencies=_named(line), piece=line, kept="")
    if not names_agency(line[-LONGEST:]):
        return None
    return _lone(line) or _after_dash(line) or _in_brackets(line) or _after_space(line)


def _named(line: str) -> tuple[str, ...]:
    """Give the agencies behind "Source:", if any; help ("with files from") makes nobody the source."""
    return credited(line.partition(":")[2].strip(" .()[]*–—-"))


def copyright_credit(line: str) -> tuple[str, ...]:
    """Give the agencies a copyright line names ("© 2012 AFP", "Copyright 2012 The Associated Press. …")."""
    match = _COPYRIGHT.match(line[:120]) if line[:1] in "©(cC" else None
    return credited(match["name"].strip()) if match else ()


def _lone(line: str) -> Credit | None:
    if len(line) > LONGEST:
        return None
    text = _LONE_DASH.sub("", line, count=1).strip(" ()[]") if line[:1] in DASHES else line.strip(" ()[]")
    source = _SOURCE.fullmatch(text)
    names = credited(source["names"] if source else text)
    if names or _is_input(line, text):
        return Credit(text=text, agencies=names, piece=line, kept="")
    return None


def _is_input(line: str, text: str) -> bool:
    """Tell a help to the text ("With inputs from PTI") by its words; outside brackets it must name one."""
    if not _INPUTS.fullmatch(text):
        return False
    last = credited(text.rsplit(maxsplit=1)[-1]) or (credited(" ".join(text.split()[-2:])))
    return bool(last) or (line[:1] in "([" and "agenc" in text.casefold())


def _after_dash(line: str) -> Credit | None:
    """Glued behind the last full stop by any dash, or set off by a dash with spaces."""
    tail = line[-LONGEST:]
    offset = len(line) - len(tail)
    for match in re.finditer(rf"\s*[{DASHES}]+\s*", tail):
        at, text = offset + match.start(), tail[match.end() :]
        names = credited(text)
        if names and (line[:at].endswith(_ENDS) or _set_off(line[:at], match.group())):
            return Credit(text=text.strip(" ."), agencies=names, piece=line[at:], kept=line[:at])
    return None


def _set_off(before: str, dash: str) -> bool:
    """Accept a glued en or em dash, or spaces round any; a glued hyphen makes a compound."""
    spaced = dash[:1].isspace() and dash[-1:].isspace()
    if not spaced:
        return dash[0] in LONG_DASHES
    return word_total(before) >= WORDS_BEFORE


def _in_brackets(line: str) -> Credit | None:
    text = line.removesuffix(".")
    at = text.rfind("(")
    if text[-1:] != ")" or len(text) - at > LONGEST or not line[:at].rstrip().endswith(_ENDS):
        return None
    note = text[at + 1 : -1].strip()
    names = credited(note)
    if names or _is_input("(", note):
        return Credit(text=note, agencies=names, piece=line[at:], kept=line[:at].rstrip())
    return None


def _after_space(line: str) -> Credit | None:
    """Behind the last full stop with nothing but a space: "… teilte die Polizei mit. dpa"."""
    at = max(
        line.rfind(mark, max(0, len(line) - LONGEST)) for mark in (". ", "? ", "! ", "” ", '" ', "» ", "“ ")
    )
    text = line[at + 2 :]
    names = credited(text) if at > 0 and not text.endswith(".") else ()
    return Credit(text=text, agencies=names, piece=line[at + 2 :], kept=line[: at + 1]) if names else None
