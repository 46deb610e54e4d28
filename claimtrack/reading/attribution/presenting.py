"""Who presented a nameless study or document: "según el censo que presentó el jueves el ministro, Juan Ruiz"."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.model import SourceKind
from claimtrack.reading.attribution.adverbs import is_adverb
from claimtrack.reading.attribution.cast import SourcePhrase
from claimtrack.reading.attribution.extents import LONGEST
from claimtrack.reading.attribution.sources import SourceGrammar
from claimtrack.reading.attribution.subjects import SubjectGrammar

_PAPERS = ("study", "document")


@dataclass(frozen=True, slots=True)
class PresenterGrammar:
    """Reads the relative clauses of one document that tell who made a study or a document public."""

    tokens: Tokens
    pack: LanguagePack
    sources: SourceGrammar
    subjects: SubjectGrammar

    def of(self, i: int, end: int) -> SourcePhrase | None:
        """The presenter of the study or document whose phrase begins at a token, where a clause behind it names one."""
        close = self.sources.extents.end(i, end)
        if not self._is_nameless_paper(i, close):
            return None
        if self.tokens.at(close) not in self.pack.relatives:
            return None
        clause = close + 1
        verb = next((at for at in range(clause, min(end, clause + LONGEST)) if self._presents(at)), None)
        if verb is None:
            return None
        behind = self._past_time(clause, verb) == verb
        source = self._behind(verb, end) if behind else self.sources.before(verb, clause, lenient=True)
        if source is None or source.chain[0].kind is SourceKind.OUTLET:
            # What a paper publishes somebody else has made.
            return None
        last = source.last if behind else self.subjects.contents.past_tail(verb + 1, end)
        words = frozenset(word for word in self.tokens.folded[i:close] if word in self.pack.attribution.nouns)
        self.sources.cast.called.append((words, source.chain[0]))
        return SourcePhrase(i, last, source.chain, source.parallel)

    def _is_nameless_paper(self, first: int, last: int) -> bool:
        nouns = self.pack.attribution.nouns
        papers = any(nouns.get(self.tokens.at(i)) in _PAPERS for i in range(first, last))
        return papers and not self.sources.naming.shapes.names_somebody(first, last)

    def _presents(self, i: int) -> bool:
        return self.tokens.at(i) in self.pack.attribution.presents and not self.tokens.capital(i)

    def _past_time(self, i: int, end: int) -> int:
        """Past the words that tell when, and the verb's auxiliaries: "que | ayer lunes | entregó"."""
        while i < end and (self._is_time(i) or self.tokens.at(i) in self.pack.auxiliaries):
            i += 1
        return i

    def _is_time(self, i: int) -> bool:
        covered = self.sources.covered
        dated = covered[i] or self.tokens.at(i) in self.pack.determiners and covered[i + 1]
        return dated or is_adverb(self.tokens, self.pack, i)

    def _behind(self, verb: int, end: int) -> SourcePhrase | None:
        """The subject behind the verb, past the time and whom it was given: "entregó al Congreso | el ministro"."""
        at = self._past_time(verb + 1, end)
        if self.tokens.at(at) in self.pack.attribution.detours:
            at = self.subjects.past_detour(at, end)
        opens = self.tokens.at(at) in self.pack.definite or self.tokens.capital(at)
        return self.sources.after(at, end) if at < end and opens else None
