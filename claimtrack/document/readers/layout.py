"""How a page is read: its pieces of text in the order in which a person would read them, columns one after the other.

A PDF holds glyphs at places, in whatever order its program wrote them. Here the pieces are put into rows, a page is cut
where a gutter parts columns of prose, and what is left of a row (a table's) keeps its cells apart by tabs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from claimtrack.document.readers.names import RAISED

# All that follow are in heights of the line at hand, where nothing else is said.
_SMALL = 0.85
_LIFT = 0.15
_GLUED = 0.3
_NEW_PIECE = 1.0
_NEW_CELL = 1.5
_CLEAR = 0.4
"""How far a gutter must reach on the left of the column that begins after it."""
_FAR = 2.5
_PARAGRAPH = 1.45
"""Of the usual distance of two rows: more begins a paragraph."""
_INDENT = 0.6
_FEWEST_ROWS = 3
_PROSE = 18
"""Code points of the middle line of a column; cells of tables have fewer."""
_MOST_EDGES = 40
"""Places where pieces of a page begin in line, the commonest, that are tried as the edge of a column."""
_SMALL_LETTERS = 0.3
"""Share of the lines of a column that begin with a small letter: its sentences run on; cells begin with capitals."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text at a place: a word, or several on one line. Points, from the left and the bottom of the page."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    glued: bool = False
    """Whether no blank stands before it."""

    @property
    def height(self) -> float:
        """From the bottom to the top of its letters' boxes."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Row:
    """Pieces side by side, from left to right."""

    pieces: tuple[Piece, ...]

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.pieces[0].left

    @property
    def bottom(self) -> float:
        """The lowest bottom of its pieces."""
        return min(piece.bottom for piece in self.pieces)

    @property
    def height(self) -> float:
        """That of its largest piece."""
        return max(piece.height for piece in self.pieces)

    @property
    def text(self) -> str:
        """The row's text; a wide gap is a tab."""
        parts = [self.pieces[0].text]
        for before, piece in zip(self.pieces, self.pieces[1:], strict=False):
            parts += ["\t" if piece.left - before.right >= _NEW_CELL * self.height else " ", piece.text]
        return "".join(parts)


def joined(words: Iterable[Piece]) -> list[Piece]:
    """Words in the order of the file, those that follow one another on a line as one piece.

    A digit that stands raised after a word refers to a footnote, or is a power: it becomes a raised one ("12,000¹",
    "km²"), for beside a figure it would be taken for its last digit.
    """
    pieces: list[Piece] = []
    for word in words:
        last = pieces[-1] if pieces else None
        if last is not None and _follows(last, word):
            raised = _is_raised(last, word)
            text = word.text.translate(RAISED) if raised else word.text
            pieces[-1] = Piece(
                last.text + ("" if raised or word.glued else " ") + text,
                last.left,
                max(last.right, word.right),
                last.bottom,
                last.top,
                last.glued,
            )
        else:
            pieces.append(word)
    return pieces


def _is_raised(last: Piece, word: Piece) -> bool:
    return (
        word.text.isdecimal()
        and word.text.isascii()
        and word.height < _SMALL * last.height
        and last.bottom + _LIFT * last.height < word.bottom < last.top
        and word.left - last.right < _GLUED * last.height
    )


def _follows(last: Piece, word: Piece) -> bool:
    """Whether a word stands next on the line of a piece."""
    height = max(last.height, word.height)
    overlap = min(last.top, word.top) - max(last.bottom, word.bottom)
    gap = word.left - last.right
    return overlap > 0.5 * min(last.height, word.height) and -0.5 * height < gap < _NEW_PIECE * height


def rows(pieces: Sequence[Piece]) -> list[Row]:
    """Pieces that stand side by side, from the top of the page to its bottom."""
    found: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda each: (-(each.top + each.bottom), each.left)):
        row = found[-1] if found else None
        if row is not None:
            overlap = min(row[0].top, piece.top) - max(row[0].bottom, piece.bottom)
            if overlap > 0.5 * min(row[0].height, piece.height):
                row.append(piece)
                continue
        found.append([piece])
    return [Row(tuple(sorted(row, key=lambda piece: piece.left))) for row in found]


def blocks(pieces: Sequence[Piece]) -> Iterator[list[str]]:
    """The page's lines in reading order, a column or what stands between columns at a time.

    An empty line stands where a paragraph begins by its distance, its size or its indent.
    """
    order = {id(piece): place for place, piece in enumerate(pieces)}
    yield from (_lines(block) for block in _cut(rows(pieces), order))


def _cut(page: list[Row], order: dict[int, int]) -> Iterator[list[Row]]:
    """The blocks of some rows. A stack, for a page can be cut more often than Python's calls go deep."""
    pending = [page]
    while pending:
        part = pending.pop()
        found = _columns(part, order)
        if found is None:
            if part:
                yield part
            continue
        first, last, x = found
        band = [piece for row in part[first:last] for piece in row.pieces]
        sides = [rows([piece for piece in band if (piece.left >= x) is right]) for right in (False, True)]
        pending += [part[last:], sides[1], sides[0], part[:first]]


def _columns(part: list[Row], order: dict[int, int]) -> tuple[int, int, float] | None:
    """The largest stretch of rows that two columns of prose make: its first row, the one after it, and the gutter."""
    edges = Counter(round(piece.left) for row in part for piece in row.pieces)
    least = min(edges, default=0)
    likely = sorted(edge for edge, count in edges.most_common(_MOST_EDGES) if count >= 2 and edge > least)
    best: tuple[int, int, float] | None = None
    most = 0
    for edge in likely:
        for first, last in _stretches(part, edge):
            left, right = _sides(part[first:last], edge)
            score = min(len(left), len(right))
            if score > most and _are_columns(left, right, order):
                best, most = (first, last, edge - 0.5), score
    return best


def _stretches(part: list[Row], edge: float) -> Iterator[tuple[int, int]]:
    """The stretches of rows near each other that leave the gutter before an edge free."""
    first = 0
    for i, row in enumerate(part):
        clear = edge - _CLEAR * row.height
        crossed = any(piece.left < edge - 0.5 and piece.right > clear for piece in row.pieces)
        far = i > first and part[i - 1].bottom - row.bottom > _FAR * max(row.height, part[i - 1].height)
        if crossed or far:
            if i > first:
                yield first, i
            first = i + 1 if crossed else i
    if len(part) > first:
        yield first, len(part)


def _sides(band: list[Row], edge: float) -> tuple[list[Row], list[Row]]:
    left = [tuple(piece for piece in row.pieces if piece.left < edge - 0.5) for row in band]
    right = [tuple(piece for piece in row.pieces if piece.left >= edge - 0.5) for row in band]
    return [Row(pieces) for pieces in left if pieces], [Row(pieces) for pieces in right if pieces]


def _are_columns(left: list[Row], right: list[Row], order: dict[int, int]) -> bool:
    """Whether both sides are prose, and not a table's cells; the order of the file speaks for columns too."""
    if min(len(left), len(right)) < 2:
        return False
    if any(median(len(row.text) for row in side) < _PROSE for side in (left, right)):
        return False
    last_of_left = max(order.get(id(piece), 0) for row in left for piece in row.pieces)
    first_of_right = min(order.get(id(piece), 0) for row in right for piece in row.pieces)
    if last_of_left < first_of_right:
        return True
    if min(len(left), len(right)) < _FEWEST_ROWS:
        return False
    return all(sum(row.text[:1].islower() for row in side) >= _SMALL_LETTERS * len(side) for side in (left, right))


def _lines(block: list[Row]) -> list[str]:
    steps = [above.bottom - row.bottom for above, row in zip(block, block[1:], strict=False)]
    usual = median(steps) if steps else 0.0
    margin = min(row.left for row in block)
    found: list[str] = []
    for i, row in enumerate(block):
        if i and (steps[i - 1] > _PARAGRAPH * usual or _differ(block[i - 1], row) or _is_indented(block, i, margin)):
            found.append("")
        found.append(row.text)
    return found


def _differ(above: Row, row: Row) -> bool:
    return min(above.height, row.height) < _SMALL * max(above.height, row.height)


def _is_indented(block: list[Row], i: int, margin: float) -> bool:
    """Whether a row alone stands to the right of those above and below it."""
    near = [row.left - margin for row in block[i - 1 : i + 2]]
    return len(near) == 3 and near[1] > _INDENT * block[i].height and max(near[0], near[2]) < 1.0
