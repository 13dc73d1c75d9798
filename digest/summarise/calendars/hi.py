"""How Hindi tells weekdays, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

CALENDAR = Calendar(
    weekdays=("सोमवार", "मंगलवार", "बुधवार", "गुरुवार|बृहस्पतिवार", "शुक्रवार", "शनिवार", "रविवार"),
    days={"आज": 0, **ago("{} दिन पहले", "दो तीन चार पांच छह सात आठ नौ दस")},  # "कल" is yesterday and tomorrow
    spans={f"{word} {form}": (unit, away)
           for word, away in (("पिछले", -1), ("बीते", -1), ("इस", 0), ("अगले", 1))
           for form, unit in (("हफ्ते", "week"), ("सप्ताह", "week"), ("महीने", "month"), ("माह", "month"),
                              ("साल", "year"), ("वर्ष", "year"))},
    latest="बीते|पिछले|गत",
    coming="आगामी|आने वाले",
    this="इस",
    past="था|थी|थे|गया|गई|गए|किया|की|हुआ|हुई|हुए|दिया|दी|कहा|बताया|मिला|पहुंचे|पहुंचा",
    ahead=r"होगा|होगी|होंगे|करेंगे|करेगा|करेगी|जाएगा|जाएगी|जाएंगे|मिलेगा|रहेगा|रहेगी",
    apart=r"(?:हर|प्रत्येक) {d}|आज तक|आज भी|आजकल",
    bounds=(r"(?<![\w\u0900-\u0963-])", r"(?![\w\u0900-\u0963-])"),
    zone=(5, 6),
    months=("जनवरी", "फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर",
            "दिसंबर"),
    day="{day} {month} {year}",
    week="{date} का सप्ताह",
)  # fmt: skip
