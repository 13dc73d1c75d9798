"""How Dutch tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

CALENDAR = Calendar(
    weekdays=("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    days={"vandaag": 0, "vanochtend": 0, "vanmiddag": 0, "vanavond": 0, "gisteren": -1, "eergisteren": -2,
          **ago("{} dagen geleden", "twee drie vier vijf zes zeven acht negen tien")},
    spans={
        "deze week": ("week", 0), "vorige week": ("week", -1), "afgelopen week": ("week", -1),
        "volgende week": ("week", 1), "komende week": ("week", 1), "deze maand": ("month", 0),
        "vorige maand": ("month", -1), "volgende maand": ("month", 1), "dit jaar": ("year", 0),
        "vorig jaar": ("year", -1), "volgend jaar": ("year", 1),
        "deze zomer": ("summer", 0), "afgelopen zomer": ("summer", -1), "vorige zomer": ("summer", -1),
        "komende zomer": ("summer", 1), "deze winter": ("winter", 0), "afgelopen winter": ("winter", -1),
        "komende winter": ("winter", 1),
    },
    week_before="(?:van )?(?:vorige|afgelopen) week",
    week_after="(?:van )?(?:volgende|komende) week",
    latest="afgelopen",
    coming="komende|aanstaande",
    before="vorige",
    after="volgende",
    this="deze",
    zone=(1, 2),
    seasons={"summer": "zomer", "winter": "winter"},
    past=r"heeft|hebben|had|hadden|werd|werden|was|waren|zei|is|zijn|(?:ging|kwam|gaf|zag|nam|stierf|reed"
    r"|sloeg|won|verloor|begon|stond|lag|bleef|liet|riep|hield|trok|schreef|sprak|kreeg|brak|liep|viel|vond"
    r"|trof)(?:en)?|(?!derde|einde|beide|goede|oude|tweede|vierde|aarde|eerste|laatste|grote|beste|laagste"
    r"|hoogste)\w{2,}[dt]e",
    ahead=r"zal|zullen|gaat|gaan|komende|volgende|verwacht|gepland"
    r"|begint|start|opent",
    open=r"zou|zouden|moest|moesten|kan|kon|kunnen|konden|moet|moeten|wordt|worden|wilde|wilden",
    since=r"sinds|na",
    till=r"(?:tot|vanaf|uiterlijk|tot en met)(?: zeker)?",
    apart=r"tot (?:op )?vandaag|(?:elke|iedere|een|goede|witte) {d}",
    months=("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
            "oktober", "november", "december"),
    day="{day} {month} {year}",
    week="week van {date}",
)  # fmt: skip
