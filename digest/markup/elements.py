"""The elements of HTML, by what they mean to us."""

from __future__ import annotations

from typing import Final


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOID: Final = _names("area base br col embed hr img input link meta param source track wbr")
AUTO_CLOSED: Final = _names("p li dt dd tr td th thead tbody tfoot option html head body")
INLINE: Final = _names(
    "a abbr b bdi bdo big cite code em font i ins kbd mark q s small span strong sub sup tt u var"
)
BLOCKS: Final = _names(
    "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre "
    "search section summary table tbody td tfoot th thead tr ul"
)
NEVER_SHOWN: Final = _names(
    "area audio base canvas datalist embed frame frameset head iframe img input link math meta meter noembed "
    "noframes noscript object param picture progress rp script select source style svg template textarea "
    "title track video"
)
TEXT_STRUCTURE: Final = _names(
    "a abbr b blockquote br caption cite code dd del dl dt em h1 h2 h3 h4 h5 h6 hr i li ol p pre q s strong "
    "sub sup table tbody td th thead time tr ul"
)
DROPPED_WITH_CONTENT: Final = _names(
    "script style template noscript iframe object svg math textarea select title head"
)
