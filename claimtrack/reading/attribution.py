"""Attribution: who says what in a sentence, and by which cue."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.model import SourceKind, Stance
from claimtrack.reading.cast import SourcePhrase
from claimtrack.reading.contents import CLOSERS, ContentGrammar
from claimtrack.reading.sentences import SentenceSpan
from claimtrack.reading.sources import SourceGrammar
from claimtrack.reading.speech import Speech

_TOLD = 6
_DATELINE = 8
_NOUN_REACH = 4
_LIMITS = (";", ":", "“", "”", "«", "»", '"', "(", "—")
_HINTS = {"estimates": "estimate", "forecasts": "forecast", "targets": "target"}
_STANCES = {"confirms": Stance.CONFIRMS, "denies": Stance.DENIES}


@dataclass(frozen=True, slots=True)
class AttributionGrammar:
    """Finds the speeches of one document, sentence by sentence, remembering its sources."""

    tokens: Tokens
    pack: LanguagePack
    sources: SourceGrammar
    contents: ContentGrammar

    def all(self, spans: list[SentenceSpan]) -> list[list[Speech]]:
        """The speeches of each sentence, in the order of the text."""
        return [self._sentence(span) for span in spans]

    def _sentence(self, span: SentenceSpan) -> list[Speech]:
        found: list[Speech] = []
        end = self._closing(span)
        self.sources.subject(self._opening(span), end)
        i = span.first
        while i < end:
            speech = self._at(i, span, end, found)
            if speech is None:
                i += 1
                continue
            found.append(speech)
            for mention in speech.chain:
                self.sources.cast.remember(mention)
            i = max(i + 1, speech.cue[1])
        return [speech for speech in found if not self._retold(speech, found)]

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
        """The sentence's first word, past a date line such as "AMSTERDAM (Reuters) -"."""
        for i in range(span.first, min(span.last, span.first + _DATELINE)):
            if self.tokens.at(i) in ("-", "–", "—") and not self.tokens.glued(i):
                return i + 1
        return span.first

    def _closing(self, span: SentenceSpan) -> int:
        """The sentence's last token but for its closing mark."""
        end = span.last
        while end > span.first and self.tokens.at(end - 1) in (".", "!", "?", "…"):
            end -= 1
        return end

    def _at(self, i: int, span: SentenceSpan, end: int, before: list[Speech]) -> Speech | None:
        words = self.pack.attribution
        according = words.according.at(self.tokens.folded, i)
        if according:
            return self._according(i, according[0], span, end, before)
        for table, stance in ((words.confirm_passive, Stance.CONFIRMS), (words.deny_passive, Stance.DENIES)):
            passive = table.at(self.tokens.folded, i)
            if passive:
                return self._passive(i, passive[0], stance, end, before)
        impersonal = words.impersonal.at(self.tokens.folded, i)
        if impersonal:
            return Speech((i, impersonal[0]), (impersonal[0], end), (), hint="forecast")
        word = self.tokens.at(i)
        if word in words.gerunds and before:
            return self._gerund(i, end, before)
        group = words.verbs.get(word)
        if group is None and word in words.participles and self._has_auxiliary(i, span.first):
            group = words.participles[word]
        if group is None and self._closes_quote(i, span.first):
            group = "asserts"
        if group is None or self._is_noun(i):
            return None
        return self._verb(i, group, span, end, before)

    def _closes_quote(self, i: int, start: int) -> bool:
        """Whether an unknown word must be a verb of saying: a quotation before it, a name behind it."""
        words = self.pack.attribution
        before = i - 1
        if self.tokens.at(before) == ",":
            before -= 1
        if before <= start or self.tokens.at(before) not in words.quote_close or self.tokens.at(before) == "’":
            return False
        if not self.tokens.is_word(i) or self.tokens.capital(i) or self.tokens.at(i) in self.pack.function_words:
            return False
        named = self.tokens.capital(i + 1) or (
            self.tokens.at(i + 1) in self.pack.determiners and self.tokens.at(i + 2) in words.nouns
        )
        return named and self.tokens.at(i) not in self.pack.prepositions

    def _has_auxiliary(self, i: int, start: int) -> bool:
        at = i - 1
        while at > start and self.tokens.at(at) in self.pack.attribution.adverbs:
            at -= 1
        return self.tokens.at(at) in self.pack.auxiliaries

    def _is_noun(self, i: int) -> bool:
        """Whether a form that could be a verb is a noun here: "the report", "su cuenta", or a name."""
        before = self.tokens.at(i - 1)
        if before in self.pack.determiners and before not in self.pack.attribution.pronouns:
            return True
        inside = i > 0 and self.tokens.is_word(i - 1)
        return (self.tokens.capital(i) and inside) or before in self.pack.of_words

    def _according(self, i: int, after: int, span: SentenceSpan, end: int, before: list[Speech]) -> Speech | None:
        """Según X, ...; ..., according to X."""
        source = self.sources.after(after, end, lenient=True)
        if source is None:
            return None
        start = before[-1].content[0] if before and before[-1].clause and before[-1].covers(i) else span.first
        fronted = self._is_front(i, span)
        if fronted:
            content = (self._past_comma(source.last), end)
        elif self._only_dated(start, i) or self._is_parenthesis(i, source.last, end):
            content = (start, end)
        else:
            content = (start, i)
        return self._speech((i, source.last), content, source, clause=fronted)

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
        if self.tokens.at(i - 1) != "," or self.tokens.at(last) != "," or last + 1 >= end:
            return False
        following = self.tokens.at(last + 1)
        return following in self.pack.auxiliaries or not (
            following in self.pack.relatives
            or following in self.pack.conjunctions
            or following in self.pack.determiners
            or following in self.pack.prepositions
            or following in self.pack.attribution.study_links
            or self.pack.attribution.credits.at(self.tokens.folded, last + 1) is not None
        )

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
        start = i + 1
        if self.tokens.at(start) in self.pack.attribution.that:
            start += 1
        return replace(said, cue=(i, start), content=(start, end), clause=True, stance=Stance.ASSERTS, quoted=False)

    def _verb(self, i: int, group: str, span: SentenceSpan, end: int, before: list[Speech]) -> Speech | None:
        start = self._left_limit(i, span)
        begin = self._verb_start(i, start)
        tells = self._told(i, i + 1) is not None
        behind = self._inverted(i, end) if self.tokens.at(begin - 1) in CLOSERS and not tells else None
        subject = self.sources.before(begin, start) if behind is None else None
        source = behind or subject
        inverted = behind is not None
        if source is None:
            source = self._inverted(i, end)
            inverted = source is not None
        if source is None and before and self._coordinated(i) and before[-1].chain:
            source = SourcePhrase(before[-1].cue[0], before[-1].cue[0], before[-1].chain, before[-1].parallel)
        if source is None and self._stands_alone(i, end) and self.sources.cast.named:
            known = self.sources.cast.named[-1]
            source = SourcePhrase(i, i, (replace(known, start=None, end=None),))
        if source is None or self._is_rule(i, source):
            return None
        cue_end = max(i + 1, source.last) if inverted else i + 1
        source = self._carried_by(cue_end, source, end)
        told = self._told(i, cue_end) if not inverted else None
        if told is not None:
            cue_end = told.last
            source = replace(source, chain=(*source.chain, *told.chain))
        content, clause = self.contents.of(i, cue_end, source, span, end, before, inverted=inverted)
        source = self._credited(self.contents.past_tail(cue_end, end), source, end)
        loose = content[0] == cue_end
        if loose and self.tokens.at(i - 1) in self.pack.relatives:
            clause = False
        if content[1] - content[0] < 2:
            return None
        stance = _STANCES.get(group, Stance.ASSERTS)
        hint = _HINTS.get(group)
        cue = (min(i, source.first) if source is subject else i, cue_end)
        return replace(self._speech(cue, content, source, stance=stance, clause=clause), hint=hint, loose=loose)

    def _told(self, verb: int, i: int) -> SourcePhrase | None:
        """The outlet that a source told: "officials told Reuters that", "dijo a La Nación"."""
        if self.tokens.at(verb) not in self.pack.attribution.tells:
            return None
        at = i + 1 if self.tokens.at(i) in self.pack.prepositions else i
        told = self.sources.plain(at, min(at + _TOLD, len(self.tokens)))
        if told is None or told.chain[0].kind in (SourceKind.UNNAMED, SourceKind.DOCUMENT):
            return None
        if any(self.pack.attribution.nouns.get(self.tokens.at(k)) == "body" for k in range(told.first, told.last)):
            # "told a committee": who listened does not pass it on.
            return None
        if not self.sources.naming.names_somebody(told.first, told.last):
            return None
        return replace(told, chain=(replace(told.chain[0], kind=SourceKind.OUTLET),))

    def _stands_alone(self, i: int, end: int) -> bool:
        """Whether a verb without a subject goes on from the source before: "..., agregó.", "Precisa también que"."""
        if not self.pack.pro_drop:
            return False
        tail = self.contents.past_tail(i + 1, end)
        closes = self.tokens.at(i - 1) in CLOSERS and (tail >= end or not self.tokens.is_word(tail))
        at = i + 1
        while self.tokens.at(at) in self.pack.attribution.adverbs:
            at += 1
        opens = self.tokens.capital(i) and self.tokens.at(at) in self.pack.attribution.that
        return closes or opens

    def _is_rule(self, i: int, source: SourcePhrase) -> bool:
        """Whether the subject is a rule that allows or caps, and so no source: "El reglamento admite hasta un 10 %"."""
        if self.contents.that(i + 1, i + 3) is not None:
            return False
        if self.tokens.at(i - 1) in self.pack.attribution.reflexive:
            # "El primer caso se detectó": a passive, unless somebody with a name does it to himself.
            return not any(self.tokens.capital(k) for k in range(source.first + 1, source.last))
        head = source.first
        while self.tokens.at(head) in self.pack.determiners or self.tokens.at(head) in self.pack.attribution.leading:
            head += 1
        return self.tokens.at(head) in self.pack.laws

    def _verb_start(self, i: int, start: int) -> int:
        """Where the verb begins, auxiliaries included: "ha revelado"."""
        at = i
        while at > start and (
            self.tokens.at(at - 1) in self.pack.auxiliaries or self.tokens.at(at - 1) in self.pack.attribution.adverbs
        ):
            at -= 1
        return at

    def _left_limit(self, i: int, span: SentenceSpan) -> int:
        """How far left the subject of a verb may stand: the last mark that closes a clause."""
        at = i
        while at > span.first and self.tokens.at(at - 1) not in _LIMITS:
            if self.tokens.at(at - 1) == ")" and self.tokens.at(at - 3) == "(":
                at -= 2
            at -= 1
        return at

    def _coordinated(self, i: int) -> bool:
        """Whether a verb shares the subject of the one before: "denied that ... and said"."""
        at = i - 1
        while self.tokens.at(at) in self.pack.attribution.adverbs:
            at -= 1
        return self.tokens.at(at) in self.pack.ranges.conjunctions or self.tokens.at(at) in self.pack.relatives

    def _inverted(self, i: int, end: int) -> SourcePhrase | None:
        """A subject behind its verb: "informó la Secretaría", "sostiene en la página 12 el autor"."""
        at = i + 1
        while at < end and (self.sources.covered[at] or self.tokens.at(at) in self.pack.attribution.adverbs):
            at += 1
        if self.tokens.at(at) in self.pack.attribution.that:
            return None
        opens = self.tokens.at(at) in self.pack.determiners or self.tokens.capital(at)
        if not opens and self.tokens.at(at) in self.pack.attribution.detours:
            at = self._past_detour(at, end)
        if at >= end or not self._may_speak(self._verb_start(i, max(0, i - 3)), at):
            return None
        phrase = self.sources.after(at, end, lenient=self._speaks_here(i, at, end))
        if phrase is None or any(m.kind is SourceKind.DOCUMENT for m in phrase.chain[:1]):
            return None
        described = phrase.chain[0].kind is SourceKind.UNNAMED and self.tokens.at(phrase.last).endswith(
            self.pack.participle_suffixes
        )
        return phrase if described or self._is_closed(phrase.last, end) else None

    def _speaks_here(self, verb: int, at: int, end: int) -> bool:
        """Whether an unknown noun behind a verb can only be its subject: "explicó un vecino"."""
        if self.tokens.at(at) in self.pack.numbers.one:
            return True
        if not self.pack.noun_before_adjective or self.tokens.at(at) not in self.pack.definite:
            return False
        last = self.sources.extents.end(at, end)
        closes = self.tokens.at(self._verb_start(verb, max(0, verb - 3)) - 1) in CLOSERS
        return closes and (last >= end or not self.tokens.is_word(last) or self.tokens.at(last) in self.pack.relatives)

    def _is_closed(self, i: int, end: int) -> bool:
        """Whether a noun phrase ends here as a subject behind its verb does: no verb of its own follows."""
        word = self.tokens.at(i)
        return (
            i >= end
            or not self.tokens.is_word(i)
            or self.sources.covered[i]
            or word in self.pack.relatives
            or word in self.pack.prepositions
            or word in self.pack.conjunctions
        )

    def _past_detour(self, at: int, end: int) -> int:
        """Past "en la página 12": to the next article that no preposition governs."""
        for k in range(at + 2, min(end, at + 7)):
            if self.tokens.at(k) in self.pack.definite and self.tokens.at(k - 1) not in self.pack.prepositions:
                return k
        return end

    def _may_speak(self, verb: int, at: int) -> bool:
        """Whether the words behind a verb are its subject: the verb follows a comma, a quote or the content itself."""
        before = self.tokens.at(verb - 1)
        closes = before in (",", "”", "»", '"', "’", "–", "—")
        fronted = verb == 0 or before == "\n"
        word = self.tokens.at(at)
        near = range(at, at + _NOUN_REACH)
        noun = any(self.tokens.at(k) in self.pack.attribution.nouns for k in near)
        named = self.tokens.capital(at) or self.tokens.capital(at + 1)
        if self.pack.noun_before_adjective:
            return closes and (noun or named or word in self.pack.determiners)
        return (closes or fronted) and (noun or named or word in self.pack.numbers.one)

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
