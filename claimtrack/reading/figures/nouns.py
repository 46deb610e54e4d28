"""Noun phrases after a number: what is counted, without a parser."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens, fold
from claimtrack.language.unions import either
from claimtrack.reading.figures.calibres import calibre_end

_LONGEST = 7
_OWNER = 6
"""How many tokens the owner may have of whose things a part is told: "780 of the railway's"."""
_NAME_DIGITS = 3
_ADJECTIVES = 4
_LONGEST_OF = 8
_SHORT_OF = 4
"""How long an "of"-phrase may be; shorter where verbs look like nouns (English)."""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """The tokens of a noun phrase and of its head: `first` to `last`, and `head` to `head_last`."""

    first: int
    last: int
    head: int
    head_last: int


@dataclass(frozen=True, slots=True)
class NounGrammar:
    """Finds counted nouns by the shape of words: plurals, and the small words that close a phrase."""

    tokens: Tokens
    pack: LanguagePack

    def closes(self, i: int) -> bool:
        """Whether a token cannot lie inside a plain noun phrase."""
        word = self.tokens.at(i)
        return (
            not self.tokens.is_word(i)
            or word in self.pack.prepositions
            or word in self.pack.conjunctions
            or word in self.pack.relatives
            or word in self.pack.determiners
            or word in self.pack.auxiliaries
            or word in self.pack.attribution.verbs
            or word in self.pack.time.weekdays
            or (word in self.pack.function_words and word not in self.pack.prenominal)
            or self.pack.rates.fixed.at(self.tokens.folded, i) is not None
        )

    def is_plural(self, i: int) -> bool:
        """Whether a word looks like a plural noun."""
        word = self.tokens.at(i)
        if word in self.pack.plural_words:
            return True
        return (
            len(word) > 2 and word.endswith(self.pack.endings.plural) and not word.endswith(self.pack.endings.singular)
        )

    def one_of(self, plural: str) -> str:
        """What one of those counted is called, as far as the ending of their noun tells."""
        for pair in self.pack.endings.one_of:
            many, _, one = pair.partition(":")
            if fold(plural).endswith(many):
                return plural[: len(plural) - len(many)] + one
        return plural

    def counted(self, i: int, *, one: bool = False) -> NounPhrase | None:
        """The noun phrase that a number before position `i` counts, or None. `one` allows a singular."""
        if self.pack.noun_before_adjective:
            return self._noun_first(i, one=one)
        return self._noun_last(i, one=one)

    def owned(self, i: int, *, numbered: bool = False) -> int | None:
        """What belongs to the owner that begins at a token: "780 of the railway's | grain wagons".

        `numbered` takes what a number stands before, too: "each of the company's | 1,380 employees".
        """
        for at in range(i, i + _OWNER if self.pack.genitive else i):
            if self.tokens.at(at) in ("’", "'") and at > i:
                behind = at + 1 + (self.tokens.at(at + 1) == "s" and self.tokens.glued(at + 1))
                return behind if numbered or not self.tokens.is_number(behind) else None
            if not self.tokens.is_word(at):
                return None
        return None

    def _noun_first(self, i: int, *, one: bool) -> NounPhrase | None:
        """Spanish order: the noun, then its adjectives."""
        at = i
        while self.tokens.at(at) in self.pack.prenominal:
            at += 1
        if self.closes(at) or not (one or self.is_plural(at)) or self.tokens.at(at) in self.pack.never_heads:
            return None
        if at > i and not self.is_plural(at):
            return None
        end = at + 1
        while not self.closes(end) and end - at < _LONGEST and self._agrees(end):
            end += 1
        return NounPhrase(i, end, at, at + 1)

    def _agrees(self, i: int) -> bool:
        """Whether a word after the noun is an adjective of it: plural, and no name."""
        return self.is_plural(i) and not self.tokens.capital(i)

    def _noun_last(self, i: int, *, one: bool) -> NounPhrase | None:
        """English order: adjectives and names, then the noun."""
        if self.tokens.at(i) in self.pack.finite_words:
            return None
        if self.tokens.at(i) in self.pack.parts.more:
            # "27 people died and 140 others were hurt": counted as those before.
            return None
        at = calibre_end(self.tokens, self.pack, i) or self._sized(i)
        at += self.tokens.at(at) in self.pack.prenominal and self.closes(at)
        joined = False
        singular: int | None = None
        while at - i < _LONGEST and self.tokens.is_word(at):
            word = self.tokens.at(at)
            if self.tokens.at(at + 1) == "-" and self.tokens.glued(at + 1) and self.tokens.is_number(at + 2):
                at += 3
                continue
            inside = joined or self._is_joined(at + 1)
            if inside and word in self.pack.numbers.words:
                # "The other nine control two-thirds of it".
                break
            joins = word in self.pack.numbers.joiners and self._joins_adjectives(i, at)
            # "36 states", "five new reports": no verb of saying stands right behind a number.
            counts = (at == i or self.tokens.at(at - 1) in self.pack.prenominal) and self._is_claims(at)
            kept = inside or joins or counts or word in self.pack.plural_words or (at == i and self._describes(at))
            if self.closes(at) and not kept:
                break
            if word in self.pack.peoples and self.tokens.capital(at) and self._ends_phrase(at + 1):
                return NounPhrase(i, at + 1, at, at + 1)
            if self.is_plural(at) and not self._is_joined(at + 1) and word not in self.pack.never_heads:
                head = at
                # "sales managers", "women workers": the last of plurals in a row is the head.
                while self._goes_on(head + 1) and head + 1 - i < _LONGEST:
                    head += 1
                first = head
                while first > i and self.tokens.capital(first) and self.tokens.capital(first - 1):
                    first -= 1
                if first - 2 >= i and self._is_joined(first - 1) and self.tokens.is_word(first - 2):
                    # "3,000 lay-offs", "120 ex-soldiers".
                    first -= 2
                return NounPhrase(i, head + 1, first, head + 1)
            singular = at
            at += 1
            joined = self._is_joined(at)
            at += joined or self._is_numbered_name(at)
        if (
            singular == i
            and self.tokens.at(i).endswith(self.pack.endings.participle)
            and (self.tokens.at(i) in self.pack.states or self._is_determined(i))
            and not (self.tokens.is_word(i + 1) or self.tokens.is_number(i + 1))
        ):
            # "Of the 44 detained, 12": a participle that stands for people.
            return NounPhrase(i, i + 1, i, i + 1)
        if one and singular is not None:
            return NounPhrase(i, singular + 1, singular, singular + 1)
        return None

    def called(self, i: int) -> NounPhrase | None:
        """The participle by which those are called of whom some are told: "247 of the | newly ordained | are"."""
        at = i
        while self.tokens.is_word(at) and not self.closes(at) and at - i < _ADJECTIVES:
            at += 1
        known = at > i and self.closes(at) and self.tokens.at(at - 1).endswith(self.pack.endings.participle)
        return NounPhrase(i, at, at - 1, at) if known and not self.pack.noun_before_adjective else None

    def _sized(self, i: int) -> int:
        """The token after what says how large each thing is: "892,000 | twenty-foot containers"."""
        number = self.tokens.is_number(i) or self.tokens.at(i) in self.pack.numbers.words
        size = i + 2
        joined = number and self._is_joined(i + 1) and self.tokens.is_word(size) and not self.closes(size)
        return size + 1 if joined and not self._is_numeral(size) and self.tokens.is_word(size + 1) else i

    def _is_numeral(self, i: int) -> bool:
        """Whether a word is itself one of a number: "twenty-two", "two-thirds"."""
        words, word = self.pack.numbers, self.tokens.at(i)
        return any(word in table for table in (words.words, words.scales, words.denominators, words.many_denominators))

    def _ends_phrase(self, i: int) -> bool:
        """Whether no noun can follow at a position: "2,000 Japanese | fled"."""
        word = self.tokens.at(i)
        return self.closes(i) or word in self.pack.past_words or word in self.pack.present_words

    def _is_claims(self, i: int) -> bool:
        """Whether a form of a verb of saying is the plural of a noun as well: states, reports, claims."""
        word = self.tokens.at(i)
        return word in self.pack.attribution.verbs and self.is_plural(i) and self.closes(i)

    def _is_money(self, i: int) -> bool:
        """Whether the letters before a number are a currency sign: "worth RM2.4 billion"."""
        return self.pack.money.symbols.ending(self.tokens.folded, i) is not None

    def _joins_adjectives(self, first: int, i: int) -> bool:
        """Whether "and" joins two adjectives of one noun: "engineering and military construction personnel"."""
        before = self.tokens.at(i - 1)
        if i == first or self.is_plural(i - 1) or before.endswith(self.pack.endings.finite_past):
            return False
        if before in self.pack.past_words or before in self.pack.present_words:
            return False
        for at in range(i + 1, i + _ADJECTIVES):
            if self.closes(at) or self.tokens.is_number(at):
                return False
            if self.is_plural(at):
                return at > i + 1
        return False

    def _goes_on(self, i: int) -> bool:
        """Whether a plural behind a plural is the head of both: no "people unemployed" or "people dead"."""
        participle = self.tokens.at(i).endswith(self.pack.endings.participle)
        # "Each of the 12 ferries | carries 300".
        verb = self.tokens.at(i) in self.pack.singular_verbs
        return self.is_plural(i) and not (participle or verb or self.tokens.at(i) in self.pack.states or self.closes(i))

    def _is_joined(self, i: int) -> bool:
        """Whether a hyphen at a position joins two words."""
        return self.tokens.at(i) == "-" and self.tokens.glued(i) and self.tokens.glued(i + 1)

    def _is_numbered_name(self, i: int) -> bool:
        """Whether digits belong to the name before them, inside a phrase: "18 Leopard 2 tanks"."""
        short = self.tokens.is_number(i) and self.tokens.at(i).isdigit() and len(self.tokens.at(i)) <= _NAME_DIGITS
        return short and self.tokens.capital(i - 1) and self.is_plural(i + 1) and not self.closes(i + 1)

    def _is_determined(self, i: int) -> bool:
        """Whether a determiner stands before the number that ends at a position: "of the 44 detained"."""
        words = self.pack.numbers
        at = i - 1
        while self.tokens.is_number(at) or self.tokens.at(at) in words.words or self.tokens.at(at) in words.scales:
            at -= 1
        return self.tokens.at(at) in self.pack.definite

    def _describes(self, i: int) -> bool:
        """Whether a verb's participle is an adjective here: "456,000 registered voters"."""
        participle = self.tokens.at(i).endswith(self.pack.endings.participle)
        return participle and self.is_plural(i + 1) and not self.closes(i + 1)

    def phrase_end(self, i: int) -> int:
        """Where the noun phrase that begins at `i` ends; "of"-phrases inside it count as part."""
        at = i
        limit = _LONGEST_OF if self.pack.noun_before_adjective else _SHORT_OF
        while at - i < limit:
            word = self.tokens.at(at)
            opens = at == i or self.tokens.at(at - 1) in self.pack.of_words
            if opens and word in self.pack.determiners and self.tokens.is_word(at + 1):
                at += 1
                continue
            if word in self.pack.of_words and at > i and not self._ends_at(at + 1):
                at += 1
                continue
            if self.tokens.is_number(at + 1) and self.tokens.glued(at + 1) and self._is_money(at + 1):
                break
            if at > i and self.tokens.is_number(at) and self.tokens.glued(at):
                # CO2 is one name.
                at += 1
                continue
            if word == "-" and self.tokens.glued(at) and self.tokens.glued(at + 1):
                at += 1
                continue
            if at > i and (self._tells_past(at) or self._tells_present(at)):
                # "Two-thirds of applications | took more than 36 months", "2% of the proceeds | go on wages".
                break
            # No verb follows "of": "18 dólares de tasa por contenedor".
            if self.closes(at) and not (opens and word in self.pack.attribution.verbs):
                break
            at += 1
        small = either(self.pack.of_words, self.pack.determiners)
        while at > i and self.tokens.at(at - 1) in small:
            at -= 1
        return at

    def _tells_past(self, i: int) -> bool:
        """Whether a word inside a noun phrase can only be a verb of the past; in English a plural stands before it."""
        if self.tokens.at(i) in self.pack.past_words:
            return True
        past = self.tokens.lower(i).endswith(self.pack.endings.finite_past)
        return past and (self.pack.noun_before_adjective or self.is_plural(i - 1))

    def _tells_present(self, i: int) -> bool:
        """Whether a word behind a plural in a noun phrase is a verb of the present that something depends on."""
        if self.pack.noun_before_adjective or self.tokens.at(i) not in self.pack.present_words:
            return False
        after = self.tokens.at(i + 1)
        leads = after in self.pack.prepositions or after in self.pack.determiners
        return leads and after not in self.pack.of_words and self.is_plural(i - 1)

    def _ends_at(self, i: int) -> bool:
        while self.tokens.at(i) in self.pack.determiners:
            i += 1
        return self.closes(i)
