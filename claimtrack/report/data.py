"""The report as JSON."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

from claimtrack.report.view import ReportView

_EXACT_IN_JSON = 2**53
_DIGITS_IN_JSON = 15
_DRAWN = frozenset({"chart"})
"""What is there for the drawing alone; its figures stand in the claims and the working."""


def data(view: ReportView) -> str:
    """The report as one JSON object with a line feed at its end."""
    return json.dumps(_plain(view), ensure_ascii=False, indent=2) + "\n"


def json_number(value: Decimal) -> int | float | str:
    """A decimal as JSON carries it without loss: integers to 2^53, decimals to 15 digits, others as text."""
    if value == value.to_integral_value() and abs(value) <= _EXACT_IN_JSON:
        return int(value)
    if len(value.as_tuple().digits) <= _DIGITS_IN_JSON and abs(value.adjusted()) < 300:
        return float(value)
    return str(value)


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return json_number(value)
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value) if f.name not in _DRAWN}
    return value
