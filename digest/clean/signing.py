"""The grammar of a sign-off: "Reporting by A; Editing by B and C"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from digest.agencies import agency
from digest.clean.names import DESKS, listed

Duty = Literal["main", "more", "edit"]
LONGEST = 600
MOST_WORDS_OF_NOTE = 45
# One phrase each in English, German, French, Spanish, Portuguese and Italian, as far as known.
DUTY_WORDS: tuple[tuple[Duty, str], ...] = (
    ("more", r"additional (?:reporting|writing|work|research) (?:by|from)|additional reporting"),
    ("more", r"with (?:reporting|contributions) (?:by|from)|translated by"),
    ("more", r"(?:graphics?|photos?|video|translation|produced|production|research|data) by"),
    ("more", r"version française(?: de| par)?|versione italiana(?: di)?|tradotto da"),
    ("more", r"zusätzliche berichterstattung (?:von|durch)|mitarbeit:"),
    ("more", r"(?:avec la )?contribution de|traduit par"),
    ("more", r"(?:reporte|información) adicional de|con la colaboración de|traducido por"),
    ("more", r"reportagem adicional de|traduzido por|ha collaborato"),
    (
        "main",
        r"(?:reporting|reported|written|writing|compiled|text)(?: and (?:writing|reporting|editing))? by",
    ),
    ("main", r"bericht(?:et)? von|geschrieben von|reportage\b(?: de| par)?|rédigé par|écrit par"),
    ("main", r"reporte de|información de|escrito por|redactado por|reportagem (?:de|por)|redatto da"),
    ("edit", r"(?:editing|edited|additional editing|copy-?editing) by|redigiert von|bearbeitet von"),
    ("edit", r"redaktion:|édité par|édition(?: de| par)?|editado (?:en español )?por|edición (?:de|por)"),
    ("edit", r"edição (?:de|por)|editing (?:di|de)|a cura di"),
)
_ROLE = re.compile(
    "|".join(f"(?P<{duty}{at}>{words})" for at, (duty, words) in enumerate(DUTY_WORDS)), re.IGNORECASE
)
_CONTRIBUTED = re.compile(
    r"(?P<names>[^.]{3,200}?)"
    r"(?:,? ?(?:also )?contributed (?:reporting|to (?:this|the) (?:report|story|article))"
    r"|,? (?:also )?contributed from [^.]{2,60})[^.]{0,40}\.?",
)
_PLACED = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2}"
# "Poe reported from Port Alden and Moe from The Sound." stands in front of who contributed.
_REPORTED = re.compile(
    rf"{_PLACED}(?:,? and {_PLACED})? reported from {_PLACED}(?:,? (?:and )?{_PLACED} from {_PLACED})*"
    r"(?:, [A-ZÀ-Þ][\w.]+)?\. ?"
)
_TITLES = re.compile(
    r"\b(?:the |associated press|ap|reuters|afp|staff|news|sports|video|wire|\s)+"
    r"(?:writers?|reporters?|journalists?)\b ?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Signing:
    """Who did what, as a sign-off says it."""

    main: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    edit: tuple[str, ...] = ()


def signing(note: str, *, bracketed: bool) -> Signing | None:
    """Read a sign-off. In brackets its opening words are enough; without, its names must be names."""
    text = note.strip(" .;-–—•")
    if len(text) > LONGEST:
        return None
    if reported := _REPORTED.match(text + "."):
        text = text[reported.end() :].strip()
        return (_contribution(text) if text else Signing()) if len(note) <= LONGEST else None
    if not _ROLE.match(text):
        return _contribution(text)
    roles = list(_ROLE.finditer(text))
    ends = [*(role.start() for role in roles[1:]), len(text)]
    parts = [(_duty(role), text[role.end() : end]) for role, end in zip(roles, ends, strict=True)]
    names = [(duty, listed(_TITLES.sub("", part).strip(" .;,:/|—–-"))) for duty, part in parts]
    if not bracketed and any(found is None for _, found in names):
        return None
    return Signing(main=_of("main", names), more=_of("more", names), edit=_of("edit", names))


def _contribution(text: str) -> Signing | None:
    """Read "A in Paris and Associated Press writer B contributed to this report"."""
    short = "contribut" in text and len(text.split()) <= MOST_WORDS_OF_NOTE
    match = _CONTRIBUTED.fullmatch(text) if short else None
    if not match:
        return None
    return Signing(more=_people(listed(_TITLES.sub("", match["names"])) or ()))


def _duty(role: re.Match[str]) -> Duty:
    return next(duty for at, (duty, _) in enumerate(DUTY_WORDS) if role[f"{duty}{at}"])


def _of(duty: Duty, names: list[tuple[Duty, tuple[str, ...] | None]]) -> tuple[str, ...]:
    return _people(tuple(name for kind, found in names if kind == duty for name in found or ()))


def _people(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if not agency(name) and name.casefold() not in DESKS)
