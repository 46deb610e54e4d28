"""Which of the periods in its sentence a figure goes with: the nearest one that no other clause or figure claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.quantity import UnitKind
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.periods.asides import AsideGrammar
from claimtrack.reading.periods.period_mention import PeriodMention, Span
from claimtrack.reading.periods.tense import TenseGrammar
from claimtrack.reading.sentences import SentenceSpan

_CLAUSE = (",", ";", ":", "(", "\n")
_SIGNS = ("$", "€", "£")
_NEAR = 4
"""How many tokens may stand between a figure and the period that is its alone ("34,000 of them in May")."""
_JOINED = 3
"""How many tokens before a number the "and" may stand that joins it to the figure before."""
_JOINT = 9
"""How many tokens before a period its clause may begin."""
_LEADING = 4
"""How many tokens behind its comma a relative may stand: ", en los que"."""
_VERB = 6
_ASIDE_LENGTH = 9
"""How many tokens before a figure the relative of its clause may stand."""


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """Chooses among the periods of a sentence."""

    tokens: Tokens
    pack: LanguagePack
    tense: TenseGrammar
    asides: AsideGrammar

    def nearest(self, figure: Figure, mentions: Sequence[PeriodMention]) -> PeriodMention | None:
        """The period that a figure goes with, of those in its sentence, or None."""
        after = next((m for m in mentions if m.first >= figure.first), None)
        if after is not None and (self._is_anothers(figure, after) or self.asides.opens_behind(figure, after)):
            after = None
        before = self._before(figure, mentions)
        if after is not None and before is not None and self._leans_beyond(figure, after, before):
            after = None
        if after is not None and not self._between(figure, after) and not self._opens_next(figure, after, before):
            return after
        now = before is not None and (self._is_now(figure, before) or self._goes_on_now(figure, before))
        if before is not None and (now or self._left_behind(figure, before)):
            return None
        return before

    def _leans_beyond(self, figure: Figure, after: PeriodMention, before: PeriodMention) -> bool:
        """Whether a period behind another number is no period of this one, which has its own right before it.

        "So far this year 40, and 60 in the same period of 2023"; "rose in 2021 to 133,000 and to 248,000 in 2022".
        """
        if not any(self._is_number(i) for i in range(figure.end, after.first)):
            return False
        leans = after.span in (Span.EARLIER, Span.NEIGHBOUR) or (after.span is Span.SAME and after.begin is not None)
        close = figure.start - before.last
        led = self.pack.ranges.end.at(self.tokens.folded, before.last) is not None and close <= _JOINED
        return leans or close == 0 or led

    def tells_rule(self, figure: Figure, span: SentenceSpan) -> bool:
        """Whether the clause of a figure tells what is the rule: "the 270 millimetres that usually fall"."""
        if self._is_penalty(figure):
            return True
        telling = either(self.pack.comparison.habits, self.pack.comparison.averages)
        if not self.tokens.holds(telling, span.first, max(span.last, figure.end)):
            return False
        first = figure.start
        while first > span.first and self.tokens.at(first - 1) not in _CLAUSE:
            first -= 1
        last = figure.end
        while last < span.last and self.tokens.at(last) not in _CLAUSE and not self.tokens.is_number(last):
            last += 1
        earlier = [i for i in range(first, figure.start) if self.tokens.is_number(i)]
        begin = max(earlier, default=first)
        held = self.tokens.holds(self.pack.comparison.contrast, begin, figure.start)
        if held and self.tokens.holds(self.pack.comparison.averages, begin, figure.start):
            return True
        first, last = figure.of or (figure.end + 1, figure.end + 3)
        led = self.tokens.at(first - 1) in self.pack.of_words and self.tokens.at(first) in self.pack.definite
        multiple = figure.unit is not None and figure.unit.kind is UnitKind.DIMENSIONLESS
        if led and not multiple and self.tokens.holds(self.pack.comparison.averages, first + 1, last):
            # "Un tercio menos que los 300 litros de la media histórica."
            return True
        return self.tokens.holds(self.pack.comparison.habits, begin, last)

    def _is_penalty(self, figure: Figure) -> bool:
        """Whether a length is that of a sentence, which begins with what it punishes: "14 años de cárcel"."""
        time = figure.unit is not None and figure.unit.kind is UnitKind.TIME
        return time and self.tokens.holds(self.pack.ages.penalties, figure.unit_last, figure.unit_last + 2)

    def averages(self, i: int) -> bool:
        """Whether a token is the noun of an average, and no adverb: "the average of", not "on average"."""
        return self.tokens.at(i) in self.pack.comparison.averages and self.tokens.at(i - 1) in self.pack.determiners

    def describes(self, figure: Figure, mention: PeriodMention) -> bool:
        """Whether a figure only tells the size of a thing: "412,000 bags of 60 kilos", "a capacity of 650,000 bpd"."""
        if figure.unit is None or figure.unit.kind is not UnitKind.PHYSICAL:
            return False
        of = figure.start - 1
        if self.tokens.at(of) in self.pack.of_words and self._counts_before(of - 1, mention):
            return True
        if 0 <= mention.first - figure.end <= 1:
            return False
        if (
            self.tokens.at(figure.end) in self.pack.events.extents
            or self.tokens.at(figure.unit_last) in self.pack.events.extents
        ):
            # "A dam 245 kilometres away", "a wall 8 metres high".
            return True
        thing = self.tokens.at(of - 1)
        if thing in self.pack.events.sized and (self.tense.is_past(of - 3) or self.asides.is_participle(of - 3)):
            # "Han quemado una superficie de 98.784 hectáreas."
            return False
        return self.tokens.at(of) in self.pack.of_words and thing in self.pack.events.sized

    def _counts_before(self, i: int, mention: PeriodMention) -> bool:
        """Whether a number stands before the word at a position: "2,300 bags | of 64 kilos"."""
        counted = self.tokens.is_number(i - 1) and not mention.first <= i - 1 < mention.last
        return self.tokens.is_word(i) and counted

    def set_against(self, figure: Figure, mention: PeriodMention) -> bool:
        """Whether what lies between is another figure that this one is held against: "frente a los 350 de 2023"."""
        opening = self.tokens.at(mention.first)
        dated = mention.span in (Span.EARLIER, Span.NEIGHBOUR) or (
            mention.span is Span.SAME and mention.begin is not None
        )
        if dated and opening in self.pack.comparison.baseline:
            return True
        return any(
            (self.tokens.at(i) in self.pack.comparison.words and not self._only_bounds(i))
            or (self.tokens.at(i) in self.pack.comparison.against and not self._only_bounds(i - 1))
            or self.tokens.at(i) in self.pack.comparison.contrast
            or self._opens_change(i)
            or self.pack.numbers.multiples.at(self.tokens.folded, i) is not None
            for i in range(figure.end, mention.first)
        )

    def _opens_change(self, i: int) -> bool:
        """Whether what something was before begins at a token: "hasta 48 pesos | desde 52 en octubre"."""
        start = self.pack.ranges.start.at(self.tokens.folded, i)
        return start is not None and self.tokens.at(i) not in self.pack.of_words and self.tokens.is_number(start[0])

    def _only_bounds(self, i: int) -> bool:
        """Whether a comparative opens the bound of a length: "had waited more than 18 months at the end of May".

        Or that of another figure, which "and" joins: "eight dead and more than 5,000 ill this year".
        """
        found = self.pack.bounds.before.at(self.tokens.folded, i)
        if found is not None and self.tokens.at(i - 1) in self.pack.conjunctions and self._is_number(found[0]):
            return True
        unit = self.pack.units.time.get(self.tokens.at(found[0] + 1)) if found else None
        return unit is not None and not self._is_number(i - 1)

    def _in_apposition(self, figure: Figure, mention: PeriodMention) -> bool:
        """Whether a figure only tells the size of what a period dates: "la línea, de 27 kilómetros, abrió en 2019"."""
        opens = self.tokens.at(figure.start - 1) in self.pack.of_words and self.tokens.at(figure.start - 2) == ","
        return opens and mention.first > figure.end + 1 and self.tokens.at(figure.end) == ","

    def _is_anothers(self, figure: Figure, mention: PeriodMention) -> bool:
        """Whether a period behind a figure belongs to a number that stands between them."""
        if self._in_apposition(figure, mention):
            return True
        if mention.first > figure.end and self.averages(mention.first - 1):
            # "Twice the average of the past ten years."
            return True
        numbers = [i for i in range(figure.end, mention.first) if self._is_number(i) or self._counts_more(i)]
        that = self.pack.attribution.that
        counted = [i for i in range(figure.end, mention.first) if self.tokens.at(i) in self.pack.numbers.words]
        said = range(figure.end, max(counted, default=0) if not numbers else 0)
        if any(self.tokens.at(i) in that and self._says(i - 1) for i in said):
            # "Cifra en 3.150 los heridos e informa de que otras nueve personas murieron el 14 de mayo."
            return True
        if not numbers:
            return any(self._changes_tense(figure, i, mention.first) for i in range(figure.end, mention.first))
        if self.set_against(figure, mention):
            return True
        if any(self.tokens.at(i) in that and self._says(i - 1) for i in range(figure.end, numbers[-1])):
            # "Has sent 40 lorries and says that it delivered 2.6 million litres in February."
            return True
        near = mention.first - numbers[-1] <= _NEAR
        if mention.span is Span.AT and self.tokens.at(mention.first) in self.pack.of_words and near:
            return True
        between = range(figure.end, numbers[-1])
        comma = any(self.tokens.at(i) == "," for i in between)
        if near and any(self._is_future(i) for i in between):
            return True
        close = range(max(figure.end, numbers[-1] - _JOINED), numbers[-1])
        if any(self._changes_tense(figure, i, mention.first) for i in range(figure.end, mention.first)):
            return True
        joined = any(self.pack.ranges.conjunctions.at(self.tokens.folded, i) is not None for i in close)
        apart = any(self.tokens.at(i) == "," for i in range(numbers[-1], mention.first))
        if near and not joined and self._tells_of(numbers[-1], mention.first):
            # "Overtook the most that was ever sold, 14,977 million recorded in 2021."
            return True
        return comma and near and not joined and not apart

    def _says(self, i: int) -> bool:
        """Whether a verb of saying, behind "and", leads to "that": "and says that", "e informa de que"."""
        i -= self.tokens.at(i) in self.pack.prepositions
        return self.tokens.at(i) in self.pack.attribution.verbs and self.tokens.at(i - 1) in self.pack.conjunctions

    def _tells_of(self, number: int, first: int) -> bool:
        """Whether a participle right before a period dates the number before it: "the 40 recorded in 2021"."""
        word = self.tokens.at(first - 1)
        return first - 1 > number and self.tokens.is_word(first - 1) and word.endswith(self.pack.endings.participle)

    def is_result(self, i: int) -> bool:
        """Whether a number is what a change led to: "fell by 0.2 points to 3.7 percent"."""
        while i > 0 and (self.tokens.at(i - 1) in self.pack.definite or self.tokens.at(i - 1) in _SIGNS):
            i -= 1
        return self.pack.ranges.end.ending(self.tokens.folded, i) is not None

    def _changes_tense(self, figure: Figure, i: int, last: int) -> bool:
        """Whether a clause of the past is joined to one of the present: "needs 120 a day and delivered 82 in May"."""
        if self.pack.ranges.conjunctions.at(self.tokens.folded, i) is None:
            return False
        if self._is_future(i + 1) and not any(self._is_future(k) for k in range(figure.start - _JOINT, figure.start)):
            # "Firmó la compra de 96 y recibirá los primeros en 2028."
            return True
        if not any(self.tense.is_past(k) for k in range(i + 1, min(last, i + _VERB))):
            return False
        clause = takewhile(
            lambda k: self.tokens.at(k) not in _CLAUSE, range(figure.start - 1, figure.start - _VERB, -1)
        )
        # "A dozen jails have no doctor and tuberculosis killed 310 in the first half."
        own = [*clause, *range(figure.end, i)]
        return any(self.tense.is_present(k) for k in own) and not any(self.tense.is_past(k) for k in own)

    def _is_future(self, i: int) -> bool:
        """Whether a verb of the future opens another clause: "covers 1,450 and will reach 5,000 next year"."""
        if not self.pack.endings.future:
            return self.tokens.at(i) in self.pack.modality.future_words
        raw = self.tokens.lower(i)
        return self.tokens.is_word(i) and raw.endswith(self.pack.endings.future)

    def _counts_more(self, i: int) -> bool:
        """Whether a number word sets a difference: "four more than"."""
        return self.tokens.at(i) in self.pack.numbers.words and self.tokens.at(i + 1) in self.pack.comparison.words

    def _is_number(self, i: int) -> bool:
        return self.tokens.is_number(i) or self.pack.numbers.multiples.at(self.tokens.folded, i) is not None

    def _before(self, figure: Figure, mentions: Sequence[PeriodMention]) -> PeriodMention | None:
        """The last period before a figure, past one that only dates what something was held against."""
        earlier = [m for m in mentions if m.last <= figure.first]
        told = [
            m for m in earlier if not (self.asides.ended(m, figure) or self._leads_on(m) or self.asides.counts_from(m))
        ]
        while len(told) > 1 and (self.asides.is_base(told[-1]) or self.asides.is_of_another(told[-1])):
            told.pop()
        return told[-1] if told else None

    def _leads_on(self, mention: PeriodMention) -> bool:
        """Whether a change goes on behind the period of what was before: "from 40 a year earlier to 60"."""
        leans = mention.span in (Span.EARLIER, Span.NEIGHBOUR, Span.SAME) or self.asides.dates_start(mention)
        return leans and self.pack.ranges.end.at(self.tokens.folded, mention.last) is not None

    def _between(self, figure: Figure, mention: PeriodMention) -> bool:
        """Whether another clause begins between a figure and a period behind it."""
        relative = self._in_relative(figure)
        for i in range(figure.last, mention.first):
            word = self.tokens.at(i)
            if word in (";", ":"):
                return True
            ranges = self.pack.ranges
            joins = ranges.alternatives.at(self.tokens.folded, i + 1) is not None
            joins = joins and ranges.conjunctions.at(self.tokens.folded, i + 1) is None
            if word == "," and self.tokens.at(i + 1) in self.pack.conjunctions and not joins:
                return True
            if word == "," and relative and self.tokens.is_word(i + 1):
                # "Turkey, which hosts 2.9 million, said it expected 100,000 to return next year."
                return True
            behind = range(i + 1, min(i + 5, mention.first))
            if word == "," and any(self.tokens.at(k) in self.pack.relatives for k in behind):
                return True
        # "... y entre enero y marzo se ejecutaron": a conjunction right before a period opens the next clause.
        return self.tokens.at(mention.first - 1) in self.pack.conjunctions and mention.first - figure.last > 1

    def _in_relative(self, figure: Figure) -> bool:
        """Whether a figure stands in a clause between commas that a relative opens: ", which hosts 2.9 million,"."""
        for i in range(figure.start - 1, max(1, figure.start - _ASIDE_LENGTH), -1):
            if self.tokens.at(i) in _CLAUSE:
                return False
            if self.tokens.at(i) in self.pack.relatives:
                return self.tokens.at(i - 1) == "," and self.tense.is_present(i + 1)
        return False

    def opens_clause(self, figure: Figure, mention: PeriodMention) -> bool:
        """Whether a figure stands with a period before it in a clause of their own: ", and in May it was 17%"."""
        if mention.span not in (Span.AT, Span.BETWEEN) or any(
            self.tokens.is_number(i) or self.tokens.at(i) in _CLAUSE for i in range(mention.last, figure.start)
        ):
            return False
        for i in range(mention.first - 1, max(0, mention.first - _JOINT), -1):
            if self.tokens.is_number(i):
                return False
            if self.tokens.at(i) == ";" or (
                self.tokens.at(i) == "," and self.tokens.at(i + 1) in self.pack.conjunctions
            ):
                return True
        return False

    def _opens_next(self, figure: Figure, after: PeriodMention, before: PeriodMention | None) -> bool:
        """Whether a conjunction and a period open the next clause: "en 2023 fueron 85 y este año se esperan 94"."""
        if before is None:
            return False
        gap = range(figure.end, after.first)
        clause = [i for i in gap if self.tokens.at(i) == "," and self.tokens.at(i + 1) in self.pack.conjunctions]
        if clause and any(self.tokens.is_number(i) for i in range(clause[0], after.first)):
            # "Between 2018 and 2022 it closed 340, and another 90 last year."
            return True
        if any(self.tokens.at(i) in self.pack.comparison.breaks and self.tense.is_past(i + 1) for i in gap):
            # "In September, when it dropped to 1.7% but started to rise again in October."
            return True
        if self.tokens.at(after.first - 1) not in self.pack.conjunctions:
            return False
        return not any(self.tokens.at(i) in _CLAUSE for i in range(before.last, figure.start))

    def _left_behind(self, figure: Figure, mention: PeriodMention) -> bool:
        """Whether a figure stands in a relative clause of the present, which the period before it does not date."""
        for i in range(figure.start - 1, mention.last - 1, -1):
            if self.tokens.at(i) in (";", ":"):
                return False
            if self.tokens.at(i) in self.pack.relatives:
                comma = any(self.tokens.at(k) == "," for k in range(max(mention.last, i - _LEADING), i))
                part = self.pack.parts.openings.ending(self.tokens.folded, i + 1) is not None
                again = self.pack.comparison.restates.at(self.tokens.folded, i + 1) is not None
                return comma and not part and not again and (self._is_present(i + 1) or self._stands_now(figure, i))
        return False

    def _stands_now(self, figure: Figure, relative: int) -> bool:
        """Whether a relative clause has its verb in the present: ", which puts it at 75"."""
        before = range(relative + 1, figure.start)
        if any(self.tense.is_past(i) for i in before):
            return False
        behind = range(figure.end, figure.end + _JOINED) if relative + _JOINED > figure.start else ()
        return any(self.tense.is_present(i) for i in (*before, *behind))

    def _is_now(self, figure: Figure, mention: PeriodMention) -> bool:
        """Whether the words between tell how things stand now: "of the 212 who lived there in March, 140 remain"."""
        if mention.span is Span.AT and any(
            self.tokens.at(i) in self.pack.comparison.now for i in range(mention.last, figure.start)
        ):
            return True
        # "..., and two-thirds of the vans are now electric."
        behind = range(figure.end, figure.end + _VERB)
        stands = [
            i
            for i in behind
            if self.tokens.at(i) in self.pack.stands and self.tokens.at(i + 1) in self.pack.comparison.now
        ]
        return bool(stands) and all(self.tokens.is_word(i) for i in range(figure.end, stands[0]))

    def _goes_on_now(self, figure: Figure, mention: PeriodMention) -> bool:
        """Whether "and" opens a clause of the present behind a past period: "produced 40 in 2024 and employs 200"."""
        if mention.span is not Span.AT:
            return False
        gap = range(mention.last, figure.start - 1)
        joins = (i for i in gap if self.pack.ranges.conjunctions.at(self.tokens.folded, i) is not None)
        # "... last year and still owes 96 million".
        verbs = [i + 1 + (self.tokens.at(i + 1) in self.pack.comparison.still) for i in joins]
        return any(self.tense.is_present(i) and self.tokens.at(i) not in self.pack.modality.done for i in verbs)

    def _is_present(self, first: int) -> bool:
        """Whether the verb behind a relative is one of the present."""
        for i in range(first, first + _VERB):
            word = self.tokens.at(i)
            if not self.tokens.is_word(i):
                return False
            if word in self.pack.present:
                return True
            if not self.pack.endings.past:
                return word in self.pack.comparison.habits
            raw = self.tokens.lower(i)
            if raw.endswith(self.pack.endings.past) or word in self.pack.auxiliaries:
                return False
            if raw.endswith(self.pack.endings.present) and len(word) > 3:
                return True
        return False
