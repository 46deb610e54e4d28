"""What makes a word or a letter a scale: the m of "$3m", the million of "el millón de euros"."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens
from claimtrack.language.unions import either

MILLION = 6
"""The power of ten of a million."""
_SIGNS = frozenset("$€£¥₹₦₩₽₺₴₱")


@dataclass(frozen=True, slots=True)
class ScaleGrammar:
    """Judges the words beside one number, which begins at `first`, in a document."""

    tokens: Tokens
    pack: LanguagePack
    first: int

    def is_whole(self, i: int) -> bool:
        """Whether an article makes one of a scale: "el millón de euros", "supera el centenar", "llega a la docena"."""
        tokens, words, pack = self.tokens, self.pack.numbers, self.pack
        million, article = words.scales.get(tokens.at(i), 0) >= MILLION, i - 1
        if not (million or tokens.at(i) in words.dozens) or self.counts(i):
            return False
        if not pack.noun_before_adjective or tokens.at(article) not in either(
            pack.definite, pack.units.singular_articles
        ):
            return False
        bounded = any(pack.bounds.before.ending(tokens.folded, end) is not None for end in (article, i))
        reached = pack.ranges.end.ending(tokens.folded, i) is not None or tokens.at(article - 1) in pack.ranges.levels
        return bounded or reached or (million and tokens.at(i + 1) in pack.of_words)

    def is_suffix(self, i: int) -> bool:
        """Whether letters after digits are a scale; a lone m is one only beside a currency sign, else it is metres."""
        word = self.tokens.at(i)
        if len(word) > 1 and word not in ("mm", "tn"):
            return True
        if self.tokens.at(i + 1) in _SIGNS and self.tokens.glued(i + 1):
            return True
        if word == "mm" and self.pack.money.symbols.at(self.tokens.folded, i + 1) is not None:
            return True
        if (
            word == "m"
            and self.tokens.glued(i)
            and (self._counted(i + 1) or self.tokens.at(i + 1) in self.pack.comparison.fewer)
        ):
            # "2m users", and "400m fewer than the year before".
            return True
        if word == "m" and self.tokens.glued(i) and self._names_money(i + 1):
            return True
        before = self.first - 1
        if self.tokens.at(before) in ("-", "–") and self.tokens.is_number(before - 1):
            before -= 2
        if word == "k" and self.tokens.capital(i) and self.pack.money.words.at(self.tokens.folded, i + 1) is not None:
            return True
        signed = self.tokens.at(before) in _SIGNS or self._has_sign(before)
        return self.tokens.glued(i) and (word == "k" or signed)

    def _counted(self, i: int) -> bool:
        """Whether what millions are of stands at a token: users, cubic metres, Sudanese refugees."""
        if self.counts(i):
            return True
        if self.tokens.is_word(i) and len(self.tokens.at(i)) > 1 and self.pack.units.physical.at(self.tokens.folded, i):
            return True
        return self.tokens.capital(i) and self.counts(i + 1)

    def _names_money(self, i: int) -> bool:
        """Whether a currency stands at a token: "792m rand", and no race: "the 400m won"."""
        named = self.pack.money.words.at(self.tokens.folded, i) or self.tokens.at(i) in self.pack.money.by_country
        return bool(named) and self.tokens.at(self.first - 1) not in self.pack.definite

    def _has_sign(self, i: int) -> bool:
        """Whether a currency sign of letters ends at a token: the Ksh of "Ksh 525B", the N of "N362m"."""
        sign = self.pack.money.symbols.ending(self.tokens.folded, i + 1)
        return sign is not None and self.tokens.capital(sign[0])

    def counts(self, i: int) -> bool:
        """Whether a plural follows: "2m users" are no metres."""
        word = self.tokens.at(i)
        plural = word.endswith(self.pack.endings.plural) and not word.endswith(self.pack.endings.singular)
        return self.tokens.is_word(i) and (word in self.pack.plural_words or (plural and len(word) > 3))
