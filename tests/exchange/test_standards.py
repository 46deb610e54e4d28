"""ClaimReview, Web Annotation and PROV: valid by their schemas, the same on each run, and true to the case."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from claimtrack import desk
from claimtrack.casefile import CaseFile
from claimtrack.exchange import annotation, claimreview, provenance
from claimtrack.model import Evidence, Status
from claimtrack.settings import Newsroom
from tests.casefile import examples

HOUSE = Newsroom("The Northern Post", "https://post.example", ("true", "half true", "false"))
REVIEW = "https://post.example/reviews/oil"


@pytest.fixture
def case(tmp_path: Path) -> Iterator[CaseFile]:
    """A case with four claims, one of them decided on with evidence by two people."""
    with examples.open_new(tmp_path) as made:
        desk.add(made, "Ana", [examples.incoming(examples.oil()), examples.incoming(examples.oil_again())])
        evidence = [Evidence("https://example.org/cap", quote="no more than 500,000")]
        desk.decide(made, "Ana", ["C1"], Status.DISPUTED, reason="over the cap", evidence=evidence)
        desk.decide(made, "Béa O'Hara", ["C1"], Status.CORROBORATED)
        yield made


def check(told: Mapping[str, Any], schema: str) -> None:
    path = Path(__file__).parent / "schemas" / f"{schema}.json"
    found = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(found)
    jsonschema.Draft202012Validator(found).validate(json.loads(json.dumps(told)))


def test_reviews_then_valid_and_with_the_place_on_the_scale(case: CaseFile) -> None:
    desk.publish(case, "Ana", "C1", "Half True", REVIEW, scale=HOUSE.ratings)
    found = claimreview.reviews(desk.published(case), HOUSE, "Ana")
    check(found.document, "claimreview")
    (review,) = found.document["@graph"]
    assert review["url"] == REVIEW
    assert review["author"] == {"@type": "Organization", "name": HOUSE.name, "url": HOUSE.url}
    assert review["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "half true",
        "ratingValue": 2,
        "bestRating": 3,
        "worstRating": 1,
    }
    claim = desk.claims(case, ids=["C1"])[0].placed.claim
    assert review["claimReviewed"] == " ".join(claim.sentence.text.split())
    assert review["itemReviewed"]["author"]["name"] == claim.source_names[0]


def test_reviews_when_no_newsroom_is_set_then_the_person_and_any_rating(case: CaseFile) -> None:
    desk.publish(case, "Ana", "C1", "mostly nonsense", REVIEW)
    (review,) = claimreview.reviews(desk.published(case), Newsroom(), "Ana").document["@graph"]
    assert review["author"] == {"@type": "Person", "name": "Ana"}
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "mostly nonsense"}


def test_reviews_when_no_address_then_skipped_and_listed(case: CaseFile) -> None:
    desk.publish(case, "Ana", "C2", "true")
    found = claimreview.reviews(desk.published(case), HOUSE, "Ana")
    assert (found.document["@graph"], found.skipped) == ([], ("C2",))


def test_collection_then_valid_and_each_place_quotes_the_text(case: CaseFile) -> None:
    snapshot = desk.snapshot(case)
    told = annotation.collection(snapshot)
    check(told, "annotation")
    items = told["first"]["items"]
    assert [item["motivation"] for item in items] == ["assessing", "describing", "describing", "describing"]
    assert told["total"] == len(items) == len(snapshot.claims)
    texts = {f"urn:sha256:{held.document.sha256}": held.document.text for held in snapshot.documents}
    texts |= {held.document.url: held.document.text for held in snapshot.documents if held.document.url}
    for item in items:
        quote, position = item["target"]["selector"]
        text = texts[item["target"]["source"]]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text[: position["start"]].endswith(quote["prefix"])
        assert text[position["end"] :].startswith(quote["suffix"])


def test_collection_when_in_spanish_then_its_words_are(case: CaseFile) -> None:
    told = annotation.collection(desk.snapshot(case), "es")
    check(told, "annotation")
    bodies = told["first"]["items"][0]["body"]
    assert [body["value"] for body in bodies[1:]] == ["en disputa: over the cap", "corroborada"]
    assert {body["language"] for body in bodies} == {"es"}


def test_provenance_then_valid_and_every_reference_is_there(case: CaseFile) -> None:
    told = provenance.provenance(desk.snapshot(case))
    check(told, "prov")
    nodes = {node["@id"] for node in told["@graph"] if "@id" in node}
    ends = ("entity", "activity", "agent", "generatedEntity", "usedEntity")
    referred = {node[end] for node in told["@graph"] for end in ends if end in node}
    assert referred <= nodes
    # Two people decided, and a name with letters that no identifier takes is one of them.
    assert {"ct:decision-C1-Ana", "ct:decision-C1-B-c3-a9a-20O-27Hara"} <= nodes
    derived = {(n["generatedEntity"], n["usedEntity"]) for n in told["@graph"] if n["@type"] == "Derivation"}
    assert ("ct:C1", "ct:D1") in derived
    assert ("ct:decision-C1-Ana", "ct:evidence-C1-Ana-1") in derived


def test_all_when_written_twice_then_the_same_bytes(case: CaseFile) -> None:
    desk.publish(case, "Ana", "C1", "false", REVIEW)
    snapshot = desk.snapshot(case)
    for write in (
        lambda: claimreview.reviews(desk.published(case), HOUSE, "Ana").document,
        lambda: annotation.collection(snapshot),
        lambda: provenance.provenance(snapshot),
    ):
        assert json.dumps(write()) == json.dumps(write())
