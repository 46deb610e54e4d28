"""Sentences: where each begins and ends, over the tokens of a text."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.language import Kind, LanguagePack, Tokens

_ENDS = frozenset(".!?…")
_CUTS = _ENDS | {"\n"}
"""What a sentence can end with: every line end is folded to one."""
_JOINTS = frozenset(",;:")
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
    for i in [i for i, word in enumerate(tokens.folded) if word in _CUTS]:
        if i < first:
            # One of several marks that end the last sentence together.
            continue
        broken = tokens.kinds[i] is Kind.BREAK
        first = _in_pieces(tokens, first, i if broken else i + 1, found)
        if broken:
            if i > first:
                found.append(SentenceSpan(first, i))
            first = i + 1
        elif i >= first and _ends_sentence(tokens, i, pack):
            end = _past_closers(tokens, i + 1)
            found.append(SentenceSpan(first, end))
            first = end
    first = _in_pieces(tokens, first, len(tokens), found)
    if first < len(tokens):
        found.append(SentenceSpan(first, len(tokens)))
    return found


def _in_pieces(tokens: Tokens, first: int, end: int, found: list[SentenceSpan]) -> int:
    """Where the last sentence before a token begins: without full stops what stands before it is cut in pieces.

    So the length of such a text costs no more than in proportion.
    """
    at = first + _LONGEST
    while at < end:
        if tokens.folded[at] in _JOINTS or at - first >= 2 * _LONGEST:
            found.append(SentenceSpan(first, at + 1))
            first = at + 1
            at = first + _LONGEST
        else:
            at += 1
    return first


def _past_closers(tokens: Tokens, i: int) -> int:
    """The position behind the marks that end a sentence together with the one before a token."""
    while i < len(tokens) and (tokens.folded[i] in _ENDS or (tokens.folded[i] in _CLOSERS and tokens.glued(i))):
        i += 1
    return i


def _ends_sentence(tokens: Tokens, i: int, pack: LanguagePack) -> bool:
    """Whether the mark at a position ends a sentence."""
    after = _past_closers(tokens, i + 1)
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
