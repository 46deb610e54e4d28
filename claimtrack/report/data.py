"""The report as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from decimal import Decimal
from functools import cache
from json.encoder import encode_basestring
from typing import Any

from claimtrack.model.parts import Series
from claimtrack.report.view import AskGroup, DocumentView, ReportView, StatusGroup

_EXACT_IN_JSON = 2**53
_DIGITS_IN_JSON = 15
_SHOWN = frozenset({"chart", "left"})
"""What is there for people alone; the same stands in the claims and the working."""
_STEP = "  "
_LONG = (ReportView, StatusGroup, AskGroup, DocumentView)
"""What holds a series, which is written as it is made."""


def data(view: ReportView) -> Iterator[str]:
    """The report as one JSON object with a line feed at its end, in pieces.

    The bytes are those of `json.dumps(..., ensure_ascii=False, indent=2)`, which would hold all of it at once.
    """
    yield from _pieces(view, "\n")
    yield "\n"


def json_number(value: Decimal) -> int | float | str:
    """A decimal as JSON carries it without loss: integers to 2^53, decimals to 15 digits, others as text."""
    if value == value.to_integral_value() and abs(value) <= _EXACT_IN_JSON:
        return int(value)
    if len(value.as_tuple().digits) <= _DIGITS_IN_JSON and abs(value.adjusted()) < 300:
        return float(value)
    return str(value)


def _pieces(value: Any, margin: str) -> Iterator[str]:
    """A value in pieces; `margin` is a line feed and the blanks that its lines begin with."""
    if isinstance(value, Series):
        yield from _list((_pieces(each, margin + _STEP) for each in value), margin)
    elif isinstance(value, _LONG):
        opening = "{"
        for name, key in _names(value):
            yield f"{opening}{margin}{_STEP}{key}: "
            yield from _pieces(getattr(value, name), margin + _STEP)
            opening = ","
        yield margin + "}"
    elif isinstance(value, tuple):
        yield from _list((_pieces(each, margin + _STEP) for each in value), margin)
    else:
        yield _text(value, margin)


def _list(items: Iterable[Iterable[str]], margin: str) -> Iterator[str]:
    opening = "["
    for pieces in items:
        yield opening + margin + _STEP
        yield from pieces
        opening = ","
    yield "[]" if opening == "[" else margin + "]"


def _text(value: Any, margin: str) -> str:
    """A value at once."""
    if type(value) is str:
        return encode_basestring(value)
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, Decimal):
        number = json_number(value)
        return encode_basestring(number) if isinstance(number, str) else repr(number)
    inner = margin + _STEP
    if isinstance(value, tuple):
        return f"[{inner}{f',{inner}'.join([_text(each, inner) for each in value])}{margin}]" if value else "[]"
    told = [f"{key}: {_text(getattr(value, name), inner)}" for name, key in _names(value)]
    return f"{{{inner}{f',{inner}'.join(told)}{margin}}}"


def _names(value: Any) -> tuple[tuple[str, str], ...]:
    """The names of the fields of a dataclass that are written, each as it is and as JSON."""
    type_: Any = type(value)
    return _keys(type_)


@cache
def _keys(type_: Any) -> tuple[tuple[str, str], ...]:
    return tuple((each.name, encode_basestring(each.name)) for each in fields(type_) if each.name not in _SHOWN)
