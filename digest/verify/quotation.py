"""One quotation: its hash, its place in the kept text, and where its link leads."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from digest.record import IssueCitation, IssueSource
from digest.verify.fragment import bare, has_fragment, resolves
from digest.verify.verdict import Exhibits


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What is wrong with a quotation, if anything, and what could be asked at all."""

    stands: bool
    expired: bool
    unkept: bool
    resolved: bool
    link_expired: bool
    link_unkept: bool
    faults: tuple[str, ...]


def proof(
    citation: IssueCitation, source: IssueSource | None, exhibits: Exhibits, *, within: bool = False
) -> Proof:
    """Check a quotation against its record, and against the kept text and page where there are any.

    The link must lead to the quotation, or to a passage that it stands `within`.
    """
    if source is None:
        fault = f"it cites source {citation.source}, which the story does not have"
        return Proof(
            stands=False,
            expired=False,
            unkept=False,
            resolved=False,
            link_expired=False,
            link_unkept=False,
            faults=(fault,),
        )
    body, page = exhibits.bodies.get(source.body_sha256), exhibits.pages.get(source.id)
    stated = tuple(_stated(citation, source))
    placed = () if body is None else tuple(_placed(citation, source, body))
    linked = _linked(citation, source, page, within=within)
    gone = body is None and not stated and not linked
    led_nowhere = page is None and has_fragment(citation.url) and not linked
    return Proof(
        stands=body is not None and not stated and not placed,
        expired=gone and source.kept,
        unkept=gone and not source.kept,
        resolved=page is not None and has_fragment(citation.url) and not linked,
        link_expired=led_nowhere and source.kept,
        link_unkept=led_nowhere and not source.kept,
        faults=(*stated, *placed, *linked),
    )


def _stated(citation: IssueCitation, source: IssueSource) -> Iterator[str]:
    """Say what the record itself shows to be wrong."""
    if not citation.quote:
        yield f"its quotation from {source.outlet} is empty"
    if sha256(citation.quote) != citation.sha256:
        yield f"its quotation from {source.outlet} does not have the sha256 it is recorded with"
    if citation.start < 0 or citation.end - citation.start != len(citation.quote):
        yield (
            f"its quotation from {source.outlet} has {len(citation.quote)} characters and "
            f"its place, {citation.start} to {citation.end}, does not"
        )


def _placed(citation: IssueCitation, source: IssueSource, body: str) -> Iterator[str]:
    """Say what the kept text shows to be wrong."""
    if sha256(body) != source.body_sha256:
        yield f"the kept text of {source.outlet} is not the one quoted from: its sha256 differs"
    elif body[max(0, citation.start) : max(0, citation.end)] != citation.quote:
        yield (f"the kept text of {source.outlet} says something else at {citation.start} to {citation.end}")


def _linked(
    citation: IssueCitation, source: IssueSource, page: str | None, *, within: bool
) -> tuple[str, ...]:
    """Say what is wrong with the link: another address, or another sentence of the kept page."""
    if bare(citation.url) != bare(source.url):
        return (
            f"its link does not lead to the address of {source.outlet}, {source.url or 'which has none'}",
        )
    if page is None or resolves(citation.url, citation.quote, page, within=within):
        return ()
    return (f"its link does not lead to the quoted sentence on the kept page of {source.outlet}",)


def sha256(text: str) -> str:
    """Give the sha256 of a text's UTF-8 bytes, as hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
