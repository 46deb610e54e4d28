"""What stands at the edges: nothing, open ends, a rate of deaths, a reference figure that only says the same."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from claimtrack.checking import check
from claimtrack.checking.figure import Figure, scene_of
from claimtrack.checking.fits import passage
from claimtrack.checking.pairs import bring_together
from claimtrack.checking.readings import periods_of
from claimtrack.model import ReadDocument, ReferenceFigure, Verdict
from claimtrack.quantity import Interval, count
from tests.checking.told import days, figure, found, text

YEAR = days("2024-01-01", "2024-12-31")


def sent(words: str, low: float | None, high: float | None, source: str) -> ReadDocument:
    told = f"Russia sent {words} barrels of oil to Cuba in 2024, {source} said."
    item = figure(words.split()[-1], low, "barrel", high=high, of="oil", period=YEAR, sources=[source])
    return text(told, item)


def test_ratio_when_one_side_is_nothing_then_there_is_none() -> None:
    none, some = (scene_of(each).figures[0] for each in (sent("0", 0, 0, "Alder"), sent("500", 500, 500, "Birch")))
    pair = bring_together(none, some)
    assert pair is not None
    assert pair.apart
    assert pair.ratio() is None
    assert found(sent("0", 0, 0, "Alder"), sent("500", 500, 500, "Birch"), kind="conflict") == []


def test_ratio_when_the_lower_side_is_open_then_taken_from_its_upper_end() -> None:
    (conflict,) = found(
        sent("up to 500", None, 500, "Alder"), sent("more than 1500", 1500, None, "Birch"), kind="conflict"
    )
    assert conflict.ratio == Interval(Decimal(3), None)


def test_share_when_it_is_a_rate_of_deaths_then_held_against_the_dead_and_the_cases() -> None:
    def outbreak(rate: int) -> ReadDocument:
        words = (
            "In Uganda 200 cases of Ebola were confirmed in 2024 and 80 people died. "
            f"The case fatality rate was {rate} per cent, the ministry said."
        )
        return text(
            words,
            figure("200", 200, "cases", of="Ebola", period=YEAR),
            figure("80", 80, "people", period=YEAR),
            figure(str(rate), rate, "percent", sources=["ministry"]),
        )

    assert {each.verdict for each in found(outbreak(40), kind="ratio")} == {Verdict.CONSISTENT}
    (apart,) = found(outbreak(90), kind="ratio", verdict="discrepancy")
    assert [placed.claim.anchor.quote.split()[0] for placed in apart.claims] == ["80", "200", "90"]


def test_reference_when_a_text_only_says_the_same_then_it_neither_repeats_nor_confirms_it() -> None:
    population = ReferenceFigure(
        "population of Cuba", Interval.point(Decimal(9_800_000)), count("inhabitants"), "Census", date=date(2025, 1, 1)
    )
    document = text("Cuba has 9,800,000 inhabitants.", figure("9,800,000", 9_800_000, "inhabitants"))
    assert check([document], [population]) == check([document])
    other = text("Cuba has 8,200,000 inhabitants.", figure("8,200,000", 8_200_000, "inhabitants"))
    assert "conflict" in {each.kind for each in check([other], [population])}


def test_passage_when_a_sentence_holds_very_many_figures_then_those_around_one() -> None:
    numbers = [str(n) for n in range(101, 141)]
    figures = [figure(number, int(number), "ships") for number in numbers]
    scene = scene_of(text("In port: " + ", ".join(f"{number} ships" for number in numbers) + ".", *figures))
    middle: Figure = scene.figures[20]
    near = passage(scene, middle)
    assert len(near) == 24
    assert middle in near


def test_period_when_it_has_no_end_then_one_reading() -> None:
    item = figure("500", 500, "barrel", of="oil", period=days("2024-03-01", None))
    (reading,) = periods_of(scene_of(text("Since March Russia sent 500 barrels of oil.", item)).figures[0])
    assert (reading.days, reading.spots) == (None, ())
