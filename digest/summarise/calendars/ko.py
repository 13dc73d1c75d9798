"""How Korean tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

CALENDAR = Calendar(
    weekdays=("월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"),
    days={"오늘": 0, "어제": -1, "그제": -2, "내일": 1, "모레": 2, **ago("{}일 전"),
          "이틀 전": -2, "사흘 전": -3, "나흘 전": -4},
    spans={"이번 주": ("week", 0), "이번주": ("week", 0), "금주": ("week", 0), "지난주": ("week", -1),
           "지난 주": ("week", -1), "다음 주": ("week", 1), "다음주": ("week", 1), "이번 달": ("month", 0),
           "이번달": ("month", 0), "이달": ("month", 0), "지난달": ("month", -1), "지난 달": ("month", -1),
           "다음 달": ("month", 1), "다음달": ("month", 1), "올해": ("year", 0), "지난해": ("year", -1),
           "작년": ("year", -1), "내년": ("year", 1)},
    latest="지난",
    coming="오는|다가오는",
    week_before="지난주|지난 주",
    week_after="다음 주|다음주",
    this="이번 주|이번주",
    past=r"[가-힣]*(?:했|었|았|였|됐|혔|렸|졌|갔|왔|났|켰|쳤)(?:다|으며|고|지만|던)",
    ahead=r"[가-힣]*(?:할|될|열릴) (?:예정|계획|전망)[가-힣]*|예정[가-힣]*|열린다|시작한다",
    apart=r"매주 {d}|오늘날|오늘의집|내일신문|(?:지난|이번|다음) ?주말|오늘까지",
    # Particles are written together with the word.
    bounds=(r"(?<![\w-])", r""),
    zone=(9, 9),
    months=tuple(f"{month}월" for month in range(1, 13)),
    day="{year}년 {month} {day}일",
    week="{date} 주",
    month_year="{year}년 {month}",
    year="{year}년",
)  # fmt: skip
