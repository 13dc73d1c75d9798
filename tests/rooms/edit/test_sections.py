from __future__ import annotations

from dataclasses import replace

from digest.config import Config
from digest.edit import Note, compose
from digest.edit.sections import section_of
from digest.model import Article, Source
from digest.record import State
from tests.rooms.edit.invented import DAY, NOW, article, brief, config, gathered, source, story


def within(section: str | None, name: str = "a", origin: str = "harbour") -> Article:
    return replace(article(name, source=origin), article_section=section)


def found(section: str | None, rules: Config) -> str:
    return section_of(story("s", within(section)), rules)[0]


def test_the_sources_section_comes_first() -> None:
    assert found("Sport", config(source("harbour", section="Sea"), sections=["Sport"])) == "Sea"


def test_an_articles_section_counts_when_it_is_a_known_one() -> None:
    rules = config(source("harbour"), sections=["Sea Life"])
    assert found("sea life", rules) == "Sea Life"
    assert found("uk-news/politics", rules) == "News"


def test_who_named_the_section_is_said() -> None:
    rules = config(source("harbour"), sections=["Sea"])
    assert section_of(story("s", within("Sea")), rules) == ("Sea", "Harbour")
    assert section_of(story("s", within(None)), rules) == ("News", "no section named")


def test_without_any_known_section_an_outlets_own_does_not_count() -> None:
    assert found("  Sea  life ", config(source("harbour"))) == "News"
    assert found(None, config(source("harbour"))) == "News"
    assert found(" ", config()) == "News"


def test_a_local_files_own_section_beats_its_folders() -> None:
    inbox = Source(id="harbour", kind="folder", path="inbox", section="World")
    assert found("Sea", config(inbox)) == "Sea"
    assert found(None, config(inbox)) == "World"


def test_a_later_copy_may_name_the_section() -> None:
    rules = config(source("harbour"), source("world", section="Sea"))
    assert section_of(story("s", within(None), within(None, "b", "world")), rules) == ("Sea", "source world")


def test_configured_sections_first_then_as_their_best_story_ranks() -> None:
    rules = config(
        source("x", section="Markets"),
        source("y", section="sea"),
        source("z", section="World"),
        sections=["World"],
    )
    briefs = [
        brief(
            story(f"s{name}{hour}", article(f"{name}{hour}", source=name, when=f"2026-11-20T{hour}:00:00Z"))
        )
        for name, hour in (("x", 10), ("y", 11), ("z", 12), ("y", 13), ("x", 14), ("q", 15))
    ]
    issue, _ = compose(briefs, [], rules, State(), None, gathered(6), NOW, DAY, 1, Note(), "1")
    assert [(each.slug, each.title, [told.id for told in each.stories]) for each in issue.sections] == [
        ("world", "World", ["sz12"]),
        ("news", "News", ["sq15"]),
        ("markets", "Markets", ["sx14", "sx10"]),
        ("sea", "sea", ["sy13", "sy11"]),
    ]
