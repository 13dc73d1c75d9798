"""What an operator sees: logs, reports, the watchdog, going back, and the doctor."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs  # noqa: TID251  an outside opinion on our form

import pytest

from digest.adapters import reports
from digest.adapters.lock import hold
from digest.cli import main

FOLDER = '[publish.web]\nkind = "folder"\npath = "www"\n'
LOOPBACK = '[limits]\nallow_private = ["127.0.0.0/8"]\nmax_failed_sources = 1\n'
DEAD = """\
[[source]]
id = "dead"
kind = "feed"
url = "http://127.0.0.1:1/feed?api_key=hunter2"
"""
INBOX = '[[source]]\nid = "inbox"\nkind = "folder"\npath = "content/inbox"\n'
STANDS = {"time", "level", "event"}


class Newsletter:
    """What the fixture of conftest gives, as far as it is used here."""

    folder: Path
    configure: Callable[..., None]
    put: Callable[..., None]


@pytest.fixture
def watchdog() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    heard: list[tuple[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._hear("")

        def do_POST(self) -> None:
            self._hear(self.rfile.read(int(self.headers["Content-Length"])).decode())

        def _hear(self, body: str) -> None:
            heard.append((self.path, body))
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/5ecret", heard
    server.shutdown()
    server.server_close()
    thread.join()


def digest(newsletter: Newsletter, *words: str) -> int:
    return main(["-C", str(newsletter.folder), *words])


def run(newsletter: Newsletter, *words: str) -> int:
    return digest(newsletter, "run", "--date", "2026-11-20", *words)


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """Every line of the log; nothing else may have been said."""
    said = capsys.readouterr()
    assert said.out == ""
    return [json.loads(line) for line in said.err.splitlines()]


def by_event(found: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    return [{k: v for k, v in line.items() if k not in STANDS} for line in found if line["event"] == name]


def test_without_a_terminal_a_good_night_is_silent(
    newsletter: Newsletter, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(newsletter) == 0
    assert capfd.readouterr() == ("", "")


def test_the_log_tells_stages_failures_warnings_and_the_result(
    newsletter: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    newsletter.configure(LOOPBACK + FOLDER, DEAD + INBOX)
    assert run(newsletter, "--json-log") == 0
    found = lines(capsys)
    assert [sorted(line)[:1] for line in found if not set(line) >= STANDS] == []
    assert found[0]["event"] == "start"
    assert {line["level"] for line in found if line["event"] in ("failure", "warning")} == {"warning"}
    stages = by_event(found, "stage")
    assert stages[0]["stage"] == "sources"
    assert {"read", "clean", "group", "stories", "site", "rest"} <= {stage["stage"] for stage in stages}
    assert min(stage["seconds"] for stage in stages) >= 0
    assert by_event(found, "failure") == [
        {"subject": "dead", "stage": "fetch", "reason": "no connection", "temporary": True}
    ]
    assert "dead" in by_event(found, "warning")[0]["text"]
    result = by_event(found, "result")[0]
    assert (found[-1]["event"], result["exit_code"]) == ("result", 0)
    assert (result["counts"]["sources"], result["counts"]["sources_failed"], result["counts"]["stories"]) == (
        2,
        1,
        2,
    )
    assert "Published to 1 of 1 target." in result["summary"]


def test_the_last_line_of_a_night_that_failed_is_its_error(
    newsletter: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    newsletter.configure("[limits]\nmin_stories = 3\n")
    assert run(newsletter, "--json-log") == 1
    last = lines(capsys)[-1]
    assert (last["event"], last["level"], last["exit_code"]) == ("error", "error", 1)
    assert "min_stories" in last["text"]


def test_a_quiet_log_holds_errors_alone(newsletter: Newsletter, capsys: pytest.CaptureFixture[str]) -> None:
    newsletter.configure("[limits]\nmin_stories = 3\n")
    assert run(newsletter, "--json-log", "-q") == 1
    assert [line["event"] for line in lines(capsys)] == ["error"]


def test_every_verb_can_log(newsletter: Newsletter, capsys: pytest.CaptureFixture[str]) -> None:
    newsletter.configure('[summary]\nmethod = "lead-centriod"\n')
    assert digest(newsletter, "check", "--json-log") == 4
    assert ["lead-centroid" in line["text"] for line in lines(capsys)] == [True]


def test_a_run_leaves_a_report_without_anyones_text(newsletter: Newsletter) -> None:
    newsletter.configure(LOOPBACK, DEAD + INBOX)
    run(newsletter)
    (report,) = reports.last(newsletter.folder)
    assert (report.verb, report.exit_code, report.failed[0].subject) == ("run", 0, "dead")
    assert report.counts["articles_new"] == 2
    assert abs(sum(report.seconds.values()) - report.seconds_total) < 0.02  # each is rounded
    (path,) = (newsletter.folder / ".digest/reports").iterdir()
    text = path.read_text()
    assert [word for word in ("hunter2", "dredger", "library", "Renholm") if word in text] == []


def test_what_went_wrong_is_reported_too(newsletter: Newsletter, capsys: pytest.CaptureFixture[str]) -> None:
    with hold(newsletter.folder / ".digest/lock"):
        assert run(newsletter) == 75
    newsletter.configure("[limits]\nmin_stories = 3\n")
    assert run(newsletter) == 1
    found = reports.last(newsletter.folder)
    assert [(report.exit_code, bool(report.error)) for report in found] == [(1, True), (75, True)]
    assert "min_stories" in found[0].error
    capsys.readouterr()


def test_a_report_that_cannot_be_kept_costs_no_night(
    newsletter: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    (newsletter.folder / ".digest").mkdir()
    (newsletter.folder / ".digest/reports").write_text("in the way")
    assert run(newsletter) == 0
    assert "report of this run was not kept" in capsys.readouterr().err


def test_a_dry_run_leaves_no_report(newsletter: Newsletter, capsys: pytest.CaptureFixture[str]) -> None:
    assert digest(newsletter, "build", "--date", "2026-11-20", "--dry-run") == 0
    assert "2 stories" in capsys.readouterr().out
    assert reports.last(newsletter.folder) == ()


def test_the_watchdog_hears_the_start_and_the_exit_code(
    newsletter: Newsletter, watchdog: tuple[str, list[tuple[str, str]]], capfd: pytest.CaptureFixture[str]
) -> None:
    url, heard = watchdog
    newsletter.configure(f'{LOOPBACK}[notify]\nping_url = "{url}"\n')
    assert run(newsletter) == 0
    assert [path for path, _ in heard] == ["/5ecret/start", "/5ecret/0"]
    assert "2 stories" in heard[1][1]
    assert heard[1][1].endswith("exit code 0\n")
    assert capfd.readouterr() == ("", "")


def test_the_watchdog_hears_why_a_night_failed(
    newsletter: Newsletter, watchdog: tuple[str, list[tuple[str, str]]], capsys: pytest.CaptureFixture[str]
) -> None:
    url, heard = watchdog
    newsletter.configure(
        f'[limits]\nallow_private = ["127.0.0.0/8"]\nmin_stories = 3\n[notify]\nping_url = "{url}"\n'
    )
    assert run(newsletter) == 1
    assert [path for path, _ in heard] == ["/5ecret/start", "/5ecret/1"]
    assert "error: Only 2 new stories came in" in heard[1][1]
    assert "min_stories" in capsys.readouterr().err


def test_a_watchdog_that_is_away_changes_no_exit_code(
    newsletter: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    newsletter.configure(f'{LOOPBACK}[notify]\nping_url = "http://127.0.0.1:1/5ecret"\n')
    assert run(newsletter) == 0
    said = capsys.readouterr().err
    assert said.count("[notify] ping_url: 127.0.0.1 was not told: no connection.") == 2
    assert "5ecret" not in said
    assert "was not told" in reports.last(newsletter.folder)[0].warnings[0]


def test_the_hub_hears_of_the_feeds_once_they_are_published(
    newsletter: Newsletter, watchdog: tuple[str, list[tuple[str, str]]], capfd: pytest.CaptureFixture[str]
) -> None:
    url, heard = watchdog
    hub = f'hub = "{url}"\n{LOOPBACK}'
    newsletter.configure(hub)
    assert run(newsletter) == 0
    assert heard == []
    newsletter.configure(hub + FOLDER)
    assert run(newsletter, "--offline") == 0
    assert heard == []
    assert run(newsletter) == 0
    [(path, body)] = heard
    assert path == "/5ecret"
    assert parse_qs(body)["hub.mode"] == ["publish"]
    assert "https://sheet.example/feed.xml" in parse_qs(body)["hub.url"]
    published = (newsletter.folder / "www" / "current" / "feed.xml").read_text("utf-8")
    assert f'<atom:link rel="hub" href="{url}"/>' in published
    assert capfd.readouterr() == ("", "")


def test_a_hub_that_is_away_is_one_warning(
    newsletter: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    newsletter.configure(f'hub = "http://127.0.0.1:1/"\n{LOOPBACK}{FOLDER}')
    assert run(newsletter) == 0
    assert capsys.readouterr().err.count("[feeds] hub: 127.0.0.1 was not told: no connection.") == 1


def test_the_watchdog_is_behind_the_same_guard(
    newsletter: Newsletter, watchdog: tuple[str, list[tuple[str, str]]], capsys: pytest.CaptureFixture[str]
) -> None:
    url, heard = watchdog
    newsletter.configure(f'[notify]\nping_url = "{url}"\n')
    assert run(newsletter) == 0
    assert heard == []
    assert "refused address" in capsys.readouterr().err


def test_offline_asks_no_watchdog(
    newsletter: Newsletter, watchdog: tuple[str, list[tuple[str, str]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    url, heard = watchdog
    monkeypatch.setenv("DIGEST_NOTIFY_PING_URL", url)
    newsletter.configure(LOOPBACK)
    assert run(newsletter, "--offline") == 0
    assert heard == []


def test_readers_see_the_release_before_again(
    newsletter: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    newsletter.configure(FOLDER)
    run(newsletter)
    state = (newsletter.folder / "content/state.json").read_bytes()
    page = newsletter.folder / "site/index.html"
    page.write_text("a bad morning")
    assert digest(newsletter, "publish") == 0
    live = newsletter.folder / "www/current/index.html"
    assert live.read_text() == "a bad morning"
    assert digest(newsletter, "rollback") == 0
    assert "readers see 000001-" in capsys.readouterr().out
    assert "bad morning" not in live.read_text()
    assert digest(newsletter, "rollback", "web") == 0
    assert "already" in capsys.readouterr().out
    assert (newsletter.folder / "content/state.json").read_bytes() == state
    assert digest(newsletter, "rollback", "--to", "2") == 0
    assert live.read_text() == "a bad morning"


def test_a_rollback_that_cannot_be_says_why(
    newsletter: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    newsletter.configure('[publish.pages]\nkind = "git"\nremote = "r.git"\n' + FOLDER)
    assert digest(newsletter, "rollback", "pages") == 2
    assert "revert or reset the branch there" in capsys.readouterr().err
    assert digest(newsletter, "rollback", "wbe") == 2
    assert "Did you mean web?" in capsys.readouterr().err
    assert digest(newsletter, "rollback") == 1
    said = capsys.readouterr().err
    assert "kind git" in said
    assert "holds no release yet" in said


def test_the_doctor_finds_nothing_wrong_with_a_sound_newsletter(
    newsletter: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    newsletter.configure(FOLDER)
    run(newsletter)
    before = {path: path.stat().st_mtime_ns for path in newsletter.folder.rglob("*") if path.is_file()}
    assert digest(newsletter, "doctor") == 0
    said = capsys.readouterr().out
    assert [
        area for area in ("machine", "newsletter", "stores", "last runs", "targets") if area not in said
    ] == []
    assert "1 issue, the last of 2026-11-20 (published)" in said
    assert "run, exit code 0" in said
    assert "Nothing is wrong." in said
    after = {path: path.stat().st_mtime_ns for path in newsletter.folder.rglob("*") if path.is_file()}
    assert after == before


def found(newsletter: Newsletter, capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, str]]:
    """What the doctor finds wrong, by name, from its JSON."""
    capsys.readouterr()
    code = digest(newsletter, "doctor", "--json")
    told = json.loads(capsys.readouterr().out)
    assert (told["exit_code"], told["ok"]) == (code, code == 0)
    return {line["name"]: line for line in told["findings"] if line["how"] == "wrong"}


def test_the_doctor_names_what_is_wrong_and_no_secret(
    newsletter: Newsletter, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    keyed = DEAD.replace("?api_key=hunter2", "") + 'auth_env = "QUAY_KEY"\n'
    newsletter.configure(
        '[notify]\nping_url = "https://watchdog.example/5ecret"\n'
        '[publish.host]\nkind = "command"\ncommand = "no-such-tool --password hunter2"\n'
        '[publish.web]\nkind = "folder"\npath = "www"\n',
        keyed + INBOX,
    )
    (newsletter.folder / "www").write_text("a file in the way")
    wrong = found(newsletter, capsys)
    assert sorted(wrong) == ["QUAY_KEY", "host", "web"]
    monkeypatch.setenv("QUAY_KEY", "hunter2")
    digest(newsletter, "doctor")
    said = capsys.readouterr().out
    assert "QUAY_KEY" in said
    assert [secret for secret in ("hunter2", "5ecret") if secret in said] == []


def test_the_doctor_finds_damage(newsletter: Newsletter, capsys: pytest.CaptureFixture[str]) -> None:
    run(newsletter)
    evidence = newsletter.folder / ".digest/evidence.sqlite"
    evidence.write_bytes(b"no database" * 500)
    (newsletter.folder / "content/issues/2026-11-20.json").unlink()
    wrong = found(newsletter, capsys)
    assert sorted(wrong) == ["archive", "evidence"]
    assert "2026-11-20" in wrong["archive"]["advice"]
    assert evidence.read_bytes() == b"no database" * 500


def test_the_doctor_tells_of_the_lock_and_of_a_bad_last_run(
    newsletter: Newsletter, capsys: pytest.CaptureFixture[str]
) -> None:
    newsletter.configure("[limits]\nmin_stories = 3\n")
    run(newsletter)
    wrong = found(newsletter, capsys)
    assert ["exit code 1" in line["text"] for line in wrong.values()] == [True]
    with hold(newsletter.folder / ".digest/lock"):
        digest(newsletter, "doctor")
    assert "held by another run" in capsys.readouterr().out


def test_the_doctor_looks_at_the_machine_where_there_is_no_newsletter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-C", str(tmp_path), "doctor"]) == 4
    said = capsys.readouterr().out
    assert "python" in said
    assert "digest init" in said
    assert list(tmp_path.iterdir()) == []
