"""How Xhosa tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar

CALENDAR = Calendar(
    weekdays=("ngomvulo|umvulo", "ngolwesibini|ulwesibini", "ngolwesithathu|ulwesithathu",
              "ngolwesine|ulwesine", "ngolwesihlanu|ulwesihlanu", "ngomgqibelo|umgqibelo", "ngecawe|ngecawa"),
    days={"namhlanje": 0, "izolo": -1, "ngomso": 1},
    spans={"kule veki": ("week", 0), "kwiveki ephelileyo": ("week", -1), "kwiveki edlulileyo": ("week", -1),
           "kwiveki ezayo": ("week", 1), "kule nyanga": ("month", 0), "kwinyanga ephelileyo": ("month", -1),
           "kwinyanga edlulileyo": ("month", -1), "kwinyanga ezayo": ("month", 1), "kulo nyaka": ("year", 0),
           "kunyaka ophelileyo": ("year", -1), "kunyaka odlulileyo": ("year", -1), "kunyaka ozayo": ("year",
           1)},
    latest="ophelileyo|odlulileyo|oludlulileyo",
    coming="ozayo|oluzayo",
    apart=r"rhoqo {d}",
    zone=(2, 2),
    months=("Janyuwari", "Februwari", "Matshi", "Epreli", "Meyi", "Juni", "Julayi", "Agasti", "Septemba",
            "Oktobha", "Novemba", "Disemba"),
    day="{day} {month} {year}",
    week="iveki ka-{date}",
)  # fmt: skip
