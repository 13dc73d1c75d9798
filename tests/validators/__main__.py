"""python -m tests.validators FOLDER [--quick]: the pages before outside judges; 1 when one finds a fault.

axe-core (WCAG 2.2 AA and best practice; light and dark, wide and narrow, left-to-right and right-to-left),
Lighthouse (phone and desktop; left out by --quick), the Nu HTML checker and html-validate. FOLDER keeps
what npm brings, so that it is fetched once. Needs node, npm, java and Debian's chromium.
"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tests.validators.sites import Site, served

HERE = Path(__file__).parent
NEEDED = ("node", "npm", "java", "chromium")


def main(words: Sequence[str]) -> int:
    """Judge the sites and print the table."""
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if missing:
        sys.stderr.write(
            f"make validate needs {', '.join(missing)}; on Debian: chromium nodejs npm default-jre-headless\n"
        )
        return 2
    kit = fetched(Path(words[0]))
    with tempfile.TemporaryDirectory() as place, served(Path(place)) as sites:
        say(weights(sites[0]))
        faults = [*browsed(kit, sites, quick="--quick" in words), *nu(kit, sites), *html_validate(kit, sites)]
    for fault in faults:
        say(f"  {fault}")
    say(f"{len(faults)} findings")
    return int(bool(faults))


def fetched(kit: Path) -> Path:
    """Fetch what package.json names, unless it is there."""
    wanted = (HERE / "package.json").read_text("utf-8")
    have = kit / "package.json"
    if not (kit / "node_modules").is_dir() or not have.exists() or have.read_text("utf-8") != wanted:
        kit.mkdir(parents=True, exist_ok=True)
        have.write_text(wanted, "utf-8")
        words = ("npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts")
        subprocess.run((*words, "--silent"), cwd=kit, check=True)
    return kit


def weights(site: Site) -> str:
    """Weigh one page of every kind: bytes, and bytes as they travel."""
    rows = []
    for page in site.pages:
        body = (site.folder / page / ("" if page.endswith(".html") else "index.html")).read_bytes()
        rows.append(f"{page or '/':<42}{len(body):>8}{len(gzip.compress(body, 9)):>8}")
    return "\n".join((f"{'page':<42}{'bytes':>8}{'gzip':>8}", *rows))


def browsed(kit: Path, sites: Sequence[Site], *, quick: bool) -> Iterable[str]:
    """Let axe and Lighthouse look, and print how often they found nothing."""
    axe = [url for site in sites for url in site.urls]
    asked = {"chromium": shutil.which("chromium"), "axe": axe, "lighthouse": [] if quick else sites[0].urls}
    found = json.loads(run(kit, ("node", str(HERE / "browse.mjs")), json.dumps(asked)))
    say(f"axe: {len(found['axe'])} looks at {len(axe)} pages, {said(found['axe'])} findings")
    for form in ("mobile", "desktop"):
        seen = [each for each in found["lighthouse"] if each["form"] == form]
        lowest = [min(scores) for scores in zip(*(each["scores"] for each in seen), strict=True)]
        if seen:
            say(f"Lighthouse {form}: {len(seen)} pages, lowest {'/'.join(map(str, lowest))}")
    for each in (*found["axe"], *found["lighthouse"]):
        look = each.get("form") or f"{each['colorScheme']} {each['width']}"
        yield from (f"{each['url']} {look}: {fault}" for fault in each["said"])


def say(line: str) -> None:
    """Write a line of the table."""
    sys.stdout.write(f"{line}\n")


def said(looks: Sequence[dict[str, Any]]) -> int:
    """Count what was found."""
    return sum(len(look["said"]) for look in looks)


def nu(kit: Path, sites: Sequence[Site]) -> list[str]:
    """Ask the Nu HTML checker about every page, errors and warnings alike."""
    jar = kit / "node_modules/vnu-jar/build/dist/vnu.jar"
    files = pages(sites)
    told = run(kit, ("java", "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always", *files))
    messages = json.loads(told)["messages"]
    say(f"Nu HTML checker: {len(files)} files, {len(messages)} messages")
    return [f"{each['url']}: {each['message']}" for each in messages]


def html_validate(kit: Path, sites: Sequence[Site]) -> list[str]:
    """Ask html-validate about every page."""
    files = pages(sites)
    command = (str(kit / "node_modules/.bin/html-validate"), "--config", str(HERE / "html-validate.json"))
    told = json.loads(run(kit, (*command, "--formatter", "json", *files)))
    faults = [
        f"{file['filePath']}:{each['line']} {each['ruleId']}: {each['message']}"
        for file in told
        for each in file["messages"]
    ]
    say(f"html-validate: {len(files)} files, {len(faults)} messages")
    return faults


def pages(sites: Sequence[Site]) -> list[str]:
    """List every HTML file of the sites."""
    return [str(file) for site in sites for file in sorted(site.folder.rglob("*.html"))]


def run(kit: Path, command: Sequence[str], given: str = "") -> str:
    """Run a judge in the folder of its packages and give what it wrote: into a file, since pipes cut it."""
    with tempfile.TemporaryFile() as out:
        done = subprocess.run(
            command, cwd=kit, input=given.encode(), stdout=out, stderr=subprocess.PIPE, check=False
        )
        out.seek(0)
        told = out.read().decode()
    if not told:
        raise RuntimeError(f"{command[0]} said nothing: {done.stderr[-2000:].decode()}")
    return told


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
