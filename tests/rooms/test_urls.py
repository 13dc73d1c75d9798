from __future__ import annotations

import string
from urllib.parse import unquote, urljoin  # noqa: TID251  the test plays the browser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import urls

PAGE = """Oldtown News
The mayor of Oldtown said on Monday that the bridge was safe
The mayor of Oldtown said on Monday that the bridge would close, and long-awaited repairs & checks begin.
Nobody was hurt.
Engineers found rust. Nobody was hurt.
Café owners were unhappy about it."""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://News.Example:80/a?b=2&a=1#x", "https://news.example/a?a=1&b=2"),
        ("https://news.example/a?utm_source=feed&fbclid=1", "https://news.example/a"),
        ("https://news.example", "https://news.example/"),
        ("https://user:pw@news.example./a", "https://news.example/a"),
    ],
)
def test_one_article_has_one_canonical_address(one: str, other: str) -> None:
    assert urls.canonical(one) == urls.canonical(other)
    assert urls.article_key(one) == urls.article_key(other)


@pytest.mark.parametrize("odd", ["tag:news.example,2026:1", "http://[::1", "http://x:99999999/", "", "a b"])
def test_what_is_no_address_stays_as_it_is(odd: str) -> None:
    assert odd == urls.canonical(odd)
    assert urls.article_key(odd) == urls.article_key(odd)


def test_keys_and_ids_have_their_length() -> None:
    assert 16 == len(urls.article_key("https://news.example/a"))
    assert 12 == len(urls.story_id("https://news.example/a"))


@pytest.mark.parametrize(
    "bad",
    [
        "javascript:alert(1)", "java\tscript:alert(1)", " data:text/html,x", "//news.example/a",
        "/a", "https:\\\\evil", "https://u:p@news.example/", "https://u@news.example/",
        "https:///a", "https://a b/", "ftp://news.example/", "vbscript:x",
        "https://news.example/\x00", "mailto:", "https://[::1", "https://x:99999/",
    ],
)  # fmt: skip
def test_an_unsafe_address_is_none(bad: str) -> None:
    assert urls.safe_url(bad) is None


@pytest.mark.parametrize(
    ("given_", "safe"),
    [
        (" https://News.Example/ä b?q=ü#é ", "https://news.example/%C3%A4%20b?q=%C3%BC#%C3%A9"),
        ("https://bücher.example/x", "https://xn--bcher-kva.example/x"),
        ("mailto:desk@news.example", "mailto:desk@news.example"),
        ("https://news.example/%20x", "https://news.example/%20x"),
    ],
)
def test_a_safe_address_is_an_ascii_uri(given_: str, safe: str) -> None:
    assert safe == urls.safe_url(given_)
    assert safe == urls.safe_url(safe)


@given(st.text())
def test_no_text_makes_an_address_function_raise(text: str) -> None:
    safe = urls.safe_url(text)
    assert safe is None or safe.isascii()
    for call in (urls.canonical, urls.host, urls.redacted, urls.article_key):
        assert isinstance(call(text), str)
    link = urls.absolute("https://news.example/", text)
    assert link is None or link.startswith(("http://", "https://", "mailto:"))
    assert urls.slug(text, "story")


def test_links_are_seen_from_their_page() -> None:
    assert "https://news.example/b" == urls.absolute("https://news.example/a/c", "../b")
    assert urls.absolute("https://news.example/", "javascript:x") is None
    assert "news.example" == urls.host("https://NEWS.example:8080/a")


def test_passwords_and_keys_do_not_reach_a_report() -> None:
    message = "timeout at https://ann:s3cret@news.example/feed?api_key=abc&page=2&Token=def"
    assert "timeout at https://***@news.example/feed?api_key=***&page=2&Token=***" == urls.redacted(message)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("U.S. Mayor’s “Bridge” — Straße Żółć", "us-mayors-bridge-strasse-zolc"),
        ("日本の橋、閉鎖", "日本の橋-閉鎖"),
        ("नमस्ते दुनिया", "नमस्ते-दुनिया"),
        ("!!!", "f00"),
        ("Left out", "left-out-f00"),
        ("word " * 30, "word-word-word-word-word-word-word-word-word-word-word-word"),
    ],
)
def test_a_title_becomes_a_slug(title: str, slug: str) -> None:
    assert slug == urls.slug(title, "f00")


@given(st.text(max_size=200))
def test_a_slug_is_one_short_segment(title: str) -> None:
    slug = urls.slug(title, "f00")
    assert 0 < len(slug) <= 64
    assert not set("/\\?#%.: ") & set(slug)
    assert slug == slug.strip("-")


segments = st.lists(st.text(string.ascii_lowercase, min_size=1, max_size=3), max_size=4)


@given(segments, segments, st.sampled_from(["", "feed.xml"]))
def test_a_relative_link_leads_where_it_says(one: list[str], other: list[str], file: str) -> None:
    here = "".join(f"{part}/" for part in one)
    there = "".join(f"{part}/" for part in other) + file
    root = "https://news.example/"
    assert urljoin(root, there) == urljoin(root + here, urls.relative(here, there))


def found(url: str, page: str) -> str:
    """Play the browser: the first text the fragment matches, blocks joined by spaces."""
    parts = [unquote(part) for part in url.split(":~:text=")[1].split(",")]
    flat = page.replace("\n", " ")
    at = 0
    if parts[0].endswith("-"):
        prefix = parts.pop(0)[:-1]
        at = flat.index(prefix + " " + parts[0]) + len(prefix)
    suffix = parts.pop()[1:] if parts[-1].startswith("-") else ""
    start = flat.index(f"{parts[0]} {suffix}".rstrip(), at)
    if len(parts) == 1:
        return flat[start : start + len(parts[0])]
    end = flat.index(parts[1], start + len(parts[0]))
    return flat[start : end + len(parts[1])]


@pytest.mark.parametrize(
    ("quote", "directive"),
    [
        (
            PAGE.splitlines()[2],
            "The%20mayor%20of%20Oldtown%20said%20on%20Monday%20that%20the%20bridge%20would,begin.",
        ),
        ("Engineers found rust.", "Engineers%20found,rust."),
        ("Café owners were unhappy about it.", "Caf%C3%A9%20owners,it."),
        ("R&D, the well-known lab.", "R%26D%2C%20the%20well%2Dknown,lab."),
        ("It is as it is.", "It%20is%20as%20it,is."),
    ],
)
def test_a_fragment_is_as_short_as_it_holds(quote: str, directive: str) -> None:
    page = f"{PAGE}\nR&D, the well-known lab. It is as it is."
    url = urls.fragment_url("https://news.example/a", quote, page)
    assert f"https://news.example/a#:~:text={directive}" == url
    assert quote == found(url, page)


@pytest.mark.parametrize(
    ("before", "directive", "quote"),
    [
        (
            "橋は閉鎖される。",
            "橋は月曜日に閉鎖され、,始まる。",
            "橋は月曜日に閉鎖され、住民は驚いたが、工事は翌週に、始まる。",
        ),
        ("다리가 닫힌다.", "시장은 다리를 닫는다고,밝혔다.", "시장은 다리를 닫는다고 월요일에 밝혔다."),
        ("أُغلق الجسر.", "قال رئيس البلدية,سيغلق.", "قال رئيس البلدية إن الجسر سيُغلق."),
    ],
)
def test_a_fragment_is_short_in_any_script(before: str, directive: str, quote: str) -> None:
    url = urls.fragment_url("https://news.example/a", quote, f"{before}\n{quote}")
    assert directive == unquote(url.split(":~:text=")[1])


def test_a_repeated_sentence_is_told_apart_by_its_neighbours() -> None:
    url = urls.fragment_url("https://news.example/a#top", "Nobody was hurt.", PAGE)
    assert url.startswith("https://news.example/a#top:~:text=")
    assert "-," in url or ",-" in url
    assert "Nobody was hurt." == found(url, PAGE)


@pytest.mark.parametrize("mark", ["\ufeff", "\u200f", "\u200e", "\u2060"])
@pytest.mark.parametrize("quote", ["The quay is open again.", "The quay is open again.{mark}"])
def test_a_stop_that_a_mark_of_direction_hides_is_left_out(quote: str, mark: str) -> None:
    page = f"The quay is shut.\nThe quay is open again.{mark} Ships are back.{mark}\nAll of them are."
    url = urls.fragment_url("https://news.example/a", quote.format(mark=mark), page)
    assert url.endswith("#:~:text=The%20quay%20is%20open,again")


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u200c", "\u200d", "\u200e", "\u2066"])
def test_marks_without_width_hide_no_sentence(mark: str) -> None:
    page = f"A word{mark}ing of the well{mark}known law. More."
    url = urls.fragment_url("https://news.example/a", "A wording of the wellknown law.", page)
    assert url.endswith("#:~:text=A%20wording%20of,law.")


def test_an_accent_written_apart_hides_no_sentence() -> None:
    page = PAGE.replace("é", "e\u0301")
    url = urls.fragment_url("https://news.example/a", "Café owners were unhappy about it.", page)
    assert "https://news.example/a#:~:text=Caf%C3%A9%20owners,it." == url


def test_a_long_sentence_said_twice_is_told_apart_by_a_prefix_and_its_ends() -> None:
    long = f"The bridge {'of the old town ' * 20}closes."
    url = urls.fragment_url("https://news.example/a", long, f"{long}\nThe mayor said it again: {long}")
    assert url.endswith("#:~:text=said%20it%20again%3A-,The%20bridge,closes.")


@pytest.mark.parametrize(
    ("page", "directive"),
    [
        ("For phones\nThe old quay is open again. Ships are back.\n" * 2, "The%20old%20quay,again."),
        ("The old quay is shut. The old quay is open again. Ships are back.\n" * 2,
         "The%20old%20quay%20is%20open,again."),
    ],
)  # fmt: skip
def test_of_a_text_that_a_page_holds_twice_either_is_led_to(page: str, directive: str) -> None:
    url = urls.fragment_url("https://news.example/a", "The old quay is open again.", f"Top\n{page}")
    assert f"https://news.example/a#:~:text={directive}" == url


def test_of_two_wordings_the_quoted_one_is_led_to() -> None:
    page = "It is ‘the end’.\nShare this\nSaid again: It is 'the end'."
    url = urls.fragment_url("https://news.example/a", "It is 'the end'.", page)
    assert "again%3A-,It%20is" in url


def test_a_narrow_space_belongs_to_the_words_beside_it() -> None:
    page = "Il a dit\u202f: «\u202fLe port est ouvert\u202f!\u202f» Il est parti.\u202fDemain il revient."
    said = urls.fragment_url("https://news.example/a", "Il a dit : « Le port est ouvert ! »", page)
    assert said.endswith("#:~:text=Il%20a%20dit%20%3A,ouvert%20%21%20%C2%BB")
    behind = urls.fragment_url("https://news.example/a", "Demain il revient.", page)
    assert behind == "https://news.example/a", "no word begins behind it, so that no browser finds one"


@pytest.mark.parametrize("quote", ["Nowhere on the page.", "", "hurt. Engineers", "obody was hurt."])
def test_a_quotation_that_cannot_be_found_links_plainly(quote: str) -> None:
    url = urls.fragment_url("https://news.example/a", quote, PAGE)
    assert ":~:" not in url or quote == found(url, PAGE)


def test_a_quotation_over_two_blocks_is_a_range() -> None:
    quote = "Nobody was hurt. Engineers found rust."
    url = urls.fragment_url("https://news.example/a", quote, PAGE)
    assert url == "https://news.example/a" or quote == found(url, PAGE)


@given(st.integers(0, 40), st.integers(1, 30))
def test_any_words_of_a_page_resolve_to_themselves_or_link_plainly(start: int, length: int) -> None:
    quote = " ".join(PAGE.split()[start : start + length])
    url = urls.fragment_url("https://news.example/a", quote, PAGE)
    if ":~:" in url:
        assert quote.lower() == found(url, PAGE).lower()  # browsers do not tell case apart
        assert len(unquote(url.split(":~:text=")[1])) < 250


@pytest.mark.parametrize(
    ("page", "directive"),
    [
        ("Shares 4\nOpen now.\nThe end.\nOpen now.", "Open%20now.,-The%20end."),
        ("He said: Open now.\nThe end.\nOpen now.", "He%20said%3A-,Open%20now."),
        ("Open now.\nThe end. Open now.", "Open%20now.,-The%20end.%20Open"),
    ],
)
def test_what_tells_a_repeated_sentence_apart_is_words_that_are_surely_shown(
    page: str, directive: str
) -> None:
    assert f"https://news.example/#:~:text={directive}" == urls.fragment_url(
        "https://news.example/", "Open now.", page
    )


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://news.example/%C3%A9#:~:text=Caf%C3%A9%20%E2%80%9CX%E2%80%9D,%ED%95%9C%EA%B5%AD.",
         "https://news.example/%C3%A9#:~:text=Café%20%E2%80%9CX%E2%80%9D,한국."),
        ("https://news.example/#:~:text=a%E2%80%AEb%FF%C3,%C3%97", "https://news.example/#:~:text=a%E2%80%AEb%FF%C3,%C3%97"),
        ("https://news.example/a%C3%A9", "https://news.example/a%C3%A9"),
    ],
)  # fmt: skip
def test_a_page_has_the_letters_of_a_fragment_as_they_are(url: str, written: str) -> None:
    assert written == urls.page_url(url)
