"""The front door: arguments, environment, clock, exit code."""

from __future__ import annotations

import argparse
import sys
import traceback
from importlib import import_module

from digest.cli.log import event, logged, safe
from digest.cli.parser import arguments
from digest.cli.trouble import INTERRUPTED, verdict
from digest.errors import DigestError

HINT = " Run again with -vv to see where, and please report it."


def main(argv: list[str] | None = None) -> int:
    """Run one verb and give its exit code; errors are one paragraph on stderr, never a traceback."""
    options = arguments(sys.argv[1:] if argv is None else argv)
    with logged(options):
        try:
            return int(import_module(f"digest.cli.{options.verb}").run(options))
        except BrokenPipeError as error:
            sys.stderr.close()
            return verdict(error)[0]
        except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  the last wall
            return _said(error, options)


def _said(error: BaseException, options: argparse.Namespace) -> int:
    """Say what went wrong, with a traceback only for -vv."""
    code, text = verdict(error)
    text = safe(text)
    known = isinstance(error, (DigestError, KeyboardInterrupt))
    trace = safe(traceback.format_exc()) if options.verbose > 1 and code != INTERRUPTED else ""
    facts = {"text": text, "exit_code": code, **({"traceback": trace.splitlines()} if trace else {})}
    if not event("error", facts):
        hint = "" if known or trace else HINT
        print(f"{trace}digest: {text}{hint}", file=sys.stderr)  # noqa: T201  the front door speaks
    return code
