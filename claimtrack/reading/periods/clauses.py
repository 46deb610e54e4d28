"""Clauses with a time and a sense of their own inside a sentence: "a port, which has cost 4 billion, is to open"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity import UnitKind
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.periods.future import FutureGrammar
from claimtrack.reading.periods.known import KnownGrammar
from claimtrack.reading.periods.period_mention import PeriodMention
from claimtrack.reading.periods.tense import TenseGrammar
from claimtrack.reading.sentences import SentenceSpan

_REACH = 24
"""How many tokens an aside may have on each side of a figure."""
_PERFECT = 4
"""How many tokens behind its conjunction a verb in the perfect may stand."""
_ANNOUNCED = 12
"""How many tokens a relative clause may have before its date."""
_LEAD = 3
"""How many tokens behind its comma a relative may stand: ", de los que"."""


@dataclass(frozen=True, slots=True)
class ClauseGrammar:
    """Finds the clauses of one document in which a figure stands."""

    tokens: Tokens
    pack: LanguagePack
    future: FutureGrammar
    tense: TenseGrammar
    known: KnownGrammar
    _asides: dict[tuple[int, int], tuple[int, int] | None] = field(default_factory=dict)

    def aside(self, figure: Figure, span: SentenceSpan) -> tuple[int, int] | None:
        """The relative clause between two commas in which a figure stands, where its sentence goes on with a verb.

        Its tokens, without the commas. What stands behind it says nothing of the figure. Its period and its modality
        are both asked of it.
        """
        place = (figure.start, figure.end)
        if place not in self._asides:
            self._asides[place] = self._aside(figure, span)
        return self._asides[place]

    def _aside(self, figure: Figure, span: SentenceSpan) -> tuple[int, int] | None:
        first = self._opening(figure, span)
        if first is None:
            return None
        for at in range(figure.end, min(span.last, figure.end + _REACH)):
            mark = self.tokens.at(at)
            if mark in (";", ":", "\n"):
                return None
            if mark == "," and self._is_verb(at + 1):
                return first, at
        return None

    def within(
        self, figure: Figure, span: SentenceSpan, told: Sequence[PeriodMention], usable: list[PeriodMention]
    ) -> list[PeriodMention]:
        """Of the periods that a figure may have those that its aside leaves: its own, else those before it."""
        if self.known.owned(figure):
            # "Its 870,000 members have not been paid since November."
            return []
        condition = self._condition(figure, span)
        if condition is not None:
            return [mention for mention in usable if mention.first < condition]
        usable = [m for m in usable if not (self._is_of_other(m, figure) or self._is_over(m, figure))]
        aside = self.aside(figure, span)
        if aside is None:
            return usable
        inside = [mention for mention in told if aside[0] <= mention.first < aside[1]]
        return inside or [mention for mention in usable if mention.first < aside[0]]

    def _is_over(self, mention: PeriodMention, figure: Figure) -> bool:
        """Whether a semicolon stands between a day and what is so now: "votará el jueves; necesita 11 votos"."""
        between = range(mention.last, figure.start)
        mark = next((i for i in between if self.tokens.at(i) == ";"), None) if mention.is_day else None
        if mark is None:
            return False
        return any(self.tense.is_present(i) for i in range(mark + 1, figure.start))

    def _is_of_other(self, mention: PeriodMention, figure: Figure) -> bool:
        """Whether a date is that of what an aside before a figure announces: "la junta, que será el 14 de junio, |"."""
        if mention.last > figure.start:
            return False
        close = mention.last
        while close < figure.start and self.tokens.is_word(close):
            close += 1
        first = mention.first
        while first > mention.first - _ANNOUNCED and self.tokens.is_word(first - 1):
            first -= 1
        closed = close < figure.start and self.tokens.at(close) == "," and self.tokens.at(first - 1) == ","
        led = any(self.tokens.at(i) in self.pack.relatives for i in range(first, first + _LEAD))
        return closed and led and any(self.future.at(i) is not None for i in range(first, mention.first))

    def _condition(self, figure: Figure, span: SentenceSpan) -> int | None:
        """The comma that ends the condition with which a sentence begins, where a figure stands in it."""
        found = self.pack.modality.cues.at(self.tokens.folded, span.first)
        if found is None or found[1] != "conditional":
            return None
        comma = next((i for i in range(span.first, span.last) if self.tokens.at(i) == ","), None)
        return comma if comma is not None and figure.end <= comma else None

    def _opening(self, figure: Figure, span: SentenceSpan) -> int | None:
        """Where a relative clause, or a measure, begins whose comma is the nearest before a figure: ", de 27 km,"."""
        for at in range(figure.start - 1, max(span.first, figure.start - _REACH) - 1, -1):
            mark = self.tokens.at(at)
            if mark in (";", ":", "\n"):
                return None
            if mark == ",":
                sized = figure.unit is not None and figure.unit.kind is UnitKind.PHYSICAL
                if sized and self.tokens.at(at + 1) in self.pack.of_words and at + 2 == figure.start:
                    return at + 1
                behind = range(at + 1, min(figure.start, at + 1 + _LEAD))
                return at + 1 if any(self.tokens.at(i) in self.pack.relatives for i in behind) else None
        return None

    def _is_verb(self, i: int) -> bool:
        """Whether a finite verb stands at a token: the sentence goes on with its subject from before the aside."""
        word = self.tokens.at(i)
        verbs = (
            self.pack.auxiliaries,
            self.pack.modality.done,
            self.pack.stands,
            self.pack.present,
            self.pack.attribution.verbs,
        )
        if any(word in known for known in verbs):
            return not self.tokens.capital(i)
        raw = self.tokens.lower(i) if self.tokens.is_word(i) else ""
        if raw.endswith(self.pack.endings.past or ("\n",)) and not raw.endswith(self.pack.endings.participle):
            # "..., debía abrir en 2019".
            return not self.tokens.capital(i)
        return self.tense.is_past(i) or self.future.at(i) is not None

    def closes(self, at: int) -> bool:
        """Whether a comma with a conjunction or a relative begins another clause than the one before it."""
        word = self.tokens.at(at)
        if word in self.pack.conjunctions:
            if self.tokens.at(at + 1) in self.pack.modality.done:
                # "It will sell 40 and has sold 20."
                return True
            joins = word not in self.pack.attribution.that
            # "Prevé gastar 700 y hasta ahora ha recibido 190", "it planned to plant 400 but planted 200".
            return joins and (self._has_done(at + 1) or self.tense.is_past(at + 1))
        if word != ",":
            return False
        if self.tokens.at(at + 1) in self.pack.conjunctions or self.tokens.at(at + 1) in self.pack.modality.done:
            # "La obra, que debía costar 12 millones, ha costado 20."
            return True
        if self.tense.is_past(at + 1):
            # "La agencia, que prevé una caída, cerró 40."
            return True
        reach = 3 if self.tokens.at(at + 1) in self.pack.prepositions else 2
        return any(self.tokens.at(i) in self.pack.relatives for i in range(at + 1, at + 1 + reach))

    def _has_done(self, i: int) -> bool:
        """Whether a clause begins here with its verb in the perfect: "so far has received", "the state has paid"."""
        for at in range(i, i + _PERFECT):
            if self.tokens.is_number(at) or not self.tokens.is_word(at) or self.tokens.at(at) in self.pack.relatives:
                return False
            if self.tokens.at(at) in self.pack.modality.done:
                return self.tokens.at(at - 1) not in self.pack.modality.modals
        return False
