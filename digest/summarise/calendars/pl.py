"""How Polish tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

CALENDAR = Calendar(
    weekdays=("poniedziałek|poniedziałku", "wtorek|wtorku", "środę|środy|środa", "czwartek|czwartku",
              "piątek|piątku", "sobotę|soboty|sobota", "niedzielę|niedzieli|niedziela"),
    days={"dziś": 0, "dzisiaj": 0, "wczoraj": -1, "przedwczoraj": -2, "jutro": 1, "pojutrze": 2,
          **ago("{} dni temu", "dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć")},
    spans={"w tym tygodniu": ("week", 0), "w ubiegłym tygodniu": ("week", -1),
           "w zeszłym tygodniu": ("week", -1), "w minionym tygodniu": ("week", -1),
           "w przyszłym tygodniu": ("week", 1), "w tym miesiącu": ("month", 0),
           "w ubiegłym miesiącu": ("month", -1), "w zeszłym miesiącu": ("month", -1),
           "w przyszłym miesiącu": ("month", 1), "w tym roku": ("year", 0), "w ubiegłym roku": ("year", -1),
           "w zeszłym roku": ("year", -1), "w przyszłym roku": ("year", 1)},
    latest="ubiegły|ubiegłą|miniony|minioną|zeszły|zeszłą",
    coming="najbliższy|najbliższą|nadchodzący|nadchodzącą",
    after="przyszły|przyszłą",
    past=r"(?!(?:cał|mał|biał|stał|doskonał|wspaniał|dział|materiał|udział|podział|kapitał|artykuł"
    r"|zespoł)[yaeo]?\b"
    r"|(?:skał|sił|chwil|strzał)[ay]\b|kontroli|chwili|mili\b|ono\b)"
    r"[a-ząćęłńóśźż]*(?:ał|ił|ył|ął|iał|uł|ósł|edł|ógł|zekł|ała|iła|yła|ęła|uła|zła|dła|gła|ało|iło|yło|ęło"
    r"|szło|ali|ili|yli|ęli|eli|uli|źli|gli|ały|iły|yły|ęły|ono|ięto)(?: się)?",
    ahead=r"będzie|będą|mają|zaplanowan\w+|planowan\w+|odbędzie|rozpocznie|zostanie|zostaną|spotka się"
    r"|przyjedzie",
    open=r"ma|może|mogą|powin\w+|mieli|miał|miała|miało|ma się|chce|chcą",
    since=r"od|po",
    till=r"(?:do|przed|najpóźniej w)",
    apart=r"(?:każdy|każdą|w każdy|w każdą|wielki|wielką) {d}|do dziś|do dzisiaj|po dziś dzień",
    zone=(1, 2),
    months=("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
            "października", "listopada", "grudnia"),
    month_names=("styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień",
                 "październik", "listopad", "grudzień"),
    day="{day} {month} {year}",
    week="tydzień od {date}",
)  # fmt: skip
