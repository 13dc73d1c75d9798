"""The command's first step, so that Ctrl-C while it loads is one sentence too."""

from __future__ import annotations

import sys

INTERRUPTED = 130


def main() -> int:
    """Load the front door and go through it."""
    try:
        from digest.cli import main as front_door  # noqa: PLC0415  what is loaded here can be interrupted

        return front_door()
    except KeyboardInterrupt:
        print("digest: Interrupted; nothing that was published has changed.", file=sys.stderr)  # noqa: T201  nobody else can
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
