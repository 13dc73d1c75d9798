"""How Danish tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

CALENDAR = Calendar(
    weekdays=("mandag|mandags", "tirsdag|tirsdags", "onsdag|onsdags", "torsdag|torsdags", "fredag|fredags",
              "lørdag|lørdags", "søndag|søndags"),
    days={"i dag": 0, "i aften": 0, "i morges": 0, "i går": -1, "i forgårs": -2, "i morgen": 1,
          "i overmorgen": 2, **ago("for {} dage siden", "to tre fire fem seks syv otte ni ti")},
    spans={"denne uge": ("week", 0), "i denne uge": ("week", 0), "sidste uge": ("week", -1),
           "næste uge": ("week", 1), "denne måned": ("month", 0), "sidste måned": ("month", -1),
           "næste måned": ("month", 1), "i år": ("year", 0), "sidste år": ("year", -1), "næste år": ("year",
           1)},
    latest="i",
    coming="på|førstkommende",
    before="sidste",
    after="næste",
    past=r"har|havde|sagde|kom|gik|blev|var|fik|tog|så|stod|lå|faldt|vandt|fandt|slog|brød|mødte|døde|gav"
    r"|skete|skrev|holdt|skød|[a-zæøå]{3,}ede",
    ahead=r"skal|vil|kommer til at|ventes|planlægges|begynder|åbner",
    open=r"skulle|ville|kan|kunne|må|måtte|bør|burde",
    since=r"siden|efter",
    till=r"(?:til|indtil|frem til|fra|senest|inden|før)(?: og med)?",
    apart=r"(?:hver|en) {d}|den dag i dag|frem til i dag",
    hours="aften|morgen|formiddag|eftermiddag|nat",
    zone=(1, 2),
    months=("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
            "november", "december"),
    day="{day}. {month} {year}",
    week="ugen fra {date}",
)  # fmt: skip
