"""How far the words of a source reach: the content of what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.reading.attribution.acronyms import past_letters
from claimtrack.reading.attribution.adverbs import is_adverb, past_connective
from claimtrack.reading.attribution.cast import SourcePhrase
from claimtrack.reading.attribution.quote_marks import OPENING, QuoteMarks
from claimtrack.reading.attribution.resting import rests
from claimtrack.reading.attribution.speech import Speech
from claimtrack.reading.sentences import SentenceSpan

_THAT_REACH = 16
_HALVES = frozenset(("a", "p", "am", "pm"))
"""How the halves of the day begin: a.m., pm."""
_HOUR_DIGITS = 2
_TAIL = 9
_ASIDE = 9
_SETTING = 8
"""How many words may tell where, when or how something was said, before "that"."""
_TOLD_REACH = 9
"""How many words may name whom a source told."""
_SUBJECT = 3
"""How many words the subject may have of a clause that goes on behind a cue."""
_FRONTED = 10
"""How many tokens a phrase before a cue may have that is no clause."""
_TO_FIGURE = 4
"""How many words behind its verb the figure may stand."""
CLOSERS = (",", "”", "»", '"', "–", "—")
"""Marks behind which a verb with its subject closes the words before it."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a source says: its tokens, and whether they are a clause of their own and stand in quotation marks."""

    first: int
    last: int
    clause: bool
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class ContentGrammar:
    """Finds the content of each speech. `covered` marks the tokens of dates."""

    tokens: Tokens
    pack: LanguagePack
    covered: Sequence[bool]

    def of(
        self,
        i: int,
        cue_end: int,
        source: SourcePhrase,
        span: SentenceSpan,
        end: int,
        before: list[Speech],
        *,
        inverted: bool,
    ) -> Content:
        """The tokens that a verb of saying governs."""
        follows = inverted and i > span.first + 2 and self.tokens.at(self._verb_start(i) - 1) in CLOSERS
        that = self.that(cue_end, end) if not follows else None
        if that is not None:
            return Content(that, self._clause_end(that, end), clause=True)
        opened = self._quote_after(cue_end, end)
        if opened:
            return Content(*opened, clause=True, quoted=True)
        subject_first = source.first if not inverted else self._verb_start(i)
        closing = self.past_tail(cue_end, end)
        ends_here = closing >= end or self.tokens.at(closing) in (",", ";", ":", ".", "(", "”", "»")
        ends_here = ends_here or (closing > cue_end and self.tokens.at(closing) in self.pack.relatives)
        subject_behind = inverted or self.tokens.at(subject_first - 1) in (",", "”", "»", '"', "—", "–")
        if source.first < i and not inverted and self._is_setting(span.first, subject_first - 1):
            subject_behind = False
        quoted = self._quote_before(subject_first, span.first) if subject_behind else None
        if quoted and subject_first > span.first + 1:
            # Also before "told 640 members": a quotation is all that was said, but for the clause in which it stands.
            opening = self._after_last(before, subject_first, span)
            if self.tokens.is_word(quoted[0] - 2) and opening <= quoted[0] - 2:
                return Content(opening, self._trim(subject_first, opening), clause=True)
            return Content(*quoted, clause=True, quoted=True)
        if (inverted or ends_here) and subject_behind and subject_first > span.first + 1:
            start = self._after_last(before, subject_first, span)
            if self.follows_on(closing, end, inverted=inverted):
                return Content(start, end, clause=True)
            if self._goes_on(subject_first, closing, end):
                return Content(start, end, clause=False)
            clause = self._is_clause(start, subject_first)
            return Content(start, self._trim(subject_first, start), clause)
        after = self.tokens.at(cue_end)
        if after == ";" or (after == "," and self.pack.attribution.according.at(self.tokens.folded, cue_end + 1)):
            return Content(cue_end, cue_end, clause=False)
        return Content(cue_end, self._clause_end(cue_end, end), clause=True)

    def _is_setting(self, first: int, last: int) -> bool:
        """Whether words before a subject only tell where or how it was said: "In a statement, the owner denied"."""
        if past_connective(self.tokens, self.pack, first, last + 1) == last + 1:
            return True
        return (
            self.tokens.at(first) in self.pack.attribution.settings
            and last - first <= _SETTING
            and all(
                self.tokens.is_word(k) and self.tokens.at(k) not in self.pack.auxiliaries for k in range(first, last)
            )
        )

    def _verb_start(self, i: int) -> int:
        """Where a verb begins, with what leans on it: "le dijo"."""
        while self.tokens.at(i - 1) in self.pack.auxiliaries or is_adverb(self.tokens, self.pack, i - 1):
            i -= 1
        return i

    def past_tail(self, i: int, end: int) -> int:
        """Past what tells when and how something was said: "on Thursday", "on condition of anonymity"."""
        at = past_letters(self.tokens, i)
        while at < end and self.covered[at]:
            at += 1
        tail = at
        set_off = self.tokens.at(at) in self.pack.attribution.settings
        while tail < end and tail - at < _TAIL and self.tokens.at(tail) not in (",", ";", ":"):
            word = self.tokens.at(tail)
            if set_off and rests(self.tokens, self.pack, tail):
                return tail
            if (word in self.pack.auxiliaries and not self.covered[tail]) or word in self.pack.attribution.that:
                # "Estimated last May" has no auxiliary.
                return at
            if word in self.pack.relatives and set_off:
                # "said on Monday in a report which".
                return tail
            numbered = self.tokens.at(tail - 1) in self.pack.traps.before or self._is_sample(tail)
            numbered = numbered or self._is_hour(tail)
            if self.tokens.is_number(tail) and not self.covered[tail] and not numbered:
                return at
            if word in OPENING and QuoteMarks(self.tokens).opens(tail):
                return at
            tail += 1
        closed = tail >= end or self.tokens.at(tail) in (",", ";") or (set_off and self.tokens.at(tail) == ":")
        return tail if closed else at

    def _is_hour(self, i: int) -> bool:
        """Whether a number tells the hour at which it was said: "told reporters at 4 p.m.", "dijo a las 6"."""
        led = self.pack.time.words["clock"].ending(self.tokens.folded, i) is not None
        behind = self.tokens.at(i + 1)
        hour = behind in _HALVES or self.pack.units.time.get(behind) == "hour" or not self.tokens.is_word(i + 1)
        return led and hour and len(self.tokens.at(i)) <= _HOUR_DIGITS

    def _is_sample(self, i: int) -> bool:
        """Whether a number only tells how many were asked: "found in a survey of 1,250 workers"."""
        study = self.pack.attribution.nouns.get(self.tokens.at(i - 2)) == "study"
        return study and self.tokens.at(i - 1) in self.pack.of_words

    def _goes_on(self, first: int, closing: int, end: int) -> bool:
        """Whether the words of the source go on behind the cue: "El ritmo, añade el informe, equivale a"."""
        if self.tokens.at(closing) == ":" or self._shares_subject(closing, end):
            return True
        if self.tokens.at(first - 1) != "," or self.tokens.at(closing) != "," or closing + 1 >= end:
            return False
        opening = first - 2
        while opening >= 0 and self.covered[opening]:
            opening -= 1
        if opening < first - 2 and (opening < 0 or self.tokens.at(opening) in (".", "\n")):
            # Nothing but a date before the cue: "En lo corrido del año, recordó, la ciudad ...".
            return True
        if self._is_fronted(first - 1):
            # "At 400 forints to the euro, the ministry added, the aid comes to 144bn".
            return True
        following = self.tokens.at(closing + 1)
        if self.pack.comparison.held_against.at(self.tokens.folded, closing + 1) is not None:
            # "..., the Authority said on Monday, compared with 2,068 a year earlier".
            return True
        if self._is_aside(closing + 1, end):
            return False
        if following in self.pack.auxiliaries or following in self.pack.prepositions:
            return True
        if self.pack.attribution.restates.at(self.tokens.folded, closing + 1):
            # "..., the ministry said, or $12 million".
            return True
        if self._measures(closing + 1):
            return True
        return not (
            following in self.pack.relatives
            or following in self.pack.conjunctions
            or following in self.pack.determiners
            or following in self.pack.attribution.gerunds
            or self.pack.attribution.credits.at(self.tokens.folded, closing + 1) is not None
        )

    def _measures(self, i: int) -> bool:
        """Whether a change or a pace of what was told stands behind a cue: "it said, | a 34% rise", "an average of"."""
        words = either(self.pack.comparison.changes, self.pack.rates.paces)
        if self.tokens.at(i) not in self.pack.numbers.one:
            return False
        noun = self.tokens.at(i + 1) in words and self.tokens.at(i + 2) in self.pack.of_words
        return noun or (
            self.tokens.is_number(i + 1) and self.pack.units.share.at(self.tokens.folded, i + 2) is not None
        )

    def follows_on(self, closing: int, end: int, *, inverted: bool) -> bool:
        """Whether a figure follows from what was said, in the same voice: "..., the bank said, so the bill is $3m".

        A relative clause does so too where no name stands before it of which it could tell: ", it said, of which nine".
        """
        at = self._past_description(closing, end)
        if self.tokens.at(at) != ",":
            return False
        folded, at = self.tokens.folded, at + 1
        related = self.tokens.at(at) in self.pack.relatives or self.tokens.at(at + 1) in self.pack.relatives
        leads = self.pack.attribution.follows.at(folded, at) is not None or (related and not inverted)
        words = self.pack.attribution
        others = any(folded[k] in words.verbs or words.according.at(folded, k) for k in range(at, end))
        return leads and not others and any(self._counts(k) for k in range(at, end))

    def _past_description(self, comma: int, end: int) -> int:
        """The comma behind what a speaker is, else the one before it: "said Drewry, a consultancy | , so 40 are"."""
        if self.tokens.at(comma) != "," or self.tokens.at(comma + 1) not in self.pack.determiners:
            return comma
        return next((k for k in range(comma + 1, min(end, comma + _ASIDE)) if self.tokens.at(k) == ","), comma)

    def _is_fronted(self, comma: int) -> bool:
        """Whether only a phrase with a preposition stands before the cue, and no clause: "De la suma en dólares"."""
        first = comma
        while first > 0 and comma - first <= _FRONTED and self.tokens.at(first - 1) not in (".", "\n", ";", ":"):
            first -= 1
            if self.tokens.at(first) == "," or self._is_finite(first):
                return False
        return comma - first <= _FRONTED and self.tokens.at(first) in self.pack.prepositions

    def _is_finite(self, i: int) -> bool:
        """Whether a word may be the verb of a clause."""
        word, pack, before = self.tokens.at(i), self.pack, self.tokens.at(i - 1)
        if before in pack.determiners or before in pack.prepositions:
            # "De la suma".
            return False
        if word in pack.auxiliaries or word in pack.past_words or word in pack.present_words:
            return True
        return self.tokens.is_word(i) and self.tokens.lower(i).endswith((*pack.endings.finite_past, *pack.endings.past))

    def _shares_subject(self, closing: int, end: int) -> bool:
        """Whether a second verb follows the cue: "..., reckons ComReg, the regulator, and will carry more"."""
        at = self._past_description(closing, end)
        if self.tokens.at(at) == ",":
            at += 1
        if self.tokens.at(at) in self.pack.comparison.breaks:
            return self.tokens.at(at - 1) == "," and self._tells_on(at + 1, end)
        if self.tokens.at(at) not in self.pack.ranges.conjunctions:
            return False
        following = self.tokens.at(at + 1)
        if following in self.pack.auxiliaries or following.endswith(self.pack.endings.participle):
            return True
        return self.tokens.at(at - 1) == "," and self._tells_on(at + 1, end)

    def _tells_on(self, i: int, end: int) -> bool:
        """Whether a figure or a verb with its object goes on: "and 40 died", "and cost the town"."""
        if any(self.tokens.at(k) in self.pack.attribution.verbs for k in range(i, end)):
            return False
        while is_adverb(self.tokens, self.pack, i):
            i += 1
        more = i + 1 if self.tokens.at(i) in self.pack.determiners else i
        more += self.tokens.at(more) in self.pack.prenominal
        if self._counts(i) or (more > i + 1 and self._counts(more)):
            # "..., said the union, and a further 1,200 jobs are at risk".
            return True
        if self._stands_at(i, end):
            return True
        closed = (self.pack.determiners, self.pack.prepositions, self.pack.conjunctions, self.pack.relatives)
        word = self.tokens.at(i)
        plain = self.tokens.is_word(i) and not self.tokens.capital(i) and not any(word in words for words in closed)
        opens = self._counts(i + 1) or self.tokens.at(i + 1) in self.pack.determiners
        return plain and word not in self.pack.attribution.pronouns and opens

    def _stands_at(self, i: int, end: int) -> bool:
        """Whether a noun and its verb lead up to a figure: "and hotel rooms | were 84% full"."""
        for at in range(i + 1, min(end, i + _SUBJECT + 1)):
            if self.tokens.at(at) in self.pack.auxiliaries:
                return any(self._counts(k) for k in range(at + 1, min(end, at + _TO_FIGURE)))
            if not self.tokens.is_word(at) or self.tokens.capital(at) or self.tokens.at(at) in self.pack.prepositions:
                return False
        return False

    def _counts(self, i: int) -> bool:
        """Whether a figure begins at a token: its number, in digits or words, or the sign of its currency."""
        signed = not self.tokens.is_word(i) and self.tokens.at(i) in self.pack.money.symbols.openers
        signed = signed or self.tokens.at(i) in self.pack.money.by_country and not self.tokens.is_word(i)
        return self.tokens.is_number(i + signed) or self.tokens.at(i) in self.pack.numbers.words

    def _is_aside(self, i: int, end: int) -> bool:
        """Whether only a name or a participle stands behind a comma: ", Li Wei", ", published in Nature"."""
        if self.tokens.at(i).endswith(self.pack.endings.participle) and not self.tokens.capital(i):
            return True
        at = i
        while at < end and (self.tokens.capital(at) or self.tokens.at(at) in self.pack.particles):
            at += 1
        return at > i + 1 and (at >= end or self.tokens.at(at) in (",", ";"))

    def _after_last(self, before: list[Speech], i: int, span: SentenceSpan) -> int:
        """Where the words before a closing cue begin: after the cue before them, where that has none of its own."""
        for speech in reversed(before):
            if speech.cue[1] <= i and not speech.covers(i - 1):
                return max(span.first, speech.cue[1])
        return span.first

    def _trim(self, end: int, start: int) -> int:
        while end > start and self.tokens.at(end - 1) in (",", "—", "–"):
            end -= 1
        return end

    def _is_clause(self, start: int, end: int) -> bool:
        return end - start > 3

    def that(self, i: int, end: int) -> int | None:
        """The token after "that", next to the verb or behind an aside between commas."""
        words = self.pack.attribution.that
        if self.tokens.at(i) in words:
            return i + 1
        behind = i
        while behind < end and is_adverb(self.tokens, self.pack, behind):
            behind += 1
        if behind > i and self.tokens.at(behind) in words:
            # "Confirmó además que".
            return behind + 1
        noun = i + 1 if self.tokens.at(i) in self.pack.determiners else i
        if self.tokens.at(noun) in self.pack.attribution.claims:
            # "rejected claims that", "desmintió los rumores de que".
            behind = noun + 2 if self.tokens.at(noun + 1) in self.pack.of_words else noun + 1
            if self.tokens.at(behind) in words:
                return behind + 1
        if self.tokens.at(i) in self.pack.prepositions and self.tokens.at(i + 1) in words:
            # "informó de que", "insiste en que".
            return i + 2
        if self.tokens.at(i - 1) in self.pack.attribution.transitive:
            # "told a conference in Davos that".
            return next((at + 1 for at in range(i, min(end, i + _TOLD_REACH)) if self.tokens.at(at) in words), None)
        if self.tokens.at(i) in self.pack.determiners and i + 1 < min(end, len(self.tokens)) and self.covered[i + 1]:
            i += 1
        if self.tokens.at(i) == "," or self.covered[min(i, len(self.tokens) - 1)] or self._adverbial(i):
            for at in range(i, min(end, i + _THAT_REACH)):
                if self.tokens.at(at) in words and (self.tokens.at(at - 1) == "," or self.covered[at - 1]):
                    return at + 1
            return self.past_setting(i, end)
        return None

    def past_setting(self, i: int, end: int) -> int | None:
        """The token after "that" behind where, when or how it was said: "negó en un comunicado que", "por su parte"."""
        while i < end and self.covered[i]:
            i += 1
        opens = self.tokens.at(i) in self.pack.attribution.settings and i + 1 < end
        for at in range(i + 1, min(end, i + _SETTING) if opens else i):
            word = self.tokens.at(at)
            if rests(self.tokens, self.pack, at):
                # "Said in a report that draws its figures from the bank that".
                behind = range(at + 1, min(end, at + _THAT_REACH))
                return next((k + 1 for k in behind if self.tokens.at(k) in self.pack.attribution.that), None)
            if word in self.pack.attribution.that:
                return at + 1
            if not self.tokens.is_word(at) or word in self.pack.auxiliaries or word in self.pack.relatives:
                return None
        return None

    def _adverbial(self, i: int) -> bool:
        return self.tokens.at(i) in self.pack.prepositions

    def _quote_after(self, i: int, end: int) -> tuple[int, int] | None:
        """The words in quotation marks behind a verb and a colon or comma."""
        marks = QuoteMarks(self.tokens)
        at = i
        for colon in range(i, min(end - 1, i + _TOLD_REACH)):
            # "dijo en X: «...»".
            if self.tokens.at(colon) == ":" and marks.opens(colon + 1):
                at = colon
                break
            if self.tokens.at(colon) in (",", ";") or marks.opens(colon):
                break
        while at < end and self.tokens.at(at) in (":", ","):
            at += 1
        if at >= end or not marks.opens(at):
            return None
        return at + 1, marks.closing(at, end) or end

    def _quote_before(self, i: int, start: int) -> tuple[int, int] | None:
        """The words in quotation marks before a closing cue."""
        at = i - 1
        while at > start and self.tokens.at(at) in (",", "."):
            at -= 1
        opening = QuoteMarks(self.tokens).opening(at, start)
        return (opening + 1, self._trim(at, opening + 1)) if opening is not None else None

    def _clause_end(self, start: int, end: int) -> int:
        """Where a clause ends: at a semicolon, or where a quotation closes around it."""
        for at in range(start, end):
            if self.tokens.at(at) == ";":
                return at
        return end
