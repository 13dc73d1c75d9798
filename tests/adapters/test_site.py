from __future__ import annotations

import os
from pathlib import Path

import pytest

from digest.adapters.atomic import sweep
from digest.adapters.files import Written, write_site
from digest.adapters.site import site_path
from digest.errors import BuildError, ConfigError, TemplateError
from digest.model import Chapter, Page


def page(path: str, data: bytes = b"x") -> Page:
    return Page(path=path, media_type="text/html", draw=lambda: data)


def tree(root: Path) -> dict[str, bytes]:
    return {
        found.relative_to(root).as_posix(): found.read_bytes() for found in root.rglob("*") if found.is_file()
    }


PAGES = [page("index.html", b"front"), page("2012/05/31/", b"day"), page("feed.xml", b"feed")]


def test_a_site_is_written_once(tmp_path: Path) -> None:
    root = tmp_path / "site"
    assert write_site(root, PAGES) == Written(pages=3, changed=3, removed=0)
    before = {found: found.stat().st_mtime_ns for found in root.rglob("*")}
    assert write_site(root, PAGES) == Written(pages=3, changed=0, removed=0)
    assert {found: found.stat().st_mtime_ns for found in root.rglob("*")} == before
    assert tree(root) == {"index.html": b"front", "2012/05/31/index.html": b"day", "feed.xml": b"feed"}
    assert [found.name for found in tmp_path.iterdir()] == ["site"]


def test_changed_files_are_replaced_and_orphans_go(tmp_path: Path) -> None:
    root = tmp_path / "site"
    write_site(root, [*PAGES, page("2011/01/02/index.html"), page("2011/notes.txt")])
    (root / ".well-known").mkdir()
    (root / ".well-known" / "mine").write_text("kept")
    assert write_site(root, [page("index.html", b"new"), *PAGES[1:]]) == Written(
        pages=3, changed=1, removed=2
    )
    assert not (root / "2011").exists()
    assert (root / "index.html").read_bytes() == b"new"
    assert (root / ".well-known" / "mine").read_text() == "kept"


def test_an_error_while_drawing_leaves_the_site_whole(tmp_path: Path) -> None:
    root = tmp_path / "site"
    write_site(root, PAGES)
    before = tree(root)

    def broken() -> bytes:
        raise TemplateError("issue.html, line 7: oh")

    pages = [page("index.html", b"new"), Page(path="z.html", media_type="text/html", draw=broken)]
    with pytest.raises(TemplateError, match="line 7"):
        write_site(root, pages)
    assert tree(root) == before
    assert [found.name for found in tmp_path.iterdir()] == ["site"]


def test_what_a_killed_run_left_is_cleared(tmp_path: Path) -> None:
    (tmp_path / ".site.staging" / "deep").mkdir(parents=True)
    (tmp_path / ".site.staging" / "deep" / "0").write_text("old")
    write_site(tmp_path / "site", PAGES)
    assert [found.name for found in tmp_path.iterdir()] == ["site"]


def test_links_in_the_site_are_removed_and_never_followed(tmp_path: Path) -> None:
    root, outside = tmp_path / "site", tmp_path / "outside"
    outside.mkdir()
    (outside / "index.html").write_bytes(b"day")
    write_site(root, PAGES)
    (root / "2012/05/31/index.html").unlink()
    (root / "2012/05/31").rmdir()
    (root / "2012/05/31").symlink_to(outside)
    (root / "feed.xml").unlink()
    (root / "feed.xml").symlink_to(outside / "index.html")
    (root / "more").symlink_to(outside)
    write_site(root, PAGES)
    assert tree(root) == {"index.html": b"front", "2012/05/31/index.html": b"day", "feed.xml": b"feed"}
    assert not any(found.is_symlink() for found in root.rglob("*"))
    assert tree(outside) == {"index.html": b"day"}


def test_a_file_becomes_a_folder_and_back(tmp_path: Path) -> None:
    root = tmp_path / "site"
    write_site(root, [*PAGES, page("a", b"file")])
    write_site(root, [*PAGES, page("a/b", b"below")])
    assert (root / "a/b").read_bytes() == b"below"
    write_site(root, [*PAGES, page("a", b"file")])
    assert (root / "a").read_bytes() == b"file"


def test_folders_that_are_not_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = tmp_path / "project"
    (project / "site").mkdir(parents=True)
    (project / "digest.toml").write_text("")
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "will.txt").write_text("all to the cat")
    (tmp_path / "link").symlink_to(project / "site")
    (tmp_path / "file").write_text("")
    monkeypatch.chdir(project)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    before = tree(tmp_path)
    places = ["/", ".", "..", "../home", "../papers", "../link", "../file", "../home/../project"]
    for place in places:
        with pytest.raises(ConfigError, match="output"):
            write_site(Path(place), PAGES)
    assert tree(tmp_path) == before
    assert write_site(project / "site", PAGES).changed == 3


@pytest.mark.parametrize("path", ["../a", "/etc/passwd", "a/../../b", "a\0b", "a\\b"])
def test_a_page_stays_in_the_site(path: str, tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="outside the site"):
        write_site(tmp_path / "site", [page(path)])


def test_addresses_and_their_files() -> None:
    assert [site_path(path) for path in ("", "2012/", "feed.xml", "a//b/./c")] == [
        "index.html", "2012/index.html", "feed.xml", "a/b/c",
    ]  # fmt: skip


def test_two_pages_of_one_address(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"one address: a/index.html"):
        write_site(tmp_path / "site", [page("a/"), page("a/index.html")])


def test_a_name_the_disk_cannot_take(tmp_path: Path) -> None:
    write_site(tmp_path / "site", PAGES)
    with pytest.raises(BuildError, match="cannot be written"):
        write_site(tmp_path / "site", [*PAGES, page("n" * 300)])


def chapter(fingerprint: str, *pages: Page) -> tuple[Chapter, list[int]]:
    """A chapter, and a list that grows by one each time its pages are listed."""
    listed: list[int] = []

    def told() -> tuple[Page, ...]:
        listed.append(1)
        return pages

    return Chapter(name="2012-05-31", fingerprint=fingerprint, pages=told), listed


def test_a_chapter_that_stands_is_not_drawn_again(tmp_path: Path) -> None:
    root, memory = tmp_path / "site", tmp_path / "memory.json"
    one, listed = chapter("a", page("2012/05/31/"), page("2012/05/31/goose/"))
    for _ in range(3):
        assert write_site(root, [PAGES[0], one], memory=memory).pages == 3
    assert len(listed) == 1
    assert set(tree(root)) == {"index.html", "2012/05/31/index.html", "2012/05/31/goose/index.html"}


@pytest.mark.parametrize("harm", ["changed", "gone", "link", "linked folder", "memory", "other source"])
def test_a_chapter_that_was_touched_is_drawn_again(tmp_path: Path, harm: str) -> None:
    root, memory = tmp_path / "site", tmp_path / "memory.json"
    pages = (page("2012/05/31/"), page("2012/05/31/goose/"))
    write_site(root, [PAGES[0], chapter("a", *pages)[0]], memory=memory)
    before, file = tree(root), root / "2012/05/31/goose/index.html"
    elsewhere = tmp_path / "elsewhere"
    match harm:
        case "changed":
            file.write_bytes(b"y")
        case "gone":
            file.unlink()
        case "link":
            elsewhere.write_bytes(b"x")
            file.unlink()
            file.symlink_to(elsewhere)
        case "linked folder":
            file.parent.rename(elsewhere)
            file.parent.symlink_to(elsewhere)
        case "memory":
            memory.write_bytes(b"{")
    again, listed = chapter("b" if harm == "other source" else "a", *pages)
    write_site(root, [PAGES[0], again], memory=memory)
    assert len(listed) == 1
    assert tree(root) == before
    assert not any(found.is_symlink() for found in root.rglob("*"))


def test_a_chapter_may_not_take_a_pages_address(tmp_path: Path) -> None:
    one, _ = chapter("a", page("index.html"))
    with pytest.raises(BuildError, match="one address"):
        write_site(tmp_path / "site", [PAGES[0], one], memory=tmp_path / "memory.json")


def test_files_whose_times_were_lost_are_drawn_once_more_and_then_stand(tmp_path: Path) -> None:
    root, memory = tmp_path / "site", tmp_path / "memory.json"
    one, listed = chapter("a", page("2012/05/31/"), page("2012/05/31/goose/"))
    write_site(root, [PAGES[0], one], memory=memory)
    for file in root.rglob("*.html"):
        os.utime(file, (1, 1))
    for _ in range(3):
        assert write_site(root, [PAGES[0], one], memory=memory).changed == 0
    assert len(listed) == 2


def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    (tmp_path / "issues").mkdir()
    stale, kept = tmp_path / "issues" / ".2012-05-31.json.tmp", tmp_path / "issues" / "2012-05-31.json"
    stale.write_bytes(b"{")
    kept.write_bytes(b"{}")
    sweep(tmp_path)
    assert (stale.exists(), kept.exists()) == (False, True)
