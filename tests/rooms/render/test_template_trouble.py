"""Mistakes that no page of ours meets: what is said of them is still a sentence."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from types import ModuleType

import jinja2
import pytest

from digest import render
from digest.errors import ConfigError, TemplateError
from digest.model import TemplateFile, Theme
from digest.render.failure import located, near, template_error

CHILD = '{% extends "!default/issue.html" %}\n'
ENGINE = jinja2.Environment(autoescape=True)


def changed(theme: Theme, name: str, text: str) -> Theme:
    file = TemplateFile(path=f"templates/default/{name}", text=text)
    return replace(theme, templates={**theme.templates, name: file})


def told(invented: ModuleType, theme: Theme) -> str:
    pages = render.pages(invented.archive(), theme, invented.config())
    with pytest.raises(TemplateError) as raised:
        deque(page.draw() for page in pages)
    return str(raised.value)


def test_an_error_we_meant_to_raise_comes_back_as_it_is(default_theme: Theme) -> None:
    meant = ConfigError("no such time zone")
    assert template_error(meant, default_theme, ENGINE) is meant


def test_a_mistake_that_stands_in_no_template_names_what_is_missing(default_theme: Theme) -> None:
    missing = template_error(jinja2.TemplateNotFound("issue.htm"), default_theme, ENGINE)
    assert "a template: there is no template 'issue.htm'. Did you mean 'issue.html'?" == str(missing)
    odd = template_error(jinja2.UndefinedError("something else"), default_theme, ENGINE)
    assert "a template: something else" == str(odd)
    syntax = template_error(jinja2.TemplateSyntaxError("odd", 3), default_theme, ENGINE)
    assert "a template: odd" == str(syntax)
    assert isinstance(missing, TemplateError)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ issue.title.headline }}", "a value of kind str has no 'headline'."),
        ("{{ issue.stories[99].headline }}", "99"),
    ],
)
def test_a_value_without_a_noun_is_named_by_its_kind(
    invented: ModuleType, default_theme: Theme, text: str, said: str
) -> None:
    theme = changed(default_theme, "issue.html", f"{CHILD}{{% block note %}}{text}{{% endblock %}}")
    message = told(invented, theme)
    assert message.startswith("templates/default/issue.html, line 2: ")
    assert said in message


def test_a_line_that_is_not_there_has_no_excerpt() -> None:
    file = TemplateFile(path="a.html", text="one")
    assert "a.html, line 9: odd" == located(file, 9, "odd")
    assert "a.html, line 1: odd in `one`" == located(file, 1, "odd")
    assert "" == near("zebra", ("issue", "story"))


def test_templates_that_extend_each_other_end(default_theme: Theme) -> None:
    circle = changed(default_theme, "a.html", '{% extends "b.html" %}{% block nowhere %}{% endblock %}')
    circle = changed(circle, "b.html", '{% extends "a.html" %}')
    assert [one for one in render.check(circle) if "nowhere" in one] == []


def test_a_mistake_in_the_parent_is_named_where_it_stands(default_theme: Theme) -> None:
    theme = changed(default_theme, "a.html", '{% extends "b.html" %}{% block own %}{% endblock %}')
    problems = render.check(changed(theme, "b.html", "{% if %}"))
    assert [one for one in problems if one.startswith("templates/default/b.html, line 1: ")] != []
