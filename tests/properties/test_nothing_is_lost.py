"""Cleaning: what is kept and what is removed are together what was there, and twice is once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.clean import clean, without_chrome
from digest.model import Article, Document, Source
from digest.read import read
from digest.text import visible_lines
from tests.properties.drawn import BODY, LANGUAGE, LINE, NOW, article

INBOX = Source(id="inbox", kind="folder", path="content/inbox")
# A tag leaves the headline, and a desk the authors: their lines were counted when they left the body.
COUNTED = ("headline tag", "author:")


def marks(lines: Iterable[str]) -> Counter[str]:
    return Counter(mark for line in lines for mark in line if not mark.isspace())


def held(cleaned: Article) -> Counter[str]:
    gone = (piece.text for piece in cleaned.removed if not piece.reason.startswith(COUNTED))
    return marks((*cleaned.body, *gone))


@settings(max_examples=150)
@given(BODY, LANGUAGE, st.sampled_from([None, "Second dredger for Port Ellery"]))
def test_kept_and_removed_are_all_visible_lines(
    body: tuple[str, ...], language: str | None, headline: str | None
) -> None:
    cleaned = clean(article("a", body, in_language=language, headline=headline))
    assert held(cleaned) == marks(line for paragraph in body for line in visible_lines(paragraph))
    assert all(piece.reason and piece.text for piece in cleaned.removed)


@settings(max_examples=150)
@given(BODY, LANGUAGE)
def test_cleaning_twice_is_cleaning_once(body: tuple[str, ...], language: str | None) -> None:
    cleaned = clean(article("a", body, in_language=language))
    assert clean(cleaned) == cleaned


@settings(max_examples=60)
@given(st.lists(LINE, min_size=1, max_size=10))
def test_a_file_of_the_inbox_is_all_there_after_reading_and_cleaning(lines: list[str]) -> None:
    text = "\n\n".join(("A first line of no account.", *lines)).replace("\x00", "")
    body = text.encode("utf-8", "replace")
    document = Document(
        source=INBOX, url=None, media_type="text/plain", body=body, retrieved=NOW, name="pier.txt"
    )
    (found,) = read(document, NOW).articles
    assert held(clean(found)) == marks(visible_lines(body.decode("utf-8")))


@settings(max_examples=60)
@given(st.lists(BODY, min_size=1, max_size=6), st.integers(0, 3))
def test_chrome_moves_lines_and_loses_none(bodies: list[tuple[str, ...]], nights: int) -> None:
    articles = [clean(article(f"c{at}", body)) for at, body in enumerate(bodies)]
    memory: dict[str, dict[str, int]] = {}
    for _ in range(nights):
        _, memory = without_chrome(articles, memory)
    done, _ = without_chrome(articles, memory)
    assert [held(one) for one in done] == [held(one) for one in articles]
    assert [one.id for one in done] == [one.id for one in articles]
