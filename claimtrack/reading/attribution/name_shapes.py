"""What the letters of a name tell: whether it is one, and whether a person or a body bears it."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens, packs
from claimtrack.language.unions import either

_FIRMS = frozenset("&")
"""Marks that join the names of partners."""
_INITIAL = 2
"""The most letters of an initial, or of an honorific, that a full stop follows."""


@dataclass(frozen=True, slots=True)
class NameShapes:
    """Judges stretches of one document by their capitals and small words."""

    tokens: Tokens
    pack: LanguagePack

    def is_name(self, first: int, last: int) -> bool:
        """Whether a stretch is a bare proper name."""
        words = [i for i in range(first, last) if self.tokens.is_word(i)]
        inside = either(self.pack.name_links, self.pack.particles)
        return (
            bool(words)
            and self.tokens.capital(words[0])
            and all(self.tokens.capital(i) or self.tokens.at(i) in inside or self._hyphened(i) for i in words)
        )

    def past_kind(self, at: int) -> int:
        """Past what stands before the name of a paper: "for | the daily | Expressen"."""
        at += self.tokens.at(at) in self.pack.definite
        return at + (self.pack.attribution.nouns.get(self.tokens.at(at)) == "outlet" and not self.tokens.capital(at))

    def past_seat(self, first: int, last: int) -> int | None:
        """Past where a body has its seat, or None: "Redmond, Washington-based | Microsoft"."""
        hyphens = (k for k in range(first + 1, last - 2) if self.tokens.at(k) == "-")
        return next((k + 2 for k in hyphens if self.tokens.at(k + 1) in self.pack.attribution.seated), None)

    def past_description(self, first: int, last: int) -> int:
        """Past the words in small letters before a name, and where those are from: "Danish dairy group | Arla"."""
        at = first
        joined = self.tokens.at(first + 1) in self.pack.conjunctions
        body = self.pack.attribution.nouns.get(self.tokens.at(last - 1)) == "body"
        if joined and body and self.tokens.capital(first) and self.tokens.capital(first + 2):
            # "The Trade | and Industry Commission".
            return first
        if not self.pack.noun_before_adjective and self.tokens.capital(first) and self._is_small(first + 1):
            at += 1
        while at < last and (self._is_small(at) or (self.tokens.at(at) == "’" and self._is_small(at + 1))):
            at += 1
        return at

    def _is_small(self, i: int) -> bool:
        return self.tokens.is_word(i) and not self.tokens.capital(i)

    def names_somebody(self, first: int, last: int) -> bool:
        """Whether a stretch holds a word with a capital letter."""
        return any(self.tokens.capital(i) for i in range(first, last))

    def holds_body(self, first: int, last: int) -> bool:
        """Whether a name has a word that bodies have: "Danube Metals"."""
        nouns = self.pack.attribution.nouns
        return any(nouns.get(self.tokens.at(i)) == "body" for i in range(first, last) if self.tokens.capital(i))

    def is_paper(self, first: int, last: int) -> bool:
        """Whether a name has a word that papers and stations have: "the Irish Chronicle", "Radio Cooperativa"."""
        if last - first < 2 or not self.is_name(first, last):
            return False
        return self.tokens.at(first if self.pack.noun_before_adjective else last - 1) in self.pack.attribution.press

    def keeps_article(self, i: int) -> bool:
        """Whether an article is part of the name behind it, as papers have it: "citado por El Financiero"."""
        if not self.pack.noun_before_adjective or self.tokens.at(i) not in self.pack.definite:
            return False
        inside = self.tokens.is_word(i - 1) and not self.tokens.capital(i - 1)
        return inside and self.tokens.capital(i) and self.tokens.capital(i + 1)

    def like_a_person(self, first: int, last: int) -> bool:
        """Whether a name has as many words as people have, none of them one that bodies have."""
        words = [i for i in range(first, last) if self.tokens.is_word(i)]
        if (
            not 2 <= len(words) <= 4
            or not self.is_name(first, last)
            or any(self.tokens.raw(i).isupper() for i in words)
            or self.tokens.holds(_FIRMS, first, last)
        ):
            return False
        # A body keeps its foreign name: "Open Source Centre" in a Spanish text.
        return not any(self._of_a_body(i, i == first, pack) for i in words for pack in packs().values())

    def _of_a_body(self, i: int, leads: bool, pack: LanguagePack) -> bool:
        """Whether a language knows a word of a name as one that bodies have and people do not.

        Where the noun stands first, a later one may be a surname: the Cruz Roja, but Inés de la Cruz.
        """
        word = self.tokens.at(i)
        if word in pack.body_links and not self.tokens.capital(i):
            return True
        return (leads or not pack.noun_before_adjective) and pack.attribution.nouns.get(word) == "body"

    def in_surname(self, i: int) -> bool:
        """A hyphen, the lower-case half behind it, or a particle between two capitals."""
        if self.tokens.at(i) == ".":
            # "J. P. Marsh", and no "by Tuesday. Norway has".
            return self.tokens.is_word(i - 1) and len(self.tokens.raw(i - 1)) <= _INITIAL
        if self.tokens.at(i) in ("-", "’"):
            return self.tokens.is_word(i - 1)
        if self.tokens.at(i) in self.pack.particles:
            return self.tokens.capital(i + 1) and (self.tokens.capital(i - 1) or self.in_surname(i - 1))
        return self._hyphened(i)

    def _hyphened(self, i: int) -> bool:
        return self.tokens.at(i - 1) == "-" and self.tokens.glued(i)
