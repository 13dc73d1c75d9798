"""Points of texts in languages few corpora have: whole, in place, no fewer than the opening gives."""

from __future__ import annotations

import pytest

from digest.model import KeyPoint
from digest.summarise import METHODS
from digest.summarise.leaning import leaning
from digest.summarise.sentence import sentences_of
from digest.summarise.surface import finished, question, unbalanced
from tests.rooms.summarise.invented import article, story

TEXTS = {
    "he": (
        "מועצת העיר אולדטאון הצביעה אתמול בעד סגירת הגשר הישן מעל הנהר, לאחר שבדיקה מצאה סדקים ב-12 עמודים.",
        'ראש העירייה, עדה מוס, אמרה כי „הבטיחות קודמת לכול”. העבודות יימשכו כשנה ויעלו 40 מיליון ש"ח.',
        'ד"ר יוסי לוי מהאוניברסיטה אמר שהסדקים התגלו כבר לפני שנתיים. המועצה דחתה אז את התיקון.',
    ),
    "zh": (
        "奥德镇议会昨天投票决定关闭河上的旧桥，此前一次检查发现12根桥墩出现裂缝。",
        "镇长艾达·莫斯说：“安全第一。”工程将持续一年，耗资4000万元。",
        "大学的工程师约翰·李说，裂缝两年前就已被发现，议会推迟了维修。渡轮将从下周一开始运行。",
    ),
    "th": (
        "สภาเมืองโอลด์ทาวน์ลงมติเมื่อวานนี้ให้ปิดสะพานเก่าข้ามแม่น้ำ",
        "นางเอดา มอสส์ นายกเทศมนตรี กล่าวว่าความปลอดภัยต้องมาก่อน",
        "สะพานแห่งนี้สร้างขึ้นในปี 1931 และมีผู้ขับขี่ใช้วันละ 9,000 คน",
    ),
    "fa": (
        "شورای شهر اولدتاون به بستن پل قدیمی روی رودخانه رأی داد، زیرا بازرسی در ۱۲ پایه ترک یافته بود.",
        "شهردار، آدا ماس، گفت: «ایمنی در اولویت است.» به گفتهٔ او، کارها یک سال طول می‌کشد.",
        "مغازه‌داران خیابان اصلی نگران کاهش فروش هستند. مهندس دانشگاه گفت ترک‌ها دو سال پیش پیدا شده بود.",
    ),
    "ru": (
        "Совет Олдтауна вчера закрыл старый мост через реку: проверка нашла трещины в 12 опорах.",
        "Мэр Ада Мосс заявила: «Безопасность важнее всего». Работы займут год и стоят 40 млн руб. и больше.",
        "Мост построен в 1931 г. и служит 9 тыс. водителей в день. Лавки на Главной ул. боятся убытков.",
    ),
    "el": (
        "Το συμβούλιο του Όλντταουν ψήφισε χθες το κλείσιμο της παλιάς γέφυρας, καθώς βρέθηκαν ρωγμές.",
        "Η δήμαρχος Άντα Μος είπε: «Προηγείται η ασφάλεια». Τα έργα θα κοστίσουν 40 εκατ. ευρώ.",
        "Η γέφυρα εξυπηρετεί 9.000 οδηγούς την ημέρα. Πόσα χρήματα θα χάσουν άραγε τα μαγαζιά της πόλης;",
    ),
    "vi": (
        "Hội đồng thị trấn Oldtown hôm qua bỏ phiếu đóng cây cầu cũ sau khi phát hiện vết nứt ở 12 trụ.",
        "Thị trưởng Ada Moss nói: “An toàn là trên hết.” Công trình kéo dài một năm và tốn 40 triệu đồng.",
        "Cầu được xây năm 1931 và phục vụ 9.000 tài xế mỗi ngày. Chủ cửa hàng lo doanh thu giảm mạnh.",
    ),
    "bn": (
        "ওল্ডটাউন পরিষদ গতকাল নদীর ওপর পুরোনো সেতু বন্ধের পক্ষে ভোট দিয়েছে, কারণ ১২টি স্তম্ভে ফাটল পাওয়া গেছে।",
        "মেয়র আদা মস বলেছেন, “নিরাপত্তাই প্রথম।” তিনি জানান, কাজ এক বছর চলবে এবং ৪ কোটি টাকা লাগবে।",
        "প্রধান সড়কের দোকানিরা বিক্রি কমার আশঙ্কা করছেন। সেতুটি প্রতিদিন ৯ হাজার চালক ব্যবহার করেন।",
    ),
    "ja": (
        "オールドタウン市議会は19日、川にかかる古い橋を閉鎖することを決めた。検査でひびが見つかったためだ。",
        "市長のエイダ・モスさんは「安全が第一だ。来年まで待てない」と話した。工事は1年かかる。",
        "橋は1931年に造られ、毎日9千人の運転手が使っている。大通りの店主は売り上げが減ると心配している。",
    ),
    "ko": (
        "올드타운 시의회는 19일 강 위의 낡은 다리를 폐쇄하기로 의결했다. 교각 12개에 금이 갔다.",
        '에이다 모스 시장은 "안전이 먼저다. 내년까지 기다릴 수 없다"고 말했다. 공사는 1년이 걸린다.',
        "다리는 1931년 지어져 하루 9천명이 이용한다. 중심가 상인들은 매출이 줄 것이라고 걱정한다.",
    ),
    "ar": (
        "صوّت مجلس مدينة أولدتاون أمس على إغلاق الجسر القديم فوق النهر، بعدما وجد الفحص تشققات في 12 عمودا.",
        "قالت رئيسة البلدية آدا موس: «السلامة أولا قبل كل شيء». ستستمر الأعمال عاما وتكلف 40 مليونا.",
        "بُني الجسر عام 1931 ويستخدمه 9 آلاف سائق يوميا. ويخشى أصحاب المتاجر تراجع المبيعات؟",
    ),
    "zu": (
        "Umkhandlu wase-Oldtown uvotele ukuvala ibhuloho elidala ngaphezu komfula ngemva kokuthola imifantu.",
        "Imeya u-Ada Moss uthe “ukuphepha kuza kuqala”. Umsebenzi uzothatha unyaka ubize izigidi ezingu-40.",
        "Ibhuloho lisetshenziswa abashayeli abangu-9000 ngosuku. Abanikazi bezitolo bakhathazekile ngemali.",
    ),
    "sw": (
        "Baraza la mji wa Oldtown lilipiga kura jana kufunga daraja la zamani baada ya kupata nyufa 12.",
        "Meya Ada Moss amesema “usalama ni kwanza”. Kazi itachukua mwaka mmoja na kugharimu milioni 40.",
        "Daraja hutumiwa na madereva 9,000 kila siku. Wenye maduka wana wasiwasi kuhusu mauzo ya mwaka.",
    ),
}  # fmt: skip


def points(language: str, *body: str) -> tuple[KeyPoint, ...]:
    return METHODS["lead-centroid"](story(article("a", *body, in_language=language)), 3, 100)


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_points_are_whole_sentences_and_begin_a_thought(language: str) -> None:
    body = "\n".join(TEXTS[language])
    for point in points(language, *TEXTS[language]):
        (cited,) = point.citations
        assert body[cited.start : cited.end] == point.text
        assert finished(point.text)
        assert not question(point.text)
        assert not unbalanced(point.text)
        assert leaning(point.text, language) is None


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_there_is_as_much_as_the_opening_within_the_words_would_give(language: str) -> None:
    sentences = sentences_of(article("a", *TEXTS[language], in_language=language))
    words, lead = 0, 0
    for sentence in sentences[:3]:
        words += sentence.words
        lead += words <= 100
    told = sum(one.text in point.text for point in points(language, *TEXTS[language]) for one in sentences)
    assert told >= lead


def test_a_speech_within_a_sentence_is_not_torn() -> None:
    def said(language: str) -> list[str]:
        return [one.text for one in sentences_of(article("a", *TEXTS[language], in_language=language))]

    assert "市長のエイダ・モスさんは「安全が第一だ。来年まで待てない」と話した。" in said("ja")
    assert '에이다 모스 시장은 "안전이 먼저다. 내년까지 기다릴 수 없다"고 말했다.' in said("ko")


def test_marks_of_direction_stay_in_the_quotation() -> None:
    text = "צוות \u200fOldtown News\u200e דיווח אתמול על סגירת הגשר הישן מעל הנהר, לאחר שבדיקה מצאה סדקים."
    (point,) = points("he", text)
    assert point.text == text
