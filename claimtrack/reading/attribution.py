"""Attribution: who says what in a sentence, and by which cue."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimtrack.language import Kind, LanguagePack, Tokens
from claimtrack.model import SourceKind, Stance
from claimtrack.reading.cast import SourcePhrase
from claimtrack.reading.cues import CueGrammar
from claimtrack.reading.dialogue import DialogueGrammar
from claimtrack.reading.elliptic import EllipticGrammar
from claimtrack.reading.introductions import IntroductionGrammar
from claimtrack.reading.quotations import QuotationGrammar
from claimtrack.reading.saying import SayingGrammar
from claimtrack.reading.sentences import SentenceSpan
from claimtrack.reading.sources import SourceGrammar
from claimtrack.reading.speech import Speech
from claimtrack.reading.verdicts import VerdictGrammar

_DATELINE = 8
_DASHES = frozenset("-–—")
_CLAUSE = 3
"""A clause before "according to" has more words than this."""


@dataclass(frozen=True, slots=True)
class AttributionGrammar:
    """Finds the speeches of one document, sentence by sentence, remembering its sources."""

    tokens: Tokens
    pack: LanguagePack
    sources: SourceGrammar
    saying: SayingGrammar
    elliptic: EllipticGrammar
    introductions: IntroductionGrammar
    cues: CueGrammar

    def all(self, spans: list[SentenceSpan]) -> list[list[Speech]]:
        """The speeches of each sentence, in the order of the text."""
        dialogue = DialogueGrammar(self.tokens, self.pack, self.sources.cast)
        quotations = QuotationGrammar(self.tokens)
        opened = quotations.opened(spans)
        verdicts = VerdictGrammar(self.tokens, self.pack, self.sources)
        found: list[list[Speech]] = []
        for index, span in enumerate(spans):
            speeches = self._sentence(span)
            if found and not any(said.chain for said in found[-1]):
                found[-1].extend(self._backward(span, spans[len(found) - 1]))
            verdict = verdicts.of(span, self._closing(span), found[-1]) if found else None
            if verdict is not None:
                found[-1].append(verdict)
                self.sources.cast.spoke(verdict.chain, parallel=verdict.parallel)
                speeches = []
            whole = dialogue.turn(span, self._closing(span), speeches)
            found.append(speeches if whole is None else [*speeches, whole])
            quotations.spoken(index, spans, opened, found)
        return found

    def _backward(self, span: SentenceSpan, told: SentenceSpan) -> list[Speech]:
        """What a sentence says of the source of the one before: "Así surge de un relevamiento de la Cámara Minera"."""
        cue = self.pack.attribution.backward.at(self.tokens.folded, span.first)
        source = self.sources.after(cue[0], self._closing(span), lenient=True) if cue else None
        if source is None:
            return []
        self.sources.cast.spoke(source.chain, parallel=source.parallel)
        content = (told.first, self._closing(told))
        return [Speech((span.first, source.last), content, source.chain, parallel=source.parallel)]

    def _sentence(self, span: SentenceSpan) -> list[Speech]:
        found: list[Speech] = []
        end = self._closing(span)
        credit = self.pack.attribution.credits.at(self.tokens.folded, span.first)
        fronted = self.sources.plain(credit[0], end) if credit else None
        if span.first == 0 or self.tokens.kinds[span.first - 1] is Kind.BREAK:
            self.sources.cast.begin_paragraph()
        named = all(self.tokens.capital(i) or not self.tokens.is_word(i) for i in range(span.first, end))
        if not named and not self._is_dateline(span.first, end):
            self.introductions.subject(self._opening(span), end)
        i = span.first
        while i < end:
            speech = self._at(i, span, end, found)
            if speech is None:
                i += 1
                continue
            if fronted is not None and not found:
                # "Citing police records, the Daily Star reported".
                speech = replace(speech, chain=(*fronted.chain, *speech.chain))
            speech = self._once(speech)
            found.append(speech)
            self.sources.cast.spoke(speech.chain, parallel=speech.parallel)
            i = max(i + 1, speech.cue[1])
        found = self._passed_on(found)
        found = [self._planned(speech, found) for speech in found if not self._retold(speech, found)]
        for speech in self.elliptic.all(span, end, found):
            found.append(speech)
            self.sources.cast.spoke(speech.chain, parallel=speech.parallel)
        return found

    def _once(self, speech: Speech) -> Speech:
        """A speech that names each of its sources once."""
        names = dict.fromkeys(mention.name for mention in speech.chain)
        if len(names) == len(speech.chain):
            return speech
        chain = tuple(next(mention for mention in speech.chain if mention.name == name) for name in names)
        return replace(speech, chain=chain)

    def _passed_on(self, found: list[Speech]) -> list[Speech]:
        """The speeches, those of whom an outlet tells with it behind them: "The bank said ..., reported Reuters"."""
        for outer in found:
            outlet = outer.chain and all(mention.kind is SourceKind.OUTLET for mention in outer.chain)
            if not outlet or outer.content[0] > outer.cue[0]:
                continue
            told = [said for said in found if said is not outer and said.chain and said.cue[0] < outer.cue[0]]
            inner = [said for said in told if outer.covers(said.cue[0]) or outer.content[0] == said.content[0]]
            said_so = {id(said) for said in inner if said.clause and not self._tells(said, outer)}
            if said_so:
                found = [said for said in found if said is not outer]
                return [self._carried(said, outer) if id(said) in said_so else said for said in found]
        return found

    def _carried(self, said: Speech, outer: Speech) -> Speech:
        """A speech with the outlet that passes it on, up to where that is named."""
        end = outer.cue[0] - 1 if self.tokens.at(outer.cue[0] - 1) == "," else outer.cue[0]
        content = (said.content[0], min(said.content[1], max(end, said.content[0])))
        return replace(said, content=content, chain=(*said.chain, *outer.chain))

    def _tells(self, said: Speech, outer: Speech) -> bool:
        """Whether a source is already the outlet's own."""
        names = {mention.name for mention in said.chain}
        return any(mention.name in names for mention in outer.chain)

    def _is_dateline(self, first: int, end: int) -> bool:
        """Whether a sentence tells only where and when it was written: "CIUDAD DE PANAMÁ, 14 ago (EFE)."."""
        at = first
        while at < end and self.tokens.is_word(at) and self.tokens.raw(at).isupper():
            at += 1
        return at > first and self.tokens.at(at) == "," and at + 1 < end and self.sources.covered[at + 1]

    def _planned(self, speech: Speech, found: list[Speech]) -> Speech:
        """A plan of which another source tells is its figure: "documents show that the ministry plans to raise it"."""
        if speech.hint != "target" or not speech.loose:
            return speech
        tells = (other for other in found if other is not speech and other.clause and other.chain != speech.chain)
        around = (other for other in tells if other.cue[1] <= speech.cue[0] and other.covers(speech.cue[0]))
        # "Analysts had expected 30, and the company itself had promised 40": another clause.
        parted = (other for other in around if "," not in self.tokens.folded[other.cue[1] : speech.cue[0]])
        outer = next(parted, None)
        return replace(speech, chain=outer.chain, parallel=outer.parallel) if outer is not None else speech

    def _retold(self, speech: Speech, found: list[Speech]) -> bool:
        """Whether a loose speech is only part of what another source says: "X never reported it, a diplomat said"."""
        return speech.loose and any(
            other is not speech
            and other.chain != speech.chain
            and other.clause
            and not other.loose
            and other.covers(speech.cue[0])
            and speech.covers(other.cue[0])
            for other in found
        )

    def _opening(self, span: SentenceSpan) -> int:
        """The sentence's first word, past a date line such as "AMSTERDAM (Reuters) -" or "LUCKNOW:"."""
        if self.tokens.raw(span.first).isupper() and self.tokens.at(span.first + 1) == ":":
            return span.first + 2
        for i in range(span.first, min(span.last, span.first + _DATELINE)):
            if self.tokens.folded[i] in _DASHES and not self.tokens.glued(i):
                return i + 1
        # "But the Federation called it".
        return span.first + 1 if self.tokens.at(span.first) in self.pack.attribution.joins else span.first

    def _closing(self, span: SentenceSpan) -> int:
        """The sentence's last token but for its closing mark."""
        end = span.last
        while end > span.first and self.tokens.at(end - 1) in (".", "!", "?", "…"):
            end -= 1
        return end

    def _at(self, i: int, span: SentenceSpan, end: int, before: list[Speech]) -> Speech | None:
        if self.tokens.folded[i] in self.pack.attribution.openers:
            found = self._phrase(i, span, end, before)
            if found is not None:
                return found
            group = self.cues.group(i, span)
        else:
            group = "asserts" if self.cues.closes_quote(i, span.first) else None
        if group is None or self.cues.is_noun(i):
            return None
        return self.saying.of(i, group, span, end, before)

    def _phrase(self, i: int, span: SentenceSpan, end: int, before: list[Speech]) -> Speech | None:
        """The speech of a cue that is no finite verb: "according to", "confirmed by", "it is expected", "saying"."""
        words, folded = self.pack.attribution, self.tokens.folded
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
        view = words.views.at(folded, i)
        if view and self._is_front(i, span):
            return self._view(i, view[0], end)
        if self.tokens.at(i) in words.viewpoints and self._is_front(i, span):
            speech = self._viewed(i, end)
            if speech is not None:
                return speech
        impersonal = words.impersonal.at(folded, i)
        if impersonal:
            return Speech((i, impersonal[0]), (impersonal[0], end), (), hint="forecast")
        gerund = self.tokens.at(i) in words.gerunds and not self.cues.is_noun(i)
        return self._gerund(i, end, before) if gerund and before else None

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
        return self._speech((i, source.last), (source.last + 1, end), source, clause=True)

    def _according(self, i: int, after: int, span: SentenceSpan, end: int, before: list[Speech]) -> Speech | None:
        """Según X, ...; ..., according to X."""
        which = after + 1 if self.tokens.at(after) in self.pack.definite else after
        if self.tokens.at(which) in self.pack.relatives and self.tokens.at(i - 1) == ",":
            # "el Consejo Nacional (Coneval), según el cual hay 40".
            named = self.sources.before(i - 1, span.first)
            if named is not None:
                return self._speech((i, which + 1), (which + 1, end), named)
        source = self._behind_verb(after, end) or self._left_out(i, after, end)
        source = source or self.sources.after(after, end, lenient=True)
        if source is None:
            return None
        start = before[-1].content[0] if before and before[-1].clause and before[-1].covers(i) else span.first
        if before:
            # What another source says before a semicolon is not this one's.
            start = max((k + 1 for k in range(start, i) if self.tokens.at(k) == ";"), default=start)
        fronted = self._is_front(i, span)
        before_cue = self.tokens.at(i - 1)
        if (
            not fronted
            and (before_cue in self.pack.relatives or before_cue in self.pack.conjunctions)
            and i > span.first
        ):
            # "En el sur, donde según la Cruz Roja hay 14 desaparecidos, siguen".
            content = (self._past_comma(source.last), self._clause_end(source.last + 1, end))
        elif fronted:
            content = (self._past_comma(source.last), end)
        elif self._only_dated(start, i) or self._is_parenthesis(i, source.last, end):
            content = (start, end)
        else:
            content = (start, i)
        return self._speech(
            (i, source.last),
            content,
            source,
            clause=fronted or (content[1] - content[0] > _CLAUSE and not self._is_law(source)),
        )

    def _is_law(self, source: SourcePhrase) -> bool:
        """Whether what is done is only done by a rule: "el CNE la proclamará, conforme al artículo 11"."""
        return any(
            self.tokens.holds(words, source.first, source.last)
            for words in (self.pack.laws, self.pack.not_figure_before)
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
        if self.pack.ranges.conjunctions.at(self.tokens.folded, last + 1) is not None:
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
    ) -> Speech:
        return Speech(cue, content, source.chain, stance, source.parallel, clause=clause)
