"""Collections: pages whose headline says that they hold many stories, so that they are none."""

from __future__ import annotations

import re
from functools import lru_cache

_BRIEF = (
    r"\bin brief\b|\bbriefs\b|\bbriefing\b|\bround-?ups?\b|\brecap\b|\bheadlines\b|\bnewsletter\b|\bpodcast\b"
    r"|\blive ?(?:blog|ticker|updates?)\b|\bliveblog\b|^live:|\bkey events\b|\bnews brief\b"
    r"|\bof the (?:day|week)\b"
    r"|\bwhat to know today\b|^all of \w+ today\b|: all of \w+ today\b|\bpress review\b|\bmorning report\b"
    r"|\bkurz (?:notiert|gemeldet|und knapp)\b|\bin kürze\b|\bnachrichtenüberblick\b|\bpresseschau\b"
    r"|\ben bref\b|\brevue de presse\b|\ben breve\b|\bresumen de (?:noticias|la semana)\b|\bin breve\b"
    r"|\brassegna stampa\b|\bem resumo\b|\bi korthet\b|\bkort nytt\b|\bin het kort\b"
)
_THINGS = (
    r"^(?:the )?top \d+\b"
    r"|^(?:the )?\d+ (?:of the )?(?:best|worst|biggest|most|things|ways|reasons|tips|facts|takeaways|must)\b"
)
_NAMED = re.compile(f"{_BRIEF}|{_THINGS}", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def is_collection(headline: str | None) -> bool:
    """Say whether a headline announces a collection: "News in brief", "Top 12 …", "Live updates"."""
    return bool(headline) and bool(_NAMED.search(headline or ""))
