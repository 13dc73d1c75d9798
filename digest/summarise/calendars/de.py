"""How German tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

CALENDAR = Calendar(
    weekdays=("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag|sonnabend", "sonntag"),
    days={
        "heute": 0, "gestern": -1, "vorgestern": -2, "übermorgen": 2,
        **ago("vor {} tagen", "zwei drei vier fünf sechs sieben acht neun zehn"),
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
    latest="vergangenen|vergangener",
    coming="kommenden|kommender",
    before="letzten|letzter|vorigen|voriger",
    after="nächsten|nächster",
    this="diesen|diesem|dieser|dieser woche",
    week_before="(?:vergangener|letzter|voriger|der (?:vergangenen|letzten|vorigen)) woche|(?:vergangene"
    "|letzte|vorige) woche",
    week_after="(?:nächster|kommender|der (?:nächsten|kommenden)) woche|(?:nächste|kommende) woche",
    zone=(1, 2),
    capitals="all",
    seasons={"spring": "Frühling", "summer": "Sommer", "autumn": "Herbst", "winter": "Winter"},
    past=r"[Hh]at|haben|wurden?|waren?|sind|ist|(?!könnte|dürfte|heute|letzte|zweite|dritte|rechte|bitte"
    r"|erste|nächste|beste|größte)[a-zäöüß]{2,}te[nt]?|(?:ging|kam|gab|stieg|fiel|sah|fand|traf|nahm|starb"
    r"|fuhr|schlug|gewann|verlor|begann|stand|lag|blieb|ließ|rief|hielt|zog|trat|schrieb|sprach|bekam"
    r"|erhielt|brach|warf|lief|flog|bot|bat|schien|lud|sprang|sank|schloss|schoss|floh|griff|ließ|half|trug"
    r"|wuchs|wusch|schuf|hob|bog|zwang|gelang|log|entkam|\w+kam|\w+ging|\w+nahm|\w+stand"
    r"|\w+trat|ver\w+ng)(?:en)?|ge[a-zäöüß]+ten?|[a-zäöüß]+gelegten?",
    ahead=r"wird|werden|soll|sollen|will|wollen|geplant\w*|kommend\w*|startet|starten"
    r"|beginnt|beginnen|öffnet|endet|findet|finden|steht an|erwartet\w*|vorgesehen|angesetzt",
    open=r"sollten?|solle|wollten?|dürften?|könnten?|würden?|müssten?|hätten?|wären?",
    since=r"seit(?: dem| vergangenem)?|nach",
    now=r"arbeiten|bieten|halten|treten|leiten|warten|kosten|unten|hinten|weiten|breiten|guten|alten|ersten"
    r"|letzten|seit\w*",
    till=r"(?:bis|ab|spätestens)(?: zum| mindestens| einschließlich)*",
    apart=r"bis heute|heute noch|noch heute|von heute|(?:jede[nrs]?|einem?|einen|immer|folgenden"
    r"|darauffolgenden|verkaufsoffene[nr]?) {d}",
    months=("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
            "November", "Dezember"),
    day="{day}. {month} {year}",
    week="Woche vom {date}",
    hours="morgen|vormittag|mittag|nachmittag|abend|nacht",
)  # fmt: skip
