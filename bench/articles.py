"""Articles: pages with their true body, headline, authors and date."""

from __future__ import annotations

import re
import time
import unicodedata
from collections.abc import Sequence

from bench.extractors import Extract, Extracted, extractors
from bench.outcome import Options, Outcome, Scores, Task
from bench.overlap import divided, precision_recall, shares, tokens, word_f1
from bench.rows import Row
from digest.agencies import agency
from digest.urls import host

BAD = 0.5
_AND = re.compile(r",|;|\band\b|&")


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
    headlines = [
        folded(row["headline"]) == folded(page.headline) for row, page in both if row.get("headline")
    ]
    dates = [row["date"][:10] == page.date[:10] for row, page in both if row.get("date")]
    named = [(true, _people(page.authors)) for row, page in both if (true := true_authors(row))]
    return {
        "p": precision,
        "r": recall,
        "f1": f1,
        "exact": _share([tokens(row["body"]) == tokens(page.body) for row, page in both]),
        "bad": sum(word_f1(row["body"], page.body) < BAD for row, page in both),
        "headline": _share(headlines),
        "authors": _share([true == found for true, found in named]),
        "authors_people": _share(
            [_people(page.authors) == true_authors(row) for row, page in both if names_people(row)]
        ),
        "authors_invented": sum(bool(page.authors) for row, page in both if not true_authors(row)),
        "date": _share(dates),
        "failed": sum(page.failed for page in pages),
    }


def _share(right: Sequence[bool]) -> float | None:
    return sum(right) / len(right) if right else None


def folded(text: str | None) -> str:
    """Fold a headline or a name for comparison: its words in lower case."""
    return " ".join(tokens(unicodedata.normalize("NFKC", text or "").lower()))


def true_authors(row: Row) -> frozenset[str]:
    """Give the words of a row's true authors, listed in `authors` or named in one text in `author`."""
    return _people(_listed(row))


def names_people(row: Row) -> bool:
    """Tell a row whose true authors are persons: many golds name an agency or the outlet itself."""
    site = "".join(host(row.get("url") or "").split(".")[-2:-1]).replace("-", "")
    names = _listed(row)
    letters = ["".join(filter(str.isalnum, name.lower())) for name in names]
    outlets = any(site and (site in name or name in site) for name in letters)
    return bool(names) and not outlets and not any(agency(name.strip()) for name in names)


def _listed(row: Row) -> Sequence[str]:
    stated = row.get("authors") or row.get("author") or ()
    return _AND.split(stated) if isinstance(stated, str) else stated


def _people(names: Sequence[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in folded(name).split())


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
