"""What a sentence leans on the ones before it with: openings that stand for something said earlier."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

_PRONOUNS = MappingProxyType(
    {
        "en": """he she it they we i you this that these those his her hers its their theirs such him them
            there here my your our ours it's he's she's they're we're i'm you're that's there's both
            neither either""",
        "de": """er sie es wir ich ihr ihre ihm ihnen sein seine deren dessen das da dies dieser diese dieses
            diesen diesem dabei dazu dort dafür damit darin davon daran darauf darüber danach seither""",
        "fr": "il elle ils elles on nous vous je ce ceci cela cet cette ces son sa ses leur leurs",
        "es": "él ella ellos ellas esto eso esta este su sus",
        "it": "egli lui lei loro questo questa questi quello quella suo sua",
        "pt": "ele ela eles elas isto isso este esta seu sua",
        "nl": "hij zij ze het dit dat deze die hun",
        "sv": "han hon de det den detta denna hans hennes deras",
        "no": "han hun de det den dette denne disse hans hennes deres",
        "nb": "han hun de det den dette denne disse hans hennes deres",
        "da": "han hun de det den dette denne disse hans hendes deres",
    }
)
_CONJUNCTIONS = MappingProxyType(
    {
        "en": """but and or so yet however meanwhile also then instead moreover nevertheless still thus
            therefore while although though because nor besides furthermore additionally afterwards later
            otherwise indeed nonetheless hence similarly likewise yes no sure finally lastly elsewhere""",
        "de": """aber und doch denn oder zudem außerdem dennoch auch dagegen deshalb daher trotzdem allerdings
            gleichzeitig dann danach dort hierzu hinzu so somit stattdessen""",
        "fr": "mais et or donc car ni cependant toutefois aussi ainsi puis enfin",
        "es": "pero y e o además también aunque sin entonces así",
        "it": "ma e o però inoltre anche dunque quindi infatti",
        "pt": "mas e ou também além porém contudo assim",
        "nl": "maar en of ook toch echter daarom",
        "sv": "men och eller också dock därför",
    }
)
_NOUNS = """official move decision company firm group man woman couple report study incident agency spokesman
spokeswoman statement two three four five deal player team victim suspect officer pair trio boy girl
teenager driver latter former same other"""
_OPENING = "\"'“‘«„‚(\\[¿¡—– "
_FIRST = re.compile(rf"[{_OPENING}]*([^\W\d_][\w’']*)")
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
# "As part of its plans, it closed the bridge": a clause without a name, and then who it was about.
_CLAUSE_FIRST = re.compile(
    r"(?:As|In|With|For|By|At|On|Under|During|After|Before|Through|To|When|If|Since|Asked|Despite|Following)"
    r" (?:[^A-Z,;:“”\"]{3,90}|[^,;:]{0,60}\b(?:its|his|her|their) [^,;:]{2,90}), (?:he|she|it|they)\b"
    r"(?!(?:['’]s| is| was| will be| seems| appears)\b)"
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
_ONLY_QUOTED = re.compile(r"[“\"«„][^“”\"«»„]+[”\"»“][.!?]?$")
# "The crew were unhurt": which crew, unless the first sentence has spoken of one.
_DEFINITE = re.compile(
    r"(?:The|These|Those) ([a-z][a-z’'-]+)(?:,| (?:is|are|was|were|has|have|had|will|would|can|could|may"
    r"|might|must|also|said|says|comes?|came|takes?|took|[a-z]+ed)\b)"
)
_KNOWN = ("government", "president", "world", "police", "public", "economy", "internet", "war", "weather")
_NAME = re.compile(r"\b[A-Z][a-zé]{2,}\b")
# A capital before a name that is no first name: "On Friday", "The Bank".
_NO_FIRST_NAME = (
    "The|A|An|In|On|At|By|For|From|To|Of|With|But|And|Or|So|As|If|When|While|After|Before|Since|Last|Next"
    "|This|That|These|Those|Although|Despite|Under|Over|Both|Like|Early|Late|Until"
)
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
    return "bare noun" if _BARE.match(text) else None


def unexplained(text: str, first: str) -> bool:
    """Tell whether a sentence opens with "The crew were", and the first sentence spoke of none."""
    found = _DEFINITE.match(text)
    return found is not None and found[1] not in _KNOWN and found[1].rstrip("s") not in first.lower()


def introduced_later(text: str, first: str, before: str) -> bool:
    """Tell whether a sentence has the mere surname of somebody named in full below the first sentence."""
    bare = [name for name in _NAME.findall(text) if name not in first]
    return any(_in_full(name, before) and not _in_full(name, text) for name in bare)


def _in_full(name: str, text: str) -> bool:
    return re.search(rf"\b(?!(?:{_NO_FIRST_NAME})\b)[A-Z][\w.’-]* {name}\b", text) is not None


def opens_with_pronoun(text: str, language: str) -> bool:
    """Tell whether the first word stands for something said before."""
    return _first_word(text) in _listed(_PRONOUNS, language)


def opens_with_conjunction(text: str, language: str) -> bool:
    """Tell whether the first word joins the sentence to one before."""
    return _first_word(text) in _listed(_CONJUNCTIONS, language) or text.lower().startswith(
        ("for example", "in addition", "as a result", "on the other hand", "at the same time")
    )


def _first_word(text: str) -> str:
    first = _FIRST.match(text)
    return first[1].lower().replace("’", "'") if first else ""


def _listed(words: Mapping[str, str], language: str) -> frozenset[str]:
    return _set(words.get(language.partition("-")[0], ""))


@lru_cache
def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())
