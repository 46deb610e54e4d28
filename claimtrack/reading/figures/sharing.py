"""Units that a number leaves out: shared with the figures beside it, the noun around it, or the sentence before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain, takewhile

from claimtrack.language import LanguagePack, Tokens, fold
from claimtrack.language.unions import either
from claimtrack.quantity import DIMENSIONLESS, PERCENT, PERCENTAGE_POINT, UnitKind, count, money, physical
from claimtrack.quantity.unit import UNKNOWN_CURRENCY
from claimtrack.reading.figures.abridged import AbridgedGrammar
from claimtrack.reading.figures.amounts import AmountGrammar
from claimtrack.reading.figures.answers import AnswerGrammar
from claimtrack.reading.figures.bare_limits import BareLimitGrammar
from claimtrack.reading.figures.bracket_lists import BracketListGrammar
from claimtrack.reading.figures.change_ends import ChangeEndGrammar
from claimtrack.reading.figures.clause_subjects import SubjectGrammar
from claimtrack.reading.figures.deeds import DeedGrammar
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.figures.gapping import GappingGrammar
from claimtrack.reading.figures.handing_on import HandingGrammar, large
from claimtrack.reading.figures.held_of import HeldGrammar
from claimtrack.reading.figures.measured_again import MeasuredAgainGrammar
from claimtrack.reading.figures.paced import PacedGrammar
from claimtrack.reading.figures.partitives import PartitiveGrammar
from claimtrack.reading.figures.pure import PureGrammar
from claimtrack.reading.figures.restated import RestatedGrammar
from claimtrack.reading.figures.shared_rates import is_per, is_rate_of, with_shared_rates
from claimtrack.reading.figures.tallies import TallyGrammar
from claimtrack.reading.figures.units import UnitGrammar
from claimtrack.reading.figures.varied import VariedGrammar
from claimtrack.reading.numbers.numeral import Form
from claimtrack.reading.sentences import SentenceSpan

_TOLD_WITH = 5
"""How many tokens before a figure tell of what it is, or with what verb."""
_RECALL = 10
"""How many tokens before a figure the word may stand that another one was told with."""
_SUM_REACH = 7
_VERB_REACH = 2
"""How many tokens before bare millions the verb stands that has money for its object: "perdió 62 millones"."""
_POINTED = 9
"""How many tokens before a sum the words may stand that point back to another one: "for that spending"."""
_JOINED = 4
"""How many tokens may stand between two numbers that share a unit: "4,4 a 2,9 por ciento"."""
_COMPLEMENT = 12
"""How many tokens may stand between the head of a subject and the verb that tells its change."""
_WHOLES = 12
"""How many figures back the whole may stand of which parts are told: "of that total, 1,905"."""
_ACTED_ON = 2
"""How many sentences before it what a verb is about may have been counted: "The city has 900 lamps. Crews mended"."""
_SHARES = (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS)


@dataclass(frozen=True, slots=True)
class SharingGrammar:
    """Gives the figures of one document the units that they share."""

    tokens: Tokens
    pack: LanguagePack
    units: UnitGrammar
    amounts: AmountGrammar
    handing: HandingGrammar
    covered: Sequence[bool]

    def finish(self, figures: list[Figure], before: Sequence[Figure], span: SentenceSpan) -> list[Figure]:
        """Give the figures of a sentence that have no unit the one that they share, and drop those that have none."""
        done: list[Figure] = []
        parts = PartitiveGrammar(self.tokens, self.pack, self.units.nouns)
        changes = ChangeEndGrammar(self.tokens, self.pack, self.units.nouns)
        limits = BareLimitGrammar(self.tokens, self.pack, self.units.nouns, self.covered)
        pure = PureGrammar(self.tokens, self.pack, self.units.nouns, self.covered)
        abridged = AbridgedGrammar(self.tokens, self.pack, self.units.nouns)
        held = HeldGrammar(self.tokens, self.pack, self.units.nouns)
        gaps = GappingGrammar(self.tokens, self.pack, self.units.nouns)
        answers = AnswerGrammar(self.tokens, self.pack, self.units.nouns)
        for place, figure in enumerate(figures):
            bare = figure.unit is None and not (done and figure.alone and done[-1].scaled)
            if bare and self._is_named(figure, span, listed=bool(done)) and gaps.unit_of(figure, done) is None:
                continue
            following = figures[place + 1] if place + 1 < len(figures) else None
            if figure.unit is None:
                shared = (
                    parts.of_them(figure, done, before, span)
                    or parts.aboard(figure)
                    or parts.of_a_group(figure, done)
                    or gaps.unit_of(figure, done)
                    or self._joined_to(figure, following)
                    or parts.shared_out(figure, done)
                    or RestatedGrammar(self.tokens, self.pack).unit_of(figure, done)
                    or PacedGrammar(self.tokens, self.pack, self.units.nouns, self.covered).unit_of(figure, done, span)
                    or self._behind(figure)
                    or self._suffered(figure)
                    or BracketListGrammar(self.tokens, self.pack, self.units.nouns).unit_of(figure, done, before, span)
                    # Of several currencies a sum has the one told before it.
                    or self._sum_taken_up(figure, before)
                    or (self.units.currencies.own != UNKNOWN_CURRENCY and self._sum(figure, _VERB_REACH, done, before))
                    or changes.other_end(figure, following, done)
                    or VariedGrammar(self.tokens, self.pack, self.units.nouns).unit_of(figure, done)
                    or self.amounts.level_before(figure, following)
                    or self.amounts.unit_of(figure, done, before)
                    or self._sum(figure, _SUM_REACH)
                    or parts.of_the_whole(figure, figures, place)
                    or limits.unit_of(figure, done, before, span)
                    or MeasuredAgainGrammar(self.tokens, self.pack).unit_of(figure, done, before)
                    or held.unit_of(figure, done, before, span)
                    or answers.unit_of(figure, done, before, span)
                    or DeedGrammar(self.tokens, self.pack).unit_of(figure, done, before, span)
                    or self._tallied(figure, figures, place, span)
                    or self._changed_to(figure, following, done, span)
                    or self._within(figure, figures, place, done)
                    or self._part(figure, figures, span, before)
                    or pure.of(figure, done)
                    or self._from_before(figure, done, before)
                    or pure.compared(figure, following)
                )
                if not shared:
                    continue
                figure = replace(
                    figure,
                    unit=shared.unit,
                    of=figure.of or shared.of,
                    inherited_unit=True,
                    per=figure.per or (shared.per if is_rate_of(self.tokens, self.pack, shared, figure) else None),
                    undecided_currency=shared.undecided_currency,
                )
                if shared.sentence == figure.sentence:
                    figure = self.amounts.in_hundredths_as(self.amounts.scaled_as(figure, shared), shared)
            else:
                figure = self.amounts.with_other_scale(figure, done[-1]) if done else figure
                figure = abridged.full(figure, done, before)
            whole = self.amounts.points(figure, done, before, following)
            if whole is not None:
                done.append(whole)
        return with_shared_rates(self.tokens, self.pack, done)

    def _within(self, figure: Figure, figures: Sequence[Figure], place: int, done: Sequence[Figure]) -> Figure | None:
        """The figure of the same sentence whose unit a number without one shares."""
        following = figures[place + 1] if place + 1 < len(figures) else None
        named = following is not None and following.unit not in (None, DIMENSIONLESS)
        if named and following is not None and self._joined(figure.last, following.start):
            return following
        candidates = [f for f in reversed(done) if not self.handing.is_some_of(f)] or list(reversed(done))
        if self.tokens.at(figure.start - 1) != "(":
            # What a bracket restates hands nothing on: "500 rupees ($6) for each and 100 for".
            candidates = [f for f in candidates if not self.handing.is_told_over(f)] or candidates
        # "1,26 millones de gallinas en once planteles, y otras 840.000": a place hands nothing on either.
        candidates = [f for f in candidates if not self.handing.is_place(f)] or candidates
        if self.tokens.at(figure.first - 1) in self.pack.parts.more or not figure.digits:
            # "Nine boats will sail 4,100 miles; the other seven": others of those counted.
            things = [f for f in candidates if f.unit is not None and f.unit.kind is not UnitKind.PHYSICAL]
            counts = [f for f in things if f.unit is not None and f.unit.kind is UnitKind.COUNT]
            if not figure.digits and not counts:
                # "In 22 voyages, of 450,000 barrels each: thirteen from Jose".
                counts = [f for f in reversed(done) if f.unit is not None and f.unit.kind is UnitKind.COUNT]
            things = counts if counts and not figure.scaled else things
            # "The other nine hold 225 hectometres" are none of them.
            among = figure.digits or self.tokens.at(figure.first - 1) in self.pack.parts.more
            candidates = things if among else things or candidates
        if large(figure) and self.handing.is_from(figure):
            # "8,998 people had waited 18 months, up from 7,289": no months.
            candidates = [f for f in candidates if f.unit is None or f.unit.kind is not UnitKind.TIME] or candidates
        for candidate in candidates:
            if candidate.of and (candidate.unit == DIMENSIONLESS or self.handing.restates(candidate, figure)):
                implied = self.pack.implied.get(self.tokens.at(candidate.of[1] - 1))
                if implied is not None and implied != DIMENSIONLESS.name:
                    return replace(figure, unit=count(implied))
                first = candidate.of[0] + (self.tokens.at(candidate.of[0]) in self.pack.definite)
                phrase = self.units.nouns.counted(first)
                if phrase is not None:
                    return replace(figure, unit=count(self.tokens.slice(phrase.head, phrase.head_last)))
            if is_per(figure, candidate):
                continue
            if self.handing.is_inner(candidate, done) or candidate.unit in (PERCENT, PERCENTAGE_POINT, DIMENSIONLESS):
                continue
            passes = (
                self.handing.passes_on(candidate, figure)
                or self.handing.goes_on(candidate, figure)
                or self.handing.lasts(candidate, figure)
            )
            return candidate if passes else None
        return None

    def _joined_to(self, figure: Figure, following: Figure | None) -> Figure | None:
        """The sum that comes right behind another of its scale: "de 52 millones a 39 millones de dólares"."""
        if following is None or following.unit is None or following.unit.kind is not UnitKind.MONEY:
            return None
        return following if figure.scaled and self._joined(figure.last, following.start) else None

    def _changed_to(
        self, figure: Figure, following: Figure | None, done: Sequence[Figure], span: SentenceSpan
    ) -> Figure | None:
        """The subject that a share tells the change of: "marriages jumped by 14.9%, the steepest rise, to 222,400"."""
        if not done or any(f.unit != PERCENT for f in done) or not large(figure) or figure.form is not Form.PLAIN:
            return None
        first = span.first
        while self.tokens.at(first) in self.pack.determiners:
            first += 1
        phrase = self.units.nouns.counted(first)
        if following is not None and following.unit is not None and self._joined(figure.last, following.start):
            # "From 31,200 to 27,330 units."
            return None
        ranges, lead = self.pack.ranges, figure.first - 1
        ends = any(table.at(self.tokens.folded, lead) is not None for table in (ranges.end, ranges.start))
        if phrase is None or not ends or not self._is_changed(phrase.last, figure.start):
            return None
        return replace(figure, unit=count(self.tokens.slice(phrase.head, phrase.head_last)))

    def _is_changed(self, i: int, end: int) -> bool:
        """Whether a subject has changed, with what is said of it: "las carpetas | por robo con violencia bajaron"."""
        for at in range(i, min(end, i + _COMPLEMENT)):
            if self.tokens.at(at) in self.pack.ranges.change:
                return True
            if not self.tokens.is_word(at) or self.tokens.at(at) in either(self.pack.relatives, self.pack.auxiliaries):
                return False
        return False

    def _tallied(self, figure: Figure, figures: Sequence[Figure], place: int, span: SentenceSpan) -> Figure | None:
        """What the number or the topic before it says that a figure counts, where it does not share the next unit."""
        following = figures[place + 1] if place + 1 < len(figures) else None
        joined = following is not None and following.unit is not None and self._joined(figure.last, following.start)
        if joined or figure.form is not Form.PLAIN or figure.fractional and not figure.scaled:
            return None
        before = next((f for f in reversed(figures[:place]) if f.unit is not None), None)
        goes_on = self.tokens.at(figure.start - 1) in self.pack.conjunctions and before is not None
        if goes_on and before is not None and before.unit is not None and before.unit.kind is UnitKind.COUNT:
            # "The dead are 13, and 814 homes were destroyed and 3,351 damaged."
            return None
        unit = TallyGrammar(self.tokens, self.pack, self.units.nouns, self.covered).unit(figure, span, before)
        return replace(figure, unit=unit) if unit is not None else None

    def _behind(self, figure: Figure) -> Figure | None:
        """The counted noun behind the number's own article: "estima en 40 los buques hundidos"."""
        at = figure.last
        rate = self.units.rates.after(at, None, at + 2)
        at = rate[0] if rate else at
        if not self.pack.noun_before_adjective or self.tokens.at(at) not in self.pack.definite:
            return None
        total = self.tokens.at(at + 1) in self.pack.parts.totals and self.tokens.at(at + 2) in self.pack.of_words
        # "Eleva a nueve la cifra de fallecidos."
        phrase = self.units.nouns.counted(at + 3 if total else at + 1)
        if phrase is None or self.tokens.at(phrase.head) in self.pack.units.time:
            # "Pasaron de 320 a 480 el mes pasado."
            return None
        if figure.scaled and self.tokens.at(phrase.head) in self.pack.money.implied:
            # "Cifra en 28.000 millones las ventas perdidas."
            code = self.units.currencies.own
            return replace(figure, unit=money(code), undecided_currency=code == UNKNOWN_CURRENCY)
        known = self.pack.units.physical.at(self.tokens.folded, phrase.head)
        unit = physical(known[1]) if known else count(self.tokens.slice(phrase.head, phrase.head_last))
        return replace(figure, unit=unit)

    def _suffered(self, figure: Figure) -> Figure | None:
        """Whom a verb before the number always has as its object: "the quake killed 2,100"."""
        noun = self.pack.implied.get(self.tokens.at(figure.start - 1))
        if noun in (None, DIMENSIONLESS.name) or noun is None:
            return None
        return replace(figure, unit=count(noun))

    def _sum(self, figure: Figure, reach: int, *near: Sequence[Figure]) -> Figure | None:
        """A sum of money that its verb or noun tells: "facturó 12 millones", "la deuda asciende a 1.200 millones".

        Behind a verb it has the currency last told in its sentence or the one before: of `near`, the nearest first.
        """
        if not figure.scaled or figure.form is not Form.PLAIN:
            return None
        for i in range(figure.start - 1, max(-1, figure.start - reach), -1):
            if not self.tokens.is_word(i) or self.covered[i]:
                return None
            if self.tokens.at(i) in self.pack.money.implied:
                told = takewhile(lambda f: figure.sentence - f.sentence <= 1, chain(*map(reversed, near)))
                units = (f.unit for f in told if f.unit is not None and not self.handing.is_told_over(f))
                past = self.tokens.lower(i).endswith(self.pack.endings.finite_past)
                own = self.units.currencies.own
                code = next((unit.name for unit in units if past and unit.kind is UnitKind.MONEY), own)
                return replace(figure, unit=money(code), undecided_currency=code == UNKNOWN_CURRENCY)
        return None

    def _sum_taken_up(self, figure: Figure, before: Sequence[Figure]) -> Figure | None:
        """The sum of the sentence before that a word points back to: "fija para ese gasto un tope de 24 millones"."""
        if not figure.scaled or figure.form is not Form.PLAIN or self._sum(figure, _SUM_REACH) is None:
            return None
        pointing, lead = self.pack.attribution.pointing, range(max(0, figure.start - _POINTED), figure.start)
        if not any(self.tokens.at(i) in pointing and self.tokens.at(i + 1) in self.pack.money.implied for i in lead):
            return None
        near = takewhile(lambda f: figure.sentence - f.sentence <= 1, reversed(before))
        return next((f for f in near if f.unit is not None and f.unit.kind is UnitKind.MONEY), None)

    def _joined(self, first: int, last: int) -> bool:
        """Whether only words that join two numbers stand between them: "4,4 a 2,9 por ciento"."""
        if last - first > _JOINED:
            return False
        ranges, folded = self.pack.ranges, self.tokens.folded
        joints = (ranges.end, ranges.alternatives, ranges.conjunctions, self.pack.bounds.before)
        plain = either(self.pack.of_words, self.pack.determiners)
        return all(
            any(table.at(folded, i) is not None for table in joints)
            or folded[i] in plain
            or folded[i] in self.pack.conjunctions
            or self._joins_article(i)
            or self.units.is_sign(i)
            for i in range(first, last)
        )

    def _is_named(self, figure: Figure, span: SentenceSpan, *, listed: bool) -> bool:
        """Whether plain digits belong to the name before them: "the plan known as Pathway 2"."""
        before = figure.first - 1
        if figure.power:
            # "The ministry 75 million": no name ends in millions.
            return False
        if listed and self.tokens.at(before - 1) in self.pack.attribution.places:
            # "In Catalonia 96 trains, in Andalusia 41 and in Valencia 37."
            return not self.units.nouns.closes(figure.last)
        inside = before > span.first and (self.tokens.is_word(before - 1) or self.tokens.at(before - 1) in ("&", "/"))
        return inside and self.tokens.capital(before) and self.tokens.at(figure.first).isdigit() and figure.digits

    def _from_before(self, figure: Figure, done: Sequence[Figure], before: Sequence[Figure]) -> Figure | None:
        """The figure of the sentence before, or the noun before the number, that gives a large number its unit."""
        word = self.tokens.at(figure.start - 1)
        shares = all(other.unit in _SHARES for other in done)
        measures = all(other.unit is not None and other.unit.kind is UnitKind.PHYSICAL for other in done)
        if not shares and not (measures and word in self.pack.parts.more):
            return None
        subjects = SubjectGrammar(self.tokens, self.pack, self.units.nouns, self.covered)
        told = large(figure) or word in self.pack.parts.more or self._is_told(figure)
        acting = subjects.acts(figure) or (bool(before) and subjects.takes(figure, before[-1]))
        back = _ACTED_ON if acting else 1
        if before and figure.sentence - before[-1].sentence <= back and figure.digits and (told or acting):
            last = takewhile(lambda f: f.sentence == before[-1].sentence, reversed(before))
            same = [f for f in last if self.handing.passes_on(f, figure)]
            same = [f for f in same if self._is_told_again(f, figure)] or same
            if figure.scaled or acting:
                same.sort(key=lambda f: (f.unit is not None and f.unit.kind is UnitKind.MONEY) == figure.scaled)
            if same:
                counted = same[-1].unit is not None and same[-1].unit.kind is UnitKind.COUNT
                asked = counted and word not in self.pack.parts.more and not acting
                own = subjects.counted(figure, own=True) if asked else None
                return own or same[-1]
        if acting and figure.fractional and not figure.scaled:
            # "The farms used 3.9" counts no farms.
            return None
        return subjects.counted(figure)

    def _is_told_again(self, other: Figure, figure: Figure) -> bool:
        """Whether the word comes back with which a figure was told: "a production of 2,664 tonnes. Production is"."""
        told = set()
        words = range(other.start - 1, max(-1, other.start - _TOLD_WITH), -1)
        for i in takewhile(lambda i: self.tokens.is_word(i) and not self.tokens.is_number(i), words):
            if not self.units.nouns.closes(i) and self.tokens.at(i) not in self.pack.ranges.levels:
                told.add(self.tokens.at(i))
        return self.tokens.holds(told, figure.start - _RECALL, figure.start)

    def _is_told(self, figure: Figure) -> bool:
        """Whether a small number is what its verb tells: "hace un mes eran 88", "en 2018 se reportaron 78"."""
        word, at = self.tokens.at(figure.start - 1), figure.start
        total = word in self.pack.of_words and self.tokens.at(at - 2) in self.pack.parts.totals
        verb = word in self.pack.ranges.levels or word in self.pack.attribution.verbs
        closes = not self.tokens.is_word(figure.last) or self.units.nouns.closes(figure.last)
        return (verb or total) and closes

    def _part(
        self, figure: Figure, figures: Sequence[Figure], span: SentenceSpan, before: Sequence[Figure]
    ) -> Figure | None:
        """The noun that opens a list of parts: "of the victims, 41 died", "de ellos, dieciséis"."""
        # What somebody is quoted with opens the sentence behind its mark.
        first = next((i for i in range(span.first, figures[0].start) if self.tokens.is_word(i)), span.first)
        opening = self.pack.parts.openings.at(self.tokens.folded, first)
        if opening is None or figures[0].start < opening[0]:
            return None
        phrase = self.units.nouns.counted(opening[0])
        if phrase is not None and phrase.last <= figures[0].start:
            return replace(figure, unit=count(self.tokens.slice(phrase.head, phrase.head_last)))
        kinds = (UnitKind.COUNT, UnitKind.PHYSICAL)
        wholes = [f for f in reversed(before[-_WHOLES:]) if f.unit is not None and f.unit.kind in kinds]
        meant = [f for f in wholes if self._is_meant(f, opening[0] - 1, wholes[0].sentence)]
        if meant and figure.size <= 2 * meant[0].size:
            wholes = meant
        # No part is larger than its whole.
        return next((f for f in wholes if _at_least(f, figure)), next(iter(wholes), None))

    def _is_meant(self, whole: Figure, pronoun: int, sentence: int) -> bool:
        """Whether a pronoun of things can mean those last counted: "de ellas" the people, and no litres or crates."""
        word, them = self.tokens.at(pronoun), self.pack.them
        counted = whole.unit is not None and whole.unit.kind is UnitKind.COUNT and whole.sentence == sentence
        if word not in them or not counted or whole.unit is None:
            return False
        ending = fold(whole.unit.name)[-2:]
        return len(them) == 1 or ending == word[-2:] or all(ending != other[-2:] for other in them)

    def _joins_article(self, i: int) -> bool:
        word = self.tokens.at(i)
        return word in self.pack.numbers.one or word in self.pack.attribution.adverbs


def _at_least(whole: Figure, part: Figure) -> bool:
    one, two = (f.interval.high or f.interval.low or Decimal(0) for f in (whole, part))
    return one >= two
