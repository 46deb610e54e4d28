"""Origins: which sources are one, how many a figure has, and what it falls to without one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from claimtrack.checking import check
from claimtrack.checking.corroboration import supports
from claimtrack.checking.measures.figure import Figure, scene_of
from claimtrack.checking.origins.origin import origin_of
from claimtrack.checking.origins.resting import distinct
from claimtrack.model import Confidence, ReadDocument, Stance
from claimtrack.wording import render
from tests.checking.told import days, figure, text


def told(*sources: str, language: str = "en", value: int = 7000, modality: str = "reported") -> ReadDocument:
    period = days("2024-01-01", "2024-12-31")
    if language == "en":
        words = f"Russia sent {value} barrels of oil to Cuba in 2024, {' via '.join(sources)} said."
        of = "oil"
    else:
        words, of = (
            f"Rusia envió {value} barriles de petróleo a Cuba en 2024, según {' por '.join(sources)}.",
            "petróleo",
        )
    item = figure(str(value), value, "barrel", of=of, period=period, sources=list(sources), modality=modality)
    return text(words, item, language=language, published=date(2025, 1, 20))


def only(document: ReadDocument) -> Figure:
    return scene_of(document).figures[0]


def count(*documents: ReadDocument) -> int:
    return len(next(iter(supports(documents).values())).origins)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (told("Pentagon"), told("Pentágono", language="es"), True),
        (told("Ukrainian military intelligence"), told("inteligencia militar de Ucrania", language="es"), True),
        (told("Ukrainian military intelligence"), told("Ukraine"), True),
        (told("Kyiv"), told("Ucrania", language="es"), True),
        (told("Ministry of Health"), told("Health Ministry"), True),
        (told("Ukrainian Defence Ministry"), told("Ukrainian Foreign Ministry"), False),
        (told("Ukraine"), told("Russia"), False),
        (told("University of Ukraine"), told("Ukraine"), False),
        (told("Alder Institute"), told("Birch Group"), False),
    ],
)
def test_two_names_when_of_one_body_or_its_state_then_one_origin(
    one: ReadDocument, other: ReadDocument, same: bool
) -> None:
    found = distinct([*origin_of(only(one)), *origin_of(only(other))])
    assert len(found) == (1 if same else 2)


def test_one_figure_when_two_articles_share_a_study_then_one_origin_and_moderate() -> None:
    documents = told("Alder Institute", "Reuters"), told("Alder Institute", "The Times")
    support = supports(documents)[(documents[0].document.sha256, only(documents[0]).key.start)]
    assert (len(support.origins), support.tellings, support.confidence) == (1, 2, Confidence.MODERATE)
    assert support.without("Alder Institute") == 0
    assert all("⟦" not in render(reason, language) for reason in support.reasons for language in ("en", "es"))


def test_one_figure_when_two_origins_tell_it_then_high_and_one_left_without_either() -> None:
    documents = told("Alder Institute"), told("Birch Group", language="es")
    support = supports(documents)[(documents[0].document.sha256, only(documents[0]).key.start)]
    assert (len(support.origins), support.confidence) == (2, Confidence.HIGH)
    assert support.without("Birch Group") == 1


def test_figure_when_only_estimated_then_a_grade_lower() -> None:
    documents = told("Alder Institute", modality="estimate"), told("Birch Group", modality="estimate", language="es")
    assert next(iter(supports(documents).values())).confidence is Confidence.MODERATE


def test_figure_when_no_source_is_named_then_low() -> None:
    assert next(iter(supports([told("analysts")]).values())).confidence is Confidence.LOW


def test_confirmation_when_said_by_the_article_then_no_origin_of_its_own() -> None:
    document = told("Alder Institute")
    confirming = told("Birch Group", language="es")
    claim = confirming.claims[0]
    assert claim.attribution is not None
    confirmed = replace(claim, attribution=replace(claim.attribution, stance=Stance.CONFIRMS))
    support = supports([document, replace(confirming, claims=(confirmed,))])
    assert len(support[(document.document.sha256, only(document).key.start)].origins) == 1


def test_figures_when_different_then_they_do_not_count() -> None:
    assert count(told("Alder Institute"), told("Birch Group", value=9000, language="es")) == 1


def test_figure_when_one_origin_is_left_out_then_what_it_falls_to() -> None:
    documents = told("Alder Institute"), told("Birch Group")
    two = supports(documents)[(documents[0].document.sha256, only(documents[0]).key.start)]
    assert two.confidence is Confidence.HIGH
    assert [(fall.without, fall.origins, fall.confidence) for fall in two.falls] == [
        ("Alder Institute", 1, Confidence.MODERATE),
        ("Birch Group", 1, Confidence.MODERATE),
    ]
    (one,) = supports(documents[:1]).values()
    assert [(fall.origins, fall.confidence) for fall in one.falls] == [(0, Confidence.LOW)]


def test_denial_when_a_source_denies_a_figure_then_low_whoever_else_tells_it() -> None:
    document, denying = told("Alder Institute"), told("Birch Group", language="es")
    claim = denying.claims[0]
    assert claim.attribution is not None
    denied = replace(claim, attribution=replace(claim.attribution, stance=Stance.DENIES))
    support = supports([document, replace(denying, claims=(denied,))])[
        (document.document.sha256, only(document).key.start)
    ]
    assert support.confidence is Confidence.LOW
    assert any("denie" in render(reason, "en") for reason in support.reasons)


def test_source_when_named_beside_another_then_no_hand_that_passes_it_on() -> None:
    alone, both = told("Alder"), told("Alder", "Birch")
    assert {f.kind for f in check([alone, both])} == {"circular"}
    claim = both.claims[0]
    assert claim.attribution is not None
    beside = replace(claim, attribution=replace(claim.attribution, parallel=True))
    assert {f.kind for f in check([alone, replace(both, claims=(beside,))])} == {"repeats"}
