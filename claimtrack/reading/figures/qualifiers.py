"""Qualifiers of a figure: what bounds it, what makes it approximate, and what only holds it against another one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.quantity import Approximation
from claimtrack.reading.sentences import SentenceSpan

_CHANGE_REACH = 12
_DASH_REACH = 20
"""How many tokens behind the dash that opens an aside the one may stand that closes it."""
_DENIED = 5
"""How many words before a bound the word may stand that denies it: "had not been below"."""
_OPENS_MINUS = frozenset("([<>=≤≥")
"""Marks with no blank behind them before a negative number."""
_TURNED = {"low": "high", "high": "low"}


@dataclass(frozen=True, slots=True)
class QualifierGrammar:
    """Reads what stands before the figures of one document. `covered` marks the tokens of dates."""

    tokens: Tokens
    pack: LanguagePack
    covered: Sequence[bool]

    def before(self, begin: int, span: SentenceSpan) -> tuple[str | None, Approximation, int]:
        """The bound and the approximation stated before a figure, and where they begin."""
        bound: str | None = None
        about = Approximation.NONE
        at = start = begin
        for _ in range(3):
            found = self._ending(at)
            while found is None and at - 1 > span.first and self.skips(at - 1):
                at -= 1
                found = self._ending(at)
            if found is None or found[0] < span.first or self._compares(found[0]) or self._spans(found[0]):
                break
            kind = found[1]
            if kind in ("low", "high") and at - found[0] == 1 and self._has_object(found[0]):
                break
            if kind in ("exact", "sums"):
                # "Spread over 590,000 hectares", "well short of the 650,000 that it aimed for".
                break
            if kind == "denied":
                # "No debe pasar de 55", "impide pasar de 55", but "pasó de 40 a 55".
                barred = self.tokens.at(found[0] - 1) in self.pack.modality.prohibitions
                if not (barred or self._denied(found[0], span, beside=True)):
                    break
                kind = "high"
            if self.pack.ranges.start.at(self.tokens.folded, found[0]) and self.changes(found[0], span):
                # "Subió a 1.200 millones desde 980": where a change began.
                break
            at = start = found[0]
            if kind in ("low", "high"):
                turned = found[1] == kind and self._denied(start, span)
                bound = bound or (_TURNED[kind] if turned else kind)
            elif about is Approximation.NONE:
                about = Approximation.NEARLY if kind == "nearly" else Approximation.ABOUT
        return bound, about, start

    def _ending(self, i: int) -> tuple[int, str] | None:
        """The bound or hedge that ends before a token: "which add | up to 300" is none, "will add | up to 300" one."""
        table, folded = self.pack.bounds.before, self.tokens.folded
        found = table.ending(folded, i)
        led = either(self.pack.auxiliaries, self.pack.infinitive_marks)
        if found is None or found[1] != "sums" or self.tokens.at(found[0] - 1) not in led:
            return found
        inner = ((k, table.at(folded, k)) for k in range(found[0] + 1, i))
        return next(((k, told[1]) for k, told in inner if told is not None and told[0] == i), found)

    def _has_object(self, verb: int) -> bool:
        """Whether a verb that bounds has its object before it, and the figure is its subject: "lo rebasan 300"."""
        clitic = self.tokens.at(verb - 1) in self.pack.attribution.clitics
        return clitic and self.tokens.at(verb) not in self.pack.prepositions

    def _spans(self, i: int) -> bool:
        """Whether a preposition tells over what time something goes: "over | the | fifteen years", "desde entonces"."""
        frames = either(self.pack.loose_frames, self.pack.article_frames)
        if self.pack.time.words["since_then_on"].at(self.tokens.folded, i) is not None:
            # "Desde entonces 400 pacientes".
            return True
        return self.tokens.at(i) in frames and self.tokens.at(i + 1) in self.pack.definite

    def _compares(self, i: int) -> bool:
        """Whether "more than" holds a share against another figure: "16% more than the 1.39 billion of 2023"."""
        folded = self.tokens.folded
        share = self.pack.units.share.ending(folded, i)
        numbers = self.pack.numbers
        word = self.tokens.at(i - 1)
        # "10,170 fewer than the 40,500": a difference, and what it is one from.
        counted = (self.tokens.is_number(i - 1) and not self.covered[i - 1]) or word in numbers.scales
        return share is not None or counted or word in numbers.times_after or self._is_fraction(i)

    def _is_fraction(self, end: int) -> bool:
        """Whether a fraction ends before a token: "a quarter", "two thirds"; not "in the quarter"."""
        for table in (self.pack.numbers.denominators, self.pack.numbers.many_denominators):
            found = table.ending(self.tokens.folded, end)
            word = self.tokens.at(found[0] - 1) if found is not None else ""
            if word and (word in self.pack.numbers.one or word in self.pack.numbers.words):
                return True
        return self.tokens.at(end - 1) in self.pack.numbers.half

    def is_result(self, start: int, span: SentenceSpan) -> bool:
        """Whether "hasta" only says where a change led: "cayeron un 4,5 % hasta los 1.250 millones"."""
        if (
            self.pack.ranges.end.at(self.tokens.folded, start) is None
            or self.tokens.at(start - 1) in self.pack.ranges.by
        ):
            # "Will rise by up to 12 percent".
            return False
        if self.tokens.at(start - 1) == "," and self._changes_by_share(start - 1, span):
            # "Un alza del 12 %, hasta 164 millones", "bajó una décima en mayo, hasta el 2,2 %".
            return True
        for i in range(start - 1, max(span.first - 1, start - _CHANGE_REACH), -1):
            if self.tokens.at(i) in (";", ":") or (self.tokens.at(i) == "," and i < start - 1):
                return False
            if self.tokens.at(i) in self.pack.ranges.change:
                return True
        return False

    def _changes_by_share(self, comma: int, span: SentenceSpan) -> bool:
        """Whether the clause before a comma tells a change in percent or points."""
        share = self.pack.units.share
        for i in range(comma, max(span.first, comma - 2 * _CHANGE_REACH), -1):
            if self.tokens.at(i - 1) in (";", ":"):
                return False
            told = share.ending(self.tokens.folded, i)
            if told is not None and (i == comma or self._changed(told[0], span)):
                return True
        return False

    def _changed(self, at: int, span: SentenceSpan) -> bool:
        """Whether a verb or a noun of change stands a little before a token."""
        first = max(span.first, at - _DENIED - 1)
        return any(
            self.tokens.holds(words, first, at) for words in (self.pack.ranges.change, self.pack.comparison.changes)
        )

    def skips(self, i: int) -> bool:
        """Whether a word may stand between a qualifier and its number: "superó los 3.000", "hasta un 5 %"."""
        word = self.tokens.at(i)
        return word in self.pack.definite or word in self.pack.numbers.one or word in self.pack.attribution.adverbs

    def _denied(self, start: int, span: SentenceSpan, *, beside: bool = False) -> bool:
        """Whether the verb before a bound is denied, which turns it: "had not been below 6%", "no cayó por debajo".

        `beside` tells that the bound may be that verb itself: "recommends not to exceed".
        """
        words, folded = self.pack.bounds.not_only, self.tokens.folded
        for i in range(start - 1, max(span.first - 1, start - _DENIED), -1):
            word = self.tokens.at(i)
            if word in self.pack.bounds.denials or (word == "t" and folded[i - 1] in ("’", "'")):
                return (beside or start - i > 1) and self.tokens.at(i + 1) not in words
            nominal = (
                (word in self.pack.determiners and word not in self.pack.numbers.one)
                or word in self.pack.conjunctions
                or word in self.pack.relatives
            )
            if not self.tokens.is_word(i) or nominal:
                return False
        return False

    def names_known(self, begin: int, end: int) -> bool:
        """Whether an article and what follows make a figure one that is known: "the 26 million bought in 2023"."""
        if self.tokens.at(begin - 1) not in self.pack.definite:
            return False
        if 0 < end < len(self.covered) and self.covered[end]:
            return self.tokens.at(end) in self.pack.of_words or not self.pack.noun_before_adjective
        word, words = self.tokens.at(end), self.pack.attribution
        participle = word.endswith(self.pack.endings.participle) and len(word) >= _DENIED
        participle = participle or (word in self.pack.past_words and word not in self.pack.auxiliaries)
        named = participle or word in words.described or (word in self.pack.relatives and len(word) > 3)
        return self.tokens.is_word(end) and named

    def is_difference(self, lead: int) -> bool:
        """Whether a figure tells how much something changed: it stands behind "by" and a verb of change, or that."""
        found = self.pack.bounds.before.ending(self.tokens.folded, lead)
        at = (found[0] if found else lead) - 1
        if self.tokens.at(at) in self.pack.of_words and self.tokens.at(at - 1) in self.pack.rates.paces:
            # "By an average of."
            at -= 2 + (self.tokens.at(at - 2) in self.pack.numbers.one)
        at -= self.tokens.at(at) in self.pack.ranges.by
        while self.tokens.at(at) in self.pack.attribution.adverbs:
            at -= 1
        return self.tokens.at(at) in self.pack.ranges.change

    def negative(self, begin: int) -> bool:
        """Whether a minus sign stands before the figure: U+2212, or a hyphen or a dash that joins nothing."""
        mark = self.tokens.at(begin - 1)
        if mark == "−":
            return True
        if mark not in ("-", "–") or not self.tokens.glued(begin):
            return False
        if self.tokens.glued(begin - 1):
            return self.tokens.at(begin - 2) in _OPENS_MINUS
        return not self._closes_aside(begin, mark)

    def _closes_aside(self, first: int, mark: str) -> bool:
        """Whether a dash glued to a number only opened an aside: "la afiliación -520.000 personas- creció"."""
        for i in range(first, min(first + _DASH_REACH, len(self.tokens))):
            if self.tokens.at(i) in (".", "\n", ";"):
                return False
            if self.tokens.at(i) == mark and self.tokens.glued(i) and not self.tokens.is_number(i + 1):
                return True
        return False

    def changes(self, lead: int, span: SentenceSpan) -> bool:
        """Whether a verb of change stands a little before a token, in its sentence."""
        # "Subir tres puntos la aportación de los armadores, del 4 al 7 %".
        apart = any(self.tokens.at(i) in (",", "(") for i in (lead - 1, lead - 2))
        reach = 2 * _CHANGE_REACH if apart else _CHANGE_REACH
        first = max(span.first, lead - reach)
        return self.tokens.holds(either(self.pack.ranges.change, self.pack.comparison.moving), first, lead)
