"""How Spanish tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

CALENDAR = Calendar(
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    days={"hoy": 0, "esta mañana": 0, "esta tarde": 0, "esta noche": 0, "ayer": -1, "anoche": -1,
          **ago("hace {} días", "dos tres cuatro cinco seis siete ocho nueve diez")},
    spans={
        "esta semana": ("week", 0), "la semana pasada": ("week", -1), "la próxima semana": ("week", 1),
        "este mes": ("month", 0), "el mes pasado": ("month", -1), "el próximo mes": ("month", 1),
        "este año": ("year", 0), "el año pasado": ("year", -1), "el próximo año": ("year", 1),
        "el año que viene": ("year", 1),
    },
    this="este",
    week_before="de la semana pasada",
    week_after="de la (?:próxima semana|semana próxima|semana que viene)",
    latest="pasado",
    coming="próximo|que viene",
    zone=(-8, 2),
    past=r"ha|han|había|habían|fue|fueron|era|estaba|dijo|hizo|tuvo|vino|\w+ó|\w+aron|\w+ieron|\w+jeron",
    ahead=r"va a|van a|prevén?|previst\w+|próxim\w*|\w+[aei]rán?|comienza|empieza|arranca",
    open=r"debía|debían|iba a|iban a|podría\w*|habría\w*|sería\w*|\w+ría|\w+rían|espera|esperan",
    since=r"desde(?: el| este)?|tras(?: el| lo de)?",
    till=r"(?:hasta|a partir de|antes de)(?: al menos)?(?: el| este)?",
    apart=r"hasta hoy|hoy en día|hoy día|(?:cada|un|los|todos los) {d}|{d} (?:santo|de ceniza|de ramos"
    r"|de pascua|siguiente|anterior)",
    months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre"),
    day="{day} de {month} de {year}",
    week="semana del {date}",
)  # fmt: skip
