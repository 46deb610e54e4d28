"""The figures of a finding on one axis: where each bar, point and line lies, as shares of the axis's length."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimtrack.model import Finding, Modality
from claimtrack.quantity import Interval, Quantity
from claimtrack.quantity.working import ClaimOperand, StepOperand
from claimtrack.wording import StepText, amount, letter, number, quantity, say, unit_name
from claimtrack.wording.units import per_phrase, split_unit

_LOGARITHMIC_FROM = 50
"""Figures further apart than this many times are drawn on a logarithmic axis."""
_ROOM = Decimal("1.12")
_LABEL = 50
"""Characters of a label that fit beside each other on a telephone; the text alternative has all of it."""
_TIMES = ("second", "minute", "hour", "day", "week", "month", "quarter", "year")


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the axis: its place in percent of the length, and its number."""

    at: str
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure: from `start`, `width` long, in percent; arrows where it is open; a point where it is one value."""

    letter: str
    label: str
    start: str
    width: str
    end: str
    open_low: bool
    open_high: bool
    point: bool
    limit: bool
    computed: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing, and the same in words."""

    caption: str
    logarithmic: bool
    ticks: tuple[Tick, ...]
    bars: tuple[Bar, ...]
    limits: tuple[Tick, ...]
    """Lines through all bars: caps and quotas, by their letters."""
    description: str


@dataclass(frozen=True, slots=True)
class _Row:
    letter: str
    label: str
    value: Interval
    per: str | None
    limit: bool = False
    computed: bool = False


def chart(finding: Finding, steps: tuple[StepText, ...], lang: str) -> Chart | None:
    """The drawing of a finding; None where it compares nothing, or fewer than two of its figures share a unit."""
    if not (finding.working or finding.bases or finding.ratio):
        return None
    unit, rows = _rows(finding, steps, lang)
    ends = [end for row in rows for end in (row.value.low, row.value.high) if end is not None]
    if len(rows) < 2 or not ends or not any(ends):
        return None
    axis = _Axis.over(ends)
    bars = tuple(_bar(row, axis) for row in rows)
    limits = tuple(
        Tick(axis.at(row.value.high), row.letter) for row in rows if row.limit and row.value.high is not None
    )
    factor, word = _scale(max(abs(end) for end in ends))
    pers = {row.per for row in rows}
    name = unit_name(unit, lang)
    if len(pers) == 1 and (per := next(iter(pers))):
        name = f"{name} {per_phrase(per, lang)}"
    caption = say(f"report.axis.{word}", lang, unit=name) if word else name
    return Chart(
        caption=caption,
        logarithmic=axis.logarithmic,
        ticks=tuple(Tick(axis.at(tick), number(_plain(tick / factor), lang)) for tick in axis.ticks()),
        bars=bars,
        limits=limits,
        description="; ".join(f"{row.letter}: {row.label}" for row in rows) + ".",
    )


def _rows(finding: Finding, steps: tuple[StepText, ...], lang: str) -> tuple[str, list[_Row]]:
    """The figures that share a unit, the unit of the most claims first: claims as stated, then what was computed."""
    groups: dict[tuple[str, str | None], list[_Row]] = {}
    keys: set[tuple[str, str | None]] = set()
    for position, placed in enumerate(finding.claims):
        stated = placed.claim.quantity
        if stated is None:
            continue
        keys.add((stated.unit.name, stated.per))
        limit = placed.claim.modality is Modality.LIMIT
        value = _counted(stated.widened())
        label = quantity(stated, lang, brief=True)
        groups.setdefault(_group(stated), []).append(_Row(letter(position), label, value, stated.per, limit))
    for line, text in enumerate(steps, 1):
        step = finding.working[text.last]
        unit, per = split_unit(step.unit)
        if (unit, per) not in keys:
            continue
        origin = " ".join(sorted(_letters(finding, text.last)))
        label = say("report.axis.step", lang, step=line, amount=amount(step.result, step.unit, lang, brief=True))
        row = _Row(origin, label, _counted(step.result), per, computed=True)
        groups.setdefault((unit, None if per in _TIMES else per), []).append(row)
    if not groups:
        return "", []
    key = max(groups, key=lambda key: (len(groups[key]), key == next(iter(groups))))
    return key[0], groups[key]


def _group(stated: Quantity) -> tuple[str, str | None]:
    return stated.unit.name, None if stated.per in _TIMES else stated.per


def _letters(finding: Finding, position: int) -> set[str]:
    """The claims from which a step is computed."""
    found: set[str] = set()
    for arg in finding.working[position].args:
        match arg:
            case ClaimOperand(claim, _):
                found.add(letter(claim))
            case StepOperand(step) if step < position:
                found |= _letters(finding, step)
    return found


def _counted(value: Interval) -> Interval:
    return value if value.high is not None and value.high < 0 else value.nonnegative()


@dataclass(frozen=True, slots=True)
class _Axis:
    low: Decimal
    high: Decimal
    step: Decimal
    logarithmic: bool

    @classmethod
    def over(cls, ends: list[Decimal]) -> _Axis:
        sizes = sorted(end for end in ends if end > 0)
        if min(ends) >= 0 and sizes and sizes[-1] / sizes[0] > _LOGARITHMIC_FROM:
            first, last = sizes[0].adjusted(), (sizes[-1] * _ROOM).adjusted() + 1
            every = max(1, (last - first + 4) // 5)
            return cls(Decimal(first), Decimal(last), Decimal(every), True)
        high = max(max(ends), Decimal(0)) * _ROOM
        low = min(min(ends), Decimal(0)) * _ROOM
        step = _nice((high - low) / 4)
        return cls(_down(low, step), -_down(-high, step), step, False)

    def at(self, value: Decimal) -> str:
        """The place of a value in percent of the axis's length."""
        if self.logarithmic:
            value = value.log10() if value > 0 else self.low
        share = (value - self.low) / (self.high - self.low) * 100
        return f"{min(max(share, Decimal(0)), Decimal(100)):.2f}"

    def ticks(self) -> list[Decimal]:
        """The values that are marked."""
        found, value = [], self.low
        while value <= self.high:
            found.append(Decimal(10) ** value if self.logarithmic else value)
            value += self.step
        return found


def _nice(step: Decimal) -> Decimal:
    """The next of 1, 2, 2.5, 5 times a power of ten."""
    power = Decimal(1).scaleb(step.adjusted())
    return next(
        power * m for m in (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10)) if power * m >= step
    )


def _down(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).to_integral_value(rounding="ROUND_FLOOR") * step


def _bar(row: _Row, axis: _Axis) -> Bar:
    low, high = row.value.low, row.value.high
    floor = low is None or (low == 0 and axis.low == 0) or (axis.logarithmic and low == 0)
    start = "0.00" if low is None or floor else axis.at(low)
    end = "100.00" if high is None else axis.at(high)
    width = Decimal(end) - Decimal(start)
    point = high is not None and not floor and width < Decimal("1.5")
    if point and low is not None and high is not None:
        start = end = axis.at((low + high) / 2)
    return Bar(
        letter=row.letter,
        label=row.label if len(row.label) <= _LABEL else row.label[: _LABEL - 1].rstrip() + "…",
        start=start,
        width=f"{max(width, Decimal(0)):.2f}",
        end=end,
        open_low=low is None,
        open_high=high is None,
        point=point,
        limit=row.limit,
        computed=row.computed,
    )


_SCALES = ((Decimal("1e9"), "billion"), (Decimal("1e6"), "million"), (Decimal("1e3"), "thousand"))


def _scale(largest: Decimal) -> tuple[Decimal, str | None]:
    for factor, word in _SCALES:
        # Thousands read well as digits up to the ten thousands.
        if largest >= factor * (100 if word == "thousand" else 1):
            return factor, word
    return Decimal(1), None


def _plain(value: Decimal) -> Decimal:
    value = value.normalize()
    return value if value.as_tuple().exponent <= 0 else value.quantize(Decimal(1))  # type: ignore[operator]
