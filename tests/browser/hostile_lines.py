"""Hostile lines of our own, one for each way markup has been made to run, and the night they are sent to."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from digest.build import Order, build
from digest.config import parse
from digest.text import xml_safe

LINES = (
    "<script>alert(1)</script>",
    "<ScRiPt >alert`1`</sCrIpT >",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img/src='x'/onerror='alert(1)'//",
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    "</title><script>alert(1)</script>",
    "</textarea></noscript></style><svg/onload=alert(1)>",
    "<svg><script href=data:,alert(1) />",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><style>@import '//evil.example/x.css';</style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<a href='javascript:alert(1)'>read</a>",
    "<a href='&#106;avascript&colon;alert(1)'>read</a>",
    "<a href=' \x01javascript:alert(1)'>read</a>",
    "<a href='java\tscript:alert(1)'>read</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>read</a>",
    "<a href='vbscript:msgbox(1)'>read</a>",
    "javascript:alert(1)",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "//evil.example/x",
    'https://evil.example/"onmouseover="alert(1)',
    "[read](javascript:alert(1))",
    "[read](<javascript:alert(1)>)",
    "![x](https://evil.example/x.png)",
    "[x]: javascript:alert(1)\n[x]",
    "<https://evil.example/><img src=x onerror=alert(1)>",
    "`<img src=x onerror=alert(1)>`",
    "<iframe src=https://evil.example/></iframe>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "<object data=https://evil.example/x.swf></object>",
    "<embed src=https://evil.example/x>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<style>body{background:url(https://evil.example/x.png)}</style>",
    "<p style='background:url(https://evil.example/x.png)'>styled</p>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<base href=https://evil.example/>",
    "<form action=https://evil.example/><button autofocus onfocus=alert(1)>go</button></form>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=https://evil.example/x autoplay>",
    "<marquee onstart=alert(1)>",
    "<body onload=alert(1)>",
    "<x onclick=alert(1) tabindex=0 autofocus onfocus=alert(1)>x</x>",
    "<p id=issue name=getElementById>clobber</p>",
    "<template><script>alert(1)</script></template>",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "]]><script>alert(1)</script>",
    "<!--><script>alert(1)</script-->",
    "<!-- --!><img src=x onerror=alert(1)> -->",
    "<?xml-stylesheet href='https://evil.example/x.xsl'?>",
    "&lt;img src=x onerror=alert(1)&gt;",
    "&amp;lt;img src=x onerror=alert(1)&amp;gt;",
    "{{ 7*7 }}{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    "${alert(1)} #{alert(1)} <%= alert(1) %>",
    "\u202e<script>alert(1)</script>\u2066",
    "\u2028alert(1)\u2029",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "＜script＞alert(1)＜/script＞",
)

DAY = dt.datetime(2026, 11, 20, 23, 59, 59, tzinfo=dt.UTC)
TOML = """\
[site]
title = "The Test Sheet"
base_url = "https://sheet.example/"
[issue]
max_stories = 500
[summary]
quote_words = 1000
quote_share = 1.0
[limits]
max_failed_sources = 1.0
[[source]]
id = "feed"
kind = "folder"
path = "content/feed"
limit = 1000
[[source]]
id = "files"
kind = "folder"
path = "content/files"
limit = 1000
"""
FEED = "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>{}</title>{}</channel></rss>"
PAGE = (
    "<!doctype html><html><head><title>{0}</title><meta name=author content={1}>"
    "<link rel=canonical href={1}></head><body><article><h1>{0}</h1>{2}</article></body></html>"
)
AT_ONCE = 3


def told(number: int, line: str = "") -> str:
    """A sentence nobody else tells, with the line amid it."""
    name, place, thing = spelt(number), spelt(number + 7_001), spelt(number + 90_017)
    return f"Councillor {name} opened the {thing} hall of {place} {line} on Thursday before {number} guests."


def spelt(number: int) -> str:
    """An invented word for a number, so that no two stories share their names."""
    syllables = ("ba", "ko", "li", "mu", "re", "sa", "ti", "vo", "ne", "du")
    return "".join(syllables[int(digit)] for digit in str(number * 7919 % 1_000_003)).capitalize()


def feed_of(lines: Sequence[str]) -> str:
    """A feed that has each line for title, author, category, guid, in its text, and for every other link."""
    items = []
    for number, line in enumerate(lines):
        text = escape(xml_safe(line))
        link = text if number % 2 else f"https://quay.example/{number}"
        body = escape(f"<p>{told(number, xml_safe(line))}</p><p>{told(number + 50_000)}</p>")
        items.append(
            f"<item><title>{text} {spelt(number)}</title><author>{text}</author><category>{text}</category>"
            f"<link>{link}</link><guid>{text} {number}</guid><description>{body}</description></item>"
        )
    return FEED.format(escape(xml_safe(lines[0])), "".join(items))


def markdown_of(number: int, lines: Sequence[str]) -> str:
    """A Markdown file whose fields and whose first sentences hold the lines."""
    fields = {"title": f"{lines[0]} {spelt(number)}", "authors": list(lines), "tags": list(lines)}
    fields |= {"outlet": lines[-1], "url": lines[0], "section": lines[0]}
    written = "".join(f"{key}: {json.dumps(value)}\n" for key, value in fields.items())
    return f"---\n{written}---\n" + "\n\n".join(told(number + at, line) for at, line in enumerate(lines))


def page_of(number: int, lines: Sequence[str]) -> str:
    """A web page with the lines as they are: in its title, its metas and its text."""
    body = "".join(f"<p>{told(number + at, line)}</p>" for at, line in enumerate(lines))
    return PAGE.format(lines[0], quoteattr(lines[0]), body)


def note_of(lines: Sequence[str]) -> str:
    """The editor's own file, if an enemy wrote it."""
    return "+++\n+++\n" + "\n\n".join(lines)


def night(folder: Path, lines: Sequence[str]) -> None:
    """Send lines through every sink of one newsletter and build it."""
    _write(folder / "digest.toml", TOML)
    _write(folder / "content/feed/lines.xml", feed_of(lines))
    _write(folder / "content/notes/2026-11-20.md", note_of(lines))
    for number in range(0, len(lines), AT_ONCE):
        some = lines[number : number + AT_ONCE]
        _write(folder / f"content/files/{number:04}.md", markdown_of(100_000 + number, some))
        _write(folder / f"content/files/{number:04}.html", page_of(200_000 + number, some))
    assert build(folder, parse(TOML, "digest.toml", {}), Order(now=DAY, workers=2)).exit_code == 0


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode("utf-8", "replace"))
