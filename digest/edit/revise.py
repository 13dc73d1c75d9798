"""An issue's record as the editor's note of today wants it: only what the note edits is rewritten."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from digest.config import Config
from digest.dates import timestamp
from digest.edit.added import EDITOR, in_section, is_own, own_stories
from digest.edit.changed import changes
from digest.edit.compose import title_of
from digest.edit.edited import edited
from digest.edit.note import Note, renamed
from digest.edit.order import placed_by
from digest.edit.printed import count_words
from digest.edit.sections import DEFAULT, sections
from digest.edit.strangers import note_warnings
from digest.record import Issue, IssuePoint, IssueStory
from digest.text import squeeze
from digest.urls import canonical

_PINNED = "pinned by the editor"


def revised(
    issue: Issue,
    base: Issue,
    note: Note,
    config: Config,
    aliases: Mapping[str, str],
    now: dt.datetime,
    *,
    public: bool,
) -> Issue:
    """Give the issue as the note wants it; of a `public` one each change is written down as made `now`.

    `base` is the record as it was first published, so that what the note no longer says is taken back.
    What was withdrawn stays so. A public story is never hidden, and an own item never taken away.
    """
    note = renamed(note, {**aliases, **{old: story.id for story in base.stories for old in story.aliases}})
    standing = {story.id: story for story in issue.stories}
    homes = {story.id: section.title for section in base.sections for story in section.stories}
    told = [_told(standing.get(story.id, story), story, note) for story in base.stories if not is_own(story)]
    if not public:
        told = [story for story in told if story.id not in note.hide] or told
    told += _own(issue, note, {story.slug for story in told}, config, public=public)
    homes |= {story.id: DEFAULT for story in told if story.id not in homes}
    moved = [(each.id, each.section) for each in note.stories] + [
        (each.id, each.section) for each in note.items
    ]
    homes |= {name: title for name, title in moved if title and name in homes}
    made = replace(
        issue,
        sections=sections(
            placed_by(note, [_placed(story, homes, note) for story in told]),
            homes,
            _in_order([section.title for section in base.sections], config.issue.sections),
        ),
        note_html=note.note_html,
    )
    made = replace(made, title=title_of(made.stories, config))
    return replace(made, changes=(*issue.changes, *changes(issue, made, timestamp(now)))) if public else made


def useless(
    note: Note, issue: Issue, known: Mapping[str, str], aliases: Mapping[str, str], where: str
) -> Iterator[str]:
    """Say what of a note has no effect on an issue that is published.

    `known` maps the ids of all stories that the issue printed or left out to their headlines.
    """
    points = {story.id: {point.id for point in story.points} for story in issue.stories}
    dropped = {story.id for story in note.stories if story.drop_points}
    asked = {name: ids for name, ids in points.items() if name not in dropped}
    yield from note_warnings(
        note, {**known, **{item.id: item.title for item in note.items}}, aliases, where, asked
    )
    for name in renamed(note, aliases).hide:
        if name in points:
            yield (
                f"{where} hides story {name}, which is published and keeps its address. "
                f"To take it down: digest withdraw {name} --reason TEXT"
            )
    links = {canonical(source.url) for story in issue.stories for source in story.sources if source.url}
    for url in note.add:
        if canonical(url) not in links:
            yield f"{where} adds {url} to an issue that is published; add it to the next day's note."


def _told(current: IssueStory, story: IssueStory, note: Note) -> IssueStory:
    """Tell a story as the note wants it, or leave the tombstone it has become."""
    if current.withdrawn is not None:
        return current
    own = next((each for each in note.stories if each.id == story.id), None)
    plain = _plain(story)
    kept = tuple(point for point in plain.points if own is None or point.id not in own.drop_points)
    if own is None and not story.edited:
        return replace(story, pinned=story.id in note.pin, note_html=None)
    return _counted(edited(replace(plain, points=kept), own, pinned=story.id in note.pin))


def _plain(story: IssueStory) -> IssueStory:
    """Take the editor's hand off a story, as far as the record knows what stood there before."""
    if not story.edited:
        return replace(story, note_html=None)
    points = tuple(_own_wording(point) for point in story.points if point.citations)
    lead = story.sources[0].headline if story.sources else None
    return replace(story, headline=lead or story.headline, points=points, note_html=None, edited=False)


def _own_wording(point: IssuePoint) -> IssuePoint:
    return replace(point, text=squeeze(point.citations[0].quote), edited=False) if point.edited else point


def _counted(story: IssueStory) -> IssueStory:
    words = count_words(story.headline, story.points, story.corrections, story.differences)
    return replace(story, words=words)


def _own(issue: Issue, note: Note, slugs: set[str], config: Config, *, public: bool) -> list[IssueStory]:
    """Print the note's own items under the addresses they have; those once public stay."""
    before = {story.id: story for story in issue.stories if is_own(story)}
    made = own_stories(note.items, slugs, issue.id, config.site.language, issue.date_published)
    here = [_at_home(story, before[story.id]) if story.id in before else story for story in made]
    names = {story.id for story in here}
    return here + [story for name, story in before.items() if public and name not in names]


def _at_home(made: IssueStory, before: IssueStory) -> IssueStory:
    if before.withdrawn is not None:
        return before
    return replace(made, slug=before.slug, path=before.path, sources=before.sources)


def _placed(story: IssueStory, homes: Mapping[str, str], note: Note) -> IssueStory:
    """Say in the reasons where the editor put a story."""
    if story.withdrawn is not None:
        return story
    others = tuple(reason for reason in story.reasons if reason != _PINNED)
    story = replace(story, reasons=(_PINNED, *others) if story.id in note.pin else others)
    moved = any(each.id == story.id and each.section for each in note.stories)
    return in_section(story, homes[story.id], f"the {EDITOR}") if moved else story


def _in_order(titles: Sequence[str], configured: Sequence[str]) -> list[str]:
    """Keep the sections' order, and put a configured one that is new behind those that come before it."""
    order = list(titles)
    for at, title in enumerate(configured):
        if title not in order:
            before = [order.index(each) for each in configured[:at] if each in order]
            order.insert(max(before) + 1 if before else 0, title)
    return order
