from __future__ import annotations

from lxml import etree

from digest.text import squeeze, visible_lines, xml_safe


def test_what_xml_cannot_carry_is_dropped() -> None:
    assert xml_safe("a\x00b\x08c\x1bd\ufffee\ud800f\tg\nh") == "abcdef\tg\nh"


def test_every_character_left_can_stand_in_xml() -> None:
    text = xml_safe(
        "".join(map(chr, range(0x3000))) + "".join(map(chr, range(0xD7F0, 0xE010))) + "\U0001f642"
    )
    assert etree.fromstring(f"<x>{text.replace('&', '').replace('<', '')}</x>").tag == "x"


def test_white_space_of_every_kind_is_one_space() -> None:
    assert squeeze("\u00a0 rain\u2009in\u3000 the\r\n\tvalley \u202f") == "rain in the valley"


def test_marks_without_width_go() -> None:
    assert squeeze("\ufeffHeli\u00adkopter\u200b") == "Helikopter"


def test_lines_end_however_they_like() -> None:
    assert visible_lines("one\r\ntwo\rthree\n\n  \nfour\u2028five\x00") == (
        "one",
        "two",
        "three",
        "four",
        "five",
    )
