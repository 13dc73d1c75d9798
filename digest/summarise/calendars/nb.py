"""How Norwegian tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

CALENDAR = Calendar(
    weekdays=("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    days={"i dag": 0, "i kveld": 0, "i morges": 0, "i går": -1, "i natt": 0, "i morgen": 1, "i forgårs": -2,
          **ago("for {} dager siden", "to tre fire fem seks sju åtte ni ti")},
    spans={"denne uken": ("week", 0), "denne uka": ("week", 0), "forrige uke": ("week", -1),
           "neste uke": ("week", 1), "denne måneden": ("month", 0), "forrige måned": ("month", -1),
           "neste måned": ("month", 1), "i år": ("year", 0), "i fjor": ("year", -1), "neste år": ("year", 1)},
    latest="sist",
    coming="førstkommende",
    before="forrige",
    after="neste",
    past=r"har|hadde|sa|kom|gikk|ble|blei|var|fikk|tok|så|sto|lå|falt|vant|tapte|fant|slo|brøt|møtte|døde|ga"
    r"|skjedde|opplyste|meldte|skrev|holdt|dro|skjøt|startet|åpnet|avsluttet|varslet|bekreftet|omkom|fortalte"
    r"|(?!sette|dette|siste|første|neste|beste|største|fleste|rette|samme|mulige)[a-zæøå]{3,}(?:kte|rte"
    r"|lte|dde|gde|vde)",
    ahead=r"skal|vil|kommer til å|ventes|planlegges|starter|begynner|åpner|møter",
    open=r"skulle|ville|kan|kunne|må|måtte|bør|burde",
    since=r"siden|etter",
    till=r"(?:til|fram til|frem til|fra|innen|før)(?: og med)?",
    apart=r"(?:hver|en) {d}|frem til i dag|fram til i dag|den dag i dag",
    hours="skveld(?:en)?|smorgen(?:en)?|sformiddag|settermiddag|snatt",
    zone=(1, 2),
    months=("januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
            "november", "desember"),
    day="{day}. {month} {year}",
    week="uken fra {date}",
)  # fmt: skip
