"""commands.md: every verb, argument and option, as the parser knows them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from digest.cli import parser as front
from docs.generator.table import code, table
from docs.generator.table import page as page_of
from docs.generator.words import words

GENERAL = "## General options\n\nThey may stand before or after the verb; `--version` stands alone."
HEAD = ("argument or option", "what it does")


def page() -> str:
    """Write the page; LookupError when a verb or option has no help."""
    top = front._parser()  # noqa: SLF001  the one parser there is
    everywhere = {option for action in options(top) for option in action.option_strings}
    parts = [_verb(name, text, verb, everywhere) for name, text, verb in verbs(top)]
    rows = [(f"[`digest {name}`](#digest-{name.replace(' ', '-')})", text) for name, text, _ in verbs(top)]
    listed = table(("command", "what it does"), rows)
    general = table(HEAD, _rows("digest", options(top)))
    return page_of("# Commands", words("commands")["intro"], listed, GENERAL, general, *parts)


def verbs(
    top: argparse.ArgumentParser, before: str = ""
) -> Iterator[tuple[str, str, argparse.ArgumentParser]]:
    """Give every verb, and every action of a verb: its words, what it does, its own parser."""
    for action in top._actions:  # noqa: SLF001  argparse has no public way to look at itself
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001  as above
            told = {choice.dest: choice.help or "" for choice in action._choices_actions}  # noqa: SLF001  as above
            for name, verb in action.choices.items():
                yield f"{before}{name}", _told(f"digest {before}{name}", told.get(name, "")), verb
                yield from verbs(verb, f"{before}{name} ")


def options(verb: argparse.ArgumentParser) -> list[argparse.Action]:
    """Give a verb's options, help left out."""
    return [action for action in verb._actions if action.option_strings and action.dest != "help"]  # noqa: SLF001  as above


def arguments(verb: argparse.ArgumentParser) -> list[argparse.Action]:
    """Give what stands behind a verb without a dash, its own verbs left out."""
    found = [action for action in verb._actions if not action.option_strings]  # noqa: SLF001  as above
    return [action for action in found if not isinstance(action, argparse._SubParsersAction)]  # noqa: SLF001  as above


def _verb(name: str, text: str, verb: argparse.ArgumentParser, everywhere: set[str]) -> str:
    own = [action for action in options(verb) if not everywhere & set(action.option_strings)]
    placed = [*(_placed(each) for each in arguments(verb)), *(_shown(each) for each in own)]
    line = " ".join(["    digest", name, *placed])
    told = verb.description or f"{text[0].upper()}{text[1:]}."
    rows = _rows(f"digest {name}", [*arguments(verb), *own])
    held = table(HEAD, rows) if rows else ""
    return "\n\n".join(part for part in (f"## digest {name}", line, told, held) if part)


def _rows(verb: str, found: list[argparse.Action]) -> list[tuple[str, str]]:
    return [
        (code(_named(each)), _told(f"{verb} {_named(each)}", each.help or _known(each))) for each in found
    ]


def _known(action: argparse.Action) -> str:
    """Say what an argument is when its name alone says it."""
    return {"URL": "the address of a feed, or of a page that names one", "FILE.opml": "an OPML file"}.get(
        _value(action), ""
    )


def _named(action: argparse.Action) -> str:
    """Name an argument as one writes it: `--date D`, `-C DIR`, `TARGET`."""
    names = ", ".join(action.option_strings)
    value = "" if action.nargs == 0 else _value(action)
    return f"{names} {value}".strip()


def _value(action: argparse.Action) -> str:
    shown = action.metavar or action.dest.upper()
    return " ".join(shown) if isinstance(shown, tuple) else shown


def _placed(action: argparse.Action) -> str:
    many = {"?": "[{}]", "*": "[{} …]", "+": "{} [{} …]"}
    return many.get(str(action.nargs), "{}").replace("{}", _value(action))


def _shown(action: argparse.Action) -> str:
    return f"[{action.option_strings[-1]}{'' if action.nargs == 0 else ' ' + _value(action)}]"


def _told(what: str, text: str | None) -> str:
    if not text or text is argparse.SUPPRESS:
        raise LookupError(f"digest/cli/parser.py: {what} has no help.")
    return text.replace("%%", "%")
