"""Cues that are no finite verb: according to, confirmed by, in her view, it is expected, saying."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.model import SourceKind, Stance
from claimtrack.reading.attribution.acronyms import past_letters
from claimtrack.reading.attribution.cast import SourcePhrase
from claimtrack.reading.attribution.cues import CueGrammar
from claimtrack.reading.attribution.presenting import PresenterGrammar
from claimtrack.reading.attribution.saying import SayingGrammar
from claimtrack.reading.attribution.sources import SourceGrammar
from claimtrack.reading.attribution.speech import Speech
from claimtrack.reading.sentences import SentenceSpan

_ASIDE = 12
"""How many words between two commas may tell what somebody is."""
_CLAUSE = 3
"""A clause before "according to" has more words than this."""


@dataclass(frozen=True, slots=True)
class CuePhraseGrammar:
    """Reads the cues of one document that are phrases, and not verbs with their subject."""

    tokens: Tokens
    pack: LanguagePack
    sources: SourceGrammar
    saying: SayingGrammar
    presenters: PresenterGrammar
    cues: CueGrammar

    def of(self, i: int, span: SentenceSpan, end: int, before: list[Speech]) -> Speech | None:
        """The speech of a cue that is no finite verb: "according to", "confirmed by", "it is expected", "saying"."""
        words, folded = self.pack.attribution, self.tokens.folded
        view = words.views.at(folded, i)
        if view and self.tokens.at(i - 1) == "," == self.tokens.at(view[0]):
            # "La población crece, según sus cálculos, en 650 personas."
            viewed = self._view(i, view[0], end)
            return replace(viewed, content=(span.first, end)) if viewed is not None else None
        according = words.according.at(folded, i)
        if according and not words.credits.ending(folded, according[0]):
            return self._according(i, according[0], span, end, before)
        for table, stance in ((words.confirm_passive, Stance.CONFIRMS), (words.deny_passive, Stance.DENIES)):
            passive = table.at(folded, i)
            if passive:
                return self._passive(i, passive[0], stance, end, before)
        such = words.such.at(folded, i)
        if such and self._says(such[0]) and (i == span.first or self.tokens.at(i - 1) == ","):
            speech = self._according(i, such[0], span, end, before)
            if speech is not None:
                return speech
        if view and self._is_front(i, span):
            return self._view(i, view[0], end)
        if self.tokens.at(i) in words.viewpoints and self._is_front(i, span):
            speech = self._viewed(i, end)
            if speech is not None:
                return speech
        reckoned = self._reckoned(i, end) if self.tokens.at(i) == words.agent else None
        if reckoned is not None:
            return self._placed(i, reckoned, span, end, before)
        impersonal = words.impersonal.at(folded, i)
        if impersonal:
            return Speech((i, impersonal[0]), (impersonal[0], end), (), hint="forecast")
        gerund = self.tokens.at(i) in words.gerunds and not self.cues.is_noun(i)
        return self._gerund(i, end, before) if gerund and before else None

    def _reckoned(self, i: int, end: int) -> SourcePhrase | None:
        """By whose reckoning something is so: "by the union’s count, 340 were dismissed"."""
        words, close = self.pack.attribution, self.sources.extents.end(i + 1, end)
        if not self.pack.genitive or self.tokens.at(close - 1) not in either(words.accounts, words.reckonings):
            return None
        owner = next((at for at in range(close - 2, i + 1, -1) if self.tokens.at(at) == "’"), None)
        source = self.sources.naming.read(i + 1, owner, lenient=True) if owner is not None else None
        return replace(source, first=i + 1, last=close) if source is not None else None

    def _says(self, i: int) -> bool:
        """Whether a verb of saying stands at a token, auxiliaries and all: "como | ya había denunciado"."""
        words, at = self.pack.attribution, i
        while self.tokens.at(at) in self.pack.auxiliaries or self.tokens.at(at) in words.adverbs:
            at += 1
        return self.tokens.at(at) in words.verbs or (at > i and self.tokens.at(at) in words.participles)

    def _view(self, i: int, after: int, end: int) -> Speech | None:
        """A su juicio, ...; in her view: whoever spoke or was introduced last; "by its own account": the subject."""
        content = (self._past_comma(after), end)
        if self.tokens.at(after - 1) in self.pack.attribution.accounts:
            source = self.sources.plain(content[0], end)
            return Speech((i, after), content, source.chain, clause=True) if source else None
        chain = self.sources.cast.chain
        known = chain[:1] if chain else ()
        return Speech((i, after), content, known, clause=True) if known else None

    def _viewed(self, i: int, end: int) -> Speech | None:
        """Para el economista Amílcar Gaona, ...; para los analistas, ...: whose view it is."""
        source = self.sources.after(i + 1, end)
        if source is None or self.tokens.at(source.last) != "," or len(source.chain) > 1:
            return None
        mention = source.chain[0]
        holds = self.tokens.holds(self.pack.attribution.holders, i + 1, source.last)
        named = mention.kind is SourceKind.PERSON and mention.name[:1].isupper()
        if not (named or holds):
            return None
        return self._speech((i, source.last), (self._past_aside(source.last, end) + 1, end), source, clause=True)

    def _past_aside(self, comma: int, end: int) -> int:
        """The comma that closes what is said of somebody, or the one before it: "Ana Ruiz, de la OIT, | el alza"."""
        if self.tokens.at(comma + 1) not in self.pack.prepositions:
            return comma
        close = next((at for at in range(comma + 1, min(end, comma + _ASIDE)) if not self.tokens.is_word(at)), comma)
        return close if self.tokens.at(close) == "," else comma

    def _according(self, i: int, after: int, span: SentenceSpan, end: int, before: list[Speech]) -> Speech | None:
        """Según X, ...; ..., according to X."""
        which = after + 1 if self.tokens.at(after) in self.pack.definite else after
        if self.tokens.at(which) in self.pack.relatives and self.tokens.at(i - 1) == ",":
            # "el Consejo Nacional (Coneval), según el cual hay 40".
            named = self.sources.before(i - 1, span.first)
            if named is not None:
                return self._speech((i, which + 1), (which + 1, end), named)
        source = self._behind_verb(after, end) or self._left_out(i, after, end)
        source = source or self.presenters.of(after, end) or self.sources.after(after, end, lenient=True)
        if source is None or (before and _rests_on(before[-1], source)):
            return None
        return self._placed(i, source, span, end, before)

    def _placed(self, i: int, source: SourcePhrase, span: SentenceSpan, end: int, before: list[Speech]) -> Speech:
        """The speech of a source behind a cue that is no verb: before it, behind it or around it."""
        start = before[-1].content[0] if before and before[-1].clause and before[-1].covers(i) else span.first
        if before:
            # What another source says before a semicolon is not this one's.
            start = max((k + 1 for k in range(start, i) if self.tokens.at(k) == ";"), default=start)
        fronted = self._is_front(i, span)
        before_cue = self.tokens.at(i - 1)
        joined = before_cue == "," and self.tokens.at(i - 2) in self.pack.conjunctions and i - 2 > span.first
        if joined and self.tokens.at(source.last) == ",":
            # "Employs 2,900 people and, according to officials, has received".
            content = (source.last + 1, self._clause_end(source.last + 1, end))
        elif (
            not fronted
            and (before_cue in self.pack.relatives or before_cue in self.pack.conjunctions)
            and i > span.first
        ):
            # "En el sur, donde según la Cruz Roja hay 14 desaparecidos, siguen".
            content = (self._past_comma(source.last), self._clause_end(source.last + 1, end))
        elif fronted:
            content = (self._past_comma(source.last), end)
        elif (
            self._only_dated(start, i)
            or self.tokens.at(past_letters(self.tokens, source.last)) == ":"
            or self._is_parenthesis(i, source.last, end)
            or self.saying.contents.follows_on(source.last, end, inverted=True)
        ):
            content = (start, end)
        else:
            content = (start, i)
        told = (self.pack.modality.cues.at(self.tokens.folded, k) for k in range(i, source.last))
        hint = next((kind[1] for kind in told if kind and kind[1] in ("estimate", "forecast")), None)
        return self._speech(
            (i, source.last),
            content,
            source,
            hint=hint,
            clause=fronted or (content[1] - content[0] > _CLAUSE and not self._is_law(source)),
        )

    def _is_law(self, source: SourcePhrase) -> bool:
        """Whether what is done is only done by a rule: "el CNE la proclamará, conforme al artículo 11"."""
        return any(
            self.tokens.holds(words, source.first, source.last)
            for words in (self.pack.traps.laws, self.pack.traps.before)
        )

    def _left_out(self, cue: int, i: int, end: int) -> SourcePhrase | None:
        """The subject that a verb behind a cue leaves out: "Iberdrola ganó 3 millones, según comunicó a la CNMV"."""
        words, at = self.pack.attribution, i
        while self.tokens.at(at) in self.pack.auxiliaries or self.tokens.at(at) in words.adverbs:
            at += 1
        said = self.tokens.at(at) in words.verbs or (at > i and self.tokens.at(at) in words.participles)
        behind = at + 1
        while behind < end and (self.tokens.at(behind) in words.adverbs or self._dates(behind)):
            # "Según ha comunicado este jueves a la CNMV".
            behind += 1
        following = self.tokens.at(behind)
        closes = behind >= end or not self.tokens.is_word(behind) or following in self.pack.prepositions
        if not self.pack.pro_drop or not said or not closes:
            return None
        cast = self.sources.cast
        chain = (cast.subject,) if cast.subject is not None else cast.chain
        return SourcePhrase(cue, at + 1, chain) if chain else None

    def _clause_end(self, i: int, end: int) -> int:
        return next((at for at in range(i, end) if self.tokens.at(at) in (",", ";")), end)

    def _behind_verb(self, i: int, end: int) -> SourcePhrase | None:
        """The source behind a verb that a cue governs: "según ha podido saber EFE", "según dijo a AFP la policía"."""
        words, at = self.pack.attribution, i
        verb = None
        while at < end and self.tokens.is_word(at) and not self.tokens.capital(at):
            word = self.tokens.at(at)
            if word in words.verbs or word in words.participles or word in words.learns:
                verb = at
            elif not (word in self.pack.auxiliaries or word in words.adverbs or self._dates(at)):
                break
            at += 1
        outlet = None
        if verb is not None:
            outlet = self.saying.subjects.told_first(verb, at, end)
            if outlet is None and self.tokens.at(at) in words.detours:
                at = self.saying.subjects.past_detour(at, end)
        at = outlet.last if outlet else at
        if at == i or (verb is None and at < end and not self.tokens.capital(at)):
            return None
        source = self.sources.after(at, end, lenient=True)
        return replace(source, chain=(*source.chain, *outlet.chain)) if source and outlet else source

    def _dates(self, i: int) -> bool:
        """Whether a token is of a date: "el lunes", "este martes"."""
        covered = self.sources.covered
        if self.pack.time.words["last"].get(self.tokens.at(i)) or self.pack.time.words["last"].get(
            self.tokens.at(i + 1)
        ):
            # "El pasado lunes".
            return any(covered[i : i + 3])
        return covered[i] or (self.tokens.at(i) in self.pack.determiners and i + 1 < len(covered) and covered[i + 1])

    def _only_dated(self, start: int, i: int) -> bool:
        """Whether nothing but a date stands before a cue: "In January, according to the exchange, ..."."""
        return start < i and all(self.sources.covered[k] or not self.tokens.is_word(k) for k in range(start, i))

    def _is_front(self, i: int, span: SentenceSpan) -> bool:
        """Whether a cue opens its sentence or a clause behind a semicolon."""
        at = i - 1
        while at >= span.first and (
            self.tokens.at(at) in ("“", "«", '"', "—", "–") or self.tokens.at(at) in self.pack.conjunctions
        ):
            at -= 1
        return at < span.first or self.tokens.at(at) in (";", ":")

    def _is_parenthesis(self, i: int, last: int, end: int) -> bool:
        """Whether a cue stands between two commas in the midst of its sentence: "La cifra, según X, es de"."""
        opening = i - 1
        while self.tokens.at(opening) in self.pack.attribution.adverbs:
            opening -= 1
        if self.tokens.at(opening) != "," or self.tokens.at(last) != "," or last + 1 >= end:
            return False
        following = self.tokens.at(last + 1)
        if self.tokens.lower(last + 1).endswith(self.pack.endings.finite_past):
            # "La deuda, según X, bajó": no preposition.
            return True
        joins = self.pack.ranges.conjunctions.at(self.tokens.folded, last + 1) is not None
        if joins or following in self.pack.comparison.breaks:
            # "..., according to the police, and 40 more in January": nobody else says it.
            return not self._others_speak(last + 2, end)
        return following in self.pack.auxiliaries or not (
            following in self.pack.relatives
            or following in self.pack.conjunctions
            or following in self.pack.determiners
            or following in self.pack.prepositions
            or following in self.pack.attribution.study_links
            or self.pack.attribution.credits.at(self.tokens.folded, last + 1) is not None
        )

    def _others_speak(self, first: int, end: int) -> bool:
        """Whether somebody else begins a clause or says something in it."""
        words, folded = self.pack.attribution, self.tokens.folded
        source = self.sources.plain(first, end)
        if source is not None and self.sources.naming.shapes.names_somebody(source.first + 1, source.last):
            return True
        for at in range(first, end):
            said = folded[at] in words.verbs and self.tokens.at(at - 1) not in words.reflexive
            if (said and not self.cues.is_noun(at)) or words.according.at(folded, at):
                return True
        return False

    def _past_comma(self, i: int) -> int:
        while self.tokens.at(i) in (",", "(", ")", ":") or self._is_acronym(i):
            i += 1
        return i

    def _is_acronym(self, i: int) -> bool:
        return self.tokens.at(i - 1) == "(" and self.tokens.at(i + 1) == ")"

    def _passive(self, i: int, after: int, stance: Stance, end: int, before: list[Speech]) -> Speech | None:
        """..., a claim confirmed by X and Y: a second speech on the content of the first."""
        source = self.sources.after(after, end)
        if source is None:
            return None
        said = next((speech for speech in reversed(before) if speech.stance is Stance.ASSERTS), None)
        if said is None:
            return None
        clause = self._clause_start(i, said.content[0])
        if said.covers(clause) and said.content[0] < clause:
            before[before.index(said)] = replace(said, content=(said.content[0], clause))
            said = replace(said, content=(said.content[0], clause))
        return replace(
            self._speech((i, source.last), said.content, source, stance=stance, clause=said.clause), quoted=said.quoted
        )

    def _clause_start(self, i: int, start: int) -> int:
        """The comma before a passive cue: "..., una declaración que luego fue confirmada por"."""
        at = i
        while at > start and self.tokens.at(at) != ",":
            at -= 1
        return at

    def _gerund(self, i: int, end: int, before: list[Speech]) -> Speech:
        """Sugiriendo que, saying: the subject is that of the verb before."""
        said = before[-1]
        if said.covers(i) and said.content[0] < i:
            cut = i - 1 if self.tokens.at(i - 1) == "," else i
            before[-1] = said = replace(said, content=(said.content[0], cut))
        start = self.saying.contents.that(i + 1, end) or i + 1
        return replace(said, cue=(i, start), content=(start, end), clause=True, stance=Stance.ASSERTS, quoted=False)

    def _speech(
        self,
        cue: tuple[int, int],
        content: tuple[int, int],
        source: SourcePhrase,
        *,
        stance: Stance = Stance.ASSERTS,
        clause: bool = False,
        hint: str | None = None,
    ) -> Speech:
        return Speech(cue, content, source.chain, stance, source.parallel, clause=clause, hint=hint)


def _rests_on(speech: Speech, source: SourcePhrase) -> bool:
    """Whether who speaks has their figures from a source: "puts the losses, | with data from the fund, | at 40"."""
    start = source.chain[0].start
    return start is not None and any(mention.start == start for mention in speech.chain[:-1])
