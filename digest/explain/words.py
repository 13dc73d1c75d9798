"""An account in plain sentences, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from digest.explain.account import Account, Fate, Pair, Place, RuleWork, Sentence, Text
from digest.explain.meanings import hours, role

_LINES = 6  # of one rule's work; the rest is counted
_LONG = 100
_UNKEPT = "the publisher forbids archiving, so the text was never kept"


def told(account: Account) -> str:
    """Tell an account as lines of text, the answer first."""
    return "\n".join(_account(account))


def _account(account: Account) -> Iterator[str]:
    if account.sentence:
        yield from _sentence(account.sentence)
    if account.removed:
        yield f"No point quotes this line: the rule “{account.removed.rule}” took it out of the text."
        yield f"  It takes out {account.removed.meaning}."
    if account.story:
        yield from _story(account.story, account.issue)
    yield from _points(account.points)
    for text in account.texts:
        yield from _text(text)
    yield from _left_out(account)


def _sentence(sentence: Sentence) -> Iterator[str]:
    yield f"“{sentence.text}”"
    if sentence.start is None:
        yield "  The editor's own line: it quotes nobody, and is marked as such."
        return
    yield f"  It stands in the text of {sentence.outlet}, {_where(sentence)}."
    if sentence.url:
        yield f"  {sentence.url}"
    if sentence.point is None:
        yield "  No point quotes it."
        return
    yield f"  Point {sentence.point} quotes it, chosen by {sentence.method}."
    if sentence.printed:
        yield f"  The editor reworded the point: “{sentence.printed}”"
    if sentence.also:
        yield f"  The point also cites {', '.join(sentence.also)}."


def _where(sentence: Sentence) -> str:
    characters = f"characters {sentence.start} to {sentence.end}"
    if sentence.paragraph is None:
        why = "evidence expired: the text is no longer kept" if sentence.kept else _UNKEPT
        return f"{characters} ({why})"
    return f"{characters}, paragraph {sentence.paragraph} of {sentence.paragraphs}"


def _story(place: Place, issue: str) -> Iterator[str]:
    yield f"Story {place.id}, “{place.headline}”, /{place.path}, in the issue of {issue}:"
    yield (
        f"  {_nth(place.in_section)} in {place.section}, {_nth(place.in_issue)} in the issue; "
        f"{_many(place.outlets, 'outlet')}, {_many(place.origins, 'origin')}."
    )
    yield f"  Chosen and placed because: {'; '.join(place.reasons) or 'no reason is recorded'}."
    if place.continues:
        yield f"  It continues the issue of {place.continues}."
    if place.edited:
        yield "  The editor changed its wording."


def _nth(place: tuple[int, int]) -> str:
    return f"number {place[0]} of {place[1]}"


def _points(points: tuple[Sentence, ...]) -> Iterator[str]:
    for number, point in enumerate(points, 1):
        whose = "the editor's own" if point.start is None else f"{point.outlet}, {_where(point)}"
        yield f"  Point {number} ({point.point}): “{point.printed or point.text}” – {whose}"


def _text(text: Text) -> Iterator[str]:
    yield f"{text.outlet} ({text.role}): “{text.headline or 'no headline'}”{_at(text.url)}"
    yield f"  Why here: {text.joined}."
    if text.rules is None:
        expired = "Evidence expired: what cleaning did to it is no longer kept."
        yield f"  {expired}" if text.kept else f"  Nothing to show of its cleaning: {_UNKEPT}."
        return
    if text.facts:
        yield f"  Read from it: {'; '.join(text.facts)}."
    yield from _cleaning(text.rules)
    if text.outside:
        yield f"  Outside its text the page shows {_many(len(text.outside), 'line')}:"
        yield from _listed(text.outside)


def _cleaning(rules: tuple[RuleWork, ...]) -> Iterator[str]:
    if not rules:
        yield "  Cleaning took nothing out of it."
    for work in rules:
        yield f"  The rule “{work.rule}” took out {_many(len(work.lines), 'line')}, {work.meaning}:"
        yield from _listed(work.lines)


def _listed(lines: tuple[str, ...]) -> Iterator[str]:
    for line in lines[:_LINES]:
        yield f"    - {_short(line)}"
    if len(lines) > _LINES:
        yield f"    and {len(lines) - _LINES} more"


def _left_out(account: Account) -> Iterator[str]:
    for fate in account.left_out:
        yield _fate(fate, account.issue)


def _fate(fate: Fate, issue: str) -> str:
    name = f"“{fate.headline}”" if fate.headline else "A text without headline"
    return (
        f"{name} from {fate.outlet}{_at(fate.url)} was considered for the issue of {issue}: "
        f"{fate.meaning} ({fate.decision}: {fate.reason})."
    )


def told_pair(pair: Pair) -> str:
    """Tell why two articles were joined or kept apart, the answer first."""
    return "\n".join([*_verdict(pair), *_measures(pair), "", told(pair.one), "", told(pair.other)])


def _verdict(pair: Pair) -> Iterator[str]:
    if pair.together and pair.one.story:
        yield f"Joined: the issue of {pair.one.issue} prints both in the story “{pair.one.story.headline}”."
        return
    issues = sorted({pair.one.issue, pair.other.issue})
    yield f"Kept apart: {'the issue' if len(issues) == 1 else 'the issues'} of {' and '.join(issues)}."


def _measures(pair: Pair) -> Iterator[str]:
    measured = pair.measured
    if measured is None and not all(text.kept for text in (*pair.one.texts, *pair.other.texts)):
        yield f"They cannot be compared again: of one, {_UNKEPT}."
        return
    if measured is None:
        yield "Evidence expired: the two texts are no longer both kept, so they cannot be compared again."
        return
    share = measured.shared / measured.runs if measured.runs else 0.0
    yield (
        f"Looked at alone, they share {measured.shared} of the shorter text's {measured.runs} "
        f"three-word runs ({share:.0%}), {'a' if measured.paragraph else 'no'} whole paragraph among them; "
        f"a copy needs {measured.needs_shared} and {measured.needs_share:.0%}."
    )
    alike = f"{measured.likeness:.3f} alike on a scale to 1 ({measured.words})"
    yield f"What they say is {alike}; {hours(measured.hours)}."
    if measured.join:
        said = f"one story, the second {role(measured.role)}; {measured.join.rule}"
        yield f"Alone they would be {said}."
    else:
        yield "Alone they would be two stories."


def _at(url: str | None) -> str:
    return f", {url}" if url else ""


def _short(line: str) -> str:
    return line if len(line) <= _LONG else line[: _LONG - 1].rstrip() + "…"


def _many(count: int, one: str) -> str:
    return f"{count} {one}{'' if count == 1 else 's'}"
