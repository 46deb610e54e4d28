"""Which periods of a text tell what figures cover, and not when something was said, published or enacted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.reading.attribution.speech import Speech
from claimtrack.reading.periods.period_mention import PeriodMention, Span
from claimtrack.reading.periods.tense import TenseGrammar

_BESIDE = 2
_UNTIL = 8
"""How many tokens before a date "until" may stand with what ends then: "until the trial ends in May 2026"."""
_DATELINE = 12
"""Within how many tokens of a text its date line ends."""
_RECORD = 8
"""How many tokens before "since" its superlative may stand: "the worst month for sales since March"."""
_NOUN = 4
"""How many words back the article of a superlative may stand: "la caída más pronunciada"."""
_FORESEEN = ("forecasts", "targets", "estimates")
"""The groups of verbs of saying whose object is not of the time when it was said."""
_TOLD = 4
"""How many words may stand between a verb of saying and the day: "told a committee of both houses on Monday that"."""


@dataclass(frozen=True, slots=True)
class PeriodScope:
    """Tells of the periods of one document whether a figure can cover them."""

    tokens: Tokens
    pack: LanguagePack

    def covers(self, mention: PeriodMention, speeches: Sequence[Speech]) -> bool:
        """Whether a period can be what a figure covers."""
        begin = mention.begin
        if mention.span in (Span.UNTIL, Span.AGO) or (begin is not None and begin.loose):
            return False
        if mention.span in (Span.SINCE, Span.RECENT):
            return mention.finish is not None or not self._is_record(mention)
        if mention.span is not Span.AT or begin is None:
            return True
        if begin.edge == "end" and self._runs_to(mention.first - 1):
            return False
        if begin.unit == "day" and (begin.relative or 0) >= 0 and not self._happens(mention):
            return False
        if self._issued_then(mention):
            return False
        if self._dates_document(mention) or self._told_then(mention) or self._foreseen_then(mention):
            return False
        return not any(self._dates_speech(mention, speech) for speech in speeches)

    def _runs_to(self, i: int) -> bool:
        """Whether a word leaves open since when: "68 million euros | to the end of last year"."""
        ends = self.pack.ranges.end.at(self.tokens.folded, i) == (i + 1, "to")
        return ends and self.tokens.at(i) not in self.pack.time.words["at"].openers

    def _happens(self, mention: PeriodMention) -> bool:
        """Whether something is told to have happened today: "hoy se han cancelado 187 vuelos", "murieron hoy 40"."""
        if mention.begin is None or mention.begin.relative != 0 or not self.pack.pro_drop:
            return False
        at, words = mention.last, self.pack.attribution
        while self.tokens.at(at) in words.reflexive or self.tokens.at(at) in words.clitics:
            at += 1
        tense = TenseGrammar(self.tokens, self.pack)
        perfect = self.tokens.at(at) in self.pack.modality.done and self.tokens.at(at + 1) not in words.participles
        return perfect or tense.is_past(at) or tense.is_past(mention.first - 1)

    def _is_record(self, mention: PeriodMention) -> bool:
        """Whether something is the most or the least since then: "its steepest rise since 2019"."""
        words = self.pack.time.words["superlative"]
        for i in range(mention.first, max(0, mention.first - _RECORD), -1):
            found = words.ending(self.tokens.folded, i)
            if found is not None and (i - found[0] > 1 or self._is_the(found[0])):
                return True
            if not self.tokens.is_word(i - 1) or self.tokens.at(i - 1) in self.pack.auxiliaries:
                return False
        return False

    def _is_the(self, i: int) -> bool:
        """Whether the words before a superlative make it one, and no comparative: "el segundo más cálido"."""
        if not self.pack.noun_before_adjective:
            return True
        articles = either(self.pack.definite, self.pack.attribution.possessives)
        return any(self.tokens.at(k) in articles for k in range(i - _NOUN, i))

    def _dates_speech(self, mention: PeriodMention, speech: Speech) -> bool:
        """Whether a period tells when somebody spoke: "En octubre, el presidente afirmó que ..."."""
        if speech.cue[0] <= mention.first < speech.cue[1]:
            return True
        if mention.is_day and not speech.clause and self._counts(speech, mention):
            return False
        beside = 0 <= mention.first - speech.cue[1] < _BESIDE
        spoke = beside and self.pack.time.words["purposes"].at(self.tokens.folded, mention.first) is None
        if speech.covers(mention.first):
            # "..., researchers estimated last November, in a report on the war".
            aside = speech.content[0] < speech.cue[0] and spoke and self._closes_aside(mention)
            return aside or (mention.is_day and self._opens_content(mention, speech))
        if mention.first >= speech.cue[1]:
            # "The ministry said in March that 40 had died."
            before = speech.clause and mention.last <= speech.content[0]
            return spoke and (mention.is_day or before)
        if not mention.last <= speech.cue[0] <= mention.last + _BESIDE:
            return False
        if self.pack.time.words["purposes"].at(self.tokens.folded, mention.first) is not None:
            # "Para 2025 la entidad prevé" tells what is foreseen, and not when.
            return False
        joined = self.tokens.holds(self.pack.conjunctions, mention.last, speech.cue[0])
        return not joined and (speech.clause or mention.is_day)

    def _closes_aside(self, mention: PeriodMention) -> bool:
        """Whether a mark follows a period, or nothing."""
        return not self.tokens.is_word(mention.last) and not self.tokens.is_number(mention.last)

    def _counts(self, speech: Speech, mention: PeriodMention) -> bool:
        """Whether the verb takes a figure for its object: "recorded 40 cases on Monday" tells when, not who said."""
        if any(self.tokens.at(i) in self.pack.attribution.speaks for i in range(*speech.cue)):
            # "Officials on Monday said 102 people have died."
            return False
        at = mention.last if mention.first == speech.content[0] else speech.content[0]
        qualifier = self.pack.bounds.before.at(self.tokens.folded, at)
        at = qualifier[0] if qualifier else at
        return self.tokens.is_number(at) or self.tokens.at(at) in self.pack.numbers.words

    def _opens_content(self, mention: PeriodMention, speech: Speech) -> bool:
        """Whether a day stands between the verb and what is said: "informó este lunes de que murieron 40"."""
        if mention.first - speech.content[0] > 1 or speech.content[0] < speech.cue[1]:
            return False
        following = mention.last
        while self.tokens.at(following) in self.pack.of_words:
            following += 1
        return self.tokens.at(following) in self.pack.attribution.that

    def _told_then(self, mention: PeriodMention) -> bool:
        """Whether a day stands beside a verb of saying or agreeing: "told parliament on Monday that"."""
        if not mention.is_day:
            return False
        following = self.tokens.at(mention.last)
        verbs = self.pack.attribution.verbs
        if following in self.pack.attribution.that or self._is_infinitive(mention.last):
            before = range(mention.first - 1, max(-1, mention.first - _TOLD), -1)
            if any(self.tokens.at(i) in verbs or self.tokens.at(i) in self.pack.events.agreed for i in before):
                return True
        if mention.begin is None or mention.begin.relative is None:
            return False
        at = mention.first - 1
        while self.tokens.at(at) in self.pack.determiners:
            at -= 1
        counts = self.tokens.is_number(mention.last) or following in self.pack.numbers.words
        said = self.tokens.at(at) in verbs or self.tokens.at(at) in self.pack.attribution.participles
        return said and not counts and self.tokens.at(at) not in self.pack.auxiliaries

    def _foreseen_then(self, mention: PeriodMention) -> bool:
        """Whether a period tells when something was foreseen or promised: "the €2.1bn it foresaw in May"."""
        words, before = self.pack.attribution, self.tokens.at(mention.first - 1)
        group = words.verbs.get(before) or words.described.get(before)
        lead = self.tokens.at(mention.first)
        # "Anunció en mayo un plan de 36 millones" as well.
        planned = group in _FORESEEN or before in words.announces
        return planned and lead in self.pack.prepositions and lead not in self.pack.comparison.purpose

    def _issued_then(self, mention: PeriodMention) -> bool:
        """Whether a day stands right before the verb of who presents or signs: "on Thursday unveiled a budget"."""
        if not mention.is_day or mention.begin is None or mention.begin.unit != "weekday":
            return False
        return self.tokens.at(mention.last) in self.pack.events.issued and self.tokens.is_word(mention.first - 1)

    def in_force_since(self, mention: PeriodMention) -> bool:
        """Whether a period tells since when a rule holds, or until what: "until the trial ends in May 2026"."""
        if mention.span is Span.SINCE and self.tokens.at(mention.first - 1) in self.pack.events.in_force:
            return True
        until, folded = self.pack.time.words["until"], self.tokens.folded
        for i in range(mention.first - 1, max(0, mention.first - _UNTIL), -1):
            if not self.tokens.is_word(i):
                return False
            found = until.at(folded, i)
            if found is not None and found[0] < mention.first:
                # "Until the trial ends in May": what ends then stands between.
                return any(self.tokens.at(at) in self.pack.determiners for at in range(found[0], mention.first))
        return False

    def _is_infinitive(self, i: int) -> bool:
        """Whether what is agreed on follows: "agreed on Monday to buy", "acordó el lunes comprar"."""
        word = self.tokens.at(i)
        if self.pack.endings.infinitive:
            return word.endswith(self.pack.endings.infinitive)
        return word in self.pack.infinitive_marks

    def _dates_document(self, mention: PeriodMention) -> bool:
        """Whether a date is that of a document, a law or a founding: "the report, released on 3 March"."""
        if mention.is_day and mention.first < _DATELINE and self.tokens.at(mention.last) == "(":
            # "New Delhi, April 22 (ANI): ..."
            return True
        at = mention.first - 1
        word = self.tokens.at(at)
        if not mention.is_day and word in self.pack.events.opened and self.tokens.at(at - 1) in self.pack.relatives:
            return True
        if word in self.pack.events.founded or self.tokens.at(mention.last) in self.pack.events.enacted:
            return True
        if self.tokens.at(mention.first) in self.pack.of_words:
            return word in self.pack.events.enacted
        if word not in self.pack.events.issued:
            return False
        at -= 1
        if self.tokens.at(at) == ",":
            at -= 1
        kind = self.pack.attribution.nouns.get(self.tokens.at(at))
        return kind in ("study", "document") or self.tokens.at(at) in self.pack.events.enacted
