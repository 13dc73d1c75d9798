"""digest explain: where a sentence came from, why copies were joined, why a story was chosen."""

from __future__ import annotations

import argparse

from digest.adapters.lock import hold
from digest.build import explained, explained_pair
from digest.cli.progress import say
from digest.cli.project import LOCK, configured
from digest.explain import Account, Pair, told, told_pair


def run(options: argparse.Namespace) -> int:
    """Explain one thing, or why two articles were joined or kept apart."""
    project, config = configured(options)
    answer: Account | Pair
    with hold(project / LOCK):
        if options.other:
            answer = explained_pair(project, config, options.what, options.other)
        else:
            answer = explained(project, config, options.what)
    say(_json(answer) if options.json else _words(answer))
    return 0


def _words(answer: Account | Pair) -> str:
    return told_pair(answer) if isinstance(answer, Pair) else told(answer)


def _json(answer: Account | Pair) -> str:
    import msgspec  # noqa: PLC0415  lazy: only when JSON is asked for

    return msgspec.json.format(msgspec.json.encode(answer, order="sorted"), indent=1).decode()
