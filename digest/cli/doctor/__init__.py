"""digest doctor: machine, newsletter, stores, last runs and targets looked over; nothing is changed."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from itertools import groupby

from digest.cli.doctor.finding import Finding
from digest.cli.doctor.machine import machine
from digest.cli.doctor.newsletter import newsletter
from digest.cli.doctor.nights import runs, targets
from digest.cli.doctor.stores import stores
from digest.cli.log import clear
from digest.cli.progress import many, say
from digest.cli.project import configured, moment
from digest.errors import DigestError

FOUND = 4


def run(options: argparse.Namespace) -> int:
    """Show every finding, or with -q what is wrong; give 4 when something is."""
    found = tuple(_examined(options))
    wrong = [finding for finding in found if finding.how == "wrong"]
    code = FOUND if wrong else 0
    if options.as_json:
        say(_json(found, code))
        return code
    for line in _lines(wrong if options.quiet else found):
        say(line)
    if not options.quiet:
        say(f"\n{many(len(wrong), 'thing is', 'things are')} wrong." if wrong else "\nNothing is wrong.")
    return code


def _examined(options: argparse.Namespace) -> Iterator[Finding]:
    """Look at everything; what cannot be looked at is a finding too, and stops nothing else."""
    project = options.project.resolve()
    yield from _guarded("machine", lambda: machine(project))
    try:
        project, config = configured(options)
        now = moment(options, config)
    except DigestError as error:
        yield Finding(area="newsletter", name="configuration", text=clear(str(error)), how="wrong")
        return
    yield from _guarded("newsletter", lambda: newsletter(project, config, now))
    yield from _guarded("stores", lambda: stores(project, config, now))
    yield from _guarded("last runs", lambda: runs(project))
    yield from _guarded("targets", lambda: targets(project, config))


def _guarded(area: str, look: Callable[[], Iterable[Finding]]) -> Iterator[Finding]:
    try:
        yield from look()
    except (DigestError, OSError) as error:
        yield Finding(area=area, name="cannot be read", text=clear(str(error)), how="wrong")


def _lines(found: Iterable[Finding]) -> Iterator[str]:
    for number, (area, findings) in enumerate(groupby(found, key=lambda finding: finding.area)):
        yield f"\n{area}" if number else area
        for finding in findings:
            yield f"  {finding.how:<5}  {finding.name:<20}  {finding.text}"
            if finding.advice:
                yield f"{'':31}→ {finding.advice}"


def _json(found: tuple[Finding, ...], code: int) -> str:
    import json  # noqa: PLC0415  only when asked for

    whole = {"ok": code == 0, "exit_code": code, "findings": [asdict(finding) for finding in found]}
    return json.dumps(whole, indent=1, ensure_ascii=False)
