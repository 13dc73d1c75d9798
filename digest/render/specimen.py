"""The specimen: two invented issues that show whatever a template may be asked to show.

A mistake in a branch that tonight's issue does not reach (a correction, a difference, a private
source) is found by drawing the specimen. Every outlet and event in it is made up.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

from digest.model import PartialDate, Role
from digest.record import (
    Archive,
    Budget,
    FailedSource,
    Gathered,
    Issue,
    IssueChange,
    IssueCitation,
    IssueCorrection,
    IssueDifference,
    IssuePoint,
    IssueSource,
    IssueStory,
    IssueTag,
    LedgerEntry,
    Mark,
    Section,
    SourceHealth,
)
from digest.render.left_out import TOLD

FIRST, SECOND = "2001-02-03", "2001-02-04"
SAID = "The ferry to Lower Fenwick runs again from Monday, its owner said."
ALSO = "It had lain in the dock since a storm in October."
GONE, WHY = "gone", "It was of another year."
NOTE = "<p>A <strong>note</strong> of the editor.</p>"


def specimen() -> Archive:
    """Make an archive of two issues: one of every kind of story, and the day before it."""
    issues = {
        FIRST: _issue(FIRST, 1, (_lone(),)),
        SECOND: _issue(SECOND, 2, (_rich(), _arabic(), _lone(), _gone())),
    }
    return Archive(
        marks=tuple((name, _mark(issues[name])) for name in sorted(issues, reverse=True)),
        issue=issues.__getitem__,
        ledger=lambda name: _ledger() if name == SECOND else (),
        health={
            "well": SourceHealth(title="Fenwick Post", last_good=SECOND, items={SECOND: 3}),
            "ill": SourceHealth(last_good=FIRST, failing_since=SECOND, reason="no answer"),
            "silent": SourceHealth(last_good=SECOND, last_item=FIRST, silent_since=SECOND),
        },
    )


def _rich() -> IssueStory:
    """Make a story of several outlets: corrected, differing, continued, pinned, annotated, edited."""
    sources = (_source(1, "lead"), _source(2, "copy"), replace(_source(3, "related"), url=None, origin=2))
    own = IssuePoint(id="own", text="A line of the editor.", method="editor", citations=(), edited=True)
    given = PartialDate(value="02-01", precision="month-day", evidence="text")
    note = IssueCorrection(text="An earlier version named the wrong port.", kind="corrected", source=1)
    return replace(
        _story("ferry", "The ferry runs again", (_point(SAID, 1, 2), _point(ALSO, 3), own), sources),
        agency="Reuters",
        corrections=(replace(note, story_date=given), replace(note, kind="withdrawn", date=_day(SECOND))),
        differences=(
            IssueDifference(text="12 sailings in one text, 14 in the other", sources=(1, 2)),
            _difference(
                "Outlet 3: “two boats”; Outlet 1: “three boats”", (3, "two boats"), (1, "three boats")
            ),
        ),
        continues=FIRST,
        new_since=FIRST,
        edited=True,
        pinned=True,
        note_html=NOTE,
        tags=(IssueTag(slug="ferries", title="Ferries"),),
    )


def _arabic() -> IssueStory:
    text = "افتتحت المدينة مكتبة الميناء بعد ترميم استمر ثلاث سنوات."
    sources = (replace(_source(1, "lead"), in_language="ar"),)
    story = _story("library", "افتتاح مكتبة الميناء", (_point(text, 1),), sources)
    return replace(story, in_language="ar", dir="rtl", headline_made=True)


def _lone() -> IssueStory:
    """Make a story of one private text without address, date or language."""
    bare = replace(_source(1, "lead"), url=None, headline=None, date_published=None, in_language=None)
    story = _story("letter", "A letter from the marsh", (_point(ALSO, 1),), (bare,))
    return replace(story, in_language=None, date_published=None, path=f"{FIRST.replace('-', '/')}/letter/")


def _gone() -> IssueStory:
    """Make a story that was taken down."""
    return replace(_story(GONE, "A story taken down", (), (_source(1, "lead"),)), withdrawn=WHY)


def _story(
    slug: str, headline: str, points: tuple[IssuePoint, ...], sources: tuple[IssueSource, ...]
) -> IssueStory:
    return IssueStory(
        id=_sha256(slug)[:12],
        slug=slug,
        path=f"{SECOND.replace('-', '/')}/{slug}/",
        headline=headline,
        headline_made=False,
        in_language="en",
        dir="ltr",
        date_published=replace(_day(SECOND), inferred=True),
        agency=None,
        outlets=len(sources),
        origins=len({source.origin for source in sources}),
        points=points,
        corrections=(),
        differences=(),
        sources=sources,
        reasons=("reported by several outlets",),
        words=sum(len(point.text.split()) for point in points),
    )


def _point(text: str, *sources: int) -> IssuePoint:
    citations = tuple(
        IssueCitation(
            source=n,
            quote=text,
            start=0,
            end=len(text),
            sha256=_sha256(text),
            url=f"https://outlet-{n}.example/a#:~:text=word" if n == 1 else None,
        )
        for n in sources
    )
    return IssuePoint(id=_sha256(text)[:12], text=text, method="lead-centroid/1", citations=citations)


def _difference(text: str, *sides: tuple[int, str]) -> IssueDifference:
    said = tuple(_point(words, n).citations[0] for n, words in sides)
    return IssueDifference(text=text, sources=tuple(n for n, _ in sides), sides=said)


def _source(n: int, role: Role) -> IssueSource:
    return IssueSource(
        n=n,
        id=f"{n:016}",
        source="well",
        outlet=f"Outlet {n}",
        publisher="Fenwick Press" if n == 1 else None,
        url=f"https://outlet-{n}.example/a",
        headline="The ferry is back",
        role=role,
        origin=1,
        authors=("Ilse Marden",) if n == 1 else (),
        date_published=_day(SECOND),
        in_language="en",
        score=1.0,
        cleaner="1",
        body_sha256=_sha256(str(n)),
        retrieved=f"{SECOND}T23:59:59Z",
    )


def _issue(name: str, number: int, stories: tuple[IssueStory, ...]) -> Issue:
    failed = (FailedSource(source="ill", stage="fetch", reason="no answer"),)
    change = IssueChange(date=f"{name}T23:59:59Z", story=_sha256(GONE)[:12], kind="withdrawn", text=WHY)
    return Issue(
        id=name,
        number=number,
        date_published=f"{name}T23:59:59Z",
        title=f"{stories[0].headline} and more",
        sections=(Section(slug="world", title="World", stories=stories),),
        gathered=Gathered(sources=3, articles=9, stories=5, left_out=4, failed=failed),
        note_html=NOTE if len(stories) > 1 else None,
        budget=Budget(words=100, share=0.3),
        changes=(change,) if name == SECOND else (),
    )


def _mark(issue: Issue) -> Mark:
    return Mark(
        number=issue.number,
        title=issue.title,
        date_published=issue.date_published,
        stories=len(issue.stories),
        record="",
        ledger="",
    )


def _ledger() -> tuple[LedgerEntry, ...]:
    """Write a line for each fate an article may have, one without an address or a headline."""
    line = LedgerEntry(
        id="1",
        source="well",
        outlet="Outlet 1",
        url="https://outlet-1.example/b",
        headline="Another text",
        decision="",
        reason="a reason in words",
    )
    fates = tuple(replace(line, decision=fate) for fate in sorted(TOLD))
    return (*fates, *(replace(one, url=None, headline=None) for one in fates))


def _day(value: str) -> PartialDate:
    return PartialDate(value=value, precision="day", evidence="feed")


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
