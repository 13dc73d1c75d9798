"""The file of a day as an editor finds it first: all that may be said, with the issue's ids, as comments."""

from __future__ import annotations

from collections.abc import Iterator

from digest.record import Issue, IssueStory
from digest.text import squeeze

_HELP = """\
Take the # away from what you want to use. Your words for the day go below the last line of pluses.

pin = ["id"]                    first of all
hide = ["id"]                   left out
order = ["id", "id"]            in this order
same = [["id", "id"]]           one story
apart = [["id", "id"]]          each in its own
add = ["https://…"]             an article to fetch and tell of
status = "draft"                wait; "ready" lets it out
publish_at = {day}T07:00:00  wait until then

[[story]]
id = "id"
title = "Your headline"
section = "Another section"
note = "Your words below the story."
points = [{{id = "point", text = "Your wording."}}, "A line of your own."]
drop_points = ["point"]

[[item]]
title = "An item of your own"
url = "https://…"
points = ["What you say of it."]
"""


def skeleton(day: str, issue: Issue | None) -> str:
    """Write the note of a day that says nothing yet; `issue` is that of the day, if there is one."""
    told = [*_HELP.format(day=day).splitlines(), "", *(_listed(issue) if issue else ())]
    return "\n".join(["+++", *(f"# {line}".rstrip() for line in told), "+++", ""])


def _listed(issue: Issue) -> Iterator[str]:
    yield f"The issue of {issue.id}, by section: ids, headlines, points."
    for section in issue.sections:
        yield ""
        yield f"-- {squeeze(section.title)}"
        for story in section.stories:
            yield from _story(story)


def _story(story: IssueStory) -> Iterator[str]:
    yield f"{story.id}  {squeeze(story.headline)}"
    for point in story.points:
        yield f"    {point.id}  {squeeze(point.text)}"
