"""Links that would lead astray, before anybody follows them."""

from __future__ import annotations

from dataclasses import replace

from digest.record import Issue, IssueCitation, IssueDifference, IssuePoint, IssueSource, IssueStory
from digest.verify.fragment import bare, resolves
from digest.verify.verdict import Exhibits


def plainly_linked(issue: Issue, exhibits: Exhibits) -> Issue:
    """Let a link that leads to another sentence of its page lead to the page alone."""
    sections = tuple(
        replace(section, stories=tuple(_story(story, exhibits) for story in section.stories))
        for section in issue.sections
    )
    return replace(issue, sections=sections)


def _story(story: IssueStory, exhibits: Exhibits) -> IssueStory:
    sources = {source.n: source for source in story.sources}
    points = tuple(_point(point, sources, exhibits) for point in story.points)
    differences = tuple(_difference(each, sources, exhibits) for each in story.differences)
    return replace(story, points=points, differences=differences)


def _point(point: IssuePoint, sources: dict[int, IssueSource], exhibits: Exhibits) -> IssuePoint:
    cited = tuple(_citation(each, sources.get(each.source), exhibits) for each in point.citations)
    return replace(point, citations=cited)


def _difference(
    difference: IssueDifference, sources: dict[int, IssueSource], exhibits: Exhibits
) -> IssueDifference:
    sides = (_citation(each, sources.get(each.source), exhibits, within=True) for each in difference.sides)
    return replace(difference, sides=tuple(sides))


def _citation(
    citation: IssueCitation, source: IssueSource | None, exhibits: Exhibits, *, within: bool = False
) -> IssueCitation:
    page = exhibits.pages.get(source.id) if source else None
    if page is None or resolves(citation.url, citation.quote, page, within=within):
        return citation
    return replace(citation, url=bare(citation.url))
