"""Shingles: which sentences may be one, by rows of words that few others have; never all held against all.

A sentence that an editor has been at still shares most rows of four words with what it was. Of its rows those are
looked up that fewest other sentences have. What stands in every document ("all rights reserved", a row of a table) is
held against the first and the nearest of its kind alone, so that the work grows with the sentences. numpy is imported
when such a search is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Codes = NDArray[np.uint64]
    Numbers = NDArray[np.int64]

ROW = 4
"""Words in a row."""
LOOKED_UP = 5
"""So many rows of a sentence are looked up."""
BESIDE = 3
"""With so many of those that share a row a sentence is held: the first, those right before it and those right after."""
MOST = LOOKED_UP * 3 * BESIDE
"""No more candidates than these come of one sentence, whatever the texts are."""
_PRIME = 0x100000001B3


def candidates(words: Codes, sentences: Numbers, documents: Numbers) -> tuple[Numbers, Numbers]:
    """The sentences of two documents that may be one, as two columns, the first of which is the earlier.

    Args:
        words: a code of each word of all sentences, 0 for figures: sentences that differ in them alone are met.
        sentences: the number of the sentence of each word, in rising order.
        documents: the number of the document of each sentence.
    """
    import numpy as np

    rows, owners = _rows(words, sentences)
    if not len(rows):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    begins = np.concatenate(([True], rows[1:] != rows[:-1]))
    first = np.flatnonzero(begins)
    sizes = np.diff(np.append(first, len(rows)))
    lists = np.cumsum(begins) - 1
    chosen = _rarest(rows, owners, sizes[lists])
    low, high = first[lists[chosen]], (first + sizes)[lists[chosen]]
    found = [
        _pairs(owners, chosen, partners, (partners >= low) & (partners < high) & (partners != chosen))
        for partners in (
            *(low + n for n in range(BESIDE)),
            *(chosen - n for n in range(1, BESIDE + 1)),
            *(chosen + n for n in range(1, BESIDE + 1)),
        )
    ]
    pairs = np.unique(np.concatenate(found))
    earlier, later = pairs >> np.int64(32), pairs & np.int64(0xFFFFFFFF)
    apart = documents[earlier] != documents[later]
    return earlier[apart], later[apart]


def _rows(words: Codes, sentences: Numbers) -> tuple[Codes, Numbers]:
    """Each row of words once a sentence, as a code, with its sentence; in the order of both."""
    import numpy as np

    count = max(0, len(words) - ROW + 1)
    codes, plain = np.zeros(count, np.uint64), np.zeros(count, np.int64)
    for n in range(ROW):
        codes = (codes ^ words[n : n + count]) * np.uint64(_PRIME)
        codes ^= codes >> np.uint64(29)
        plain += words[n : n + count] != 0
    # A row of a table is all numbers, and says nothing.
    kept = (sentences[:count] == sentences[ROW - 1 :]) & (plain * 2 >= ROW) if count else np.zeros(0, bool)
    codes, owners = codes[kept], sentences[:count][kept]
    order = np.lexsort((owners, codes))
    codes, owners = codes[order], owners[order]
    if len(codes):
        own = np.concatenate(([True], (codes[1:] != codes[:-1]) | (owners[1:] != owners[:-1])))
        codes, owners = codes[own], owners[own]
    return codes, owners


def _rarest(rows: Codes, owners: Numbers, common: Numbers) -> Numbers:
    """The places of the rows that are looked up: of each sentence the rarest that it does not have alone."""
    import numpy as np

    shared = np.flatnonzero(common > 1)
    order = shared[np.lexsort((rows[shared], common[shared], owners[shared]))]
    if not len(order):
        return order
    begins = np.concatenate(([True], owners[order][1:] != owners[order][:-1]))
    rank = np.arange(len(order)) - np.maximum.accumulate(np.where(begins, np.arange(len(order)), 0))
    return order[rank < LOOKED_UP]


def _pairs(owners: Numbers, chosen: Numbers, partners: Numbers, kept: NDArray[np.bool_]) -> Numbers:
    import numpy as np

    one, other = owners[chosen[kept]], owners[partners[kept]]
    return (np.minimum(one, other) << np.int64(32)) | np.maximum(one, other)
