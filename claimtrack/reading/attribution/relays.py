"""Who passes a source on, or whom it rests on: "officials cited by Reuters", "the fund, which credits the ministry"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.model import SourceKind
from claimtrack.reading.attribution.acronyms import past_letters
from claimtrack.reading.attribution.cast import SourcePhrase
from claimtrack.reading.attribution.extents import ExtentGrammar
from claimtrack.reading.attribution.naming import NamingGrammar

_MATTER = 8
"""How many words may tell what unnamed sources know."""
_ASIDE = 16
"""How many words may tell what a source is, before who passes it on."""


@dataclass(frozen=True, slots=True)
class RelayGrammar:
    """Reads behind the sources of one document who passes them on. `covered` marks the tokens of dates."""

    tokens: Tokens
    pack: LanguagePack
    extents: ExtentGrammar
    naming: NamingGrammar
    covered: Sequence[bool]

    def of(self, phrase: SourcePhrase, limit: int) -> SourcePhrase:
        """A source with the outlet or body that passes it on, or with the one that it rests on."""
        at = past_letters(self.tokens, phrase.last)
        if self.tokens.at(at) == "," and at + 1 < limit:
            at += 1
        found = self._passed_on(phrase, at, limit) or self._resting(phrase, at, limit)
        return found or self._behind_aside(phrase, limit) or phrase

    def past_matter(self, i: int, end: int, limit: int) -> int:
        """Past what unnamed sources know or are close to, before who cites them: "people familiar | with the terms"."""
        relay = self.pack.attribution.relay
        if self.tokens.at(end) not in self.pack.prepositions or relay.at(self.tokens.folded, end) is not None:
            return end
        unnamed = any(self.pack.attribution.nouns.get(self.tokens.at(k)) == "unnamed" for k in range(i, end))
        for at in range(end + 1, min(limit, end + _MATTER) if unnamed else end):
            if not self.tokens.is_word(at) or self.tokens.capital(at):
                break
            if relay.at(self.tokens.folded, at) is not None:
                return at
        return end

    def _passed_on(self, phrase: SourcePhrase, at: int, limit: int) -> SourcePhrase | None:
        """A source with the outlet or body behind a relay at a token: "cited by Reuters"."""
        relay = self.pack.attribution.relay.at(self.tokens.folded, at)
        if not relay:
            return None
        papers = phrase.chain[0].kind in (SourceKind.STUDY, SourceKind.DOCUMENT)
        outer = self.plain(self._past_date(relay[0], limit) if papers else relay[0], limit)
        # "El registro que exhibió el sindicato": who only shows a paper has not made it.
        makes = self.tokens.at(at) in self.pack.relatives and self.tokens.at(at + 1) in self.pack.attribution.presents
        told = makes and outer and outer.chain[0].kind is not SourceKind.OUTLET
        if outer and (self.naming.is_made(phrase, at) or (told and self.naming.is_nameless(phrase))):
            made = replace(outer.chain[0], kind=SourceKind.STUDY)
            return SourcePhrase(phrase.first, outer.last, (made, *outer.chain[1:]))
        return SourcePhrase(phrase.first, outer.last, (*phrase.chain, *outer.chain)) if outer else None

    def _resting(self, phrase: SourcePhrase, at: int, limit: int) -> SourcePhrase | None:
        """A source with the one that it rests on, credited at a token or behind the relative there."""
        words = self.pack.attribution
        relative = at + 1 if self.tokens.at(at) in self.pack.relatives else at
        for start in (at, relative):
            credit = words.credits.at(self.tokens.folded, start) or words.handed.at(self.tokens.folded, start)
            inner = self.plain(credit[0], limit) if credit else None
            if inner is not None:
                return SourcePhrase(phrase.first, inner.last, (*inner.chain, *phrase.chain))
        return None

    def _behind_aside(self, phrase: SourcePhrase, limit: int) -> SourcePhrase | None:
        """The same behind what a source is: "X, a brokerage that credited Y", "X, a group of doctors, cited by Y"."""
        first = phrase.last + 1
        opens = either(self.pack.numbers.one, self.pack.definite)
        if self.tokens.at(phrase.last) != "," or len(phrase.chain) > 1 or self.tokens.at(first) not in opens:
            return None
        for at in range(first + 1, min(limit, first + _ASIDE)):
            if self.tokens.at(at) == ",":
                return self._passed_on(phrase, at + 1, limit)
            if not self.tokens.is_word(at) and not self._is_hyphen(at):
                return None
            if self.pack.attribution.relay.at(self.tokens.folded, at) is not None:
                # "X, a tanker-tracking firm cited by Y."
                return self._passed_on(phrase, at, limit)
            if self.tokens.at(at) in self.pack.relatives:
                found = self._resting(phrase, at, limit)
                if found is not None:
                    return found
        return None

    def _is_hyphen(self, i: int) -> bool:
        return self.tokens.at(i) == "-" and self.tokens.glued(i) and self.tokens.glued(i + 1)

    def _past_date(self, i: int, limit: int) -> int:
        """Past when something was published: "que publicó el martes | la Agencia"."""
        while i + 1 < limit and (
            self.covered[i] or (self.tokens.at(i) in self.pack.determiners and self.covered[i + 1])
        ):
            i += 1
        return i

    def plain(self, i: int, limit: int) -> SourcePhrase | None:
        """The source that begins at a token, without who passes it on."""
        end = self.extents.end(i, limit)
        return self.naming.read(i, end) if end > i else None
