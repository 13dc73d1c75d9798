"""Sentences that promise instead of telling: what a reader will find or hear elsewhere, by language."""

from __future__ import annotations

import re

_ASKS = r"(?:was|wie|warum|wieso|weshalb|wer|wo|wohin|woher|womit|worum|wann|welche[nrms]?)"
_OFFERS: dict[str, tuple[str, ...]] = {
    "en": (
        r"(?:below|here)\b[^.]{0,160}\bwe (?:look|explain|take|break|round|examine|explore|answer|list)\b",
        (
            r"(?:in|on) (?:this|today['’]s|this week['’]s) "
            r"(?:article|video|episode|edition|newsletter|podcast|guide)\b"
        ),
        r"check out\b",
        (
            r"(?:watch|listen to|read|see|find out|learn|discover|tap|browse|click) "
            r"(?:the (?:full|video|latest)|our|how|why|what|more|about|below|here)\b"
        ),
        r"here(?:['’]s| is| are) (?:how|why|what|everything|where|when|who)\b",
        r"from (?:[a-z’']+ ){1,5}#\d{1,4}\b",
    ),
    "de": (
        # "Was hinter dem Tanker steckt.": a clause alone, with its verb at the end.
        (
            rf"{_ASKS} (?:d(?:er|ie|as|en|em|es)|ein\w*|es|er|sie|man|wir|sich|hinter|mit|nach|bei|über|an"
            r"|auf|aus|in|im|zu|zum|zur|jetzt|nun|dahinter|davon|daran|alles|noch)"
            r" [^,;:?!.]{2,90} [a-zäöüß]+[ten]\.$"
        ),
        (
            rf"{_ASKS}\b[^?]{{5,120}}, (?:erklär\w+|verr\w+|(?:erfahren|lesen|sehen|hören) sie|erzähl\w+"
            r"|zeigt (?:ein beispiel|ein überblick|unser\w*|die karte|das video|die grafik)|ein überblick)"
            r"\b[^,]{0,80}\.$"
        ),
        r"eine? (?:überblick|analyse|kommentar|gastbeitrag|porträt|rückblick|chronologie)\b[^,]{0,60}\.$",
        r"\S+\.(?:de|at|ch|com|net) hat (?:\S+ ){1,8}(?:gesprochen|getroffen|interviewt)\.$",
        r"(?:lesen|sehen|hören|erfahren|entdecken|finden) sie\b",
        r"wir (?:erklären|zeigen|verraten|beantworten|blicken|geben)\b",
        r"hier (?:(?:finden|lesen|erfahren|sehen|hören) sie|(?:sind|kommen) (?:die|einige|unsere))\b",
    ),
    "fr": (
        r"voici (?:comment|pourquoi|ce qu|les|nos|tout)",
        r"on vous (?:explique|raconte|dit|propose|donne)\b",
        r"(?:nos|notre) (?:explications|conseils|analyse|sélection|guide)\b",
        r"(?:découvrez|retrouvez|suivez|lisez|écoutez|regardez|revivez|consultez|retour sur)\b",
    ),
    "es": (
        r"(?:te|le|os|les) (?:contamos|explicamos|mostramos|decimos|ofrecemos)\b",
        r"(?:descubre|consulta|sigue|repasa|revive|entérate|descubra|conozca|consulte)\b",
        r"(?:aquí|a continuación),? (?:te|le|les|os|puedes|puede|encontrará\w*)\b",
    ),
    "it": (
        r"ecco (?:come|perché|cosa|chi|quando|dove|quali|quanto|i|gli|le|la|il|tutt\w+)\b",
        r"(?:scopri|leggi|guarda|ascolta|segui|vediamo|facciamo il punto)\b",
    ),
    "pt": (
        r"(?:veja|leia) (?:mais|também|como|os?|as?|quem|quais|onde|quando|por)\b",
        r"(?:saiba|confira|entenda|conheça|descubra|assista|ouça|acompanhe|relembre)\b",
    ),
    "nl": (
        r"(?:lees|bekijk|luister|ontdek|volg) (?:hier|ook|meer|de|het|onze|hoe|waarom|wat)\b",
        r"dit (?:is|zijn) (?:wat|waarom|hoe|onze)\b",
    ),
    "sv": (
        r"(?:läs|se|lyssna|följ|kolla) (?:mer|också|här|hela|alla|hur|varför|vad|våra?)\b",
        r"så (?:gör|kan|undviker|får) du\b",
    ),
    "no": (
        r"(?:les|se|hør|følg) (?:mer|også|her|hele|alle|hvordan|hvorfor|hva|våre?)\b",
        r"(?:slik|her) (?:kan du|får du|unngår du|gjør du)\b",
    ),
    "da": (
        r"(?:læs|se|hør|følg) (?:mere|også|her|hele|alle|hvordan|hvorfor|hvad|vores)\b",
        r"(?:sådan|her) (?:kan du|får du|undgår du|gør du)\b",
    ),
}  # fmt: skip
_PATTERNS = {tongue: re.compile("|".join(listed), re.IGNORECASE) for tongue, listed in _OFFERS.items()}


def offers(text: str, language: str) -> bool:
    """Tell whether a sentence only says what will be told, or asks the reader to look for himself."""
    tongue = language.partition("-")[0].lower()
    pattern = _PATTERNS.get({"nb": "no", "nn": "no"}.get(tongue, tongue))
    return pattern is not None and pattern.match(text) is not None
