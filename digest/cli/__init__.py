"""The front door: arguments, environment, clock, exit code."""

from __future__ import annotations

import sys
import traceback
from importlib import import_module

from digest.cli.parser import arguments
from digest.errors import DigestError

INTERRUPTED = 130
BROKEN = 1


def main(argv: list[str] | None = None) -> int:
    """Run one verb and give its exit code; errors are one paragraph on stderr, never a traceback."""
    options = arguments(sys.argv[1:] if argv is None else argv)
    try:
        return int(import_module(f"digest.cli.{options.verb}").run(options))
    except DigestError as error:
        _say(str(error), traced=options.verbose > 1)
        return error.exit_code
    except KeyboardInterrupt:
        _say("Interrupted; nothing that was published has changed.", traced=False)
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return BROKEN
    except Exception as error:  # noqa: BLE001  the last wall: a mistake of ours is still one paragraph
        hint = "" if options.verbose > 1 else " Run again with -vv to see where, and please report it."
        _say(f"Digest made a mistake: {type(error).__name__}: {error}.{hint}", traced=options.verbose > 1)
        return BROKEN


def _say(text: str, *, traced: bool) -> None:
    if traced:
        traceback.print_exc()
    print(f"digest: {text}", file=sys.stderr)  # noqa: T201  the front door speaks
