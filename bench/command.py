"""The bench's front door: a verb, a file, one JSON object on stdout."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from bench.floors import FILE, Floor, floors, missed
from bench.outcome import Options, Outcome, Scores, Task, rounded
from bench.rows import DataError, rows, write

TASKS = ("articles", "copies", "layouts", "events", "same-story", "aligned", "key-points")
STEPS = ("parse", "parse_known", "clean", "group", "summarise", "render", "nothing_new")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; 0 when done, 1 when a floor is not held, 2 when the data cannot be used."""
    options = _parser().parse_args(argv)
    try:
        return int(options.run(options))
    except DataError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 2


def measured(task: str, file: Path, options: Options, predictions: Path | None = None) -> Scores:
    """Run a task on a file and give its scores, rounded; `predictions` is where to write them."""
    chosen = _named(task)
    found = rows(file, chosen.needs)
    outcome = chosen.run(found, options)
    if predictions:
        write(predictions, outcome.predictions)
    return _report(task, file, len(found), outcome)


def _named(task: str) -> Task:
    """Load one task: what callgrind counts must not be the imports of all."""
    found: Task = import_module(f"bench.{task.replace('-', '_')}").TASK
    return found


def _report(task: str, file: Path, size: int, outcome: Outcome) -> Scores:
    scores = {"ours": outcome.ours, "rivals": outcome.rivals, **outcome.beside}
    return {"task": task, "file": file.name, "rows": size, **rounded(scores)}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure Digest beside its rivals.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    for name in TASKS:
        _add_task(verbs.add_parser(name, help=f"quality on a file of {name} rows (.jsonl or .jsonl.gz)"))
    _add_blind(verbs.add_parser("blind", help="our points beside a lead within the same budget, for readers"))
    _add_fragments(verbs.add_parser("fragments", help="every link to a sentence, followed in Chromium"))
    timed = verbs.add_parser("speed", help="CPU of the dear steps beside the usual tools")
    timed.add_argument(
        "file", type=Path, nargs="?", help="pages to clean (articles rows), else invented ones"
    )
    timed.set_defaults(run=_speed)
    pruned = verbs.add_parser("feeds", help="real feeds with one new entry each, beside feedparser whole")
    pruned.add_argument("place", type=Path, help="a folder or a .tar.gz of feeds")
    pruned.set_defaults(run=_feeds)
    dated = verbs.add_parser("dates", help="every date string of real feeds, beside feedparser")
    dated.add_argument("places", type=Path, nargs="+", help="folders or .tar.gz of feeds")
    dated.set_defaults(run=_dates)
    counted = verbs.add_parser("instructions", help="instructions of the dear steps, by callgrind")
    counted.add_argument("names", nargs="*", choices=[*STEPS, []], metavar="NAME")
    counted.set_defaults(run=_instructions)
    gathered = verbs.add_parser("gather", help="feeds beside feedparser and reader, and a night of many")
    gathered.add_argument("--feeds", type=int, default=1000, help="sources of the night")
    gathered.set_defaults(run=_gather)
    held = verbs.add_parser("floors", help="run every task that has a floor and say which is not held")
    held.add_argument("data", type=Path, help="the folder the files of floors.toml stand in")
    held.add_argument("--floors", type=Path, default=FILE)
    held.set_defaults(run=_floors)
    work = verbs.add_parser("work", help="one step's work, so many times (what callgrind looks at)")
    work.add_argument("name", choices=STEPS)
    work.add_argument("folder", type=Path)
    work.add_argument("times", type=int)
    work.set_defaults(run=_work)
    return parser


def _add_task(verb: argparse.ArgumentParser) -> None:
    usual = Options()
    verb.add_argument("file", type=Path)
    verb.add_argument("--predictions", type=Path, metavar="OUT", help="write what was predicted, row by row")
    verb.add_argument("--points", type=int, default=usual.points, help="points a text (key-points)")
    verb.add_argument("--words", type=int, default=usual.words, help="most words of a text (key-points)")
    verb.add_argument("--orders", type=int, default=usual.orders, help="arrival orders (events)")
    verb.set_defaults(run=_task)


def _add_blind(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "projects", type=Path, nargs="+", help="newsletters that have been built, with their evidence"
    )
    verb.add_argument("out", type=Path, help="where pairs.md and key.json are written")
    verb.add_argument("--stories", type=int, default=50)
    verb.add_argument("--language", default="en")
    verb.set_defaults(run=_blind)


def _blind(options: argparse.Namespace) -> int:
    from bench import blind  # noqa: PLC0415  lazy: it opens the product's stores

    scores = blind.run(options.projects, options.out, options.stories, options.language)
    said({"task": "blind", **rounded(scores)})
    return 0


def _add_fragments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("projects", type=Path, nargs="+", help="newsletters already built")
    verb.add_argument("--scripts", action="store_true", help="let the pages' own scripts run")
    verb.set_defaults(run=_fragments)


def _fragments(options: argparse.Namespace) -> int:
    from bench import fragments  # noqa: PLC0415  lazy: it opens the product's stores

    said({"task": "fragments", **rounded(fragments.run(options.projects, scripts=options.scripts))})
    return 0


def _task(options: argparse.Namespace) -> int:
    chosen = Options(points=options.points, words=options.words, orders=options.orders)
    said(measured(options.verb, options.file, chosen, options.predictions))
    return 0


def _feeds(options: argparse.Namespace) -> int:
    from bench import feeds  # noqa: PLC0415  lazy: heavy

    said({"task": "feeds", "file": options.place.name, **rounded(feeds.run(options.place))})
    return 0


def _dates(options: argparse.Namespace) -> int:
    from bench import stated_dates  # noqa: PLC0415  lazy: only for those who asked

    said({"task": "dates", **stated_dates.run(options.places)})
    return 0


def _speed(options: argparse.Namespace) -> int:
    said(_timed(options.file))
    return 0


def _timed(file: Path | None) -> Scores:
    from bench import speed  # noqa: PLC0415  lazy: heavy

    return {"task": "speed", **rounded(speed.run(rows(file, _named("articles").needs) if file else []))}


def _gather(options: argparse.Namespace) -> int:
    from bench import gather  # noqa: PLC0415  lazy: heavy

    said({"task": "gather", **rounded(gather.run(options.feeds))})
    return 0


def _instructions(options: argparse.Namespace) -> int:
    from bench import instructions  # noqa: PLC0415  lazy: heavy

    said({"task": "instructions", **instructions.run(options.names)})
    return 0


def _work(options: argparse.Namespace) -> int:
    from bench.workloads import work  # noqa: PLC0415  lazy: heavy

    work(options.name, options.folder, options.times)
    return 0


def _floors(options: argparse.Namespace) -> int:
    known = floors(options.floors.read_text("utf-8"))
    results = [(floor, _held(floor, options.data)) for floor in known]
    under = [sentence for floor, scores in results for sentence in missed(floor, scores)]
    said({"held": not under, "missed": under, "scores": [scores for _, scores in results]})
    return 1 if under else 0


def _held(floor: Floor, data: Path) -> Scores:
    """Run the task a floor is for, and tell that it is done: all of them take minutes."""
    print(f"bench: {floor.task} {floor.file}", file=sys.stderr)
    if floor.task == "speed":
        return _timed(data / floor.file if floor.file else None)
    return measured(floor.task, data / floor.file, Options(points=floor.points))


def said(scores: Scores) -> None:
    """Print one JSON object."""
    print(json.dumps(scores, indent=2, ensure_ascii=False))
