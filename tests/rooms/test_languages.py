from __future__ import annotations

import pytest

from digest.languages import detect, direction, primary, tag


@pytest.mark.parametrize(
    ("raw", "normal"),
    [
        ("en_us", "en-US"),
        ("EN", "en"),
        ("zh_hans_cn", "zh-Hans-CN"),
        ("de-CH-1996", "de-CH-1996"),
        ("en_GB.UTF-8", "en-GB"),
        ("iw", "he"),
        ("English", "en"),
        ("es-419", "es-419"),
        ("", None),
        (None, None),
        ("none", None),
        ("und", None),
        ("1", None),
        ("<b>", None),
    ],
)
def test_a_tag_is_normalised(raw: str | None, normal: str | None) -> None:
    assert normal == tag(raw)


def test_the_primary_language_has_no_region() -> None:
    assert primary("en_US") == "en"
    assert primary(None) is None


@pytest.mark.parametrize(
    ("language", "way"),
    [
        ("ar-EG", "rtl"),
        ("he", "rtl"),
        ("ur", "rtl"),
        ("en", "ltr"),
        (None, "ltr"),
        ("ku-Arab", "rtl"),
        ("az", "ltr"),
    ],
)
def test_the_direction_follows_language_and_script(language: str | None, way: str) -> None:
    assert way == direction(language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council voted on Monday to rebuild the old harbour wall before winter.", "en"),
        ("Der Rat hat am Montag beschlossen, die alte Hafenmauer vor dem Winter zu erneuern.", "de"),
        ("Le conseil a décidé lundi de reconstruire le vieux mur du port avant l'hiver.", "fr"),
        ("El consejo decidió el lunes reconstruir el viejo muro del puerto antes del invierno.", "es"),
        ("東京で港の壁を直す会議が開かれました。市長が話しました。", "ja"),
        ("市议会星期一决定在冬天之前重建旧港口的墙壁", "zh"),
        ("시의회는 월요일 겨울 전에 낡은 항구 벽을 다시 짓기로 결정했습니다", "ko"),
        ("סגן ראש העיר אמר ביום שני כי קיר הנמל הישן ייבנה מחדש לפני החורף", "he"),
        ("Το συμβούλιο αποφάσισε τη Δευτέρα να ξαναχτίσει το παλιό τείχος", "el"),
    ],
)
def test_the_language_of_a_text_is_found(text: str, language: str) -> None:
    assert language == detect(text)


def test_a_few_letters_say_nothing() -> None:
    assert detect("Harbour wall") is None
    assert detect("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23") is None
