"""Where sentences end: own rules, no model, time linear in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.text.abbreviations import (
    BEGINNERS,
    CAPITALISED,
    NUMBERED,
    ORDINAL_LANGUAGES,
    WITH_TIMES,
    ranks,
    shortened,
    titles,
)

_CLOSERS = r"\"'”’»›)\]}"
_OPENERS = r"\"'“‘«‹»›„‚(\[{¿¡$£€¥₹#@`"
_STOPS, _WIDE = ".!?…؟۔।", "。！？｡"
# Look-behind and possessive repeats keep a run of a million full stops linear; that a search begins with
# nothing but a set of signs makes it ten times as fast.
_STOP = re.compile(rf"[{_STOPS};॥։።။{_WIDE}](?:(?<=[{_STOPS}])[{_STOPS}]*+|(?<=[{_WIDE}])[{_WIDE}]*+)?")
_CANDIDATE = re.compile(
    rf"(?<![{_STOPS}])(?P<stop>[{_STOPS};॥։።။]++)(?P<close>[{_CLOSERS}]*+"
    r"(?:[ \u00a0\u202f](?:»|''|[\"'’”])(?=\s))?+)\s++"
    rf"(?=(?P<open>[{_OPENERS}]{{0,6}}(?:(?<=«)[ \u00a0\u202f])?)(?P<next>\w[\w'’]{{0,30}}))"
    rf"|(?<![{_WIDE}])(?P<wide>[{_WIDE}]++)(?P<wide_close>[」』”’）】》〉]*+)\s*+(?=\S)"
)
_INNER_DOTS = re.compile(r"(?:[^\W\d_]{1,3}\.-?)+[^\W\d_]{1,3}")
_SPEECH = re.compile(
    r"(?:[^\W\d_][\w.'’-]*,?\s+){1,5}?(?:said|says|asked|asks|told|added|wrote|cried|shouted|tweeted|replied|joked)\b"
)
_WIDE_SPEECH = re.compile(r"と|って|[^。！？]{0,12}(?:说|說|道|表示|称|稱)")
# French and Italian glue an article to the word: "L'art. 12", "dell'on. Villa".
# Where a quotation is a part of its sentence: 「来る。帰る」と話した, "간다. 온다"고 말했다.
_EMBEDDED = {
    "ja": re.compile("[「『][^」』]{0,160}$"),
    "ko": re.compile("(?:^|[^\\w])[\"“‘'][^\"”’']{0,160}$"),
}
_EMBEDDED_END = {
    "ja": re.compile("[^「『」』]{0,160}[」』](?:と|って|な|の|を|が|は|も|に|で)"),
    "ko": re.compile("[^\"“”’']{0,160}[\"”’'](?:이?라?[고며는]|[은는이가을를와과의])"),
}
_LOOKED_BACK = 200
_ELIDED = re.compile(r"^(?:[dlnst]|qu|dell|nell|all|sull|dall|un)['’](?=\w{2})", re.IGNORECASE)
_TOKEN = 24
_LIST_DIGITS = 2
_WITH_EXCLAMATION = frozenset({"Yahoo", "Jeopardy"})


def spans(paragraph: str, language: str | None = None) -> tuple[tuple[int, int], ...]:
    """Find the sentences of a paragraph as (start, end) offsets, outer white space left out.

    `language` is a BCP 47 tag or None. Sentences inside a quotation are sentences of their own;
    a quotation with the words that name its speaker is one.
    """
    tongue = language.partition("-")[0].lower() if language else None
    found, start = [], _skip(paragraph, 0)
    for mark in _candidates(paragraph):
        if _ends(paragraph, mark, start, tongue):
            found.append((start, mark.end("wide_close" if mark["wide"] else "close")))
            start = mark.end()
    end = len(paragraph.rstrip())
    return (*found, (start, end)) if start < end else tuple(found)


def sentences(paragraph: str, language: str | None = None) -> tuple[str, ...]:
    """Split a paragraph into its sentences, outer white space left out."""
    return tuple(paragraph[start:end] for start, end in spans(paragraph, language))


def _candidates(paragraph: str) -> Iterator[re.Match[str]]:
    """Yield where a sentence may end: the marks and signs behind it, and what opens the next."""
    end = 0
    for stop in _STOP.finditer(paragraph):
        mark = _CANDIDATE.match(paragraph, stop.start()) if stop.start() >= end else None
        if mark:
            end = mark.end()
            yield mark


def _skip(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip())


def _ends(text: str, mark: re.Match[str], start: int, language: str | None) -> bool:
    if language in _EMBEDDED and _embedded(text, mark, start, language):
        return False
    if mark["wide"]:
        return not (mark["wide_close"] and _WIDE_SPEECH.match(text, mark.end()))
    following = mark["next"]
    if following[0].islower() or (mark["stop"] == ";" and language != "el"):  # how Greek asks
        return False
    if mark["close"] and _attributed(text, mark):
        return False
    token = _token(text, start, mark.start())
    if mark["stop"] == ".":
        return _full_stop(token, mark, language, first=mark.start() - len(token) <= start)
    return token not in _WITH_EXCLAMATION or mark["stop"] != "!" or _opens(mark)


def _embedded(text: str, mark: re.Match[str], start: int, language: str) -> bool:
    """Tell whether a stop stands in a quotation that the sentence goes on behind: it would be torn."""
    at = mark.end("wide" if mark["wide"] else "stop")
    before = text[max(start, at - _LOOKED_BACK) : at]
    return bool(_EMBEDDED[language].search(before) and _EMBEDDED_END[language].match(text, at))


def _attributed(text: str, mark: re.Match[str]) -> bool:
    """Tell whether `"Stop!" Ann Lee said` goes on with its speaker."""
    return (
        mark["close"][0] in "\"'”’»"
        and mark["stop"] != "."
        and not mark["open"]
        and _SPEECH.match(text, mark.end(), mark.end() + 80) is not None
    )


def _token(text: str, start: int, dot: int) -> str:
    words = text[max(start, dot - _TOKEN) : dot].rsplit(None, 1)
    return _ELIDED.sub("", words[-1].lstrip("\"'“‘«‹„‚([{¿¡—–-")) if words else ""


def _opens(mark: re.Match[str]) -> bool:
    """Tell whether what follows begins a sentence, whatever stands before it."""
    return mark["next"].lower() in BEGINNERS or mark["open"][:1] in tuple('"“„«')


def _full_stop(token: str, mark: re.Match[str], language: str | None, *, first: bool) -> bool:
    if token.isdecimal():
        return _after_number(token, mark, language, first=first)
    word = token.lower()
    if mark["next"][0].isdecimal() and (word in NUMBERED or word in CAPITALISED):
        return False
    if word in titles(language) or (word in ranks(language) and token[0].isupper()):
        return bool(mark["close"])
    if word in ("a.m", "p.m"):
        return mark["next"].lower() not in WITH_TIMES
    return not _may_go_on(token, word, language) or _opens(mark)


def _may_go_on(token: str, word: str, language: str | None) -> bool:
    """Tell whether the word is an initial, an abbreviation or has stops inside."""
    return (
        (len(token) == 1 and token.isalpha())
        or word in shortened(language)
        or (word in CAPITALISED and token[0].isupper())
        or _INNER_DOTS.fullmatch(token) is not None
    )


def _after_number(token: str, mark: re.Match[str], language: str | None, *, first: bool) -> bool:
    if first and len(token) <= _LIST_DIGITS:
        return False
    return language not in ORDINAL_LANGUAGES or len(token) > _LIST_DIGITS or _opens(mark)
