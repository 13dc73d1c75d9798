from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from digest.clean import clean
from digest.group import group
from digest.model import Document, Source
from digest.read import read
from digest.summarise import METHODS, brief

NOW = dt.datetime(2012, 5, 31, 23, 59, 59, tzinfo=dt.UTC)
FOLDER = Source(id="inbox", kind="folder", path="inbox")


@pytest.mark.parametrize("name", sorted(METHODS))
def test_the_founding_texts_make_one_brief_without_the_corrected_word(seeds: Path, name: str) -> None:
    expected = json.loads((seeds / "expected.json").read_text("utf-8"))["story"]
    documents = [
        Document(
            source=FOLDER,
            url=None,
            media_type="text/plain",
            body=file.read_bytes(),
            retrieved=NOW,
            name=file.name,
        )
        for file in sorted(seeds.glob("*.txt"))
    ]
    articles = [clean(article) for document in documents for article in read(document, NOW).articles]
    (told,) = group(articles)
    found = brief(told, METHODS[name], 3, 100, 0.3)
    assert found is not None
    assert (expected["headline"], False) == (found.headline, found.headline_made)
    assert expected["corrections"] == len(found.corrections)
    assert expected["points_min"] <= len(found.key_points) <= expected["points_max"]
    quotes = [cited.quote for point in found.key_points for cited in point.citations]
    assert not [quote for quote in quotes for word in expected["never_in_a_point"] if word in quote]
    cited_most = max(len(point.citations) for point in found.key_points)
    if name == "lead-centroid":  # another method may choose what only the fuller copy holds
        assert cited_most == (2 if expected["a_point_cites_both"] else 1)
    assert cited_most in {1, 2}
