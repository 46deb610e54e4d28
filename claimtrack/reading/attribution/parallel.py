"""Sources side by side, which share one cue: "the WHO and Unicef said", "according to the IMF, the WHO and the UN"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.model import SourceKind
from claimtrack.reading.attribution.cast import SourcePhrase
from claimtrack.reading.attribution.extents import ExtentGrammar
from claimtrack.reading.attribution.naming import NamingGrammar

_LIST = 30
"""How many words a list of sources may have."""


@dataclass(frozen=True, slots=True)
class ParallelGrammar:
    """Finds the further sources before and behind one that is already read."""

    tokens: Tokens
    pack: LanguagePack
    extents: ExtentGrammar
    naming: NamingGrammar

    def before(self, phrase: SourcePhrase, start: int) -> SourcePhrase:
        """The sources before "and" that share a verb: "The World Bank, the IMF and the African Union confirmed"."""
        joint = self._joint(phrase.first)
        if joint <= start or len(phrase.chain) > 1:
            return phrase
        first = self.extents.begin(joint, start)
        jointly = self.tokens.at(first - 1) in self.pack.attribution.jointly
        if phrase.first - joint == 1 and self.tokens.at(joint) not in self.pack.ranges.conjunctions and not jointly:
            # "Barcelona como la capital": only "tanto ... como" joins.
            return phrase
        plain = not self.naming.shapes.names_somebody(first, joint)
        if first >= joint or (plain and not self._is_party(first, joint)):
            return phrase
        opens = (
            first == start
            or jointly
            or not self.tokens.is_word(first - 1)
            or self.tokens.at(first - 1) in self.pack.attribution.that
        )
        other = self.naming.read(first, joint) if opens else None
        if other is None or len(other.chain) > 1:
            return phrase
        joined = SourcePhrase(first, phrase.last, (*other.chain, *phrase.chain), parallel=True)
        return joined if plain else self._listed(joined, start)

    def _joint(self, first: int) -> int:
        """Where the words begin that join a source to the one before it, else 0: "and", "as well as"."""
        if self.tokens.at(first - 1) in self.pack.ranges.conjunctions:
            return first - 1
        joined = self.pack.attribution.joined.ending(self.tokens.folded, first)
        return joined[0] if joined else 0

    def _listed(self, phrase: SourcePhrase, start: int) -> SourcePhrase:
        """With the names before it in a list: "The World Bank, | the IMF and the African Union"."""
        while self.tokens.at(phrase.first - 1) == "," and phrase.first - 1 > start:
            comma = phrase.first - 1
            first = self.extents.begin(comma, start)
            opens = first == start or not self.tokens.is_word(first - 1)
            if first >= comma or not opens or not self.naming.shapes.names_somebody(first, comma):
                break
            other = self.naming.read(first, comma)
            if other is None or len(other.chain) > 1:
                break
            phrase = SourcePhrase(first, phrase.last, (*other.chain, *phrase.chain), parallel=True)
        return phrase

    def _is_party(self, first: int, last: int) -> bool:
        """Whether a phrase without a name means people, bodies or papers: "the army", "bank statements"."""
        return any(self.tokens.at(i) in self.pack.attribution.nouns for i in range(first, last))

    def after(self, phrase: SourcePhrase, limit: int) -> SourcePhrase:
        """Further sources side by side: "la inteligencia surcoreana y el Pentágono", "the IMF, the WHO and the UN"."""
        if self.tokens.at(phrase.last) == "(":
            closing = phrase.last + 2
            if self.tokens.at(closing) != ")" or self.tokens.at(closing + 1) not in self.pack.ranges.conjunctions:
                return phrase
            # "la Oficina (UNODC) y la Corporación".
            phrase = replace(phrase, last=closing + 1)
        listed = self._list_after(phrase, limit)
        joint = listed.last
        if self.tokens.at(joint) not in self.pack.ranges.conjunctions or joint + 1 >= limit:
            return phrase
        following = joint + 1
        if self.tokens.at(following) == self.tokens.at(phrase.first - 1) and (
            self.tokens.at(following) in self.pack.prepositions
        ):
            # "according to emails and to two people".
            following += 1
        opens = (
            self.tokens.at(following) in self.pack.definite
            or self.tokens.capital(following)
            or following > joint + 1
            or not self.naming.shapes.names_somebody(phrase.first, phrase.last)
        )
        end = self.extents.end(following, limit)
        if self.tokens.capital(following):
            while end > following and not self.tokens.capital(end - 1):
                # "Andrés Mora y Julia Paz firman".
                end -= 1
        if (
            not opens
            or end <= following
            or not (self.naming.shapes.names_somebody(following, end) or self._is_group(following, end))
        ):
            return phrase
        second = self.naming.read(following, end, lenient=True)
        if second is None or self.is_verb(second.last):
            return phrase
        chain = (*listed.chain, *second.chain)
        return SourcePhrase(phrase.first, second.last, chain, parallel=True)

    def _list_after(self, phrase: SourcePhrase, limit: int) -> SourcePhrase:
        """With the names that follow it in a list which "and" closes."""
        listed = phrase
        while self.tokens.at(listed.last) == "," and listed.last - phrase.first < _LIST:
            first = listed.last + 1
            end = self.extents.end(first, limit)
            named = end > first and self.naming.shapes.names_somebody(first, end)
            closes = self.tokens.at(end) == "," or self.tokens.at(end) in self.pack.ranges.conjunctions
            other = self.naming.read(first, end) if named and closes else None
            group = phrase.chain[0].kind is SourceKind.UNNAMED and self.tokens.capital(phrase.last - 1)
            alike = other is not None and (group or other.chain[0].kind is phrase.chain[0].kind)
            if other is None or not alike or len(other.chain) > 1:
                return phrase
            listed = SourcePhrase(phrase.first, end, (*listed.chain, *other.chain), parallel=True)
        return listed

    def _is_group(self, first: int, end: int) -> bool:
        """Whether a phrase without a name is a party of its own: "the rebels", "two people familiar with it"."""
        if self.tokens.at(end) == "," and self.tokens.at(first) in self.pack.definite:
            return True
        return not self.is_verb(end) and self._is_party(first, end)

    def is_verb(self, i: int) -> bool:
        """Whether a word is a verb of saying or an auxiliary."""
        return self.tokens.at(i) in self.pack.attribution.verbs or self.tokens.at(i) in self.pack.auxiliaries
