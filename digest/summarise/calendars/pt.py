"""How Portuguese tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

CALENDAR = Calendar(
    weekdays=("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado",
              "domingo"),
    days={"hoje": 0, "esta manhã": 0, "esta noite": 0, "ontem": -1, "anteontem": -2, "amanhã": 1,
          **ago("há {} dias", "dois três quatro cinco seis sete oito nove dez")},
    spans={
        "esta semana": ("week", 0), "nesta semana": ("week", 0), "a semana passada": ("week", -1),
        "na semana passada": ("week", -1), "na próxima semana": ("week", 1), "este mês": ("month", 0),
        "neste mês": ("month", 0), "no mês passado": ("month", -1), "no próximo mês": ("month", 1),
        "este ano": ("year", 0), "neste ano": ("year", 0), "no ano passado": ("year", -1),
        "no próximo ano": ("year", 1),
    },
    this="est[ea]|nest[ea]",
    week_before="da semana passada",
    week_after="da (?:próxima semana|semana que vem)",
    latest="passad[oa]|últim[ao]",
    coming="próxim[ao]|que vem",
    zone=(-5, 1),
    past=r"foi|foram|era|estava|tinha|havia|disse|fez|teve|veio|deu|\w+ou|\w+aram|\w+[ei]ram|\w+iu|\w{3,}eu",
    ahead=r"vai|vão|deve|devem|previst\w|próxim\w|\w+[aei]rá|\w+[aei]rão|começa|começam|abre",
    open=r"devia|deviam|deveria\w*|poderia\w*|teria\w*|seria\w*|\w+ria|\w+riam",
    since=r"desde(?: a| o)?|após(?: a| o)?",
    till=r"(?:até|a partir d[ea]|antes d[ea])(?: pelo menos)?(?: a| o)?",
    apart=r"até hoje|ainda hoje|hoje em dia|(?:cada|todo|toda|uma?|num|numa) {d}|{d} (?:santa|de cinzas"
    r"|de ramos|seguinte|anterior)",
    months=("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro",
            "outubro", "novembro", "dezembro"),
    day="{day} de {month} de {year}",
    week="semana de {date}",
)  # fmt: skip
