"""Which addresses are one article's, and the ids made from them."""

from __future__ import annotations

import hashlib
import re

from digest.urls.parts import PORTS, bracketed, joined, pairs, query_of, split

_TRACKING = re.compile(
    r"utm_.*|at_(?:medium|campaign|custom\d|link.*|format|ptr.*|bbc.*)|fbclid|gclid|dclid|gbraid|wbraid|msclkid"
    r"|yclid|twclid|igshid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|s_kwcid|cmp(?:id)?|ocid|ncid|smid|xtor|guccounter"
    r"|guce_.*|ns_(?:campaign|mchannel|source|linkname|fee)|wt\.mc_id|_ga|ref_src|ito|taid",
    re.IGNORECASE,
)


def canonical(url: str) -> str:
    """Give the form of an address that tells articles apart; never for fetching.

    Scheme "https", lower-case host, no default port, credentials, fragment or tracking parameter,
    the query sorted. What is no http address comes back stripped and otherwise as it was.
    """
    parts = split(url)
    if parts is None or parts.scheme not in PORTS or not parts.hostname:
        return url.strip()
    port = "" if parts.port in (None, 80, 443) else f":{parts.port}"
    query = sorted(pair for pair in pairs(parts.query, blank=True) if not _TRACKING.fullmatch(pair[0]))
    netloc = bracketed(parts.hostname.rstrip(".")) + port
    return joined("https", netloc, parts.path or "/", query_of(query), "")


def article_key(value: str) -> str:
    """Give the 16 hex digits that name an article: of its guid, or of its address in canonical form."""
    return _hex(canonical(value), 16)


def story_id(seed: str) -> str:
    """Give the 12 hex digits that name a story for life, minted from the first lead's canonical address."""
    return _hex(seed, 12)


def _hex(text: str, digits: int) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:digits]
