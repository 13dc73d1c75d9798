"""The corridor: carries values from room to room, and nothing else.

sources → documents → articles → shortlist → full articles → stories → briefs → issue → pages → site
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from digest.adapters import state as states
from digest.build.drafts import due
from digest.build.keeping import closed, kept, quiet_night, redrawn, with_drafts
from digest.build.order import STATE, House, Order, opened
from digest.build.reading import completed
from digest.build.recalling import aside, read_or_recalled, rolled_off
from digest.build.reminding import reminded
from digest.build.resting import gathered_from
from digest.build.revising import brought_in, outdated
from digest.build.tonight import Tonight
from digest.clean import CLEANER, without_chrome
from digest.config import Config
from digest.edit import (
    added_sources,
    asked_for,
    awaited,
    compose,
    entry,
    fresh,
    left,
    memory,
    named,
    names,
    note_warnings,
    renamed,
    reopened,
    roundups,
    said,
    shortlist,
    tagged,
    unknown_wishes,
    whole,
    window,
    wishes,
    with_tombstones,
)
from digest.group import coarse, company, group, identify
from digest.model import Article, Brief, Document, Failure, Reading, Report, Story
from digest.plugins import summariser
from digest.record import FailedSource, Gathered, LedgerEntry
from digest.summarise import brief
from digest.urls import redacted

SHORTLIST = 3
SPARE = 3  # a continued story needs points to spare: those printed before are not printed again


def build(project: Path, config: Config, order: Order) -> Report:
    """Make the issue of the day `order.now` falls on, and the whole site; nothing is half done.

    Raises a `DigestError` when the night cannot be finished; what was published then stands.
    """
    with opened(project, config, order) as house:
        report = night(house)
        if not order.drafts or order.dry_run:
            return report
        seen = with_drafts(house, states.load(project / "content" / STATE))
        return replace(report, summary=f"{report.summary} {seen}")


def night(house: House) -> Report:
    """Bring in what the editor wrote since, then gather and make the issue, unless it is closed."""
    frozen = closed(house)
    desk = due(house)
    desk = brought_in(desk, [name for name in outdated(desk) if frozen or name != house.today])
    if frozen:
        return redrawn(desk)
    tonight = gathered(desk)
    if not tonight.news:
        return quiet_night(brought_in(desk, outdated(desk)), tonight)
    return kept(desk, issue_of(desk, tonight))


def gathered(house: House) -> Tonight:
    """Ask every source, read what came, and part what is new from what is not."""
    haul = gathered_from(house)
    read_ones, unread = read_or_recalled(house, haul.documents)
    articles = named(tuple(article for _, reading in read_ones for article in reading.articles))
    recalled, warnings = rolled_off(house, articles)
    waiting = aside(house, (*articles, *recalled))
    rules = house.config.issue
    span = reopened(window(rules, house.previous, house.order.now), rules, house.state, house.today)
    span = replace(span, considered=span.considered | {key for each in waiting for key in names(each)})
    printed = memory.printed(house.before)
    added = [source.id for source in added_sources(house.note)]
    new, old = fresh((*articles, *recalled, *waiting), span, house.before.seen, house.sources, printed, added)
    news = bool(new) and not house.knows(new)
    return Tonight(
        present=articles,
        new=new,
        ledger=old,
        failures=(*haul.failures, *unread),
        titles={document.source.id: reading.title for document, reading in read_ones if reading.title},
        news=news,
        moved=haul.moved,
        warnings=(*warnings, *read_with(read_ones)) if news else (),
    )


def read_with(read_ones: Sequence[tuple[Document, Reading]]) -> tuple[str, ...]:
    """Say of which sources not all could be read."""
    return tuple(
        f"{document.source.id}: {warning}" for document, reading in read_ones for warning in reading.warnings
    )


def issue_of(house: House, tonight: Tonight) -> Tonight:
    """Take what is new through the rooms: shortlist, whole texts, stories, briefs, issue."""
    size = SHORTLIST * house.config.issue.max_stories
    heads = coarse(tonight.new)
    chosen, others = shortlist(
        heads, house.sources, size, house.order.now, company(heads), first=house.previous is None
    )
    stories, dropped = asked_for(house.note, chosen, others)
    wanted = [article for story in stories for article in story.articles]
    here, recalled = parted(tonight, wanted)
    fetched, unfetched, unread = completed(house, here)
    texts = (*fetched, *recalled)
    cleaned, chrome = without_chrome(texts, house.before.chrome, tonight.new)
    dated = house.dated(cleaned)
    house.order.tell("group", 0, 1)
    told = stories_told(house, dated)
    house.order.tell("group", 1, 1)
    named_only = (*roundups(heads, tonight.new), *roundups(told, dated))
    ledger = whole(tonight.ledger, left(dropped, size), lost(wanted, texts), named_only)
    tonight = replace(
        tonight, ledger=ledger, failures=(*tonight.failures, *unfetched), unread=unread, chrome=chrome
    )
    return composed(house, tonight, told, len(told) + len(dropped))


def parted(tonight: Tonight, wanted: Sequence[Article]) -> tuple[list[Article], list[Article]]:
    """Part the articles at the sources from the recalled, which are whole and clean already."""
    present = {article.id for article in tonight.present}
    here = [article for article in wanted if article.id in present]
    return here, [article for article in wanted if article.id not in present]


def stories_told(house: House, articles: Sequence[Article]) -> tuple[Story, ...]:
    """Group the articles into stories, and again as the editor's note wants them."""
    told = identify(group(articles), house.before, house.today)
    if house.note is None or not (house.note.same or house.note.apart):
        return told
    same, apart = wishes(renamed(house.note, house.before.aliases), told)
    return identify(group(articles, same, apart), house.before, house.today, same, apart)


def composed(house: House, tonight: Tonight, told: Sequence[Story], stories: int) -> Tonight:
    """Make briefs of the stories told and the issue of the briefs; `stories` counts all there were."""
    briefs, mute = briefed(house, reminded(house, told))
    counts = Gathered(
        sources=len(house.config.sources),
        articles=len(tonight.new),
        stories=stories,
        left_out=0,
        failed=failed_ones(tonight.failures, called(house)),
    )
    issue, lines = compose(
        briefs,
        mute,
        house.config,
        house.before,
        house.previous,
        counts,
        house.order.now,
        house.today,
        house.number,
        house.note,
        CLEANER,
    )
    issue = tagged(issue, told, tonight.new, house.config, house.before)
    if house.today in house.state.issues:
        issue = with_tombstones(issue, house.archives.read_record(house.today))
    waiting = awaited(tonight.new, tonight.unread, lines, house.before.retry, house.today)
    ledger = said(house.note, whole(tonight.ledger, lines, waiting))
    warnings = (
        *tonight.warnings,
        *unadded(house, tonight, mute),
        *misnamed(house, told, briefs),
        *unmet(house, tonight, told),
    )
    return replace(tonight, issue=issue, briefs=briefs, ledger=ledger, warnings=warnings)


def called(house: House) -> dict[str, str | None]:
    """Say what each source is called: by the operator, else by itself when it last answered."""
    told = {name: health.title for name, health in house.state.sources.items()}
    return told | {source.id: source.title for source in house.config.sources if source.title}


def failed_ones(failures: Sequence[Failure], titles: Mapping[str, str | None]) -> tuple[FailedSource, ...]:
    """Name what failed for the public record, once each, sorted; addresses without their secrets."""
    lines = {(redacted(failure.subject), failure.stage, failure.reason) for failure in failures}
    return tuple(
        FailedSource(source=subject, stage=stage, reason=reason, title=titles.get(subject))
        for subject, stage, reason in sorted(lines)
    )


def lost(wanted: Sequence[Article], texts: Sequence[Article]) -> tuple[LedgerEntry, ...]:
    """Write the lines of articles that could not be cleaned at all."""
    whole_ones = {article.id for article in texts}
    broken = [article for article in wanted if article.id not in whole_ones]
    return tuple(entry(article, "failed", "the text could not be cleaned") for article in broken)


def unadded(house: House, tonight: Tonight, mute: Sequence[Story]) -> Iterator[str]:
    """Warn of addresses that the editor's note adds and that gave nothing to print."""
    reasons = {failure.subject: failure.reason for failure in reversed(tonight.failures)}
    silent = {article.source for story in mute for article in story.articles}
    where = house.archives.note_path(house.today)
    for source in added_sources(house.note):
        if source.id in reasons:
            yield f"{where} adds {redacted(source.url or '')}, which could not be read: {reasons[source.id]}"
        elif source.id in silent:
            yield f"{where} adds {redacted(source.url or '')}, which has no sentence that can be quoted"


def misnamed(house: House, stories: Sequence[Story], briefs: Sequence[Brief]) -> tuple[str, ...]:
    """Warn of stories and points that the editor's note names and the night does not have."""
    if house.note is None:
        return ()
    ids = {name: story.lead.headline or story.id for story in stories for name in (story.id, *story.merged)}
    points = {brief.story.id: {point.id for point in brief.key_points} for brief in briefs}
    where = str(house.archives.note_path(house.today))
    return note_warnings(house.note, ids, house.before.aliases, where, points)


def unmet(house: House, tonight: Tonight, stories: Sequence[Story]) -> tuple[str, ...]:
    """Warn of what the editor's note would join or keep apart and the night does not have."""
    if house.note is None:
        return ()
    before = {*house.state.aliases, *(sketch.id for sketch in house.before.sketches)}
    ids = {name for story in stories for name in (story.id, *story.merged)}
    where = str(house.archives.note_path(house.today))
    return tuple(unknown_wishes(house.note, ids, tonight.new, before, where))


def briefed(house: House, stories: Sequence[Story]) -> tuple[tuple[Brief, ...], tuple[Story, ...]]:
    """Summarise each story by its lead source's method; part those that yield no point."""
    rules = house.config
    briefs, mute = [], []
    for done, story in enumerate(stories, 1):
        method = summariser(house.sources[story.lead.source].method or rules.summary.method)
        spare = SPARE if story.continues else 1
        share = min(1.0, spare * rules.summary.quote_share)
        made = brief(story, method, spare * rules.issue.points, spare * rules.summary.quote_words, share)
        briefs += [made] if made else []
        mute += [] if made else [story]
        house.order.tell("stories", done, len(stories))
    return tuple(briefs), tuple(mute)
