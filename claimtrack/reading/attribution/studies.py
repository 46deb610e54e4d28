"""The name of a study: its own ("la Encuesta Nacional de Hogares"), or that of who made it ("a study by the Bank")."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimtrack.language import LanguagePack, Tokens, fold
from claimtrack.language.unions import either
from claimtrack.model import SourceKind, SourceMention
from claimtrack.reading.attribution.references import ReferenceGrammar

_TITLE = 2
"""A name of more words than this may end in the word for a study: the U.S. Geological Survey."""
_OWNERS = ("body",)
_MAKERS = ("body", "outlet", "person", "unnamed")


@dataclass(frozen=True, slots=True)
class StudyGrammar:
    """Names the studies of one document."""

    tokens: Tokens
    pack: LanguagePack
    references: ReferenceGrammar

    def named(self, first: int, last: int, *, opens: bool) -> SourceMention:
        """The source that the words of a study name; `opens` tells that a sentence begins with them."""
        if self.tokens.capital(first) and not opens and self._is_study(first):
            return self._mention(first, last)
        made = self._by_its_maker(first, last) or self._owned(first, last)
        if made is not None:
            return made
        titled = self.tokens.capital(first) and self.tokens.capital(last - 1)
        if last - first > _TITLE and titled and self._is_study(last - 1):
            return self._mention(first, last, SourceKind.BODY)
        large = self.tokens.capital(first) and not (opens and self._is_common(first))
        return self._mention(first, self._without_noun(first, last) if large else last)

    def _is_study(self, i: int) -> bool:
        """Whether a word is what studies are called by."""
        return self.pack.attribution.nouns.get(self.tokens.at(i)) == "study"

    def _is_common(self, i: int) -> bool:
        """Whether a word that opens a sentence is large only for that: "Bank records show"."""
        noun = self.pack.attribution.nouns.get(self.tokens.at(i)) == "body"
        return noun and self.tokens.at(i) not in self.references.cast.capitalised

    def _by_its_maker(self, first: int, last: int) -> SourceMention | None:
        """Who made it, where that is told: "un estudio de la Fundación X"."""
        words = self.pack.attribution
        for at in range(first, last - 1):
            if self.tokens.at(at) not in words.study_links or self.tokens.at(at) in self.pack.determiners:
                continue
            start = at + 1
            while start < last and (
                self.tokens.at(start) in self.pack.determiners or self.tokens.at(start) in words.study_links
            ):
                start += 1
            known = self.references.antecedent(at + 1, start, last) if start > at + 1 else None
            if known is not None:
                return replace(known, kind=SourceKind.STUDY)
            if start < last and (self.tokens.capital(start) or words.nouns.get(self.tokens.at(start)) in _MAKERS):
                return self._mention(start, self._drop_tail(start, last))
        return None

    def _owned(self, first: int, last: int) -> SourceMention | None:
        """The body without a name whose figure it is: "the health ministry's toll for the whole country"."""
        if not self.pack.genitive or self.tokens.capital(first):
            return None
        for at in range(first + 1, last - 2):
            if self.tokens.at(at) != "’" or self.tokens.at(at + 1) != "s":
                continue
            if self.pack.attribution.nouns.get(self.tokens.at(at - 1)) not in _OWNERS:
                return None
            known = self.references.antecedent(first - 1, first, at)
            if known is not None and self._is_called(known, self.tokens.at(at - 1)):
                # "The university's study": of the one named before.
                return replace(known, kind=SourceKind.STUDY)
            words = self.pack.attribution
            noun = self.tokens.at(at + 2 + (self.tokens.at(at + 2) in words.described_by))
            return self._mention(first, at) if noun in either(words.reckonings, words.researched) else None
        return None

    def _is_called(self, known: SourceMention, noun: str) -> bool:
        """Whether a body may be meant by a noun that names such bodies: "the university" is one by its name."""
        words = self.pack.attribution
        return noun not in words.strict - words.firms or noun in fold(known.name).split()

    def _without_noun(self, first: int, last: int) -> int:
        """Where a maker's name ends before the word for the study: "the Gallup poll", "the Bank's annual report"."""
        end = last
        while end - 1 > first and self._is_study(end - 1) and self.tokens.capital(first):
            if self.tokens.capital(end - 1) and self.tokens.is_word(end - 2):
                # "Redwood Research" is the name.
                break
            end -= 1
        while (
            end - 1 > first
            and self.tokens.at(end - 1) in self.pack.attribution.described_by
            and self.tokens.capital(first)
        ):
            end -= 1
        return end - 2 if self.tokens.at(end - 1) == "s" and self.tokens.at(end - 2) == "’" else end

    def _drop_tail(self, first: int, last: int) -> int:
        """Without a participle that describes the study: "basado en imágenes"."""
        for at in range(first + 1, last):
            lower = self.tokens.is_word(at) and not self.tokens.capital(at)
            if lower and self.tokens.at(at).endswith(self.pack.endings.participle) and self.tokens.capital(at - 1):
                return at
        return last

    def _mention(self, first: int, last: int, kind: SourceKind = SourceKind.STUDY) -> SourceMention:
        return SourceMention(
            self.tokens.slice(first, last), kind, self.tokens.starts[first], self.tokens.ends[last - 1]
        )
