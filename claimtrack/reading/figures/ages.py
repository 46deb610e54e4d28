"""Ages that describe somebody: "un hombre de 45 años", "Marta Ruiz, 36, survived", "children under five"."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.reading.numbers.numeral import Numeral

_OLDEST = 115
_APPOSITION = 7
"""How many tokens a noun phrase before ", de 47 años" may hold."""


@dataclass(frozen=True, slots=True)
class AgeGrammar:
    """Tells which numbers of one document are ages. "She is 34 years old" is none: there the age is what is told."""

    tokens: Tokens
    pack: LanguagePack

    def holds(self, n: Numeral, *, unit: bool) -> bool:
        """Whether a number is an age. `unit` tells whether a unit or a counted noun stands behind it."""
        if n.power or not 0 < n.value <= _OLDEST or n.value != n.value.to_integral_value():
            return False
        last = self._range_end(n.last)
        in_years = self.pack.units.time.get(self.tokens.at(last)) == "year"
        if unit and not in_years:
            return False
        return self._of(n, in_years=in_years) or (not unit and self._bare(n))

    def _of(self, n: Numeral, *, in_years: bool) -> bool:
        """Menores de 14 años, un futbolista de 27 años; "la ministra, de 54 años,", "su hijo, de 9,"."""
        at, words = n.first - 1, self.pack.ages
        joins = self.pack.ranges.end.at(self.tokens.folded, at) is not None and self.tokens.is_number(at - 1)
        at = at - 2 if joins else at
        if self.tokens.at(at) not in self.pack.of_words or self.tokens.at(at) in self.pack.units.singular_articles:
            return False
        noun = self.tokens.at(at - 1)
        ranged = in_years and (joins or self._range_end(n.last) > n.last)
        told = noun in words.of and (in_years or noun not in self.pack.groups)
        if told or (ranged and noun in self.pack.definite):
            # "El de 50 a 54 años": a group by its age.
            return True
        if noun == ",":
            end = self.tokens.at(n.last + in_years)
            closes = end in (",", ".") if in_years else end == ","
            return closes and self._is_somebody(at - 2)
        return (
            in_years and bool(words.role_suffixes) and noun.endswith(words.role_suffixes) and noun not in words.lasting
        )

    def _range_end(self, i: int) -> int:
        """The position behind the upper end of a range that goes on at a token, else the token: "de 50 | a 54 años"."""
        joins = self.pack.ranges.end.at(self.tokens.folded, i) is not None and self.tokens.is_number(i + 1)
        return i + 2 if joins else i

    def _is_somebody(self, end: int) -> bool:
        """Whether the noun phrase that ends at a token has an age: no sentence, no contract."""
        if not self.tokens.is_word(end) or self.pack.noun_before_adjective is False:
            return False
        for i in range(end, max(-1, end - _APPOSITION), -1):
            if not self.tokens.is_word(i):
                break
            if self.tokens.at(i) in self.pack.ages.lasting:
                return False
        return True

    def _is_several(self, i: int) -> bool:
        """Whether a word that is no name is a plural behind a word like "the": several are not of one age."""
        word, endings = self.tokens.at(i), self.pack.endings
        ends = word.endswith(endings.plural) and not word.endswith(endings.singular) and not self.tokens.capital(i)
        return (ends or word in self.pack.plural_words) and self.tokens.at(i - 1) in self.pack.determiners

    def _bare(self, n: Numeral) -> bool:
        """Aged 71; "Perth, 71, was"; people over 65, "are under 25"."""
        tokens, words = self.tokens, self.pack.ages
        before = n.first - 1
        if tokens.at(before) in words.before:
            return True
        if tokens.at(before) in words.bounds:
            who = tokens.at(before - 1)
            return who in words.people or (who in self.pack.present and not tokens.is_word(n.last))
        aside = words.aside and tokens.at(before) == "," and tokens.at(n.last) == ","
        if aside and self._is_several(before - 1):
            # "Of the aircraft, 67, or 40%, can fly", "half of the ships, 36, sailed".
            return False
        if aside and self.pack.attribution.restates.ending(tokens.folded, before):
            # "Two thirds of the crew, that is, 36, were paid."
            return False
        return aside and n.digits and tokens.is_word(before - 1) and not tokens.is_number(n.last + 1)
