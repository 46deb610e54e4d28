"""Numbers as a language writes them: exact ones digit for digit, computed ones rounded and marked, ratios."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import MAX_EMAX, MIN_EMIN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from functools import cache

from claimtrack.quantity import Interval
from claimtrack.wording.catalogue import phrase

ABOUT = "≈ "
_LONGEST = 60
"""Digits of a number that are written out; a longer one is written as a power of ten, rounded and marked."""
_EXACT_DECIMALS = 2
_EXACT_DIGITS = 6
_SETTLED = Context(prec=40, rounding=ROUND_HALF_EVEN, Emin=MIN_EMIN, Emax=MAX_EMAX)
_WIDE = Context(prec=400, rounding=ROUND_HALF_EVEN, Emin=MIN_EMIN, Emax=MAX_EMAX)


@dataclass(frozen=True, slots=True)
class Marks:
    """The number marks of a language."""

    decimal: str
    group: str
    minus: str


@cache
def marks(lang: str) -> Marks:
    """The number marks of a language, from CLDR."""
    from babel.numbers import get_decimal_symbol, get_group_symbol, get_minus_sign_symbol

    return Marks(get_decimal_symbol(lang), get_group_symbol(lang), get_minus_sign_symbol(lang))


def number(value: int | Decimal, lang: str) -> str:
    """A number digit for digit with the marks of the language: 1,000,000 and 2.7, 1.000.000 and 2,7.

    Babel's own formatter stops at numbers of more than 28 digits and drops the closing zeros of a decimal; this one
    writes the number as it is.
    """
    value = Decimal(value)
    if not value.is_finite():
        return str(value)
    if value.adjusted() > _LONGEST or _exponent(value) < -_LONGEST:
        mantissa = Decimal((value.as_tuple().sign, value.as_tuple().digits, 1 - len(value.as_tuple().digits)))
        return f"{ABOUT}{number(_rounded(mantissa, 2), lang)} × 10^{value.adjusted()}"
    sign, whole, fraction = _digits(value)
    use = marks(lang)
    head = len(whole) % 3 or 3
    groups = [whole[:head], *(whole[i : i + 3] for i in range(head, len(whole), 3))]
    return (use.minus if sign else "") + use.group.join(groups) + (use.decimal + fraction if fraction else "")


def computed(value: Decimal, lang: str, *, decimals: int | None = None) -> str:
    """A computed number: as it is when it ends soon, else rounded to read well and marked with ≈."""
    value = settled(value)
    ends_soon = len(value.as_tuple().digits) <= _EXACT_DIGITS or value == _quantized(value, _EXACT_DECIMALS)
    if ends_soon and value.adjusted() <= _LONGEST:
        return number(value, lang)
    rounded = _rounded(value, _decimals(value) if decimals is None else decimals)
    return ABOUT + number(rounded, lang)


def settled(value: Decimal) -> Decimal:
    """A number without the last digits of a long division, and without closing zeros: 2.9999... (60 digits) is 3."""
    return _plain(_SETTLED.plus(value))


def stretch(value: Interval, lang: str) -> str:
    """An interval: "1,000", "1,000 to 2,000", "1,000 or more", "up to 2,000"."""
    first = None if value.low is None else computed(value.low, lang)
    last = None if value.high is None else computed(value.high, lang)
    if first is None:
        return phrase("terms.stretch.any", lang) if last is None else phrase("terms.stretch.to", lang, high=last)
    if last is None:
        return phrase("terms.stretch.from", lang, low=first)
    return first if first == last else phrase("terms.stretch.between", lang, low=_bare(first), high=_bare(last))


def ratio(value: Interval, lang: str) -> str:
    """A ratio in words: "over 2.0 times", "2.7 to 3.0 times", "up to 1.5 times".

    The low end is rounded down and the high end up, so that what is said stays true.
    """
    low = None if value.low is None else settled(value.low)
    high = None if value.high is None else settled(value.high)
    if low is None:
        if high is None:
            return phrase("terms.ratio.any", lang)
        return phrase("terms.ratio.under", lang, high=_ratio_end(high, ROUND_CEILING, lang))
    if high is None:
        return phrase("terms.ratio.over", lang, low=_ratio_end(low, ROUND_FLOOR, lang))
    if low == high:
        sign = "" if _quantized(low, _ratio_decimals(low)) == low else ABOUT
        return phrase("terms.ratio.exact", lang, value=sign + _ratio_end(low, ROUND_HALF_EVEN, lang))
    first, last = _ratio_end(low, ROUND_FLOOR, lang), _ratio_end(high, ROUND_CEILING, lang)
    if first == last:
        return phrase("terms.ratio.exact", lang, value=ABOUT + first)
    return phrase("terms.ratio.between", lang, low=first, high=last)


def percent(value: int | Decimal, lang: str) -> str:
    """A number that is a percentage already: 12.5 is "12.5%", in Spanish "12,5 %"."""
    space = "\u00a0" if lang == "es" else ""
    return f"{computed(Decimal(value), lang, decimals=1)}{space}%"


SCALES = ((Decimal("1e12"), "trillion"), (Decimal("1e9"), "billion"), (Decimal("1e6"), "million"))


def short(value: Decimal, lang: str) -> str:
    """A round number with its scale word, where it has one: "1 million", "1.37 million"; others in full.

    It is rounded to three digits and marked with ≈ where that loses any.
    """
    value = settled(value)
    for scale, word in SCALES:
        # Spanish has no word of its own for 10^9 that stands beside decimals: 1.500 millones.
        if abs(value) >= scale and not (lang == "es" and word == "billion"):
            scaled = _plain(_SETTLED.divide(value, scale))
            near = scaled if len(scaled.as_tuple().digits) <= 4 or _exponent(scaled) >= 0 else _rounded(scaled, 2)
            sign = "" if near == scaled else ABOUT
            return phrase(f"terms.scale.{word}", lang, number=sign + number(near, lang), count=near)
    return computed(value, lang)


def _bare(text: str) -> str:
    return text.removeprefix(ABOUT)


def _digits(value: Decimal) -> tuple[int, str, str]:
    text = f"{value.copy_abs():f}"
    whole, _, fraction = text.partition(".")
    return value.as_tuple().sign if value else 0, whole, fraction


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _plain(value: Decimal) -> Decimal:
    """Without closing zeros after the decimal mark; a whole number without an exponent."""
    value = _WIDE.normalize(value) if value else Decimal(0)
    return _quantized(value, 0) if 0 < _exponent(value) <= _LONGEST else value


def _quantized(value: Decimal, decimals: int, rounding: str = ROUND_HALF_EVEN) -> Decimal:
    if value.adjusted() > 300:
        return value
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=rounding, context=_WIDE)


def _rounded(value: Decimal, decimals: int) -> Decimal:
    return _plain(_quantized(value, decimals))


def _decimals(value: Decimal) -> int:
    """As many decimals as a reader takes in: none from ten on, one from one on, else two significant digits."""
    size = value.adjusted()
    if size >= 1:
        return 0
    return 1 if size == 0 else min(_LONGEST, 1 - size)


def _ratio_decimals(value: Decimal) -> int:
    value = abs(value)
    if value >= 100:
        return 0
    if value >= Decimal("1.1"):
        return 1
    return 2 if value >= Decimal("0.1") else max(0, 1 - value.adjusted()) if value else 0


def _ratio_end(value: Decimal, rounding: str, lang: str) -> str:
    return number(_quantized(value, _ratio_decimals(value), rounding), lang)
