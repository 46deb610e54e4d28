"""Lines that were cut to a width: which line ends are mere breaks of a line, and which end what stands before them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimtrack.language import Kind, LanguagePack, Tokens

_ENDS = frozenset(".!?…:;")
_CLOSERS = frozenset("”»\"’)]'")
_BULLETS = frozenset("-*•–|")
_WIDEST = 110
"""Code points of the longest line in a text that is taken for wrapped."""
_LONGEST = 200
"""Of a line that goes on in a small letter, in any text: whole paragraphs end like a sentence."""
_NARROWEST = 38
"""A shorter line is taken for whole: a heading, an entry of a list, a cell of a table."""
_FULL = 0.6
"""Of the width: a shorter line ends because its paragraph does, for few words are longer than the rest of it."""


def unwrapped(tokens: Tokens, pack: LanguagePack) -> Tokens:
    """The tokens without the line ends that cut a sentence: "4.5" and "million" stand side by side again.

    In a text all of whose lines are short and most follow another, a blank line, an item of a list and a line far
    short of the width end what is before them. In any other, a line end is passed over where the sentence plainly
    goes on: the line is of a width to which lines are cut, does not end like a sentence, and a small letter follows,
    or its last word asks for more ("according to the"). Linear in the tokens.
    """
    width = _width(tokens.text)
    soft = [
        i
        for line, i in _lines(tokens)
        if not _is_blank_line(tokens.raw(i))
        and not _is_list_item(tokens, i)
        and (_is_cut(tokens, line, i, width) if width else _goes_on(tokens, line, i, pack))
    ]
    if not soft:
        return tokens
    dropped = set(soft)
    kept = [i for i in range(len(tokens)) if i not in dropped]
    return Tokens(
        tokens.text,
        [tokens.kinds[i] for i in kept],
        [tokens.starts[i] for i in kept],
        [tokens.ends[i] for i in kept],
        [tokens.folded[i] for i in kept],
    )


def _lines(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Each line as its first token and the break that ends it; empty ones are left out."""
    first = 0
    for i, kind in enumerate(tokens.kinds):
        if kind is Kind.BREAK:
            if i > first:
                yield first, i
            first = i + 1


def _width(text: str) -> int:
    """The width to which the lines of a whole text are cut; 0 where they are not."""
    lines = text.splitlines()
    filled = [len(line) for line in lines if line.strip()]
    joined = sum(1 for before, after in pairwise(lines) if before.strip() and after.strip())
    widest = max(filled, default=0)
    return widest if len(filled) > 3 and _NARROWEST <= widest <= _WIDEST and joined * 2 > len(filled) else 0


def _is_cut(tokens: Tokens, line: int, end: int, width: int) -> bool:
    return tokens.ends[end - 1] - tokens.starts[line] >= _FULL * width


def _goes_on(tokens: Tokens, line: int, end: int, pack: LanguagePack) -> bool:
    length = tokens.ends[end - 1] - tokens.starts[line]
    if not _NARROWEST <= length <= _LONGEST or end + 1 >= len(tokens) or _closes(tokens, end):
        return False
    asks = tokens.folded[end - 1] in pack.determiners or tokens.folded[end - 1] in pack.prepositions
    return asks or tokens.text[tokens.starts[end + 1]].islower()


def _closes(tokens: Tokens, end: int) -> bool:
    """Whether the line that a break ends closes a sentence or a clause."""
    last = end - 2 if tokens.at(end - 1) in _CLOSERS else end - 1
    return tokens.at(last) in _ENDS


def _is_blank_line(gap: str) -> bool:
    return gap.replace("\r\n", "\n").count("\n") + gap.count("\r") - gap.count("\r\n") > 1


def _is_list_item(tokens: Tokens, end: int) -> bool:
    """Whether an item of a list comes after a break; a number begins one where the line above was complete."""
    index = end + 1
    if tokens.at(index) in _BULLETS:
        return True
    numbered = tokens.is_number(index) and tokens.glued(index + 1) and tokens.at(index + 1) in (".", ")")
    return numbered and _closes(tokens, end)
