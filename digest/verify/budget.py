"""The quotation budget: how much of an outlet's text a story prints."""

from __future__ import annotations

from collections.abc import Iterator

from digest.record import Budget, IssueCitation, IssueSource, IssueStory
from digest.text import word_count
from digest.verify.verdict import Exhibits

Cited = list[tuple[IssueCitation, IssueSource]]


def over(story: IssueStory, exhibits: Exhibits, budget: Budget) -> Iterator[str]:
    """Name each outlet of which a story quotes more than it may; one quotation is always allowed.

    The share is taken of the text's length as recorded, else as kept; where neither is known, the
    words alone count.
    """
    for outlet, cited in sorted(_by_outlet(story).items()):
        spent = sum(word_count(citation.quote) for citation, _ in cited)
        allowed = max(_allowed(source, exhibits, budget) for _, source in cited)
        if len(cited) > 1 and spent > allowed:
            yield f"it quotes {spent} words of {outlet}, and {allowed} are allowed"


def _by_outlet(story: IssueStory) -> dict[str, Cited]:
    sources = {source.n: source for source in story.sources}
    found: dict[str, Cited] = {}
    quoted = [citation for point in story.points for citation in point.citations]
    sides = [side for difference in story.differences for side in difference.sides]
    for citation in (*quoted, *(side for side in sides if not any(_within(side, one) for one in quoted))):
        source = sources.get(citation.source)
        if source:
            found.setdefault(source.outlet, []).append((citation, source))
    return found


def _within(side: IssueCitation, cited: IssueCitation) -> bool:
    return side.source == cited.source and cited.start <= side.start and side.end <= cited.end


def _allowed(source: IssueSource, exhibits: Exhibits, budget: Budget) -> int:
    body = exhibits.bodies.get(source.body_sha256)
    words = word_count(body) if body is not None else source.words
    return budget.words if words is None else min(budget.words, int(budget.share * words))
