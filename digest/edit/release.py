"""Whether an issue comes out, or waits as a draft."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from digest.edit.note import Note

AUTO, APPROVE = "auto", "approve"


def waits(rule: str, note: Note | None, issue_id: str, now: dt.datetime, timezone: str) -> str | None:
    """Say why the issue of a day is a draft still, or None when it is to come out.

    `rule` is "auto", "approve" or a local time of day, "07:00". The editor's note beats it: a moment to
    wait for first, then its status. `now` is aware.
    """
    zone = ZoneInfo(timezone)
    until = _local(note.publish_at, zone) if note and note.publish_at else None
    if until and now < until:
        return f"its note says publish_at {until:%Y-%m-%d %H:%M}"
    if note and note.status == "draft":
        return 'its note says status = "draft"'
    if until or (note and note.status == "ready") or rule == AUTO:
        return None
    if rule == APPROVE:
        return '[issue] release is "approve"'
    hour = dt.datetime.combine(dt.date.fromisoformat(issue_id), dt.time.fromisoformat(rule), zone)
    return f'[issue] release is "{rule}"' if now < hour else None


def _local(moment: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
