"""Who speaks where no verb tells it: answers of an interview, items of a list, quotations over several sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.language import Kind, LanguagePack, Tokens
from claimtrack.model import SourceMention
from claimtrack.reading.attribution.cast import Cast
from claimtrack.reading.attribution.quote_marks import PAIRS
from claimtrack.reading.attribution.speech import Speech
from claimtrack.reading.sentences import SentenceSpan

_DASHES = ("—", "–", "―", "-")
_BULLETS = ("•", "·", "*", "-", "–", "▪", "◦")
_QUESTION = "?"


@dataclass(slots=True)
class DialogueGrammar:
    """Follows one document sentence by sentence; `turn` is to be called once for each, in the order of the text."""

    tokens: Tokens
    pack: LanguagePack
    cast: Cast

    asked: bool = False
    """Whether the last paragraph with a dash was a question."""
    answering: tuple[SourceMention, ...] = ()
    """Who answers in the paragraph under reading; empty outside of an answer."""
    guest: tuple[SourceMention, ...] = ()
    """Who was introduced before the interview began."""
    lead: Speech | None = None
    """The speech of the line that a list follows."""
    quoting: tuple[SourceMention, ...] = ()
    """Whose quotation is still open at the end of the last sentence, or was closed right before this one."""
    open_mark: str = ""

    def turn(self, span: SentenceSpan, end: int, found: Sequence[Speech]) -> Speech | None:
        """The speech of a whole sentence whose speaker stands elsewhere, or None."""
        begins = self._begins_paragraph(span)
        if begins:
            self._paragraph(span)
        whole = self._whole(span, end, begins=begins, found=found)
        self._remember(span, found)
        return whole

    def _begins_paragraph(self, span: SentenceSpan) -> bool:
        return span.first == 0 or self.tokens.kinds[span.first - 1] is Kind.BREAK

    def _paragraph(self, span: SentenceSpan) -> None:
        """Whose turn it is in a new paragraph: with dashes, question and answer by turns."""
        self.quoting, self.open_mark = (), ""
        first = span.first
        label = self._label(first)
        if label:
            self.guest = self.guest or self.cast.chain
            self.answering = self.guest if label == "answer" else ()
            return
        if self.tokens.at(first) not in _DASHES or not self.tokens.glued(first + 1):
            self.asked, self.answering, self.guest = False, (), ()
            return
        last = first
        while last < len(self.tokens) and self.tokens.kinds[last] is not Kind.BREAK:
            last += 1
        if self.tokens.at(last - 1) == _QUESTION or not self.asked:
            self.guest = self.guest or self.cast.chain
            self.asked = self.tokens.at(last - 1) == _QUESTION or bool(self.answering)
            self.answering = ()
            return
        self.asked, self.answering = False, self.guest

    def _label(self, i: int) -> str | None:
        """What "Q:" or "Respuesta:" at the head of a paragraph says."""
        return self.pack.attribution.labels.get(self.tokens.at(i)) if self.tokens.at(i + 1) in (":", ".") else None

    def _whole(self, span: SentenceSpan, end: int, *, begins: bool, found: Sequence[Speech]) -> Speech | None:
        first = span.first + 1 if begins and self.tokens.at(span.first) in (*_DASHES, *_BULLETS) else span.first
        if begins and self._label(span.first):
            first += 2
        if self.answering and not any(speech.chain for speech in found):
            return Speech((first, first), (first, end), self.answering, clause=True, quoted=True)
        if self.quoting and not found:
            return self._quoted(span, end)
        listed = begins and self.tokens.at(span.first) in _BULLETS
        if listed and self.lead is not None and not any(speech.chain for speech in found):
            said = self.lead
            return Speech((first, first), (first, end), said.chain, said.stance, said.parallel, hint=said.hint)
        if not listed and begins:
            self.lead = None
        return None

    def _quoted(self, span: SentenceSpan, end: int) -> Speech | None:
        """A sentence that stands in the quotation marks of who has just spoken."""
        first = span.first
        if self.tokens.at(first) in PAIRS and not self.open_mark:
            first += 1
        elif not self.open_mark:
            return None
        last = end
        while last > first and not self.tokens.is_word(last - 1) and not self.tokens.is_number(last - 1):
            last -= 1
        if last - first < 3:
            return None
        return Speech((first, first), (first, last), self.quoting, clause=True, quoted=True)

    def _remember(self, span: SentenceSpan, found: Sequence[Speech]) -> None:
        """What the next sentence may go on from: a list that opens, a quotation that was or stays open."""
        if found and self.tokens.at(span.last - 1) == ":":
            self.lead = next((speech for speech in reversed(found) if speech.chain), None)
        quoted = next((speech for speech in reversed(found) if speech.quoted and speech.chain), None)
        if quoted is not None:
            self.quoting = quoted.chain
        elif found:
            self.quoting = ()
        for mark in self.tokens.folded[span.first : span.last]:
            if self.open_mark and mark == PAIRS[self.open_mark]:
                self.open_mark = ""
            elif mark in PAIRS:
                self.open_mark = mark
        if self.quoting and not found and not self.open_mark and self.tokens.at(span.last - 1) not in PAIRS.values():
            self.quoting = ()
