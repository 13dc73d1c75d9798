"""Articles: pages with their true body, headline, authors and date."""

from __future__ import annotations

import datetime as dt
import re
import time
from collections.abc import Sequence

from bench import bylines
from bench.bylines import folded
from bench.extractors import Extract, Extracted, extractors
from bench.outcome import Options, Outcome, Scores, Task
from bench.overlap import divided, precision_recall, shares, tokens, word_f1
from bench.rows import Row

BAD = 0.5
_STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)")


def run(rows: Sequence[Row], _: Options) -> Outcome:
    """Let every extractor read every page, in turns, and score what it found."""
    known = extractors()
    able = {name: extract for name, extract in known.items() if extract}
    found: dict[str, list[Extracted]] = {name: [] for name in able}
    seconds = dict.fromkeys(able, 0.0)
    for extract in able.values():
        _timed(extract, rows[0])  # what is loaded at the first call is nobody's speed
    for row in rows:
        for name, extract in able.items():
            one, spent = _timed(extract, row)
            found[name].append(one)
            seconds[name] += spent
    scores = {name: _scores(rows, pages) for name, pages in found.items()}
    for name, spent in seconds.items():
        scores[name]["speed"] = divided(seconds["trafilatura"], spent) if "trafilatura" in able else None
    return Outcome(
        ours=scores["ours"],
        rivals={name: scores.get(name) for name in known if name != "ours"},
        predictions=tuple(_prediction(row, page) for row, page in zip(rows, found["ours"], strict=True)),
        beside={"speed": "pages a CPU second, trafilatura with metadata = 1, page by page in turns"},
    )


def _timed(extract: Extract, row: Row) -> tuple[Extracted, float]:
    """Extract a page on the clock; one an extractor raises on is a page it found nothing on."""
    start = time.process_time()
    try:
        found = extract(row)
    except Exception:  # noqa: BLE001  whatever it raises, of its own or of lxml
        found = Extracted(body="", failed=True)
    return found, time.process_time() - start


def _scores(rows: Sequence[Row], pages: Sequence[Extracted]) -> Scores:
    both = list(zip(rows, pages, strict=True))
    precision, recall, f1 = precision_recall([shares(row["body"], page.body) for row, page in both])
    titled = [(row, page.headline) for row, page in both if row.get("headline")]
    signed = [(row, page) for row, page in both if bylines.true_authors(row)]
    people = [(row, page) for row, page in signed if bylines.names_people(row)]
    return {
        "p": precision,
        "r": recall,
        "f1": f1,
        "exact": _share([tokens(row["body"]) == tokens(page.body) for row, page in both]),
        "bad": sum(word_f1(row["body"], page.body) < BAD for row, page in both),
        "headline": _share([folded(row["headline"]) == folded(found) for row, found in titled]),
        "authors": _share([_same_words(row, page) for row, page in signed]),
        "authors_people": _share([_same_words(row, page) for row, page in people]),
        "bylines": _share([bylines.is_right(row, page) for row, page in signed]),
        "authors_invented": sum(bool(page.authors) for row, page in both if not bylines.true_authors(row)),
        "date": _share([same_day(row, page.date) for row, page in both if row.get("date")]),
        "failed": sum(page.failed for page in pages),
    }


def _share(right: Sequence[bool]) -> float | None:
    return sum(right) / len(right) if right else None


def _same_words(row: Row, page: Extracted) -> bool:
    return bylines.words_of(page.authors) == bylines.true_authors(row)


def same_day(row: Row, found: str) -> bool:
    """Tell the true day: as it is written, or as the page writes the very instant that was found."""
    if row["date"][:10] == found[:10]:
        return True
    instant = _instant(found)
    stamps = _STAMP.findall(row["html"]) if instant else ()
    return any(_instant(stamp) == instant for stamp in stamps if stamp.startswith(row["date"][:10]))


def _instant(text: str) -> dt.datetime | None:
    """Read an aware instant; None for a day, or where no zone is known."""
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.replace(microsecond=0) if moment.tzinfo else None


def _prediction(row: Row, page: Extracted) -> Row:
    article = page.article
    return {
        "id": row["id"],
        "body": page.body,
        "headline": page.headline or None,
        "authors": list(page.authors),
        "date": page.date or None,
        "dateline": article.dateline.text if article and article.dateline else None,
        "agency": article.source_organization if article else None,
        "corrections": [note.text for note in article.corrections] if article else [],
    }


TASK = Task(needs={"html": ("html",), "body": ("body",)}, run=run)
