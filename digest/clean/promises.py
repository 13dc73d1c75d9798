"""Rule: a line that only promises what follows, or what the outlet has elsewhere, tells nothing itself."""

from __future__ import annotations

import re

from digest.clean.removal import take
from digest.clean.shape import folded, word_total
from digest.model import Article

MOST_WORDS = 25
# Whole lines, folded: they announce a list.
LISTS: tuple[str, ...] = (
    (
        r"(?:here(?:'s| is| are)|these are|below (?:is|are)|following (?:is|are)) "
        r"(?:a |an |the |some )?(?:\w+ ){0,2}"
        r"(?:look|glance|rundown|recap|summary|timeline|takeaways|events|developments|things to know)\b[^:]*"
    ),
    r"here(?:'s| is) what (?:you need to know|to know|we know)\b[^:]*",
    (
        r"(?:das|dies|hier) sind die (?:wichtigsten|neuesten) "
        r"(?:entwicklungen|ereignisse|punkte|fragen|meldungen)\b[^:]*"
    ),
    r"(?:hier|es folgt) (?:ist )?ein überblick\b[^:]*",
    r"voici (?:ce qu'il faut (?:savoir|retenir)|les (?:principaux|derniers) \w+)\b[^:]*",
    r"(?:estas|éstas|estos) son (?:las claves|los puntos|las principales|las últimas)\b[^:]*",
)
# What an interview will tell, and does not tell here.
INTERVIEWS: tuple[str, ...] = (
    (
        r"im (?:\S+-)?(?:interview|gespräch) (?:mit .{2,40} )?(?:verrät|erzählt|erklärt|spricht) "
        r"(?:er|sie)\b.*(?:,| )(?:warum|wieso|weshalb|wie|was|wer|wen|welche\w*|wo|worum|über|von)\b.*"
    ),
)
_LISTS, _INTERVIEWS = re.compile("|".join(LISTS)), re.compile("|".join(INTERVIEWS))
_SPOKEN = r"hat (?:\S+ ){1,8}(?:gesprochen|interviewt)"
_MORE = re.compile(r"[.!?…][\"”“»']? \S")


def promises(article: Article) -> Article:
    """Take out whole lines of one sentence that announce a list, an interview or the outlet's own visit."""
    met = _met(article)
    found = (at for at, line in enumerate(article.body) if _is_promise(line, met))
    return take(article, dict.fromkeys(found, "promise"))


def _is_promise(line: str, met: re.Pattern[str] | None) -> bool:
    text = folded(line)
    if word_total(line) > MOST_WORDS or _MORE.search(line):
        return False
    return bool(_LISTS.fullmatch(text) or _INTERVIEWS.fullmatch(text) or (met and met.fullmatch(text)))


def _met(article: Article) -> re.Pattern[str] | None:
    """Tell by the outlet's own name who it was that has met somebody."""
    names = {folded(name) for name in (article.publisher, article.label) if name}
    own = "|".join(re.escape(name) for name in sorted(names))
    return re.compile(rf"(?:der |die |das )?(?:{own})(?:\.de)? {_SPOKEN}") if own else None
