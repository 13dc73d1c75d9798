"""Names of people as bylines and sign-offs list them."""

from __future__ import annotations

import re

from digest.agencies import agency

MOST_WORDS = 5
LONGEST_LIST = 300
_BY_WORDS = r"by|von|par|por|di|door|av|autor(?:in|en)?|auteurs?|autore|text|words|(?:written|reported) by"
_BY = re.compile(rf"(?:{_BY_WORDS}) ?:? +", re.IGNORECASE)
_SPLIT = re.compile(r"\s*(?:,|;|\||·|•|/|&|\+|\b(?:[Aa]nd|AND|[Uu]nd|UND|et|ET|y|e)\b)\s*")
_PLACE = re.compile(r"\s+(?:in|aus|à|en|em|at|reporting from)\s+\S.*$")
_INITIALS = re.compile(r"\s*[(\[][^()\[\]]{1,12}[)\]]\s*$")
_WIRE = re.compile(r"\s*\((?P<name>[^()]{2,40})\)$")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}")
_NOT_IN_NAMES = re.compile(r"[0-9@:!?()]")
_ELIDED = ("d'", "d’", "al-", "el-", "'", "’")
_PARTICLES = frozenset(
    {"de", "da", "do", "dos", "das", "di", "del", "della", "der", "den", "van", "von", "vom", "zu", "zur"}
    | {"la", "le", "el", "al", "bin", "ibn", "ben", "bint", "ter", "ten", "af", "av", "du", "des"}
)
_LETTERS = re.compile(r"(?:[A-Z]\.?){2,6}|Ph\.?D\.?|Ed\.?D\.?|Psy\.?D\.?|Pharm\.?D\.?|Esq\.?")
_ROLE_NAMES = """
chief leiter chefredakteur chefredakteurin
expert editor reporter correspondent director founder co-founder writer manager specialist professor
consultant analyst officer president journalist producer columnist strategist researcher scientist
redakteur redakteurin reporterin korrespondent korrespondentin journaliste journalistin rédacteur
rédactrice correspondant correspondante periodista redactor redactora corresponsal giornalista
redattore redattrice corrispondente jornalista repórter
"""
_ROLES = frozenset(_ROLE_NAMES.split())
# Bylines that name a desk, not a person.
DESK_NAMES = """
staff | staff reporter | staff reporters | staff writer | staff writers | our correspondent
our reporter | our correspondents | our staff reporter | a correspondent | correspondent
special correspondent | reporter | web desk | news desk | newsdesk | online desk | desk
monitoring desk | monitoring report | newsroom | the newspaper's staff reporter
the newspaper's correspondent | editorial | editorial board | editor | editors | admin
administrator | webmaster | author | guest author | unknown | anonymous | redaktion | die redaktion
redaction | la redaction | rédaction | la rédaction | redacción | redaccion | redazione | redação
redacao | nachrichten | aktuell | news | latest news | noticias | notícias | notizie | actualités | actualites
team | press | presse | guest | contributor | contributors
"""
DESKS = frozenset(name.strip() for row in DESK_NAMES.strip().splitlines() for name in row.split("|"))


def after_by(line: str) -> str | None:
    """Give what follows a byline's opening word ("By", "Von", "Par", "Por" …), or None."""
    match = _BY.match(line)
    return line[match.end() :].strip() if match else None


def bare(text: str) -> str:
    """Strip a name of its opening "By", its e-mail address and initials in brackets."""
    without = _INITIALS.sub("", _EMAIL.sub(" ", text[:LONGEST_LIST]))
    without = " ".join(without.split())
    opening = _BY.match(without)
    without = without[opening.end() :] if opening else without
    return without.strip(" ,;:|·•–—-()")


def is_email(text: str) -> bool:
    """Tell whether a text holds an e-mail address."""
    return bool(_EMAIL.search(text[:LONGEST_LIST]))


def split(text: str) -> tuple[str, ...]:
    """Split a list of names at commas and at "and" in several languages."""
    return tuple(part for raw in _SPLIT.split(text[:LONGEST_LIST]) if (part := raw.strip(" .,")))


def is_role(text: str) -> bool:
    """Tell what stands behind a name: letters ("MD", "PhD"), or a function that ends in its noun."""
    return bool(_LETTERS.fullmatch(text)) or text.rsplit(maxsplit=1)[-1].casefold() in _ROLES


def listed(text: str) -> tuple[str, ...] | None:
    """Read a list of names ("A B and C D in Paris"); None when any part could not be one."""
    if len(text) > LONGEST_LIST:
        return None
    parts = tuple(_PLACE.sub("", part) for part in split(_WIRE.sub(r", \g<name>", text)))
    parts = tuple(part for at, part in enumerate(parts) if not at or agency(part) or not is_role(part))
    return parts if parts and all(is_name(part) for part in parts) else None


def is_name(text: str) -> bool:
    """Tell whether a text looks like a person's, desk's or agency's name: few words, capitals."""
    words = text.split()
    if not 1 <= len(words) <= MOST_WORDS or _NOT_IN_NAMES.search(text):
        return False
    if agency(text) or text.casefold() in DESKS:
        return True
    return words[0][0].isupper() and all(_is_name_word(word) for word in words)


def _is_name_word(word: str) -> bool:
    return word[0].isupper() or word.casefold() in _PARTICLES or word.startswith(_ELIDED)
