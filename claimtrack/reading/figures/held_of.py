"""How many somebody has of those of whom the sentence before tells: "The nurses joined in. The clinic has 16,200"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either
from claimtrack.quantity import count
from claimtrack.reading.figures.figure import Figure
from claimtrack.reading.figures.handing_on import large
from claimtrack.reading.figures.nouns import NounGrammar
from claimtrack.reading.numbers.numeral import Form
from claimtrack.reading.sentences import SentenceSpan

_BACK = 30
"""How many tokens back the sentence before may begin."""
_ENDS = (".", "!", "?", "\n")


@dataclass(frozen=True, slots=True)
class HeldGrammar:
    """Finds whom such numbers of one document count."""

    tokens: Tokens
    pack: LanguagePack
    nouns: NounGrammar

    def unit_of(
        self, figure: Figure, done: Sequence[Figure], before: Sequence[Figure], span: SentenceSpan
    ) -> Figure | None:
        """A bare number behind a verb of having with the noun of the sentence before, which has no figure itself."""
        if done or figure.form is not Form.PLAIN or not large(figure) or figure.fractional or figure.scaled:
            return None
        if self.tokens.at(figure.start - 1) not in self.pack.parts.has or (
            before and figure.sentence - before[-1].sentence <= 1
        ):
            return None
        of = self._of_whom(figure.last)
        if of is None and (self.tokens.is_word(figure.last) or not self.tokens.at(figure.last)):
            return None
        head = self._told_of(span.first, of or "")
        return replace(figure, unit=count(self.tokens.raw(head))) if head is not None else None

    def _of_whom(self, i: int) -> str | None:
        """What leads to the parts of a number behind it: the article of "de las que", "whom" of "of whom"."""
        at = i + (self.tokens.at(i) == ",")
        led = self.tokens.at(at) in self.pack.of_words
        article = self.tokens.at(at + 1) in self.pack.definite
        return self.tokens.at(at + 1) if led and self.tokens.at(at + 1 + article) in self.pack.relatives else None

    def _told_of(self, end: int, article: str) -> int | None:
        """The plural with an article, alone of its sentence, of which the sentence before a position tells.

        `article` is the one with which the next sentence points back to it, where it does.
        """
        found: list[int] = []
        last = end - 1
        while last > 0 and self.tokens.at(last) in _ENDS:
            last -= 1
        for i in range(last, max(-1, last - _BACK), -1):
            if self.tokens.at(i) in _ENDS:
                break
            if self.tokens.at(i) not in self.pack.definite or self.tokens.at(i - 1) in either(
                self.pack.prepositions, self.pack.of_words
            ):
                continue
            phrase = self.nouns.counted(i + 1)
            agrees = article not in self.pack.definite or article == self.tokens.at(i)
            if phrase is not None and agrees and not self.tokens.capital(phrase.head):
                found.append(phrase.head_last - 1)
        return found[0] if len(found) == 1 else None
