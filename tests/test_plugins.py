from __future__ import annotations

from importlib.metadata import EntryPoint

import pytest

from digest import plugins
from digest.clean import RULES
from digest.errors import BuildError, ConfigError
from digest.model import KeyPoint, Story
from digest.summarise import METHODS
from tests.rooms.summarise.invented import port


def loud(story: Story, points: int, words: int, /) -> tuple[KeyPoint, ...]:
    return METHODS["lead-centroid"](story, min(points, 1), words)


def faulty(_: Story, points: int, words: int, /) -> tuple[KeyPoint, ...]:
    raise ZeroDivisionError(f"{points} {words}")


NOT_A_FUNCTION = 3


def install(monkeypatch: pytest.MonkeyPatch, *points: EntryPoint) -> None:
    monkeypatch.setattr(
        plugins, "entry_points", lambda group: [point for point in points if point.group == group]
    )


def outside(name: str, value: str, group: str = "digest.summarise") -> EntryPoint:
    return EntryPoint(name=name, value=value, group=group)


def test_our_own_are_found_by_name() -> None:
    assert METHODS["lead-centroid"] is plugins.summariser("lead-centroid")
    assert set(METHODS) <= set(plugins.summarisers())


def test_an_installed_one_is_found_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, outside("loud", "tests.test_plugins:loud"))
    assert loud(port(), 3, 100) == plugins.summariser("loud")(port(), 3, 100)
    assert "loud" in plugins.summarisers()


def test_one_that_raises_is_named_with_its_story(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, outside("faulty", "tests.test_plugins:faulty"))
    with pytest.raises(
        BuildError, match=r'the summariser "faulty" failed on story s .*ZeroDivisionError: 3 9'
    ):
        plugins.summariser("faulty")(port(), 3, 9)


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(
        ConfigError, match=r'unknown summariser "lead-centriod"\. Did you mean "lead-centroid"\?'
    ):
        plugins.summariser("lead-centriod")


@pytest.mark.parametrize("name", ["sumy:lsa", "sumy:random"])
def test_what_is_not_deterministic_is_refused(name: str) -> None:
    with pytest.raises(ConfigError, match=f'"{name}" is not deterministic'):
        plugins.summariser(name)


@pytest.mark.parametrize(
    "points",
    [
        (outside("lead-centroid", "tests.test_plugins:loud"),),
        (outside("loud", "tests.test_plugins:loud"), outside("loud", "tests.other:loud")),
    ],
)
def test_two_of_one_name_are_an_error(
    monkeypatch: pytest.MonkeyPatch, points: tuple[EntryPoint, ...]
) -> None:
    install(monkeypatch, *points)
    with pytest.raises(ConfigError, match="two plug-ins are called"):
        plugins.summariser(points[0].name)


def test_one_that_is_not_asked_for_is_not_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, outside("broken", "no_such_module:thing"))
    assert METHODS["lead-centroid"] is plugins.summariser("lead-centroid")


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("no_such_module:thing", "cannot be loaded: ModuleNotFoundError"),
        ("tests.test_plugins:nothing", "cannot be loaded: AttributeError"),
        ("tests.test_plugins:NOT_A_FUNCTION", "is not callable"),
    ],
)
def test_a_broken_one_is_named(monkeypatch: pytest.MonkeyPatch, value: str, reason: str) -> None:
    install(monkeypatch, outside("broken", value))
    with pytest.raises(ConfigError, match=f'"broken".*{reason}'):
        plugins.summariser("broken")


def test_outside_rules_come_after_ours_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    value = "digest.clean.whitespace:whitespace"
    install(monkeypatch, outside("zz", value, "digest.rules"), outside("aa", value, "digest.rules"))
    assert [*(name for name, _ in RULES), "aa", "zz"] == [name for name, _ in plugins.rules()]


def test_without_plug_ins_the_rules_are_ours() -> None:
    assert RULES == plugins.rules()
