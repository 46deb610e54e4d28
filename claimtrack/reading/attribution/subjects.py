"""The subject of a verb of saying: before it, behind it, or left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.model import SourceKind
from claimtrack.reading.attribution.acronyms import before_letters
from claimtrack.reading.attribution.adverbs import is_adverb
from claimtrack.reading.attribution.cast import SourcePhrase
from claimtrack.reading.attribution.contents import CLOSERS, ContentGrammar
from claimtrack.reading.attribution.sources import SourceGrammar
from claimtrack.reading.attribution.speech import Speech
from claimtrack.reading.sentences import SentenceSpan

_NOUN_REACH = 4
_TO_NUMBER = 2
_SETTING = 8
"""The most words that tell how or where something was said, before a comma and its verb."""
_NAME = 5
"""The most tokens of a name between two commas."""
_ROLE = 12
"""How far before that name what its bearer does may begin."""
_FAR = 24
"""The most words of what is said of a subject between two commas."""
_AHEAD = ("targets", "forecasts")
"""The groups of verbs that tell what is to come."""
_SPEAKERS = (SourceKind.BODY, SourceKind.PERSON, SourceKind.UNNAMED)
_LIMITS = (";", ":", "“", "”", "«", "»", '"', "(", "—")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who the subject of a verb is: its phrase, and where it stands."""

    phrase: SourcePhrase
    inverted: bool = False
    """Whether it stands behind its verb: "said the ministry"."""
    before: bool = False
    """Whether it stands right before its verb."""
    relative: bool = False
    """Whether the verb is that of a relative clause behind it: "the ministry, which expects"."""


@dataclass(frozen=True, slots=True)
class SubjectGrammar:
    """Finds the subjects of verbs of saying in one document."""

    tokens: Tokens
    pack: LanguagePack
    sources: SourceGrammar
    contents: ContentGrammar

    def of(
        self, i: int, span: SentenceSpan, end: int, before: Sequence[Speech], *, told: bool = False
    ) -> Subject | None:
        """The subject of the verb at a token, or None. `told` tells that the verb names whom the source told."""
        start = self._left_limit(i, span)
        begin = self._past_setting(self.verb_start(i, start))
        words = self.pack.attribution
        if self.tokens.at(begin - 1) in words.shares and self.tokens.at(begin - 2) not in self.pack.determiners:
            # "99 % aseveró que": those who were asked.
            return None
        governs = self.tokens.at(i + 1) in words.that or self.contents.past_setting(i + 1, end) is not None
        shows = words.others.get(self.tokens.at(i)) == "shows"
        if (
            self.tokens.at(begin - 1) in CLOSERS
            and not shows
            and not (told or governs or self._aside(begin, span, start))
        ):
            behind = self._inverted(i, end)
            if behind is not None:
                return Subject(behind, inverted=True)
        speaks = governs or self.tokens.at(i) in words.speaks or self._closes(i, begin, end)
        told_of = self._told_of(i, begin, start)
        if told_of is not None:
            return Subject(told_of, relative=True)
        subject = self.sources.before(begin, start, lenient=speaks)
        if subject is not None:
            return Subject(subject, before=True)
        behind = self._inverted(i, end, lenient=speaks)
        if behind is not None:
            return Subject(behind, inverted=True)
        aside = self.tokens.at(begin - 1) == "," and self.tokens.at(i + 1) == ","
        if start == self._clause_start(span, start) and not aside:
            far = self.sources.heading(start, begin)
            if far is not None:
                return Subject(far, before=True)
        if before and self._coordinated(i) and before[-1].chain:
            said = before[-1]
            return Subject(SourcePhrase(said.cue[0], said.cue[0], said.chain, said.parallel))
        shared = self._sharing(i, begin, span)
        if shared is not None:
            return Subject(shared)
        cast = self.sources.cast
        alone = self._stands_alone(i, span, end)
        if alone and cast.subject is not None and len(cast.named) == cast.paragraph:
            # "Iberdrola ganó 1.400 millones, comunicó".
            return Subject(SourcePhrase(i, i, (cast.subject,)))
        if alone and cast.chain:
            chain = tuple(replace(known, start=None, end=None) for known in cast.chain)
            return Subject(SourcePhrase(i, i, chain[:1] if told else chain, cast.parallel and not told))
        return None

    def _closes(self, i: int, begin: int, end: int) -> bool:
        """Whether a verb and its subject stand behind what was said: "..., the surveyor found"."""
        tail = self.contents.past_tail(i + 1, end)
        if tail < end and self.tokens.is_word(tail):
            return False
        first = self.sources.extents.begin(begin, max(0, begin - _NAME))
        article = self.tokens.at(first) in self.pack.definite
        return first < begin and article and self.tokens.at(first - 1) in CLOSERS

    def _sharing(self, i: int, begin: int, span: SentenceSpan) -> SourcePhrase | None:
        """The subject that a plan shares with the verb before it: "X has fitted six and plans to fit 20"."""
        words = self.pack.attribution
        ahead = words.verbs.get(self.tokens.at(i)) in _AHEAD or self.tokens.at(i + 1) in words.that
        if self.pack.pro_drop or not ahead or self.tokens.at(begin - 1) not in self.pack.ranges.conjunctions:
            return None
        if any(self.tokens.at(k) in (";", ":", "“", '"') for k in range(span.first, begin)):
            return None
        verb = next((k for k in range(span.first + 1, begin) if self._is_verb_of(k)), begin)
        named = self.tokens.at(verb - 1) not in self.pack.definite
        if verb == begin or not named or self.sources.extents.end(span.first, verb) != verb:
            return None
        phrase = self.sources.naming.read(span.first, verb)
        return phrase if phrase is not None and phrase.chain[0].kind in _SPEAKERS else None

    def _is_verb_of(self, i: int) -> bool:
        """Whether a small word right behind a name, or what somebody is called, is the verb of both."""
        nouns = self.pack.attribution.nouns
        word, named = self.tokens.at(i), self.tokens.capital(i - 1) or self.tokens.at(i - 1) in nouns
        if not named or not self.tokens.is_word(i) or self.tokens.capital(i):
            return False
        return word not in nouns and word not in either(self.pack.prepositions, self.pack.conjunctions)

    def _told_of(self, i: int, begin: int, start: int) -> SourcePhrase | None:
        """Of whom a relative clause behind a comma tells: "the ministry, which puts it at", "Ana Ruiz, que calcula"."""
        words, relative = self.pack.attribution, begin - 1
        group = words.verbs.get(self.tokens.at(i)) or words.participles.get(self.tokens.at(i))
        reckons = group not in (None, "asserts", "targets")
        # "Who puts it at 4 million", "que lo elevan al 75 %".
        reckons = (
            reckons
            or (group == "targets" and self._takes_number(i + 1))
            or self.tokens.at(i) in words.valuing
            or any(self.tokens.at(k) in words.clitics for k in range(begin, i))
        )
        if self.tokens.at(relative) not in self.pack.relatives or self.tokens.at(relative - 1) != ",":
            return None
        if not (reckons or self.tokens.at(i) in words.speaks) or self.tokens.at(relative) in words.nobody:
            return None
        return self.sources.told_of(relative - 1, start)

    def _past_setting(self, begin: int) -> int:
        """Where the words begin that tell when, behind a relative: "que | en el mismo lapso contabilizó"."""
        at = begin
        while begin - at < _SETTING and self.sources.covered[at - 1]:
            at -= 1
        return at if self.tokens.at(at - 1) in self.pack.relatives else begin

    def _takes_number(self, i: int) -> bool:
        """Whether a number stands right behind a verb: "Paraguay, que pedía | 22,60 dólares"."""
        return any(self.tokens.is_number(k) for k in range(i, min(i + _TO_NUMBER, len(self.tokens))))

    def _aside(self, begin: int, span: SentenceSpan, start: int) -> bool:
        """Whether the comma before a verb closes only what is said of its subject."""
        return self._named_aside(begin, span) or self._described_aside(begin, start) or self._led_aside(begin, start)

    def _led_aside(self, begin: int, start: int) -> bool:
        """Whether a few small words set the subject against others: "The union, by contrast, counts 40"."""
        opening = next((k for k in range(begin - 2, max(start, begin - _NAME - 2), -1) if self.tokens.at(k) == ","), 0)
        first, last = opening + 1, begin - 1
        led = opening > start and self.tokens.at(last) == "," and self.tokens.at(first) in self.pack.prepositions
        small = all(self.tokens.is_word(k) and not self.tokens.capital(k) for k in range(first, last))
        if not (led and small) or self.sources.covered[first]:
            return False
        return self.sources.extents.end(start, opening) == opening

    def _described_aside(self, begin: int, start: int) -> bool:
        """Whether the subject is described behind it: "The report, seen by Reuters, says"."""
        words, folded = self.pack.attribution, self.tokens.folded
        if self.tokens.at(begin - 1) != ",":
            return False
        opening = begin - 2
        while opening > start and self.tokens.at(opening) != ",":
            opening -= 1
        if self.tokens.at(opening) != "," or begin - opening > _FAR:
            return False
        first = opening + 1
        passed = words.relay.at(folded, first) or words.credits.at(folded, first)
        led = self.tokens.at(first).endswith(self.pack.endings.participle) and not self.tokens.capital(first)
        # "a former engineer who asked": somebody by a role of his.
        roled = self.tokens.at(first) in self.pack.numbers.one and any(
            words.nouns.get(self.tokens.at(k)) in ("person", "unnamed") for k in range(first, min(begin, first + _NAME))
        )
        relative = self.tokens.at(first) in self.pack.relatives
        if not (passed or roled or relative or (led and self._by(first + 1, begin))):
            return False
        close = self.sources.extents.end(start, opening)
        if self.tokens.at(close) == words.agent:
            # "A report by the auditor, seen by Reuters,".
            close = self.sources.extents.end(close + 1, opening)
        return close == opening and self.sources.naming.read(start, opening) is not None

    def _by(self, first: int, last: int) -> bool:
        return any(self.tokens.at(k) == self.pack.attribution.agent for k in range(first, last))

    def _named_aside(self, begin: int, span: SentenceSpan) -> bool:
        """Whether the subject has its name behind it: "La ministra, Ana Ruiz, anunció un plan"."""
        at = begin - 2
        while at > span.first and self.tokens.at(at) != ",":
            at -= 1
        name = range(at + 1, begin - 1)
        closed = self.tokens.at(at) == "," and self.tokens.at(begin - 1) == ","
        if not closed or not 2 <= len(name) <= _NAME or not self.sources.naming.shapes.is_name(at + 1, begin - 1):
            return False
        role = range(max(span.first, at - _ROLE), at)
        return any(self.pack.attribution.nouns.get(self.tokens.at(k)) == "person" for k in role)

    def _clause_start(self, span: SentenceSpan, start: int) -> int:
        """The start of the sentence, or of the clause that a semicolon or colon opens."""
        return start if start == span.first or self.tokens.at(start - 1) in (";", ":") else span.first

    def _stands_alone(self, i: int, span: SentenceSpan, end: int) -> bool:
        """Whether a verb without a subject goes on from the source before: "..., agregó.", "Precisa también que"."""
        if not self.pack.pro_drop:
            return False
        tail = self.contents.past_tail(i + 1, end)
        closes = self.tokens.at(i - 1) in CLOSERS and (tail >= end or not self.tokens.is_word(tail))
        closes = closes and not self._has_object(i + 1)
        at = i + 1
        while is_adverb(self.tokens, self.pack, at):
            at += 1
        first = i
        while first > span.first and is_adverb(self.tokens, self.pack, first - 1):
            first -= 1
        if first - 1 == span.first and self.tokens.at(span.first) in self.pack.attribution.joins:
            # "Y precisa que".
            first = span.first
        starts = first == span.first or self.tokens.at(first - 1) == ":" or self._is_set(span.first, first - 1)
        opens = starts and (first < i or self.tokens.at(at) in self.pack.attribution.that)
        return closes or opens

    def _is_set(self, first: int, comma: int) -> bool:
        """Whether only how or where it was said stands before a verb: "En un comunicado, | sostuvo que"."""
        if self.tokens.at(comma) != "," or self.tokens.at(first) not in self.pack.attribution.settings:
            return False
        return comma - first <= _SETTING and all(self.tokens.is_word(i) for i in range(first, comma))

    def _has_object(self, i: int) -> bool:
        """Whether a noun with its article stands right behind a verb, which is its subject or its object."""
        return self.tokens.at(i) in self.pack.determiners and not (
            self.sources.covered[i] or self.sources.covered[i + 1]
        )

    def _coordinated(self, i: int) -> bool:
        """Whether a verb shares the subject of the one before: "denied that ... and said"."""
        at = i - 1
        while is_adverb(self.tokens, self.pack, at):
            at -= 1
        # "El gremio, que en el mismo lapso de 2023 contabilizó 61".
        at = self._past_setting(at + 1) - 1
        word = self.tokens.at(at)
        # "..., a figure that it takes from the union, but puts the damage at".
        joins = word in self.pack.ranges.conjunctions or word in self.pack.attribution.joins
        return joins or word in self.pack.relatives

    def verb_start(self, i: int, start: int) -> int:
        """Where the verb begins, auxiliaries included: "ha revelado"."""
        at = i
        if self.tokens.at(at - 1) in self.pack.attribution.clitics:
            at -= 1
        while at > start and (
            self.tokens.at(at - 1) in self.pack.auxiliaries or is_adverb(self.tokens, self.pack, at - 1)
        ):
            at -= 1
        # "que lo han cifrado".
        return at - 1 if at < i and self.tokens.at(at - 1) in self.pack.attribution.clitics else at

    def _left_limit(self, i: int, span: SentenceSpan) -> int:
        """How far left the subject of a verb may stand: the last mark that closes a clause."""
        at = i
        while at > span.first and self.tokens.at(at - 1) not in _LIMITS:
            at = min(at - 1, before_letters(self.tokens, at))
        return at

    def _inverted(self, i: int, end: int, *, lenient: bool = False) -> SourcePhrase | None:
        """A subject behind its verb: "informó la Secretaría", "sostiene en la página 12 el autor"."""
        if self.tokens.at(i) in self.pack.attribution.transitive:
            return None
        at = i + 1
        while at < end and (
            self.sources.covered[at]
            or self.sources.covered[min(at + 1, end - 1)]
            and self.tokens.at(at) in self.pack.determiners
            or is_adverb(self.tokens, self.pack, at)
        ):
            at += 1
        outlet = self.told_first(i, at, end)
        if outlet is not None:
            at = outlet.last
        if self.tokens.at(at) in self.pack.attribution.that:
            return None
        opens = self.tokens.at(at) in self.pack.determiners or self.tokens.capital(at)
        opens = opens or self.pack.attribution.nouns.get(self.tokens.at(at)) in ("study", "unnamed")
        if not opens and self.tokens.at(at) in self.pack.attribution.detours:
            at = self.past_detour(at, end)
        if self.tokens.at(at) in self.pack.prepositions:
            return None
        if at >= end or not self._may_speak(self.verb_start(i, max(0, i - 3)), at, lenient=lenient):
            return None
        phrase = self.sources.after(at, end, lenient=lenient or self._speaks_here(i, at, end))
        if phrase is None:
            return None
        described = phrase.chain[0].kind is SourceKind.UNNAMED and self.tokens.at(phrase.last).endswith(
            self.pack.endings.participle
        )
        if not described and not self._is_closed(phrase.last, end):
            return None
        return replace(phrase, chain=(*phrase.chain, *outlet.chain)) if outlet else phrase

    def told_first(self, verb: int, at: int, end: int) -> SourcePhrase | None:
        """The outlet between a verb and its subject: "le contó a La Tercera Rosa Painemal"."""
        if (
            self.tokens.at(verb) not in self.pack.attribution.tells
            or self.tokens.at(at) not in self.pack.attribution.told_to
        ):
            return None
        known = self.pack.attribution.outlets.at(self.tokens.folded, at + 1)
        last = known[0] if known and self.tokens.capital(at + 1) else self.sources.extents.end(at + 1, end)
        opens = self.tokens.capital(last) or self.tokens.at(last) in self.pack.determiners
        if last >= end or not (opens or self.tokens.at(last) in self.pack.attribution.nouns):
            return None
        told = self.sources.naming.read(at + 1, last) if last > at + 1 else None
        if told is None or not self.sources.naming.shapes.names_somebody(at + 1, last):
            return None
        return replace(told, chain=(replace(told.chain[0], kind=SourceKind.OUTLET),))

    def _speaks_here(self, verb: int, at: int, end: int) -> bool:
        """Whether an unknown noun behind a verb can only be its subject: "explicó un vecino"."""
        if self.tokens.at(at) in self.pack.numbers.one:
            return self.pack.noun_before_adjective or self.tokens.at(verb) in self.pack.attribution.speaks
        if not self.pack.noun_before_adjective or self.tokens.at(at) not in self.pack.definite:
            return False
        last = self.sources.extents.end(at, end)
        closes = self.tokens.at(self.verb_start(verb, max(0, verb - 3)) - 1) in CLOSERS
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

    def past_detour(self, at: int, end: int) -> int:
        """Past "en la página 12", "a este diario": to the next article that no preposition governs."""
        words = self.pack.attribution
        if self.tokens.at(at + 1) in words.own and self._is_ours(at + 2):
            return at + 3
        for k in range(at + 2, min(end, at + 7)):
            opens = self.tokens.at(k) in self.pack.definite or self.tokens.at(k) in self.pack.numbers.one
            if opens and self.tokens.at(k - 1) not in self.pack.prepositions:
                return k
        return end

    def _is_ours(self, i: int) -> bool:
        """Whether a noun behind "este" is the paper itself: "explicó a | este medio | Irene Casillas"."""
        words = self.pack.attribution
        return words.nouns.get(self.tokens.at(i)) == "outlet" or self.tokens.at(i) in words.ourselves

    def _may_speak(self, verb: int, at: int, *, lenient: bool) -> bool:
        """Whether the words behind a verb are its subject: the verb follows a comma, a quote or the content itself."""
        before = self.tokens.at(verb - 1)
        closes = before in (",", "”", "»", '"', "’", "–", "—")
        fronted = verb == 0 or before == "\n"
        word = self.tokens.at(at)
        near = range(at, at + _NOUN_REACH)
        noun = any(self.tokens.at(k) in self.pack.attribution.nouns for k in near)
        named = self.tokens.capital(at) or self.tokens.capital(at + 1)
        if self.pack.noun_before_adjective:
            opens = either(self.pack.determiners, self.pack.attribution.some)
            return closes and (noun or named or word in opens)
        # "said shipbrokers in Piraeus"
        speaks = lenient and closes and (word in self.pack.definite or self.sources.naming.nouns.is_plural(at))
        return (closes or fronted) and (noun or named or speaks or word in self.pack.numbers.one)
