"""How far the noun phrase of a source reaches, from either side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.reading.attribution.adverbs import is_adverb

LONGEST = 17
"""The most tokens that a source's phrase may have."""
_LISTED = 2
"""How many words each of the things may have that a ministry's name lists."""
_TOPICS = 4
"""How many words behind "and" the body stands that deals with both: "the roads and inland waters agency"."""
_TO_LETTERS = 8
"""How many tokens behind "and" the letters that stand for a name may begin."""


@dataclass(frozen=True, slots=True)
class ExtentGrammar:
    """Finds where the phrase of a source begins and ends. `covered` marks the tokens of dates."""

    tokens: Tokens
    pack: LanguagePack
    covered: Sequence[bool]
    _ends: dict[tuple[int, int], int] = field(default_factory=dict)

    def end(self, i: int, limit: int) -> int:
        """Where the noun phrase that begins at a token ends; several grammars ask it of one phrase."""
        if (i, limit) not in self._ends:
            self._ends[i, limit] = self._end(i, limit)
        return self._ends[i, limit]

    def _end(self, i: int, limit: int) -> int:
        words, at = self.pack.attribution, i
        known = words.known.at(self.tokens.folded, i) if self.tokens.capital(i) else None
        if known and known[0] <= limit:
            return known[0]
        listed = i
        while at < limit and at - i < LONGEST:
            word = self.tokens.at(at)
            if self.covered[at]:
                break
            if word == "," and at > i:
                listed = max(listed, self._title_goes_on(i, at))
            if at < listed:
                at += 1
                continue
            if not self.tokens.is_word(at):
                named = self.tokens.is_number(at) and self.tokens.glued(at) and self.tokens.capital(at - 1)
                if named or (word in ("-", "’", ".", "&", "/") and self._inside_name(at)):
                    at += 1
                    continue
                break
            if at > i and (self._stops(at) or self._is_for_what(at, i)):
                break
            if at > i and (words.relay.at(self.tokens.folded, at) or words.credits.at(self.tokens.folded, at)):
                break
            at += 1
        if at > i and self.tokens.at(at) in self.pack.money.by_country and self.tokens.glued(at):
            # "Lunghwa earned NT$48 billion": the letters are the sign's.
            at -= 1
        small = either(words.inside, self.pack.determiners, self.pack.prepositions)
        while at > i and self.tokens.at(at - 1) in small:
            at -= 1
        return at

    def _title_goes_on(self, first: int, comma: int) -> int:
        """The first token behind "and" where a comma goes on in one name, else 0: "Ministerio de Pesca, Minas y Agua".

        What is listed has no article of its own and names nobody.
        """
        nouns = self.pack.attribution.nouns
        head = next((i for i in range(first, comma) if nouns.get(self.tokens.at(i)) in ("body", "person")), comma)
        governed = any(self.tokens.at(i) in self.pack.of_words for i in range(head + 1, comma))
        if not governed or not self.tokens.capital(comma - 1) or self.tokens.raw(comma - 1).isupper():
            return 0
        at = comma
        while self.tokens.at(at) == ",":
            close = at + 1
            while close - at <= _LISTED and self._is_topic(close):
                close += 1
            if close == at + 1:
                return 0
            at = close
        behind = at + 1
        joins = self.tokens.at(at) in self.pack.ranges.conjunctions and self._is_topic(behind)
        verb = self.tokens.at(behind + 1) in self.pack.attribution.nouns
        return behind if joins and not verb else 0

    def _is_topic(self, i: int) -> bool:
        """Whether a word is one of those that the name of a ministry lists, and neither a person nor a body."""
        raw = self.tokens.raw(i) if self.tokens.is_word(i) else ""
        known = self.pack.attribution.nouns.get(self.tokens.at(i)) in ("person", "outlet")
        named = self.pack.attribution.known.at(self.tokens.folded, i) is not None
        return raw.istitle() and not known and not named

    def _inside_name(self, at: int) -> bool:
        """Whether a mark belongs to a name: Ji-woo, EE. UU., Ukraine's."""
        if self.tokens.at(at) == ".":
            if self.tokens.glued(at) and self.tokens.glued(at + 1) and self.tokens.is_word(at + 1):
                # An address: Daft.ie.
                return True
            short = self.tokens.capital(at - 1) and len(self.tokens.at(at - 1)) <= 2
            return short and (self.tokens.capital(at + 1) or self._stops_sentence(at))
        if self.tokens.at(at) == "&":
            # "Brandt & Lowe".
            return self.tokens.capital(at - 1) and self.tokens.capital(at + 1)
        if self.tokens.at(at) == "’" and self.pack.genitive and self.tokens.glued(at) and self.tokens.is_word(at + 1):
            return True
        return self.tokens.glued(at) and self.tokens.glued(at + 1)

    def _stops_sentence(self, at: int) -> bool:
        return self.tokens.is_word(at + 1) and not self.tokens.capital(at + 1)

    def _stops(self, at: int) -> bool:
        word = self.tokens.at(at)
        words = self.pack.attribution
        following = self.tokens.at(at + 1)
        if self.tokens.capital(at) and word in self.pack.prepositions:
            # "la televisión Al Yazira".
            return False
        if len(word) > 1 and self.tokens.raw(at).isupper():
            # "the WHO": no relative, nor is "US" a pronoun.
            return False
        if word in words.places and (following in self.pack.numbers.one or following in words.possessives):
            # "said the company in a statement".
            return True
        if word in words.ordered_by and self._names_figure(at + 1):
            # "crediting the foundation | for the count".
            return True
        article = self.pack.noun_before_adjective and word in self.pack.definite and not self.tokens.capital(at)
        if article and self.tokens.at(at - 1) not in words.inside:
            return True
        if is_adverb(self.tokens, self.pack, at) and not self.tokens.capital(at):
            # "The report also alleged".
            return True
        if word in words.inside:
            return word in self.pack.ranges.conjunctions and not self.inside_title(at)
        if self.is_titled(at):
            return False
        if word in self.pack.prepositions or word in self.pack.conjunctions or word in self.pack.relatives:
            return True
        if word in self.pack.auxiliaries and not self.tokens.capital(at):
            return True
        if word in self.pack.determiners:
            return self.tokens.at(at - 1) not in words.inside
        if self._is_its_verb(at) or self._is_past(at):
            return True
        return word in words.verbs and not self.tokens.capital(at) and not self._is_noun(at)

    def _is_for_what(self, at: int, first: int) -> bool:
        """Whether a preposition leads to for what a source is credited: "crediting the ministry | for the schedule"."""
        words, following = self.pack.attribution, self.tokens.at(at + 1)
        leads = self.tokens.at(at) in words.ordered_by and following in either(self.pack.determiners, words.possessives)
        return leads and words.credits.ending(self.tokens.folded, first) is not None

    def _names_figure(self, at: int) -> bool:
        """Whether a phrase means only the figures that are told: "the count", "both figures"."""
        words, noun = self.pack.attribution, at + 1
        if self.tokens.at(at) not in self.pack.determiners and self.tokens.at(at) not in words.pairs:
            return False
        word = self.tokens.at(noun)
        figure = word in words.reckonings or words.nouns.get(word) == "study" or word in words.claims
        following = self.tokens.at(noun + 1)
        ends = not self.tokens.is_word(noun + 1) or following in self.pack.conjunctions
        return figure and not self.tokens.capital(noun) and ends

    def _is_its_verb(self, at: int) -> bool:
        """Whether a word behind what a body is called is its verb, of which a figure is the object: "employs 400"."""
        word, following = self.tokens.at(at), self.tokens.at(at + 1)
        if self.pack.noun_before_adjective or self.tokens.at(at - 1) not in self.pack.attribution.generic:
            return False
        finite = word.endswith((*self.pack.endings.finite_past, *self.pack.endings.plural)) and following not in (
            "’",
            "-",
        )
        opens = self.tokens.is_number(at + 1) or following in self.pack.determiners
        return opens and finite and not self.tokens.capital(at) and word not in self.pack.attribution.nouns

    def _is_past(self, at: int) -> bool:
        """Whether a word is a finite verb of the past by its ending: "según el alcalde | murieron 40"."""
        if not self.pack.pro_drop or self.tokens.capital(at):
            return False
        word = self.tokens.at(at)
        finite = word in self.pack.past_words or self.tokens.lower(at).endswith(self.pack.endings.finite_past)
        return finite and word not in self.pack.prepositions

    def _is_noun(self, at: int) -> bool:
        """Whether the word before one that could be a verb makes it a noun: "el documento", "internal reports"."""
        words = self.pack.attribution
        if words.nouns.get(self.tokens.at(at)) == "study" and self.tokens.at(at - 1) in words.described_by:
            return True
        # "Los cifra" is a verb.
        article = self.tokens.at(at - 1)
        plural = article.endswith(self.pack.endings.plural)
        return article in self.pack.determiners and plural == self.tokens.at(at).endswith(self.pack.endings.plural)

    def is_titled(self, at: int) -> bool:
        """Whether a preposition goes on inside a name: "Respuesta ante Desastres"."""
        inside = self.tokens.at(at) in self.pack.attribution.titled
        return inside and self.tokens.capital(at - 1) and self.tokens.capital(at + 1)

    def inside_title(self, at: int) -> bool:
        """Whether "and" goes on inside one name: "Ministry of Labour and Pensions", "contra la Droga y el Delito"."""
        following = at + 1
        if self._spelled(at) or self._joins_topics(at):
            return True
        while self.tokens.at(following) in self.pack.definite:
            following += 1
        if not self.tokens.capital(at - 1) or not self.tokens.capital(following):
            return False
        if self.tokens.raw(following).isupper() and following > at + 1:
            # "la Universidad de los Andes y la OIT".
            return False
        if self.tokens.at(following) in self.pack.attribution.nouns:
            return False
        closing = following + 1
        if self.pack.attribution.nouns.get(self.tokens.at(closing)) == "body" and self.tokens.capital(closing):
            return following == at + 1 and self.tokens.at(at - 2) in self.pack.determiners
        if self.pack.attribution.nouns.get(self.tokens.at(closing)) == "body" and not self.pack.noun_before_adjective:
            # "The Law and Justice party".
            return following == at + 1
        governed = False
        for i in range(at - 1, max(-1, at - LONGEST), -1):
            word = self.tokens.at(i)
            if not self.tokens.is_word(i) and word != "-":
                return False
            governed = governed or word in self.pack.of_words or word in self.pack.prepositions
            if self.pack.attribution.nouns.get(word) in ("body", "person"):
                return governed and (following == at + 1 or i < at - 3)
        return False

    def _spelled(self, at: int) -> bool:
        """Whether the letters behind a name take in both sides of "and": "Public and Commercial Services (PCS)"."""
        opening = next((i for i in range(at + 2, at + _TO_LETTERS) if not self.tokens.is_word(i)), at)
        inside = self.tokens.at(opening) == "(" and self.tokens.is_word(opening + 1)
        letters = self.tokens.raw(opening + 1) if inside else ""
        if self.tokens.at(opening + 2) != ")" or not letters:
            return False
        if letters.istitle():
            return self._clipped(at, letters)
        if not letters.isupper():
            return False
        behind = [self.tokens.raw(i)[0] for i in range(at + 1, opening) if self.tokens.capital(i)]
        before = self.tokens.raw(at - 1)[:1]
        own = letters[: letters.find(behind[0])] if behind else ""
        return bool(own) and own[-1] == before and letters[len(own) :].startswith("".join(behind)[: len(letters)])

    def _joins_topics(self, at: int) -> bool:
        """Whether "and" stands between what one body deals with: "the energy and mines ministry"."""
        nouns = self.pack.attribution.nouns
        topic = self.tokens.at(at - 1)
        opens = self.tokens.at(at - 2) in self.pack.definite and topic not in nouns
        if self.pack.noun_before_adjective or not opens or self.tokens.capital(at - 1):
            return False
        behind = next((k for k in range(at + 1, at + _TOPICS) if nouns.get(self.tokens.at(k)) == "body"), at)
        small = all(self.tokens.is_word(k) and not self.tokens.capital(k) for k in range(at + 1, behind + 1))
        return behind > at + 1 and small and self.tokens.at(at + 1) not in self.pack.determiners

    def _clipped(self, at: int, letters: str) -> bool:
        """Whether a name in brackets is that of the body before "and": "Instituto Penal y Carcelario (Inpec)"."""
        first, nouns = at, self.pack.attribution.nouns
        while self.tokens.capital(first - 1):
            first -= 1
        return at - first > 1 and self.tokens.raw(first)[0] == letters[0] and self.tokens.at(first) in nouns

    def _title_from(self, comma: int, start: int, own: int) -> int:
        """Where a name begins that goes on behind a comma, else `own`, where the words behind it do."""
        if start >= comma or not self.tokens.capital(comma - 1):
            return own
        first = self.begin(comma, start)
        return first if first < comma and self._title_goes_on(first, comma) else own

    def _is_acronym(self, *places: int) -> bool:
        """Whether one of the words is a name by itself: "the WHO and Unicef" are two."""
        return any(self.tokens.raw(i).isupper() and len(self.tokens.raw(i)) > 1 for i in places)

    def _with_its_article(self, at: int, start: int) -> int:
        """Where a known name begins with whose it is and its article: "the UN | Food and Agriculture Organization"."""
        while at > start and self.tokens.capital(at - 1) and not self.pack.noun_before_adjective:
            at -= 1
        return at - 1 if at > start and self.tokens.at(at - 1) in self.pack.definite else at

    def begin(self, end: int, start: int) -> int:
        """Where the noun phrase that ends before a token begins."""
        words, at = self.pack.attribution, end
        known = words.known.ending(self.tokens.folded, end) if end > start and self.tokens.capital(end - 1) else None
        if known and known[0] >= start:
            return self._with_its_article(known[0], start)
        while at > start and end - at < LONGEST:
            word = self.tokens.at(at - 1)
            if self.covered[at - 1]:
                break
            if not self.tokens.is_word(at - 1):
                named = self.tokens.is_number(at - 1) and self.tokens.glued(at - 1) and self.tokens.capital(at - 2)
                if named or (word in ("-", "’", ".", "&") and self._inside_name(at - 1)):
                    at -= 1
                    continue
                if word == "," and at < end and self.tokens.capital(at):
                    return self._title_from(at - 1, start, at)
                break
            relative = word in self.pack.relatives and not self.tokens.raw(at - 1).isupper()
            if relative or word in words.that or word in self.pack.auxiliaries:
                break
            conjunction = word in self.pack.conjunctions and not self._joins_topics(at - 1)
            if conjunction and (
                not (self.tokens.capital(at - 2) and self.tokens.capital(at)) or self._is_acronym(at - 2, at)
            ):
                break
            if word in self.pack.prepositions and word not in words.inside and not self.is_titled(at - 1):
                break
            verb = word in words.verbs and not self.tokens.capital(at - 1) and end - at > 0
            if verb and not self._is_noun(at - 1):
                break
            if at < end and (
                words.relay.ending(self.tokens.folded, at) or words.credits.ending(self.tokens.folded, at)
            ):
                break
            at -= 1
            if word in self.pack.determiners and self.tokens.at(at - 1) not in words.inside:
                break
        while (
            at < end and self.tokens.at(at) in self.pack.prepositions and self.tokens.at(at) not in self.pack.definite
        ):
            at += 1
        return at
