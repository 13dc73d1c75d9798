"""How Turkish tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

_YEARS = {f"{word} {form}": ("year", away)
          for word, away in (("bu", 0), ("geçen", -1), ("geçtiğimiz", -1), ("gelecek", 1), ("önümüzdeki", 1))
          for form in ("yıl", "yılın", "yılki", "yıla")}  # fmt: skip

CALENDAR = Calendar(
    weekdays=("pazartesi", "salı günü", "çarşamba", "perşembe", "cuma günü|cuma", "cumartesi", "pazar günü"),
    days={"bugün": 0, "bu sabah": 0, "bu akşam": 0, "dün": -1, "evvelsi gün": -2, "yarın": 1,
          **ago("{} gün önce", "iki üç dört beş altı yedi sekiz dokuz on")},
    spans={"bu hafta": ("week", 0), "geçen hafta": ("week", -1), "geçtiğimiz hafta": ("week", -1),
           "gelecek hafta": ("week", 1), "önümüzdeki hafta": ("week", 1), "bu ay": ("month", 0),
           "geçen ay": ("month", -1), "geçtiğimiz ay": ("month", -1), "gelecek ay": ("month", 1),
           "önümüzdeki ay": ("month", 1)} | _YEARS,
    latest="geçtiğimiz",
    coming="önümüzdeki",
    before="geçen",
    after="gelecek",
    this="bu",
    past=r"(?!(?:şimdi|kendi|yedi|adı|tadı|ordu|hadi|altı|sahibi|ilgili)\b)[a-zçğıöşü]{2,}(?:dı|di|du|dü"
    r"|tı|ti|tu|tü)"
    r"(?:lar|ler)?",
    ahead=r"[a-zçğıöşü]+(?:acak|ecek|acağı|eceği)\w*|planlanıyor|bekleniyor",
    apart=r"her {d}|kara {d}|{d} (?:namazı|pazarı)|bugüne kadar|bugün de|dünden bugüne",
    zone=(3, 3),
    capitals="weekdays",
    months=("Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim",
        "Kasım",
            "Aralık"),
    day="{day} {month} {year}",
    week="{date} haftası",
)  # fmt: skip
