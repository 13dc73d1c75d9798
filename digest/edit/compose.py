"""Briefs and the editor's note become an issue and its ledger."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from digest.config import Config
from digest.dates import timestamp
from digest.edit import ledger
from digest.edit.addresses import addresses
from digest.edit.continued import news_of, printed_quotes, sketches
from digest.edit.edited import edited
from digest.edit.note import Note, renamed
from digest.edit.order import Placed, ordered
from digest.edit.printed import story_of
from digest.edit.sections import section_of, sections
from digest.languages import primary
from digest.model import Brief, Story
from digest.record import Gathered, Issue, IssueStory, LedgerEntry, Mark, State


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
    note = renamed(note or Note(), state.aliases)
    shown, hidden = _parted(briefs, note)
    new, old = _new(shown, state, previous)
    placed = ordered(new, config, note, now)
    chosen, over = placed[: config.issue.max_stories], placed[config.issue.max_stories :]
    stories = _stories(chosen, state, issue_id, note, cleaner)
    issue = Issue(
        id=issue_id,
        number=number,
        date_published=timestamp(now),
        title=_title(stories, config),
        sections=sections(stories, _titles(chosen, config, note), config.issue.sections),
        gathered=replace(gathered, left_out=max(0, gathered.stories - len(stories))),
        note_html=note.note_html,
    )
    return issue, _ledger(chosen, over, old, hidden, without_text)


def _parted(briefs: Sequence[Brief], note: Note) -> tuple[list[Brief], list[Brief]]:
    shown = [brief for brief in briefs if brief.story.id not in note.hide]
    return shown, [brief for brief in briefs if brief.story.id in note.hide]


def _new(
    briefs: Sequence[Brief], state: State, previous: Issue | Mark | None
) -> tuple[list[Brief], list[Brief]]:
    """Part the briefs with something new (told of them alone) from those printed before."""
    new: list[Brief] = []
    old: list[Brief] = []
    for brief in briefs:
        again = brief.story.continues is not None
        told = news_of(brief, printed_quotes(brief.story.id, state, previous)) if again else brief
        (new if told.key_points else old).append(told)
    return new, old


def _stories(
    chosen: Sequence[Placed], state: State, issue_id: str, note: Note, cleaner: str
) -> tuple[IssueStory, ...]:
    found = addresses([each.brief for each in chosen], state, issue_id)
    notes = {story.id: story for story in note.stories}
    last = {name: sketch.last_issue for name, sketch in sketches(state).items()}
    day = dt.date.fromisoformat(issue_id)
    stories = []
    for each in chosen:
        name = each.brief.story.id
        made = story_of(each.brief, found[name], each.reasons, day, cleaner)
        since = last.get(name, made.continues) if made.continues else None
        made = replace(made, new_since=since, reasons=(*made.reasons, *_since(since)))
        stories.append(edited(made, notes.get(name), pinned=name in note.pin))
    return tuple(stories)


def _since(since: str | None) -> tuple[str, ...]:
    return (f"continued: only what is new since {since}",) if since else ()


def _titles(chosen: Sequence[Placed], config: Config, note: Note) -> dict[str, str]:
    """Section title by story id; the editor's word wins."""
    set_by_editor = {story.id: story.section for story in note.stories if story.section}
    return {
        each.brief.story.id: set_by_editor.get(each.brief.story.id) or section_of(each.brief.story, config)
        for each in chosen
    }


def _title(stories: Sequence[IssueStory], config: Config) -> str:
    if not stories:
        return config.site.title
    more = len(stories) - 1
    if not more:
        return stories[0].headline
    words = f" and {more} more" if primary(config.site.language) == "en" else f" (+{more})"
    return stories[0].headline + words


def _ledger(
    chosen: Sequence[Placed],
    over: Sequence[Placed],
    old: Sequence[Brief],
    hidden: Sequence[Brief],
    without_text: Sequence[Story],
) -> tuple[LedgerEntry, ...]:
    size = len(chosen)
    return ledger.whole(
        *(ledger.printed(each.brief.story) for each in chosen),
        *(
            ledger.entries(each.brief.story, "over-limit", f"ranked {rank}, the issue holds {size}")
            for rank, each in enumerate(over, size + 1)
        ),
        *(ledger.entries(brief.story, "continued", _nothing_new(brief)) for brief in old),
        *(ledger.entries(brief.story, "hidden", "hidden by the editor") for brief in hidden),
        *(ledger.entries(story, "no-text", "no point could be made of it") for story in without_text),
    )


def _nothing_new(brief: Brief) -> str:
    if brief.story.continues is None:
        return "no point could be made of it"
    return f"nothing new since the issue of {brief.story.continues}"
