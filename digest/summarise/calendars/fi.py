"""How Finnish tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

CALENDAR = Calendar(
    weekdays=("maanantaina|maanantai", "tiistaina|tiistai", "keskiviikkona|keskiviikko", "torstaina|torstai",
              "perjantaina|perjantai", "lauantaina|lauantai", "sunnuntaina|sunnuntai"),
    days={"tänään": 0, "eilen": -1, "toissapäivänä": -2, "huomenna": 1, "ylihuomenna": 2,
          **ago("{} päivää sitten", "kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen")},
    spans={"tällä viikolla": ("week", 0), "viime viikolla": ("week", -1), "ensi viikolla": ("week", 1),
           "tässä kuussa": ("month", 0), "viime kuussa": ("month", -1), "ensi kuussa": ("month", 1),
           "tänä vuonna": ("year", 0), "viime vuonna": ("year", -1), "ensi vuonna": ("year", 1)},
    latest="viime",
    coming="ensi|tulevana",
    past="sanoi|kertoi|ilmoitti|oli|olivat|tuli|meni|kuoli|syttyi|päätti|teki|sai|antoi|alkoi|päättyi"
    "|tapahtui"
    "|löytyi|loukkaantui|suljettiin|pidätettiin|löydettiin|tehtiin|vahvisti|äänesti|julkaisi",
    ahead="aikoo|aikovat|alkaa|järjestetään|avataan|suljetaan|pidetään|äänestää|äänestetään",
    apart=r"joka {d}|tähän päivään|musta {d}",
    zone=(2, 3),
    months=tuple(f"{name}kuuta" for name in ("tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä",
        "elo",
                                             "syys", "loka", "marras", "joulu")),
    month_names=tuple(f"{name}kuu" for name in ("tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä",
                                                "elo", "syys", "loka", "marras", "joulu")),
    day="{day}. {month} {year}",
    week="viikko {date} alkaen",
)  # fmt: skip
