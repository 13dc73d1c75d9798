"""Collections: pages whose headline says that they hold many stories, so that they are none."""

from __future__ import annotations

import re
from functools import lru_cache

# Lower-cased, and told apart by their first letter: so a headline that has none is soon passed over.
_BRIEF = (
    r"\b(?:in brief|briefs|briefing|round-?ups?|recap|headlines|newsletter|podcast"
    r"|live ?(?:blog|ticker|updates?)|liveblog|key events|news brief|of the (?:day|week)"
    r"|what to know today|press review|morning report"
    r"|kurz (?:notiert|gemeldet|und knapp)|in kürze|nachrichtenüberblick|presseschau"
    r"|en bref|revue de presse|en breve|resumen de (?:noticias|la semana)|in breve"
    r"|rassegna stampa|em resumo|i korthet|kort nytt|in het kort)\b"
)
_THINGS = (
    r"^(?:live:|all of \w+ today\b|(?:the )?top \d+\b"
    r"|(?:the )?\d+ (?:of the )?(?:best|worst|biggest|most|things|ways|reasons|tips|facts|takeaways|must)\b)"
    r"|: all of \w+ today\b"
)
_NAMED = re.compile(f"{_BRIEF}|{_THINGS}")


@lru_cache(maxsize=1 << 14)
def is_collection(headline: str | None) -> bool:
    """Say whether a headline announces a collection: "News in brief", "Top 12 …", "Live updates"."""
    return bool(_NAMED.search((headline or "").lower()))
