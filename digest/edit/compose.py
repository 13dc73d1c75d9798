"""Briefs and the editor's note become an issue and its ledger."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from digest.config import Config
from digest.dates import timestamp
from digest.edit import ledger
from digest.edit.added import is_added, own_stories
from digest.edit.addresses import addresses
from digest.edit.budget import affordable
from digest.edit.continued import news_of, sketches, taken_back, told_before
from digest.edit.edited import edited, own_lines, without_dropped
from digest.edit.note import Note, renamed
from digest.edit.order import Placed, ordered, placed_by
from digest.edit.printed import story_of
from digest.edit.sections import DEFAULT, section_of, sections
from digest.edit.sides import affordable_differences
from digest.languages import primary
from digest.model import Brief, Story
from digest.record import Gathered, Issue, IssueStory, LedgerEntry, Mark, State, StorySketch


def compose(  # noqa: PLR0913, PLR0917  a night's whole desk; a bundle would only hide it
    briefs: Sequence[Brief],
    without_text: Sequence[Story],
    config: Config,
    state: State,
    previous: Issue | Mark | None,
    gathered: Gathered,
    now: dt.datetime,
    issue_id: str,
    number: int,
    note: Note | None,
    cleaner: str,
) -> tuple[Issue, tuple[LedgerEntry, ...]]:
    """Make the issue, and the ledger of every article in the briefs and in `without_text`.

    `state` is the state without what this very issue left in it (`memory.state_before`).
    `gathered.left_out` is set to the stories gathered less the stories printed.
    """
    merged = {old: brief.story.id for brief in briefs for old in brief.story.merged}
    note = renamed(note or Note(), state.aliases | merged)
    note = replace(note, hide=(*note.hide, *state.withdrawn))
    shown, unshown = _decided(briefs, sketches(state), previous, note, config)
    placed = ordered(shown, config, note, now, first=previous is None)
    size = config.issue.max_stories
    chosen, over = _within(placed, size, note)
    homes = _sections(chosen, config, note)
    stories = _stories(chosen, homes, state, issue_id, note, cleaner)
    stories = _with_own(stories, note, issue_id, config, now)
    homes |= {item.id: (item.section or DEFAULT, "the editor") for item in note.items}
    issue = Issue(
        id=issue_id,
        number=number,
        date_published=timestamp(now),
        title=title_of(stories, config),
        sections=sections(
            stories, {name: title for name, (title, _) in homes.items()}, config.issue.sections
        ),
        gathered=replace(gathered, left_out=max(0, gathered.stories - len(stories))),
        note_html=note.note_html,
        budget=config.summary.budget,
    )
    printed = (ledger.printed(each.brief.story) for each in chosen)
    return issue, ledger.whole(*unshown, *_unprinted(over, size, without_text), *printed)


def _within(placed: Sequence[Placed], size: int, note: Note) -> tuple[list[Placed], list[Placed]]:
    """Part what the issue has room for from the rest; what the editor added always has room."""
    added = [each for each in placed if is_added(each.brief.story, note)]
    others = [each for each in placed if each not in added]
    kept = {each.brief.story.id for each in (*added, *others[: max(0, size - len(added))])}
    chosen = [each for each in placed if each.brief.story.id in kept]
    return chosen, [each for each in placed if each.brief.story.id not in kept]


def _with_own(
    stories: tuple[IssueStory, ...], note: Note, issue_id: str, config: Config, now: dt.datetime
) -> tuple[IssueStory, ...]:
    """Put the editor's own items after the stories, unless they are pinned or ordered."""
    slugs = {story.slug for story in stories}
    own = own_stories(note.items, slugs, issue_id, config.site.language, timestamp(now))
    return placed_by(note, (*stories, *own)) if own else stories


def _decided(
    briefs: Sequence[Brief],
    known: Mapping[str, StorySketch],
    previous: Issue | Mark | None,
    note: Note,
    config: Config,
) -> tuple[list[Brief], list[tuple[LedgerEntry, ...]]]:
    """Part what may be printed, cut to what is new, from the ledger lines of the rest."""
    shown: list[Brief] = []
    unshown: list[tuple[LedgerEntry, ...]] = []
    for brief in briefs:
        told = _told(brief, known, previous, note, config)
        news = taken_back(brief, told_before(brief.story, known), previous) and not brief.key_points
        fate = None if news and brief.story.id not in note.hide else _fate(brief, told, note)
        if fate:
            unshown.append(ledger.entries(brief.story, *fate))
        else:
            shown.append(told)
    return shown, unshown


def _told(
    brief: Brief, known: Mapping[str, StorySketch], previous: Issue | Mark | None, note: Note, config: Config
) -> Brief:
    """Give what is to be printed of a brief: what the editor let stand, and only what is new.

    What the editor pins or adds is told again whole when nothing of it is new.
    """
    told = _points_told(brief, known, previous, note, config)
    return replace(told, differences=affordable_differences(told, config.summary.budget))


def _points_told(
    brief: Brief, known: Mapping[str, StorySketch], previous: Issue | Mark | None, note: Note, config: Config
) -> Brief:
    name = brief.story.id
    standing = without_dropped(brief, note)
    if brief.story.continues is None:
        return standing
    most, budget = config.issue.points, config.summary.budget
    told = news_of(standing, told_before(brief.story, known), previous, most, budget)
    if (name in note.pin or is_added(brief.story, note)) and not told.key_points:
        return replace(standing, key_points=affordable(standing.key_points, brief.story, budget, most))
    return told


def _fate(brief: Brief, told: Brief, note: Note) -> tuple[str, str] | None:
    """Decision and reason for a brief that is not printed, or None."""
    if brief.story.id in note.hide:
        return "hidden", "hidden by the editor"
    if told.key_points or own_lines(brief, note):
        return None
    if not brief.key_points:
        return "no-text", "no point could be made of it"
    if not without_dropped(brief, note).key_points:
        return "hidden", "the editor dropped every point"
    return "continued", f"nothing new since the issue of {brief.story.continues}"


def _stories(
    chosen: Sequence[Placed],
    homes: Mapping[str, tuple[str, str]],
    state: State,
    issue_id: str,
    note: Note,
    cleaner: str,
) -> tuple[IssueStory, ...]:
    """Print the chosen briefs; `homes` are section titles, and who said so, by story id."""
    found = addresses([each.brief for each in chosen], state, issue_id)
    notes = {story.id: story for story in note.stories}
    day = dt.date.fromisoformat(issue_id)
    stories = []
    for each in chosen:
        name = each.brief.story.id
        since = _since(each.brief.story, sketches(state).get(name))
        reasons = (*each.reasons, _section_reason(*homes[name]), *_since_reason(since))
        made = story_of(each.brief, found[name], reasons, day, cleaner)
        stories.append(edited(replace(made, new_since=since), notes.get(name), pinned=name in note.pin))
    return tuple(stories)


def _since(story: Story, sketch: StorySketch | None) -> str | None:
    """Find the last issue that told of a continued story."""
    if story.continues is None:
        return None
    return sketch.last_issue if sketch else story.continues


def _section_reason(title: str, why: str) -> str:
    return f"in {title}: {why}"


def _since_reason(since: str | None) -> tuple[str, ...]:
    return (f"continued: only what is new since {since}",) if since else ()


def _sections(chosen: Sequence[Placed], config: Config, note: Note) -> dict[str, tuple[str, str]]:
    """Section title, and who said so, by story id; the editor's word wins."""
    found = {each.brief.story.id: section_of(each.brief.story, config) for each in chosen}
    return found | {story.id: (story.section, "the editor") for story in note.stories if story.section}


def title_of(stories: Sequence[IssueStory], config: Config) -> str:
    """Name an issue after its first story that stands; those that were taken down do not count."""
    standing = [story for story in stories if story.withdrawn is None]
    if not standing:
        return config.site.title
    first, more = standing[0], len(standing) - 1
    if not more:
        return first.headline
    words = f" and {more} more" if primary(config.site.language) == "en" else f" (+{more})"
    return first.headline + words


def _unprinted(
    over: Sequence[Placed], size: int, without_text: Sequence[Story]
) -> Iterator[tuple[LedgerEntry, ...]]:
    for rank, each in enumerate(over, size + 1):
        yield ledger.entries(each.brief.story, "over-limit", f"ranked {rank}, the issue holds {size}")
    for story in without_text:
        yield ledger.entries(story, "no-text", "no point could be made of it")
