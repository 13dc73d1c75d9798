"""How Italian tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

CALENDAR = Calendar(
    weekdays=("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    days={"oggi": 0, "stamattina": 0, "stamani": 0, "stasera": 0, "stanotte": 0, "ieri": -1, "domani": 1,
          "dopodomani": 2, **ago("{} giorni fa", "due tre quattro cinque sei sette otto nove dieci")},
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
    this="questo|questa",
    week_before="della (?:scorsa settimana|settimana scorsa)",
    week_after="della (?:prossima settimana|settimana prossima)",
    latest="scorso|scorsa|passato|passata",
    coming="prossimo|prossima",
    zone=(1, 2),
    seasons={"summer": "estate", "winter": "inverno"},
    past=r"ha|hanno|aveva|avevano|era|erano|(?:è|sono) stat\w|(?:è|sono) \w+(?:at|ut|it|ort|ert|es"
    r"|art)[oaie]|disse|fu",
    ahead=r"dovrà|dovranno|prossim\w|(?:è |sono )?(?:previst|attes)\w|\w+[eia]rà|\w+[eia]ranno"
    r"|inizia|comincia|parte",
    open=r"dovrebbe\w*|potrebbe\w*|doveva\w*|avrebbe\w*|sarebbe\w*|\w+rebbe(?:ro)?",
    since=r"dopo(?: il| la)?",
    till=r"(?:fino a|entro|da|a partire da)(?: almeno)?",
    apart=r"(?:fino )?ad oggi|oggi come oggi|ancora oggi|(?:ogni|un|una|tutti i|il|la) {d}|{d} (?:santo"
    r"|delle ceneri|delle palme|successivo|precedente)",
    months=("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
            "ottobre", "novembre", "dicembre"),
    day="{day} {month} {year}",
    week="settimana del {date}",
)  # fmt: skip
