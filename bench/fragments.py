"""python -m bench fragments PROJECT…: every link to a sentence, followed in Chromium.

PROJECT is a newsletter that has been built, and the pages it links must answer. The browser itself
says which range a text directive matches (its TextFragmentAPI, behind a flag) and where it scrolled.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import tempfile
import unicodedata
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from bench.outcome import Scores
from bench.overlap import divided
from bench.rows import DataError
from digest.adapters.archive import Archives
from digest.record import IssueCitation
from digest.urls import host
from tests.browser.chromium import Tab, tab

_MARK = ":~:text="
_FLAG = "--enable-blink-features=TextFragmentAPI"
_AT_ONCE = "--disable-smooth-scrolling"  # some pages glide there, and looking stops them
_WIDTH = 1200
_NAMED = 50
_LOOKS, _BETWEEN = 8, 0.25  # seconds
# Selected text is what is shown: a range's own text has hidden nodes and scripts in it.
_LOOK = """(async () => {
  let found = {text: null, seen: false, hidden: false};
  try {
    const range = await document.fragmentDirective.items[0].getMatchingRange();
    const box = range.getBoundingClientRect(), chosen = getSelection();
    chosen.removeAllRanges(); chosen.addRange(range);
    found.text = chosen.toString() || range.toString();
    found.seen = box.top < innerHeight && box.bottom > 0;
    chosen.removeAllRanges();
  } catch (error) {
    const bare = text => text.replace(/\\s+/g, "").toLowerCase();
    const there = text => bare(text).includes(bare(QUOTE));
    found.hidden = there(document.body.textContent) && !there(document.body.innerText);
  }
  return found;
})()"""


_UNDRESS = """document.querySelectorAll('style, link[rel~=stylesheet]').forEach(sheet => sheet.remove());
document.querySelectorAll('[hidden][id^="S:"]').forEach(part => part.removeAttribute("hidden"))"""
_NOWHERE = {"text": None, "seen": False, "hidden": False}  # a script led elsewhere while we looked


@dataclass(frozen=True, slots=True, kw_only=True)
class _Landing:
    """Where a link led: the text the browser matched (None: nothing), and whether it came into view.

    `unstyled` when the page holds the sentence and its style sheet, or React, hides it until scripts have
    run: then it was followed again with that taken away.
    """

    citation: IssueCitation
    text: str | None
    seen: bool
    unstyled: bool

    @property
    def exact(self) -> bool:
        """Whether it is the quoted sentence and nothing else."""
        return self.text is not None and _bare(self.text) == _bare(self.citation.quote)


def run(projects: Sequence[Path], *, scripts: bool = False) -> Scores:
    """Follow every link of the latest records; `scripts` says whether the pages' own may run."""
    cited = [one for project in projects for one in _cited(project)]
    linked = sorted((one for one in cited if _MARK in (one.url or "")), key=lambda one: one.url or "")
    found = asyncio.run(_landings(linked, scripts=scripts))
    missed = [one for one in found if not (one.exact and one.seen)]
    return {
        "citations": len(cited),
        "fragments": len(linked),
        "pages": len({_page(one) for one in linked}),
        "unstyled": sum(one.unstyled for one in found),
        "exact": sum(one.exact for one in found),
        "exact_and_in_view": len(found) - len(missed),
        "share": divided(len(found) - len(missed), len(found)),
        "missed": [
            {"url": one.citation.url, "quote": one.citation.quote, "found": one.text, "in_view": one.seen}
            for one in missed[:_NAMED]
        ],
    }


def _cited(project: Path) -> list[IssueCitation]:
    archives = Archives(content=project / "content")
    if not archives.ids():
        raise DataError(f"{project}: no built newsletter")
    issue = archives.read_record(max(archives.ids()))
    return [one for story in issue.stories for point in story.points for one in point.citations]


async def _landings(linked: Sequence[IssueCitation], *, scripts: bool) -> list[_Landing]:
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        raise DataError("no chromium here")
    with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as place:
        async with tab(program, Path(place), _FLAG, _AT_ONCE, _only(linked)) as page:
            await page.call("Emulation.setScriptExecutionDisabled", value=not scripts)
            return [one async for one in _followed(page, linked)]


def _only(linked: Sequence[IssueCitation]) -> str:
    """Let the browser find no host but those of the pages: what they load from elsewhere is not read."""
    hosts = sorted({host(one.url or "") for one in linked})
    return "--host-resolver-rules=" + ",".join(["MAP * ~NOTFOUND", *(f"EXCLUDE {name}" for name in hosts)])


async def _followed(page: Tab, linked: Sequence[IssueCitation]) -> AsyncIterator[_Landing]:
    """Load each page once; its other links are followed within it, as a reader's click on one would be."""
    for _, group in groupby(linked, key=_page):
        dressed = False
        for citation in group:
            if dressed:
                await page.call("Page.navigate", url=citation.url)
            else:
                await page.open(citation.url or "", _WIDTH, "light")
            landed = await _looked(page, citation.quote)
            dressed = not landed["hidden"]
            if not dressed:
                landed = await _undressed(page, citation)
            yield _Landing(citation=citation, text=landed["text"], seen=landed["seen"], unstyled=not dressed)


async def _undressed(page: Tab, citation: IssueCitation) -> dict[str, Any]:
    """Follow a link again without the style sheets that hide its sentence until scripts have run."""
    await page.value(_UNDRESS)
    await page.call("Page.navigate", url=f"{_page(citation)}#")
    await page.call("Page.navigate", url=citation.url)
    landed = await _looked(page, citation.quote)
    await page.open("about:blank", _WIDTH, "light")  # so that the next link of the page loads it anew
    return landed


async def _looked(page: Tab, quote: str) -> dict[str, Any]:
    """Ask the browser where it is; some pages scroll slowly, so ask again until it has arrived."""
    look, landed = _LOOK.replace("QUOTE", json.dumps(quote)), dict[str, Any]()
    for _ in range(_LOOKS):
        answer = await page.call("Runtime.evaluate", expression=look, awaitPromise=True, returnByValue=True)
        landed = answer.get("result", {}).get("result", {}).get("value") or _NOWHERE
        if landed["seen"] or landed["hidden"]:
            break
        await asyncio.sleep(_BETWEEN)
    return landed


def _page(citation: IssueCitation) -> str:
    return (citation.url or "").partition("#")[0]


def _bare(text: str) -> str:
    """Take white space, case and what is never shown out of a text: a style sheet may set capitals."""
    whole = unicodedata.normalize("NFC", text).casefold()
    shown = (mark for mark in whole if unicodedata.category(mark) not in ("Cf", "Cc"))
    return "".join(mark for mark in shown if not mark.isspace())
