"""Addresses: their canonical form, the ids and slugs made from them, links to a very sentence.

The only user of urllib.parse. Nothing here raises on a bad address and nothing asks the network.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from urllib import parse  # noqa: TID251  this is the one module that may

_TRACKING = re.compile(
    r"utm_.*|at_(?:medium|campaign|custom\d|link.*|format|ptr.*|bbc.*)|fbclid|gclid|dclid|gbraid|wbraid|msclkid"
    r"|yclid|twclid|igshid|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|s_kwcid|cmp(?:id)?|ocid|ncid|smid|xtor|guccounter"
    r"|guce_.*|ns_(?:campaign|mchannel|source|linkname|fee)|wt\.mc_id|_ga|ref_src|ito|taid",
    re.IGNORECASE,
)
_SECRET = re.compile(
    r"([?&;][^=&#\s]*(?:key|token|secret|auth|passw|pwd|sig|session|credential|code)[^=&#\s]*=)[^&#\s]*",
    re.IGNORECASE,
)
_KEY_NAME = re.compile(
    r"(?:.*[_.-])?(?:(?P<sure>(?:access_?|auth_?)?token|secret|passw(?:or)?d|pwd)|(?:api|feed|rss|user)?key|auth"
    r"|sig|signature|session|sid|credential|code|hash)",
    re.IGNORECASE,
)
_KEY_LIKE = re.compile(r"(?=.*[0-9A-Z]).{8,}|.{16,}")
_USERINFO = re.compile(r"(?<=//)[^/?#\s]*@")
_PORTS = {"http": 80, "https": 443}
_URI = "%/:?#[]@!$&'()*+,;=~-._"
_SLUG = 60
_RESERVED = frozenset({"left-out"})
_LATIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_FIRST_WORDS = 5
_FRAGMENT = 250
_QUOTES = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"'})
_UNSHOWN = str.maketrans(dict.fromkeys("\u00ad\u200b\u2060\ufeff"))
_UNIT = re.compile(r"[^\s、，。；：！？]+[、，。；：！？”’」』）]*|[、，。；：！？]+")


def _split(url: str) -> parse.SplitResult | None:
    """Split an address; None when it has none worth the name."""
    try:
        parts = parse.urlsplit(url.strip())
        parts.port  # noqa: B018  reading it is what finds a port that is no number
    except ValueError:
        return None
    return parts


def canonical(url: str) -> str:
    """Give the form of an address that tells articles apart; never for fetching.

    Scheme "https", lower-case host, no default port, credentials, fragment or tracking parameter,
    the query sorted. What is no http address comes back stripped and otherwise as it was.
    """
    parts = _split(url)
    if parts is None or parts.scheme not in _PORTS or not parts.hostname:
        return url.strip()
    port = "" if parts.port in (None, 80, 443) else f":{parts.port}"
    pairs = parse.parse_qsl(parts.query, keep_blank_values=True)
    query = sorted(pair for pair in pairs if not _TRACKING.fullmatch(pair[0]))
    netloc = _bracketed(parts.hostname.rstrip(".")) + port
    return parse.urlunsplit(
        ("https", netloc, parts.path or "/", parse.urlencode(query, errors="replace"), "")
    )


def _bracketed(name: str) -> str:
    return f"[{name}]" if ":" in name else name


def article_key(value: str) -> str:
    """Give the 16 hex digits that name an article: of its guid, or of its address in canonical form."""
    return _hex(canonical(value), 16)


def story_id(seed: str) -> str:
    """Give the 12 hex digits that name a story for life, minted from the first lead's canonical address."""
    return _hex(seed, 12)


def _hex(text: str, digits: int) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:digits]


def host(url: str) -> str:
    """Give the host in lower case, or "" when the address has none."""
    parts = _split(url)
    return (parts.hostname or "") if parts else ""


def absolute(base: str, link: str) -> str | None:
    """Resolve the link as seen from `base`, as a safe address, or None."""
    try:
        return safe_url(parse.urljoin(base.strip(), link.strip()))
    except ValueError:
        return None


def safe_url(url: str) -> str | None:
    """Give the address as an ASCII URI fit for a page or feed, or None.

    Only http, https and mailto; no credentials, control character, or host that is none.
    """
    url = url.strip()
    if any(unicodedata.category(mark) in ("Cc", "Cs") for mark in url):
        return None
    parts = _split(url)
    if parts is None:
        return None
    if parts.scheme == "mailto":
        return parse.quote(url, safe=_URI) if "@" in parts.path else None
    return _web(parts)


def _web(parts: parse.SplitResult) -> str | None:
    netloc = _netloc(parts)
    if parts.scheme not in _PORTS or netloc is None:
        return None
    path, query, fragment = (
        parse.quote(part, safe=_URI) for part in (parts.path, parts.query, parts.fragment)
    )
    return parse.urlunsplit((parts.scheme, netloc, path, query, fragment))


def _netloc(parts: parse.SplitResult) -> str | None:
    name = parts.hostname or ""
    if not name or "@" in parts.netloc:
        return None
    try:
        ascii_name = name if name.isascii() else name.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    if re.search(r"[\s\\\"<>^`{|}%]", ascii_name):  # idna writes some signs with a space in them
        return None
    port = "" if parts.port in (None, _PORTS.get(parts.scheme)) else f":{parts.port}"
    return _bracketed(ascii_name) + port


def redacted(text: str) -> str:
    """Take passwords and keys out of an address, or of a message that holds addresses."""
    return _SECRET.sub(r"\1***", _USERINFO.sub("***@", text))


def keys_of(url: str) -> tuple[str, ...]:
    """Give the keys and passwords that an address holds in its query: by their names, and by their looks."""
    parts = _split(url)
    pairs = parse.parse_qsl(parts.query) if parts else []
    named = ((_KEY_NAME.fullmatch(name), value) for name, value in pairs)
    return tuple(value for found, value in named if found and (found["sure"] or _KEY_LIKE.fullmatch(value)))


def quoted(text: str) -> str:
    """Write a text as it stands in a query."""
    return parse.quote(text, safe="", errors="replace")


def slug(title: str, fallback: str) -> str:
    """Make a title one path segment of at most 60 characters; `fallback` when nothing is left of it.

    Latin letters lose their accents, other scripts stay as they are, in lower case.
    """
    text = re.sub(r"(?<=\b\w)\.(?=\w\b)|['’‘`´]", "", title.lower().translate(_LATIN))
    text = "".join(mark if unicodedata.category(mark)[0] in "LNM" else "-" for mark in _unaccented(text))
    made = re.sub(r"-+", "-", text).strip("-")
    if len(made) > _SLUG:
        made = made[: _SLUG + 1].rpartition("-")[0] or made[:_SLUG]
    return f"{made}-{fallback}" if made in _RESERVED else made or fallback


def _unaccented(text: str) -> str:
    bare = re.sub(r"(?<=[a-z])[\u0300-\u036f]+", "", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFC", bare)


def relative(from_path: str, to_path: str) -> str:
    """Link one page of the site to another, both given as paths below the root ("2012/05/31/")."""
    here, there = from_path.split("/")[:-1], to_path.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"


def fragment_url(url: str, quote: str, page_text: str) -> str:
    """Give the address a text fragment that a browser resolves to exactly `quote`.

    `page_text` is the page's visible text, blocks on lines of their own. The address comes back
    bare when the quotation is not there or nothing short tells it apart. Grammar and matching:
    WICG scroll-to-text-fragment; first and last five words, grown until unique.
    """
    bare = url.partition(":~:")[0]
    shown, page = _page(page_text)
    for start, end in _places(page.replace("\n", " "), _page(quote)[1].replace("\n", " ")):
        directive = _directive(shown, page, start, end)
        if directive and len(parse.unquote(directive)) < _FRAGMENT:
            return f"{bare}{'' if '#' in bare else '#'}:~:text={directive}"
    return bare.rstrip("#")


@lru_cache(maxsize=4)
def _page(text: str) -> tuple[str, str]:
    """Give the text as shown and as a browser compares it (no case, no accents), of one length."""
    text = unicodedata.normalize("NFC", text).translate(_UNSHOWN)
    shown = re.sub(r"[^\S\n]+", " ", re.sub(r"\s*\n\s*", "\n", text.strip()))
    fold = {ord(mark): _comparable(mark) for mark in sorted(set(shown))}
    return shown, shown.translate(fold)


def _comparable(mark: str) -> str:
    base = unicodedata.normalize("NFKD", mark.translate(_QUOTES))[:1].lower()
    return base if len(base) == 1 and mark != "\n" else mark


def _places(text: str, term: str) -> list[tuple[int, int]]:
    """Find where a term stands on word boundaries; it may overlap itself."""
    places, at = [], text.find(term) if term else -1
    while at >= 0:
        end = at + len(term)
        if _boundary(text, at) and _boundary(text, end):
            places.append((at, end))
        at = text.find(term, at + 1)
    return places


def _boundary(text: str, at: int) -> bool:
    return not (text[at - 1 : at].isalnum() and text[at : at + 1].isalnum())


def _directive(shown: str, page: str, start: int, end: int) -> str | None:
    """Make the directive for page[start:end]: the whole, start and end, or with what stands around it."""
    words = [(start + unit.start(), start + unit.end()) for unit in _UNIT.finditer(shown[start:end])]
    whole = "\n" not in page[start:end]
    if whole and len(words) <= 2 * _FIRST_WORDS and len(_places(page, page[start:end])) == 1:
        return _encoded(shown[start:end])
    opening = _opening(page, words)
    closing = _closing(page, words, opening) if opening else None
    if closing:
        return f"{_encoded(shown[start:opening])},{_encoded(shown[closing:end])}"
    return _in_context(shown, page, start, end) if whole else None


def _opening(page: str, words: list[tuple[int, int]]) -> int | None:
    """Find where the shortest opening of five words or more ends that stands on the page once."""
    start = words[0][0]
    for _, end in words[min(_FIRST_WORDS, len(words)) - 1 : -1]:
        if "\n" in page[start:end]:
            return None
        if len(_places(page, page[start:end])) == 1:
            return end
    return None


def _closing(page: str, words: list[tuple[int, int]], after: int) -> int | None:
    """Find where an ending begins whose first occurrence after `after` ends the quotation."""
    end = words[-1][1]
    left = [start for start, _ in words if start >= after]
    for start in reversed(left[: max(len(left) - _FIRST_WORDS, 0) + 1]):
        if "\n" in page[start:end]:
            return None
        found = _places(page[after:], page[start:end])
        if found and found[0][1] + after == end:
            return start
    return None


def _in_context(shown: str, page: str, start: int, end: int) -> str | None:
    """Take the whole quotation with the words before or after it that make it the only one.

    Before a block, a style sheet may hide what we see: what follows is tried first there.
    """
    sides = (_with_prefix, _with_suffix) if shown[start - 1 : start] == " " else (_with_suffix, _with_prefix)
    return next(filter(None, (side(shown, page.replace("\n", " "), start, end) for side in sides)), None)


def _with_prefix(shown: str, flat: str, start: int, end: int) -> str | None:
    line = shown.rfind("\n", 0, max(start - 1, 0)) + 1
    before = [word.start() for word in _UNIT.finditer(shown, line, start)]
    for word in reversed(before[:-2] or before[:1]):
        if len(_places(flat, flat[word:end])) == 1:
            return f"{_encoded(shown[word:start].strip())}-,{_encoded(shown[start:end])}"
    return None


def _with_suffix(shown: str, flat: str, start: int, end: int) -> str | None:
    line_end = shown.find("\n", end + 1)
    after = [word.end() for word in _UNIT.finditer(shown, end, line_end if line_end > 0 else len(shown))]
    for word in after[2:] or after[-1:]:
        if len(_places(flat, flat[start:word])) == 1:
            return f"{_encoded(shown[start:end])},-{_encoded(shown[end:word].strip())}"
    return None


def _encoded(term: str) -> str:
    return parse.quote(term, safe="", errors="replace").replace("-", "%2D")
