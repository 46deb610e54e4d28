"""Where a command's output goes: data to standard output, talk to standard error.

Text from a document passes display_text() here or before; JSON escapes what a terminal would obey.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any, Literal

from claimtrack.cli.faults import OutputFailed

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

PIPED_WIDTH = 100
"""Columns of laid-out text that nobody's terminal shows; COLUMNS says otherwise."""
GAP = 2
"""Blanks between the columns of a table."""
_IN_LINE = 40
"""Columns to which a cell of a table that is piped is filled up: beside a long text nobody wants as many blanks."""

# C1 controls, direction and zero-width marks are legal in JSON as they are, but a terminal may obey them.
_ACTIVE = {
    code: f"\\u{code:04x}"
    for code in (
        *range(0x7F, 0xA0),
        0xAD,
        0x61C,
        *range(0x200B, 0x2010),
        *range(0x2028, 0x202F),
        *range(0x2060, 0x2070),
        0xFEFF,
    )
}


_NARROWEST = 8


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, and how its cells are set."""

    heading: str
    justify: Literal["left", "right"] = "left"
    share: int = 0
    """How much of a narrow line it is given, beside the other columns that wrap; 0 is one that does not wrap."""


class Output:
    """The two streams of one run. A closed pipe is a BrokenPipeError, a full disk an OutputFailed."""

    def __init__(self) -> None:
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                # A terminal of an old encoding shows what it cannot write as an escape.
                stream.reconfigure(errors="backslashreplace")

    @property
    def is_terminal(self) -> bool:
        """Whether a person sees standard output at once."""
        return sys.stdout is not None and sys.stdout.isatty()

    @property
    def width(self) -> int:
        """Columns to lay text out in."""
        return shutil.get_terminal_size((PIPED_WIDTH, 24)).columns if self.is_terminal else _columns()

    def line(self, text: str = "") -> None:
        """One line of data."""
        self._write(text + "\n")

    def exact(self, text: str) -> None:
        """A text as it is, in UTF-8, with nothing added."""
        self._write_bytes(text.encode("utf-8", "surrogatepass"))

    def record(self, value: Any) -> None:
        """One line of JSON, in UTF-8."""
        text = json.dumps(value, ensure_ascii=False, allow_nan=False).translate(_ACTIVE)
        # A file name that is no UTF-8 comes as lone surrogates, which JSON writes as escapes.
        self._write_bytes(text.encode("utf-8", "backslashreplace") + b"\n")

    def rows(self, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Lines of CSV, in UTF-8. A cell that a spreadsheet would compute is quoted with an apostrophe."""
        from claimtrack.exchange import sheet

        for line in sheet.lines(headings, rows):
            self._write_bytes(line.encode("utf-8", "backslashreplace"))

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence[str]], styles: Sequence[str] = ()) -> None:
        """A table; piped, each row is one line without colour.

        Cells are text for display; `styles` are those of each row's second cell, the word that a colour stands for.
        """
        if not self.is_terminal:
            self._piped(columns, rows)
            return
        from rich.cells import cell_len
        from rich.table import Table
        from rich.text import Text

        cells = [list(row) for row in rows]
        needed = [
            max([cell_len(column.heading), *(cell_len(row[number]) for row in cells)])
            for number, column in enumerate(columns)
        ]
        shown = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), header_style="bold")
        for column, given in zip(columns, _shared(columns, needed, self.width), strict=True):
            shown.add_column(Text(column.heading), justify=column.justify, width=given, overflow="fold")
        for number, row in enumerate(cells):
            texts = [Text(cell) for cell in row]
            if styles:
                texts[1].stylize(styles[number])
            shown.add_row(*texts)
        self.show(shown)

    def _piped(self, columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
        """A table of which each row is one line: a column stands in line as far as its texts are short."""
        from rich.cells import cell_len

        cells = [[column.heading for column in columns], *rows]
        widths = [min(_IN_LINE, max(cell_len(row[number]) for row in cells)) for number in range(len(columns))]
        for row in cells:
            told = []
            for column, cell, width in zip(columns, row, widths, strict=True):
                blank = " " * (width - cell_len(cell))
                told.append(blank + cell if column.justify == "right" else cell + blank)
            self._write((" " * GAP).join(told).rstrip() + "\n")

    def show(self, *shown: RenderableType, width: int | None = None) -> None:
        """Something laid out by rich."""
        console = self.console(width)
        with console.capture() as captured:
            for each in shown:
                console.print(each, soft_wrap=False)
        text = captured.get()
        if not self.is_terminal:
            text = "".join(line.rstrip() + "\n" for line in text.split("\n")[:-1])
        self._write(text)

    def console(self, width: int | None = None) -> Console:
        """A console of rich that reads no markup into a text."""
        from rich.console import Console

        return Console(
            file=sys.stdout, width=width or self.width, markup=False, highlight=False, emoji=False, legacy_windows=False
        )

    def talk(self, text: str) -> None:
        """A line for the person at the keyboard, on standard error."""
        print_to(sys.stderr, text + "\n")
        if sys.stderr is not None:
            sys.stderr.flush()

    def flush(self) -> None:
        """Hand over what is still held back."""
        if sys.stdout is None:
            return
        try:
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as fault:
            raise OutputFailed(fault) from fault

    def finish(self) -> None:
        """Hand over what can still be; the rest is dropped, so that Python does not try again when it ends."""
        try:
            sys.stdout.flush()
        except (OSError, ValueError, AttributeError):
            self.silence()

    def silence(self) -> None:
        """Let standard output lead nowhere from now on: nobody reads it any more."""
        with suppress(OSError, ValueError, AttributeError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            try:
                os.dup2(nowhere, sys.stdout.fileno())
            finally:
                os.close(nowhere)

    def _write(self, text: str) -> None:
        try:
            print_to(sys.stdout, text)
        except BrokenPipeError:
            raise
        except OSError as fault:
            raise OutputFailed(fault) from fault

    def _write_bytes(self, data: bytes) -> None:
        if sys.stdout is None:
            return
        self.flush()
        try:
            sys.stdout.buffer.write(data)
        except BrokenPipeError:
            raise
        except OSError as fault:
            raise OutputFailed(fault) from fault


def _shared(columns: Sequence[Column], needed: Sequence[int], width: int) -> list[int]:
    """The width of each column: what it needs where there is room, else its share of what the others leave."""
    given = list(needed)
    room = width - GAP * (len(columns) - 1)
    wrapping = {number for number, column in enumerate(columns) if column.share}
    while wrapping and sum(given) > room:
        left = room - sum(given[number] for number in range(len(columns)) if number not in wrapping)
        parts = sum(columns[number].share for number in wrapping)
        shares = {number: max(_NARROWEST, left * columns[number].share // parts) for number in wrapping}
        content = {number for number in wrapping if needed[number] <= shares[number]}
        if not content:
            for number, share in shares.items():
                given[number] = share
            break
        # Who needs less than a share leaves the rest to the others.
        wrapping -= content
    return given


def tail(text: str, cells: int) -> str:
    """The end of a text that fits into so many cells of a terminal: of a path it is what tells it from others."""
    from rich.cells import cell_len

    if cell_len(text) <= cells:
        return text
    start, used = len(text), 1
    while start and (used := used + cell_len(text[start - 1])) <= cells:
        start -= 1
    return "…" + text[start:]


def print_to(stream: IO[str] | None, text: str) -> None:
    """Write to a stream, where there is one: a program without a console has none."""
    if stream is not None:
        stream.write(text)


def _columns() -> int:
    try:
        return max(20, int(os.environ["COLUMNS"]))
    except (KeyError, ValueError):
        return PIPED_WIDTH
