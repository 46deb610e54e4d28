"""Sentences: where each begins and ends, over the tokens of a text."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import Kind, LanguagePack, Tokens

_ENDS = frozenset(".!?…")
_CLOSERS = frozenset("”»\"’)]'")
_OPENERS = frozenset("“«\"‘(¿¡[—–-'")
_LONGEST = 250


@dataclass(frozen=True, slots=True)
class SentenceSpan:
    """The tokens of a sentence: `first` up to, not including, `last`."""

    first: int
    last: int


def sentences(tokens: Tokens, pack: LanguagePack) -> list[SentenceSpan]:
    """Cut a text into sentences. Abbreviations, initials and numbers with marks do not end one; line ends do.

    The tokens are those that `unwrapped` leaves: without the line ends that cut a sentence.
    """
    found: list[SentenceSpan] = []
    first = 0
    i = 0
    count = len(tokens)
    while i < count:
        if tokens.kinds[i] is Kind.BREAK:
            if i > first:
                found.append(SentenceSpan(first, i))
            first = i + 1
        elif i - first >= _LONGEST and tokens.folded[i] in (",", ";", ":") or i - first >= 2 * _LONGEST:
            # A text without full stops is read in pieces, so that its length costs no more than in proportion.
            found.append(SentenceSpan(first, i + 1))
            first = i + 1
        elif tokens.folded[i] in _ENDS and _ends_sentence(tokens, i, pack):
            end = i + 1
            while end < count and (
                tokens.folded[end] in _ENDS or (tokens.folded[end] in _CLOSERS and tokens.glued(end))
            ):
                end += 1
            found.append(SentenceSpan(first, end))
            first = end
            i = end
            continue
        i += 1
    if first < count:
        found.append(SentenceSpan(first, count))
    return found


def _ends_sentence(tokens: Tokens, i: int, pack: LanguagePack) -> bool:
    """Whether the mark at a position ends a sentence."""
    after = i + 1
    while after < len(tokens) and (
        tokens.folded[after] in _ENDS or (tokens.folded[after] in _CLOSERS and tokens.glued(after))
    ):
        after += 1
    if after >= len(tokens) or tokens.kinds[after] is Kind.BREAK:
        return True
    if tokens.glued(after):
        return False
    begins = tokens.capital(after) or tokens.folded[after] in _OPENERS or tokens.is_number(after)
    if not begins:
        return False
    if tokens.folded[i] != ".":
        return True
    if tokens.is_word(i - 1) and tokens.glued(i):
        word = tokens.folded[i - 1]
        if tokens.is_number(i - 2) and word in pack.numbers.suffixes and tokens.capital(after):
            # "It cost £1.5bn. The bridge ..."
            return True
        initial = len(word) == 1 and tokens.capital(i - 1)
        if initial or (word in pack.abbreviations and not _closes(tokens, i - 1, after, pack)):
            return False
    return True


def _closes(tokens: Tokens, word: int, after: int, pack: LanguagePack) -> bool:
    """Whether an abbreviation ends its sentence all the same: the next word could only begin one ("EE. UU. En")."""
    following = tokens.folded[after]
    return (
        tokens.capital(after)
        and len(following) > 1
        and (following in pack.determiners or following in pack.prepositions or following in pack.conjunctions)
        and tokens.capital(word)
    )
