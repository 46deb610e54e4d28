"""Each rule: a case that it must raise, one that it must leave alone, one that only an unstated parameter separates."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.model import Cause, Certainty, ReadDocument, Verdict
from tests.checking.told import days, figure, found, quotes, text

QUARTER = days("2025-01-01", "2025-03-31")
LATE = date(2025, 3, 20)


def advertising(spent: float, period: dict[str, str | None] | None = QUARTER) -> ReadDocument:
    return text(
        "The law allows up to $1,200 million of spending a month on advertising. It spent $4,500 million on it.",
        figure("1,200 million", None, "USD", high=1.2e9, per="month", modality="limit", of="advertising"),
        figure("4,500 million", spent, "USD", period=period, of="advertising"),
    )


def test_limit_when_months_are_over_their_caps_then_certain() -> None:
    (limit,) = found(advertising(4.5e9), kind="limit")
    assert (limit.verdict, limit.certainty) == (Verdict.DISCREPANCY, Certainty.CERTAIN)
    assert limit.ratio is not None
    assert limit.ratio.contains(limit.bases[0].ratio)


def test_limit_when_within_then_consistent() -> None:
    (limit,) = found(advertising(3.1e9), kind="limit")
    assert limit.verdict is Verdict.CONSISTENT


def test_limit_when_the_total_states_no_period_then_silent() -> None:
    assert found(advertising(4.5e9, None), kind="limit") == []


def test_limit_when_the_total_spans_two_years_then_only_the_pace_exceeds_it() -> None:
    document = text(
        "The lake may lose no more than 100 tonnes of water a year. It lost 150 tonnes of water in eight months.",
        figure("100", None, "metric_ton", high=100, per="year", modality="limit", of="water"),
        figure("150", 150, "metric_ton", of="water", period=days("2024-09-01", "2025-04-30")),
    )
    (limit,) = found(document, kind="limit")
    assert limit.certainty is Certainty.LIKELY
    assert [basis.kind.value for basis in limit.bases] == ["annualised"]


def toll(dead: float, language: str, published: date, name: str = "Ministry of Health") -> ReadDocument:
    if language == "en":
        words, unit = f"The earthquake in Chile killed {dead:.0f} people in Chile, the {name} said.", "people"
    else:
        words, unit = f"El terremoto de Chile dejó {dead:.0f} muertos en Chile, según {name}.", "muertos"
    item = figure(f"{dead:.0f}", dead, unit, sources=[name])
    return text(words, item, published=published, language=language)


def test_conflict_when_two_texts_count_the_dead_differently_then_discrepancy_across_languages() -> None:
    day = date(2025, 3, 1)
    (conflict,) = found(toll(190, "en", day), toll(140, "es", day, "Protección Civil"), kind="conflict")
    assert conflict.verdict is Verdict.DISCREPANCY


def test_conflict_when_a_toll_falls_then_it_is_a_revision_and_when_it_rises_nothing() -> None:
    early, late = date(2025, 3, 1), date(2025, 3, 9)
    (falls,) = found(toll(190, "en", early), toll(140, "es", late, "Protección Civil"), kind="conflict")
    assert falls.cause is Cause.REVISION
    assert found(toll(140, "en", early), toll(190, "es", late, "Protección Civil"), kind="conflict") == []


def test_conflict_when_the_dead_are_of_other_events_then_silent() -> None:
    flood = text(
        "The floods in Chile killed 60 people in Chile, Reuters said.", figure("60", 60, "people", sources=["Reuters"])
    )
    assert found(toll(190, "en", date(2025, 3, 1)), flood, verdict="discrepancy") == []


def test_conflict_when_two_estimates_are_close_then_a_spread_to_ask_about() -> None:
    def pay(value: float, source: str) -> ReadDocument:
        words = f"Russia pays soldiers from North Korea ${value:,.0f} per soldier in wages, {source} estimates."
        item = figure(f"{value:,.0f}", value, "USD", per="soldier", modality="estimate", sources=[source], of="wages")
        return text(words, item)

    (spread,) = found(pay(2000, "Kestrel Institute"), pay(2400, "Alder Foundation"), kind="conflict")
    assert (spread.verdict, spread.cause) == (Verdict.QUESTION, Cause.SPREAD)


def sold(
    value: str, source: str, low: float | None, high: float | None, *, period: dict[str, str | None] | None = None
) -> ReadDocument:
    item = figure(value, low, "USD", high=high, of="copper", period=period, sources=[source])
    return text(f"Peru earned {value} dollars from copper of Tarvix, {source} said.", item)


@pytest.mark.parametrize(
    ("value", "period", "other", "cause"),
    [
        (24_000, None, None, Cause.MISSING_PARAMETER),
        (9_000, days("2024-03-01", "2024-04-30"), days("2024-01-01", "2024-12-31"), Cause.OTHER_PERIOD),
        (9_000, days("2024-01-01", "2024-12-31"), days("2024-01-01", "2024-12-31"), Cause.SAME_PERIOD),
        (9_000, None, None, None),
    ],
    ids=["twelve times as much", "two months and their year", "one year", "no year"],
)
def test_conflict_when_told_then_what_may_lie_behind_it(
    value: int, period: dict[str, str | None] | None, other: dict[str, str | None] | None, cause: Cause | None
) -> None:
    one = sold(str(value), "Alder", value, value, period=period)
    (conflict,) = found(one, sold("2000", "Birch", 2000, 2000, period=other), kind="conflict")
    assert conflict.cause is cause


def test_conflict_when_one_text_speaks_of_a_kind_of_it_then_another_scope() -> None:
    def sent(what: str, value: int, source: str) -> ReadDocument:
        words = f"Russia sent {value} barrels of {what} to Cuba in 2024, {source} said."
        period = days("2024-01-01", "2024-12-31")
        return text(words, figure(str(value), value, "barrel", of=what, period=period, sources=[source]))

    (conflict,) = found(sent("oil", 900, "Alder"), sent("diesel", 2000, "Birch"), kind="conflict")
    assert conflict.cause is Cause.OTHER_SCOPE


@pytest.mark.parametrize(
    ("value", "source", "low", "high", "asked"),
    [
        ("900", "Birch", 900, 900, True),
        ("900", "Alder", 900, 900, False),
        ("900", "Birch", None, 900, False),
        ("900", "Birch", 900, None, False),
        ("0", "Birch", 0, 0, False),
        ("3000", "Birch", 3000, 3000, False),
    ],
    ids=["far below", "one source", "two bounds", "more than", "nothing", "near"],
)
def test_bound_when_a_plain_figure_is_far_below_it_then_asked_about(
    value: str, source: str, low: float | None, high: float | None, asked: bool
) -> None:
    bounds = found(sold("5000", "Alder", None, 5000), sold(value, source, low, high), kind="conflict")
    assert [f.cause for f in bounds] == [Cause.BOUND_AGAINST_POINT] * asked


def test_conflict_when_one_is_a_plan_then_silent() -> None:
    built = text(
        "Spain built 400 homes in 2024, Reuters said.",
        figure("400", 400, "homes", period=days("2024-01-01", "2024-12-31"), sources=["Reuters"]),
    )
    planned = text(
        "Spain will build 900 homes in 2024, Hogar Asociados said.",
        figure("900", 900, "homes", period=days("2024-01-01", "2024-12-31"), modality="target", sources=["Hogar"]),
    )
    assert found(built, planned, kind="conflict") == []


def test_scale_slip_when_a_thousand_alone_separates_them() -> None:
    one = text(
        "Argentina bought vaccines for $38,500 million, Arriola said.",
        figure("38,500 million", 38.5e9, "ARS", of="vaccines", sources=["Arriola"]),
    )
    other = text(
        "La Argentina compró vacunas por $38,5 millones, según la OPC.",
        figure("38,5 millones", 38.5e6, "ARS", of="vacunas", sources=["OPC"]),
        language="es",
    )
    (slip,) = found(one, other, kind="scale_slip")
    assert slip.cause is Cause.SCALE
    assert found(one, other, kind="conflict") == []


def test_unit_slip_when_one_number_has_two_units() -> None:
    words = "The wildfire in Greece burned 10,400 {} of forest in Greece, Reuters said."
    documents = [
        text(words.format(unit), figure("10,400", 10400, name, of="forest", sources=["Reuters"]))
        for unit, name in (("hectares", "hectare"), ("acres", "acre"))
    ]
    (slip,) = found(*documents, kind="unit_slip")
    assert slip.cause is Cause.UNIT


def test_part_whole_when_a_part_is_above_its_whole() -> None:
    words = "The company made 310,000 cars last year. It sold {} of them in Europe."
    over, under = (
        text(words.format(n), figure("310,000", 310000, "cars"), figure(n, value, "cars"))
        for n, value in (("325,000", 325000), ("205,000", 205000))
    )
    assert found(over, kind="part_whole")[0].verdict is Verdict.DISCREPANCY
    assert found(under, kind="part_whole")[0].verdict is Verdict.CONSISTENT


def test_part_whole_when_one_province_has_more_than_the_country() -> None:
    document = text(
        "Hay 1.870 internados por dengue en todo el país. Solo en la provincia de Salta hay 2.140 internados.",
        figure("1.870", 1870, "internados", sources=["boletín"]),
        figure("2.140", 2140, "internados"),
        language="es",
    )
    (over,) = found(document, kind="part_whole")
    assert over.verdict is Verdict.DISCREPANCY
    assert found(document, kind="conflict") == []


@pytest.mark.parametrize(("last", "verdict"), [("8", Verdict.DISCREPANCY), ("6", Verdict.CONSISTENT)])
def test_sum_when_listed_parts_do_not_make_the_total(last: str, verdict: Verdict) -> None:
    document = text(
        f"The fleet made 36 trips: 21 from Vigo, 9 from Gijón and {last} from Bilbao.",
        *(figure(n, float(n), "trips") for n in ("36", "21", "9", last)),
    )
    (total,) = found(document, kind="sum")
    assert total.verdict is verdict
    assert quotes(total) == ["36", "21", "9", last]


def test_sum_when_parts_fall_short_without_claiming_to_be_all_then_they_fit() -> None:
    document = text(
        "The flood killed 190 people. Of them, 20 were children and 31 were women.",
        figure("190", 190, "people"),
        figure("20", 20, "children"),
        figure("31", 31, "women"),
    )
    assert found(document, verdict="discrepancy") == []


@pytest.mark.parametrize(("percent", "verdict"), [(38, Verdict.CONSISTENT), (58, Verdict.DISCREPANCY)])
def test_ratio_when_a_percentage_less_does_not_fit(percent: int, verdict: Verdict) -> None:
    document = text(
        f"Salta reported 41,260 cases, {percent} per cent fewer than the 66,550 of 2024.",
        figure("41,260", 41260, "cases"),
        figure(str(percent), percent, "percent"),
        figure("66,550", 66550, "cases"),
    )
    (share,) = found(document, kind="ratio")
    assert share.verdict is verdict


def test_ratio_when_wages_do_not_make_the_years_told() -> None:
    document = text(
        "Pagan 2.400 dólares por soldado, el equivalente a 20 años de salario. El salario es de 40 dólares al mes.",
        figure("2.400", 2400, "USD", per="soldado"),
        figure("20", 20, "year", of="salario"),
        figure("40", 40, "USD", per="month", of="salario"),
        language="es",
    )
    (wage,) = found(document, kind="ratio")
    assert wage.verdict is Verdict.DISCREPANCY


@pytest.mark.parametrize(("total", "verdict"), [("3.6", Verdict.CONSISTENT), ("36", Verdict.DISCREPANCY)])
def test_product_when_a_count_times_its_price_is_not_the_total(total: str, verdict: Verdict) -> None:
    document = text(
        f"The council hired 8,000 clerks at $450 each, {total} million dollars in all.",
        figure("8,000", 8000, "clerks"),
        figure("450", 450, "USD"),
        figure(f"{total} million", float(total) * 1e6, "USD"),
    )
    (product,) = found(document, kind="product")
    assert product.verdict is verdict
    assert product.cause is (Cause.SCALE if verdict is Verdict.DISCREPANCY else None)


@pytest.mark.parametrize(("length", "verdict"), [(4, Verdict.CONSISTENT), (10, Verdict.DISCREPANCY)])
def test_timeline_when_a_length_does_not_fit_its_dates(length: int, verdict: Verdict) -> None:
    document = text(
        f"The fire burned for {length} days, from 11 to 14 August 2024.",
        figure(str(length), length, "day", period=days("2024-08-11", "2024-08-14")),
    )
    (span,) = found(document, kind="timeline")
    assert span.verdict is verdict


def shipped(chain: list[str], unit: str = "1.1 million") -> ReadDocument:
    words = f"Russia sent {unit} barrels of oil to North Korea, according to {' citing '.join(reversed(chain))}."
    period = days("2024-04-01", "2025-02-28")
    return text(words, figure(unit, 1.1e6, "barrel", of="oil", sources=chain, period=period), published=LATE)


def test_origins_when_two_name_one_then_circular_and_when_distinct_then_agreement() -> None:
    study = shipped(["Harbour Light"])
    passed = shipped(["Harbour Light", "Japan Ministry"])
    other = shipped(["Busan Observatory"])
    assert [f.kind for f in found(study, passed) if f.kind in ("circular", "repeats", "agreement")] == ["circular"]
    assert [f.kind for f in found(study, other) if f.kind in ("circular", "repeats", "agreement")] == ["agreement"]


def test_wording_when_an_upper_bound_is_called_a_minimum() -> None:
    document = text(
        "Ukraine estimates up to $1.7 billion in minimal shipments.", figure("1.7 billion", None, "USD", high=1.7e9)
    )
    assert len(found(document, kind="wording")) == 1


@pytest.mark.parametrize(
    ("words", "share", "verdicts"),
    [
        ("In all 310 nurses, 40 per cent, met 240 nurses.", 40, []),
        ("In May 40 per cent came: 310 nurses and 240 doctors.", 40, []),
        ("Sales came to 310 cars, 30 per cent on the 240 cars before.", 30, []),
        ("It sold 310 cars, 40 per cent of the 240 cars of the whole country.", 40, [Verdict.DISCREPANCY]),
    ],
    ids=[
        "an aside between two groups",
        "told before both",
        "just a rise by so much, which no word says",
        "of which the text says so",
    ],
)
def test_ratio_when_a_share_stands_beside_two_figures_then_held_where_the_text_ties_them(
    words: str, share: int, verdicts: list[Verdict]
) -> None:
    items = [figure("310", 310, "things"), figure(str(share), share, "percent"), figure("240", 240, "things")]
    items.sort(key=lambda item: words.index(item["number"]))
    assert [f.verdict for f in found(text(words, *items), kind="ratio")] == verdicts


@pytest.mark.parametrize(
    ("end", "total", "verdicts"),
    [("2024-12-31", 549_000, [Verdict.CONSISTENT]), ("2024-12-31", 740_000, []), (None, 549_000, [])],
    ids=["as much", "more: another rule tells", "a time without an end"],
)
def test_product_when_a_pace_stands_beside_the_total_of_a_time_then_held_where_it_ends(
    end: str | None, total: int, verdicts: list[Verdict]
) -> None:
    document = text(
        f"The plant treats 1,500 tonnes of waste a day. In 2024 it treated {total} tonnes of waste.",
        figure("1,500", 1500, "metric_ton", of="waste", per="day"),
        figure(str(total), total, "metric_ton", of="waste", period=days("2024-01-01", end)),
    )
    assert [f.verdict for f in found(document, kind="product")] == verdicts


def test_unattributed_when_only_a_length_of_time_has_no_source_then_nothing_is_asked() -> None:
    spent = text("The works took nine months.", figure("nine", 9, "month"))
    assert not found(spent, kind="unattributed")
    counted = text("The works took nine ships.", figure("nine", 9, "ships"))
    assert found(counted, kind="unattributed")


@pytest.mark.parametrize(("end", "asked"), [("2014-12-31", 0), ("2025-02-28", 1)], ids=["long over", "of late"])
def test_conflict_when_a_far_greater_toll_is_of_a_time_long_over_then_not_asked_about(end: str, asked: int) -> None:
    document = text(
        "The mill fire killed 12 workers, police said. A fire at a mill killed 310 workers, the union said.",
        figure("12", 12, "workers", sources=["police"]),
        figure("310", 310, "workers", period=days(f"{end[:4]}-01-01", end), sources=["union"]),
    )
    assert len(found(document, kind="conflict", verdict=Verdict.QUESTION)) == asked
