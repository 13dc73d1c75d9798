"""What is spoken of as known ("denounced the step", "Die Maßnahme gilt") and was not said to the reader.

Only nouns that stand for something said before are looked for, and only where nothing behind them
says which one is meant: "the attack on the bridge" explains itself.
"""

from __future__ import annotations

import re

# "The crew were unhurt", "The first shell killed": any noun that opens an English sentence.
_OPENS = re.compile(
    r"(?:The|These|Those) (?:(?:first|second|third|fourth|next|last|other|latest|new|same|two|three|four) )?"
    r"([a-z][a-z’'-]+)(?:,| (?:is|are|was|were|has|have|had|will|would|can|could|may"
    r"|might|must|also|said|says|comes?|came|takes?|took|[a-z]+ed)\b)"
)
_KNOWN = (
    "government", "president", "world", "police", "public", "economy", "internet", "war", "weather", "pope",
    "king", "queen", "army", "military", "country", "nation", "authorities", "state", "sun", "moon", "earth",
    "dollar", "euro", "pound",
)  # fmt: skip
_DAYS = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
)
_NOUNS = {
    "en": """steps? moves? measures? decisions? rulings? verdict proposals? plans? bill ban deal agreement
    pact attacks? strikes? raids? blasts? explosions? shootings? crash incidents? accident case lawsuit trial
    probe announcement statement letters? report study survey findings messages? interview speech
    allegations? accusations? dispute row scandal spokesman spokeswoman spokesperson talks changes
    rules? scheme law suspects? victims? gunman attackers?""",
    "de": """Schritt Vorgehen Maßnahmen? Entscheidung Urteil Beschluss Vorhaben Vorschlag Gesetz Regelung
    Neuregelung Verbot Abkommen Vereinbarung Einigung Deal Angriff Anschlag Attacke Explosion Unfall
    Unglück Vorfall Tat Brand Prozess Ermittlungen Studie Bericht Umfrage Brief Schreiben Mitteilung
    Erklärung Video Interview Rede Treffen Gespräche Verhandlungen Vorwürfe Skandal Sprecher Sprecherin
    Behörde Unternehmen Konzern Firma Hersteller Anbieter Gremium Angeklagte Angeklagten Verdächtige
    Verdächtigen Täter Opfer Initiative Aktion Projekt Plan Pläne Antrag Entwurf Sprengung Ergebnis""",
    "fr": """mesures? décision texte projet loi plan attaque accident incendie affaire procès enquête étude
    rapport lettre communiqué vidéo accord groupe entreprise société suspect victimes? homme femme
    porte-parole avion navire réunion rencontre initiative proposition réforme dispositif jugement drame""",
    "es": """medidas? decisión proyecto ley plan ataque accidente incendio caso juicio investigación estudio
    informe carta comunicado vídeo video acuerdo grupo empresa compañía sospechoso víctimas? hombre
    mujer portavoz avión buque reunión encuentro iniciativa propuesta reforma norma sentencia agente
    suceso siniestro""",
    "it": """misur[ae] decisione progetto legge piano attacco incidente incendio caso processo inchiesta
    studio rapporto lettera comunicato video accordo gruppo azienda società sospetto vittim[ae] uomo donna
    portavoce aereo nave riunione incontro iniziativa proposta riforma norma sentenza""",
    "pt": """medidas? decisão projeto lei plano ataque acidente incêndio caso julgamento investigação estudo
    relatório carta comunicado vídeo acordo grupo empresa companhia suspeito vítimas? homem mulher
    porta-voz avião navio reunião encontro iniciativa proposta reforma norma sentença""",
    "nl": """maatregel(?:en)? besluit beslissing plan wet aanval ongeluk brand zaak proces onderzoek rapport
    brief video akkoord deal bedrijf verdachten? slachtoffers? man vrouw woordvoerder schip vliegtuig
    bijeenkomst voorstel uitspraak vonnis""",
    "sv": """beslutet förslaget lagen planen attacken olyckan branden fallet rättegången utredningen rapporten
    studien brevet videon avtalet företaget bolaget åtgärden åtgärderna händelsen fartyget mötet domen""",
    "no": """vedtaket beslutningen forslaget loven planen angrepet ulykken brannen saken rettssaken
    etterforskningen rapporten studien undersøkelsen brevet videoen avtalen selskapet bedriften skipet
    møtet tiltaket tiltakene hendelsen dommen""",
    "da": """beslutningen forslaget loven planen angrebet ulykken branden sagen retssagen efterforskningen
    rapporten undersøgelsen brevet videoen aftalen selskabet virksomheden skibet mødet tiltaget
    hændelsen dommen""",
}  # fmt: skip
# The articles before such a noun, and what may not stand behind it: it would say which one is meant.
_THE = {
    "en": r"\b(?:[Tt]he|[Tt]his|[Tt]hese) (?:[a-z-]+ )?",
    "de": r"\b(?:[Dd](?:er|ie|as|en|em|es)|[Dd]iese[rmns]?) ",
    "fr": r"\b(?:(?:[Ll](?:e|a|es)|[Cc](?:et?|ette|es)) |[Ll]['’])",
    "es": r"\b(?:[Ee]l|[Ll](?:a|os|as)|[Ee]st[aeo]s?) ",
    "it": r"\b(?:(?:[Ii]l|[Ll](?:a|o|e)|[Ii]|[Gg]li|[Qq]uest[aeio]) |[Ll]['’])",
    "pt": r"\b(?:[OoAa]s?|[Ee]st[ea]s?) ",
    "nl": r"\b(?:[Dd]e|[Hh]et) ",
}
_WHICH = {
    "en": rf"(?!['’]s| (?:of|to|that|for|which|who|whose|where|against|by|from|between|with|about|over|into"
    rf"|under|called|known|named|dubbed|in|at|after|before|when|on (?!(?:{_DAYS})))\b"
    rf"|, (?:which|who|where|an?|the)\b| [A-Z“\"‘]|-)",
    "de": rf"(?! (?:der|des|von|vom|zu|zur|zum|für|gegen|über|in|im|an|auf|aus|bei|mit|um|unter|nach|zwischen"
    rf"|wegen|durch|namens|hinter|vor|eines|einer|am (?!(?:{_DAYS})))\b|, (?:d[a-z]{{2,4}}|wo\w*|in|mit)\b"
    rf"| [A-ZÄÖÜ„\"»]|-)",
    "nl": r"(?! (?:van|om|op|in|voor|tegen|over|met|tussen|door|bij|die|dat|uit|aan|naar|rond)\b| [A-Z]|-)",
    "nordic": r"(?! (?:om|i|på|mot|mod|av|af|för|for|från|fra|till|til|med|mellan|mellom|mellem|som|där|der"
    r"|hvor)\b| [A-ZÅÄÖÆØ]|-)",
}
# Adjectives stand behind a Romance noun: there a verb must follow, or a stop.
_GOES_ON = {
    "fr": r"(?=[.,]| (?:a|ont|est|sont|sera|avait|était|doit|peut|va|prévoit|vise|n['’]\w+)\b)",
    "es": r"(?=[.,]| (?:ha|han|es|son|era|fue|será|está|había|debe|puede|prevé|busca|incluye|se|no)\b)",
    "it": r"(?=[.,]| (?:ha|hanno|è|sono|era|sarà|deve|può|prevede|punta|si|non)\b)",
    "pt": r"(?=[.,]| (?:foi|é|são|era|será|tem|está|deve|pode|prevê|se|não|inclui)\b)",
}
# What may stand before it: not yet what it stands for; or a quotation, where it is who said so.
_EARLY = re.compile(
    r"(?:[^,;:–—.?!„“”«»\"()]|, (?=[A-Z])){0,80}$|.*[\"”“»’][,.]? (?:[a-zà-ÿ]+ ){0,3}$", re.DOTALL
)
_BEGINNING = 4  # letters in which the noun and what was said meet: "Schiff" and "Geisterschiffe"
_NORDIC = ("sv", "no", "da")


def unsaid(text: str, language: str, known: str) -> bool:
    """Tell whether a sentence speaks of "the step" or "the crew" and `known`, what was printed, of none."""
    tongue = {"nb": "no", "nn": "no"}.get(language.partition("-")[0], language.partition("-")[0])
    before = known.lower()
    opens = _OPENS.match(text) if tongue == "en" else None
    if opens and opens[1] not in _KNOWN and opens[1].rstrip("s") not in before:
        return True
    pattern = _STAND_FOR.get(tongue)
    found = pattern.finditer(text) if pattern else ()
    return any(_EARLY.match(text[: one.start()]) and not _said(one, text, before) for one in found)


def _said(found: re.Match[str], text: str, before: str) -> bool:
    """Tell whether what is printed, or the sentence itself by then, has a word like the noun."""
    noun = found["noun"][:_BEGINNING].lower()
    return noun in before or noun in text[: found.start()].lower()


def _patterns() -> dict[str, re.Pattern[str]]:
    made = {}
    for tongue, listed in _NOUNS.items():
        nouns = rf"(?P<noun>{'|'.join(listed.split())})"
        if tongue in _NORDIC:
            made[tongue] = re.compile(rf"(?<![\w-])(?i:{nouns})\b{_WHICH['nordic']}")
        else:
            made[tongue] = re.compile(rf"{_THE[tongue]}{nouns}\b{_WHICH.get(tongue) or _GOES_ON[tongue]}")
    return made


_STAND_FOR = _patterns()
