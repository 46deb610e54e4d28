"""Claims that others collected: tables and feeds of ClaimReview."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claimtrack.exchange import claimreview, foreign
from claimtrack.model import Dated, InputRefused
from claimtrack.settings import Newsroom
from claimtrack.wording import has
from tests.casefile import examples

REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://post.example/reviews/1",
    "claimReviewed": "There are 43 ships\n on the coast.",
    "author": {"@type": "Organization", "name": "The Northern Post"},
    "reviewRating": {"@type": "Rating", "alternateName": "False"},
    "itemReviewed": {
        "@type": "Claim",
        "author": {"@type": "Organization", "name": "The ministry"},
        "datePublished": "2024-11-20T08:00:00Z",
        "appearance": [{"@type": "CreativeWork", "url": "https://example.org/ships", "headline": "Ships"}],
    },
}


def found(tmp_path: Path, text: str, name: str = "in.csv") -> foreign.ForeignClaims:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return foreign.read_claims(tmp_path / name)


def fault(tmp_path: Path, text: str) -> str:
    with pytest.raises(InputRefused) as refused:
        found(tmp_path, text)
    assert has(refused.value.message.key)
    return refused.value.message.key


def test_table_then_each_row_is_a_document(tmp_path: Path) -> None:
    text = (
        "claim;source;published;url;language;note;colour\n"
        '"There are 43 ships; 2 sank.";The ministry;2024-11-20;https://example.org;EN;checked;red\n'
        "\n"
        "'-3 % de inflación;;;;;;\n"
    )
    told = found(tmp_path, text)
    first, second = told.claims
    assert first.document.text == "According to The ministry: There are 43 ships; 2 sank."
    assert first.document.path == f"{tmp_path}/in.csv:2"
    assert (first.document.published, first.document.dated) == (date(2024, 11, 20), Dated.FILE)
    assert (first.document.url, first.document.language, first.note) == ("https://example.org", "en", "checked")
    assert (second.document.text, second.note) == ("-3 % de inflación", None)
    assert (told.refused, told.unused) == ((), ("colour",))


def test_table_when_rows_are_bad_then_listed_and_the_others_taken(tmp_path: Path) -> None:
    text = "claim,published,language\nFine.,,\n,2024-11-20,\nBad day.,20 Nov,\nBad tongue.,,english\n"
    told = found(tmp_path, text)
    assert [each.document.text for each in told.claims] == ["Fine."]
    assert [(each.message.key, dict(each.message.parameters)["place"].rsplit(":")[-1]) for each in told.refused] == [
        ("exchange.claims.empty", "3"),
        ("exchange.claims.bad_date", "4"),
        ("exchange.claims.bad_language", "5"),
    ]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "exchange.claims.no_column"),
        ("quotation,date\na,b\n", "exchange.claims.no_column"),
        ("claim\n", "exchange.claims.nothing"),
        ('claim\n"open', "document.table.bad_csv"),
        ("{", "exchange.claims.bad_json"),
        ("[" * 100_000, "exchange.claims.bad_json"),
        ("[1, null, {}]", "exchange.claims.nothing"),
    ],
)
def test_read_claims_when_there_is_nothing_to_take_then_told(tmp_path: Path, text: str, key: str) -> None:
    assert fault(tmp_path, text) == key


@pytest.mark.parametrize(
    "wrapped",
    [
        REVIEW,
        [REVIEW],
        {"@graph": [{"@type": "WebPage"}, REVIEW]},
        {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [REVIEW]}]},
    ],
)
def test_feed_then_who_claimed_what_where_and_how_it_was_judged(tmp_path: Path, wrapped: Any) -> None:
    (claim,) = found(tmp_path, json.dumps(wrapped), "in.json").claims
    assert claim.document.text == "According to The ministry: There are 43 ships on the coast."
    assert (claim.document.published, claim.document.title) == (date(2024, 11, 20), "Ships")
    assert claim.document.url == "https://example.org/ships"
    assert claim.note == "False · The Northern Post · https://post.example/reviews/1"


def test_feed_when_parts_are_of_odd_types_then_what_is_left(tmp_path: Path) -> None:
    odd = {**REVIEW, "author": "The Post", "itemReviewed": [], "reviewRating": {"ratingValue": 1}, "inLanguage": 7}
    told = found(tmp_path, json.dumps([odd, {**REVIEW, "claimReviewed": None}]), "in.json")
    # A number is no language, and the second review says of nothing what it reviews.
    assert [each.message.key for each in told.refused] == ["exchange.claims.bad_language", "exchange.claims.empty"]
    del odd["inLanguage"]
    (claim,) = found(tmp_path, json.dumps(odd), "in.json").claims
    assert (claim.document.text, claim.note) == (
        "There are 43 ships on the coast.",
        "1 · The Post · https://post.example/reviews/1",
    )


def test_feed_when_written_by_claimtrack_then_read_back(tmp_path: Path) -> None:
    from claimtrack import desk

    with examples.open_new(tmp_path) as case:
        desk.add(case, "Ana", [examples.incoming(examples.oil())])
        desk.publish(case, "Ana", "C1", "false", "https://post.example/1")
        written = claimreview.reviews(desk.published(case), Newsroom("The Post"), "Ana").document
        sentence = desk.claims(case, ids=["C1"])[0].placed.claim.sentence.text
    (claim,) = found(tmp_path, json.dumps(written), "in.json").claims
    assert claim.document.text.endswith(" ".join(sentence.split()))
    assert claim.note == "false · The Post · https://post.example/1"
