"""Every mistake in a template names its file and line, shows the line, and guesses what was meant."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

import pytest

from digest import render
from digest.errors import TemplateError
from digest.model import TemplateFile, Theme

CHILD = '{% extends "!default/issue.html" %}\n\n'
IMPORTED = CHILD + '{% import "parts.html" as parts with context %}\n'
MISTAKES = {
    "a misspelt attribute of the record": (
        CHILD + "{% block note %}\n{{ issue.titel }}\n{% endblock %}",
        "line 4: issue has no 'titel'. Did you mean 'title'? in `{{ issue.titel }}`",
    ),
    "a misspelt attribute of a story": (
        CHILD + "{% block story_header %}\n<h3>{{ story.headlin }}</h3>\n{% endblock %}",
        "line 4: story has no 'headlin'. Did you mean 'headline'? in `<h3>{{ story.headlin }}</h3>`",
    ),
    "an attribute of what is not there": (
        CHILD + "{% block note %}{{ issue.lead.headline }}{% endblock %}",
        "line 3: issue has no 'lead'. It has: budget, changes, date_modified,",
    ),
    "a misspelt name": (
        CHILD + "{% block note %}{{ isue.title }}{% endblock %}",
        "line 3: 'isue' is not a name this template gets. Did you mean 'issue'?",
    ),
    "a condition on a name that is not there": (
        CHILD + "{% block note %}{% if countz %}x{% endif %}{% endblock %}",
        "line 3: 'countz' is not a name this template gets. Did you mean 'counts'?",
    ),
    "an unknown filter": (
        CHILD + "{% block note %}{{ issue.id|datee }}{% endblock %}",
        "templates/default/issue.html, line 3: No filter named 'datee'. Did you mean 'date'? in `",
    ),
    "an unknown test": (
        CHILD + "{% block note %}{{ issue is definedd }}{% endblock %}",
        "line 3: No test named 'definedd'. Did you mean 'defined'?",
    ),
    "an unknown tag": (
        CHILD + "{% blok note %}x{% endblock %}",
        "line 3: Encountered unknown tag 'blok'. Did you mean 'block'?",
    ),
    "a tag left open": (
        CHILD + "{% block note %}\n{% if issue %}\nx",
        "templates/default/issue.html, line 5: ",
    ),
    "a missing include": (
        CHILD + '{% block note %}{% include "issue-lists.html" %}{% endblock %}',
        "line 3: there is no template 'issue-lists.html'. Did you mean 'issue-list.html'? in `",
    ),
    "a missing parent": (
        '{% extends "!default/isue.html" %}',
        "line 1: there is no template '!default/isue.html'. Did you mean '!default/issue.html'? in `",
    ),
    "a misspelt block": (
        CHILD + "{% block corections %}x{% endblock %}",
        "line 3: no template above it has a block 'corections'. Did you mean 'corrections'? in `{% block cor",
    ),
    "a filter given the wrong thing": (
        CHILD + "{% block note %}{{ 5|slug }}{% endblock %}",
        "line 3: AttributeError: ",
    ),
    "a sum of words and numbers": (
        CHILD + "{% block note %}{{ issue.number + 'x' }}{% endblock %}",
        "line 3: TypeError: unsupported operand type(s) for +: 'int' and 'str' in `",
    ),
    "a macro that is not there": (
        IMPORTED + "{% block note %}{{ parts.credits(issue.stories[0]) }}{% endblock %}",
        "line 4: the imported file has no 'credits'. Did you mean 'credit'?",
    ),
    "a template that includes itself": (
        '{% include "issue.html" %}',
        "templates/default/issue.html, line 1: ",
    ),
}


def with_template(theme: Theme, text: str, name: str = "issue.html") -> Theme:
    file = TemplateFile(path=f"templates/default/{name}", text=text)
    return replace(theme, templates={**theme.templates, name: file})


def drawn(invented: ModuleType, theme: Theme) -> dict[str, str]:
    pages = render.pages(invented.archive(), theme, invented.config())
    wanted = ("index.html", "2026/11/20/index.html", "404.html")
    return {page.path: page.draw().decode() for page in pages if page.path in wanted}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistake(mistake: str, invented: ModuleType, default_theme: Theme) -> None:
    text, told = MISTAKES[mistake]
    with pytest.raises(TemplateError) as raised:
        drawn(invented, with_template(default_theme, text))
    assert told in str(raised.value)
    assert str(raised.value).startswith("templates/default/issue.html, line ")
    assert "\n" not in str(raised.value)


def test_check_finds_what_shows_without_drawing(default_theme: Theme) -> None:
    text = CHILD + "{% block corections %}{% endblock %}{% block nota %}{{ x|datee }}{% endblock %}"
    assert render.check(default_theme) == ()
    assert len(render.check(with_template(default_theme, text))) == 1
    two = CHILD + '{% block corections %}{% endblock %}{% include "x.html" %}'
    assert len(render.check(with_template(default_theme, two))) == 2


def test_a_mistake_in_a_part_is_found_in_the_part(invented: ModuleType, default_theme: Theme) -> None:
    text = default_theme.templates["parts.html"].text.replace("story.agency", "story.agancy")
    with pytest.raises(
        TemplateError, match=r"parts\.html, line \d+: story has no 'agancy'\. Did you mean 'agency'"
    ):
        drawn(invented, with_template(default_theme, text, "parts.html"))


def test_a_block_can_be_overridden_alone(invented: ModuleType, default_theme: Theme) -> None:
    text = CHILD + "{% block note %}<p>Our own note</p>{{ super() }}{% endblock %}"
    site = drawn(invented, with_template(default_theme, text))
    for path in ("index.html", "2026/11/20/index.html"):
        assert "<p>Our own note</p>" in site[path]
        assert "The <strong>bridge</strong> is open" in site[path]


def test_a_block_inside_an_overridden_block_is_no_mistake(invented: ModuleType, default_theme: Theme) -> None:
    text = CHILD + "{% block note %}{% block mine %}mine alone{% endblock %}{% endblock %}"
    assert "mine alone" in drawn(invented, with_template(default_theme, text))["index.html"]


def test_a_file_can_be_overridden_whole(invented: ModuleType, default_theme: Theme) -> None:
    site = drawn(invented, with_template(default_theme, "<p>{{ page.title }}</p>", "404.html"))
    assert site["404.html"] == "<p>404</p>"


def test_an_override_may_use_the_parts_of_the_original(invented: ModuleType, default_theme: Theme) -> None:
    text = CHILD + "{% block sources %}<b>{{ parts.credit(story) }}</b>{% endblock %}"
    assert (
        "<b><strong><bdi>Reuters</bdi></strong>"
        in drawn(invented, with_template(default_theme, text))["index.html"]
    )


def test_words_in_a_template_are_escaped(invented: ModuleType, default_theme: Theme) -> None:
    quoted = with_template(
        default_theme, CHILD + "{% block note %}{{ '<b>' }}{{ issue.title }}{% endblock %}"
    )
    assert "&lt;b&gt;" in drawn(invented, quoted)["index.html"]


def test_the_masthead_of_every_page_is_one_block_of_the_layout(
    invented: ModuleType, default_theme: Theme
) -> None:
    text = (
        '{% extends "!default/layout.html" %}{% block masthead %}<p>{{ page.kind }} of ours</p>{% endblock %}'
    )
    site = drawn(invented, with_template(default_theme, text, "layout.html"))
    assert "<p>front of ours</p>" in site["index.html"]
    assert "<p>missing of ours</p>" in site["404.html"]


def test_a_layout_of_ones_own_may_leave_blocks_out(invented: ModuleType, default_theme: Theme) -> None:
    text = "<title>mine</title>{% block main %}{% endblock %}"
    site = drawn(invented, with_template(default_theme, text, "layout.html"))
    assert site["index.html"].startswith("<title>mine</title>")
    assert "Saltmarsh bridge" in site["index.html"]
    assert "<footer" not in site["index.html"]
