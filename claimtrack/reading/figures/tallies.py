"""The noun that a clause counts: "the number of people out of work fell by 270,000", "the homes lost reached 1,551"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.quantity import DIMENSIONLESS, Unit, count
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.sentences import SentenceSpan

_REACH = 26
"""How many tokens before a figure the subject of its clause may begin, asides included."""
_SUBJECT = 12
"""How many tokens before its verb a subject may begin."""
_TOPIC = 6
"""How many tokens the topic that opens a sentence may have: "con relación a las viviendas"."""
_BREAKS = (".", ";", ":", "?", "!", "\n")


@dataclass(frozen=True, slots=True)
class TallyGrammar:
    """Names what the numbers of one document count whose noun stands behind "number of" or in the topic.

    `covered` marks the tokens of dates.
    """

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar
    covered: Sequence[bool]

    def unit(self, figure: Figure, span: SentenceSpan, before: Figure | None) -> Unit | None:
        """What a figure with no noun of its own counts, or None where no tally and no topic tells it.

        `before` is the figure with a unit that stands before it in its sentence.
        """
        changed = self._changed(figure)
        if changed is not None:
            return count(self.tokens.raw(changed))
        toll = self._toll(figure, span)
        if toll is not None:
            return count(toll)
        put = self._put(figure, span)
        if put is not None:
            return count(self.tokens.raw(put))
        counted = before is not None and before.end == figure.start - 1
        head = None if counted else self._announced(figure, span)
        head = head or self._tally(figure, span) or self._subject(figure, span) or self._topic(figure, span)
        head = head if head is not None else self._apposed(figure, span)
        return count(self.tokens.raw(head)) if head is not None else None

    def _announced(self, figure: Figure, span: SentenceSpan) -> int | None:
        """The head of the noun phrase that ends in the colon before a figure: "a larger number of donors: 1,280"."""
        colon = figure.start - 1
        if self.tokens.at(colon) != ":":
            return None
        first = colon
        while first > span.first and not self.nouns.closes(first - 1):
            first -= 1
        phrase = self.nouns.counted(first)
        named = phrase is None or self.tokens.capital(phrase.head_last - 1)
        return phrase.head_last - 1 if phrase and not named and phrase.last == colon and first > span.first else None

    def _changed(self, figure: Figure) -> int | None:
        """The head of what a difference counts that stands behind its noun: "a 66,000 increase in jobs"."""
        last = figure.last
        if (
            self.tokens.at(last) not in self.pack.comparison.changes
            or self.tokens.at(last + 1) not in self.pack.attribution.places
        ):
            return None
        phrase = self.nouns.counted(last + 2)
        return phrase.head_last - 1 if phrase is not None else None

    def _toll(self, figure: Figure, span: SentenceSpan) -> str | None:
        """What a toll counts whose clause reaches up to the figure: "the death toll from the quake rose to 144"."""
        for i in range(figure.start - 1, max(span.first, figure.start - _REACH) - 1, -1):
            if self.tokens.at(i) in _BREAKS or self.tokens.is_number(i) or self._opens_subject(i, figure.start):
                return None
            named = self.pack.tolls.get(self.tokens.at(i))
            if named:
                # "The toll of injured" counts them, "the toll of the fire" the dead.
                of = self.tokens.at(i + 1) in self.pack.of_words and self.nouns.counted(i + 2) is not None
                return named if not of else None
            implied = self.pack.implied.get(self.tokens.at(i))
            heads = implied and implied != DIMENSIONLESS.name and self._is_head(i, span)
            if (
                heads
                and self._counts(i + 1, figure.start)
                and self.tokens.at(figure.start - 1) not in self.pack.ranges.by
            ):
                # "The average attendance was 24,600."
                return implied
        return None

    def _is_head(self, i: int, span: SentenceSpan) -> bool:
        """Whether a word that says what is counted is a noun, and no complement: "the wages of the workforce"."""
        word = self.tokens.at(i)
        if word in self.pack.past_words or word.endswith(self.pack.endings.participle):
            return False
        first = i
        while first > span.first and not self.nouns.closes(first - 1):
            first -= 1
        lead = first - 1 - (self.tokens.at(first - 1) in self.pack.determiners)
        return first == span.first or self.tokens.at(lead) not in self.pack.of_words

    def _counts(self, first: int, last: int) -> bool:
        """Whether a verb that tells a level or a change stands between two tokens."""
        counts = either(self.pack.ranges.levels, self.pack.ranges.change)
        return self.tokens.holds(counts, first, last)

    def _put(self, figure: Figure, span: SentenceSpan) -> int | None:
        """The head of what somebody puts at a number: "puts the evacuees of those days at 61,300"."""
        link = figure.start - 1
        if self.tokens.at(link) not in self.pack.parts.put_at:
            return None
        for i in range(link - 1, max(span.first, link - _SUBJECT) - 1, -1):
            if self.tokens.at(i) in self.pack.parts.puts:
                return self._object(i + 1, link)
            joined = self.tokens.at(i) in self.pack.conjunctions and self.tokens.at(i + 1) in self.pack.definite
            if joined and self.tokens.holds(self.pack.parts.puts, max(span.first, i - _REACH), i):
                # "Puts its dead at 34 and its wounded at 214."
                return self._object(i + 1, link)
            if self.tokens.at(i) in _BREAKS or (self.tokens.is_number(i) and not self.covered[i]):
                return None
        return None

    def _object(self, first: int, limit: int) -> int | None:
        """The head of those whom a verb puts at a number; sums are put at money."""
        if self.pack.noun_before_adjective and self.tokens.at(first) not in self.pack.definite:
            return None
        head = self._head(first, limit)
        return head if head is None or self.tokens.at(head) not in self.pack.money.implied else None

    def _apposed(self, figure: Figure, span: SentenceSpan) -> int | None:
        """The head of those whose number stands behind them in commas: "the migrants, 1,280 in all, left"."""
        comma, behind = figure.start - 1, figure.end
        all_told = self.pack.parts.all_told.at(self.tokens.folded, behind)
        cited = self.pack.attribution.according.at(self.tokens.folded, behind)
        if self.tokens.at(comma) != "," or not (self.tokens.at(behind) == "," or all_told or cited):
            return None
        first = comma
        while first > span.first and comma - first < _SUBJECT and self._in_subject(first - 1):
            first -= 1
        if first > span.first or comma - first <= 1:
            return None
        head = self._head(first, comma)
        return head if head is not None and (not self.tokens.capital(head) or head == first) else None

    def _in_subject(self, i: int) -> bool:
        """Whether a word may belong to a subject before its verb."""
        word, pack = self.tokens.at(i), self.pack
        verbs = either(pack.auxiliaries, pack.past_words, pack.ranges.levels, pack.ranges.change)
        plain = self.tokens.is_word(i) and not self.tokens.is_number(i) and word not in pack.numbers.words
        return plain and word not in verbs and word not in pack.attribution.verbs and word not in pack.relatives

    def _tally(self, figure: Figure, span: SentenceSpan) -> int | None:
        """The head of "the number of N", with no break and no other subject between it and the figure."""
        for i in range(figure.start - 1, max(span.first, figure.start - _REACH) - 1, -1):
            if self.tokens.at(i) in _BREAKS:
                return None
            if self.tokens.at(i) in self.pack.parts.totals and self.tokens.at(i + 1) in self.pack.of_words:
                return self._head(i + 2, figure.start)
            if self._opens_subject(i, figure.start):
                return None
        return None

    def _subject(self, figure: Figure, span: SentenceSpan) -> int | None:
        """The plural that is the subject of a verb that tells a level: "las atenciones ascienden a 2.196"."""
        at = figure.start - 1
        while at > span.first and (self._leads(at) or self._is_aside(at)):
            at -= 1
        if at <= span.first or self.tokens.at(at) not in either(self.pack.ranges.levels, self.pack.ranges.change):
            return None
        return self._subject_before(self._past_aside(at, span), at, span)

    def _subject_before(self, last: int, verb: int, span: SentenceSpan) -> int | None:
        """The head of the subject that ends at a token; what stands in a relative clause of it is none."""
        found: int | None = None
        for i in range(last - 1, max(span.first, last - _SUBJECT) - 1, -1):
            word = self.tokens.at(i)
            aged = self.tokens.is_number(i) and self.tokens.at(i + 1) in self.pack.units.time
            if not aged and (not self.tokens.is_word(i) or self.tokens.is_number(i)):
                break
            if word in self.pack.relatives:
                found = None
                continue
            opens = i == span.first or not self.tokens.is_word(i - 1) or self.tokens.at(i - 1) in self.pack.conjunctions
            opens = opens and not self.tokens.is_number(i - 1)
            definite = word in self.pack.definite and self.tokens.at(i - 1) not in self.pack.prepositions
            if found is None and (definite or (opens and not self.nouns.closes(i))):
                found = i
        head = self._head(found, verb) if found is not None else None
        return head if head is None or self.tokens.at(head) not in self.pack.units.time else None

    def _past_aside(self, verb: int, span: SentenceSpan) -> int:
        """Where a subject ends before its verb: before the relative clause in commas that may stand between them."""
        if self.tokens.at(verb - 1) != ",":
            return verb
        for i in range(verb - 2, max(span.first, verb - _SUBJECT) - 1, -1):
            if self.tokens.at(i) == ",":
                return i if self.tokens.at(i + 1) in self.pack.relatives else verb
        return verb

    def _is_aside(self, i: int) -> bool:
        """Whether a token is an adverb or part of a time between a verb and its number: "ascienden | este año | a"."""
        comma = self.tokens.at(i) == "," and (self.covered[i - 1] or self.covered[i + 1])
        return comma or self.covered[i] or self.tokens.at(i) in self.pack.attribution.adverbs

    def _leads(self, i: int) -> bool:
        """Whether a word may stand between such a verb and its number: "llegan a las 1.206", "rose by almost 40"."""
        word = self.tokens.at(i)
        return word in self.pack.prepositions or word in self.pack.definite

    def _topic(self, figure: Figure, span: SentenceSpan) -> int | None:
        """The head of what a sentence says it is about: "en cuanto a los heridos, 12 siguen ingresados"."""
        opening = self.pack.parts.about.at(self.tokens.folded, span.first)
        if opening is None:
            return None
        comma = next((i for i in range(opening[0], opening[0] + _TOPIC) if self.tokens.at(i) == ","), None)
        if comma is None or any(self.tokens.at(i) in _BREAKS for i in range(comma, figure.start)):
            return None
        first = opening[0]
        while self.tokens.at(first) in self.pack.determiners:
            first += 1
        return self._head(first, comma)

    def _head(self, first: int, limit: int) -> int | None:
        """The plural at the head of the noun phrase that begins at a token: of "long-term unemployed", the last."""
        while self.tokens.at(first) in self.pack.determiners or self.tokens.at(first) in self.pack.prenominal:
            first += 1
        alone = self.tokens.at(first - 1) in self.pack.prenominal and self.tokens.at(first) in self.pack.of_words
        if alone and self.nouns.is_plural(first - 1):
            # "Los menores de 12 años".
            return first - 1
        phrase = self.nouns.counted(first)
        if phrase is not None and phrase.last <= limit:
            head = phrase.head_last - 1
            # "Staff numbers stood at 4,120" counts staff.
            return head - 1 if head > first and self.tokens.at(head) in self.pack.parts.tallies else head
        last = first
        while last < limit and not self.nouns.closes(last):
            last += 1
        named = last > first and self.tokens.at(last - 1).endswith(self.pack.endings.participle)
        return last - 1 if named and not self.pack.noun_before_adjective else None

    def _opens_subject(self, i: int, end: int) -> bool:
        """Whether a clause with a subject of its own begins at a token: ", and the homes destroyed reached 1,551"."""
        joins = self.tokens.at(i) in self.pack.conjunctions or self.tokens.at(i) == ","
        if not joins or self.tokens.at(i + 1) not in self.pack.definite:
            return False
        noun = next((k for k in range(i + 2, min(end, i + 5)) if self.nouns.is_plural(k)), None)
        return noun is not None and not self.nouns.closes(noun)
