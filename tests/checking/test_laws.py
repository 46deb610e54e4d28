"""What holds for any figures: symmetry, order, scale, and workings that recompute."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.perfect import load
from claimtrack.checking import MemoryIndex, check, measured
from claimtrack.checking.comparing.pairs import bring_together
from claimtrack.checking.measures.figure import Figure
from claimtrack.model import Finding, PlacedClaim, ReadDocument, Verdict
from claimtrack.quantity.working import recompute
from claimtrack.wording import render
from tests.checking.test_renewal import FORMS, documents, sentence
from tests.checking.test_renewal import VALUES as VALUES_TOLD
from tests.checking.told import assert_workings_hold, days, figure, text

VALUES = st.integers(1, 10**9)


def told(value: int, source: str, language: str = "en") -> ReadDocument:
    period = days("2024-01-01", "2024-12-31")
    if language == "en":
        words, noun = f"Russia sent {value} barrels of oil to Cuba in 2024, {source} said.", "oil"
    else:
        words, noun = f"Rusia envió {value} barriles de petróleo a Cuba en 2024, según {source}.", "petróleo"
    item = figure(str(value), value, "barrel", of=noun, period=period, sources=[source])
    return text(words, item, language=language, published=date(2025, 1, 20))


def only(document: ReadDocument) -> Figure:
    return Figure(measured(PlacedClaim(document.document, document.claims[0])))


@given(VALUES, VALUES)
def test_comparison_is_symmetric(one: int, other: int) -> None:
    first, second = only(told(one, "Alder")), only(told(other, "Birch"))
    there, back = bring_together(first, second), bring_together(second, first)
    assert there is not None
    assert back is not None
    assert there.apart == back.apart
    if there.apart:
        assert there.ratio() == back.ratio()


@given(VALUES, VALUES)
def test_order_and_language_change_no_verdict(one: int, other: int) -> None:
    first, second, translated = told(one, "Alder"), told(other, "Birch"), told(other, "Birch", "es")
    assert check([first, second]) == check([second, first])
    assert verdicts(check([first, second])) == verdicts(check([first, translated]))


def verdicts(findings: list[Finding]) -> list[tuple[str, Verdict]]:
    return sorted((finding.kind, finding.verdict) for finding in findings)


@given(st.integers(10, 99), st.integers(2, 9))
def test_scaling_one_side_scales_the_ratio(value: int, factor: int) -> None:
    base = bring_together(only(told(value * 1000, "Alder")), only(told(1000 * 1000, "Birch")))
    scaled = bring_together(only(told(value * 1000, "Alder")), only(told(1000 * 1000 * factor, "Birch")))
    assert base is not None
    assert scaled is not None
    one, many = base.ratio(), scaled.ratio()
    assert one is not None
    assert many is not None
    assert one.low is not None
    assert many.low is not None
    # Rounding widens both alike, so the ratio grows by the factor itself, to the digits that are carried.
    assert abs(many.low / one.low / factor - 1) < Decimal("0.06")


def test_every_working_of_the_shared_reports_recomputes_to_its_ratio_and_is_worded(shared: Path) -> None:
    assert_workings_hold(check(load(shared / "gold")))


def test_index_when_measures_share_no_block_then_they_do_not_meet() -> None:
    oil = only(told(5, "Alder")).measured
    people = text("The quake killed 5 people.", figure("5", 5, "people"))
    index = MemoryIndex([oil, only(people).measured])
    assert list(index.meeting(oil.measure)) == [oil]


def test_document_given_twice_counts_once(repo_root: Path) -> None:
    documents = load(repo_root / "fixtures" / "gold" / "dev", "en53")
    assert check(documents)
    assert check(documents) == check([*documents, *documents])


@pytest.mark.parametrize("language", [None, "xx"])
def test_language_without_topics_finds_nothing_and_does_not_fail(language: str | None) -> None:
    document = text("7 gizon hil ziren.", figure("7", 7, "gizon"), language=language or "")
    assert check([document, document])


PACES = {"month": 12, "quarter": 4, "year": 1}


def paced(value: Decimal, source: str, per: str) -> ReadDocument:
    words = f"Russia sends {value} barrels of oil to Cuba each {per}, {source} said."
    item = figure(str(value), float(value), "barrel", of="oil", per=per, sources=[source])
    return text(words, item, published=date(2025, 1, 20))


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from(sorted(PACES)))
def test_unit_of_time_changes_no_verdict(one: int, other: int, per: str) -> None:
    yearly = paced(Decimal(one * 1200), "Alder", "year")
    brought = paced(Decimal(one * 1200) / PACES[per], "Alder", per)
    against = paced(Decimal(other * 1200 + 7), "Birch", "year")
    stands = [bring_together(only(first), only(against)) for first in (yearly, brought)]
    assert None not in stands
    ends = [(pair.draft.value(pair.sides[0]), pair.draft.value(pair.sides[1])) for pair in stands if pair]
    # Rounding is that of the digits as written, so only figures clear of each other's margins must agree.
    clear = [one_side.is_above(other_side) or one_side.is_below(other_side) for one_side, other_side in ends]
    apart = abs(one * 1200 - other * 1200 - 7) > Decimal("0.11") * max(one, other) * 1200
    assert not apart or all(clear)


@given(st.lists(VALUES, min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_documents_in_any_order_and_twice_find_the_same(values: list[int], chance: object) -> None:
    documents = [told(value, f"Source{n}") for n, value in enumerate(values)]
    mixed = [*documents, documents[0]]
    chance.shuffle(mixed)
    assert check(mixed) == check(documents)


# How many of the other unit make one: exact, so that the figure written in it is the same figure.
UNITS = {
    "metric_ton": ("tonnes", Decimal(1)),
    "kilogram": ("kilograms", Decimal(1000)),
    "gram": ("grams", Decimal(10**6)),
}


def weighed(value: int, unit: str, source: str) -> ReadDocument:
    words, factor = UNITS[unit]
    amount = value * factor
    told = f"Russia sent {amount} {words} of wheat to Cuba in 2024, {source} said."
    item = figure(str(amount), amount, unit, of="wheat", period=days("2024-01-01", "2024-12-31"))
    return text(told, item | {"sources": [source]}, published=date(2025, 1, 20))


# A figure of four digits and more is meant to two of them in whatever unit; 300 written as grams would be meant closer.
TONNES = st.integers(1_000, 10**6)


@given(TONNES, TONNES, st.sampled_from(sorted(UNITS)), st.sampled_from(sorted(UNITS)))
def test_unit_changes_no_verdict(one: int, other: int, unit: str, its: str) -> None:
    plain = bring_together(only(weighed(one, "metric_ton", "Alder")), only(weighed(other, "metric_ton", "Birch")))
    brought = bring_together(only(weighed(one, unit, "Alder")), only(weighed(other, its, "Birch")))
    assert plain is not None
    assert brought is not None
    assert plain.apart == brought.apart
    if plain.apart:
        there, here = plain.ratio(), brought.ratio()
        assert there is not None
        assert here is not None
        ends = zip((there.low, there.high), (here.low, here.high), strict=True)
        # Ends are rounded outwards, at the last of many digits.
        assert all(abs(a / b - 1) < Decimal("1e-25") for a, b in ends if a is not None and b is not None)


@given(VALUES, VALUES, st.sampled_from(["en", "es"]))
def test_working_of_a_pair_computed_anew_gives_its_ratio(one: int, other: int, language: str) -> None:
    for finding in check([told(one, "Alder"), told(other, "Birch", language)]):
        figures = [placed.claim.quantity.interval for placed in finding.claims if placed.claim.quantity]
        results = recompute(finding.working, figures)
        assert results == [step.result for step in finding.working]
        assert all(results[basis.step] == basis.ratio for basis in finding.bases if basis.step is not None)
        assert finding.ratio is None or finding.ratio in [basis.ratio for basis in finding.bases]


@given(st.lists(documents(), min_size=2, max_size=4), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_rules_of_all_kinds_then_order_changes_nothing_and_each_working_recomputes(
    told: list[ReadDocument], chance: Random
) -> None:
    mixed = [*told, told[0]]
    chance.shuffle(mixed)
    findings = check(told)
    # Of two readings of one document the first counts, so they are told apart by their hashes alone.
    assert {each.document.sha256 for each in mixed} == {each.document.sha256 for each in told}
    assert check(mixed) == findings
    for finding in findings:
        figures = [placed.claim.quantity.interval for placed in finding.claims if placed.claim.quantity]
        results = recompute(finding.working, figures)
        assert results == [step.result for step in finding.working]
        assert all(results[basis.step] == basis.ratio for basis in finding.bases if basis.step is not None)
        for message in (finding.title, finding.question, *finding.assumptions):
            assert message is None or "⟦" not in render(message, "es") + render(message, "en")


def kinds_of(told: list[ReadDocument]) -> list[tuple[str, Verdict, object, object]]:
    return sorted((each.kind, each.verdict, each.certainty, each.cause) for each in check(told))


@given(st.lists(st.tuples(st.sampled_from(FORMS), st.sampled_from(VALUES_TOLD)), min_size=2, max_size=4, unique=True))
@settings(max_examples=60, deadline=None)
def test_rules_of_all_kinds_then_ten_times_all_figures_change_no_verdict(said: list[tuple[str, int]]) -> None:
    told = []
    for times in (1, 10):
        made = [sentence(form, value * times, f"Source{n}") for n, (form, value) in enumerate(said) if form != "each"]
        told.append(
            [
                text(f"Russia and Cuba.\n{words}", *figures, published=date(2025, 1, 20), path=f"{n}.txt")
                for n, (words, figures) in enumerate(made)
            ]
        )
    assert kinds_of(told[0]) == kinds_of(told[1])
