"""Modality: in what sense a figure is stated, from the cues in its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from claimtrack.language import LanguagePack, Tokens, fold
from claimtrack.language.unions import either
from claimtrack.model import Modality
from claimtrack.quantity import Period, UnitKind
from claimtrack.reading.attribution.speech import Speech
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.modality.conditions import ConditionGrammar
from claimtrack.reading.modality.joined_bounds import shares_bound
from claimtrack.reading.modality.limits import LimitGrammar
from claimtrack.reading.modality.turns import Turns
from claimtrack.reading.modality.wholes import WholeGrammar
from claimtrack.reading.numbers.numeral import Form
from claimtrack.reading.periods.clauses import ClauseGrammar
from claimtrack.reading.periods.future import FutureGrammar
from claimtrack.reading.sentences import SentenceSpan

_BEFORE = 26
_AFTER = 7
_FUTURE_REACH = 12
"""How many words before a figure a verb of the future may stand ("se llevará 6.300 millones y la segunda 4.500")."""
_ASIDE_OF = 5
"""How many words before its "of" an aim is set against something: "against an annual target of"."""
_PERFECT = 3
_BEHIND = 4
"""How many words behind a figure a verb of the future may stand of which it is the subject."""
_MONTHS = 80
"""The fewest days of a time that a budget is for."""
_AHEAD = (Modality.FORECAST, Modality.TARGET)
_PLANS = ("forecast", "target")


@dataclass(frozen=True, slots=True)
class _Cue:
    """A cue before a figure: its kind, and whether it is only a verb of the future."""

    kind: str
    future: bool = False


@dataclass(frozen=True, slots=True)
class ModalityGrammar:
    """Reads the modality of figures in one document."""

    tokens: Tokens
    pack: LanguagePack
    covered: Sequence[bool]
    future: FutureGrammar
    limits: LimitGrammar
    clauses: ClauseGrammar
    wholes: WholeGrammar
    turns: Turns
    conditions: ConditionGrammar

    def of(self, figure: Figure, span: SentenceSpan, hint: str | None, said: int) -> Modality:
        """The modality of a figure: the nearest cue of its clause, else what the verb of saying hints at.

        `said` is the token with which begins what its source says: words before that are of another clause.
        """
        if self.limits.required(figure, span) or self.limits.barred(figure, span):
            return Modality.LIMIT
        if self.conditions.hold(figure, span):
            return Modality.CONDITIONAL
        if self.clauses.known.owned(figure):
            return Modality.REPORTED
        goal = self.clauses.known.goal(figure, span)
        if goal is not None:
            return Modality(goal)
        if self.limits.permitted(figure, span) or self.limits.ruled(figure, span):
            return Modality.LIMIT
        cue = self._before(figure, span, said) or self._after(figure, span)
        kind = cue.kind if cue is not None else None
        if self.wholes.holds(figure, span, kind, hint):
            return Modality.REPORTED
        mode = self._told(cue, figure, span, hint)
        if mode in (Modality.ESTIMATE, *_AHEAD) and self._is_exchange(figure):
            # "It cost $32m, at 520 tenge to the dollar, the bank estimates": nobody reckons at what rate money changes.
            return Modality.REPORTED
        if mode in _AHEAD and (figure.from_value or (cue is None and self._is_perfect(figure, span))):
            return Modality.REPORTED
        if mode is not Modality.ESTIMATE and self.limits.granted(figure, span):
            return Modality.LIMIT
        return mode

    def _is_exchange(self, figure: Figure) -> bool:
        """Whether a figure is the price of one money in another."""
        money = figure.unit is not None and figure.unit.kind is UnitKind.MONEY
        given = self.tokens.at(figure.start - 1) in either(self.pack.rates.price_at, self.pack.of_words)
        return money and given and figure.per is not None and self.pack.money.words.get(fold(figure.per)) is not None

    def hint(self, speech: Speech | None, figure: Figure) -> str | None:
        """What the verb of saying hints at: a plan only in its own clause, "pledged 40, but built 20"."""
        if speech is None or speech.hint not in _PLANS or not speech.loose:
            return speech.hint if speech is not None else None
        ends = self.pack.endings.infinitive or ("\n",)
        # "Prometió comprar seis escáneres, y destinar 1.200 policías": one promise.
        others = (i for i in range(speech.content[0], figure.start) if self._opens_other(i))
        closed = any(not self.tokens.at(i + 2).endswith(ends) for i in others)
        return None if closed else speech.hint

    def _opens_other(self, at: int) -> bool:
        return self.tokens.at(at) == "," and self.tokens.at(at + 1) in self.pack.conjunctions

    def _told(self, cue: _Cue | None, figure: Figure, span: SentenceSpan, hint: str | None) -> Modality:
        """What the cue and the verb of saying make of a figure together."""
        if cue is None and self._ends_in(self.pack.endings.modal, figure, span, _FUTURE_REACH) is not None:
            # "Llegarían a 40 millones, proyecta el gerente".
            return Modality.FORECAST if hint == "forecast" else Modality.ESTIMATE
        if cue is None and hint is None:
            found = self._ends_in(self.pack.endings.future, figure, span, _FUTURE_REACH)
            ahead = self.future.at(found) if found is not None else None
            if ahead is not None:
                return Modality(ahead[1])
        if cue is None:
            return Modality(hint or Modality.REPORTED)
        if cue.future and hint == "estimate":
            # "The insurers estimated that it will cost 120 million": they reckon, they do not foresee.
            return Modality.ESTIMATE
        if cue.future and hint == "forecast":
            # "Sowing, the ministry expects, will cover 16 million hectares".
            return Modality.FORECAST
        if cue.kind in ("forecast", "limit") and hint == "target":
            # "The union demands a rise of 6 %": no rule asks for it.
            return Modality.TARGET
        return Modality(cue.kind)

    def in_time(
        self, mode: Modality, figure: Figure, span: SentenceSpan, period: Period | None, published: date | None
    ) -> Modality:
        """The modality once the period is known: what is over is no forecast, what is yet to come no report."""
        if period is None or published is None:
            return mode
        if mode in _AHEAD and period.end is not None and period.end < published:
            known = self.clauses.known.goal(figure, span) == mode.value
            return mode if known or self._was_planned(figure, span) or self._is_aim(figure) else Modality.REPORTED
        if mode in (Modality.REPORTED, Modality.ESTIMATE) and period.start is not None and period.start > published:
            return Modality.TARGET if self._is_budget(figure, span) else Modality.FORECAST
        ahead = period.end is not None and period.start is not None and period.start <= published < period.end
        if mode is Modality.REPORTED and ahead and period.days is not None and period.days > _MONTHS:
            # "The budget for this year comes to 958 million" tells of all of it.
            told = self._is_budget(figure, span) and not self.clauses.tense.tells_past(figure, span)
            return Modality.TARGET if told else mode
        return mode

    def _is_aim(self, figure: Figure) -> bool:
        """Whether a noun names a figure as an aim that something else is held against: "against a target of 92%"."""
        of = (figure.qualifier if figure.qualifier is not None else figure.start) - 1
        if self.tokens.at(of) not in self.pack.of_words:
            return False
        found = self.pack.modality.cues.ending(self.tokens.folded, of)
        lead = range(of - _ASIDE_OF, of)
        return (
            found is not None
            and found[1] == "target"
            and any(self.tokens.at(i) in self.pack.comparison.contrast for i in lead)
        )

    def _is_budget(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a figure is what a budget holds."""
        return self.tokens.holds(self.pack.modality.budgets, span.first, figure.start)

    def _before(self, figure: Figure, span: SentenceSpan, said: int) -> _Cue | None:
        """The nearest cue before a figure in its clause."""
        i = figure.qualifier if figure.qualifier is not None else figure.start
        first = max(self.wholes.ends(figure, span), i - _BEFORE, said)
        crossed = joined = False
        for at in self.turns.back(first, figure.first):
            if self.tokens.folded[at] in (";", ":"):
                return None
            if self.clauses.closes(at):
                return self._of_antecedent(at) or self._set_at(at, figure, first)
            number = self.tokens.is_number(at) and not self.covered[at]
            if number and self.tokens.at(at - 1) not in self.pack.attribution.possessives:
                crossed = True
                joined = figure.qualifier is not None and self._joins(at, i)
                joined = joined or self._changes(at, i) or self._is_gapped(at, i)
                joined = joined or (figure.qualifier is None and shares_bound(self.tokens, self.pack, at, figure.first))
            found = self.future.at(at) or self.turns.cue(at)
            if found and found[1] == "target" and self._is_told_of(found[0], figure):
                return None
            if found and found[1] != "estimate" and crossed and not joined and self._told_anew(at, figure):
                return None
            if found and found[0] <= figure.first and found[1] != "conditional" and not self._is_noun(at):
                # A cap binds the first figure behind it; the others of its clause are what is held against it.
                if found[1] == "limit" and ((crossed and not joined) or self._is_granted(at, found[0], figure)):
                    return None
                shut = self._is_shut(at, found[0], figure) or self.limits.enabled(at, figure, span)
                if (found[1] == "limit" and shut) or self._waits(at, found[0], figure):
                    continue
                if self._is_future(at) and self._is_reckoned(at, first):
                    return _Cue("estimate")
                if found[1] == "forecast" and self._provides(at, span):
                    return _Cue("target")
                return _Cue(found[1], self._is_future(at))
        return None

    def _provides(self, at: int, span: SentenceSpan) -> bool:
        """Whether a verb that foresees has a plan for its subject: "El plan hospitalario prevé ocho centros"."""
        if self.tokens.at(at) not in self.pack.modality.provides:
            return False
        first = span.first + (self.tokens.at(span.first) in self.pack.determiners)
        return at > first and self.tokens.at(first) in self.pack.modality.programmes

    def _is_granted(self, first: int, last: int, figure: Figure) -> bool:
        """Whether a cue is a perfect with the figure for its object, which has come about: "has allowed 40"."""
        return last == figure.start == figure.first and self.tokens.at(first - 1) in self.pack.modality.done

    def _is_shut(self, first: int, last: int, figure: Figure) -> bool:
        """Whether a noun of limits is only an aside or a place: "180 días, el plazo legal, son", "en el aforo, ..."."""
        lead = first
        while self.tokens.at(lead - 1) in self.pack.determiners:
            lead -= 1
        beside = self.tokens.at(lead - 1) == "," or self.tokens.at(lead - 1) in self.pack.frames
        return lead < first and beside and "," in self.tokens.folded[last : figure.start]

    def _waits(self, first: int, last: int, figure: Figure) -> bool:
        """Whether a cue tells how long somebody waits, or what he pays: "espera 46 minutos", "cuota de 45 euros"."""
        kind, word = figure.unit.kind if figure.unit is not None else None, self.tokens.at(first)
        if kind is not UnitKind.TIME:
            return kind is UnitKind.MONEY and word in self.pack.modality.dues
        return word in self.pack.modality.waits and last in (figure.start, figure.qualifier)

    def _told_anew(self, at: int, figure: Figure) -> bool:
        """Whether a cue is a noun with its own figure, and a verb tells another: "the target was 40, it built 30"."""
        if self.tokens.at(at - 1) not in self.pack.determiners:
            return False
        numbers = [i for i in range(at, figure.first) if self.tokens.is_number(i) and not self.covered[i]]
        tense = self.clauses.tense
        return any(tense.is_past(i) for i in range(numbers[-1], figure.start)) if numbers else False

    def _is_told_of(self, last: int, figure: Figure) -> bool:
        """Whether a figure tells a plan's length, "un plan de dos años", or what came of it."""
        if figure.unit is not None and figure.unit.kind is UnitKind.TIME and last == figure.start:
            return True
        return self._came_of(last, figure.first)

    def _came_of(self, first: int, last: int) -> bool:
        """Whether a verb behind a plan tells what came of it: "the two-year plan cost 3 billion"."""
        nominal = either(self.pack.determiners, self.pack.prepositions)
        return any(
            self.tokens.at(i) in self.pack.modality.came_of and self.tokens.at(i - 1) not in nominal
            for i in range(first, last)
        )

    def foresees(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether what is reckoned is yet to come: "calculates that the drought will cost 60 million this year"."""
        before = range(max(span.first, figure.start - _FUTURE_REACH), figure.start)
        meant = (i for i in before if self.covered[i] and self.pack.time.words["purposes"].at(self.tokens.folded, i))
        behind = takewhile(self.tokens.is_word, range(figure.end, min(span.last, figure.end + _BEHIND)))
        future = any(self.future.at(i) is not None or self._could(i) for i in (*before[-_AFTER:], *behind))
        return future or next(meant, None) is not None

    def _could(self, i: int) -> bool:
        """Whether a word tells what could yet be: "could cost", and not "could have cost"."""
        return (
            self.tokens.at(i) in self.pack.modality.modals and self.tokens.at(i + 1) not in self.pack.modality.perfect
        )

    def _is_reckoned(self, future: int, first: int) -> bool:
        """Whether a verb of the future stands behind one of reckoning: "estimated that it will cost"."""
        for at in range(future - 1, first - 1, -1):
            if not self.tokens.is_word(at):
                return False
            found = self.turns.cue(at)
            if found:
                return found[1] == "estimate"
        return False

    def _changes(self, first: int, last: int) -> bool:
        """Whether a limit went from one figure to the other: "raised from 300 to 400 euros"."""
        ranges, folded = self.pack.ranges, self.tokens.folded
        led = ranges.start.ending(folded, first) is not None and ranges.end.ending(folded, last) is not None
        # "Habilitado para un máximo de 2.000, da techo a 4.700": no change from the one to the other.
        return led and "," not in folded[first:last]

    def _is_gapped(self, first: int, last: int) -> bool:
        """Whether a second thing has its own bound: "limita las obras a 40.000 euros y los servicios | a 15.000"."""
        joints = (i for i in range(first, last) if self.pack.ranges.conjunctions.at(self.tokens.folded, i) is not None)
        joint = next(joints, None)
        if (
            self.pack.ranges.end.ending(self.tokens.folded, last) is None
            and self.tokens.at(last - 1) not in self.pack.rates.price_at
        ):
            return False
        return joint is not None and self.tokens.at(joint + 1) in self.pack.definite and joint + 2 < last

    def _joins(self, first: int, last: int) -> bool:
        """Whether "and" joins two bounded figures: "al menos un 25 % para la industria y al menos un 80 %"."""
        joints = [i for i in range(first, last) if self.pack.ranges.conjunctions.at(self.tokens.folded, i) is not None]
        return bool(joints) and joints[-1] == last - 1

    def _is_noun(self, at: int) -> bool:
        """Whether a word that can be a cue is another noun here: "meses de espera", "behind bars"."""
        if self.tokens.at(at) not in self.pack.modality.noun_cues:
            return False
        before = self.tokens.at(at - 1)
        if before in self.pack.numbers.words or (self.tokens.is_number(at - 1) and not self.covered[at - 1]):
            # "It scored 31 goals."
            return True
        return before in self.pack.determiners or before in self.pack.prepositions

    def _is_future(self, at: int) -> bool:
        """Whether a cue is no more than a verb of the future."""
        word = self.tokens.at(at)
        if self.pack.ranges.conjunctions.at(self.tokens.folded, at - 1) is not None:
            # "It carried 412, they reckon, and will carry 500": another verb than the one reckoned with.
            return False
        if not self.pack.endings.future:
            return word in self.pack.modality.future_words
        return self.tokens.lower(at).endswith(self.pack.endings.future)

    def _of_antecedent(self, comma: int) -> _Cue | None:
        """The limit that a relative clause goes on from: "la cota mínima, que es de 2.110 metros"."""
        found = self.pack.modality.cues.ending(self.tokens.folded, comma)
        relative = self.tokens.at(comma + 1) in self.pack.relatives
        states = self.tokens.at(comma + 2) in self.pack.auxiliaries
        return _Cue("limit") if found and found[1] == "limit" and relative and states else None

    def _set_at(self, comma: int, figure: Figure, first: int) -> _Cue | None:
        """The limit that a participle tells behind a comma: "a quota of its own, set at 1,500 tonnes a month"."""
        word = self.tokens.at(comma + 1)
        done = word in self.pack.modality.rules or word.endswith(self.pack.endings.participle)
        if not done or comma + 3 != figure.start or self.tokens.at(comma + 2) not in self.pack.prepositions:
            return None
        cues = (self.turns.cue(i) for i in self.turns.back(max(first, comma - _AFTER), comma))
        return _Cue("limit") if any(cue is not None and cue[1] == "limit" for cue in cues) else None

    def _after(self, figure: Figure, span: SentenceSpan) -> _Cue | None:
        """A cue right behind a figure: "12,000 soldiers are expected"."""
        aside = self.clauses.aside(figure, span)
        for at in range(figure.end, min(figure.end + _AFTER, span.last if aside is None else aside[1])):
            if self.tokens.at(at) == "," and self.tokens.at(at + 1) in self.pack.auxiliaries:
                past = self.clauses.tense.in_relative(figure, span)
                if past or self._is_perfect(figure, span):
                    # "The investor who bought it for £3.6bn in December, has promised not to."
                    return None
                continue
            if not self.tokens.is_word(at) or self.tokens.at(at) in self.pack.ranges.conjunctions:
                return None
            if self.tokens.at(at) in self.pack.comparison.contrast or self.turns.compares(at):
                # "26.6 million tonnes, against a target of 30", "twice as much as satellites had suggested".
                return None
            # "The tranche, of 370 million, will be paid": an act, as the verb tells.
            passive = self.tokens.at(at + 1) in self.pack.modality.passive_marks
            found = (self.future.at(at) if passive else None) or self.turns.cue(at)
            if found and found[1] not in ("conditional", "limit") and not self.clauses.known.waits(at, figure):
                # "The stock trades at 23 times expected earnings."
                beside = figure.form is Form.MULTIPLE and at == figure.end
                described = beside or self.tokens.at(at - 1) in self.pack.prepositions or self._is_noun(at)
                return None if described else _Cue(found[1], self._is_future(at))
        return None

    def _is_perfect(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether the verb beside a figure tells what has happened: "of whom 260 have started work"."""
        for i in range(figure.start - 1, max(span.first, figure.start - _PERFECT) - 1, -1):
            if self.tokens.at(i) in self.pack.modality.done and self.tokens.at(i - 1) not in self.pack.modality.modals:
                # "Ha prometido 40": what is promised is yet to come.
                asked = self.pack.attribution.wishes.at(self.tokens.folded, i + 1) is not None
                return not asked and self.pack.attribution.participles.get(self.tokens.at(i + 1)) != "targets"
        for i in range(figure.end, min(figure.end + _PERFECT, span.last)):
            if not self.tokens.is_word(i) or self.tokens.at(i) in self.pack.conjunctions:
                # "It appealed for 6 million but has received 2."
                return False
            if self.tokens.at(i) in self.pack.modality.done:
                return True
        return False

    def _was_planned(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a plan or forecast is told as one of the past: "analysts had expected 3.6 gigawatts"."""
        first = max(span.first, figure.start - _FUTURE_REACH)
        return self.tokens.holds(self.pack.modality.pluperfect, first, min(span.last, figure.end + _AFTER))

    def _ends_in(self, suffixes: tuple[str, ...], figure: Figure, span: SentenceSpan, reach: int) -> int | None:
        """The word of the clause before a figure that has one of some endings of verbs, accents and all."""
        if not suffixes:
            return None
        for at in range(figure.start - 1, max(span.first - 1, figure.start - reach), -1):
            if self.tokens.at(at) in (",", ";", ":"):
                return None
            if self._is_verb(at, suffixes):
                return at
        return None

    def _is_verb(self, at: int, suffixes: tuple[str, ...]) -> bool:
        """Whether a word has an ending and is no noun behind an article or a preposition."""
        if not self.tokens.lower(at).endswith(suffixes):
            return False
        if not self.tokens.is_word(at) or self.tokens.capital(at) or self.tokens.at(at) in self.pack.modality.imperfect:
            # "Ganadería" is no conditional.
            return False
        before = self.tokens.at(at - 1)
        return before not in self.pack.determiners and before not in self.pack.prepositions
