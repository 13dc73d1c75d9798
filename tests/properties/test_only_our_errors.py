"""What people write by hand: any text gives a value or an error of ours that says where."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.config import parse
from digest.edit import parse_note
from digest.errors import ConfigError, NoteError
from digest.markup import front_matter
from tests.properties.drawn import TEXT

KEYS = (
    "title", "base_url", "timezone", "max_stories", "points", "share", "method", "id", "kind", "url", "path",
    "weight", "limit", "include", "keep", "items", "authority", "window", "language", "pin", "hide", "order",
    "note", "drop_points", "command", "sections", "workers", "rights",
)  # fmt: skip
HEADS = (
    "[site]", "[issue]", "[summary]", "[feeds]", "[[source]]", "[publish.main]", "[limits]",
    "[notify]", "[x]",
    "[[story]]", "story:", "[site.x]", "[[site]]", "source = 1",
)  # fmt: skip
VALUES = (
    '"x"', "1", "-1", "1e400", "nan", "true", "[]", '["a", 1]', "{}", "2026-11-20", "''", '"feed"',
    '"["', "99" * 40,
    '"https://a.example/"', '"../../x"', "[[[]]]", "- a", "&a b", "*a", "!!python/x y", "07:61:00",
    '"\\ud800"',
)  # fmt: skip
SETTING = st.builds("{} {} {}".format, st.sampled_from(KEYS), st.sampled_from("=:"), st.sampled_from(VALUES))
WRITTEN = st.lists(st.one_of(st.sampled_from(HEADS), SETTING, TEXT), max_size=10).map("\n".join)
FENCED = st.builds("{0}\n{1}\n{0}\n{2}".format, st.sampled_from(["+++", "---"]), WRITTEN, TEXT)
ENVIRONMENT = st.dictionaries(
    st.sampled_from(["DIGEST_SITE_TITLE", "DIGEST_ISSUE_MAX_STORIES", "DIGEST_SITE_BASE_URL", "DIGEST_X"]),
    st.sampled_from(["", "x", "-1", "true", "https://a.example/", "[", "\ud800"]),
)
DEEP = "[" * 100_000


@settings(max_examples=300)
@given(WRITTEN, ENVIRONMENT)
def test_a_configuration_is_read_or_a_config_error(text: str, environment: dict[str, str]) -> None:
    for written in (text, f'[site]\ntitle = "x"\n{text}'):
        try:
            assert parse(written, "digest.toml", environment).site is not None
        except ConfigError as error:
            assert str(error).strip()  # noqa: PT017  either outcome is sound, a third is not


@settings(max_examples=300)
@given(FENCED | TEXT)
def test_a_note_is_read_or_a_note_error(text: str) -> None:
    try:
        assert parse_note(text, "2026-11-20.md").ids is not None
    except NoteError as error:
        assert str(error).startswith("2026-11-20.md")  # noqa: PT017  either outcome is sound, a third is not


@settings(max_examples=300)
@given(FENCED | TEXT)
def test_front_matter_is_read_or_a_value_error(text: str) -> None:
    try:
        table, rest = front_matter(text)
    except ValueError as error:
        assert str(error).startswith("front matter, line ")  # noqa: PT017  either outcome is sound, a third is not
    else:
        assert all(isinstance(name, str) for name in table)
        assert text.endswith(rest)


def test_brackets_without_end_are_an_error_of_ours() -> None:
    for fence in ("+++", "---"):
        try:
            front_matter(f"{fence}\nx = {DEEP}\n{fence}\n")
        except ValueError as error:
            assert str(error).startswith("front matter, line ")  # noqa: PT017  either outcome is sound
    try:
        parse(f"x = {DEEP}", "digest.toml", {})
    except ConfigError as error:
        assert "digest.toml" in str(error)  # noqa: PT017  either outcome is sound
