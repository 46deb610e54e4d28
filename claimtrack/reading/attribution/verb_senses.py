"""Verbs of saying that say nothing where they stand: "counts on", "raises the fine from 13 to 26 euros"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.reading.attribution.cast import SourcePhrase

_TO_NUMBER = 4
"""How many words may bound a number: "more than 114,000"."""
_SUBJECT = 5
"""How many words before a verb its subject may begin."""
_OFFERED = 3
"""How many words into what is announced tell that it will be given."""


@dataclass(frozen=True, slots=True)
class VerbSenses:
    """Tells the other senses of the verbs of saying of one document."""

    tokens: Tokens
    pack: LanguagePack

    def is_other(self, i: int, end: int) -> bool:
        """Whether nobody says anything with the verb at a token, whatever its subject is."""
        particle = self.tokens.at(i + 1) in self.pack.attribution.particles
        return particle or self._is_idiom(i) or self._is_required(i) or self._changes(i, end)

    def is_deed(self, i: int, said: int, source: SourcePhrase, *, before: bool) -> bool:
        """Whether a verb tells what somebody did, or what happened somewhere, where a number is all that they say.

        `said` is the token behind the verb and its subject; `before` whether the subject stands before the verb.
        """
        if not any(self.tokens.is_number(k) for k in range(said, min(said + _TO_NUMBER, len(self.tokens)))):
            return False
        # "Retailers added more than 114,000 jobs"; "Chile registró 40 casos", "en la causa declararon 87 testigos".
        literal = self.tokens.at(i) in self.pack.attribution.literal
        return literal or (before and self._happens_there(self.tokens.at(i), source))

    def offers(self, i: int, first: int, covered: Sequence[bool]) -> bool:
        """Whether somebody announces what will be given or bought: "announced aid worth 2.5 million"."""
        words = self.pack.attribution
        if self.tokens.at(i) not in words.announces:
            return False
        while covered[first] or covered[min(first + 1, len(self.tokens) - 1)]:
            # "Anunció en mayo un plan".
            first += 1
        return any(self.tokens.at(k) in words.offerings for k in range(first, min(first + _OFFERED, len(self.tokens))))

    def _happens_there(self, verb: str, source: SourcePhrase) -> bool:
        """Whether a subject is only the place of what its verb counts."""
        at = source.first - 1
        while self.tokens.at(at) in self.pack.determiners:
            at -= 1
        inside = self.tokens.at(at) in self.pack.attribution.places and not self.tokens.capital(source.first)
        return inside or (verb in self.pack.attribution.undergone and self._is_place(source))

    def _is_idiom(self, i: int) -> bool:
        """Whether a verb says nothing with the words behind it: "cuenta con una red", "counts on"."""
        idioms = self.pack.attribution.idioms
        if idioms.at(self.tokens.folded, i) is not None:
            return True
        behind = i + 1
        while (
            self.tokens.at(behind) in self.pack.comparison.now
            or self.tokens.at(behind) in self.pack.attribution.themselves
        ):
            behind += 1
        # "Cuenta ahora mismo con".
        return idioms.at([self.tokens.at(i), self.tokens.at(behind)], 0) is not None

    def _is_required(self, i: int) -> bool:
        """Whether a verb tells what a rule asks, and not what somebody wants to be given: "exige una subida"."""
        words = self.pack.attribution
        if self.tokens.at(i) not in words.demands:
            return False
        if self.tokens.at(i + 1) in words.that:
            # "La ley exige que", "exige que no pasen", but "el gremio exige que el sueldo suba".
            law = self.tokens.holds(self.pack.traps.laws, i - _SUBJECT, i)
            return law or self.tokens.holds(self.pack.negations, i + 2, i + _SUBJECT)
        return self.tokens.at(i + 1) not in self.pack.determiners or self.tokens.at(i + 2) not in words.demanded

    def _changes(self, i: int, end: int) -> bool:
        """Whether a verb of valuing tells of a change: "una reforma que eleva de 13 a 26 años la pena".

        "Eleva del 2 al 3 % su previsión" tells what its subject foresees.
        """
        if self.tokens.at(i) not in self.pack.attribution.valuing:
            return False
        starts = self.pack.ranges.start.at(self.tokens.folded, i + 1)
        if starts is None or not self.tokens.is_number(starts[0]):
            return False
        behind = (self.pack.modality.cues.at(self.tokens.folded, k) for k in range(starts[0], end))
        return not any(found is not None and found[1] in ("forecast", "estimate") for found in behind)

    def _is_place(self, source: SourcePhrase) -> bool:
        """Whether a source is a country, or a place by what it is called: "el estado de Jalisco"."""
        first = source.first
        while self.tokens.at(first) in self.pack.determiners:
            first += 1
        country = self.pack.money.countries.at(self.tokens.folded, first)
        if country is not None and country[0] >= source.last:
            return self.tokens.capital(first)
        return self.tokens.at(first) in self.pack.attribution.places_called
