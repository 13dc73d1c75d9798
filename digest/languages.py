"""Language tags (BCP 47): normalised, their direction, and which one a text is written in."""

from __future__ import annotations

import re
from typing import Literal

LETTERS_NEEDED = 40
SAMPLE = 3000
# A script's share of the letters that settles the language, or narrows it enough, without a model.
SCRIPT_SHARE = 0.3

RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"})
RIGHT_TO_LEFT_SCRIPTS = frozenset({"arab", "hebr", "syrc", "thaa", "nkoo", "adlm"})
OLD_NAMES = {"iw": "he", "in": "id", "ji": "yi", "mo": "ro"}
# What feeds write where a tag belongs.
NOT_TAGS = frozenset({"und", "none", "null", "unknown", "mul", "zxx", "auto", "default"})
WORDS = {
    "english": "en", "deutsch": "de", "german": "de", "francais": "fr", "français": "fr", "french": "fr",
    "espanol": "es", "español": "es", "spanish": "es", "italiano": "it", "italian": "it",
    "portugues": "pt", "português": "pt", "portuguese": "pt", "nederlands": "nl", "dutch": "nl",
}  # fmt: skip

# Scripts in which one language, or one before all others, is written.
SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\u1100-\u11ff\uac00-\ud7af]")),
    ("zh", re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("te", re.compile("[\u0c00-\u0c7f]")),
    ("ml", re.compile("[\u0d00-\u0d7f]")),
    ("gu", re.compile("[\u0a80-\u0aff]")),
    ("pa", re.compile("[\u0a00-\u0a7f]")),
    ("si", re.compile("[\u0d80-\u0dff]")),
    ("km", re.compile("[\u1780-\u17ff]")),
    ("lo", re.compile("[\u0e80-\u0eff]")),
    ("my", re.compile("[\u1000-\u109f]")),
    ("am", re.compile("[\u1200-\u137f]")),
)
# Japanese mixes kana with Chinese characters: fewer kana than this share still say Japanese.
KANA_SHARE = 0.05
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def tag(raw: str | None) -> str | None:
    """Normalise a BCP 47 tag ("en_us" → "en-US"); None for what is none."""
    if not raw:
        return None
    text = raw.strip().replace("_", "-")[:35].split(".")[0].split(",")[0].strip()
    text = WORDS.get(text.casefold(), text)
    if text.casefold() in NOT_TAGS or not _TAG.fullmatch(text):
        return None
    first, *rest = text.split("-")
    return "-".join([OLD_NAMES.get(first.lower(), first.lower()), *map(_subtag, rest)])


def primary(language: str | None) -> str | None:
    """Give the language alone, without region or script ("en-US" → "en")."""
    normal = tag(language)
    return normal.split("-")[0] if normal else None


def direction(language: str | None) -> Literal["ltr", "rtl"]:
    """Give the direction a language is written in, "rtl" or "ltr"; a script subtag decides."""
    parts = (tag(language) or "en").lower().split("-")
    scripts = [part for part in parts[1:] if len(part) == len("Arab") and part.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if parts[0] in RIGHT_TO_LEFT else "ltr"


def detect(text: str) -> str | None:
    """Find the language a text is written in, as a primary tag; None under 40 letters.

    Scripts that belong to one language answer at once; py3langid tells the others apart.
    """
    sample = text[:SAMPLE]
    letters = sum(map(str.isalpha, sample))
    dense = any(len(pattern.findall(sample)) * 2 >= letters > 0 for _, pattern in SCRIPTS[:3])
    if letters < (LETTERS_NEEDED // 4 if dense else LETTERS_NEEDED):
        return None
    return _by_script(sample, letters) or _by_model(sample)


def _by_script(sample: str, letters: int) -> str | None:
    for language, pattern in SCRIPTS:
        share = KANA_SHARE if language == "ja" else SCRIPT_SHARE
        if round(len(pattern.findall(sample)) / letters, 3) >= share:
            return language
    return None


def _by_model(sample: str) -> str | None:
    import py3langid  # noqa: PLC0415  lazy: heavy

    language, _ = py3langid.classify(sample)
    return tag(language)


def _subtag(part: str) -> str:
    """Regions are upper case, scripts have one capital, the rest is lower case (RFC 5646, 2.1.1)."""
    if len(part) == len("US") and part.isalpha():
        return part.upper()
    if len(part) == len("Latn") and part.isalpha():
        return part.title()
    return part.lower()
