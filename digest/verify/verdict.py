"""What a proof is given, what it found, and how it is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibits:
    """What is still kept: cleaned bodies by the sha256 the record names, page texts by article id."""

    bodies: Mapping[str, str]
    pages: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that does not hold. `where` names the file, or the story and point, in words."""

    issue: str
    where: str
    text: str
    story: str | None = None
    point: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the proof of one issue came to.

    `quotations` = `proved` + `expired` + `unkept` + those among the findings: proved ones stand in the
    kept text at their place, of expired ones the text is no longer kept, of unkept ones it never was:
    the publisher forbids archiving. `links` lead to a very sentence, `resolved` ones do so on the kept
    page; `links_expired` and `links_unkept` are those whose page is not there, for the same reasons.
    `edited` points are the editor's wording, `own` ones the editor's lines without a source.
    `cleaners` names the versions the texts were cleaned by.
    """

    issue: str
    points: int = 0
    quotations: int = 0
    proved: int = 0
    expired: int = 0
    unkept: int = 0
    links: int = 0
    resolved: int = 0
    links_expired: int = 0
    links_unkept: int = 0
    edited: int = 0
    own: int = 0
    cleaners: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


COUNTS = (
    "points", "quotations", "proved", "expired", "unkept", "links", "resolved", "links_expired",
    "links_unkept", "edited", "own",
)  # fmt: skip


def summary(verdicts: Sequence[Verdict]) -> str:
    """Say in a few sentences what was proved and what can no longer be; "well" only if all was."""
    total = {name: sum(getattr(each, name) for each in verdicts) for name in COUNTS}
    found = sum(len(each.findings) for each in verdicts)
    issues = _many(len(verdicts), "issue") if len(verdicts) != 1 else f"The issue of {verdicts[0].issue}"
    said = [f"{issues}: {_many(total['points'], 'point')}", _places(total)]
    if total["links"]:
        said.append(f"{total['resolved']} of {_many(total['links'], 'link')} to a sentence led there")
    if total["expired"] or total["links_expired"]:
        gone = f"{_many(total['expired'], 'quotation')} and {_many(total['links_expired'], 'link')}"
        said.append(f"evidence expired for {gone}, of which only the record could be asked")
    if total["unkept"] or total["links_unkept"]:
        gone = f"{_many(total['unkept'], 'quotation')} and {_many(total['links_unkept'], 'link')}"
        said.append(f"the publisher forbids archiving {gone}, of which only the record could be asked")
    if total["edited"] or total["own"]:
        said.append(f"{total['edited']} reworded by the editor, {total['own']} the editor's own")
    unasked = sum(total[name] for name in ("expired", "links_expired", "unkept", "links_unkept"))
    return "; ".join(said) + "; " + _verdict(found, unasked)


def _places(total: dict[str, int]) -> str:
    where = "in the kept texts at their place"
    return f"{total['proved']} of {_many(total['quotations'], 'quotation')} found {where}"


def _verdict(found: int, unasked: int) -> str:
    if found:
        return f"{_many(found, 'thing')} found wrong."
    return "nothing found wrong in what could be checked." if unasked else "all is well."


def _many(count: int, one: str) -> str:
    return f"{count} {one}{'' if count == 1 else 's'}"
