"""Crediting: with which words somebody says whose figures theirs are, put together from their parts.

"Which in turn took its numbers from", "que atribuye la cifra a", "with data supplied by": each is a row of parts, some
of which may be left out, and the name stands behind the last one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from claimtrack.language.phrases import PhraseTable
from claimtrack.language.tables import contracted, table

Part = tuple[PhraseTable[str], bool]
"""Phrases one of which stands next, and whether they may be left out."""
_LONGEST = 10
"""So many words a row of parts may have."""


class CreditPhrases:
    """Rows of parts, each of which names whoever stands behind it as the one whose figures these are."""

    def __init__(self, rows: Sequence[Sequence[Part]], agent: str) -> None:
        self._rows, self._agent = rows, agent
        self.openers = frozenset().union(*(_openers(row) for row in rows))
        """The words with which a row can begin."""

    def at(self, words: list[str], start: int) -> tuple[int, str] | None:
        """The longest row that begins at a word: the position after it, and its words."""
        end = max(self._ends(words, start), default=None)
        return None if end is None else (end, " ".join(words[start:end]))

    def ending(self, words: list[str], end: int) -> tuple[int, str] | None:
        """The longest row that ends before a position: where it begins, and its words."""
        for start in range(max(0, end - _LONGEST), end):
            if end in self._ends(words, start):
                return start, " ".join(words[start:end])
        return None

    def _ends(self, words: list[str], start: int) -> set[int]:
        if start >= len(words) or words[start] not in self.openers:
            return set()
        ends = {end for row in self._rows for end in _past(row, words, start)}
        # "Cited by Reuters": who cites them stands behind it, and not who is cited.
        return {end for end in ends if words[end : end + 1] != [self._agent]}


def _openers(row: Sequence[Part]) -> frozenset[str]:
    """The words of the parts with which a row can begin: those that may be left out, and the first that may not."""
    found: frozenset[str] = frozenset()
    for part, optional in row:
        found |= part.openers
        if not optional:
            break
    return found


def _past(row: Sequence[Part], words: list[str], start: int) -> Iterator[int]:
    """Where a row of parts can end that begins at a word."""
    if not row:
        yield start
        return
    part, optional = row[0]
    found = part.at(words, start)
    if found is not None:
        yield from _past(row[1:], words, found[0])
    if optional:
        yield from _past(row[1:], words, start)


def credit_phrases(data: Mapping[str, Any], contractions: Mapping[str, str]) -> dict[str, CreditPhrases]:
    """What credits who is named behind it, and what comes before whose figures somebody uses, by their names."""
    told = data["crediting"]
    given = [f"{form} {by}" for form in told["given"].split() for by in told["by"]]
    gave = [f"{whom} {verb}" for whom in told["whom"] for verb in told["gave"].split()]
    named = {name: listed.split() if isinstance(listed, str) else listed for name, listed in told.items()}
    named |= {"origins": [*told["origins"], *given, *gave], "idioms": data["credits"]}
    tables = {name: table(listed) for name, listed in contracted(named, contractions).items()}

    def may(name: str) -> Part:
        return tables[name], True

    def must(name: str) -> Part:
        return tables[name], False

    lead = (may("relatives"), may("again"), may("auxiliaries"))
    figures = (may("owners"), may("qualities"), must("figures"), may("qualities"))
    theirs = (*figures, must("origins"))
    ascribed = (
        (*lead, must("takes"), *figures, must("source")),
        (*lead, must("takes"), must("pronouns"), must("source")),
        (may("relatives"), must("clitics"), must("takes"), must("source")),
        (*lead, must("gives"), *figures, must("to")),
        (*lead, must("gives"), must("pronouns"), must("to")),
        (may("relatives"), must("clitics"), must("gives"), must("to")),
        (*lead, must("uses"), *theirs),
    )
    credits = (
        *ascribed,
        (must("idioms"),),
        (*lead, must("cites"), may("as_source")),
        (*lead, must("cites"), *theirs),
        (*lead, must("relies")),
        (*lead, must("relies"), *theirs),
        (must("whose"), may("qualities"), must("figures"), may("qualities"), must("come")),
    )
    agent = data["agent"]
    return {
        "credits": CreditPhrases(credits, agent),
        "ascribed": CreditPhrases(ascribed, agent),
        "handed": CreditPhrases(((must("handed"), *theirs),), agent),
    }
