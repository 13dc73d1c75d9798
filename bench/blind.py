"""python -m bench blind PROJECT… OUT: our points and the first three sentences, in an order nobody is told.

PROJECT is a newsletter that has been built: its latest record, and the texts kept as evidence; the
first gives as many stories as it has, the next fill up; no two have the same headline or opening. The
lead's sentences stop where the newsletter's own budget of quoted words does, as ours do. Two files are
written: OUT/pairs.md for readers, OUT/key.json for whoever counts afterwards.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.outcome import Scores
from bench.rows import DataError
from digest.adapters.archive import Archives
from digest.adapters.evidence import Evidence
from digest.config import parse
from digest.languages import primary
from digest.record import IssueStory
from digest.text import normalised, sentences, squeeze, word_count

_LEAD = 3
_FEWEST_WORDS = 3
_ASKED = """\
# Which would you rather have read?

Every story below has two short versions, A and B, both made of the outlet's own sentences. For each,
note A, B or = (no preference), and in a few words why: what did you miss, what was in the way, what
could not be understood by itself?
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair:
    """A story's two versions, each a few lines."""

    story: IssueStory
    ours: tuple[str, ...]
    lead: tuple[str, ...]
    opening: str

    @property
    def ours_first(self) -> bool:
        """Whether ours is called A: by chance, but always the same for one story."""
        return hashlib.sha256(f"A {self.story.id}".encode()).digest()[0] % 2 == 0


def run(projects: Sequence[Path], out: Path, stories: int, language: str) -> Scores:
    """Write the two files, stories drawn by the hash of their ids; where both versions are alike, none is."""
    every = _different(pair for place in projects for pair in _drawn(_pairs(place, language)))
    told_apart = [pair for pair in every if _words(pair.ours) != _words(pair.lead)]
    drawn = _drawn(told_apart[:stories])
    out.mkdir(parents=True, exist_ok=True)
    shown = "".join(_shown(number, pair) for number, pair in enumerate(drawn, 1))
    (out / "pairs.md").write_text(f"{_ASKED}{shown}", "utf-8")
    key = {str(number): _key(pair) for number, pair in enumerate(drawn, 1)}
    (out / "key.json").write_text(json.dumps(key, indent=1) + "\n", "utf-8")
    return {
        "stories": len(every),
        "alike": len(every) - len(told_apart),
        "drawn": len(drawn),
        "words_ours": _mean_words([pair.ours for pair in drawn]),
        "words_lead": _mean_words([pair.lead for pair in drawn]),
    }


def _different(pairs: Iterable[_Pair]) -> list[_Pair]:
    """Keep the first of all that have a headline or the lead's first sentence in common."""
    met: set[tuple[str, ...]] = set()
    kept = []
    for pair in pairs:
        marks = {normalised(pair.story.headline), normalised(pair.opening)}
        kept += [] if marks & met else [pair]
        met |= marks
    return kept


def _drawn(pairs: Iterable[_Pair]) -> list[_Pair]:
    return sorted(pairs, key=lambda pair: hashlib.sha256(pair.story.id.encode()).digest())


def _pairs(project: Path, language: str) -> list[_Pair]:
    file = project / "digest.toml"
    rules = parse(file.read_text("utf-8"), str(file), {}).summary
    archives = Archives(content=project / "content")
    names = archives.ids()
    evidence = project / ".digest" / "evidence.sqlite"
    if not names or not evidence.exists():
        raise DataError(f"{project}: no built newsletter with its evidence")
    told = [s for s in archives.read_record(max(names)).stories if primary(s.in_language) == language]
    with Evidence(evidence) as kept:
        bodies = [kept.body(story.sources[0].body_sha256) for story in told]
    return [
        _pair(story, body, min(rules.quote_words, int(rules.quote_share * word_count(body))))
        for story, body in zip(told, bodies, strict=True)
        if body and story.points
    ]


def _pair(story: IssueStory, body: str, budget: int) -> _Pair:
    every = [one for line in body.split("\n") for one in sentences(line, story.in_language)]
    lead = [one for one in every if word_count(one) >= _FEWEST_WORDS][:_LEAD]
    while len(lead) > 1 and sum(map(word_count, lead)) > budget:
        lead.pop()
    ours = tuple(squeeze(point.text) for point in story.points)
    return _Pair(story=story, ours=ours, lead=tuple(lead), opening=every[0])


def _words(lines: tuple[str, ...]) -> list[str]:
    return " ".join(lines).split()


def _mean_words(versions: list[tuple[str, ...]]) -> float:
    return sum(len(_words(lines)) for lines in versions) / max(1, len(versions))


def _shown(number: int, pair: _Pair) -> str:
    first, second = (pair.ours, pair.lead) if pair.ours_first else (pair.lead, pair.ours)
    headline = f"\n## {number}. {pair.story.headline}\n"
    return f"{headline}\n### {number} A\n\n{_listed(first)}\n### {number} B\n\n{_listed(second)}"


def _listed(points: tuple[str, ...]) -> str:
    """List the points as a page does: several sentences joined in one stay together."""
    return "".join(f"- {point}\n" for point in points)


def _key(pair: _Pair) -> Scores:
    ours, lead = ("A", "B") if pair.ours_first else ("B", "A")
    return {
        "story": pair.story.id,
        "ours": ours,
        "lead": lead,
        "joined": any(len(sentences(one, pair.story.in_language)) > 1 for one in pair.ours),
    }
