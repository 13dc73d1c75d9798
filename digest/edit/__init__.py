"""The editing room: articles become a shortlist, briefs and the editor's note an issue."""

from digest.edit import memory
from digest.edit.added import added_sources
from digest.edit.advice import far_ahead, made_again, not_as_made, still_waiting
from digest.edit.called import called
from digest.edit.compose import compose
from digest.edit.continued import quotes_of
from digest.edit.fresh import fresh
from digest.edit.health import Night, healthy, resting
from digest.edit.ledger import entry, left, roundups, whole
from digest.edit.line import with_name
from digest.edit.morning import fell_silent, turned
from digest.edit.moved import followed, moved, with_moves
from digest.edit.names import named, names, renewed
from digest.edit.note import Note, OwnItem, PointEdit, StoryNote, renamed
from digest.edit.notefile import parse_note
from digest.edit.release import waits
from digest.edit.revise import revised, useless
from digest.edit.shortlist import shortlist
from digest.edit.skeleton import skeleton
from digest.edit.strangers import note_warnings, strange_drops
from digest.edit.tags import tagged
from digest.edit.untold import untold
from digest.edit.waiting import GIVEN_UP, WAITING, awaited, first_night, lasting, retry_after
from digest.edit.window import Window, reopened, window
from digest.edit.wishes import asked_for, said, unknown_wishes, wishes
from digest.edit.withdrawal import with_tombstones, withdrawn

__all__ = [
    "GIVEN_UP",
    "WAITING",
    "Night",
    "Note",
    "OwnItem",
    "PointEdit",
    "StoryNote",
    "Window",
    "added_sources",
    "asked_for",
    "awaited",
    "called",
    "compose",
    "entry",
    "far_ahead",
    "fell_silent",
    "first_night",
    "followed",
    "fresh",
    "healthy",
    "lasting",
    "left",
    "made_again",
    "memory",
    "moved",
    "named",
    "names",
    "not_as_made",
    "note_warnings",
    "parse_note",
    "quotes_of",
    "renamed",
    "renewed",
    "reopened",
    "resting",
    "retry_after",
    "revised",
    "roundups",
    "said",
    "shortlist",
    "skeleton",
    "still_waiting",
    "strange_drops",
    "tagged",
    "turned",
    "unknown_wishes",
    "untold",
    "useless",
    "waits",
    "whole",
    "window",
    "wishes",
    "with_moves",
    "with_name",
    "with_tombstones",
    "withdrawn",
]
