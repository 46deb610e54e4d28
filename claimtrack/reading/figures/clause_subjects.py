"""The plural noun before a bare number: what is counted ("deaths rose to 45"), or who does it ("crews mended 310")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.quantity import UnitKind, count
from claimtrack.reading.figures.figure import Figure, alike
from claimtrack.reading.figures.handing_on import large
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.numbers.numeral import Form

_REACH = 10
_ALIKE = 20
"""How many times as much may have been counted as the number of a verb alone."""


@dataclass(frozen=True, slots=True)
class SubjectGrammar:
    """Finds the nouns before the numbers of one document. `covered` marks the tokens of dates."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar
    covered: Sequence[bool]

    def counted(self, figure: Figure, *, own: bool = False) -> Figure | None:
        """The figure with the noun before it as its unit: "las muertes suman 29", "deaths rose to 45".

        `own` takes none that is only a part of the subject: "la matrícula de los colegios subió a 2.000".
        """
        found = self._noun(figure, own=own)
        if found is None:
            return None
        at, implied = found
        if implied:
            return replace(figure, unit=count(implied))
        # Where no figure stands before it, "Doctors speak of 20" is read all the same.
        return replace(figure, unit=count(self.tokens.raw(at))) if not (own and self._tells(at + 1)) else None

    def acts(self, figure: Figure) -> bool:
        """Whether the noun does something to what is counted: no verb of a count, but another one, follows it."""
        found = self._noun(figure, own=False)
        if found is None or found[1]:
            return False
        counts = either(self.pack.ranges.levels, self.pack.ranges.change, self.pack.ranges.multiplying)
        between = range(found[0] + 1, figure.start)
        if self.tokens.holds(counts, between.start, between.stop):
            return False
        return any(not self.nouns.closes(i) or self._acts_as_verb(i) for i in between)

    def takes(self, figure: Figure, other: Figure) -> bool:
        """Whether a verb of the past right before a number takes some of what was counted: "The council bought 14"."""
        verb, tokens, pack = figure.start - 1, self.tokens, self.pack
        past = tokens.at(verb) in pack.past_words or tokens.lower(verb).endswith(pack.endings.finite_past)
        if not past or tokens.at(verb) in either(pack.ranges.change, pack.ranges.levels, pack.auxiliaries):
            return False
        found = self._noun(figure, own=False)
        if found is not None and found[1]:
            # "Membership passed 50,000."
            return False
        kinds = (UnitKind.COUNT, UnitKind.PHYSICAL)
        counted = other.unit is not None and other.unit.kind in kinds and alike(other.size, figure.size, _ALIKE)
        ends = not tokens.is_word(figure.last) or self.nouns.closes(figure.last)
        return counted and ends and figure.form is Form.PLAIN and tokens.at(figure.last) not in pack.of_words

    def _acts_as_verb(self, i: int) -> bool:
        word = self.tokens.at(i)
        return word in self.pack.attribution.verbs or word in self.pack.auxiliaries or word in self.pack.past_words

    def _noun(self, figure: Figure, *, own: bool) -> tuple[int, str | None] | None:
        """The nearest plural before a number that opens its phrase, or a noun that says what is counted unnamed."""
        first = figure.start
        for i in range(first - 1, max(-1, first - _REACH), -1):
            if not self.tokens.is_word(i) or self.covered[i] or self.tokens.at(i) in self.pack.units.time:
                return None
            implied = self.pack.implied.get(self.tokens.at(i))
            if implied and figure.scaled | large(figure):
                return i, implied
            before_noun = self.tokens.at(i - 1)
            opens = before_noun in either(self.pack.definite, self.pack.of_words) or not self.tokens.is_word(i - 1)
            apart = i < first - 1 or figure.qualifier is not None
            if own and before_noun in either(self.pack.prepositions, self.pack.definite):
                begins = self.tokens.at(i - 1) in self.pack.definite and not self.tokens.is_word(i - 2)
                opens = opens and begins
            if opens and apart and self.nouns.is_plural(i) and not self.nouns.closes(i):
                return i, None
        return None

    def _tells(self, i: int) -> bool:
        """Whether a verb right behind a noun has it tell a figure, and not be counted by it: "Residents say it was"."""
        words, counts = self.pack.attribution, either(self.pack.ranges.levels, self.pack.ranges.change)
        # "Cases reported reached 300": a participle, before the verb.
        return self.tokens.at(i) in words.verbs and not {self.tokens.at(i), self.tokens.at(i + 1)} & counts
