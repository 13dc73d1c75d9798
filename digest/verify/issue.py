"""One issue's record, point by point, against what is kept of its texts."""

from __future__ import annotations

from collections.abc import Iterator

from digest.record import Budget, Issue, IssueCitation, IssuePoint, IssueStory
from digest.text import squeeze
from digest.verify.budget import over
from digest.verify.fragment import has_fragment
from digest.verify.quotation import Proof, proof
from digest.verify.verdict import Exhibits, Finding, Verdict

Proved = list[tuple[IssuePoint, tuple[tuple[IssueCitation, Proof], ...]]]


def verify(issue: Issue, exhibits: Exhibits, budget: Budget) -> Verdict:
    """Check every point of an issue; nothing is cleaned again, the kept bodies are what was quoted.

    `budget` stands in for a record that does not say under which budget it was made. The editor's
    wording and own lines are exempt from standing in a text, and counted.
    """
    proofs = [(story, _proofs(story, exhibits)) for story in issue.stories]
    sides = [(story, pair) for story in issue.stories for pair in _sides(story, exhibits)]
    findings = [
        found
        for story, proved in proofs
        for found in _findings(issue.id, story, proved, exhibits, issue.budget or budget)
    ]
    findings += [_astray(issue.id, story, fault) for story, (_, found) in sides for fault in found.faults]
    cited = [pair for _, proved in proofs for _, pairs in proved for pair in pairs]
    cited += [pair for _, pair in sides]
    points = [point for story in issue.stories for point in story.points]
    return Verdict(
        issue=issue.id,
        points=len(points),
        quotations=len(cited),
        proved=sum(found.stands for _, found in cited),
        expired=sum(found.expired for _, found in cited),
        unkept=sum(found.unkept for _, found in cited),
        links=sum(has_fragment(citation.url) for citation, _ in cited),
        resolved=sum(found.resolved for _, found in cited),
        links_expired=sum(found.link_expired for _, found in cited),
        links_unkept=sum(found.link_unkept for _, found in cited),
        edited=sum(point.edited and bool(point.citations) for point in points),
        own=sum(point.edited and not point.citations for point in points),
        cleaners=tuple(sorted({source.cleaner for story in issue.stories for source in story.sources})),
        findings=tuple(findings),
    )


def _proofs(story: IssueStory, exhibits: Exhibits) -> Proved:
    sources = {source.n: source for source in story.sources}
    return [
        (point, tuple((each, proof(each, sources.get(each.source), exhibits)) for each in point.citations))
        for point in story.points
    ]


def _sides(story: IssueStory, exhibits: Exhibits) -> Iterator[tuple[IssueCitation, Proof]]:
    """Check what the differences quote; their links lead to the sentence that the few words stand in."""
    sources = {source.n: source for source in story.sources}
    for each in (side for difference in story.differences for side in difference.sides):
        yield each, proof(each, sources.get(each.source), exhibits, within=True)


def _astray(issue: str, story: IssueStory, fault: str) -> Finding:
    where = f"story “{story.headline}” ({story.id}), where reports differ"
    return Finding(issue=issue, where=where, text=fault, story=story.id)


def _findings(
    issue: str, story: IssueStory, proved: Proved, exhibits: Exhibits, budget: Budget
) -> Iterator[Finding]:
    name = f"“{story.headline}” ({story.id})"
    for point, pairs in proved:
        texts = [*_wording(point), *(text for _, found in pairs for text in found.faults)]
        for text in texts:
            where = f"story {name}, point {point.id}"
            yield Finding(issue=issue, where=where, text=text, story=story.id, point=point.id)
    for text in over(story, exhibits, budget):
        yield Finding(issue=issue, where=f"story {name}", text=text, story=story.id)


def _wording(point: IssuePoint) -> Iterator[str]:
    """Say what is wrong with a point's own words: its first quotation's, unless the editor wrote them."""
    if point.edited:
        return
    if not point.citations:
        yield "it quotes nobody, and is not marked as the editor's"
    elif squeeze(point.text) != squeeze(point.citations[0].quote):
        yield "its words are not those of its quotation, and it is not marked as edited"
