"""Rule: a last line that says who the author is ("Ann Poe is a reporter at …") is about the author."""

from __future__ import annotations

import re

from digest.clean.removal import take
from digest.clean.shape import word_total
from digest.model import Article

LAST_LINES = 3
LEAST_BODY = 4
LONGEST = 70  # words
_IS = (
    r"(?:is|was|are|has been|covers?|reports?|writes?|joined|works?|ist|war|arbeitet|schreibt|berichtet"
    r"|leitet|est|couvre|écrit|travaille|es|cubre|escribe|trabaja|è|scrive|lavora|é|escreve|cobre|trabalha)"
)
_WORK = re.compile(
    r"\b(?:report(?:er|s)|journalist\w*|correspondent|editor|columnist|writer|author|fellow|professor|newsroom|bureau"
    r"|redakteur\w*|reporterin|korrespondent\w*|autor\w*|redaktion|volontär\w*|kolumnist\w*"
    r"|journaliste|correspondante?|rédact\w+|reporter|periodista|corresponsal|redactora?|giornalista|corrispondente"
    r"|inviat[oa]|jornalista|repórter|colunista)\b",
    re.IGNORECASE,
)


def biography(article: Article) -> Article:
    """Take the author's biography out of the last lines of a text long enough to have one."""
    names = [re.escape(person.name) for person in article.authors if " " in person.name]
    if not names or len(article.body) < LEAST_BODY:
        return article
    start = max(len(article.body) - LAST_LINES, LEAST_BODY - 1)
    opens = re.compile(rf"(?:\w+ ){{0,2}}(?:{'|'.join(names)}),? {_IS}\b", re.IGNORECASE)
    found = (at for at in range(start, len(article.body)) if _is_about(article.body[at], opens))
    return take(article, dict.fromkeys(found, "about the author"))


def _is_about(line: str, opens: re.Pattern[str]) -> bool:
    return word_total(line) <= LONGEST and bool(opens.match(line)) and bool(_WORK.search(line))
