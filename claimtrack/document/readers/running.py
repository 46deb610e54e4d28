"""Lines that run along on the pages of a document (a header, a footer) and notes at their feet."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from claimtrack.document.readers.layout import Piece, Row, rows

_MARGIN_ROWS = 3
_SAME_PLACE = 6.0
"""Points by which the place of a running line differs from page to page."""
_LONGEST = 200
_FEW_PAGES = 3
_NUMBER = re.compile(r"\d{1,5}")
_NUMBER_ALONE = re.compile(r"(?:[^\d\n]{0,12}\s)?[-–—]?\s?\d{1,4}(?:\s?(?:/|of|de)\s?\d{1,4})?\s?[-–—]?")
_NOTE = re.compile(r"[⁰¹²³⁴-⁹*†‡]|\[?\d{1,3}[\].)]?\s")
_NOTE_HEIGHT = 0.9
"""Of the middle row of the page."""


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A page without what stands beside its text."""

    pieces: list[Piece]
    head: tuple[str, ...] = ()
    """Lines that run along, where they come first."""
    foot: tuple[str, ...] = ()
    """Lines of footnotes, and under them those that run along; an empty one parts what does not belong together."""


def trimmed(pages: Sequence[list[Piece]]) -> list[Trimmed]:
    """Each page without what runs along its margins and without its footnotes, and these by themselves.

    A line that stands at the same place on several pages, but for a number that counts with them, is kept where it
    comes first and left out elsewhere, so that no sentence that goes on overleaf is cut by it. The number of the page
    alone on its first or last line is left out everywhere.
    """
    laid = [rows(pieces) for pieces in pages]
    running = _running(laid)
    told: set[str] = set()
    return [_trimmed(page, number, pages[number], running, told) for number, page in enumerate(laid)]


def _trimmed(page: list[Row], number: int, pieces: list[Piece], running: set[str], told: set[str]) -> Trimmed:
    kept = list(page)
    head: list[str] = []
    foot: list[str] = []
    for row in _margins(page):
        known = running.intersection(_keys(row, number))
        if known:
            if not known & told:
                (head if 2 * page.index(row) < len(page) else foot).extend([row.text, ""])
            told |= known
            kept.remove(row)
    while kept and _NUMBER_ALONE.fullmatch(kept[-1].text.strip()):
        kept.pop()
    while kept and _NUMBER_ALONE.fullmatch(kept[0].text.strip()):
        kept.pop(0)
    notes = _notes(kept)
    body = {id(piece) for row in kept[: len(kept) - len(notes)] for piece in row.pieces}
    # In the order of the file, which tells columns from tables.
    return Trimmed(
        [piece for piece in pieces if id(piece) in body], tuple(head), (*(row.text for row in notes), "", *foot)
    )


def _margins(page: list[Row]) -> list[Row]:
    return page if len(page) <= 2 * _MARGIN_ROWS else page[:_MARGIN_ROWS] + page[-_MARGIN_ROWS:]


def _running(laid: Sequence[list[Row]]) -> set[str]:
    """The keys of the lines that run along."""
    seen: dict[str, set[int]] = defaultdict(set)
    for number, page in enumerate(laid):
        for row in _margins(page):
            for key in _keys(row, number):
                seen[key].add(number)
    needed = 2 if len(laid) <= _FEW_PAGES else _FEW_PAGES
    return {key for key, numbers in seen.items() if len(numbers) >= needed}


def _keys(row: Row, page: int) -> Iterator[str]:
    """What a row is known by on other pages: its place and text, each number in turn as one that counts with them."""
    text = " ".join(row.text.split())
    if len(text) > _LONGEST:
        return
    for place in {round(row.bottom / _SAME_PLACE + shift) for shift in (-0.25, 0.25)}:
        yield f"{place} {text}"
        for match in _NUMBER.finditer(text):
            yield f"{place} {text[: match.start()]}#{int(match[0]) - page}{text[match.end() :]}"


def _notes(page: list[Row]) -> list[Row]:
    """The footnotes: small rows at the foot of a page, the first of which begins with a mark or number."""
    usual = median(row.height for row in page) if page else 0.0
    first = len(page)
    while first > 1 and page[first - 1].height < _NOTE_HEIGHT * usual:
        first -= 1
    while first < len(page) and not _NOTE.match(page[first].text):
        first += 1
    return page[first:]
