from __future__ import annotations

from digest.edit import awaited, lasting, retry_after
from digest.edit.ledger import entry
from digest.edit.waiting import MOST
from digest.model import Article
from tests.rooms.edit.invented import DAY, article


def fates(articles: list[Article], reason: str, retry: dict[str, str]) -> list[str]:
    mute = [entry(each, "no-text", "no point could be made of it") for each in articles]
    return [line.decision for line in awaited(articles, {a.id: reason for a in articles}, mute, retry, DAY)]


def test_an_article_waits_until_its_third_night() -> None:
    one = article("one")
    assert fates([one], "timeout", {}) == ["waiting"]
    assert fates([one], "timeout", {"key-one": "2026-11-19"}) == ["waiting"]
    assert fates([one], "timeout", {"key-one": "2026-11-18"}) == ["failed"]


def test_nothing_waits_for_what_no_night_will_change() -> None:
    assert fates([article("one")], "http 404", {}) == []
    assert [lasting(why) for why in ("http 410", "refused address (private)", "http 500")] == [
        True,
        True,
        False,
    ]


def test_what_is_printed_all_the_same_does_not_wait() -> None:
    one = article("one")
    assert awaited([one], {"one": "timeout"}, [entry(one, "lead", "stands for the story")], {}, DAY) == ()


def test_what_waits_stays_small() -> None:
    many = [article(f"a{number:03}") for number in range(MOST + 5)]
    assert fates(many, "timeout", {}).count("waiting") == MOST


def test_memory_of_waiting_ends_the_night_after_it_was_settled() -> None:
    one, two = article("one"), article("two")
    first = retry_after({}, {}, [one, two], "2026-11-18")
    assert first == dict.fromkeys(("key-one", "key-two", "one", "two"), "2026-11-18")
    assert retry_after(first, {}, [two], "2026-11-19") == first
    seen = {"key-one": "2026-11-19", "one": "2026-11-19"}
    assert set(retry_after(first, seen, [two], DAY)) == {"key-two", "two"}
    assert retry_after(first, {}, [], "2026-12-31") == {}
