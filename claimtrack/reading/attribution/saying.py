"""Verbs of saying: what a source says with a verb, and whom it told."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.model import SourceKind, Stance
from claimtrack.reading.attribution.adverbs import is_adverb
from claimtrack.reading.attribution.cast import SourcePhrase
from claimtrack.reading.attribution.contents import ContentGrammar
from claimtrack.reading.attribution.sources import SourceGrammar
from claimtrack.reading.attribution.speech import Speech
from claimtrack.reading.attribution.subjects import Subject, SubjectGrammar
from claimtrack.reading.attribution.verb_senses import VerbSenses
from claimtrack.reading.sentences import SentenceSpan

_TOLD = 6
_POINTED = 3
"""The most words of what points at what was said: "ese cálculo"."""
_TO_NUMBER = 4
_OFFERED = 3
"""How many words into what is announced tell that it will be given."""
_CLAUSE = 3
_SHARE = 3
"""How many words may stand between a share and those of whom it is one."""
_APPOSED = 6
"""How many words may stand between a comma and whoever denies: ", a claim that the government denies"."""
_HINTS = {"estimates": "estimate", "forecasts": "forecast", "targets": "target"}
_STANCES = {"confirms": Stance.CONFIRMS, "denies": Stance.DENIES}


@dataclass(frozen=True, slots=True)
class SayingGrammar:
    """Reads what the verbs of saying of one document say, and who with them."""

    tokens: Tokens
    pack: LanguagePack
    sources: SourceGrammar
    subjects: SubjectGrammar
    contents: ContentGrammar

    def of(self, i: int, group: str, span: SentenceSpan, end: int, before: list[Speech]) -> Speech | None:
        """The speech of the verb at a token, of one of the groups of the language pack, or None where nobody speaks."""
        if VerbSenses(self.tokens, self.pack).is_other(i, end):
            return None
        figured = self._figured(i, group, span, end)
        if figured is not None:
            return figured
        informed = self._informed(i, span, end)
        if informed is not None:
            return informed
        ascribed = self._ascribed(i, span, end, before)
        if ascribed is not None:
            return ascribed
        subject = self.subjects.of(i, span, end, before, told=self._told(i, i + 1) is not None)
        if subject is None or self._is_rule(i, subject.phrase) or self._is_negated(i, span.first):
            return None
        if subject.before and (self._is_share(subject.phrase) or self._is_ours(subject.phrase)):
            return None
        if subject.before and self.tokens.at(subject.phrase.first - 1) in self.pack.attribution.nobody:
            # "Ni el ministerio ni la empresa", "neither ... nor".
            return None
        source, inverted = subject.phrase, subject.inverted
        cue_end = max(i + 1, source.last) if inverted else i + 1
        source = self._carried_by(cue_end, source, end)
        told = self._told(i, cue_end + 1 if inverted and self.tokens.at(cue_end) == "," else cue_end)
        if told is not None:
            cue_end = told.last
            source = replace(source, chain=(*source.chain, *told.chain))
        found = self.contents.of(i, cue_end, source, span, end, before, inverted=inverted)
        content, clause = (found.first, found.last), found.clause
        if subject.relative:
            content = (content[0], self._relative_end(*content))
        source = self._credited(self.contents.past_tail(cue_end, end), source, end)
        alone = source.chain
        source = self._resting(cue_end, content[0], source)
        source = self._interviewed(cue_end, content[0], source, end)
        stance = _STANCES.get(group, Stance.ASSERTS)
        loose = content[0] == cue_end
        word = self.tokens.at(i)
        if loose and (self.tokens.at(i - 1) in self.pack.relatives or word in self.pack.attribution.acts):
            clause = False
        opening = self.tokens.at(content[0])
        if loose and word in self.pack.attribution.literal and self._is_counted(content[0]):
            # "Retailers added 35,000 jobs".
            return None
        if loose and subject.before and self._is_counted(content[0]) and self._happens_there(word, source):
            # "Chile registró 40 casos", "en la causa declararon 87 testigos".
            return None
        if loose and opening in self.pack.prepositions and opening not in self.pack.of_words:
            clause = False
        parts = self.pack.parts.openings.at(self.tokens.folded, span.first) is not None
        parts = parts or (self.tokens.at(span.first) in self.pack.of_words and self.tokens.is_number(span.first + 1))
        if loose and parts and subject.before:
            # "Of 48,300 burglaries it counted 31,200 in the south-east".
            content, clause = (span.first, content[1]), False
        if loose and word in self.pack.attribution.transitive:
            opening_at = content[0] if told is not None else self._past_listener(content[0], end)
            if opening_at is not None and self._opens_clause(opening_at, end):
                # "told reporters the province would study it".
                content, clause = (opening_at, content[1]), True
        if group == "replies" and (loose or not clause):
            return None
        if group == "shows" and source.chain[0].kind not in (SourceKind.STUDY, SourceKind.DOCUMENT):
            return None
        pronoun = stance is not Stance.ASSERTS and loose and self._is_pronoun(*content)
        if pronoun or (stance is not Stance.ASSERTS and not inverted and self._ends_here(cue_end, end)):
            said = self._judged(subject, before)
            if said is None and stance is Stance.CONFIRMS and not before and content[1] <= subject.phrase.first:
                # "Two plots were sold at a loss, a spokeswoman for the fund confirmed."
                return Speech((subject.phrase.first, cue_end), content, source.chain, stance, clause=clause)
            return replace(said, cue=(i, cue_end), chain=source.chain, stance=stance) if said else None
        if content[1] - content[0] < (2 if loose and stance is not Stance.DENIES else 1):
            return None
        hint = "target" if loose and self._offers(i, content[0]) else _HINTS.get(group)
        if hint == "target" and loose:
            content = (content[0], self._plan_end(*content))
        if source.chain != alone and not loose:
            # Whoever else is named before what is said has no cue of their own.
            cue_end = content[0]
        cue = (min(i, source.first) if subject.before else i, cue_end)
        return Speech(
            cue,
            content,
            source.chain,
            stance,
            source.parallel,
            hint=hint,
            clause=clause,
            verb=self.subjects.verb_start(i, span.first),
            loose=loose,
            quoted=found.quoted,
        )

    def _relative_end(self, first: int, last: int) -> int:
        """Where a relative clause ends behind which its sentence goes on: "X, which expects a fall of 4 %, | said"."""
        small = either(self.pack.relatives, self.pack.conjunctions, self.pack.prepositions, self.pack.determiners)
        for at in range(first, last - 1):
            following = self.tokens.at(at + 1)
            goes_on = self.tokens.is_word(at + 1) and not self.tokens.capital(at + 1) and following not in small
            if self.tokens.at(at) == "," and goes_on and following not in self.pack.attribution.gerunds:
                return at
        return last

    def _plan_end(self, first: int, last: int) -> int:
        """Where a plan ends before what came of it: "asks for 5 %, | which is", "pidió licencia | y la obtuvo"."""
        for at in range(first, last - 1):
            if self.tokens.at(at) == "," and any(self.tokens.at(k) in self.pack.relatives for k in self._lead(at + 1)):
                return at
            ends = self.pack.endings.infinitive
            if ends and self.tokens.at(at) == "," and self.tokens.at(at + 1) in self.pack.conjunctions:
                # "Prometió comprar seis escáneres, y destinar 1.200 policías": one promise.
                other = self.tokens.at(at + 2)
                if not other.endswith(ends) and (other in self.pack.definite or self.tokens.capital(at + 2)):
                    return at
            joins = self.pack.ranges.conjunctions.at(self.tokens.folded, at) is not None
            behind = self.tokens.at(at + 2)
            if joins and self.tokens.at(at + 1) in self.pack.attribution.clitics and behind not in self.pack.of_words:
                return at
        return last

    def _lead(self, i: int) -> range:
        """The tokens at one of which the relative of a clause stands: "que", ", de los que"."""
        last = i
        small = either(self.pack.of_words, self.pack.definite)
        while last < i + 2 and self.tokens.at(last) in small:
            last += 1
        return range(i, last + 1)

    def _informed(self, i: int, span: SentenceSpan, end: int) -> Speech | None:
        """Who told somebody something, in the passive: "Lawmakers were told by the treasury that"."""
        passive = self.tokens.at(i + 1) == self.pack.attribution.agent and self._is_negated(i, span.first)
        source = self.sources.after(i + 2, end, lenient=True) if passive else None
        that = self.contents.that(source.last, end) if source is not None else None
        if source is None or that is None:
            return None
        return Speech((i, source.last), (that, end), source.chain, parallel=source.parallel, clause=True)

    def _ascribed(self, i: int, span: SentenceSpan, end: int, before: list[Speech]) -> Speech | None:
        """What somebody has from another: "la nota atribuye a un informe de Causa Segura que"."""
        credit = self.pack.attribution.credits.at(self.tokens.folded, i)
        inner = self.sources.plain(credit[0], end) if credit else None
        if inner is None or self.tokens.at(inner.last) not in self.pack.attribution.that:
            return None
        subject = self.subjects.of(i, span, end, before)
        chain = (*inner.chain, *(subject.phrase.chain if subject is not None else ()))
        return Speech((i, inner.last), (inner.last + 1, end), chain, clause=True)

    def _past_listener(self, i: int, end: int) -> int | None:
        """Where the next noun phrase begins behind whom somebody told: "told state television | the city"."""
        for at in range(i + 1, min(end, i + _TOLD)):
            if not self.tokens.is_word(at) or self.tokens.at(at - 1) in self.pack.prepositions:
                return None
            if self._opens_clause(at, end):
                return at
        return None

    def _figured(self, i: int, group: str, span: SentenceSpan, end: int) -> Speech | None:
        """Whose number a relative clause tells: "los 10,5 millones que había pronosticado Capeco"."""
        begin = self.subjects.verb_start(i, span.first)
        if not self.pack.pro_drop or self.tokens.at(begin - 1) not in self.pack.relatives:
            return None
        relative = begin - 1
        nearest = range(relative - 1, max(relative - _TO_NUMBER - 1, span.first), -1)
        number = next((k for k in nearest if self.tokens.is_number(k) or not self.tokens.is_word(k)), None)
        opens = self.tokens.capital(i + 1) or self.tokens.at(i + 1) in self.pack.definite
        if number is None or not self.tokens.is_number(number) or not opens:
            return None
        source = self.sources.after(i + 1, end)
        if source is None or self.tokens.is_word(source.last) and source.last < end:
            return None
        return Speech(
            (i, source.last), (number, relative), source.chain, parallel=source.parallel, hint=_HINTS.get(group)
        )

    def _opens_clause(self, i: int, end: int) -> bool:
        """Whether a new noun phrase begins at a token, with words enough behind it for a clause."""
        opens = self.tokens.at(i) in self.pack.determiners or self.tokens.capital(i)
        return (opens or self.tokens.at(i) in self.pack.attribution.pronouns) and end - i > _CLAUSE

    def _is_share(self, phrase: SourcePhrase) -> bool:
        """Whether the subject is a part of those asked: "85 % de los entrevistados considera", "half say"."""
        words = self.pack.attribution.shares
        at = phrase.first - 1
        while at > phrase.first - _SHARE and (
            self.tokens.at(at) in self.pack.of_words or self.tokens.at(at) in self.pack.determiners
        ):
            at -= 1
        return self.tokens.at(at) in words or any(
            self.tokens.at(k) in words for k in range(phrase.first, min(phrase.last, phrase.first + _SHARE))
        )

    def _offers(self, i: int, first: int) -> bool:
        """Whether somebody announces what will be given or bought: "announced aid worth 2.5 million"."""
        words = self.pack.attribution
        if self.tokens.at(i) not in words.announces:
            return False
        while self.sources.covered[first] or self.sources.covered[min(first + 1, len(self.tokens) - 1)]:
            # "Anunció en mayo un plan".
            first += 1
        return any(self.tokens.at(k) in words.offerings for k in range(first, min(first + _OFFERED, len(self.tokens))))

    def _is_ours(self, phrase: SourcePhrase) -> bool:
        """Whether the subject is whoever speaks around it: "I think", "our findings show" inside a quotation."""
        words = self.pack.attribution.first_persons
        near = range(phrase.first - 1, phrase.last)
        return any(self.tokens.at(k) in words and not self.tokens.raw(k).isupper() for k in near if k >= 0) or (
            self.tokens.raw(phrase.first) == "I"
        )

    def _happens_there(self, verb: str, source: SourcePhrase) -> bool:
        """Whether a subject is only the place of what its verb counts."""
        at = source.first - 1
        while self.tokens.at(at) in self.pack.determiners:
            at -= 1
        inside = self.tokens.at(at) in self.pack.attribution.places and not self.tokens.capital(source.first)
        return inside or (
            verb in self.pack.attribution.undergone and VerbSenses(self.tokens, self.pack).is_place(source)
        )

    def _is_counted(self, i: int) -> bool:
        """Whether a number, or what bounds one, stands at a token: "added more than 114,000"."""
        return any(self.tokens.is_number(k) for k in range(i, min(i + _TO_NUMBER, len(self.tokens))))

    def _ends_here(self, i: int, end: int) -> bool:
        """Whether a verb stands without an object: "..., which the government denies"."""
        while i < end and self.sources.covered[i]:
            i += 1
        return i >= end or self.tokens.at(i) in (",", ";", "—", "–", ")")

    def _is_pronoun(self, first: int, last: int) -> bool:
        """Whether what is denied is "it": the words before."""
        words = self.pack.attribution
        if self.tokens.at(first) in words.pointing and last - first <= _POINTED:
            # "Rechazó ese cálculo."
            return True
        alone = last - first == 1 and not self.tokens.capital(first)
        return alone and self.tokens.at(first) in either(
            self.pack.attribution.pronouns, self.pack.attribution.said_before
        )

    def _is_negated(self, i: int, start: int) -> bool:
        """Whether nothing is said: "police have not confirmed that", "the bag was found to contain"."""
        while i > start and (
            self.tokens.at(i - 1) in self.pack.auxiliaries or is_adverb(self.tokens, self.pack, i - 1)
        ):
            i -= 1
            if self.tokens.at(i) in self.pack.negations:
                return True
            if self.tokens.at(i) in self.pack.attribution.passive:
                # "Lawmakers were told that": they did not say it.
                return True
        return self.tokens.at(i - 1) in self.pack.negations

    def _interviewed(self, first: int, last: int, source: SourcePhrase, end: int) -> SourcePhrase:
        """The outlet named between a verb and what was said: "said on Friday, in an interview with Sky News, that"."""
        for at in range(first + 1, last):
            words, folded = self.pack.attribution, self.tokens.folded
            # "Dijo, según EFE, que" as well.
            relay = words.relay.at(folded, at) or (words.according.at(folded, at) if at < last - 2 else None)
            outer = self.sources.plain(relay[0], min(end, last)) if relay else None
            if outer is not None and outer.chain[0].name not in {mention.name for mention in source.chain}:
                return replace(source, chain=(*source.chain, *outer.chain))
        return source

    def _resting(self, first: int, last: int, source: SourcePhrase) -> SourcePhrase:
        """Whose figures a speaker names between the verb and what is said: "sostiene, con datos de Deloitte, que"."""
        words, folded = self.pack.attribution, self.tokens.folded
        for at in range(first, last - 1):
            credit = words.credits.at(folded, at) or words.with_data.at(folded, at)
            inner = self.sources.plain(credit[0], last) if credit and credit[0] < last else None
            if inner is not None and inner.chain[0].name not in {mention.name for mention in source.chain}:
                return replace(source, chain=(*inner.chain, *source.chain))
        return source

    def _judged(self, subject: Subject, before: list[Speech]) -> Speech | None:
        """What somebody denies or confirms who says nothing more: the words before, of which it is said."""
        said = next((speech for speech in reversed(before) if speech.stance is Stance.ASSERTS), None)
        if said is None or said.chain == subject.phrase.chain:
            return None
        first = subject.phrase.first
        cut = first
        while cut > said.content[0] and self.tokens.at(cut) not in (",", ";", "—", "–"):
            cut -= 1
        if not said.covers(first):
            return said
        if cut <= said.content[0] or first - cut > _APPOSED:
            return None
        trimmed = replace(said, content=(said.content[0], cut))
        before[before.index(said)] = trimmed
        return trimmed

    def _told(self, verb: int, i: int) -> SourcePhrase | None:
        """The outlet that a source told: "officials told Reuters that", "dijo a La Nación"."""
        known = self.pack.attribution.outlets.at(self.tokens.folded, self._past_article(i + 1))
        passed = (
            self.tokens.at(i) in self.pack.attribution.told_to
            and known is not None
            and self.tokens.capital(known[0] - 1)
        )
        if self.tokens.at(verb) not in self.pack.attribution.tells and not passed:
            return None
        at = i + 1 if self.tokens.at(i) in self.pack.attribution.told_to else i
        if at == i and (verb + 1 < i or self.pack.pro_drop):
            # Behind a subject, and wherever one may stand behind its verb, only "a Reuters" tells whom.
            return None
        told = self.sources.plain(at, min(at + _TOLD, len(self.tokens)))
        if told is None or told.chain[0].kind in (SourceKind.UNNAMED, SourceKind.DOCUMENT):
            return None
        if any(self.pack.attribution.nouns.get(self.tokens.at(k)) == "body" for k in range(told.first, told.last)):
            # "told a committee": who listened does not pass it on.
            return None
        if not self.sources.naming.shapes.names_somebody(told.first, told.last):
            return None
        return replace(told, chain=(replace(told.chain[0], kind=SourceKind.OUTLET),))

    def _past_article(self, i: int) -> int:
        return i + 1 if self.tokens.at(i) in self.pack.definite and not self.tokens.capital(i) else i

    def _is_rule(self, i: int, source: SourcePhrase) -> bool:
        """Whether the subject is a rule that allows or caps, and so no source: "El reglamento admite hasta un 10 %"."""
        if self.contents.that(i + 1, i + 3) is not None:
            return False
        if self.tokens.at(i - 1) in self.pack.attribution.reflexive:
            # "El primer caso se detectó": a passive, unless somebody with a name does it to himself.
            named = any(self.tokens.capital(k) for k in range(source.first + 1, source.last))
            return not named or source.chain[0].name.islower()
        head = source.first
        while self.tokens.at(head) in self.pack.determiners or self.tokens.at(head) in self.pack.attribution.leading:
            head += 1
        if not self.pack.noun_before_adjective:
            # "budget documents": the last noun of the row is the head.
            while head + 1 < source.last and not self.sources.naming.nouns.closes(head + 1):
                head += 1
        return self.tokens.at(head) in self.pack.traps.laws

    def _credited(self, i: int, source: SourcePhrase, end: int) -> SourcePhrase:
        """The source that the speaker rests on: "the Civil Guard said, citing the weather agency"."""
        words = self.pack.attribution
        credit = words.credits.at(self.tokens.folded, i + 1) if self.tokens.at(i) == "," else None
        inner = self.sources.after(credit[0], end) if credit else None
        return replace(source, chain=(*inner.chain, *source.chain)) if inner else source

    def _carried_by(self, i: int, source: SourcePhrase, end: int) -> SourcePhrase:
        """The outlet to which the speaker said it: "calculated in an article for the Daily Maverick"."""
        relay = self.pack.attribution.relay.at(self.tokens.folded, i)
        outer = self.sources.plain(relay[0], end) if relay else None
        return replace(source, last=outer.last, chain=(*source.chain, *outer.chain)) if outer else source
