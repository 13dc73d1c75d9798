"""Rule: correction notes become data, verbatim, and are never dropped."""

from __future__ import annotations

import re
from dataclasses import replace

from digest import dates
from digest.clean.brackets import Bracket, brackets
from digest.clean.shape import LONGEST_FURNITURE
from digest.model import Article, Correction, CorrectionKind, PartialDate, Removed

LONGEST_OPENING = 120
MOST_NOTES = 50
_SENTENCE_ENDS = frozenset(".!?…\"'”’»)]。")
_VERB = (
    r"(?:correct(?:s|ed|ing|ion)?|clarif(?:y|ies|ied|ying|ication)|fix(?:es|ed)|refil(?:es|ed|ing)"
    r"|remov(?:es|ed))"
)
_MONTH_FIRST = r"(?P<month>[^\W\d_]{3,10})\.? (?P<day>[0-9]{1,2})"
_DAY_FIRST = r"(?P<day2>[0-9]{1,2})\.? (?P<month2>[^\W\d_]{3,10})"
_MONTH_DAY = rf"{_MONTH_FIRST}|{_DAY_FIRST}"
_STORY_OF = r"(?:an? |the |our )?(?:story (?:dated|of|on|published(?: on)?) )?"
_STORY = re.compile(rf"\b(?:in|this|an?|the) {_STORY_OF}(?:{_MONTH_DAY})\b", re.IGNORECASE)
# What a bracketed note opens with.
_BRACKETED = re.compile(
    rf"(?:(?:This (?:[\w.]+ ){{0,4}}(?:story|article|version|item|report|headline|post)\b.*\b)?(?:{_VERB})\b"
    r"|An earlier (?:version|story)|(?:Corrige|Corrigé|Corregge|Korrigiert|Berichtigt|Aclara|Rectifie)\b"
    r"|Restores\b|Withdraws\b|Editor[’']?s[’']? note\b|Corrected version)",
    re.DOTALL | re.IGNORECASE,
)
_IN_STORY = re.compile(
    r"In (?:an? |the |our )?(?:[\w.]+ ){0,3}(?:story|article|item|report|headline)\b", re.IGNORECASE
)
_ADDS = re.compile(r"(?:Adds|Updates|Recasts|Repeats|Rewrites|Changes)\b", re.IGNORECASE)
_NAMES_CORRECTION = re.compile(rf"\b(?:{_VERB}|erroneously|incorrectly|misstated)\b", re.IGNORECASE)
# What a paragraph without brackets opens with: a heading and a colon or dash, or a whole phrase.
_HEADINGS = """
correction | corrections and clarifications | clarification | correction and clarification
corrected | erratum | hinweis der redaktion | editor['’]?s['’]? note
update and correction | story withdrawn | withdrawn
korrektur | berichtigung | richtigstellung | korrekturhinweis
anm(?:erkung)?\\.? d(?:er|\\.) red(?:aktion|\\.) | rectificatif | précision | correctif
note de la rédaction | corrección | fe de errores | rectificación | nota de la redacción
correzione | errata corrige | nota della redazione | correção | errata | nota da redação
"""
_PIECE = r"(?:story|article|version|report|piece|post|headline|column)"
_AMENDED = r"(?:corrected|clarified|withdrawn|retracted|amended|refiled)\b"
_PHRASES = (
    rf"(?:this|the) (?:[\w.,]+ ){{0,5}}{_PIECE}(?: [\w.,]+){{0,6}}? (?:was|has been|is) (?:\w+ )?{_AMENDED}",
    r"an? (?:earlier|previous) version of (?:this|the)\b",
    r"in an earlier version of this\b",
    r"(?:in (?:einer|der) )?(?:früheren|vorherigen|ursprünglichen) (?:version|fassung)\b",
    r"eine (?:frühere|vorherige) (?:version|fassung)\b",
    r"(?:dans )?une version (?:précédente|antérieure) de\b",
    r"(?:en )?una versión (?:anterior|previa) de\b",
    r"una versione precedente d\w+\b",
    r"uma versão anterior d\w+\b",
)
_HEADING = "|".join(entry.strip() for row in _HEADINGS.strip().splitlines() for entry in row.split("|"))
_PLAIN = re.compile(
    rf"(?:{_HEADING})(?:,[^:.]{{2,20}}\.?[^:.]{{0,12}})?"
    rf" ?(?::|\([^)]{{1,40}}\):| [–—-] )|{'|'.join(_PHRASES)}",
    re.IGNORECASE,
)
_KINDS: tuple[tuple[str, CorrectionKind], ...] = (
    (r"withdr|retract", "withdrawn"),
    (r"clarif|précision|aclara", "clarified"),
    (
        r"correc|correz|corrig|correg|correç|fixes|fixed|removes|restores|korr|berichtig|rectif|errat|errores",
        "corrected",
    ),
    (r"refil", "refiled"),
    (r"editor[’']?s|anm|hinweis der red|note de la|nota d", "editors-note"),
)


def corrections(article: Article) -> Article:
    """Move correction notes, bracketed or not, from the body to `corrections`."""
    kept: list[str] = []
    found: list[Bracket] = []
    for line in article.body:
        rest = line
        while rest and (note := _note(rest)):
            found.append(note)
            rest = note.kept
        kept += [rest] if rest else []
    if not found:
        return article
    gone = tuple(Removed(text=note.piece, reason="correction") for note in found)
    article = replace(article, body=tuple(kept), removed=article.removed + gone)
    for text in list(dict.fromkeys(note.note for note in found))[:MOST_NOTES]:
        article = _noted(article, text)
    return article


def _note(line: str) -> Bracket | None:
    """Find a note that opens or closes a paragraph in brackets, or is all of it."""
    for found in brackets(line):
        if _is_bracketed_note(found):
            return found
    if len(line) <= 2 * LONGEST_FURNITURE and _PLAIN.match(line[:LONGEST_OPENING].lstrip("*•[(– ")):
        return Bracket(piece=line, note=line.strip("*•– "), kept="")
    return None


def _is_bracketed_note(found: Bracket) -> bool:
    """Tell a note, which opens with a capital and stands by itself, from a remark in a sentence."""
    start = found.note[:LONGEST_OPENING]
    if not start[:1].isupper() or (found.kept and not found.starts and found.kept[-1] not in _SENTENCE_ENDS):
        return False
    if _BRACKETED.match(start) or _PLAIN.match(start):
        return True
    said = found.note[:LONGEST_FURNITURE]
    story = _IN_STORY.match(start) and (_NAMES_CORRECTION.search(said) or _STORY.match(start))
    return bool(story) or bool(_ADDS.match(start) and _NAMES_CORRECTION.search(said))


def _noted(article: Article, text: str) -> Article:
    """Add a note; it says more than the headline's tag of its kind, and takes its place."""
    said = _story_date(text)
    known = [each for each in article.corrections if each.text != text and not _is_tag(each)]
    tags = [each.kind for each in article.corrections if _is_tag(each)]
    kind = tags[0] if tags and _kind(text) == "corrected" else _kind(text)
    return replace(article, corrections=(*known, Correction(text=text, kind=kind, story_date=said)))


def _is_tag(note: Correction) -> bool:
    return " " not in note.text and note.story_date is None


def _kind(text: str) -> CorrectionKind:
    """Let the strongest word decide; a note with none of them was made to correct."""
    return next((kind for pattern, kind in _KINDS if re.search(pattern, text, re.IGNORECASE)), "corrected")


def _story_date(text: str) -> PartialDate | None:
    """Give the day of the story a note corrects ("In May 30 story"), never the article's own."""
    match = _STORY.search(text[:LONGEST_FURNITURE])
    month = dates.month_number(match["month"] or match["month2"]) if match else None
    if not match or not month:
        return None
    try:
        return dates.month_day(month, int(match["day"] or match["day2"]), "text")
    except ValueError:
        return None
