"""Cues of attribution: which words of a text are verbs of saying there, and which only look like one."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.reading.attribution.adverbs import is_adverb
from claimtrack.reading.attribution.quote_marks import PAIRS
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.sentences import SentenceSpan

CLOSING = frozenset(PAIRS.values())
"""The marks that close a quotation."""
_DETOUR = 6
"""How many words behind a verb may tell how something was said, before who said it."""
_TO_NUMBER = 6
"""How far behind such a verb its number may stand."""

_WISHED = 4
"""How many words before what somebody asks for the relative of a clause about it may stand."""


@dataclass(frozen=True, slots=True)
class CueGrammar:
    """Tells the verbs of saying of one document."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar

    def group(self, i: int, span: SentenceSpan) -> str | None:
        """The group of the verb of saying at a token."""
        words, word = self.pack.attribution, self.tokens.at(i)
        if words.wishes.at(self.tokens.folded, i) is not None:
            # Not "of the 75 million that it asked for".
            return None if self.tokens.holds(self.pack.relatives, max(span.first, i - _WISHED), i) else "targets"
        group = "asserts" if self._gives(i) else words.verbs.get(word) or words.others.get(word)
        if group is None and word in words.participles and self._has_auxiliary(i, span.first):
            group = words.participles[word]
        if group in (None, "replies") and self.closes_quote(i, span.first):
            group = "asserts"
        return group

    def _gives(self, i: int) -> bool:
        """Whether a verb gives what figures are called, or takes so many for dead: "da el mismo porcentaje"."""
        words = self.pack.attribution
        if self.tokens.at(i) not in words.gives:
            return False
        at = i + 1
        if self.tokens.at(at) in words.deems:
            # "Da por desaparecidas a 45 personas", but not "da por cerrada la campaña": those counted are several.
            told = self.tokens.at(at + 1)
            return told.endswith(self.pack.endings.participle) and self.nouns.is_plural(at + 1)
        while self.tokens.at(at) in either(self.pack.determiners, words.leading, words.same):
            at += 1
        return at > i + 1 and self.tokens.at(at) in words.figures

    def closes_quote(self, i: int, start: int) -> bool:
        """Whether an unknown word must be a verb of saying: a quotation before it, a name behind it."""
        words = self.pack.attribution
        folded, before = self.tokens.folded, i - 1
        if before > start and folded[before] == ",":
            before -= 1
        if before <= start or folded[before] not in CLOSING:
            return False
        word = self.tokens.at(i)
        if not self.tokens.is_word(i) or self.tokens.capital(i) or word in self.pack.function_words:
            return False
        if word.endswith(self.pack.endings.gerund):
            # "..., telling MPs that".
            return False
        at = i + 1
        if self.pack.noun_before_adjective and self.tokens.at(at) in words.detours:
            # "«...», relata por teléfono la médica".
            articles = (k for k in range(at + 1, at + _DETOUR) if self.tokens.at(k) in self.pack.definite)
            at = next((k for k in articles if self.tokens.at(k - 1) not in self.pack.prepositions), at)
        named = self.tokens.capital(at) or (
            self.tokens.at(at) in self.pack.determiners and self.tokens.at(at + 1) in words.nouns
        )
        return named and self.tokens.at(i) not in self.pack.prepositions

    def _has_auxiliary(self, i: int, start: int) -> bool:
        at = i - 1
        while at > start and is_adverb(self.tokens, self.pack, at):
            at -= 1
        return self.tokens.at(at) in self.pack.auxiliaries

    def is_noun(self, i: int) -> bool:
        """Whether a form that could be a verb is a noun here: "the report", "su cuenta", or a name."""
        before = self.tokens.at(i - 1)
        if before in self.pack.attribution.clitics and (not self._agrees(i) or self._puts(i)):
            # "el ministerio las cifra en 5.200": a pronoun before its verb.
            return False
        if self.tokens.at(i) in self.pack.attribution.claims and before in self.pack.attribution.verbs:
            return True
        if self.tokens.at(i) in self.pack.attribution.claims and self.tokens.at(i + 1) in self.pack.attribution.about:
            # "Ukrainian reports regarding".
            return True
        if self._counts_as_noun(i):
            return True
        if self._is_bare(i) and not (self.nouns.is_plural(i - 1) or before in self.pack.attribution.pronouns):
            # "a claim that", but "unions claim that".
            return True
        # "A report that said", but "lower than that recorded".
        told_of = before in self.pack.relatives and self.tokens.at(i - 2) in self.pack.attribution.nouns
        article = before in self.pack.determiners and not told_of
        if article and before not in self.pack.attribution.pronouns:
            return True
        if before in self.pack.attribution.infinitive:
            # "to put": no finite verb.
            return True
        inside = i > 0 and self.tokens.is_word(i - 1)
        return (self.tokens.capital(i) and inside) or before in self.pack.of_words

    def _puts(self, i: int) -> bool:
        """Whether a verb behind a pronoun puts a number: "que la cifra en el 41 %", not "la cifra en mayo"."""
        leads = self.tokens.at(i - 2) == "," or self.tokens.is_word(i - 2)
        leads = leads and self.tokens.at(i - 2) not in self.pack.prepositions
        number = any(self.tokens.is_number(k) for k in range(i + 2, min(i + _TO_NUMBER, len(self.tokens))))
        return leads and self.tokens.at(i + 1) in self.pack.attribution.places and number

    def _counts_as_noun(self, i: int) -> bool:
        """Whether nothing that is said follows a word that is a noun too: "had their medical claims copied"."""
        if self.pack.pro_drop or self.tokens.at(i) not in self.pack.attribution.claims:
            return False
        behind = self.tokens.at(i + 1)
        plain = self.tokens.is_word(i + 1) and not self.tokens.capital(i + 1) and not self.nouns.is_plural(i + 1)
        return plain and behind.endswith(self.pack.endings.participle)

    def _is_bare(self, i: int) -> bool:
        """Whether a word may be the plain form of a verb, and the singular of what is said: "claim", "report"."""
        said = self.tokens.at(i) in self.pack.attribution.claims
        return said and not self.pack.pro_drop and not self.nouns.is_plural(i)

    def _agrees(self, i: int) -> bool:
        """Whether an article before a word has its number."""
        plural = self.tokens.at(i - 1).endswith(self.pack.endings.plural)
        return plural == self.tokens.at(i).endswith(self.pack.endings.plural)
