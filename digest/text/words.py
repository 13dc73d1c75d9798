"""The words of a text: as shown, as matched, as counted.

Chinese, Japanese, Korean and Thai write no spaces we could rely on, so a run of their characters
is taken as its overlapping pairs.
"""

from __future__ import annotations

import pkgutil
import re
import unicodedata
from functools import lru_cache
from itertools import chain

from Stemmer import Stemmer

from digest.text.function_words import function_words, glued_words
from digest.text.remembered import remembered

_MARKS = (  # vowel signs and accents that `\w` does not count as letters
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0900-\u0963\u0970-\u0df3\u200d"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u17b4-\u17d3"
)
_SIGN = rf"[\w{_MARKS}]"
_ABBREVIATION = rf"(?<!{_SIGN})[^\W\d_](?:\.[^\W\d_])+(?!{_SIGN})"
_WORD = re.compile(rf"{_ABBREVIATION}|{_SIGN}+(?:(?:'|(?<=\d)[.,](?=\d)){_SIGN}+)*")
_PLAIN_WORD = re.compile(r"[a-z0-9]++(?:(?:'|(?<=\d),(?=\d))[a-z0-9]++)*+")  # the same, twice as fast
_INNER_DOT = re.compile(r"(?<=\b[^\W\d_])\.(?=[^\W\d_](?!\w))")  # of a dotted abbreviation
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]+",
)
_UNSPACED_STOPS = dict.fromkeys(
    [*range(0x3000, 0x3005), *range(0x3008, 0x3021), 0x30FB, *range(0xFF01, 0xFF10)], " "
)
_APOSTROPHES = dict.fromkeys(map(ord, "‘’‚‛′`´ʼʹ＇"), "'")
_SPACES = dict.fromkeys(map(ord, '“”„‟″«»‹›"＂-‐‑‒–—―−﹘﹣－_'), " ")
_FOLDED_SIGNS = str.maketrans({**_APOSTROPHES, **_SPACES, 0xAD: None, 0x200B: None})

_STAYING = 3  # letters that must stay before a folded ending
_ENDINGS = {  # British to American; it need not be proper English, only the same on both sides
    "isation": "ization",
    "ising": "izing",
    "ised": "ized",
    "ise": "ize",
    "elled": "eled",
    "elling": "eling",
    "ours": "ors",
    "oured": "ored",
    "ouring": "oring",
    "our": "or",
    "tre": "ter",
    "ence": "ense",
    "ogue": "og",
}
_ENDING = re.compile(rf"(?<=\w{{{_STAYING}}})(?:{'|'.join(_ENDINGS)})$")

_STEMMERS = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish", "fr": "french",
    "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian",
    "lt": "lithuanian", "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian",
    "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
_STOP_LISTS = {
    "ar": "arabic", "cs": "czech", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "fr": "french", "he": "hebrew", "it": "italian", "ja": "japanese", "ko": "korean", "pl": "polish",
    "pt": "portuguese", "sk": "slovak", "sv": "swedish", "th": "thai", "uk": "ukrainian", "zh": "chinese",
}  # fmt: skip


def words(text: str) -> tuple[str, ...]:
    """Give the words of a text in order, lower-cased and otherwise as they stand."""
    return tuple(_found(_spaced(text.translate(_FOLDED_SIGNS).lower())))


@remembered(4096)
def normalised(text: str) -> tuple[str, ...]:
    """Give the words of a text folded for matching: two desks' spellings of a word come out equal.

    Compatibility forms, quotes, dashes, case, dotted abbreviations, possessives and British
    endings are folded; numbers are kept whole. Never show these words to a reader.
    """
    return tuple(chain.from_iterable(map(_folded_words, text.split())))


def word_count(text: str) -> int:
    """Count what stands between white space; two unspaced characters make a word, rounded up."""
    if text.isascii():
        return len(text.split())
    unspaced = sum(map(len, _UNSPACED.findall(text)))
    spaced = _UNSPACED.sub(" ", text).translate(_UNSPACED_STOPS) if unspaced else text
    return len(spaced.split()) + (unspaced + 1) // 2


@lru_cache(maxsize=1 << 18)
def stem(word: str, language: str | None) -> str:
    """Cut a lower-cased word down to its stem; a language without a stemmer leaves it as it is."""
    name = _STEMMERS.get(_primary(language))
    return _stemmer(name).stemWord(word) if name else word


@lru_cache(maxsize=64)
def stop_words(language: str | None) -> frozenset[str]:
    """Give the words of a language that say nothing by themselves; none for an unknown language.

    Sumy's list, where there is one, and our own: the shipped Spanish one has neither "que" nor "de".
    """
    primary = _primary(language)
    name = _STOP_LISTS.get(primary)
    data = pkgutil.get_data("sumy", f"data/stopwords/{name}.txt") if name else None
    shipped = frozenset((data or b"").decode("utf-8").lower().split())
    return shipped | function_words(primary) | glued_words(primary)


def _found(signs: str) -> list[str]:
    plain = signs.isascii() and "." not in signs[:-1]
    found: list[str] = (_PLAIN_WORD if plain else _WORD).findall(signs)
    return found


def _spaced(text: str) -> str:
    if text.isascii():
        return text
    return _UNSPACED.sub(_pairs, text)


def _pairs(run: re.Match[str]) -> str:
    signs = run.group()
    pairs = [signs[at : at + 2] for at in range(len(signs) - 1)]
    return f" {' '.join(pairs or [signs])} "


@lru_cache(maxsize=1 << 17)
def _folded_words(unspaced: str) -> tuple[str, ...]:
    """Fold what stands between two spaces: few such pieces are new, so a night folds each once."""
    signs = unicodedata.normalize("NFKC", unspaced.translate(_FOLDED_SIGNS)).lower()
    plain = _INNER_DOT.sub("", signs)
    return tuple([_folded(word) for word in _WORD.findall(_spaced(plain))])


def _folded(word: str) -> str:
    plain = word.removesuffix("'s").replace("'", "")
    return _ENDING.sub(lambda ending: _ENDINGS[ending.group()], plain)


def _primary(language: str | None) -> str:
    return (language or "").replace("_", "-").partition("-")[0].lower()


@lru_cache(maxsize=64)
def _stemmer(name: str) -> Stemmer:
    return Stemmer(name, 0)  # `stem` remembers already: no second memory
