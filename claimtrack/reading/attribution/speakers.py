"""Subjects of verbs of saying that say nothing with them: rules, shares of those asked, whoever speaks around them."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.reading.attribution.cast import SourcePhrase
from claimtrack.reading.attribution.contents import ContentGrammar
from claimtrack.reading.attribution.naming import NamingGrammar
from claimtrack.reading.attribution.subjects import Subject

_SHARE = 3
"""How many words may stand between a share and those of whom it is one."""


@dataclass(frozen=True, slots=True)
class SpeakerGrammar:
    """Tells of the subjects of one document which speak."""

    tokens: Tokens
    pack: LanguagePack
    contents: ContentGrammar
    naming: NamingGrammar

    def says_nothing(self, i: int, subject: Subject) -> bool:
        """Whether the subject of a verb says nothing with it: a rule, a share of those asked, nobody."""
        if self._is_rule(i, subject.phrase) and not self._closes(i, subject):
            return True
        if not subject.before:
            return False
        # "Ni el ministerio ni la empresa", "neither ... nor".
        nobody = self.tokens.at(subject.phrase.first - 1) in self.pack.attribution.nobody
        return nobody or self._is_share(subject.phrase) or self._is_ours(subject.phrase)

    def _closes(self, i: int, subject: Subject) -> bool:
        """Whether a verb with its subject closes or parts what was said before it: "..., the contract says"."""
        phrase = subject.phrase
        first, last = (phrase.first, i + 1) if subject.before else (i, phrase.last)
        return self.tokens.at(first - 1) == "," and not self.tokens.is_word(last) and not self.tokens.is_number(last)

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
            while head + 1 < source.last and not self.naming.nouns.closes(head + 1):
                head += 1
            if self.pack.attribution.nouns.get(self.tokens.at(source.last - 1)) == "body":
                # "The Law and Justice party".
                return False
        return self.tokens.at(head) in self.pack.traps.laws

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

    def _is_ours(self, phrase: SourcePhrase) -> bool:
        """Whether the subject is whoever speaks around it: "I think", "our findings show" inside a quotation."""
        words = self.pack.attribution.first_persons
        near = range(phrase.first - 1, phrase.last)
        return any(self.tokens.at(k) in words and not self.tokens.raw(k).isupper() for k in near if k >= 0) or (
            self.tokens.raw(phrase.first) == "I"
        )
