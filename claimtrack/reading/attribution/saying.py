"""Verbs of saying: what a source says with a verb, and whom it told."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.model import SourceKind, Stance
from claimtrack.reading.attribution.adverbs import is_adverb
from claimtrack.reading.attribution.cast import SourcePhrase
from claimtrack.reading.attribution.contents import ContentGrammar
from claimtrack.reading.attribution.data_asides import data_aside
from claimtrack.reading.attribution.number_clauses import NumberClauseGrammar
from claimtrack.reading.attribution.resting import ascribes
from claimtrack.reading.attribution.sources import SourceGrammar
from claimtrack.reading.attribution.speakers import SpeakerGrammar
from claimtrack.reading.attribution.speech import HINTS, Speech
from claimtrack.reading.attribution.subjects import Subject, SubjectGrammar
from claimtrack.reading.attribution.verb_senses import VerbSenses
from claimtrack.reading.sentences import SentenceSpan

_TOLD = 6
_POINTED = 3
"""The most words of what points at what was said: "ese cálculo"."""
_CLAUSE = 3
_PAPER = 5
"""How many words, of when and how, may stand between who says something and the paper that says it."""
_APPOSED = 6
"""How many words may stand between a comma and whoever denies: ", a claim that the government denies"."""
_STANCES = {"confirms": Stance.CONFIRMS, "denies": Stance.DENIES}


@dataclass(slots=True)
class _Said:
    """A verb of saying with who says something, before it is known what."""

    verb: int
    subject: Subject
    source: SourcePhrase
    told: SourcePhrase | None
    """Whom the source told."""
    cue_end: int
    named_between: bool
    """Whether others are named before what is said, who have no cue of their own."""
    stance: Stance
    first: int
    """Where what is said begins, and where it ends."""
    last: int
    clause: bool
    loose: bool
    """Whether nothing marks what is said: no "that", no colon, no quotation."""
    quoted: bool


@dataclass(frozen=True, slots=True)
class SayingGrammar:
    """Reads what the verbs of saying of one document say, and who with them."""

    tokens: Tokens
    pack: LanguagePack
    sources: SourceGrammar
    subjects: SubjectGrammar
    contents: ContentGrammar
    speakers: SpeakerGrammar
    senses: VerbSenses
    told_of: NumberClauseGrammar

    def of(self, i: int, group: str, span: SentenceSpan, end: int, before: list[Speech]) -> Speech | None:
        """The speech of the verb at a token, of one of the groups of the language pack, or None where nobody speaks."""
        if self.senses.is_other(i, end):
            return None
        figured = self.told_of.figured(i, HINTS.get(group), span, end)
        if figured is not None:
            return figured
        informed = self._informed(i, span, end)
        if informed is not None:
            return informed
        ascribed = self._ascribed(i, span, end, before)
        if ascribed is not None:
            return ascribed
        if ascribes(self.tokens, self.pack, i):
            return None
        subject = self.subjects.of(i, span, end, before, told=self._told(i, i + 1) is not None)
        if subject is None or self._is_negated(i, span.first) or self.speakers.says_nothing(i, subject):
            return None
        said = self._read(i, group, subject, span, end, before)
        deed = said.loose and self.senses.is_deed(i, said.first, said.source, before=subject.before)
        if deed or _lacks_its_kind(said, group):
            return None
        self._set_content(said, span, end)
        if self._points_back(said, end):
            return self._of_before(said, before)
        if said.last - said.first < self._least(said):
            return None
        return self._speech(said, group, span)

    def _least(self, said: _Said) -> int:
        """The fewest tokens that may be said: one word behind a verb is its object, but "the ministry counts 2,480"."""
        bare = said.loose and said.stance is not Stance.DENIES and not self.tokens.is_number(said.first)
        return 2 if bare else 1

    def _read(self, i: int, group: str, subject: Subject, span: SentenceSpan, end: int, before: list[Speech]) -> _Said:
        """Who says something with a verb, through whom, and where what is said begins."""
        source, inverted = self._paper_of(subject.phrase, before), subject.inverted
        cue_end = max(i + 1, source.last) if inverted else i + 1
        source = self._carried_by(cue_end, source, end)
        told = self._told(i, cue_end + 1 if inverted and self.tokens.at(cue_end) == "," else cue_end)
        if told is not None:
            cue_end = told.last
            source = replace(source, chain=(*source.chain, *told.chain))
        found = self.contents.of(i, cue_end, source, span, end, before, inverted=inverted)
        first, last = found.first, found.last
        aside = data_aside(self.tokens, self.pack, self.sources, first, end) if first == cue_end else None
        if subject.relative:
            last = self._relative_end(aside[1], end) if aside is not None else self._relative_end(first, last)
        if aside is not None:
            source = replace(source, chain=(*aside[0].chain, *source.chain))
        named = self._credited(self.contents.past_tail(cue_end, end), source, end)
        source = self._interviewed(cue_end, first, self._resting(cue_end, first, named), end)
        loose = first == cue_end
        named_between = not loose and source.chain != named.chain
        stance = _STANCES.get(group, Stance.ASSERTS)
        return _Said(
            i, subject, source, told, cue_end, named_between, stance, first, last, found.clause, loose, found.quoted
        )

    def _paper_of(self, paper: SourcePhrase, before: list[Speech]) -> SourcePhrase:
        """A nameless paper in which somebody says something, under who does: "it said in a note which says"."""
        said = before[-1] if before and before[-1].chain else None
        led = self.tokens.at(paper.first - 1) in self.pack.attribution.settings
        if said is None or not led or not self.sources.naming.is_nameless(paper):
            return paper
        near = 0 <= paper.first - said.cue[1] <= _PAPER
        return replace(paper, chain=said.chain, parallel=said.parallel) if near else paper

    def _set_content(self, said: _Said, span: SentenceSpan, end: int) -> None:
        """Settle where the content of a verb with nothing between it and what is said begins, and if it is a clause."""
        if not said.loose:
            return
        word, opening = self.tokens.at(said.verb), self.tokens.at(said.first)
        prepositional = opening in self.pack.prepositions and opening not in self.pack.of_words
        relative = self.tokens.at(said.verb - 1) in self.pack.relatives
        if prepositional or relative or word in self.pack.attribution.acts:
            said.clause = False
        if said.subject.before and self._opens_with_whole(span):
            # "Of 48,300 burglaries it counted 31,200 in the south-east".
            said.first, said.clause = span.first, False
        if word in self.pack.attribution.transitive:
            at = said.first if said.told is not None else self._past_listener(said.first, end)
            if at is not None and self._opens_clause(at, end):
                # "told reporters the province would study it".
                said.first, said.clause = at, True

    def _opens_with_whole(self, span: SentenceSpan) -> bool:
        """Whether a sentence begins with the whole of which it tells a part."""
        if self.pack.parts.openings.at(self.tokens.folded, span.first) is not None:
            return True
        return self.tokens.at(span.first) in self.pack.of_words and self.tokens.is_number(span.first + 1)

    def _points_back(self, said: _Said, end: int) -> bool:
        """Whether what is confirmed or denied stands before: "the government denied it"."""
        if said.stance is Stance.ASSERTS:
            return False
        if said.loose and self._is_pronoun(said.first, said.last):
            return True
        return not said.subject.inverted and self._ends_here(said.cue_end, end)

    def _of_before(self, said: _Said, before: list[Speech]) -> Speech | None:
        """The speech of who confirms or denies what stands before."""
        source, first = said.source, said.subject.phrase.first
        judged = self._judged(said.subject, before)
        if judged is not None:
            return replace(judged, cue=(said.verb, said.cue_end), chain=source.chain, stance=said.stance)
        if said.stance is Stance.CONFIRMS and not before and said.last <= first:
            # "Two plots were sold at a loss, a spokeswoman for the fund confirmed."
            content = (said.first, said.last)
            return Speech((first, said.cue_end), content, source.chain, said.stance, clause=said.clause)
        return None

    def _speech(self, said: _Said, group: str, span: SentenceSpan) -> Speech:
        hint = (
            "target"
            if said.loose and self.senses.offers(said.verb, said.first, self.sources.covered)
            else HINTS.get(group)
        )
        planned = hint == "target" and said.loose
        cue = min(said.verb, said.source.first) if said.subject.before else said.verb
        return Speech(
            (cue, said.first if said.named_between else said.cue_end),
            (said.first, self._plan_end(said.first, said.last) if planned else said.last),
            said.source.chain,
            said.stance,
            said.source.parallel,
            hint=hint,
            clause=said.clause,
            verb=self.subjects.verb_start(said.verb, span.first),
            loose=said.loose,
            quoted=said.quoted,
        )

    def _relative_end(self, first: int, last: int) -> int:
        """Where a relative clause ends behind which its sentence goes on: "X, which expects a fall of 4 %, | said"."""
        small = either(self.pack.relatives, self.pack.conjunctions, self.pack.prepositions, self.pack.determiners)
        for at in range(first, last - 1):
            following = self.tokens.at(at + 1)
            goes_on = self.tokens.is_word(at + 1) and not self.tokens.capital(at + 1) and following not in small
            restated = self.tokens.at(at + 2) in self.pack.prepositions and following not in self.pack.attribution.verbs
            if restated and any(self.tokens.is_number(k) for k in range(at + 3, min(at + 5, last))):
                # "..., equivalentes a 11 dólares".
                continue
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

    def _opens_clause(self, i: int, end: int) -> bool:
        """Whether a new noun phrase begins at a token, with words enough behind it for a clause."""
        opens = self.tokens.at(i) in self.pack.determiners or self.tokens.capital(i)
        return (opens or self.tokens.at(i) in self.pack.attribution.pronouns) and end - i > _CLAUSE

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
            credit = words.credits.at(folded, at) or words.handed.at(folded, at)
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


def _lacks_its_kind(said: _Said, group: str) -> bool:
    """Whether a verb that says something only here and there has not what it needs for that."""
    if group == "shows":
        return said.source.chain[0].kind not in (SourceKind.STUDY, SourceKind.DOCUMENT)
    return group == "replies" and (said.loose or not (said.clause or said.subject.inverted))
