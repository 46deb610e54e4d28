"""Units of numbers told as a part of others: "nine of them", "90 of the city's 310 wells", "about 2,000 each"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT, UnitKind, count
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.sentences import SentenceSpan

_EARLIER = 6
"""How many figures back those may be counted whom "of them" means."""
_OWNER = 6
"""How many tokens may tell whose the whole is: "of the city's 310"."""
_AMOUNT_AND_SHARERS = 2
"""What each gets needs two figures before it: what is shared out, and among how many."""
_PERSON = "person"
_SHARES = (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS)


@dataclass(frozen=True, slots=True)
class PartitiveGrammar:
    """Finds the wholes of which the numbers of one document tell parts."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar

    def of_them(
        self, figure: Figure, done: Sequence[Figure], before: Sequence[Figure], span: SentenceSpan
    ) -> Figure | None:
        """Those last counted, of whom a figure tells a part: "nine of them drowned".

        Where its sentence counts nobody else it is of the sentence's subject: "Herders owe ..., and 900 of them".
        """
        after = figure.last
        if self.tokens.at(after) not in self.pack.of_words or self.tokens.at(after + 1) not in self.pack.them:
            return None
        counted = (f for f in reversed(done) if f.unit is not None and f.unit.kind is UnitKind.COUNT)
        if (there := next(counted, None)) is not None:
            return there
        subject = self.nouns.counted(span.first + (self.tokens.at(span.first) in self.pack.definite))
        if subject is not None and self.tokens.at(figure.start - 1) in self.pack.conjunctions:
            return replace(figure, unit=count(self.tokens.lower(subject.head)))
        earlier = (f for f in reversed(before[-_EARLIER:]) if f.unit is not None)
        return next((f for f in earlier if f.unit is not None and f.unit.kind is UnitKind.COUNT), None)

    def aboard(self, figure: Figure) -> Figure | None:
        """Those whom the words behind a bare number mean: "the ferry sank with 187 on board"."""
        found = self.pack.aboard.at(self.tokens.folded, figure.last)
        return replace(figure, unit=count(found[1])) if found is not None else None

    def of_a_group(self, figure: Figure, done: Sequence[Figure]) -> Figure | None:
        """The members of a group of so many: "a crew of 22"; of groups those that its sentence counts."""
        group = figure.start - 2
        members = self.pack.groups.get(self.tokens.at(group))
        ends = not self.tokens.is_word(figure.last) or self.nouns.closes(figure.last)
        if members is None or self.tokens.at(figure.start - 1) not in self.pack.of_words or not ends:
            return None
        named = next((f.unit for f in reversed(done) if f.unit is not None and f.unit.kind is UnitKind.COUNT), None)
        itself = done and done[-1].unit_last == group + 1
        per = self.nouns.one_of(self.tokens.lower(group)) if itself else None
        # "180 passengers and a crew of 22" are two; "classes of 34, and no more than 25 pupils a class" are of pupils.
        other = named is None or itself or members == self.tokens.at(group) or not self.nouns.is_plural(group)
        unit = count(members) if other or named is None else named
        return replace(figure, unit=unit, per=figure.per or per)

    def of_the_whole(self, figure: Figure, figures: Sequence[Figure], place: int) -> Figure | None:
        """The whole behind its owner, whose noun a part leaves out: "90 of the city's 310 public boreholes"."""
        whole = figures[place + 1] if place + 1 < len(figures) else None
        if whole is None or whole.unit is None or self.tokens.at(figure.last) not in self.pack.of_words:
            return None
        owner = range(figure.last + 1, whole.start)
        owned = self.pack.genitive and self.tokens.at(whole.start - 1) in ("s", "’") and len(owner) <= _OWNER
        plain = all(self.tokens.is_word(i) or self.tokens.at(i) == "’" for i in owner)
        return whole if owned and plain and whole.unit.kind in (UnitKind.COUNT, UnitKind.PHYSICAL) else None

    def shared_out(self, figure: Figure, done: Sequence[Figure]) -> Figure | None:
        """What each gets of an amount among several: "12 million seedlings to 6,000 farmers, or about 2,000 each".

        Where those follow it is the amount before: "450 spills, an average of 31.8 for each of the 14 sewers".
        """
        each = self.pack.rates.each
        if done and self.tokens.at(figure.last) in self.pack.prepositions and self.tokens.at(figure.last + 1) in each:
            return done[-1] if done[-1].unit not in _SHARES else None
        told = figure.per == _PERSON or self.tokens.at(figure.last) in each
        if not told or len(done) < _AMOUNT_AND_SHARERS:
            return None
        amount, sharers = done[-_AMOUNT_AND_SHARERS:]
        given = self.tokens.at(sharers.start - 1) in self.pack.prepositions
        counted = sharers.unit is not None and sharers.unit.kind is UnitKind.COUNT
        return amount if given and counted and amount.unit not in _SHARES else None
