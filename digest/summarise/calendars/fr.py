"""How French tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

CALENDAR = Calendar(
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    days={"aujourd'hui": 0, "ce matin": 0, "ce soir": 0, "hier": -1, "avant-hier": -2, "demain": 1,
          "après-demain": 2, **ago("il y a {} jours", "deux trois quatre cinq six sept huit neuf dix")},
    spans={
        "cette semaine": ("week", 0), "la semaine dernière": ("week", -1),
        "la semaine prochaine": ("week", 1), "ce mois-ci": ("month", 0), "le mois dernier": ("month", -1),
        "le mois prochain": ("month", 1), "cette année": ("year", 0), "l'année dernière": ("year", -1),
        "l'an dernier": ("year", -1),
        "l'année prochaine": ("year", 1), "l'an prochain": ("year", 1),
    },
    this="ce",
    week_before="de la semaine (?:dernière|passée)",
    week_after="de la semaine prochaine",
    latest="dernier|passé",
    coming="prochain",
    zone=(-5, 2),
    past=r"a|ont|(?:a|ont)-t-\w+|ai|avons|avait|avaient|était|étaient|été|fut|furent|s'est|se sont"
    r"|(?:est|sont) (?:mort|allé|parti|arrivé|venu|devenu|revenu|tombé|entré|sorti|décédé|survenu|intervenu"
    r"|né|resté|passé)e?s?|\w+èrent",
    ahead=r"va|vont|doit|doivent|prochain\w*|prévue?s?|attendue?s?|(?!front|affront)\w+ront"
    r"|(?!caméra|opéra|camera)\w+r[ea]?ra|\w+[ei]ra|commence|débute|s'ouvre|se tiendra",
    open=r"devrai(?:en)?t|devait|devaient|aurai(?:en)?t|serai(?:en)?t|pourrai(?:en)?t|\w+r(?:ait|aient)",
    since=r"depuis(?: le)?|après(?: le)?",
    till=r"(?:jusqu'à|jusqu'au|d'ici|d'ici à|à partir de|à compter de|dès)(?: au moins)?",
    apart=r"jusqu'à aujourd'hui|encore aujourd'hui|aujourd'hui encore|(?:chaque|un|le) {d}|{d} (?:saint"
    r"|de pâques|des cendres|suivant|précédent)",
    months=("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre"),
    day="{day} {month} {year}",
    week="semaine du {date}",
)  # fmt: skip
