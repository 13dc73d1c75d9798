"""Rule: correction notes become data, verbatim, and are never dropped."""

from __future__ import annotations

import re
from dataclasses import replace

from digest import dates
from digest.clean.brackets import brackets
from digest.clean.removal import cut
from digest.clean.shape import LONGEST_FURNITURE
from digest.model import Article, Correction, CorrectionKind, PartialDate

LONGEST_OPENING = 120
_VERB = r"correct(?:s|ed|ing|ion)?|clarif(?:y|ies|ied|ying|ication)|fix(?:es|ed)|refil(?:es|ed|ing)|remov(?:es|ed)"
_MONTH_DAY = (
    r"(?P<month>[^\W\d_]{3,10})\.? (?P<day>[0-9]{1,2})|(?P<day2>[0-9]{1,2})\.? (?P<month2>[^\W\d_]{3,10})"
)
_STORY = re.compile(
    rf"\b(?:in|this|an?|the) (?:an? |the |our )?(?:story (?:dated|of|on|published(?: on)?) )?(?:{_MONTH_DAY})\b",
    re.IGNORECASE,
)
# What a bracketed note opens with.
_BRACKETED = re.compile(
    rf"(?:(?:this (?:[\w.]+ ){{0,4}}(?:story|article|version|item|report|headline|post)\b.*\b)?(?:{_VERB})\b"
    r"|in (?:an? |the |our )?(?:[\w.]+ ){0,3}(?:story|article|item|report)\b|an earlier (?:version|story)"
    r"|restores\b|withdraws\b|editor[’']?s[’']? note\b|corrected version)",
    re.IGNORECASE | re.DOTALL,
)
_NAMES_CORRECTION = re.compile(rf"\b(?:{_VERB})\b", re.IGNORECASE)
_ADDS = re.compile(r"(?:adds|updates|recasts|repeats|rewrites|changes)\b", re.IGNORECASE)
# What a paragraph without brackets opens with.
_PLAIN = re.compile(
    r"(?:correction|corrections and clarifications|clarification|correction and clarification|corrected|erratum"
    r"|editor[’']?s[’']? note|update and correction|story withdrawn|withdrawn|korrektur|berichtigung|richtigstellung"
    r"|korrekturhinweis|anm(?:erkung)?\.? d(?:er|\.) red(?:aktion|\.)|rectificatif|précision|correctif"
    r"|note de la rédaction|corrección|fe de errores|rectificación|nota de la redacción|correzione|errata corrige"
    r"|nota della redazione|correção|errata|nota da redação) ?(?::|\([^)]{1,40}\):| ?[–—-] )"
    r"|(?:this|the) (?:[\w.,]+ ){0,5}(?:story|article|version|report|piece|post|headline|column)(?: [\w.,]+){0,6}?"
    r" (?:was|has been|have been|is being|is) (?:\w+ )?(?:corrected|clarified|withdrawn|retracted|amended|refiled)\b"
    r"|an? (?:earlier|previous) version of (?:this|the)\b|in an earlier version of this\b"
    r"|(?:in (?:einer|der) )?(?:früheren|vorherigen|ursprünglichen) (?:version|fassung)\b"
    r"|eine (?:frühere|vorherige) (?:version|fassung)\b|(?:dans )?une version (?:précédente|antérieure) de\b"
    r"|(?:en )?una versión (?:anterior|previa) de\b|una versione precedente d\w+\b|uma versão anterior d\w+\b",
    re.IGNORECASE,
)
_KINDS: tuple[tuple[re.Pattern[str], CorrectionKind], ...] = (
    (re.compile(r"withdr|retract", re.IGNORECASE), "withdrawn"),
    (re.compile(r"clarif|précision", re.IGNORECASE), "clarified"),
    (
        re.compile(
            r"correc|correz|correç|fixes|fixed|removes|restores|korr|berichtig|rectif|errat|errores", re.IGNORECASE
        ),
        "corrected",
    ),
    (re.compile(r"refil", re.IGNORECASE), "refiled"),
    (re.compile(r"editor[’']?s|anm|note de la|nota d", re.IGNORECASE), "editors-note"),
)


def corrections(article: Article) -> Article:
    """Move correction notes, bracketed or not, from the body to `corrections`."""
    at = 0
    while at < len(article.body):
        after = _without_note(article, at)
        if after is article:
            at += 1
        article = after
    return article


def _without_note(article: Article, at: int) -> Article:
    line = article.body[at]
    for found in brackets(line):
        if _is_bracketed_note(found.note):
            return _noted(cut(article, at, found.kept, found.piece, "correction"), found.note)
    if len(line) <= 2 * LONGEST_FURNITURE and _PLAIN.match(line[:LONGEST_OPENING].lstrip("*•[(– ")):
        return _noted(cut(article, at, "", line, "correction"), line.strip("*•– "))
    return article


def _is_bracketed_note(note: str) -> bool:
    start = note[:LONGEST_OPENING]
    if _BRACKETED.match(start) or _PLAIN.match(start):
        return True
    return bool(_ADDS.match(start) and _NAMES_CORRECTION.search(note[:LONGEST_FURNITURE]))


def _noted(article: Article, text: str) -> Article:
    """A note says more than the headline's tag of its kind, and takes its place."""
    said = _story_date(text)
    known = [each for each in article.corrections if each.text != text and not _is_tag(each)]
    tags = [each.kind for each in article.corrections if _is_tag(each)]
    kind = tags[0] if tags and _kind(text) == "corrected" else _kind(text)
    return replace(article, corrections=(*known, Correction(text=text, kind=kind, story_date=said)))


def _is_tag(note: Correction) -> bool:
    return " " not in note.text and note.story_date is None


def _kind(text: str) -> CorrectionKind:
    """The strongest word decides; a note with none of them was made to correct."""
    return next((kind for pattern, kind in _KINDS if pattern.search(text)), "corrected")


def _story_date(text: str) -> PartialDate | None:
    """The day of the story a note corrects ("In May 30 story"), never the article's own."""
    match = _STORY.search(text[:LONGEST_FURNITURE])
    month = dates.month_number(match["month"] or match["month2"]) if match else None
    if not match or not month:
        return None
    try:
        return dates.month_day(month, int(match["day"] or match["day2"]), "text")
    except ValueError:
        return None
