"""Messages: what is to be said, apart from the language in which it is said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from claimtrack.quantity import Interval, Period

Parameter = str | int | Decimal | Interval | date | Period
"""What a message may carry; wording/ renders each in the language asked for."""


@dataclass(frozen=True, slots=True)
class Message:
    """The key of a sentence in the catalogues of wording/, and what stands in its blanks, by name."""

    key: str
    parameters: tuple[tuple[str, Parameter], ...] = ()

    @classmethod
    def of(cls, key: str, **parameters: Parameter) -> Message:
        """A message with its parameters in alphabetical order, so that equal messages are equal."""
        return cls(key, tuple(sorted(parameters.items())))
