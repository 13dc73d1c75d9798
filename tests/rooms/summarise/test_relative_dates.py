"""What texts of 26 languages mean by their days: invented ones, seen from Thursday 19 November."""

from __future__ import annotations

import datetime as dt

import pytest

from digest.model import Dateline, PartialDate
from digest.summarise.calendars import CALENDARS
from digest.summarise.gloss import glosses
from tests.rooms.summarise.invented import article

DAY = PartialDate(value="2026-11-19", precision="day", evidence="meta")


def said(language: str, quote: str, published: PartialDate = DAY) -> list[str]:
    made = glosses(quote, article("a", quote, date_published=published, in_language=language))
    return [gloss.removeprefix("gloss: ").partition(" = ")[2] for gloss in made]


@pytest.mark.parametrize(
    ("quote", "day"),
    [
        ("The editor says the paper pulled the interview from Monday’s edition.", "16"),
        ("The clerk wrote the letter after Monday’s vote.", "16"),
        ("The mayor condemned Monday’s attack on the bridge.", "16"),
        ("Two boats sank in Monday’s storm.", "16"),
        ("Since Monday, the bridge is closed.", "16"),
        ("The talks on Monday ended without a deal.", "16"),
        ("The bridge, which fell on Monday, will be rebuilt.", "16"),
        ("The council may have met on Monday, the clerk said.", "16"),
        ("Police say a man arrested in Oldtown on Monday has been let go.", "16"),
        ("Police say a man arrested for killing another, 27, in Oldtown on Monday has gone.", "16"),
        ("The clerk says the paper pulled it from Monday’s edition as it could hurt.", "16"),
        ("On Monday, the town named the clerk as the host of its fair.", "16"),
        ("A boat hit the quay early Monday.", "16"),
        ("The guard quit on Monday.", "16"),
        ("Dancers performing at the bridge in Oldtown on Monday.", "16"),
        ("The man arrested on Monday will appear in court.", "16"),
        ("He would resign, the clerk said Monday.", "16"),
        ("The mayor, speaking on Monday, refused to pay.", "16"),
        ("It met last Friday.", "13"),
        ("It met on Friday last week.", "13"),
        ("It met this past Friday.", "13"),
        ("The drills run until Wednesday next week.", "25"),
        ("The council meets next week on Wednesday.", "25"),
        ("It will meet this coming Friday.", "20"),
        ("It opens next Tuesday.", "24"),
        ("The mayor has built a lead ahead of Friday’s vote.", "20"),
        ("Results will be announced Saturday, but nobody waits.", "21"),
        ("The statement on Saturday will tell how much it costs.", "21"),
        ("The council is due to vote on Saturday.", "21"),
        ("The court is expected to rule on Saturday.", "21"),
        ("The fair will be held on Saturday, the mayor told the council.", "21"),
        ("Saturday’s vote will be close.", "21"),
        ("Trains are replaced by buses from Saturday.", "21"),
        ("The strike is set for Saturday.", "21"),
        ("The mayor plans to visit the bridge on Saturday.", "21"),
        ("The court on Thursday heard both sides.", "19"),
        ("A judge heard both sides in Thursday’s early hours.", "19"),
    ],
)
def test_english_weekdays(quote: str, day: str) -> None:
    assert said("en", quote) == [f"{day} November 2026"]


@pytest.mark.parametrize(
    "quote",
    [
        "The clerk has called a press conference Monday.",
        "The bridge is closed on Monday.",
        "The council agreed to meet on Monday.",
        "The clerk was due to appear in court on Monday.",
        "The council will look into Monday’s attack.",
        "The team trained for Monday’s match.",
        "A flood watch for Oldtown Tuesday, Friday.",
        "It’s a Monday afternoon in Oldtown.",
        "Six shops were tested: Monday.com was the best.",
        "Monday to Friday the bridge was closed.",
        "The watch lasts from Monday, January 2nd, 2020 until Friday.",
        "The parties met for a debate on Saturday ahead of the Sept. 27 vote.",
        "“My friend will be joining us today,” she remembered.",
        "“We close tomorrow,” said the clerk, “or we close never.”",
        "Half of them plan to use it in the next year.",
        "The clerk spent the last year on the bridge.",
        "The tower is in use to this day, as are the Sunday papers.",
        "Every Monday the market filled.",
        "A message was shared telling them to “mask up” on Wednesday.",
        "A tool like monday work management costs little.",
        "The clerks start with the first page on Sunday and end with the last.",
        "She visits him every Monday and Sunday.",
        "It met on the first Friday after his birthday.",
        "A judge’s ruling Friday could fuel the quarrel.",
        "A spark is to blame for Friday’s fire.",
        "Spending an hour on Sunday on the boat can save time.",
        "Crowds are small at Friday prayers, which were short.",
        "The museum shows the house of Tomorrow.",
        "The letter This Week in Oldtown is free.",
        "Inky Wednesday: a black one came.",
        "The fair fell on Fat Tuesday.",
    ],
)
def test_english_that_tells_no_single_day(quote: str) -> None:
    assert said("en", quote) == []


@pytest.mark.parametrize(
    ("language", "quote", "meaning"),
    [
        ("de", "Der Rat tagt am Montag kommender Woche.", "23. November 2026"),
        ("de", "Der Rat hat am vergangenen Dienstag getagt.", "17. November 2026"),
        ("de", "Der Rat tagt am kommenden Dienstag.", "24. November 2026"),
        ("de", "Sie verlor am Dienstag das Spiel.", "17. November 2026"),
        ("de", "Von Montag an wird die Brücke gesperrt.", "23. November 2026"),
        ("de", "Nach dem Brand am Montag bleibt die Schule zu.", None),
        ("de", "Der Rat sollte am Montag tagen.", None),
        ("de", "Bis heute ist der Fall nicht geklärt.", None),
        ("de", "„Wir schließen heute“, sagte die Wirtin.", None),
        ("fr", "Le maire a démissionné lundi.", "16 novembre 2026"),
        ("fr", "Le conseil se réunira lundi.", "23 novembre 2026"),
        ("fr", "Le pont devrait rouvrir lundi.", None),
        ("fr", "Le conseil siégera lundi de la semaine prochaine.", "23 novembre 2026"),
        ("fr", "La tour sert jusqu’à aujourd’hui.", None),
        ("es", "El consejo votó el lunes.", "16 de noviembre de 2026"),
        ("es", "El consejo votará el lunes.", "23 de noviembre de 2026"),
        ("es", "El puente resistió, dice el alcalde, Domingo Ramos.", None),
        ("it", "Il ponte ha retto, ha detto Sabato Rossi.", None),
        ("pl", "Wygasa ono w środę.", None),
        ("es", "El consejo podría votar el lunes.", None),
        ("es", "El pasado lunes cerró el puente.", "16 de noviembre de 2026"),
        ("it", "Il consiglio ha votato lunedì.", "16 novembre 2026"),
        ("it", "Il consiglio voterà lunedì.", "23 novembre 2026"),
        ("it", "Il consiglio dovrebbe votare lunedì.", None),
        ("pt", "O conselho votou na segunda-feira.", "16 de novembro de 2026"),
        ("pt", "O conselho votará na segunda-feira.", "23 de novembro de 2026"),
        ("pt", "O conselho poderia votar na segunda-feira.", None),
        ("nl", "De raad stemde maandag.", "16 november 2026"),
        ("nl", "De raad zal maandag stemmen.", "23 november 2026"),
        ("nl", "De raad moet maandag stemmen.", None),
        ("sv", "Flickan försvann i måndags.", "16 november 2026"),
        ("sv", "Rådet samlas på måndag.", "23 november 2026"),
        ("sv", "Rådet röstade under måndagen.", "16 november 2026"),
        ("sv", "Bron stängdes i går.", "18 november 2026"),
        ("sv", "Bron öppnar nästa vecka.", "veckan från 23 november 2026"),
        ("nb", "Mandag ble dommen lest opp.", "16. november 2026"),
        ("no", "Rådet skal stemme mandag.", "23. november 2026"),
        ("nn", "Brua vart stengd i fjor.", "2025"),
        ("da", "Rådet mødtes i mandags.", "16. november 2026"),
        ("da", "Rådet mødes på mandag.", "23. november 2026"),
        ("da", "Broen lukkede sidste år.", "2025"),
        ("pl", "Rada zagłosowała w poniedziałek.", "16 listopada 2026"),
        ("pl", "Rada będzie głosować w poniedziałek.", "23 listopada 2026"),
        ("pl", "Most zamknięto w ubiegłym miesiącu.", "październik 2026"),
        ("pl", "Most otworzą jutro.", "20 listopada 2026"),
        ("cs", "Rada hlasovala v pondělí.", "16. listopadu 2026"),
        ("cs", "Rada bude hlasovat v pondělí.", "23. listopadu 2026"),
        ("cs", "Most zavřeli minulý měsíc.", "říjen 2026"),
        ("cs", "Lidé se sešli ve středu města.", None),
        ("tr", "Meclis pazartesi günü oyladı.", "16 Kasım 2026"),
        ("tr", "Meclis pazartesi oylayacak.", "23 Kasım 2026"),
        ("tr", "Köprü geçen yıl kapandı.", "2025"),
        ("id", "Dewan akan bersidang pada Senin.", "23 November 2026"),
        ("id", "Jembatan itu runtuh Senin lalu.", "16 November 2026"),
        ("id", "Jembatan itu runtuh pada Senin.", None),
        ("id", "Jembatan itu runtuh Senin (9/11).", None),
        ("ms", "Jambatan itu runtuh bulan lalu.", "Oktober 2026"),
        ("ru", "Совет проголосовал в понедельник.", "16 ноября 2026"),
        ("ru", "Совет будет голосовать в понедельник.", "23 ноября 2026"),
        ("ru", "Мост закрыли в прошлом месяце.", "октябрь 2026"),
        ("ar", "أعلن المجلس الاثنين إغلاق الجسر.", "16 نوفمبر 2026"),
        ("ar", "سيجتمع المجلس الاثنين المقبل.", "23 نوفمبر 2026"),
        ("ar", "أغلق الجسر الشهر الماضي.", "أكتوبر 2026"),
        ("ar", "أعلن ذلك أمس الأربعاء.", "18 نوفمبر 2026"),
        ("ar", "وأمس أغلق الجسر.", "18 نوفمبر 2026"),
        ("ar", "أغلق الجسر والخميس الماضي قال المجلس ذلك.", "12 نوفمبر 2026"),
        ("hi", "परिषद ने सोमवार को मतदान किया।", "16 नवंबर 2026"),
        ("hi", "पुल पिछले साल बंद हुआ।", "2025"),
        ("sw", "Baraza lilipiga kura Jumatatu.", "16 Novemba 2026"),
        ("sw", "Baraza litapiga kura Jumatatu.", "23 Novemba 2026"),
        ("sw", "Daraja lilifungwa mwaka jana.", "2025"),
        ("zu", "Ibhuloho livaliwe ngoLwesine olwedlule.", "12 Novemba 2026"),
        ("zu", "Ibhuloho livaliwe izolo.", "18 Novemba 2026"),
        ("xh", "Ibhulorho ivalwe ngoMvulo ophelileyo.", "16 Novemba 2026"),
        ("xh", "Ibhulorho ivalwe kwinyanga ephelileyo.", "Oktobha 2026"),
        ("uk", "Рада проголосувала в понеділок.", "16 листопада 2026"),
        ("uk", "Рада голосуватиме завтра.", "20 листопада 2026"),
        ("uk", "Міст закрили минулого місяця.", "жовтень 2026"),
        ("fi", "Valtuusto äänesti maanantaina.", "16. marraskuuta 2026"),
        ("fi", "Silta suljettiin viime kuussa.", "lokakuu 2026"),
        ("fi", "Silta avataan ensi maanantaina.", "23. marraskuuta 2026"),
        ("he", "המועצה הצביעה ביום שני.", "16 בנובמבר 2026"),
        ("he", "הגשר נסגר אתמול.", "18 בנובמבר 2026"),
        ("he", "הגשר נסגר ביום שלישי שעבר.", "17 בנובמבר 2026"),
        ("he", "הגשר נסגר בחודש שעבר.", "אוקטובר 2026"),
        ("ja", "市は昨日、橋を閉鎖した。", "2026年11月18日"),
        ("ja", "市は先月、橋を閉鎖した。", "2026年10月"),
        ("ja", "市議会は来週の月曜日に開かれる。", "2026年11月23日"),
        ("ja", "来年度の予算が決まった。", None),
        ("zh", "市政府昨天关闭了大桥。", "2026年11月18日"),
        ("zh", "議會下週一開會。", "2026年11月23日"),
        ("zh", "议会上周五表决。", "2026年11月13日"),
        ("zh", "市长说，大桥去年关闭。", "2025年"),
        ("zh", "市政府将于周一开放大桥。", "2026年11月23日"),
        ("ko", "시는 어제 다리를 폐쇄했다.", "2026년 11월 18일"),
        ("ko", "의회는 지난 월요일 표결했다.", "2026년 11월 16일"),
        ("ko", "의회는 다음 주 월요일에 열린다.", "2026년 11월 23일"),
        ("ko", "다리는 지난달에 닫혔다.", "2026년 10월"),
        ("ko", "오늘날 다리는 박물관이다.", None),
    ],
)  # fmt: skip
def test_other_languages(language: str, quote: str, meaning: str | None) -> None:
    assert said(language, quote) == ([meaning] if meaning else [])


def test_weekends_are_told_where_they_are_one() -> None:
    assert said("en", "It closed last weekend.") == ["14–15 November 2026"]
    assert said("en", "It opens next weekend.") == []
    monday = PartialDate(value="2026-11-23", precision="day", evidence="meta")
    assert said("en", "It closed this weekend.", monday) == ["21–22 November 2026"]
    assert said("en", "It will close this weekend.", monday) == ["28–29 November 2026"]
    assert said("en", "A weekend: this weekend.", monday) == []


def test_a_week_that_some_begin_on_sunday() -> None:
    sunday = PartialDate(value="2026-11-22", precision="day", evidence="meta")
    assert said("en", "It closed this week.", sunday) == ["week of 16 November 2026"]
    assert said("en", "It will close this week.", sunday) == []
    assert said("en", "It closed last week.", sunday) == []
    assert said("de", "Sie schloss letzte Woche.", sunday) == ["Woche vom 9. November 2026"]


def test_a_weekday_at_the_edge_of_a_day_is_the_text_s_own() -> None:
    morning = PartialDate(value="2026-11-16T07:00:00Z", precision="minute", evidence="feed")  # a Monday
    assert said("en", "The clerk appeared in court on Monday.", morning) == ["16 November 2026"]
    night = PartialDate(value="2026-11-17T02:00:00Z", precision="minute", evidence="feed")
    assert said("en", "The clerk appeared in court on Sunday.", night) == ["15 November 2026"]
    assert said("en", "The clerk will appear on Wednesday.", night) == ["18 November 2026"]


def test_the_region_of_a_language_tells_its_hours() -> None:
    night = PartialDate(value="2026-11-17T02:00:00Z", precision="minute", evidence="feed")
    assert said("en", "It closed yesterday.", night) == []
    assert said("en-GB", "It closed yesterday.", night) == ["16 November 2026"]
    assert said("en-US", "It closed yesterday.", night) == []


@pytest.mark.parametrize(
    ("published", "modified", "quote", "days"),
    [
        ("2026-11-17T12:00:00Z", "2026-11-19T12:00:00Z", "It closed on Wednesday.", []),
        ("2026-11-17T12:00:00Z", "2026-11-19T12:00:00Z", "It closed on Monday.", ["16 November 2026"]),
        ("2026-11-17T12:00:00Z", "2026-11-19T12:00:00Z", "It closed yesterday.", []),
        ("2026-11-17T12:00:00Z", "2026-12-19T12:00:00Z", "It closed yesterday.", ["16 November 2026"]),
        ("2026-11-17T16:00:00Z", None, "It closed yesterday.", []),  # midnight in Taipei: no time was stated
        ("2026-11-17T16:01:00Z", None, "It closed yesterday.", ["16 November 2026"]),
    ],
)
def test_a_text_revised_or_dated_at_another_s_midnight_may_be_of_two_days(
    published: str, modified: str | None, quote: str, days: list[str]
) -> None:
    first = PartialDate(value=published, precision="minute", evidence="feed")
    last = PartialDate(value=modified, precision="minute", evidence="feed") if modified else None
    made = glosses(quote, article("a", quote, date_published=first, date_modified=last))
    assert [gloss.partition(" = ")[2] for gloss in made] == days


QUOTE = "The council of Oldtown closed the bridge on Tuesday."


@pytest.mark.parametrize(
    "fields",
    [
        {"url": "https://a.example/2026/10/05/bridge"},
        {"url": "https://a.example/20251119/bridge"},
        {"dateline": Dateline(text="OLDTOWN, May 31", location_created="OLDTOWN", agency=None,
                              date=PartialDate(value="05-31", precision="month-day", evidence="dateline"))},
        {"body": (QUOTE, "The council met on Tuesday, Oct. 29, in Oldtown.")},
        {"body": (QUOTE, "It will meet on Friday, 17 December.")},
    ],
)  # fmt: skip
def test_a_text_of_another_day_than_its_date_says_is_not_told(fields: dict[str, object]) -> None:
    known = {"body": (QUOTE,), "date_published": DAY, **fields}
    body = known.pop("body")
    assert glosses(QUOTE, article("a", *body, **known)) == ()  # type: ignore[misc]


@pytest.mark.parametrize(
    "fields",
    [
        {"url": "https://a.example/2026/11/19/bridge"},
        {"url": "https://a.example/2026/11/18/bridge"},
        {"dateline": Dateline(text="OLDTOWN, Nov 18", location_created="OLDTOWN", agency=None,
                              date=PartialDate(value="11-18", precision="month-day", evidence="dateline"))},
        {"body": (QUOTE, "The council met on Tuesday, Oct. 27, in Oldtown.")},
        {"body": (QUOTE, "It met on Friday, 2 May 2025, and on Monday 30.")},
        {"body": (QUOTE, "It will meet on Friday, 15 January.")},
    ],
)  # fmt: skip
def test_a_text_that_agrees_with_its_date_is_told(fields: dict[str, object]) -> None:
    known = {"body": (QUOTE,), "date_published": DAY, **fields}
    body = known.pop("body")
    made = glosses(QUOTE, article("a", *body, **known))  # type: ignore[misc]
    assert made == ("gloss: Tuesday = 17 November 2026",)


@pytest.mark.parametrize("language", sorted(CALENDARS))
def test_every_calendar_is_whole(language: str) -> None:
    calendar = CALENDARS[language]
    assert (len(calendar.weekdays), len(calendar.months)) == (7, 12)
    assert len(calendar.month_names) in (0, 12)
    words = [form for each in calendar.weekdays for form in each.split("|")]
    assert len(set(words)) == len(words)
    assert all(word == word.lower() for word in (*words, *calendar.days, *calendar.spans))
    assert said(language, next(iter(calendar.spans)), DAY)
    assert dt.date(2026, 11, 19).isoformat() == DAY.value
