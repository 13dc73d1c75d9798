"""Proof on the corridor: records, sums and evidence are brought to the room that checks them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from digest.adapters import state as states
from digest.adapters.archive import Archives
from digest.adapters.evidence import Evidence
from digest.build.order import EVIDENCE, STATE, House
from digest.config import Config
from digest.errors import BuildError, ConfigError, RecordError
from digest.model import Brief, Report
from digest.record import Issue, State
from digest.verify import Exhibits, Finding, Verdict, plainly_linked, seals, verify

NAMED = 5


def sound(issue: Issue, briefs: Sequence[Brief], config: Config) -> Issue:
    """Give tonight's issue on, a link that would lead astray made plain.

    `BuildError` when a point does not stand in the texts it was made from.
    """
    articles = [article for brief in briefs for article in brief.story.articles]
    bodies = ("\n".join(article.body) for article in articles)
    exhibits = Exhibits(
        bodies={hashlib.sha256(text.encode()).hexdigest(): text for text in bodies},
        pages={article.id: article.page_text for article in articles if article.page_text is not None},
    )
    issue = plainly_linked(issue, exhibits)
    _refuse(verify(issue, exhibits, config.summary.budget).findings)
    return issue


def refuse_unproved(house: House) -> None:
    """Raise `BuildError` when the latest issue does not hold: no page is drawn from a changed record."""
    latest = max(house.state.issues, default=None)
    if latest is not None:
        _refuse(_proved(latest, house.archives, house.state, house.evidence, house.config).findings)


def publishable(project: Path, config: Config, report: Report) -> Report:
    """Hand on the report of a night whose issue, as it stands on disk, holds; else raise `BuildError`."""
    if Archives(content=project / "content").ids():
        _refuse([found for each in proved(project, config, None) for found in each.findings])
    return report


def _refuse(findings: Sequence[Finding]) -> None:
    if findings:
        more = f", and {len(findings) - NAMED} more" if len(findings) > NAMED else ""
        listed = "; ".join(f"{found.where}: {found.text}" for found in findings[:NAMED])
        raise BuildError(
            f"The issue does not hold and is not published: {listed}{more}. The old site stands."
        )


def proved(project: Path, config: Config, wanted: str | None, *, every: bool = False) -> tuple[Verdict, ...]:
    """Prove the issue of a day (None: the latest), or every issue; nothing is fetched and nothing written.

    `ConfigError` when there is no such issue.
    """
    content = project / "content"
    archives = Archives(content=content)
    damage: list[str] = []
    state = states.load(content / STATE, damage.append)
    names = _names(archives, state, wanted, every=every)
    with kept_evidence(project) as evidence:
        verdicts = [_proved(name, archives, state, evidence, config) for name in names]
        spoilt = evidence.warnings if evidence else ()
    found = [Finding(issue=names[-1], where=f"content/{STATE}", text=text) for text in damage]
    found += [Finding(issue=names[-1], where=EVIDENCE, text=text) for text in spoilt]
    return (*verdicts[:-1], replace(verdicts[-1], findings=(*found, *verdicts[-1].findings)))


@contextmanager
def kept_evidence(project: Path) -> Iterator[Evidence | None]:
    """Open the evidence if there is any; asking makes no file."""
    path = project / EVIDENCE
    if not path.exists():
        yield None
        return
    with Evidence(path) as evidence:
        yield evidence


def _names(archives: Archives, state: State, wanted: str | None, *, every: bool) -> list[str]:
    """Name the issues to prove: what has a record or a mark, oldest first."""
    known = sorted({*archives.ids(), *state.issues})
    if not known:
        raise ConfigError("There is no issue yet. Build one first: digest build")
    if wanted is not None and wanted not in known:
        raise ConfigError(f"There is no issue of {wanted}. The latest is of {known[-1]}.")
    return known if every else [wanted or known[-1]]


def _proved(
    name: str, archives: Archives, state: State, evidence: Evidence | None, config: Config
) -> Verdict:
    broken = list(seals(name, state.issues.get(name), *archives.sums(name)))
    try:
        archives.read_ledger(name)
        issue = archives.read_record(name)
    except RecordError as error:
        broken.append(Finding(issue=name, where=f"the issue of {name}", text=str(error)))
        return Verdict(issue=name, findings=tuple(broken))
    verdict = verify(issue, _exhibits(issue, evidence), config.summary.budget)
    return replace(verdict, findings=(*broken, *verdict.findings))


def _exhibits(issue: Issue, evidence: Evidence | None) -> Exhibits:
    """Fetch what is still kept of the texts an issue quotes."""
    bodies: dict[str, str] = {}
    pages: dict[str, str] = {}
    for source in (source for story in issue.stories for source in story.sources):
        body = evidence.body(source.body_sha256) if evidence else None
        member = evidence.member(issue.id, source.id) if evidence else None
        if body is not None:
            bodies[source.body_sha256] = body
        if member is not None and member.article.page_text is not None:
            pages[source.id] = member.article.page_text
    return Exhibits(bodies=bodies, pages=pages)
