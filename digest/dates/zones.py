"""Names of time zones, and what stands for them: a name that is not here is unknown, never UTC."""

from __future__ import annotations

import datetime as dt
import re

WIDEST = dt.timedelta(hours=14)

# Hours east of UTC. RFC 822 section 5.1 fixes the North American names; for the rest, what feeds mean by
# them (IST is India, BST is Britain). RFC 5322 section 4.3: the military letters save Z mean nothing.
ZONE_NAMES = """
0 UTC GMT UT Z WET | 1 WEST CET MEZ MET BST WAT | 2 CEST MESZ MEST EET SAST CAT | 3 EEST MSK EAT TRT
3.5 IRST | 4 GST SAMT | 4.5 AFT | 5 PKT YEKT UZT | 5.5 IST SLST | 5.75 NPT | 6.5 MMT | 7 WIB ICT
8 HKT SGT MYT PHT AWST WITA | 9 JST KST WIT | 9.5 ACST | 10 AEST | 10.5 ACDT | 11 AEDT
12 NZST | 13 NZDT | -2.5 NDT | -3 BRT ART ADT UYT | -3.5 NST | -4 EDT AST CLT VET | -5 EST CDT PET COT
-6 CST MDT | -7 MST PDT | -8 PST AKDT | -9 AKST | -10 HST
"""
ZONES: dict[str, dt.timedelta] = {
    name: dt.timedelta(hours=float(row.split()[0]))
    for row in ZONE_NAMES.replace("\n", "|").split("|")
    if row.strip()
    for name in row.split()[1:]
}


def offset(zone: str) -> dt.timedelta | None:
    """Give how far east of UTC a folded zone is, by its offset first, else by its name; None when unknown."""
    match = re.match(r"(?:utc|gmt)?([+-])([0-9]{1,2}):?([0-9]{2})?(?![0-9])", zone)
    if not match:
        return ZONES.get(zone.upper())
    size = dt.timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    if size > WIDEST:
        return None
    return -size if match[1] == "-" else size
