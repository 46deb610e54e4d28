"""Pages of a PDF as a person reads them: columns, tables, what runs along the margins, notes, paragraphs overleaf."""

from itertools import chain
from textwrap import wrap

import pytest

from claimtrack.document import read_bytes
from tests.document.formats import Placed, pdf

LEFT = """The ministry of fisheries said on
Monday that 43 ships had entered the
port of Alba in March, twice as many
as in the same month of last year, and
that 12,000 tonnes of fish had been
landed there, half of it for the""".splitlines()
RIGHT = """canneries. According to the Institute
of Sea Studies, the fleet burned 4.5
million litres of diesel in 2023, at a
cost of 5.2 million dollars. Of this,
the state paid 1.3 million dollars, or
a quarter, the report adds.""".splitlines()
WHOLE = " ".join(LEFT + RIGHT)


def column(lines: list[str], left: float, top: float = 700, size: float = 10, step: float = 14) -> list[Placed]:
    return [(left, top - step * place, size, line) for place, line in enumerate(lines)]


def text(*pages: list[Placed]) -> str:
    return read_bytes(pdf(*pages), "a.pdf").text


LINE_BY_LINE = list(chain.from_iterable(zip(column(LEFT, 60), column(RIGHT, 310), strict=True)))


@pytest.mark.parametrize(
    "body",
    [
        column(LEFT, 60) + column(RIGHT, 310),
        LINE_BY_LINE,
        # Lines that do not stand on one level with those of the other column.
        column(LEFT, 60) + column(RIGHT, 310, top=695),
        column(RIGHT, 310) + column(LEFT, 60),
    ],
    ids=["column-by-column", "line-by-line", "not-level", "right-first"],
)
@pytest.mark.parametrize("headline", [[], [(60.0, 760.0, 18.0, "The fleet grows and burns more, and the state pays")]])
def test_columns_then_one_after_the_other(body: list[Placed], headline: list[Placed]) -> None:
    assert text(headline + body) == "\n".join([*(each[3] for each in headline), WHOLE])


def test_columns_when_three_then_from_left_to_right() -> None:
    lines = wrap(WHOLE, 32)[:12]
    columns = [column(lines[4 * place : 4 * place + 4], 40 + 180 * place, size=9) for place in range(3)]
    level = [piece for row in zip(*columns, strict=True) for piece in row]
    assert text(level) == " ".join(lines)


def test_table_then_row_by_row_with_tabs() -> None:
    cells = [("Port", "Ships", "Landed"), ("Alba", "43 ships", "12,000 tonnes"), ("Bora", "7 ships", "310 tonnes")]
    placed = [(60.0 + 130 * x, 700.0 - 14 * y, 10.0, cell) for y, row in enumerate(cells) for x, cell in enumerate(row)]
    assert text(placed) == "\n".join("\t".join(row) for row in cells)
    # Also where its program wrote it column by column.
    assert text(sorted(placed)) == text(placed)


def running(page: int) -> list[Placed]:
    return [(60, 810, 8, "Harbour Review"), (500, 810, 8, "March 2024"), (500, 30, 8, f"Page {page} of 3")]


def test_running_lines_then_told_once_and_never_inside_a_sentence() -> None:
    first = column(
        ["The count for the month of April is lower, as only 12", "of the boats that had been seen in the week"], 60
    )
    second = column(["before came back, the ministry said on Friday in a note", "that it sent to the press."], 60)
    third = column(["Another 9 boats were sold."], 60)
    found = read_bytes(pdf(*(running(n) + page for n, page in enumerate((first, second, third), 1))), "a.pdf")
    assert found.text == (
        "Harbour Review\tMarch 2024\nPage 1 of 3\nThe count for the month of April is lower, as only 12 of the boats "
        "that had been seen in the week before came back, the ministry said on Friday in a note that it sent to the "
        "press.\n\nAnother 9 boats were sold."
    )
    assert found.pages is not None
    assert [found.page_at(found.text.index(each)) for each in ("12", "before came", "9 boats")] == [1, 2, 3]


def test_running_lines_when_figures_differ_then_each_is_kept() -> None:
    pages = [column([f"The port counted {43 + n * n} ships in month {n}."], 60) for n in range(4)]
    assert text(*pages) == "\n\n".join(page[0][3] for page in pages)


def test_notes_then_marks_are_raised_and_notes_below() -> None:
    page: list[Placed] = [
        (60, 700, 10, "The harbour had 12,000"),
        (164.5, 704, 6, "1"),
        (171, 700, 10, "boats and 43 ships in a wet and stormy"),
        *column(["month, and the fish that they landed there was sold at"], 60, 686),
        (60, 60, 7, "1 Leaves out 7 boats under repair."),
    ]
    following = column(["a loss of 3 million dollars."], 60)
    assert text(page, following) == (
        "1 Leaves out 7 boats under repair.\nThe harbour had 12,000¹ boats and 43 ships in a wet and stormy month, "
        "and the fish that they landed there was sold at a loss of 3 million dollars."
    )


def test_paragraphs_when_indented_or_apart_then_parted() -> None:
    lines = [
        "The ministry counted 43 ships on the coast of Alba and",
        "it said so on Friday in a note of its own to the press",
    ]
    page = column(lines, 60) + [(72.0, 672.0, 10.0, "Another 12 came in April, when the weather was a lot better")]
    page += column(["than in March.", "", "9 boats sank."], 60, 658)
    assert text(page).split("\n") == [" ".join(lines), f"{page[2][3]} than in March.", "9 boats sank."]


def test_page_when_turned_then_read_as_it_runs() -> None:
    turned = pdf(column(LEFT, 60)).replace(b"/F1 10 Tf 1 0 0 1 60 ", b"/F1 10 Tf 0 1 -1 0 60 ")
    assert "ministry of fisheries" in read_bytes(turned, "a.pdf").text
