"""Sentences to the operator about files and dates that are not as they should be: what, where, what to do."""

from __future__ import annotations

from collections.abc import Sequence

from digest.edit.health import days_between

NAMED = 5
FAR = 100  # days


def not_as_made(files: Sequence[str]) -> tuple[str, ...]:
    """Name files of older issues that are not as they were made; their pages stand until drawn anew."""
    if not files:
        return ()
    more = f" and {len(files) - NAMED} more" if len(files) > NAMED else ""
    what = f"Not as they were made (their sha256 is not in content/state.json): {', '.join(files[:NAMED])}"
    todo = "Bring them back from version control; digest verify --all says what does not hold."
    return (f"{what}{more}. The pages drawn from them stand. {todo}",)


def made_again(files: Sequence[str]) -> tuple[str, ...]:
    """Say which files of today's issue were not as they had been made: they are made again, not kept."""
    why = "not as content/state.json remembers (edited by hand, or a run that was stopped midway)"
    return (f"{' and '.join(files)}: {why}; made again from the sources.",) if files else ()


def still_waiting(drafts: Sequence[str]) -> tuple[str, ...]:
    """Name drafts of earlier days (ISO dates, sorted) that wait: what they tell no other issue tells."""
    if not drafts:
        return ()
    one = "draft" if len(drafts) == 1 else "drafts"
    told = f"Still waiting: the {one} of {', '.join(drafts)}. What is told there no other issue tells."
    return (f"{told} To let the first out: digest release {drafts[0]}",)


def far_ahead(before: str | None, today: str, files: Sequence[str]) -> tuple[str, ...]:
    """Say that an issue comes so long after the one before that its date may be wrong; and the way back."""
    days = days_between(before, today) if before else 0
    if days <= FAR:
        return ()
    told = f"The issue of {today} comes {days} days after the one before it; no day between can have one now."
    todo = f"If its date is a mistake, delete {' and '.join(files)}; the next build forgets what they held."
    return (f"{told} {todo}",)
