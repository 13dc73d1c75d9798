"""What a template says of citations: who else says it, and in which words."""

from __future__ import annotations

from digest.record import IssueCitation, IssuePoint, IssueStory


def alike(point: IssuePoint) -> tuple[IssueCitation, ...]:
    """Give the citations with the point's own words; marks and white space are no words."""
    return tuple(cited for cited in point.citations if _letters(cited.quote) == _letters(point.text))


def otherwise(point: IssuePoint) -> tuple[tuple[IssueCitation, ...], ...]:
    """Give the citations that put a point in other words, those with the same words together."""
    found: dict[str, list[IssueCitation]] = {}
    for cited in point.citations:
        found.setdefault(_letters(cited.quote), []).append(cited)
    found.pop(_letters(point.text), None)
    return tuple(map(tuple, found.values()))


def accounts(story: IssueStory, point: IssuePoint) -> int:
    """Count the independent accounts that carry a point."""
    cited = {one.source for one in point.citations}
    return len({source.origin for source in story.sources if source.n in cited})


def carriers(story: IssueStory) -> int:
    """Count the outlets that carry the text the story leads with: its agency's, where it has one."""
    first = [source.origin for source in story.sources[:1]]
    same = (source.outlet for source in story.sources if source.origin in first)
    return len({" ".join(outlet.casefold().split()) for outlet in same})


def _letters(text: str) -> str:
    return "".join(mark for mark in text.casefold() if mark.isalnum())
