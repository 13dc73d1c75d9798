"""How Japanese tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

CALENDAR = Calendar(
    weekdays=("月曜日|月曜", "火曜日|火曜", "水曜日|水曜", "木曜日|木曜", "金曜日|金曜", "土曜日|土曜",
        "日曜日|日曜"),
    days={"今日": 0, "本日": 0, "昨日": -1, "昨夜": -1, "明日": 1, "明後日": 2, "一昨日": -2,
        **ago("{}日前")},
    spans={"今週": ("week", 0), "先週": ("week", -1), "来週": ("week", 1), "今月": ("month", 0),
           "先月": ("month", -1), "来月": ("month", 1), "今年": ("year", 0), "昨年": ("year", -1),
           "去年": ("year", -1), "来年": ("year", 1)},
    week_before="先週の?",
    week_after="来週の?",
    this="今週の?",
    apart=r"[今昨来]年度|[今先来]週末|明日香|今日的|今日まで|毎週の?{d}|{d}版",
    bounds=("", ""),
    gap="",
    zone=(9, 9),
    months=tuple(f"{month}月" for month in range(1, 13)),
    day="{year}年{month}{day}日",
    week="{date}の週",
    month_year="{year}年{month}",
    year="{year}年",
)  # fmt: skip
