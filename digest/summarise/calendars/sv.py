"""How Swedish tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

CALENDAR = Calendar(
    weekdays=("måndag|måndags|måndagen", "tisdag|tisdags|tisdagen", "onsdag|onsdags|onsdagen",
              "torsdag|torsdags|torsdagen", "fredag|fredags|fredagen", "lördag|lördags|lördagen",
              "söndag|söndags|söndagen"),
    days={"i dag": 0, "idag": 0, "i kväll": 0, "ikväll": 0, "i morse": 0, "i går": -1, "igår": -1,
          "i förrgår": -2, "i morgon": 1, "imorgon": 1,
          **ago("för {} dagar sedan", "två tre fyra fem sex sju åtta nio tio")},
    spans={"den här veckan": ("week", 0), "denna vecka": ("week", 0), "förra veckan": ("week", -1),
           "nästa vecka": ("week", 1), "den här månaden": ("month", 0), "denna månad": ("month", 0),
           "förra månaden": ("month", -1), "nästa månad": ("month", 1), "i år": ("year", 0),
           "förra året": ("year", -1), "i fjol": ("year", -1), "nästa år": ("year", 1)},
    latest="i|förra",
    coming="på|nästa",
    past=r"ha(?:r|de)|sa|sade|gick|kom|fick|tog|såg|blev|var|stod|låg|föll|vann|dog|skrev|höll|drog|sköt|slog"
    r"|fann|bröt|sprang|gav|bad|lät|[a-zåäö]{3,}(?:ade|dde|kte|pte|lde|rde|mde)s?|greps|omkom",
    ahead=r"ska|kommer att|väntas|planeras|inleds|startar|börjar|öppnar",
    open=r"skulle|kan|kunde|måste|bör|borde",
    since=r"sedan|efter",
    till=r"(?:till|fram till|från|senast|före|inför)(?: och med)?",
    apart=r"(?:varje|en) {d}|{d} (?:kväll|morgon)ar|(?:på|om) (?:mån|tis|ons|tors|fre|lör|sön)dag(?:en|ar)"
    r"|från mån dag|fram till i dag",
    hours="en|skväll(?:en)?|kväll(?:en)?|morgon(?:en)?|smorgon(?:en)?|eftermiddag(?:en)?|natt(?:en)?",
    zone=(1, 2),
    months=("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
            "november", "december"),
    day="{day} {month} {year}",
    week="veckan från {date}",
)  # fmt: skip
