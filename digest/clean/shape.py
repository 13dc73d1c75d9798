"""What a line looks like: prose, a title, a date by itself, a bracketed note."""

from __future__ import annotations

import re

from digest.dates import month_number
from digest.text import remembered

LONGEST_FURNITURE = 600
PROSE_WORDS = 5
UNPUNCTUATED_PROSE = 25
LONGEST_TITLE = 30
CJK_PROSE = 24
DAYS_IN_MONTH = 31

_QUOTES = dict.fromkeys(map(ord, '‘’‚‛`´′“”„‟«»"'), "'")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_PLAIN = str.maketrans({**_QUOTES, **_DASHES})
_CLOSERS = "\"'”’»“)]›*"
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# A credit behind the last full stop, glued by a dash or in brackets.
_CREDIT = re.compile(r"(?<=[.!?”\"»])\s?(?:[—–-]{1,2}\s?[^\s.][^.]{1,40}|\([^()]{2,40}\))$")
_ELLIPSIS = re.compile(r"(?:\.{2,}|…)[\"'”’»)\]]*$|\[(?:\.{3}|…)\]$")
_STATED = (
    r"(?:(?:last |first )?(?:updated|published|posted|modified|issued)(?: on| at)?|date|stand"
    r"|aktualisiert(?: am)?|veröffentlicht(?: am)?|publiée?(?: le)?|mis à jour(?: le)?"
    r"|actualizado(?: el)?|publicado(?: el| em)?|atualizado(?: em)?|pubblicato(?: il)?|aggiornato(?: il)?"
    r"|güncelleme|yayınlanma|uppdaterad|publicerad|oppdatert|publisert|opdateret|gepubliceerd|bijgewerkt)"
)
PREFIX = re.compile(rf"{_STATED}\b ?:? ?", re.IGNORECASE)
_CLOCK = (
    r"(?:,? ?[|·•-]? ?(?:at |um |à |a las |às )?[0-9]{1,2}[:.h][0-9]{2}(?: ?[ap]\.?m\.?)?(?: ?[a-z]{1,5})?)?"
)
_FIRST_CLOCK = r"(?:[0-9]{1,2}[:.][0-9]{2}(?: [a-z]{2,5})?,? )?"
_WEEKDAY = r"(?:[^\W\d_]{2,12}\.?,? )?"
_ROW = re.compile(r"[|•·]")
_STAMP = re.compile(rf"{_STATED} ?:? ?[0-9]{{1,2}}[:.][0-9]{{2}}(?: [a-z]{{1,5}})?", re.IGNORECASE)
LONGEST_DATES = 100
_DATE = re.compile(
    rf"{_FIRST_CLOCK}{_WEEKDAY}"
    rf"(?:(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|\.|er)? (?:de |of )?(?P<month>[^\W\d_]{{3,12}})\.?"
    rf"|(?P<name>[^\W\d_]{{3,12}})\.? (?P<number>[0-9]{{1,2}})(?:st|nd|rd|th)?),? (?:de )?[0-9]{{4}}{_CLOCK}"
    rf"|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{_CLOCK}|[0-9]{{1,2}}[./][0-9]{{1,2}}[./][0-9]{{4}}{_CLOCK}",
    re.IGNORECASE,
)


@remembered(2048)
def folded(line: str) -> str:
    """Fold case, quotes, dashes and the marks at a line's ends, to tell whether two lines are one."""
    return line.translate(_PLAIN).casefold().strip(" '.:!|-…")


def word_total(line: str) -> int:
    """Count words between spaces, looking at no more than the start of a long line."""
    return line[:LONGEST_FURNITURE].count(" ") + 1


def trails_off(line: str) -> bool:
    """Tell whether a line ends in dots, as excerpts do."""
    return bool(_ELLIPSIS.search(line[-8:]))


def is_prose(line: str) -> bool:
    """Tell whether a line is running text: a sentence that ends, or many words."""
    if len(line) > LONGEST_FURNITURE:
        return True
    words = word_total(line)
    if words >= UNPUNCTUATED_PROSE:
        return not is_bracketed(line)
    ends = _CREDIT.sub("", line).rstrip(_CLOSERS)[-1:] in {".", "。", "।", "؟"} and not trails_off(line)
    long_enough = words >= PROSE_WORDS or (
        len(line) >= CJK_PROSE and len(_CJK.findall(line)) >= CJK_PROSE // 2
    )
    return ends and long_enough and not is_bracketed(line)


def is_title(line: str) -> bool:
    """Tell whether a line could be a title: short, no sentence that ends, not in brackets."""
    short = len(line) <= LONGEST_FURNITURE and word_total(line) <= LONGEST_TITLE
    return short and not is_bracketed(line) and not is_prose(line)


def is_bracketed(line: str) -> bool:
    """Tell whether a whole line stands in one pair of brackets."""
    return line[:1] in "([" and line.rstrip(".")[-1:] in ")]" and len(line) > len("()")


def inside(line: str) -> str:
    """Give what stands between a line's outer brackets, or the line."""
    return line.rstrip(".")[1:-1].strip() if is_bracketed(line) else line


def is_date(line: str) -> bool:
    """Tell whether a line is a date with its year and nothing else, a word like "Updated" aside.

    Several of them may stand in a row: "Published 14.14 | Updated 16 June 2024".
    """
    if stated_date(line) is not None:
        return True
    parts = [part.strip() for part in _ROW.split(line)] if len(line) <= LONGEST_DATES else []
    return len(parts) > 1 and all(stated_date(part) or _STAMP.fullmatch(part) for part in parts)


def stated_date(line: str) -> str | None:
    """Give the date that a line consists of, without a word like "Updated"; None when it is none."""
    if len(line) > 100:  # noqa: PLR2004  no date is that long
        return None
    text = PREFIX.sub("", line.strip(" ()[]|"), count=1).strip()
    match = _DATE.fullmatch(text)
    if not match:
        return None
    name = match["month"] or match["name"]
    return text if name is None or month_number(name) else None
