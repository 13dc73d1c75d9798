"""How Swahili tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

_SUBJECT = "(?:a|wa|i|li|ya|u|zi|ki|vi|tu|ni)"

CALENDAR = Calendar(
    weekdays=("jumatatu", "jumanne", "jumatano", "alhamisi", "ijumaa", "jumamosi", "jumapili"),
    days={"leo": 0, "jana": -1, "juzi": -2, "kesho": 1, **ago("siku {} zilizopita")},
    spans={"wiki hii": ("week", 0), "wiki iliyopita": ("week", -1), "wiki ijayo": ("week", 1),
           "mwezi huu": ("month", 0), "mwezi uliopita": ("month", -1), "mwezi ujao": ("month", 1),
           "mwaka huu": ("year", 0), "mwaka jana": ("year", -1), "mwaka uliopita": ("year", -1),
           "mwaka ujao": ("year", 1)},
    latest="iliyopita",
    coming="ijayo",
    past=rf"(?!kiliniki|ilimradi){_SUBJECT}(?:li|me)[a-z]{{3,}}",
    ahead=rf"(?!utaratibu|utalii|utafiti|utaalam|utamaduni|kita|vita){_SUBJECT}ta[a-z]{{3,}}",
    till=r"(?:hadi|mpaka|kabla ya)(?: siku ya)?",
    since=r"(?:tangu|baada ya)(?: siku ya)?",
    apart=r"kila {d}|hadi leo|mpaka leo|{d} kuu",
    zone=(2, 3),
    capitals="weekdays",
    months=("Januari", "Februari", "Machi", "Aprili", "Mei", "Juni", "Julai", "Agosti", "Septemba", "Oktoba",
            "Novemba", "Desemba"),
    day="{day} {month} {year}",
    week="wiki ya {date}",
)  # fmt: skip
