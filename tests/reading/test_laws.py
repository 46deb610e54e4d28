"""Laws that hold for any text at all: nothing raises, every place quotes the text, nothing depends on chance."""

import unicodedata
from dataclasses import fields
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimtrack.language import PhraseTable, packs
from claimtrack.model import ClaimKind, ReadDocument
from claimtrack.quantity import (
    PERCENT,
    PERCENTAGE_POINT,
    Approximation,
    Interval,
    Quantity,
    Unit,
    UnitKind,
    count,
    money,
    physical,
)
from claimtrack.wording import quantity as worded
from tests.reading.told import figures, plain, reading

REPO_ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = st.sampled_from(["es", "en", None, "xx"])


def _pack_words() -> list[str]:
    """All phrases and words of the packs, whatever they are for."""
    found: set[str] = set()

    def take(value: object) -> None:
        if isinstance(value, PhraseTable):
            found.update(phrase for phrase, _ in value.entries())
        elif isinstance(value, frozenset) or hasattr(value, "keys"):
            found.update(word for word in value if isinstance(word, str))
        elif hasattr(value, "__dataclass_fields__"):
            for field in fields(value):  # type: ignore[arg-type]
                take(getattr(value, field.name))

    for pack in packs().values():
        take(pack)
    return sorted(found)


WORDS = _pack_words()
MARKS = [*",.;:!?%$€£()[]“”«»\"'’-–—/\\+#@*&°ºª−", "US$", "\n", "\n\n", "\t", " ", "\u00a0", "\u202f", "...", "—«"]
NUMBERS = ["1", "7", "24", "100", "2024", "12,000", "12.000", "5.5", "5,5", "3.725", "1.234.567", "1,2.3", "0", "0,0"]
NAMES = ["Juan Peña", "Reuters", "México", "EE. UU.", "Pentágono", "F-16", "COVID-19", "U.S.", "O’Neil", "Ñ"]

mixtures = st.lists(st.sampled_from([*WORDS, *MARKS, *NUMBERS, *NAMES]), max_size=40).flatmap(
    lambda parts: st.sampled_from([" ", "", " "]).map(lambda blank: blank.join(parts))
)
sentences = st.lists(st.sampled_from([*WORDS, *NUMBERS, *NAMES, ",", ".", "%", "$"]), max_size=60).map(" ".join)


def _phrases(language: str) -> st.SearchStrategy[str]:
    """Figures with all that may stand around them, and cues between them: what the grammars look for."""
    pack = packs()[language]

    def some(table: PhraseTable[str]) -> st.SearchStrategy[str]:
        return st.sampled_from(sorted({phrase for phrase, _ in table.entries()}))

    number = st.sampled_from([*NUMBERS, *pack.numbers.words, *pack.numbers.vague, *pack.numbers.half])
    scale = st.sampled_from(["", "", *pack.numbers.scales, *pack.numbers.dozens, *pack.numbers.suffixes])
    unit = st.one_of(some(pack.units.physical), some(pack.money.words), some(pack.units.share), st.sampled_from(NOUNS))
    bound, after = some(pack.bounds.before), some(pack.bounds.after)
    rate = some(pack.rates.fixed)
    link = st.one_of(*(some(table) for name, table in pack.time.words.items() if name != "decade_words"))
    day = st.sampled_from([*pack.time.months, *pack.time.weekdays, *pack.time.days, "2024", "1999", "5", "31"])
    cue = st.one_of(some(pack.attribution.according), st.sampled_from(sorted(pack.attribution.verbs)))
    joint = st.one_of(some(pack.ranges.between), some(pack.ranges.conjunctions), some(pack.parts.openings))
    name, mark = st.sampled_from(NAMES), st.sampled_from([",", ".", ";", ":", "“", "”", "-", "(", ")", "$", "−", "\n"])
    figure = st.tuples(bound | st.just(""), number, scale, unit | st.just(""), after | rate | st.just("")).map(" ".join)
    period = st.tuples(link, day, link | day | st.just("")).map(" ".join)
    return st.lists(st.one_of(figure, figure, period, cue, joint, name, mark), min_size=1, max_size=14).map(" ".join)


NOUNS = ["soldados", "buques", "soldiers", "ships", "people", "dosis", "lunes", "mes", "%"]
phrases = st.sampled_from(["es", "en"]).flatmap(lambda code: st.tuples(_phrases(code), st.just(code)))
DISPATCHES = [path.read_text("utf-8") for path in sorted((REPO_ROOT / "seeds").glob("*.txt"))]


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A piece of a dispatch with words cut out, turned around or set in."""
    text = draw(st.sampled_from(DISPATCHES))
    start = draw(st.integers(0, len(text) - 1))
    words = text[start : start + draw(st.integers(1, 400))].split(" ")
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, len(words) - 1))
        words[place : place + draw(st.integers(0, 3))] = [draw(st.sampled_from([*WORDS, *NUMBERS, *MARKS, ""]))]
    return " ".join(words)


def _check(read: ReadDocument) -> None:
    text = read.document.text
    for claim in read.claims:
        anchor = claim.anchor
        assert 0 <= anchor.start < anchor.end <= len(text)
        assert text[anchor.start : anchor.end] == anchor.quote
        assert text[: anchor.start].endswith(anchor.prefix)
        assert text[anchor.end :].startswith(anchor.suffix)
        sentence = claim.sentence
        assert text[sentence.start : sentence.end] == sentence.text
        assert sentence.start <= anchor.start
        assert anchor.end <= sentence.end
        assert (claim.kind is ClaimKind.QUANTITY) == (claim.quantity is not None) == (claim.number is not None)
        assert 0 <= claim.extraction_confidence <= 1
        if claim.number is not None:
            assert anchor.start <= claim.number.start < claim.number.end <= anchor.end
        if claim.quantity is not None:
            assert claim.quantity.interval != Interval(None, None)
            assert not claim.quantity.interval.is_beyond_reports
            assert claim.quantity.unit.name
            if claim.quantity.of is not None:
                assert claim.quantity.of in text
        for mention in claim.attribution.chain if claim.attribution else ():
            assert mention.name.strip() == mention.name != ""
            assert (mention.start is None) == (mention.end is None)
            if mention.start is not None and mention.end is not None:
                assert 0 <= mention.start < mention.end <= len(text)
    for refusal in read.refused:
        assert 0 <= refusal.start < refusal.end <= len(text)
    starts = [claim.anchor.start for claim in read.claims]
    assert starts == sorted(starts)
    numbers = [claim.number for claim in read.claims if claim.number]
    assert len(numbers) == len(set(numbers))


@given(st.text(), LANGUAGES)
@example("\ud800 5 %", "es")
@example("\x00 5 %", "es")
@example("½ ¾ ² ¹", "en")
@example("٣٤٥ dólares y 二 euros y ๕ %", "es")
@example("5\u0301 % de a\u0303o", "es")
@example("1" * 5000, "en")
@example("1." * 500, "es")
@example("0.", "es")
@example("hasta", "es")
@example("$", "es")
@example("3-", "en")
def test_reading_when_any_text_at_all_then_nothing_raises_and_places_hold(text: str, language: str | None) -> None:
    _check(reading(text, language))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La obra, que debía costar 12 millones,", "es"),
        ("El fuego ha quemado 8.700 hectáreas desde el 12 de agosto, informó la", "es"),
        ("The rate is below 6% for the first time in six years.\nThe Bureau of Labor Statistics reported Friday", "en"),
        ("Just over 2 000 people were murdered a month, which is more than 500 people per", "en"),
    ],
)
def test_reading_when_a_text_breaks_off_behind_a_cue_then_places_hold(text: str, language: str) -> None:
    _check(reading(text, language))


def test_reading_when_a_report_is_cut_anywhere_then_places_hold() -> None:
    for path in sorted((REPO_ROOT / "fixtures" / "gold" / "dev").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for end in range(150, len(text), 4001):
            _check(reading(text[end - 150 : end], path.stem[:2]))


@settings(max_examples=300)
@given(mixtures, LANGUAGES)
def test_reading_when_words_digits_and_marks_are_mixed_then_places_hold(text: str, language: str | None) -> None:
    _check(reading(text, language))


@settings(max_examples=300)
@given(sentences, LANGUAGES)
def test_reading_when_words_stand_in_any_order_then_places_hold(text: str, language: str | None) -> None:
    _check(reading(text, language))


@settings(max_examples=400)
@given(phrases)
def test_reading_when_figures_periods_and_cues_meet_then_places_hold(case: tuple[str, str]) -> None:
    _check(reading(*case))


@settings(max_examples=300)
@given(damaged(), st.sampled_from(["es", "en"]))
def test_reading_when_a_dispatch_is_damaged_then_places_hold(text: str, language: str) -> None:
    _check(reading(text, language))


@given(phrases)
def test_reading_when_no_date_is_known_then_nothing_raises(case: tuple[str, str]) -> None:
    _check(reading(*case, published=None))


@given(phrases)
def test_reading_when_twice_then_the_same(case: tuple[str, str]) -> None:
    assert reading(*case) == reading(*case)


@given(phrases)
def test_reading_when_letters_are_decomposed_then_the_same_figures(case: tuple[str, str]) -> None:
    text, language = case
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    before, after = figures(composed, language), figures(decomposed, language)
    assert [c.quantity.interval for c in before if c.quantity] == [c.quantity.interval for c in after if c.quantity]


SAMPLE = (
    "Según el Ministerio de Defensa, llegaron más de 40 buques en marzo.{}Costó 1.234.567 euros.{}"
    "El alcalde dijo que el puente es seguro.{}"
)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\u2028", "\u0085", " "])
def test_reading_when_line_ends_differ_then_the_same_claims_each_at_its_place(end: str) -> None:
    read = reading(SAMPLE.format(end, end, end))
    _check(read)
    assert [claim.anchor.quote for claim in read.claims] == [
        "más de 40 buques",
        "1.234.567 euros",
        "el puente es seguro",
    ]


def _spanish(value: Decimal) -> str:
    whole, _, fraction = plain(value).partition(".")
    return f"{int(whole):,}".replace(",", ".") + (f",{fraction}" if fraction else "")


def _english(value: Decimal) -> str:
    whole, _, fraction = plain(value).partition(".")
    return f"{int(whole):,}" + (f".{fraction}" if fraction else "")


LOW = {"es": "más de ", "en": "more than "}
HIGH = {"es": "hasta ", "en": "up to "}
BETWEEN = {"es": ("entre ", " y "), "en": ("between ", " and ")}
UNITS = {
    "es": {"barriles": "barrel", "euros": "EUR", "%": "percent", "toneladas": "metric_ton", "soldados": "soldados"},
    "en": {"barrels": "barrel", "euros": "EUR", "%": "percent", "tonnes": "metric_ton", "soldiers": "soldiers"},
}
amounts = st.decimals(min_value=2, max_value=10**12, places=2).map(lambda value: Decimal(plain(value)))


@given(st.data(), st.sampled_from(["es", "en"]), amounts, amounts, st.sampled_from(["exact", "low", "high", "range"]))
def test_figure_when_written_and_read_back_then_the_same(
    data: st.DataObject, language: str, one: Decimal, other: Decimal, bound: str
) -> None:
    write = {"es": _spanish, "en": _english}[language]
    low, high = sorted((one, other))
    if low == high:
        bound = "exact"
    opening, joint = BETWEEN[language]
    wanted, words = {
        "exact": (Interval.point(low), write(low)),
        "low": (Interval.at_least(low), LOW[language] + write(low)),
        "high": (Interval.at_most(low), HIGH[language] + write(low)),
        "range": (Interval(low, high), opening + write(low) + joint + write(high)),
    }[bound]
    noun = data.draw(st.sampled_from(sorted(UNITS[language])))
    # A number that shows its marks both ways tells which is the decimal one.
    proof = {"es": "Costó 1.234,56 yenes. ", "en": "It cost 1,234.56 yen. "}[language]
    lead = {"es": "Son ", "en": "It is "}[language]
    _, claim = figures(f"{proof}{lead}{words} {noun}.", language)
    assert claim.quantity is not None
    assert claim.quantity.interval == wanted
    assert claim.quantity.unit.name == UNITS[language][noun]


COUNTED = {"es": "soldados", "en": "soldiers"}
PROOF = {"es": "Costó 1.234,56 yenes. Son ", "en": "It cost 1,234.56 yen. It is "}
names = ["barrel", "metric_ton", "kilogram", "liter", "hectare", "kilometer", "kilometer**2", "megawatt", "hour", "day"]
units = st.sampled_from([PERCENT, PERCENTAGE_POINT, money("USD"), money("EUR"), count(""), *map(physical, names)])


@given(
    st.sampled_from(["es", "en"]),
    units,
    amounts,
    amounts,
    st.sampled_from(["point", "low", "high", "range"]),
    st.sampled_from(Approximation),
    st.sampled_from([None, "year", "month", "day"]),
)
def test_figure_when_worded_for_people_and_read_back_then_the_same(
    language: str, unit: Unit, one: Decimal, other: Decimal, shape: str, approximation: Approximation, per: str | None
) -> None:
    low, high = sorted((one, other))
    interval = {
        "point": Interval.point(low),
        "low": Interval.at_least(low),
        "high": Interval.at_most(low),
        "range": Interval(low, high),
    }[shape]
    if unit.kind is UnitKind.COUNT:
        unit = count(COUNTED[language])
    if unit.kind in (UnitKind.PERCENT, UnitKind.PERCENTAGE_POINT, UnitKind.TIME):
        per = None
    if shape != "point":
        approximation = Approximation.NONE
    quantity = Quantity(interval, unit, approximation, per=per)
    _, claim = figures(f"{PROOF[language]}{worded(quantity, language)}.", language)
    assert claim.quantity == quantity
