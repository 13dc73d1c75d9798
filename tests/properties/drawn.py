"""What the properties are tried on: any text, lines of news and of furniture, articles, nights, issues."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from digest.model import Article, Member, PartialDate, Story
from digest.text import visible_lines

NOW = dt.datetime(2026, 11, 20, 23, 59, 59, tzinfo=dt.UTC)

# Everything a str can hold: control characters, marks of direction, lone surrogates, what has no name yet.
ANYTHING = st.characters(exclude_categories=())
ODD = st.sampled_from(
    ["]]>", "<b>", "&amp;", "\x00", "\x0b", "\u202e", "\u2066", "\ud800", "\ufffe", "{{", "\u200b", "\u0301"]
)
TEXT = st.lists(st.one_of(ODD, st.text(ANYTHING, max_size=8)), max_size=8).map("".join)

PROSE = (
    "The harbour board bought a second dredger for 14 million crowns on Thursday.",
    "“The channel is too shallow,” said Ada Renholm, who chairs the board. “It was so last year.”",
    "Skippers had asked for deeper water since two coasters ran aground on Nov. 3 in the spring tide.",
    "Dr. Ilse Marden of the U.S. survey put the cost of a third vessel at 9.5 million crowns!",
    "白波港の灯台が金曜日の夜、六十年ぶりに再び点灯した。「うれしい」と町長は話した。",
    "افتتحت المدينة مكتبة الميناء القديمة بعد ترميم استمر ثلاث سنوات.",
    "He added that nothing was signed.",
)
FURNITURE = (
    "Quay Courier", "Second dredger for Port Ellery", "By Jane Roe and Max Doe", "Updated 16 Jun, 2024",
    "PORT ELLERY (Reuters) – The board bought a dredger.", "PORT ELLERY, May 31: The board bought one.",
    "The board bought a dredger.—AFP", "(Editing by Ann Poe; Reporting by Max Doe)", "(Adds quotes)",
    "(Corrects paragraph 3)", "Correction: the wall is higher.", "Also read: Ferry fares", "Share Tweet",
    "On one...", "© 2026 AFP", "UPDATE 2-Ferry fares", "Photo: AP", "Advertisement", "A: B: C: D",
    "In May 30 story, clerk clarifies to say those returning are surveyors, not builders",
    "facebook comments", "Von Jana Roe, dpa", "[Reuters] [AP] (dpa)", "Quay Courier | Ferry fares", "—",
)  # fmt: skip
LINE = st.one_of(st.sampled_from(PROSE), st.sampled_from(FURNITURE), TEXT)
BODY = st.lists(LINE, max_size=12).map(tuple)
READ = st.lists(LINE, max_size=12).map("\n".join).map(visible_lines)
LANGUAGE = st.sampled_from([None, "en", "de", "ja", "ar", "xx-YY"])


def article(name: str, body: tuple[str, ...], outlet: str = "Quay Courier", **fields: object) -> Article:
    known: dict[str, object] = {
        "id": name,
        "source": outlet.lower().replace(" ", "-"),
        "label": outlet,
        "url": f"https://quay.example/{name}",
        "headline": None,
        "body": body,
        "retrieved": NOW,
    }
    return Article(**{**known, **fields})  # type: ignore[arg-type]


@st.composite
def nights(draw: st.DrawFn) -> list[Article]:
    """Return a few articles of a few outlets, some of them copies of each other, some without text."""
    texts = draw(st.lists(st.lists(st.sampled_from(PROSE), max_size=6).map(tuple), min_size=1, max_size=3))
    drawn = st.tuples(st.integers(0, len(texts) - 1), st.integers(0, 6), st.sampled_from("ABC"), LINE)
    night = []
    for at, (text, length, outlet, line) in enumerate(draw(st.lists(drawn, min_size=1, max_size=7))):
        date = draw(st.sampled_from(["", "2026-11-19", "2026-11-12"]))
        night.append(
            article(
                f"n{at}",
                (*texts[text][: length or None], line),
                f"Paper {outlet}",
                headline=draw(st.sampled_from([None, "Second dredger for Port Ellery", PROSE[0], line])),
                date_published=PartialDate(value=date, precision="day", evidence="feed") if date else None,
            )
        )
    return night


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """Return a lead and up to two copies of it, shorter or with lines of their own."""
    bodies = draw(st.lists(READ, min_size=1, max_size=3))
    whole = sum(bodies, ())
    members = [
        Member(
            article=article(
                f"m{at}",
                whole if at == 0 else (*whole[:3], *body),
                f"Paper {at % 2}",
                in_language=draw(LANGUAGE),
                page_text=draw(st.sampled_from([None, "\n".join(whole)])),
            ),
            role="copy" if at else "lead",
        )
        for at, body in enumerate(bodies)
    ]
    return Story(id="s", members=tuple(members))
