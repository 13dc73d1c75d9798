"""An invented newsletter: three issues, every kind of story, hostile strings. All of it is made up."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from digest.config import Config, EvidenceRules, Feeds, IssueRules, Limits, Site, Summary
from digest.model import PartialDate, Source
from digest.record import (
    Archive,
    FailedSource,
    Gathered,
    Issue,
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

HOSTILE = 'Mayor says "<b>no</b>" & leaves ]]> {{ 7*7 }} \u202eright\u202c \x0b<script>alert(1)</script>'
OUTLETS = ("The Saltmarsh Courier", "Norrland Herald", "Valle Gazette", "Kestrel Wire Online", "Harbour Post")
UNBROKEN = "Donaudampfschifffahrtsgesellschaft" * 4
OTHERWISE = "The ministry weighs sending its trainers back."
LONG = "a finding that surprised even the volunteers who had counted it for thirty years"
NOTE = '<p>The <strong>bridge</strong> is open, so is our <a href="https://salt.example/">letter box</a>.</p>'


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def day(value: str, *, inferred: bool = False) -> PartialDate:
    return PartialDate(value=value, precision="day", evidence="feed", inferred=inferred)


def source(n: int, outlet: str, **changes: Any) -> IssueSource:
    made = IssueSource(
        n=n,
        id=digest_of(outlet)[:16],
        source=outlet.rsplit(maxsplit=1)[-1].lower(),
        outlet=outlet,
        publisher=outlet,
        url=f"https://{outlet.rsplit(maxsplit=1)[-1].lower()}.example/news/{n}",
        headline=f"As {outlet} had it",
        role="lead" if n == 1 else "copy",
        origin=1,
        authors=(),
        date_published=day("2026-11-19"),
        in_language="en",
        score=1.0,
        cleaner="1",
        body_sha256=digest_of(outlet + str(n)),
        retrieved="2026-11-20T23:59:59Z",
    )
    return replace(made, **changes)


def point(text: str, *sources: IssueSource, **changes: Any) -> IssuePoint:
    made = IssuePoint(
        id=digest_of(text)[:12],
        text=text,
        method="lead-centroid/1",
        citations=tuple(citation(one, text) for one in sources),
    )
    return replace(made, **changes)


def citation(one: IssueSource, quote: str) -> IssueCitation:
    words = "%20".join("".join(c for c in word if c.isalnum()) for word in quote.split()[:5])
    url = f"{one.url}#:~:text={words}" if one.url and words.isascii() else one.url
    return IssueCitation(source=one.n, quote=quote, start=0, end=len(quote), sha256=digest_of(quote), url=url)


def story(
    slug: str, headline: str, points: tuple[IssuePoint, ...], sources: tuple[IssueSource, ...], **changes: Any
) -> IssueStory:
    made = IssueStory(
        id=digest_of(slug)[:12],
        slug=slug,
        path=f"2026/11/20/{slug}/",
        headline=headline,
        headline_made=False,
        in_language="en",
        dir="ltr",
        date_published=day("2026-11-20"),
        agency=None,
        outlets=len({one.outlet for one in sources}),
        origins=len({one.origin for one in sources}),
        points=points,
        corrections=(),
        differences=(),
        sources=sources,
        reasons=("reported by several outlets", "new today"),
        words=sum(len(one.text.split()) for one in points),
    )
    return replace(made, **changes)


def bridge() -> IssueStory:
    lead = source(1, OUTLETS[0])
    short = source(2, OUTLETS[1], role="shortened")
    other = source(3, OUTLETS[2], role="update", origin=2)
    said = (
        "The Saltmarsh bridge reopened on Friday after two years of repairs that cost 41 million crowns.",
        "Buses will cross first, Ilse Marden said, and lorries above twelve tonnes must wait until March.",
        "About 18,000 people used it every day before a barge struck its third pier in a storm.",
    )
    return story(
        "saltmarsh-bridge-reopens",
        "Saltmarsh bridge reopens after two years of repairs",
        (point(said[0], lead, short, other), point(said[1], lead, short), point(said[2], lead)),
        (lead, short, other),
        agency="Reuters",
        pinned=True,
        tags=(IssueTag(slug="saltmarsh", title="Saltmarsh"), IssueTag(slug="bridges", title="Bridges")),
        differences=(
            IssueDifference(text="41 million crowns in one copy, 38 million in the other", sources=(1, 3)),
            IssueDifference(
                text="“March” and “April”",
                sources=(1, 2),
                sides=(citation(short, "until March"), citation(lead, "until April")),
            ),
        ),
    )


def corrected() -> IssueStory:
    lead, copy = source(1, OUTLETS[3]), source(2, OUTLETS[4])
    text = "An earlier version said the trainers would return in May; the ministry has set no date."
    said = "The ministry is weighing whether to send its trainers back, a spokesman said on Thursday."
    weighed = replace(point(said, lead), citations=(citation(lead, said), citation(copy, OTHERWISE)))
    return story(
        "ministry-trainers",
        "Ministry weighs the return of its trainers to the northern valleys",
        (
            weighed,
            point(
                "“Nothing will be decided before the snow is gone,” the spokesman told reporters.",
                lead,
            ),
        ),
        (lead, copy),
        agency="Reuters",
        corrections=(
            IssueCorrection(
                text=text,
                kind="corrected",
                source=1,
                story_date=PartialDate(value="11-17", precision="month-day", evidence="text"),
            ),
        ),
    )


def arabic() -> IssueStory:
    lead = source(
        1, "صحيفة الميناء", url="https://almina.example/akhbar/7", in_language="ar", source="almina"
    )
    copy = source(2, OUTLETS[1], role="shortened")
    return story(
        "افتتاح-مكتبة-الميناء",
        "افتتاح مكتبة الميناء بعد ترميم دام ثلاث سنوات",
        (
            point(
                "افتتحت المدينة مكتبة الميناء القديمة بعد ترميم استمر ثلاث سنوات وكلف 12 مليون دينار.",
                lead,
            ),
            point("وقالت المديرة إن المكتبة تضم 40 ألف كتاب وقاعة للأطفال تطل على البحر.", lead, copy),
        ),
        (lead, copy),
        in_language="ar",
        dir="rtl",
        tags=(IssueTag(slug="مكتبات", title="مكتبات"), IssueTag(slug="saltmarsh", title="Saltmarsh")),
    )


def japanese() -> IssueStory:
    lead = source(1, "白波新聞", url="https://shiranami.example/kiji/3", in_language="ja", source="shiranami")
    return story(
        "白波港の灯台",
        "白波港の灯台、六十年ぶりに再び点灯",
        (
            point(
                "白波港の灯台が金曜日の夜、六十年ぶりに再び点灯し、住民およそ三百人が岸壁から見守った。", lead
            ),
            point("町は来年春から灯台の内部を一般に公開する予定だとしている。", lead),
        ),
        (lead,),
        in_language="ja",
    )


def hostile() -> IssueStory:
    lead = source(1, 'Evil "Outlet" <img src=x onerror=alert(1)>', url="javascript:alert(1)", source="evil")
    second = source(2, "Norrland Herald", url="https://herald.example/a?b=1&c=<d>\"'", headline=HOSTILE)
    return story(
        "hostile-strings",
        HOSTILE,
        (point(HOSTILE, lead, second), point("An editor's own line with <i>marks</i>.", edited=True)),
        (lead, second),
        date_published=day("2026-11-18", inferred=True),
        note_html='<p onclick="x()">Note <script>alert(1)</script><a href="javascript:x()">a</a></p>',
        corrections=(IssueCorrection(text=HOSTILE, kind="editors-note", source=2),),
        differences=(IssueDifference(text=HOSTILE, sources=(1, 2)),),
        reasons=(HOSTILE,),
        tags=(IssueTag(slug="right-b-no-b", title=HOSTILE),),
    )


def plain_story(number: int) -> IssueStory:
    outlet = OUTLETS[number % len(OUTLETS)]
    topics = (
        (
            "Ferry line to the outer islands runs again from Monday",
            "The ferry will run again from Monday, its owner said, with three sailings a day.",
        ),
        (
            "Orchard growers count the cost of a late frost",
            "A frost in the second week of May took a third of the blossom, the growers’ union said.",
        ),
        (
            "Town council votes to keep the night train, by a single vote",
            "The council kept the night train by 13 votes to 12 after a debate that ran past midnight.",
        ),
        (
            "Survey finds the marsh heron breeding in four new places, " + LONG,
            "Volunteers counted 61 pairs of marsh herons this year, against 44 the year before.",
        ),
        (
            "Old weather station is to become a museum of clouds",
            "The weather station on Kestrel Hill will open as a museum of clouds next autumn.",
        ),
        (
            "Glass works lights its second furnace",
            "The glass works lit its second furnace on Thursday and will take on 40 people.",
        ),
        (
            "Two villages agree to share one fire engine",
            "The villages of Ober and Nether Lyng will share one fire engine and the crew that goes with it.",
        ),
    )
    headline, said = topics[number % len(topics)]
    lead = source(1, outlet)
    sources = (lead,) if number % 3 else (lead, source(2, OUTLETS[(number + 1) % len(OUTLETS)], origin=2))
    more = "Work begins in the spring, and the accounts will be read in public every quarter."
    points = (point(said, *sources),) if number % 2 else (point(said, *sources), point(more, lead))
    return story(f"story-{number}", headline, points, sources)


def private_story() -> IssueStory:
    lead = source(1, f"Letters from the Marsh {UNBROKEN}", url=None, source="letters")
    said = (point(f"The geese came on the ninth, three days late. {UNBROKEN}", lead),)
    return story("letter-from-the-marsh", f"A letter from the marsh {UNBROKEN}", said, (lead,))


def latest() -> Issue:
    world = (bridge(), corrected(), arabic(), plain_story(0), plain_story(3), hostile())
    local = (japanese(), plain_story(1), plain_story(2), private_story(), plain_story(4), plain_story(5))
    return issue("2026-11-20", 3, (("world", "World", world), ("near-home", "Near home", local)))


def issue(issue_id: str, number: int, sections: tuple[tuple[str, str, tuple[IssueStory, ...]], ...]) -> Issue:
    made = tuple(Section(slug=slug, title=title, stories=stories) for slug, title, stories in sections)
    stories = [one for section in made for one in section.stories]
    title = f"{stories[0].headline} and {len(stories) - 1} more"
    return Issue(
        id=issue_id,
        number=number,
        date_published=f"{issue_id}T23:59:59Z",
        title=title,
        sections=made,
        gathered=Gathered(
            sources=6,
            articles=41,
            stories=30,
            left_out=18,
            failed=(
                FailedSource(
                    source="valle", stage="fetch", reason="no answer within 30 s", title="Valle Gazette"
                ),
            ),
        ),
        note_html=NOTE,
    )


def on(issue_id: str, one: IssueStory) -> IssueStory:
    """The same story first printed on another day."""
    return replace(one, path=f"{issue_id.replace('-', '/')}/{one.slug}/")


def issues() -> dict[str, Issue]:
    first = on("2026-10-31", plain_story(6))
    continued = replace(
        first, continues="2026-10-31", points=(point("A second crew joined in November.", first.sources[0]),)
    )
    new = latest()
    sections = (new.sections[0], replace(new.sections[1], stories=(*new.sections[1].stories[:-1], continued)))
    return {
        "2026-10-31": issue(
            "2026-10-31", 1, (("world", "World", (first, on("2026-10-31", plain_story(5)))),)
        ),
        "2026-11-19": issue("2026-11-19", 2, (("world", "World", (on("2026-11-19", plain_story(11)),)),)),
        "2026-11-20": replace(new, sections=sections),
    }


def ledger(issue_id: str) -> tuple[LedgerEntry, ...]:
    def entry(number: int, decision: str, reason: str, **changes: Any) -> LedgerEntry:
        made = LedgerEntry(
            id=f"{issue_id}-{number}",
            source="herald",
            outlet="Norrland Herald",
            url=f"https://herald.example/{number}",
            headline=f"A headline that was left out, number {number}",
            decision=decision,
            reason=reason,
        )
        return replace(made, **changes)

    return (
        entry(1, "lead", "printed"),
        entry(2, "over-limit", "21st of 20", headline=HOSTILE),
        entry(3, "merged", "same text as The Saltmarsh Courier"),
        entry(4, "stale", "published 2026-10-02, before the window"),
        entry(5, "failed", "HTTP 500", url=None),
        entry(6, "hidden", "by the editor", headline="Secret headline"),
        entry(7, "no-text", "only a teaser", source="letters", headline="Private headline"),
    )


def archive(held: dict[str, Issue] | None = None) -> Archive:
    held = issues() if held is None else held
    marks = tuple((issue_id, mark(held[issue_id])) for issue_id in sorted(held, reverse=True))
    health = {
        "courier": SourceHealth(
            title="The Saltmarsh Courier", last_good="2026-11-20", items={"2026-11-20": 4, "2026-11-19": 3}
        ),
        "valle": SourceHealth(
            last_good="2026-11-17", failing_since="2026-11-18", reason="no answer within 30 s"
        ),
    }
    return Archive(marks=marks, issue=held.__getitem__, ledger=ledger, health=health)


def mark(one: Issue) -> Mark:
    return Mark(
        number=one.number,
        title=one.title,
        date_published=one.date_published,
        stories=len(one.stories),
        record=digest_of(repr(one)),  # a hostile test may hold what no record can carry
        ledger="0" * 64,
        outline=one.outline,
    )


def config(**site: str) -> Config:
    given = {
        "title": "The Marsh Letter",
        "tagline": "What the coast reported, in its own words",
        "base_url": "https://marsh.example/letter/",
    }
    return Config(
        site=Site(**{**given, "contact": "mailto:desk@marsh.example", **site}),
        issue=IssueRules(),
        summary=Summary(),
        feeds=Feeds(authority="marsh.example,2026-10-01"),
        limits=Limits(),
        evidence=EvidenceRules(),
        sources=(
            Source(id="courier", kind="feed", url="https://courier.example/feed"),
            Source(id="valle", kind="feed", url="https://valle.example/feed", title="Valle Gazette"),
            Source(
                id="letters", kind="mail", path="letters.mbox", title="Letters from the Marsh", private=True
            ),
            Source(id="new", kind="feed", url="https://new.example/feed?a=1&b=2"),
            Source(id="paid", kind="feed", url="https://paid.example/feed?token=s3cret", title="Paid Times"),
        ),
    )
