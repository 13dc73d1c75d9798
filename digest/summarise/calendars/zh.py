"""How Chinese, in either script, tells days, weeks, months and years by their distance from now."""

from digest.summarise.calendars.calendar import Calendar, ago

_DAYS = "一二三四五六"

CALENDAR = Calendar(
    weekdays=(*(f"周{day}|週{day}|星期{day}|礼拜{day}|禮拜{day}" for day in _DAYS),
              "周日|週日|星期日|星期天|礼拜天|禮拜天|礼拜日"),
    days={"今天": 0, "今日": 0, "今晚": 0, "昨天": -1, "昨日": -1, "昨晚": -1, "明天": 1, "明日": 1,
        "前天": -2,
          "后天": 2, "後天": 2, **ago("{}天前", "两 三 四 五 六 七 八 九 十")},
    spans={"本周": ("week", 0), "本週": ("week", 0), "这周": ("week", 0), "這週": ("week", 0),
           "上周": ("week", -1), "上週": ("week", -1), "下周": ("week", 1), "下週": ("week", 1),
           "本月": ("month", 0), "上月": ("month", -1), "上个月": ("month", -1), "上個月": ("month", -1),
           "下月": ("month", 1), "下个月": ("month", 1), "下個月": ("month", 1), "今年": ("year", 0),
           "去年": ("year", -1), "明年": ("year", 1)},
    week_before="上",
    week_after="下",
    this="本|这|這",
    past="宣布|表示|称|稱|说|說|指出|发生|發生|举行了|舉行了|抵达|抵達|通过了|通過了",
    ahead="将|將|预计|預計|计划|計劃|拟|擬",
    apart=r"今日头条|今日頭條|明日之后|[上下本这這][周週]末|[本上下]周刊|每{d}|逢{d}"
    r"|(?<=[一-鿿])周[一二三四五六](?=[年岁歲])",
    bounds=("", ""),
    gap="",
    zone=(8, 8),
    months=tuple(f"{month}月" for month in range(1, 13)),
    day="{year}年{month}{day}日",
    week="{date}起的一周",
    month_year="{year}年{month}",
    year="{year}年",
)  # fmt: skip
