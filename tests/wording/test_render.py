"""A message becomes a sentence."""

from datetime import date
from decimal import Decimal

import pytest

from claimtrack.model import Message
from claimtrack.quantity import Interval, Period
from claimtrack.wording import render
from claimtrack.wording.catalogue import Sentence, catalogue
from claimtrack.wording.rendering import filled
from claimtrack.wording.template import Template, parse

VALUES = {
    "n": 1234567,
    "big": Decimal(10) ** 6 / 267 * 366,
    "amount": Interval.at_most(500_000),
    "unit": "barrel/year",
    "ratio": Interval.at_least(2),
    "days": 244,
    "day": date(2024, 3, 7),
    "period": Period.month(2024, 3),
    "name": "OSC\x1b[31m",
    "place": "KP",
    "code": "es",
    "size": 50_000_000,
    "status": "disputed",
    "list": "A\nB\nC",
    "share": Decimal("12.5"),
}


@pytest.mark.parametrize(
    ("template", "english", "spanish"),
    [
        ("{n}", "1,234,567", "1.234.567"),
        ("{n:number}", "1,234,567", "1.234.567"),
        ("{big:number}", "≈ 1,370,787", "≈ 1.370.787"),
        ("{amount}", "up to 500,000", "hasta 500.000"),
        ("{amount:quantity unit}", "up to 500,000 barrels a year", "hasta 500.000 barriles al año"),
        ("{amount:bound unit}", "up to 500,000 barrels a year", "hasta 500.000 barriles al año"),
        ("{unit:unit}", "barrels a year", "barriles al año"),
        ("{ratio:ratio}", "over 2.0 times", "más de 2,0 veces"),
        ("{days:days}", "244 days", "244 días"),
        ("{day}", "7 March 2024", "7 de marzo de 2024"),
        ("{day:short}", "7 Mar 2024", "7 mar 2024"),
        ("{day:iso}", "2024-03-07", "2024-03-07"),
        ("{period:period}", "March 2024", "marzo de 2024"),
        ("{name}", "OSC␛[31m", "OSC␛[31m"),
        ("{name:quote}", "“OSC␛[31m”", "«OSC␛[31m»"),
        ("{place:place}", "North Korea", "Corea del Norte"),
        ("{code:language}", "Spanish", "español"),
        ("{size:bytes}", "50 MB", "50 MB"),
        ("{status:term status}", "disputed", "en disputa"),
        ("{list:list}", "A, B and C", "A, B y C"),
        ("{share:percent}", "12.5%", "12,5\u00a0%"),
        ("{{{n}}}", "{1,234,567}", "{1.234.567}"),
        ("{absent}", "{absent}", "{absent}"),
    ],
)
def test_blank_when_filled_then_in_the_language(template: str, english: str, spanish: str) -> None:
    parsed = parse(template, "test")
    assert filled(parsed, VALUES, "en") == english
    assert filled(parsed, VALUES, "es") == spanish


def test_blank_when_the_kind_does_not_take_the_value_then_the_value_is_shown() -> None:
    assert filled(parse("{name:ratio}", "test"), {"name": "x"}, "en") == "x"


def test_sentence_when_it_counts_then_the_plural_of_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    forms = {"one": parse("{claims:number} claim", "t"), "other": parse("{claims:number} claims", "t")}
    monkeypatch.setitem(catalogue("en"), "case.test", Sentence(forms, "claims"))  # type: ignore[arg-type]
    told = [render(Message.of("case.test", claims=count), "en") for count in (0, 1, 2, 1_000_000)]
    assert told == ["0 claims", "1 claim", "2 claims", "1,000,000 claims"]


def test_key_when_unknown_then_shown_with_its_parameters() -> None:
    assert render(Message.of("no.such", path="a\x00b", n=3), "es") == "⟦no.such: n=3, path=a␀b⟧"


def test_language_when_unknown_then_english() -> None:
    assert render(Message.of("terms.status.disputed"), "fr") == "disputed"


@pytest.mark.parametrize("text", ["{", "}", "{n", "n}", "{N}", "{n:nonsense}", "{n:number a b}", "{}"])
def test_template_when_not_well_formed_then_refused_with_its_key(text: str) -> None:
    with pytest.raises(ValueError, match=r"case\.bad"):
        parse(text, "case.bad")


def test_template_when_it_names_a_unit_then_both_are_blanks() -> None:
    template: Template = parse("{a:quantity u} {s:term status}", "t")
    assert template.names == {"a", "u", "s"}
