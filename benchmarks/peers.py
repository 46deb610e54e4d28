"""What other libraries read of the same articles: quantulum3 the figures, dateparser the dates.

Neither is needed: `make bench` installs them into the environment of the checkout.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import logging
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

HOW_TO_INSTALL = "Not installed: {}. `make bench` installs it, or: pip install -c constraints.txt -e '.[bench]'"


@dataclass(frozen=True, slots=True)
class PeerFigure:
    """A number as a peer reads it: its place in the text, its value and the name of its unit."""

    start: int
    end: int
    value: float
    unit: str


def quantulum() -> Callable[[str], list[PeerFigure]] | None:
    """quantulum3 with its classifier, which reads English; None where it is not installed."""
    try:
        with _silent():
            parser: Any = importlib.import_module("quantulum3.parser")
    except ImportError:
        return None

    def read(text: str) -> list[PeerFigure]:
        with _silent():
            found = parser.parse(text)
        return [PeerFigure(*quantity.span, float(quantity.value), str(quantity.unit.name)) for quantity in found]

    return read


def dates() -> Callable[[str, str, date], set[date]] | None:
    """The days that dateparser finds in a text of a language and a day; None where it is not installed."""
    try:
        search: Any = importlib.import_module("dateparser.search")
    except ImportError:
        return None

    def read(text: str, language: str, published: date) -> set[date]:
        settings = {"RELATIVE_BASE": datetime(published.year, published.month, published.day)}
        with _silent():
            # The whole text in one call loses dates; a sentence at a time is how it does best.
            found = [search.search_dates(line, languages=[language], settings=settings) for line in _lines(text)]
        return {moment.date() for each in found for _, moment in each or ()}

    return read


def _lines(text: str) -> Iterator[str]:
    return (sentence for line in text.splitlines() for sentence in line.split(". ") if sentence.strip())


@contextlib.contextmanager
def _silent() -> Iterator[None]:
    """Keep what the libraries print and log out of the tables."""
    logging.disable(logging.CRITICAL)
    with (
        warnings.catch_warnings(),
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
    ):
        warnings.simplefilter("ignore")
        try:
            yield
        finally:
            logging.disable(logging.NOTSET)
