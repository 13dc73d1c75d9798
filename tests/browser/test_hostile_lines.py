"""Hostile lines through every sink, into page, feed and record: in a browser without our policy they lie."""

from __future__ import annotations

import asyncio
import functools
import gzip
import http.server
import io
import json
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape
from pathlib import Path
from types import ModuleType
from typing import Any

import feedparser
import pytest

from tests.browser.hostile_lines import LINES, night

pytestmark = pytest.mark.browser

WATCH = """window.ran = [];
for (const name of ['alert', 'prompt', 'confirm', 'print', 'open', 'msgbox', 'eval'])
  window[name] = () => { ran.push(name) };"""
# What no page of ours has, and what every element would do if something had left it a handler.
AUDIT = """(() => {
  const found = [...ran];
  const tags = 'script:not([type="application/ld+json"]),iframe,frame,object,embed,applet,svg,math,img,video,'
    + 'audio,source,track,form,input,button,textarea,select,base,style:not(head > style),'
    + 'link:not(head > link),template,portal,marquee,noscript,dialog';
  for (const e of document.querySelectorAll(tags)) found.push('<' + e.tagName.toLowerCase() + '>');
  for (const e of document.querySelectorAll('[http-equiv=refresh i]')) found.push('refresh');
  for (const e of document.querySelectorAll('script'))
    try { JSON.parse(e.text) } catch { found.push(e.text) }
  const schemes = new Set(['http:', 'https:', 'mailto:']);
  const runs = /^on|^style$|^srcdoc$|^formaction$|^ping$|^xlink:|^background$|^poster$/i;
  const leads = /^(href|src|action|data|cite)$/i;
  for (const e of document.querySelectorAll('*')) {
    for (const a of e.attributes) {
      if (runs.test(a.name)) found.push(a.name);
      if (leads.test(a.name) && !schemes.has(new URL(a.value, document.baseURI).protocol))
        found.push(a.name + '=' + a.value);
    }
    for (const kind of ['click', 'focus', 'mouseover', 'error', 'load', 'toggle', 'pointerenter'])
      e.dispatchEvent(new Event(kind));
  }
  return [...new Set([...found, ...ran])];
})()"""
AT_ONCE = 240  # lines a night: 240 items and 160 files


class Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    handler = functools.partial(Silent, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def feed_as_page(file: Path) -> str:
    """A feed as a careless reader shows it: titles and contents taken for the HTML they say they are."""
    found = feedparser.parse(io.BytesIO(file.read_bytes()), sanitize_html=False)
    assert not found.bozo, found.get("bozo_exception")
    bodies = [part["value"] for entry in found.entries for part in entry.get("content", [])]
    if file.name != "atom.xml":  # an Atom summary says that it is plain text; an RSS description is HTML
        bodies += [entry.get("summary", "") for entry in found.entries]
    links = [f"<a href={json.dumps(escape(entry.get('link', '')))}>on</a>" for entry in found.entries]
    return "<!doctype html><meta charset=utf-8><body>" + "<hr>".join([*bodies, *links])


def gathered(site: Path) -> list[str]:
    """The addresses to look at: whole pages, the record, the feeds as pages, all story pages in one."""
    stories = sorted(site.glob("2026/11/20/*/index.html"))
    assert stories
    bodies = [file.read_text().partition("<body")[2].partition(">")[2] for file in stories]
    (site / "all-stories.html").write_text("<!doctype html><meta charset=utf-8><body>" + "<hr>".join(bodies))
    feeds = [
        file for file in (site / name for name in ("feed.xml", "stories.xml", "atom.xml")) if file.exists()
    ]
    assert feeds
    for file in feeds:
        (site / f"{file.stem}-as-page.html").write_text(feed_as_page(file))
    pages = ["index.html", "2026/11/20/index.html", "2026/11/20/left-out/index.html", "sources/index.html"]
    found = [name for name in pages if (site / name).exists()]
    found += [str(file.relative_to(site)) for file in stories[:: max(1, len(stories) // 8)]]
    found += [f"{file.stem}-as-page.html" for file in feeds]
    return [*found, "all-stories.html", "2026/11/20/issue.json", *(file.name for file in feeds)]


async def looked(driver: ModuleType, chromium: str, profile: Path, address: str, pages: Sequence[str]) -> Any:
    """What is wrong with each page: what ran, what stands in it that must not, what it asked of others."""
    wrong = {}
    async with driver.tab(chromium, profile) as tab:
        await tab.call("Page.setBypassCSP", enabled=True)
        await tab.call("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
        for page in pages:
            await tab.open(address + page, 1000, "light")
            told = await tab.value(AUDIT) if page.endswith(".html") else await tab.value("window.ran")
            told = [*(told or []), *(url for url in tab.asked if not url.startswith((address, "data:")))]
            if told or (page.endswith(".html") and await tab.value("document.readyState") != "complete"):
                wrong[page] = told
    return wrong


def tried(folder: Path, lines: Sequence[str], driver: ModuleType, chromium: str) -> tuple[Any, int]:
    """Send lines through a night and look at all that came of it; also how many stories were printed."""
    night(folder, lines)
    pages = gathered(folder / "site")
    with served(folder / "site") as address:
        wrong = asyncio.run(looked(driver, chromium, folder / "profile", address, pages))
    record = json.loads((folder / "content/issues/2026-11-20.json").read_bytes())
    return wrong, sum(len(section["stories"]) for section in record["sections"])


def test_our_own_hostile_lines_do_nothing(tmp_path: Path, driver: ModuleType, chromium: str) -> None:
    wrong, stories = tried(tmp_path, LINES, driver, chromium)
    assert wrong == {}
    assert stories > len(LINES)  # nearly every line is a title, and stands in the text of a file


def test_the_audit_sees_what_it_is_for(tmp_path: Path, driver: ModuleType, chromium: str) -> None:
    bad = "<!doctype html><body><img src=x onerror=alert(1)><a href=javascript:alert(1)>a</a>"
    worse = "<p onclick='ran.push(1)'><script>print()</script><iframe src=http://127.0.0.9:9/></iframe>"
    (tmp_path / "bad.html").write_text(bad + worse)
    with served(tmp_path) as address:
        wrong = asyncio.run(looked(driver, chromium, tmp_path / "profile", address, ["bad.html"]))
    found = set(map(str, wrong["bad.html"]))
    assert {"alert", "print", "<script>", "<iframe>", "<img>", "onerror", "onclick", "1"} <= found
    assert {"href=javascript:alert(1)", "http://127.0.0.9:9/"} <= found


@pytest.mark.faults
def test_every_hostile_line_of_a_corpus_does_nothing(
    hostile_lines: Path,
    tmp_path: Path,
    driver: ModuleType,
    chromium: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with gzip.open(hostile_lines, "rt") as file:
        lines = [json.loads(line)["html"] for line in file]
    stories = 0
    for number in range(0, len(lines), AT_ONCE):
        wrong, printed = tried(tmp_path / str(number), lines[number : number + AT_ONCE], driver, chromium)
        assert wrong == {}, number
        stories += printed
    with capsys.disabled():
        sys.stdout.write(
            f"\n{len(lines)} hostile lines in {stories} stories: nothing ran, nothing was loaded\n"
        )
    assert stories > len(lines)
