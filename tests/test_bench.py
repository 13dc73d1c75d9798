"""The bench on tiny invented data: every score as worked out by hand, floors that only rise."""

from __future__ import annotations

import gzip
import json
import subprocess
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bench import aligned, articles, bylines, feeds, instructions, long_text, speed, stated_dates, workloads
from bench.clusters import compared, connected, star
from bench.command import main, measured
from bench.extractors import Extracted
from bench.faults import faulty, relative
from bench.floors import FILE, floors, missed, sunk
from bench.interval import paired, pearson
from bench.invented import feed, page, texts
from bench.outcome import Options
from bench.overlap import precision_recall, shares, word_f1
from bench.ratio import seconds_of
from bench.rouge import KINDS, rouge
from bench.rows import DataError, rows
from bench.vectors import average_link, cosines

ROOT = Path(__file__).resolve().parents[1]
FERRY = (
    "The council of Port Ellery bought a second ferry for the island route on Friday.",
    "The ferry carries ninety passengers and replaces a boat built in 1961, said Ada Renholm.",
    "Islanders had asked for a larger vessel since the school closed two winters ago.",
    "The first crossing is planned for the second week of March, the harbour office said.",
)
FERRY_SANK = (
    "A ferry sank off Oldtown on Monday after it hit a rock, killing 12 passengers, the guard said.",
    "The guard said that 12 passengers died on Monday after a ferry hit a rock and sank.",
)
LIBRARY = (
    "Upper Varn will open its library every Sunday from January, the mayor announced.",
    "Volunteers gathered 3,200 signatures for the longer hours during the summer fair.",
    "Two librarians begin work in the children's room before Christmas, said Ivo Marsk.",
    "The reading hall was last renovated in 1987 and holds forty thousand volumes.",
)

File = Callable[[str, Sequence[dict[str, Any]]], Path]


@pytest.fixture
def file(tmp_path: Path) -> File:
    def written(name: str, data: Sequence[dict[str, Any]]) -> Path:
        path = tmp_path / name
        body = "".join(json.dumps(row) + "\n" for row in data).encode()
        path.write_bytes(gzip.compress(body) if name.endswith(".gz") else body)
        return path

    return written


# What the arithmetic gives.


def test_a_page_counts_by_its_share_of_right_extra_and_missing_runs_of_four_words() -> None:
    found = shares("a b c d e", "b c d e f")  # runs: abcd bcde | bcde cdef: one right, one extra, one missing
    assert (1 / 3, 1 / 3, 1 / 3) == (found.right, found.extra, found.missing)
    whole = shares("a b c d e f g h", "a b c d e f g h")
    assert (1.0, 0.0, 0.0) == (whole.right, whole.extra, whole.missing)
    assert pytest.approx((4 / 5, 4 / 5, 4 / 5)) == precision_recall([found, whole])


def test_words_in_any_order_are_the_same_bag() -> None:
    assert word_f1("a b c", "c b a") == 1.0
    assert pytest.approx(2 * 1 / 5) == word_f1("a b", "a c d")
    assert word_f1("a", "") == 0.0


def test_clusters_are_scored_by_pairs_by_articles_and_against_chance() -> None:
    true = {1: "x", 2: "x", 3: "x", 4: "y", 5: "y"}
    found = {1: "p", 2: "p", 3: "q", 4: "q", 5: "q"}
    scores = compared(found, true)  # pairs found 12 34 35 45, true 12 13 23 45: two in both
    assert (0.5, 0.5, 0.5) == (scores["pair_p"], scores["pair_r"], scores["pair_f1"])
    assert pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5) == scores["b3_p"]
    assert pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5) == scores["b3_r"]
    assert pytest.approx((2 - 1.6) / (4 - 1.6)) == scores["ari"]


def test_a_chain_is_one_group_by_connection_and_two_by_leaders() -> None:
    weight, near = {1: 3.0, 2: 1.0, 3: 2.0}, {(1, 2): 0.9, (2, 3): 0.8}
    assert {1: 1, 2: 1, 3: 1} == connected(weight, near)
    assert {1: 1, 2: 1, 3: 3} == star(weight, near)


def test_rouge_by_hand() -> None:
    one, two, lines = rouge("the cats sat\non mats", "the cat sat on a mat")
    assert pytest.approx(2 * 5 / 11) == one  # the cat sat on mat: 5 of 5 and of 6
    assert pytest.approx(2 * 3 / 9) == two  # the-cat cat-sat sat-on of 4 and of 5
    assert pytest.approx(2 * 5 / 11) == lines


# What the package rouge-score 0.1.2 gives with its stemmer, for the ferry text as reference.
KNOWN = {
    "the same": (FERRY, (1.0, 1.0, 1.0)),
    "backwards": (FERRY[::-1], (1.0, 0.965517, 1.0)),
    "half another text": (LIBRARY[:2] + FERRY[1:], (0.728682, 0.692913, 0.713178)),
    "one sentence of two": ((f"{FERRY[2]} {FERRY[0]}",), (0.659091, 0.651163, 0.659091)),
    "nothing": ((), (0.0, 0.0, 0)),
}


@pytest.mark.parametrize("name", KNOWN)
def test_rouge_is_that_of_the_package_everybody_uses(name: str) -> None:
    lines, known = KNOWN[name]
    assert pytest.approx(known, abs=1e-6) == rouge("\n".join(FERRY), "\n".join(lines))


def test_the_interval_of_a_steady_difference_is_that_difference() -> None:
    assert pytest.approx((1.0, 1.0, 1.0)) == paired([2.0, 3.0, 4.0], [1.0, 2.0, 3.0])
    mean, low, high = paired([0.0, 2.0] * 20, [0.0] * 40)
    assert low < mean == 1.0 < high
    assert paired([0.0, 2.0], [0.0, 0.0]) == paired([0.0, 2.0], [0.0, 0.0])


def test_pearson_by_hand() -> None:
    assert pytest.approx(1.0) == pearson([1, 2, 3], [2, 4, 6])
    assert pytest.approx(-1.0) == pearson([1, 2, 3], [3, 2, 1])
    assert pearson([1, 1], [1, 2]) == 0.0


def test_cosine_of_equal_texts_is_one_and_of_strangers_none() -> None:
    alike = cosines(["ferry island", "ferry island", "library"])
    assert pytest.approx(1.0, abs=1e-5) == alike[0, 1]
    assert alike[0, 2] == 0.0


def test_average_link_cuts_its_tree_at_every_threshold() -> None:
    cuts = average_link([[1.0, 0.9, 0.5], [0.9, 1.0, 0.3], [0.5, 0.3, 1.0]], [0.35, 0.45, 0.95])
    assert {0.95: [0, 1, 2], 0.45: [0, 0, 2], 0.35: [0, 0, 0]} == cuts


@pytest.mark.parametrize(
    "text", ["He left.", "“But it rained.", "The company closed.", "For example, rain.", 'A "quote.']
)
def test_a_point_that_leans_on_its_text_has_a_fault(text: str) -> None:
    assert faulty(text)


def test_a_point_that_stands_alone_has_none() -> None:
    assert not faulty("Ada Renholm closed the company.")
    assert not faulty("Ada Renholm said “it rained” again.")


def test_a_relative_date_counts_until_a_bracket_resolves_it() -> None:
    assert relative("It opened on Friday.")
    assert not relative("It opened on Friday [20 Nov 2026].")


# What the tasks give.


def test_articles(file: File, tmp_path: Path) -> None:
    told = {"ferry": FERRY, "library": LIBRARY}
    both: list[dict[str, Any]] = [
        {
            "id": name,
            "html": page(at, body).decode(),
            "body": "\n".join(body),
            "url": f"https://quay.example/{at}",
        }
        for at, (name, body) in enumerate(told.items())
    ]
    both[0] |= {"headline": "The council of Port Ellery bought a second ferry", "authors": ["Ada Renholm"]}
    both[1] |= {"headline": "Another headline", "author": "Nobody", "date": "2026-11-20"}
    out = tmp_path / "out.jsonl"
    scores = measured("articles", file("pages.jsonl.gz", both), Options(), out)
    ours = scores["ours"]
    assert (1.0, 1.0, 1.0, 1.0, 0) == (ours["p"], ours["r"], ours["f1"], ours["exact"], ours["bad"])
    assert (0.5, 0.5, 1.0) == (ours["headline"], ours["authors"], ours["date"])
    assert scores["rivals"]["trafilatura"]["speed"] == 1.0
    predicted = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert ["ferry", "library"] == [row["id"] for row in predicted]
    assert "\n".join(FERRY) == predicted[0]["body"]
    assert {"id", "body", "headline", "authors", "date", "dateline", "agency", "corrections"} == {
        *predicted[0]
    }


@pytest.mark.parametrize(
    ("gold", "authors", "agency", "right"),
    [
        (["Ada Renholm"], ("Ada Renholm",), "", True),
        (["Ada Renholm", "Reuters"], ("Ada Renholm",), "Reuters", True),
        (["Ada Renholm", "Reuters"], ("Ada Renholm", "Reuters"), "", True),
        (["Ada Renholm", "Reuters"], ("Ada Renholm",), "", False),
        (["The Associated Press"], (), "AP", True),
        (["The Associated Press"], (), "AFP", False),
        (["Quay Courier"], (), "", True),
        (["Quay Courier"], ("Quay Courier",), "", True),
        (["Quay Courier"], ("Ada Renholm",), "", False),
        (["Ada Renholm"], ("Ada Renholm", "Jon Berg"), "", False),
    ],
)
def test_a_byline_is_right_in_whatever_field(
    gold: list[str], authors: tuple[str, ...], agency: str, *, right: bool
) -> None:
    row = {"authors": gold, "url": "https://www.quaycourier.example/1", "html": "<p>"}
    assert bylines.is_right(row, Extracted(body="", authors=authors, agency=agency)) is right


@pytest.mark.parametrize(
    ("found", "right"),
    [
        ("2026-07-10", True),
        ("2026-07-09", False),
        ("2026-07-09T22:50:17Z", True),  # what the page states, in another zone
        ("2026-07-09T21:50:17Z", False),
        ("2026-07-09T22:50:17", False),
    ],
)
def test_a_day_is_the_true_one_in_the_zone_the_page_writes(found: str, *, right: bool) -> None:
    row = {"date": "2026-07-10", "html": '<time datetime="2026-07-10T00:50:17+02:00">'}
    assert articles.same_day(row, found) is right


def test_a_page_an_extractor_raises_on_has_no_text_and_is_counted(
    file: File, monkeypatch: pytest.MonkeyPatch
) -> None:
    def raising(_: object) -> Extracted:
        raise RuntimeError

    monkeypatch.setattr(articles, "extractors", lambda: {"ours": raising, "trafilatura": None})
    told = file("pages.jsonl", [{"id": 1, "html": "<p>a b c d", "body": "a b c d"}])
    scores = measured("articles", told, Options())
    assert (1, 1, 0.0) == tuple(scores["ours"][name] for name in ("failed", "bad", "f1"))
    assert scores["rivals"] == {"trafilatura": None}


def copies() -> list[dict[str, Any]]:
    told = (
        ("a", "S1", "Quay Courier", FERRY),
        ("b", "S1", "Varn Weekly", FERRY[:3]),
        ("c", "S2", "Tide", LIBRARY),
    )
    return [
        {"id": id_, "story": story, "outlet": outlet, "headline": "", "text": "\n\n".join(body)}
        for id_, story, outlet, body in told
    ]


def test_copies(file: File, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    scores = measured("copies", file("copies.jsonl", copies()), Options(), out)
    assert (1.0, 1.0, 1.0) == (scores["ours"]["pair_f1"], scores["ours"]["b3"], scores["ours"]["ari"])
    assert {"tf-idf", "rensa", "datasketch"} == {*scores["rivals"]}
    groups = {row["id"]: row["group"] for row in map(json.loads, out.read_text("utf-8").splitlines())}
    assert groups["a"] == groups["b"] != groups["c"]


def test_layouts_dress_every_text_in_five_ways_and_count_what_is_joined_wrongly(file: File) -> None:
    story = [{"id": name, "text": "\n\n".join(body * 3)} for name, body in (("f", FERRY), ("l", LIBRARY))]
    scores = measured(
        "layouts", file("texts.jsonl", [*story, {"id": "short", "text": "Too short."}]), Options()
    )
    assert (2, 10) == (scores["texts"], scores["pages"])
    ours = scores["ours"]
    assert (1.0, {"copies absent": 0, "copies present": 0}) == (ours["pair_p"], ours["false_joins"])
    assert 1.0 == ours["wording_kept"]["shortened"] > ours["wording_kept"]["reworded"] > 0
    assert {"shortened", "edited", "reworded", "brief"} == ours["recall_by_way"].keys()


def test_a_wrong_truth_costs_copies_their_score(file: File) -> None:
    wrong = [{**row, "story": row["id"]} for row in copies()]
    ours = measured("copies", file("copies.jsonl", wrong), Options())["ours"]
    assert (0.0, pytest.approx(2 / 3, abs=1e-4), 1.0) == (ours["pair_p"], ours["b3_p"], ours["b3_r"])


def test_events_in_any_order_are_the_same(file: File, tmp_path: Path) -> None:
    told = [{"id": row["id"], "event": row["story"], "text": row["text"]} for row in copies()]
    out = tmp_path / "out.jsonl"
    scores = measured("events", file("events.jsonl", told), Options(orders=3), out)
    assert (1.0, 1.0, 0.0, 3) == tuple(scores["ours"][name] for name in ("b3", "ari", "b3_spread", "orders"))
    assert ["a", "b", "c"] == [json.loads(line)["id"] for line in out.read_text("utf-8").splitlines()]


def test_same_story(file: File, tmp_path: Path) -> None:
    ferry, library = "\n".join(FERRY), "\n".join(LIBRARY)
    pairs = [
        {"id": 1, "a": ferry, "b": ferry, "score": 1.0},
        {"id": 2, "a": ferry, "b": library, "score": 4.0},
        {"id": 3, "a": library, "b": ferry, "score": 2.0},
    ]
    out = tmp_path / "out.jsonl"
    ours = measured("same-story", file("pairs.jsonl", pairs), Options(), out)["ours"]
    assert (1.0, 0.5, pytest.approx(2 / 3, abs=1e-4)) == (ours["p"], ours["r"], ours["f1"])
    predicted = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [(1, True), (2, False), (3, False)] == [(row["id"], row["same"]) for row in predicted]


def test_aligned_pairs(file: File, tmp_path: Path) -> None:
    one, same = FERRY_SANK
    pairs = [
        {"id": 1, "a": one, "b": same, "same": True, "opening": True},
        {"id": 2, "a": one, "b": LIBRARY[0], "same": False},
        {"id": 3, "a": one, "b": "It was a sad day for all of the town.", "same": True},
        {"id": 4, "a": one, "b": LIBRARY[1], "same": False, "held": False},
    ]
    out = tmp_path / "out.jsonl"
    scores = measured("aligned", file("pairs.jsonl", pairs), Options(), out)
    assert (1.0, 0.5, 3) == tuple(scores["ours"][name] for name in ("p", "r", "pairs"))
    assert scores["tuned_on"]["pairs"] == 1
    predicted = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [True, False, False, False] == [row["same"] for row in predicted]


def test_aligned_texts_are_judged_where_they_are_labelled(
    file: File, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, same = FERRY_SANK
    label = {"id": "1", "a": "a", "of_a": aligned.named(one), "b": "b", "of_b": aligned.named(same)}
    lost = {**label, "id": "2", "of_b": aligned.named("A sentence that no text has.")}
    labels = file("labels.jsonl", [{**each, "same": True, "held": True} for each in (label, lost)])
    monkeypatch.setattr(aligned, "LABELS", labels)
    texts = [{"id": "a", "event": "e", "text": one}, {"id": "b", "event": "e", "text": same}]
    ours = measured("aligned", file("texts.jsonl", texts), Options(), None)["ours"]
    assert (1.0, 1.0, 1) == tuple(ours[name] for name in ("p", "r", "pairs"))


def test_texts_that_nobody_labelled_are_refused(file: File) -> None:
    with pytest.raises(DataError, match="labelled"):
        measured("aligned", file("texts.jsonl", [{"id": "nobody's", "text": LIBRARY[0]}]), Options())


def test_the_labels_hold_no_text() -> None:
    rows = [json.loads(line) for line in aligned.LABELS.read_text("utf-8").splitlines()]
    assert {key for row in rows for key in row} == {"id", "a", "of_a", "b", "of_b", "same", "held"}
    assert len(rows) >= 250
    assert all(len(row["of_a"]) == len(row["of_b"]) == 12 for row in rows)


def test_key_points(file: File, tmp_path: Path) -> None:
    told = [
        {"id": "one", "sentences": list(FERRY), "reference": " ".join(FERRY[:2])},
        {"id": "two", "text": "\n".join(LIBRARY), "references": ["\n".join(LIBRARY[:2])]},
    ]
    out = tmp_path / "out.jsonl"
    scores = measured("key-points", file("told.jsonl", told), Options(points=2), out)
    lead = scores["rivals"]["lead"]
    assert [100.0, 100.0, 100.0] == [lead[kind] for kind in KINDS]
    mean = lead["ours_less_this"]["rouge1"][0]
    assert pytest.approx(mean, abs=1e-3) == scores["ours"]["rouge1"] - lead["rouge1"]
    assert {"sumy:lexrank", "sumy:luhn", "sumy:textrank"} <= {*scores["rivals"]}
    predicted = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert ["one", "two"] == [row["id"] for row in predicted]
    assert predicted[0]["points"]
    for row, body in zip(predicted, ("\n".join(FERRY), "\n".join(LIBRARY)), strict=True):
        assert [point["quote"] for point in row["points"]] == [
            body[point["start"] : point["end"]] for point in row["points"]
        ]


# What is said of data that cannot be used.


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "no rows"),
        (b'{"id": 1}\nnot json\n', "data.jsonl:2: is not JSON"),
        (b"[1]\n", "data.jsonl:1: is not a JSON object"),
        (b'{"id": 1, "b": 2}\n', "row 1 has no a; it has b, id"),
        (b'{"a": 1}\n', "row 1 has no id"),
        (b'{"id": 1, "a": 1}\n{"id": 1, "a": 1}\n', "the id 1 stands twice"),
        (b"\xff\xfe", "is not UTF-8"),
        (b"\x1f\x8bbroken", "cannot be read"),
    ],
)
def test_unusable_data_are_named(tmp_path: Path, body: bytes, said: str) -> None:
    path = tmp_path / "data.jsonl"
    path.write_bytes(body)
    with pytest.raises(DataError, match=said.replace("[", r"\[")):
        rows(path, {"a": ("a",)})


def test_a_missing_file_ends_with_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["copies", str(tmp_path / "none.jsonl")]) == 2
    assert capsys.readouterr().err.startswith("bench: ")


def test_one_json_object_is_printed(file: File, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["copies", str(file("copies.jsonl", copies()))]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert ("copies", "copies.jsonl", 3) == (printed["task"], printed["file"], printed["rows"])


# Floors.

FLOORS = """
[[floor]]
task = "copies"
file = "copies.jsonl"
least = { "ours/b3" = 0.9 }
most = { "ours/bad" = 2 }
"""


def test_a_figure_under_its_floor_or_over_its_ceiling_is_named() -> None:
    (floor,) = floors(FLOORS)
    assert [] == missed(floor, {"ours": {"b3": 0.9, "bad": 2}})
    under, over = missed(floor, {"ours": {"b3": 0.8, "bad": 3}})
    assert under == "copies copies.jsonl: ours/b3 is 0.8, its floor 0.9"
    assert over == "copies copies.jsonl: ours/bad is 3, its ceiling 2"
    assert len(missed(floor, {"ours": {}})) == 2


@pytest.mark.parametrize(
    ("before", "after", "fell"),
    [
        ("0.9", "0.95", 0),
        ("0.9", "0.85", 1),
        ('"ours/b3"', '"ours/ari"', 1),
        ("= 2", "= 1", 0),
        ("= 2", "= 3", 1),
        ("copies.jsonl", "other.jsonl", 2),
    ],
)
def test_floors_only_rise_and_ceilings_only_fall(before: str, after: str, fell: int) -> None:
    assert fell == len(sunk(floors(FLOORS), floors(FLOORS.replace(before, after))))


# It wrote a floor of key-points under layouts, which has no such figure; the next put it where it belongs.
MISPLACED = "7902dcb8c50d073af2dd4a5ca5590935af880bee"


def test_no_commit_lowered_a_floor() -> None:
    def git(*words: str) -> str:
        done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
        return done.stdout

    commits = git("log", "--format=%H", "--reverse", "--", "bench/floors.toml").split()
    versions = [git("show", f"{each}:bench/floors.toml") for each in commits if each != MISPLACED]
    versions = [text for text in versions if text] + [FILE.read_text("utf-8")]
    assert [] == [
        line for before, after in pairwise(versions) for line in sunk(floors(before), floors(after))
    ]


def test_floors_that_are_not_held_end_in_one(
    file: File, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file("copies.jsonl", [{**row, "story": row["id"]} for row in copies()])
    (tmp_path / "floors.toml").write_text(FLOORS.replace("most = ", "# "), "utf-8")
    assert main(["floors", str(tmp_path), "--floors", str(tmp_path / "floors.toml")]) == 1
    assert ["copies copies.jsonl: ours/b3 is 0.8, its floor 0.9"] == json.loads(capsys.readouterr().out)[
        "missed"
    ]


# Speed.


def test_the_clock_counts_cpu_and_not_waiting() -> None:
    import time  # noqa: PLC0415  only here

    assert seconds_of(lambda: time.sleep(0.3)) < 0.2
    assert seconds_of(lambda: sum(range(300_000))) > 0.0005


def test_invented_material_is_the_same_at_every_run() -> None:
    assert texts(5) == texts(5)
    assert texts(3)[2] == texts(3)[1][:6]


@pytest.mark.parametrize(
    "make", [workloads.parse, workloads.parse_known, workloads.cleaning, workloads.summarising]
)
def test_both_sides_of_a_workload_do_the_work(make: Callable[[], workloads.Workload]) -> None:
    workload = make()
    assert workload.ours()
    assert workload.rival is not None
    assert workload.rival()


def test_a_known_feed_gives_the_same_articles_as_a_new_one() -> None:
    assert workloads.parse().ours() == workloads.parse_known().ours()


def test_dates_of_real_feeds_are_compared_and_the_differences_counted(tmp_path: Path) -> None:
    stated = (
        "Fri, 20 Nov 2026 10:00:00 GMT",
        "Fri, 20 Nov 2026 10:00:00 AEST",
        "2026-11-19",
        "2012",
        "no date",
    )
    items = "".join(f"<item><pubDate>{raw}</pubDate></item>" for raw in stated)
    (tmp_path / "feed.xml").write_text(f"<rss><channel>{items}</channel></rss>")
    scores = stated_dates.run([tmp_path])
    assert (scores["strings"], scores["same"]) == (5, 2)
    assert scores["differ"] == {
        "another moment": 1,
        "day alone (no zone stated), feedparser makes it a moment": 1,
        "month or year alone, feedparser makes it a moment": 1,
    }


def test_real_feeds_are_read_again_alike_and_what_is_no_feed_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(feed(texts(3)))
    (tmp_path / "b").write_bytes(b"no feed")
    scores = feeds.run(tmp_path)
    assert (scores["feeds"], scores["entries"], scores["equal"], scores["read_whole"]) == (1, 3, 1, 0)


def test_without_valgrind_one_line_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert {"skipped": "valgrind is not installed: instructions are not counted"} == instructions.run()


def test_speed_measures_every_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "compared", lambda workload: {"against": workload.against})
    monkeypatch.setattr(speed, "founded", lambda folder: folder)
    monkeypatch.setattr(workloads, "rendering", lambda _: workloads.parse())
    steps = {"parse", "parse_known", "clean", "group", "summarise", "render", "nothing_new", "ratio_is"}
    assert steps == {*speed.run()}


def test_a_long_text_has_the_sentences_it_says_and_is_measured() -> None:
    body = long_text.story(12).lead.body
    assert [len(paragraph.split()) for paragraph in body] == [100, 100, 40]
    assert long_text.run((12,))["12"]["cpu_s"] > 0
