"""Attribution: who says what in a sentence, and by which cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimtrack.language import Kind, LanguagePack, Tokens
from claimtrack.model import SourceKind
from claimtrack.reading.attribution.agents import AgentGrammar
from claimtrack.reading.attribution.crediting import CreditGrammar
from claimtrack.reading.attribution.cue_phrases import CuePhraseGrammar
from claimtrack.reading.attribution.cues import CLOSING, CueGrammar
from claimtrack.reading.attribution.dialogue import DialogueGrammar
from claimtrack.reading.attribution.elliptic import EllipticGrammar
from claimtrack.reading.attribution.introductions import IntroductionGrammar
from claimtrack.reading.attribution.quotations import QuotationGrammar
from claimtrack.reading.attribution.saying import SayingGrammar
from claimtrack.reading.attribution.sources import SourceGrammar
from claimtrack.reading.attribution.speech import Speech
from claimtrack.reading.attribution.verdicts import VerdictGrammar
from claimtrack.reading.sentences import SentenceSpan

_DATELINE = 14
_DASHES = frozenset("-–—")


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
    phrases: CuePhraseGrammar
    credits: CreditGrammar
    agents: AgentGrammar

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
            elif found:
                found[-1] = self.credits.back(span.first, self._closing(span), found[-1])
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
        words, folded = self.pack.attribution, self.tokens.folded
        credit = words.credits.at(folded, span.first) or words.handed.at(folded, span.first)
        fronted = self.sources.plain(credit[0], end) if credit else None
        if span.first == 0 or self.tokens.kinds[span.first - 1] is Kind.BREAK:
            self.sources.cast.begin_paragraph()
        named = all(self.tokens.capital(i) or not self.tokens.is_word(i) for i in range(span.first, end))
        if not named and not self._is_dateline(span.first, end):
            self.introductions.subject(self._opening(span), end)
        after = span.first
        for i in self._cues(span, end):
            speech = self._at(i, span, end, found) if i >= after else None
            if speech is None:
                continue
            if fronted is not None and all(said.chain == fronted.chain for said in found):
                # "Citing police records, the Daily Star reported".
                speech = replace(speech, chain=(*fronted.chain, *speech.chain))
            speech = self._once(speech)
            found.append(speech)
            self.sources.cast.spoke(speech.chain, parallel=speech.parallel)
            after = speech.cue[1]
        found = self.credits.all(self._passed_on(found), end)
        found = [self._planned(speech, found) for speech in found if not self._retold(speech, found)]
        passives = list(self.agents.all(span, end, found))
        # "A figure put at 500 by the Red Cross": the figure puts nothing.
        found = [said for said in found if not any(said.loose and said.covers(told.cue[0]) for told in passives)]
        for speech in (*passives, *self.elliptic.all(span, end, [*found, *passives])):
            found.append(speech)
            self.sources.cast.spoke(speech.chain, parallel=speech.parallel)
        self._return(found, span.first)
        return [*found, *self.saying.told_of.all(span, end)]

    def _return(self, found: list[Speech], first: int) -> None:
        """Leave the word with who spoke before somebody differed: "..., the minister said, though unions deny it"."""
        told = [speech for speech in found if speech.chain]
        if len(told) > 1 and self._is_conceded(told[-1], first) and not self._is_conceded(told[0], first):
            self.sources.cast.chain, self.sources.cast.parallel = told[0].chain, told[0].parallel

    def _is_conceded(self, speech: Speech, first: int) -> bool:
        """Whether a cue stands in a clause that a comma and "although" open."""
        at = speech.cue[0]
        while at > first and self.tokens.at(at - 1) != ",":
            at -= 1
        return at > first and self.tokens.at(at) in self.pack.attribution.concedes

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
        """A plan or forecast of which another source tells is its figure: "documents show that the ministry plans"."""
        if speech.hint not in ("target", "forecast") or not speech.loose:
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
            if self.tokens.folded[i] in _DASHES and (not self.tokens.glued(i) or self.tokens.at(i - 1) in (".", ")")):
                return i + 1
        # "But the Federation called it".
        return span.first + 1 if self.tokens.at(span.first) in self.pack.attribution.joins else span.first

    def _closing(self, span: SentenceSpan) -> int:
        """The sentence's last token but for its closing mark."""
        end = span.last
        while end > span.first and self.tokens.at(end - 1) in (".", "!", "?", "…"):
            end -= 1
        return end

    def _cues(self, span: SentenceSpan, end: int) -> Sequence[int]:
        """Where a cue may stand in a sentence: behind a quotation any word may be one, elsewhere known words alone."""
        folded, openers = self.tokens.folded, self.pack.attribution.openers
        if not CLOSING.isdisjoint(folded[span.first : end]):
            return range(span.first, end)
        return [i for i in range(span.first, end) if folded[i] in openers]

    def _at(self, i: int, span: SentenceSpan, end: int, before: list[Speech]) -> Speech | None:
        word = self.tokens.folded[i]
        if word in self.pack.attribution.openers:
            found = self.phrases.of(i, span, end, before) if word in self.pack.attribution.phrase_openers else None
            if found is not None:
                return found
            group = self.cues.group(i, span)
        else:
            group = "asserts" if self.cues.closes_quote(i, span.first) else None
        if group is None or self.cues.is_noun(i):
            return None
        return self.saying.of(i, group, span, end, before)
