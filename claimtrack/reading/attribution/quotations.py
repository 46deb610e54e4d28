"""Quotations of several sentences that are closed by who said them: "“A. B. C”, dijo la ministra"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import Kind, Tokens
from claimtrack.reading.attribution.quote_marks import PAIRS
from claimtrack.reading.attribution.speech import Speech
from claimtrack.reading.sentences import SentenceSpan

_MARKS = frozenset(PAIRS) | frozenset(PAIRS.values())
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class QuotationGrammar:
    """Gives the sentences of one document's quotations to the speaker whom their last sentence names."""

    tokens: Tokens

    def opened(self, spans: Sequence[SentenceSpan]) -> list[int | None]:
        """For each sentence the mark of the quotation that is open where it begins; none goes over a paragraph."""
        marks = [i for i, word in enumerate(self.tokens.folded) if word in _MARKS]
        found: list[int | None] = []
        mark: int | None = None
        place = 0
        for span in spans:
            if span.first and self.tokens.kinds[span.first - 1] is Kind.BREAK:
                mark = None
            found.append(mark)
            while place < len(marks) and marks[place] < span.last:
                at, place = marks[place], place + 1
                word = self.tokens.at(at)
                if mark is not None and word == PAIRS[self.tokens.at(mark)]:
                    mark = None
                elif mark is None and word in PAIRS:
                    mark = at
        return found

    def spoken(
        self, index: int, spans: Sequence[SentenceSpan], opened: Sequence[int | None], found: list[list[Speech]]
    ) -> None:
        """Add the speaker of a sentence to those before it in the same quotation."""
        mark = opened[index]
        if mark is None:
            return
        span = spans[index]
        closing = PAIRS[self.tokens.at(mark)]
        close = next((at for at in range(span.first, span.last) if self.tokens.at(at) == closing), span.last)
        said = next((speech for speech in found[index] if speech.chain and speech.cue[0] >= close), None)
        before = index - 1
        while said is not None and before >= 0 and spans[before].last > mark:
            first, last = max(spans[before].first, mark + 1), spans[before].last
            while last > first and not self.tokens.is_word(last - 1) and not self.tokens.is_number(last - 1):
                last -= 1
            if last - first >= _SHORTEST and not any(speech.chain for speech in found[before]):
                found[before].append(
                    Speech((first, first), (first, last), said.chain, parallel=said.parallel, clause=True, quoted=True)
                )
            before -= 1
