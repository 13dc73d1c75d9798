"""What seven languages call days, weeks, months and years by their distance from now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Unit = tuple[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """One language's words. Words are lower case; `weekdays` begin with Monday.

    `spans` are what is longer than a day: its unit and how many of them away. `before` and `after` are
    words that may stand before a weekday and make it another week's, `this` makes it this one's; `gone`
    and `coming` stand behind it. `past` and `ahead` match what tells in a clause that it looks back or
    forward, `now` what looks like `past` and is not; a weekday behind `till` lies ahead, and one in
    `apart` ({d} is the weekday) is no date. `hours` are parts of the day written as one word with a
    weekday. `zone` is how many hours from UTC the language is written, at least and at most; `seasons`
    are the names of those north of the equator, where it is. A `day` is written with {day}, {month} and
    {year}, a week with the {date} of its Monday.
    """

    weekdays: tuple[str, ...]
    days: Mapping[str, int]
    spans: Mapping[str, Unit]
    before: str
    after: str
    past: str
    ahead: str
    months: tuple[str, ...]
    day: str
    week: str
    either: str
    till: str = "(?!)"
    apart: str = "(?!)"
    now: str = "(?!)"
    hours: str = "(?!)"
    this: str = "(?!)"
    gone: str = "(?!)"
    coming: str = "(?!)"
    zone: tuple[int, int] = (-8, 9)
    seasons: Mapping[str, str] = field(default_factory=dict)


def _ago(phrase: str, numbers: str) -> dict[str, int]:
    """Say how long ago, in days from two to fourteen: in figures, and as far as there are words for it."""
    figures = {phrase.format(number): -number for number in range(2, 15)}
    return figures | {phrase.format(word): -number for number, word in enumerate(numbers.split(), 2)}


_EN = Calendar(
    weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    days={
        "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
        "yesterday": -1, "last night": -1, "tomorrow": 1,
        **_ago("{} days ago", "two three four five six seven eight nine ten"),
    },
    spans={
        f"{word} {unit}": (unit, away)
        for word, away in (("last", -1), ("this", 0), ("next", 1))
        for unit in ("week", "weekend", "month", "year")
    }
    | {"last fall": ("autumn", -1), "this fall": ("autumn", 0), "next fall": ("autumn", 1)},
    before="last",
    after="next",
    this="this",
    seasons={"autumn": "fall"},  # of the others nobody can tell on which half of the earth they are
    past=r"\w+ed|sa(?:id|ys|w|t|ng|nk)|told|was|were|had|has|have|met|won|lost|t[oa]ught|took|came|went"
    r"|left|began|held|made|killed|gave|got|fe(?:ll|lt)|rose|broke|led|ran|drove|fought|found|stood|spoke"
    r"|spent|wr?ote|struck|sent|shot|brought|bought|caught|flew|fled|grew|heard|hid|kept|knew|laid|paid"
    r"|sold|sought|shook|slept|stole|swore|thought|threw|wore|withdrew|became|built|chose|drew|did|became"
    r"|set (?:him|her|it|them|fire|off)\w*",
    ahead=r"(?:will|shall|would|may|could|to be|(?:is|are|was|were) to)(?:\W+(?:not|also|then|be|have"
    r"|\w+ly))*(?:\W+(?!on\b)\w+)?|(?:(?:is|are|was|were|been) )?(?:\w+ly )?(?:due|scheduled|expected"
    r"|planned|slated|predicted)(?: to(?: be)? \w+)?|(?:is|are) (?:leav|com|go|meet|open|clos|start|arriv"
    r"|return)ing|plans|set (?:to|for)(?: \w+)?|next|coming|upcoming|forecast (?:for|to)|opens|reopens"
    r"|starts|begins|resumes|kicks off|takes (?:place|effect)",
    now=r"(?:is|are|be|being|am)(?: (?:not|also|still|now|being|\w+ly))* \w+ed|need|indeed|hundred|speed"
    r"|feed|seed",
    till=r"(?:until|till|by|from|starting|before|ahead of)(?: at least)?",
    apart=r"(?:every|each|most|any|black|good|easter|ash|shrove|palm|bloody|cyber|giving|super|one|on a"
    r"|following|previous|another) {d}|{d} (?:best|roast|mass|school|lunches|dinners|papers?|newspapers?"
    r"|brunch|league|times|mirror|mail|telegraph|post|express|herald|night (?:live|fever|football))",
    months=("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December"),
    day="{day} {month} {year}",
    week="week of {date}",
    either="or",
)  # fmt: skip
_DE = Calendar(
    weekdays=("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag|sonnabend", "sonntag"),
    days={
        "heute": 0, "gestern": -1, "vorgestern": -2, "übermorgen": 2,
        **_ago("vor {} tagen", "zwei drei vier fünf sechs sieben acht neun zehn"),
    },
    spans={
        "diese woche": ("week", 0), "dieser woche": ("week", 0), "vergangene woche": ("week", -1),
        "vergangenen woche": ("week", -1), "vergangener woche": ("week", -1), "letzte woche": ("week", -1),
        "letzter woche": ("week", -1), "nächste woche": ("week", 1), "kommende woche": ("week", 1),
        "kommenden woche": ("week", 1), "nächster woche": ("week", 1), "diesen monat": ("month", 0),
        "diesem monat": ("month", 0), "vergangenen monat": ("month", -1), "letzten monat": ("month", -1),
        "nächsten monat": ("month", 1), "kommenden monat": ("month", 1), "dieses jahr": ("year", 0),
        "diesem jahr": ("year", 0), "vergangenes jahr": ("year", -1), "vergangenen jahr": ("year", -1),
        "letztes jahr": ("year", -1), "letzten jahr": ("year", -1), "vorjahr": ("year", -1),
        "nächstes jahr": ("year", 1), "kommenden jahr": ("year", 1), "nächsten jahr": ("year", 1),
        "heuer": ("year", 0),
    }
    | {
        f"{word} {name}": (season, away)
        for word, away in (("vergangenen", -1), ("letzten", -1), ("diesen", 0), ("diesem", 0),
                           ("nächsten", 1), ("kommenden", 1))
        for season, name in (("spring", "frühling"), ("summer", "sommer"), ("autumn", "herbst"),
                             ("winter", "winter"))
    },
    before="vergangenen|vergangener|letzten|letzter",
    after="kommenden|kommender|nächsten|nächster",
    this="diesen|diesem|dieser",
    zone=(1, 2),
    seasons={"spring": "Frühling", "summer": "Sommer", "autumn": "Herbst", "winter": "Winter"},
    past=r"[Hh]at|[Ss]eit|haben|wurden?|waren?|sind|ist|(?!könnte|dürfte|heute|letzte|zweite|dritte|rechte|bitte"
    r"|erste|nächste|beste|größte)[a-zäöüß]{2,}te[nt]?|(?:ging|kam|gab|stieg|fiel|sah|fand|traf|nahm|starb"
    r"|fuhr|schlug|gewann|verlor|begann|stand|lag|blieb|ließ|rief|hielt|zog|trat|schrieb|sprach|bekam"
    r"|erhielt|brach|warf|lief|flog|ver\w+ng)(?:en)?|ge[a-zäöüß]+ten?|[a-zäöüß]+gelegten?",
    ahead=r"wird|werden|solle?n?|wille?|wollen|dürften?|könnten?|geplant\w*|kommend\w*|startet|starten"
    r"|beginnt|beginnen|öffnet|endet|findet|finden|steht an|erwartet\w*|vorgesehen|angesetzt",
    now=r"arbeiten|bieten|halten|treten|leiten|warten|kosten|unten|hinten|weiten|breiten|guten|alten|ersten"
    r"|letzten",
    till=r"(?:bis|ab|spätestens)(?: zum| mindestens| einschließlich)*",
    apart=r"(?:jede[nrs]?|einem?|einen|immer|folgenden|darauffolgenden|verkaufsoffene[nr]?) {d}",
    months=("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
            "November", "Dezember"),
    day="{day}. {month} {year}",
    week="Woche vom {date}",
    either="oder",
    hours="morgen|vormittag|mittag|nachmittag|abend|nacht",
)  # fmt: skip
_FR = Calendar(
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    days={"aujourd'hui": 0, "ce matin": 0, "ce soir": 0, "hier": -1, "avant-hier": -2, "demain": 1,
          "après-demain": 2, **_ago("il y a {} jours", "deux trois quatre cinq six sept huit neuf dix")},
    spans={
        "cette semaine": ("week", 0), "la semaine dernière": ("week", -1),
        "la semaine prochaine": ("week", 1), "ce mois-ci": ("month", 0), "le mois dernier": ("month", -1),
        "le mois prochain": ("month", 1), "cette année": ("year", 0), "l'année dernière": ("year", -1),
        "l'an dernier": ("year", -1),
        "l'année prochaine": ("year", 1), "l'an prochain": ("year", 1),
    },
    before="",
    after="",
    this="ce",
    gone="dernier|passé",
    coming="prochain",
    zone=(-5, 2),
    past=r"a|ont|(?:a|ont)-t-\w+|ai|avons|avait|avaient|était|étaient|été|fut|furent|s'est|se sont"
    r"|(?:est|sont) (?:mort|allé|parti|arrivé|venu|devenu|revenu|tombé|entré|sorti|décédé|survenu|intervenu"
    r"|né|resté|passé)e?s?|\w+èrent",
    ahead=r"va|vont|doit|doivent|devrai(?:en)?t|prochain\w*|prévue?s?|attendue?s?|(?!front|affront)\w+ront"
    r"|(?!caméra|opéra|camera)\w+r[ea]?ra|\w+[ei]ra|commence|débute|s'ouvre|se tiendra",
    till=r"(?:jusqu'à|jusqu'au|d'ici|d'ici à|à partir de|à compter de|dès)(?: au moins)?",
    apart=r"(?:chaque|un|le) {d}|{d} (?:saint|de pâques|des cendres|suivant|précédent)",
    months=("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre"),
    day="{day} {month} {year}",
    week="semaine du {date}",
    either="ou",
)  # fmt: skip
_ES = Calendar(
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    days={"hoy": 0, "esta mañana": 0, "esta tarde": 0, "esta noche": 0, "ayer": -1, "anoche": -1,
          **_ago("hace {} días", "dos tres cuatro cinco seis siete ocho nueve diez")},
    spans={
        "esta semana": ("week", 0), "la semana pasada": ("week", -1), "la próxima semana": ("week", 1),
        "este mes": ("month", 0), "el mes pasado": ("month", -1), "el próximo mes": ("month", 1),
        "este año": ("year", 0), "el año pasado": ("year", -1), "el próximo año": ("year", 1),
        "el año que viene": ("year", 1),
    },
    before="pasado",
    after="próximo",
    this="este",
    gone="pasado",
    coming="próximo|que viene",
    zone=(-8, 2),
    past=r"ha|han|había|habían|fue|fueron|era|estaba|dijo|hizo|tuvo|vino|\w+ó|\w+aron|\w+ieron|\w+jeron",
    ahead=r"va a|van a|prevén?|previst\w+|próxim\w*|\w+[aei]rán?|espera|comienza|empieza|arranca",
    till=r"(?:hasta|a partir de|antes de)(?: al menos)?(?: el| este)?",
    apart=r"(?:cada|un|los|todos los) {d}|{d} (?:santo|de ceniza|de ramos|de pascua|siguiente|anterior)",
    months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre"),
    day="{day} de {month} de {year}",
    week="semana del {date}",
    either="o",
)  # fmt: skip
_IT = Calendar(
    weekdays=("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    days={"oggi": 0, "stamattina": 0, "stamani": 0, "stasera": 0, "stanotte": 0, "ieri": -1, "domani": 1,
          "dopodomani": 2, **_ago("{} giorni fa", "due tre quattro cinque sei sette otto nove dieci")},
    spans={
        "questa settimana": ("week", 0), "la scorsa settimana": ("week", -1),
        "la settimana scorsa": ("week", -1), "la prossima settimana": ("week", 1),
        "questo mese": ("month", 0), "il mese scorso": ("month", -1), "lo scorso mese": ("month", -1),
        "il prossimo mese": ("month", 1), "quest'anno": ("year", 0), "l'anno scorso": ("year", -1),
        "lo scorso anno": ("year", -1), "il prossimo anno": ("year", 1), "l'anno prossimo": ("year", 1),
        "quest'estate": ("summer", 0), "la scorsa estate": ("summer", -1), "l'estate scorsa": ("summer", -1),
        "la prossima estate": ("summer", 1), "quest'inverno": ("winter", 0),
        "lo scorso inverno": ("winter", -1), "il prossimo inverno": ("winter", 1),
    },
    before="scorso|scorsa",
    after="prossimo|prossima",
    this="questo|questa",
    gone="scorso|scorsa",
    coming="prossimo|prossima",
    zone=(1, 2),
    seasons={"summer": "estate", "winter": "inverno"},
    past=r"ha|hanno|aveva|avevano|era|erano|(?:è|sono) stat\w|(?:è|sono) \w+(?:at|ut|it|ort|ert|es"
    r"|art)[oaie]|disse|fu",
    ahead=r"dovrà|dovranno|dovrebbe|prossim\w|(?:è |sono )?(?:previst|attes)\w|\w+[eia]rà|\w+[eia]ranno"
    r"|inizia|comincia|parte",
    till=r"(?:fino a|entro|da|a partire da)(?: almeno)?",
    apart=r"(?:ogni|un|una|tutti i|il|la) {d}|{d} (?:santo|delle ceneri|delle palme|successivo|precedente)",
    months=("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
            "ottobre", "novembre", "dicembre"),
    day="{day} {month} {year}",
    week="settimana del {date}",
    either="o",
)  # fmt: skip
_PT = Calendar(
    weekdays=("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado",
              "domingo"),
    days={"hoje": 0, "esta manhã": 0, "esta noite": 0, "ontem": -1, "anteontem": -2, "amanhã": 1,
          **_ago("há {} dias", "dois três quatro cinco seis sete oito nove dez")},
    spans={
        "esta semana": ("week", 0), "nesta semana": ("week", 0), "a semana passada": ("week", -1),
        "na semana passada": ("week", -1), "na próxima semana": ("week", 1), "este mês": ("month", 0),
        "neste mês": ("month", 0), "no mês passado": ("month", -1), "no próximo mês": ("month", 1),
        "este ano": ("year", 0), "neste ano": ("year", 0), "no ano passado": ("year", -1),
        "no próximo ano": ("year", 1),
    },
    before="",
    after="próxim[ao]",
    this="est[ea]|nest[ea]",
    gone="passad[oa]",
    coming="que vem",
    zone=(-5, 1),
    past=r"foi|foram|era|estava|tinha|havia|disse|fez|teve|veio|deu|\w+ou|\w+aram|\w+[ei]ram|\w+iu|\w{3,}eu",
    ahead=r"vai|vão|deve|devem|previst\w|próxim\w|\w+[aei]rá|\w+[aei]rão|começa|espera",
    till=r"(?:até|a partir d[ea]|antes d[ea])(?: pelo menos)?(?: a| o)?",
    apart=r"(?:cada|todo|toda|uma?|num|numa) {d}|{d} (?:santa|de cinzas|de ramos|seguinte|anterior)",
    months=("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
            "outubro", "novembro", "dezembro"),
    day="{day} de {month} de {year}",
    week="semana de {date}",
    either="ou",
)  # fmt: skip
_NL = Calendar(
    weekdays=("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    days={"vandaag": 0, "vanochtend": 0, "vanmiddag": 0, "vanavond": 0, "gisteren": -1, "eergisteren": -2,
          **_ago("{} dagen geleden", "twee drie vier vijf zes zeven acht negen tien")},
    spans={
        "deze week": ("week", 0), "vorige week": ("week", -1), "afgelopen week": ("week", -1),
        "volgende week": ("week", 1), "komende week": ("week", 1), "deze maand": ("month", 0),
        "vorige maand": ("month", -1), "volgende maand": ("month", 1), "dit jaar": ("year", 0),
        "vorig jaar": ("year", -1), "volgend jaar": ("year", 1),
        "deze zomer": ("summer", 0), "afgelopen zomer": ("summer", -1), "vorige zomer": ("summer", -1),
        "komende zomer": ("summer", 1), "deze winter": ("winter", 0), "afgelopen winter": ("winter", -1),
        "komende winter": ("winter", 1),
    },
    before="afgelopen|vorige",
    after="komende|aanstaande|volgende",
    this="deze",
    zone=(1, 2),
    seasons={"summer": "zomer", "winter": "winter"},
    past=r"heeft|hebben|had|hadden|werd|werden|was|waren|zei|is|zijn|(?:ging|kwam|gaf|zag|nam|stierf|reed"
    r"|sloeg|won|verloor|begon|stond|lag|bleef|liet|riep|hield|trok|schreef|sprak|kreeg|brak|liep|viel|vond"
    r"|trof)(?:en)?|(?!derde|einde|beide|goede|oude|tweede|vierde|aarde|eerste|laatste|grote|beste|laagste"
    r"|hoogste)\w{2,}[dt]e",
    ahead=r"zal|zullen|gaat|gaan|moet|moeten|kan|kunnen|wordt|worden|komende|volgende|verwacht|gepland"
    r"|begint|start|opent",
    till=r"(?:tot|vanaf|uiterlijk|tot en met)(?: zeker)?",
    apart=r"(?:elke|iedere|een|goede|witte) {d}",
    months=("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
            "oktober", "november", "december"),
    day="{day} {month} {year}",
    week="week van {date}",
    either="of",
)  # fmt: skip

CALENDARS: Mapping[str, Calendar] = MappingProxyType(
    {"en": _EN, "de": _DE, "fr": _FR, "es": _ES, "it": _IT, "pt": _PT, "nl": _NL}
)
