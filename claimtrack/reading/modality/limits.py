"""Limits: what a rule allows, asks for or grants, and what of an amount is left open by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.quantity import Approximation, Interval, UnitKind
from claimtrack.reading.figures.bare_limits import set_behind
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.figures.terms import is_term
from claimtrack.reading.modality.ceilings import CeilingGrammar
from claimtrack.reading.modality.holding import HoldingGrammar
from claimtrack.reading.modality.joined_bounds import goes_on, shares_bound
from claimtrack.reading.modality.rule_openings import RuleOpeningGrammar
from claimtrack.reading.modality.rule_subjects import RuleSubjectGrammar
from claimtrack.reading.sentences import SentenceSpan

_BEFORE = 26
_AFTER = 7
_CLAUSE = 8
"""How many tokens of the relative clause behind a figure may make it the least: "that it requires at the least"."""
_PERMISSION = 9
"""How many words may stand between "may" and the bound that it grants."""
_PAIR = 2
_BARRED = 5
"""How many words behind a bound what denies something to those beyond it may stand."""
_SUBJECT = 6
"""How many words behind a bound "may" may stand, of which it is the subject."""


@dataclass(frozen=True, slots=True)
class LimitGrammar:
    """Tells limits in one document. `covered` marks the tokens of dates."""

    tokens: Tokens
    pack: LanguagePack
    covered: Sequence[bool]

    def bounded(self, figure: Figure, span: SentenceSpan) -> Interval:
        """What a limit allows: up to its figure, from it on ("a minimum of"), or not over it ("bars more than")."""
        low, high = figure.interval.low, figure.interval.high
        if self._is_sinking(figure, span):
            return Interval(low if high is None else high, None)
        if self.barred(figure, span):
            return Interval(None, low) if high is None else Interval(high, None)
        if figure.interval.is_point:
            floors = self.pack.modality.floors
            assured = RuleSubjectGrammar(self.tokens, self.pack, self.covered).assured(figure, span)
            least = assured or self._named(floors, figure, span, _AFTER) or self._named_behind(floors, figure, span)
            return Interval(low, None) if least else Interval(None, high)
        if high is None and (
            self._is_allowed(figure)
            or self._named(self.pack.modality.prohibitions, figure, span, _BEFORE)
            or self._denied(figure, span)
        ):
            return Interval(None, low)
        return figure.interval

    def _denied(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a bound is denied; "no more than" another number denies none: "no more than 30 may earn above 40"."""
        last = figure.first if figure.qualifier is None else figure.qualifier
        denials = (
            i for i in range(max(span.first, figure.start - _BEFORE), last) if self.tokens.at(i) in self.pack.negations
        )
        return any(self.pack.bounds.before.at(self.tokens.folded, i) is None for i in denials)

    def ruled(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a rule sets a bound: "the treaty obliges it to send at least", "must be kept between 2 and 8"."""
        if self._is_term(figure) or self._is_standard(figure) or self._is_held(figure):
            return True
        if RuleOpeningGrammar(self.tokens, self.pack).ruled(figure, span):
            return True
        if RuleSubjectGrammar(self.tokens, self.pack, self.covered).ruled(figure, span):
            return True
        if HoldingGrammar(self.tokens, self.pack, self.covered).ruled(figure, span):
            return True
        if CeilingGrammar(self.tokens, self.pack, self.covered).ruled(figure, span):
            return True
        if self._is_allowed(figure) or self.barred(figure, span):
            return True
        if self.tokens.at(figure.first - 1) in self.pack.definite and set_behind(
            self.tokens, self.pack, figure.end, span.last
        ):
            return True
        most = either(self.pack.modality.floors, self.pack.modality.ceilings)
        shared = self._bounded_before(figure, span)
        if figure.interval.is_point and not shared and not self._named(most, figure, span, _AFTER):
            return False
        joined = False
        modality = self.pack.modality
        doing = either(modality.rules, modality.grants, modality.prohibitions)
        giving = either(modality.holding, modality.allotting)
        setters = either(self.pack.traps.laws, modality.rulers, modality.licences, modality.charters)
        for i in range(figure.first - 1, max(span.first - 1, figure.start - _BEFORE), -1):
            word = self.tokens.folded[i]
            number = self.tokens.is_number(i) and not self.covered[i]
            if word in (";", ":"):
                return False
            known = either(self.pack.attribution.possessives, self.pack.definite)
            if number and self.tokens.at(i - 1) not in known:
                after = figure.qualifier
                joined = not joined and (shared or (after is not None and goes_on(self.tokens, self.pack, i, after)))
                if not joined:
                    return False
            if word in self.pack.modality.obligations:
                return self.tokens.at(i + 1) not in self.pack.modality.perfect
            if self.pack.modality.duties.at(self.tokens.folded, i) is not None:
                return True
            if word in self.pack.modality.advice:
                return not figure.interval.is_point
            if word in doing:
                return self.tokens.holds(setters, span.first, i)
            if word in giving and self.tokens.holds(setters, span.first, i):
                return True
        return False

    def required(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether something else holds only up to a bound: "keeps only if moisture is no higher than 13"."""
        if figure.interval.low is not None:
            return False
        first = figure.start if figure.qualifier is None else figure.qualifier
        for i in range(first - 1, max(span.first, first - _PERMISSION) - 1, -1):
            if not self.tokens.is_word(i):
                return False
            if self.pack.modality.requiring.at(self.tokens.folded, i) is not None:
                return True
        return False

    def _bounded_before(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a bare number has the bound of the one before it, to which "or" joins it."""
        if figure.qualifier is not None:
            return False
        numbers = (
            i
            for i in range(figure.first - 1, max(span.first, figure.first - _AFTER), -1)
            if self.tokens.is_number(i) and not self.covered[i]
        )
        number = next(numbers, None)
        return number is not None and shares_bound(self.tokens, self.pack, number, figure.first)

    def _is_term(self, figure: Figure) -> bool:
        """Whether a length is one within which somebody has to do something: "must repair it within 90 days"."""
        timed = figure.unit is not None and figure.unit.kind is UnitKind.TIME and figure.per is None
        return timed and figure.interval.low is not None and is_term(self.tokens, self.pack, figure.start)

    def _is_standard(self, figure: Figure) -> bool:
        """Whether a figure is told of what is the rule: "the standard is 1.0", "a guideline of 5"."""
        at = figure.start - 1
        while self.tokens.at(at) in self.pack.definite:
            at -= 1
        of = self.tokens.at(at) in self.pack.of_words
        at -= of
        states = self.tokens.at(at) in self.pack.auxiliaries
        return (of or states) and self.tokens.at(at - states) in self.pack.modality.standards

    def _is_allowed(self, figure: Figure) -> bool:
        """Whether something is more or less than what a participle says is allowed: "67 more than the 120 allowed"."""
        than = self.tokens.at(figure.first - 2)
        compared = figure.qualifier is not None or than in self.pack.comparison.than | self.pack.comparison.against
        known = self.tokens.at(figure.first - 1) in self.pack.definite
        return compared and known and self.tokens.holds(self.pack.modality.allowed, figure.last, figure.end + 1)

    def barred(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether those beyond a bound are denied something: "lorries over 40 tonnes are not allowed on the bridge"."""
        if figure.interval.is_bounded or figure.qualifier is None:
            return False
        if self.tokens.at(figure.qualifier) in self.pack.negations:
            return False
        for i in range(figure.end, min(span.last, figure.end + _BARRED)):
            if not self.tokens.is_word(i):
                return False
            if self.tokens.at(i) in self.pack.modality.prohibitions:
                return self.tokens.at(i - 1) in self.pack.auxiliaries
            if self.tokens.at(i) in self.pack.negations:
                allowing = either(self.pack.modality.permissions, self.pack.modality.allowed)
                return self.tokens.at(i + 1) in allowing or self.tokens.at(i - 1) in self.pack.modality.permissions
        return False

    def _is_held(self, figure: Figure) -> bool:
        """Whether a figure is what something may hold: "designed for 55 million tonnes"."""
        return self.pack.modality.capacities.ending(self.tokens.folded, figure.start) is not None

    def permitted(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether what may be done is bounded from above: "may buy no more than 500,000 barrels a year"."""
        if figure.interval.is_point:
            return False
        denied = figure.interval.high is None and self._denied(figure, span)
        if figure.interval.low is not None and not denied:
            return False
        first = figure.start if figure.qualifier is None else figure.qualifier
        if self._may_be(figure, first) or self._goes_on(figure, first, span):
            return True
        asides = self._asides(range(max(span.first - 1, first - _PERMISSION) + 1, first))
        for i in range(first - 1, max(span.first - 1, first - _PERMISSION), -1):
            if i in asides:
                continue
            if not self.tokens.is_word(i):
                return False
            permits = self.tokens.at(i) in self.pack.modality.permissions and not self.tokens.capital(i)
            if permits and not self.enabled(i, figure, span):
                # "El euríbor puede caer por debajo del 2 %": nobody grants that; "no prison may hold more" is a rule,
                # and so is "debt may be no more than".
                outcome = (
                    self.tokens.at(i + 1) in self.pack.modality.outcomes
                    and self.tokens.at(i) in self.pack.modality.modals
                )
                barred = self.tokens.at(i - 1) in self.pack.negations
                # "May run at 900 megawatts at most": the bound stands behind.
                most = figure.qualifier is None or self.tokens.holds(self.pack.modality.ceilings, first, figure.first)
                bounded = denied or barred or most or self.tokens.at(first) in self.pack.negations or not outcome
                return self.tokens.at(i + 1) not in self.pack.modality.perfect and bounded
        return False

    def enabled(self, at: int, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a cue tells what something made possible, and no rule: "the dam let output rise from 300 to 400"."""
        modality, ranges, folded = self.pack.modality, self.pack.ranges, self.tokens.folded
        if self.tokens.at(at) not in modality.enabling or self.tokens.at(at - 1) in self.pack.auxiliaries:
            return False
        past = self.tokens.lower(at).endswith(self.pack.endings.finite_past)
        ruled = self.tokens.holds(either(self.pack.traps.laws, modality.rulers), span.first, at)
        if figure.interval.low is None or (ruled and not past):
            return False
        if self.tokens.holds(either(ranges.change, self.pack.comparison.moving), at, figure.start):
            leads = (table.ending(folded, figure.start) for table in (ranges.start, ranges.end))
            return any(lead is not None for lead in leads)
        if past and not ruled and figure.approximation is not Approximation.NONE:
            # "More trains allowed it to carry about 12,000": no rule is set at roughly so much.
            return True
        told = self.tokens.at(at + 1) in self.pack.attribution.that
        return past and not ruled and (told or figure.interval.high is None)

    def _asides(self, tokens: range) -> range:
        """The aside between two commas that stands among some tokens: "lets Caldera, a trader, lift"."""
        commas = [i for i in tokens if self.tokens.at(i) == ","]
        return range(commas[0], commas[1] + 1) if len(commas) == _PAIR else range(0)

    def _goes_on(self, figure: Figure, first: int, span: SentenceSpan) -> bool:
        """Whether "and" adds to what may be how much of it: "may come in until six, and not more than 120 of them"."""
        if figure.interval.low is not None or self.tokens.at(first) not in self.pack.negations:
            return False
        if self.pack.ranges.conjunctions.at(self.tokens.folded, first - 1) is None:
            return False
        return self.tokens.holds(
            either(self.pack.modality.permissions, self.pack.modality.obligations), span.first, first
        )

    def _may_be(self, figure: Figure, first: int) -> bool:
        """Whether a permission follows its own subject: "no more than 30% of those aided may earn so much"."""
        if figure.interval.low is not None or self.tokens.at(first) not in self.pack.negations:
            return False
        for i in range(figure.end, figure.end + _SUBJECT):
            if not self.tokens.is_word(i):
                return False
            if self.tokens.at(i) in self.pack.modality.permissions:
                return self.tokens.at(i + 1) not in self.pack.modality.perfect
        return False

    def granted(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether a rule grants what is bounded from above: "el acuerdo contempla hasta 6 millones"."""
        if figure.interval.low is not None:
            return False
        first = figure.start if figure.qualifier is None else figure.qualifier
        for i in range(first - 1, span.first - 1, -1):
            word = self.tokens.at(i)
            if word in (";", ":") or word in self.pack.relatives or word in self.pack.attribution.that:
                return False
            if word in self.pack.traps.laws:
                owned = self.tokens.at(i - 1) in either(self.pack.determiners, self.pack.attribution.possessives)
                return owned and not self._is_according(i)
        return False

    def _is_according(self, i: int) -> bool:
        """Whether a noun is the source of a figure, "according to the agreement", and grants nothing."""
        return self.pack.attribution.according.ending(self.tokens.folded, i - 1) is not None

    def _is_sinking(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether something may not be under a figure: "no puede bajar de 2,4", "must not fall below"."""
        last = figure.first if figure.qualifier is None else figure.qualifier
        for i in range(last - 1, max(span.first, last - _AFTER), -1):
            if self.tokens.at(i) in self.pack.modality.sinking:
                return self.tokens.holds(self.pack.negations, max(span.first, i - 2), i)
        return False

    def _named_behind(self, words: frozenset[str], figure: Figure, span: SentenceSpan) -> bool:
        """Whether one of some words stands in the relative clause behind a figure."""
        relative = self.tokens.at(figure.end) in self.pack.relatives
        return relative and self.tokens.holds(words, figure.end, min(span.last, figure.end + _CLAUSE))

    def _named(self, words: frozenset[str], figure: Figure, span: SentenceSpan, reach: int) -> bool:
        """Whether one of some words stands before a figure and its qualifier ("no less than" is no denial)."""
        first = max(span.first, figure.start - reach)
        last = figure.first if figure.qualifier is None else figure.qualifier
        return self.tokens.holds(words, first, last)
