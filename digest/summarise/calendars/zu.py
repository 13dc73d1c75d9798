"""How Zulu tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar

CALENDAR = Calendar(
    weekdays=("ngomsombuluko|umsombuluko", "ngolwesibili|ulwesibili", "ngolwesithathu|ulwesithathu",
              "ngolwesine|ulwesine", "ngolwesihlanu|ulwesihlanu", "ngomgqibelo|umgqibelo", "ngesonto|isonto"),
    days={"namuhla": 0, "namhlanje": 0, "izolo": -1, "kuthangi": -2, "kusasa": 1},
    spans={"kuleli sonto": ("week", 0), "ngesonto eledlule": ("week", -1), "ngesonto elizayo": ("week", 1),
           "kule nyanga": ("month", 0), "ngenyanga edlule": ("month", -1), "ngenyanga ezayo": ("month", 1),
           "kulo nyaka": ("year", 0), "ngonyaka odlule": ("year", -1), "ngonyaka owedlule": ("year", -1),
           "nyakenye": ("year", -1), "ngonyaka ozayo": ("year", 1)},
    latest="odlule|owedlule|olwedlule|oludlule",
    coming="ozayo|oluzayo",
    apart=r"njalo {d}|kuze kube namuhla",
    zone=(2, 2),
    months=("Januwari", "Februwari", "Mashi", "Ephreli", "Meyi", "Juni", "Julayi", "Agasti", "Septhemba",
            "Okthoba", "Novemba", "Disemba"),
    day="{day} {month} {year}",
    week="isonto lika-{date}",
)  # fmt: skip
