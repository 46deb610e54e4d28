"""What is said to happen: an act that somebody announces is a plan, what comes of itself a forecast."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import LanguagePack, Tokens, fold
from claimtrack.reading.attribution.adverbs import is_adverb

_FORECAST, _TARGET = "forecast", "target"
_ADVERBS = 2
"""How many words may stand between "will" and its verb."""


@dataclass(frozen=True, slots=True)
class FutureGrammar:
    """Finds the verbs of the future in one document."""

    tokens: Tokens
    pack: LanguagePack

    def at(self, i: int) -> tuple[int, str] | None:
        """The verb of the future at a token: the position after it, and "forecast" or "target"."""
        going = (
            self.pack.modality.going.at(self.tokens.folded, i)
            if self.tokens.at(i) in self.pack.modality.going.openers
            else None
        )
        if going is not None:
            return self._by_infinitive(going[0], i)
        if self.pack.endings.future:
            return self._by_ending(i)
        if self.tokens.at(i) not in self.pack.modality.future_words or self.tokens.capital(i):
            return None
        return self._by_auxiliary(i)

    def among(self, words: frozenset[str]) -> frozenset[str]:
        """Those of some folded words that can open a verb of the future."""
        endings = tuple(map(fold, self.pack.endings.future))
        future = {word for word in words if word.endswith(endings)} if endings else self.pack.modality.future_words
        return self.pack.modality.going.openers.union(future)

    def _by_infinitive(self, verb: int, i: int) -> tuple[int, str] | None:
        """Va a comprar, tiene previsto crecer, expects to build: by the infinitive behind them."""
        word = self.tokens.at(verb)
        endings = self.pack.endings.infinitive
        if not self.tokens.is_word(verb) or (endings and not word.endswith(endings)):
            return None
        told = self.pack.modality.cues.at(self.tokens.folded, i)
        if told is not None and told[0] > verb:
            return told
        stem = word.removesuffix("se") if endings else word
        return verb + 1, _FORECAST if stem in self.pack.modality.outcomes else _TARGET

    def _by_ending(self, i: int) -> tuple[int, str] | None:
        """Destinará, crecerán: its accent tells it from "llegaran"."""
        raw = self.tokens.lower(i)
        before = self.tokens.at(i - 1)
        if before in self.pack.negations:
            # "No podrá superar" sets a limit.
            denied = self.pack.modality.cues.at(self.tokens.folded, i - 1)
            if denied is not None:
                return denied
        if (
            not raw.endswith(self.pack.endings.future)
            or before in self.pack.determiners
            or before in self.pack.prepositions
        ):
            return None
        told = self.pack.modality.cues.at(self.tokens.folded, i)
        if told is not None and told[0] > i + 1:
            return told
        # What stays without the ending of the person is the infinitive, or a stem such as "tendr".
        stem = fold(raw)
        stem = stem[: stem.rindex("r") + 1]
        return i + 1, _FORECAST if stem in self.pack.modality.outcomes else _TARGET

    def _by_auxiliary(self, i: int) -> tuple[int, str] | None:
        """Will build, will be spent, will rise."""
        told = self.pack.modality.cues.at(self.tokens.folded, i)
        if told is None or told[0] > i + 1:
            return told
        at = i + 1
        for _ in range(_ADVERBS):
            if is_adverb(self.tokens, self.pack, at) or self.tokens.at(at) in self.pack.time.ordinals:
                # "Will first rise".
                at += 1
        word = self.tokens.at(at)
        if word in self.pack.modality.passive_marks:
            planned = self.tokens.at(at + 1) in self.pack.modality.planned
            return i + 1, _TARGET if planned else _FORECAST
        plain = not self.tokens.is_word(at) or word in self.pack.modality.outcomes or word in self.pack.auxiliaries
        return i + 1, told[1] if plain else _TARGET
