from __future__ import annotations

from typing import Any

import jinja2
import pytest

from digest.model import PartialDate, Theme
from digest.render import daywords
from digest.render.environment import environment
from digest.render.press import compact, policy

DAY = PartialDate(value="2012-05-31", precision="day", evidence="feed")
MINUTE = PartialDate(value="2012-05-31T23:30:00Z", precision="minute", evidence="feed")
MONTH_DAY = PartialDate(value="05-31", precision="month-day", evidence="text")
LATER = "2012-06-02T12:00:00Z"


def drawn(text: str, language: str = "en", timezone: str = "UTC", **names: Any) -> str:
    theme = Theme(templates={}, defaults={}, assets={}, fingerprint="")
    engine = environment(theme, daywords.locale(language), timezone)
    return engine.from_string(text).render(names)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ day|date }}", "31 May 2012"),
        ("{{ day|date('full') }}", "Thursday, 31 May 2012"),
        ("{{ day|date('day') }}", "31 May"),
        ("{{ minute|date }}", "31 May 2012"),
        ("{{ minute|date('time') }}", "23:30 UTC"),
        ("{{ day|date('time') }}", ""),
        ("{{ month_day|date }}", "31 May"),
        ("{{ month_day|date('full') }}", "31 May"),
        ("{{ none|date }}", ""),
        ("{{ 'yesterday'|date }}", ""),
        ("{{ '2012-05'|date('month') }}", "May 2012"),
        ("{{ '2012'|date('year') }}", "2012"),
        ("{{ '2012-05-31T23:59:59Z'|date }}", "31 May 2012"),
        ("{{ day|ago(later) }}", "2 days ago"),
        ("{{ month_day|ago(later) }}", ""),
        ("{{ 1|pluralize('story', 'stories') }}", "1 story"),
        ("{{ 0|pluralize('story', 'stories') }}", "0 stories"),
        ("{{ ['a', 'b']|pluralize('outlet') }}", "2 outlets"),
        ("{{ '2012-05-31'|issue_path }}", "2012/05/31/"),
        ("{{ '2012-05'|issue_path }}", "2012/05/"),
        ("{{ 'feed.xml'|rel_url('2012/05/31/') }}", "../../../feed.xml"),
        ("{{ ''|rel_url('') }}", "./"),
        ("{{ 'a/б/'|abs_url('https://x.example/y/') }}", "https://x.example/y/a/%D0%B1/"),
        ("{{ 'javascript:alert(1)'|safe_url }}", "None"),
        ("{{ none|safe_url }}", "None"),
        ("{{ 'https://x.example/?a=1&b=2'|safe_url }}", "https://x.example/?a=1&amp;b=2"),
        ("{{ '<b>a</b> &amp; b'|plain }}", "a &amp; b"),
        ("{{ '<b>a</b><script>x</script>'|safe_html }}", "<b>a</b>"),
        ("{{ '*a* <b>'|markdown }}", "<p><em>a</em> &lt;b&gt;</p>"),
        ("{{ '<i>'|bdi }}", "<bdi>&lt;i&gt;</bdi>"),
        ("{{ 'a\x0bb'|xmlclean }}", "ab"),
        ("{{ 'Two Words!'|slug }}", "two-words"),
        ("{{ '2012-05-31T23:59:59Z'|rfc822 }}", "Thu, 31 May 2012 23:59:59 GMT"),
        ("{{ {'b': '</script>'}|tojson }}", '{"b": "\\u003c/script\\u003e"}'),
        ("{{ 'ar'|language }} {{ 'pt-BR'|language }} {{ 'qqq'|language }}", "Arabic Portuguese qqq"),
        ("{{ _('Made by %(who)s', who='<b>') }}", "Made by &lt;b&gt;"),
        ("{{ _('Archive') }}", "Archive"),
    ],
)
def test_filter(text: str, expected: str) -> None:
    assert drawn(text, day=DAY, minute=MINUTE, month_day=MONTH_DAY, later=LATER) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "31 May 2012"),
        ("en-GB", "31 May 2012"),
        ("en-US", "May 31, 2012"),
        ("de", "31. Mai 2012"),
        ("ja", "2012年5月31日"),
        ("fr-CA", "31 mai 2012"),
        ("xx-nonsense", "31 May 2012"),
        ("", "31 May 2012"),
    ],
)
def test_dates_follow_the_sites_language(language: str, expected: str) -> None:
    assert drawn("{{ day|date }}", language, day=DAY) == expected


def test_moments_are_shown_in_the_sites_time_zone() -> None:
    text = "{{ minute|date }} {{ minute|date('time') }}"
    assert drawn(text, timezone="Asia/Karachi", minute=MINUTE) == "1 June 2012 04:30 PKT"


def test_a_day_is_the_same_day_everywhere() -> None:
    assert drawn("{{ day|date }}", timezone="Pacific/Kiritimati", day=DAY) == "31 May 2012"


def test_a_name_that_is_not_given_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError):
        drawn("{{ nothing }}")


def test_a_style_sheet_is_made_small_and_keeps_its_meaning() -> None:
    style = "/* don't */ a:hover , b > c { color : red ; content: ' x,  y ' ; }"
    style += "\n@media (min-width: 3rem) { p { a: b; } }"
    assert compact(style) == "a:hover,b>c{color :red;content:' x,  y '}@media (min-width:3rem){p{a:b}}"


def test_a_style_sheet_cannot_close_its_element() -> None:
    assert "</" not in compact("a { content: '</style><script>' }")


def test_the_policy_names_the_style_by_its_hash() -> None:
    assert "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='" in policy("")
