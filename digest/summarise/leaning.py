"""What a sentence leans on the ones before it with: openings that stand for something said earlier."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.summarise.openings import BEGINNINGS, CONJUNCTIONS, INVERTED, PHRASES, PRONOUNS, VERBS, WEAK

_NOUNS = """official move decision company firm group man woman couple report study incident agency spokesman
spokeswoman statement two three four five deal player team victim suspect officer pair trio boy girl
teenager driver latter former same other"""
_OPENING = "\"'“‘«„‚(\\[¿¡—– "
_FIRST = re.compile(rf"[{_OPENING}]*([^\s,;:.!?…،؛؟。、—–/()\[\]\"”»]+)")
_BARE = re.compile(
    rf"[{_OPENING}]*(?:the|this|that|these|those)\s+(?:{'|'.join(_NOUNS.split())})s?\b"
    rf"|[{_OPENING}]*the\s+\d+-year-old\b"
    r"|(?:der|die|das)\s+(?:mann|frau|paar|täter|opfer|fahrer|verdächtige|\d+-jährige)\b"
    r"|(?:l['’]homme|la femme|el hombre|la mujer|l['’]uomo|la donna|o homem|a mulher)\b",
    re.IGNORECASE,
)
_TIMES = (
    r"(?:week|weekend|month|year|season|summer|winter|spring|autumn|fall|morning|afternoon|evening|century|time"
    r"|jahr|monat|woche|sommer|winter|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|abend"
    r"|semana|año|mes|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|verano|invierno"
    r"|semaine|année|mois|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|été|hiver|soir"
    r"|settimana|anno|mese|mattina|estate|inverno|ano|mês)"
)
# "Despite this", "With these words", "Hinter ihnen", "Con esas palabras"; but "On this day".
_POINTS_BACK = re.compile(
    r"(?:(?:in|with|despite|after|before|to|at|on|by|for|from|under|given|following|because of|amid|due to"
    r"|to \w+) (?:this|that|these|those|such|him|her|them)\b(?!['’]s|\s(?:who|whose)\b)"
    r"|(?:mit|nach|hinter|vor|bei|in|an|auf|aus|von|zu|unter|über|für|gegen|neben|wie)"
    r" (?:dies\w*|jene\w*|ihm|ihnen|das)\b"
    r"|(?:con|tras|en|de|por|a|ante|para|según) (?:est[eao]s?|es[eao]s?|ell?[ao]s?|él)\b"
    r"|(?:avec|après|dans|pour|à|par|selon|malgré|sur) (?:ce|cet|cette|ces|cela|lui|elle|eux)\b"
    r"|(?:con|dopo|in|per|a|da|su) (?:quest\w+|quell\w+|lui|lei|loro)\b)"
    rf"(?!\s{_TIMES})"
    r"|as such\b|of course\b|that said\b|after all\b|in fact\b|even so\b|for instance\b|in turn\b"
    r"|by contrast\b|in contrast\b|in other words\b|either way\b|to be sure\b|on one hand\b"
    r"|(?:first|second|third|next),|(?:\w+ ){1,3}aside,|schon zuvor\b|por ahora\b",
    re.IGNORECASE,
)
# "Shares, however, fell", "Analysten gehen aber davon aus": it answers what was said before.
_ANSWERS = re.compile(
    r"[^.!?“”\"«»]{2,50}(?:, (?:however|though|meanwhile|instead|nevertheless|nonetheless|therefore|then),"
    r"| (?:jedoch|allerdings|hingegen|dennoch|aber|cependant|toutefois|sin embargo|no obstante|tuttavia)\b)",
    re.IGNORECASE,
)
_CALENDAR = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
)
# "As part of its plans, it closed the bridge": a clause without a name, and then who it was about.
_CLAUSE_FIRST = re.compile(
    r"(?:As|In|With|For|By|At|On|Under|During|After|Before|Through|To|When|If|Since|Asked|Despite|Following"
    r"|Less|More|Two|Three|Four|Five|Six|Last|Earlier|Later|Within|Throughout|Over|Just|Only|Once|Minutes|Hours"
    r"|Days|Weeks|Months|Years|Moments|Shortly|Soon|Today|Yesterday)"
    rf" (?:(?:[^A-Z,;:“”\"]|(?:{_CALENDAR})){{3,90}}"
    r"|[^,;:]{0,60}\b(?:its|his|her|their) [^,;:]{2,90}), (?:he|she|it|they)\b"
    r"(?!(?:['’]s| is| was| will be| would be| seems| appears)\b)"
)
# "… openly criticised this.", "DeSantis will never do that.", "Mr Moss also said that …", "such foolery."
_SAID_BEFORE = re.compile(
    r"\bthis(?=[.,;])|\b(?:do|does|did|done|doing|for|of|like) (?:that|so)(?=[.;])"
    r"|^[^.!?“”\"]{2,80}? also (?:said|told|says|called|wrote|added|noted)\b"
    r"|\bsuch [a-z]+(?:ery|ity|ment|tion)s?(?=[.,;])"
    r"|\bthe (?:(?:day|night|week|month|year|morning)s? (?:after|before)|(?:same|next|following|previous)"
    r" (?:day|night|week|month|year|morning))(?=[.,;])"
    r"|^(?:The (?:same|next|following|previous) |Th(?:at|is) )?(?:\w+ )?(?:day|week|month|year|hour)s?"
    r" (?:(?:later|earlier)\b(?! than\b| this\b)|(?:before|after),)"
)
# "Diese Woche", "Este viernes": a day and nothing said before.
_THIS_TIME = re.compile(
    r"\w+ (?:woche|monat|jahr|sommer|winter|frühjahr|herbst|montag|dienstag|mittwoch|donnerstag|freitag"
    r"|samstag|sonntag|semaine|mois|année|été|hiver|printemps|automne|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|semana|mes|año|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|tarde|noche|verano|invierno"
    r"|settimana|mese|anno|estate|inverno|mattina|ano|mês|manhã|noite|week|maand|jaar|zomer|vecka|år|uke|måned"
    r"|hafta|yıl|sabah|akşam|ay|साल|हफ्ते|महीने|सप्ताह|الأسبوع|العام|الشهر|السنة|هفته|سال|ماه)(?!\w)",
    re.IGNORECASE,
)
# Arabic leaves out a subject that was named before: "وقال إن …", "وأضافت أن …".
_ELIDED = {
    "ar": re.compile(
        r"و?(?:قال|أضاف|أكد|أوضح|أشار|ذكر|تابع|شدد|لفت|صرح|اعتبر|رأى|كشف|أعلن)ت? "
        r"(?:إن|أن|إلى|بأن|على أن|عن)\w{0,3}\b"
    )
}
_ANNOUNCES = re.compile(r"(?:次のとおり|次の通り|以下のとおり|以下の通り|如下)[。：]?$")
_ONLY_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]+[”\"»“][.!?]?$")
# “…,” he said: who spoke was named before.
_SPEAKER = re.compile(
    r"[\"“«'‘][^\"“”«»]{4,400}[,.!?][\"”»'’]\s+"
    r"(?:(?:he|she|they|it)\s+\w+|(?:said|says|asked|added) (?:he|she|they)\b)",
    re.IGNORECASE,
)


def leaning(text: str, language: str) -> str | None:
    """Say why a sentence cannot be understood without the one before it, or None."""
    if opens_with_pronoun(text, language):
        return "pronoun"
    if opens_with_conjunction(text, language):
        return "conjunction"
    if _POINTS_BACK.match(text) or _SPEAKER.match(text) or _ANSWERS.match(text):
        return "points back"
    if _CLAUSE_FIRST.match(text) or _SAID_BEFORE.search(text) or _ONLY_QUOTED.match(text):
        return "points back"
    if _ANNOUNCES.search(text):
        return "points on"
    return "bare noun" if _BARE.match(text) else None


def opens_with_pronoun(text: str, language: str) -> bool:
    """Tell whether the first word stands for something said before, or the subject behind the verb does."""
    tongue = _tongue(language)
    if _first_word(text) in _words(PRONOUNS.get(tongue, "")):
        return _THIS_TIME.match(text) is None
    return any(pattern.match(text) for pattern in _subjects(tongue))


def opens_with_conjunction(text: str, language: str) -> bool:
    """Tell whether the first words join the sentence to one before."""
    tongue = _tongue(language)
    phrases = _phrases(tongue)
    return _first_word(text) in _words(CONJUNCTIONS.get(tongue, "")) or bool(phrases and phrases.match(text))


def _first_word(text: str) -> str:
    first = _FIRST.match(text)
    return first[1].lower().replace("’", "'") if first else ""


@lru_cache
def _tongue(language: str) -> str:
    primary = language.partition("-")[0].lower()
    return {"nb": "no", "nn": "no", "ms": "id", "sr": "hr", "bs": "hr"}.get(primary, primary)


@lru_cache
def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


@lru_cache
def _phrases(tongue: str) -> re.Pattern[str] | None:
    found = PHRASES.get(tongue)
    return re.compile(rf"[{_OPENING}]*(?:{found})(?!\w)", re.IGNORECASE) if found else None


@lru_cache
def _subjects(tongue: str) -> tuple[re.Pattern[str], ...]:
    made = (_beginning(tongue), _weak(tongue), _inverted(tongue), _ELIDED.get(tongue))
    return tuple(pattern for pattern in made if pattern)


def _beginning(tongue: str) -> re.Pattern[str] | None:
    found = BEGINNINGS.get(tongue)
    return re.compile(rf"[{_OPENING}「『]*(?:{found})") if found else None


def _weak(tongue: str) -> re.Pattern[str] | None:
    if tongue not in WEAK:
        return None
    return re.compile(rf"[{_OPENING}]*(?:{WEAK[tongue]}) (?:{VERBS[tongue]})\b", re.IGNORECASE)


def _inverted(tongue: str) -> re.Pattern[str] | None:
    """Match a subject behind the verb of a main clause that nothing before it can have named."""
    found = INVERTED.get(tongue)
    return re.compile(rf"[^,;:–—.?!„“”«»\"]{{2,60}}? (?:{found})\b") if found else None
