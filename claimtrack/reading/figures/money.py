"""Currencies: which one a sign or a bare word such as "pesos" means in one document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from claimtrack.language import LanguagePack, Tokens
from claimtrack.quantity.unit import UNKNOWN_CURRENCY

_DOLLAR = "$"
_WEIGHTS = frozenset(("metric_ton", "kilogram"))


@dataclass(frozen=True, slots=True)
class Currencies:
    """The currency of each word and sign that does not name its country, as this document decides them.

    `candidates` holds the codes that the document leaves open, the likeliest first.
    """

    by_word: dict[str, str]
    candidates: tuple[str, ...] = ()
    shown: frozenset[str] = frozenset()
    """The words whose currency the document itself shows, by a country or a sign."""
    weighed: bool = False
    """Whether the document weighs things, so that bare millions of pounds may be a weight."""
    own: str = UNKNOWN_CURRENCY
    """The currency of a sum that is told without one: the one that the document spells, else that of its country."""

    def of(self, word: str) -> str:
        """The ISO 4217 code of a bare word or sign; XXX where the document does not tell."""
        return self.by_word.get(word, UNKNOWN_CURRENCY)


def decide_currencies(tokens: Tokens, pack: LanguagePack) -> Currencies:
    """Decide the currency of "$", "pesos" and the like from the countries and currencies that a document names."""
    named = _countries(tokens, pack)
    symbols = list(pack.money.symbols.all(tokens.folded))
    spelled = _spelled(tokens, pack, symbols)
    signed = _signed(tokens, symbols)
    decided: dict[str, str] = {}
    shown: set[str] = set()
    for word, fits in pack.money.families.items():
        if any(code in fits for code in (*named, *spelled)):
            shown.add(word)
        code = _choose(word, pack, named, spelled, signed)
        if code:
            decided[word] = code
    possible = frozenset().union(*(pack.money.families[word] for word in pack.money.open))
    candidates = tuple(code for code, _ in (named + spelled).most_common() if code in possible)
    told = spelled + Counter(decided[word] for word in tokens.folded if word in decided)
    # "1.2 billion" in a text about pesos that names no country are as open as they are.
    told += Counter(UNKNOWN_CURRENCY for word in tokens.folded if word in pack.money.open and word not in decided)
    own = _clear(told) or _clear(named) or UNKNOWN_CURRENCY
    weighed = any(pack.units.physical.get(word) in _WEIGHTS for word in set(tokens.folded))
    return Currencies(decided, candidates, frozenset(shown), weighed, own)


def _countries(tokens: Tokens, pack: LanguagePack) -> Counter[str]:
    found: Counter[str] = Counter()
    after = 0
    for start, end, code in pack.money.countries.all(tokens.folded):
        if start >= after and tokens.is_word(start):
            found[code] += 1
            after = end
    return found


def _spelled(tokens: Tokens, pack: LanguagePack, symbols: Sequence[tuple[int, int, str]]) -> Counter[str]:
    """The currencies that the document spells out beside its bare signs: "dólares" tells what "$" is not, or is."""
    folded, money = tokens.folded, pack.money
    spelled = [(start, code) for start, _, code in money.words.all(folded) if folded[start] not in money.by_country]
    signs = [(start, code) for start, end, code in symbols if not tokens.is_word(start) or _DOLLAR in folded[start:end]]
    # Of two that are named as often the first of the text comes first.
    return Counter(code for _, code in sorted(spelled + signs, key=itemgetter(0)))


def _signed(tokens: Tokens, symbols: Sequence[tuple[int, int, str]]) -> frozenset[str]:
    """The dollars that the document writes with letters before the sign: C$, NZ$. Its bare "$" may be another."""
    folded = tokens.folded
    return frozenset(
        code for start, end, code in symbols if folded[start] != _DOLLAR and _DOLLAR in "".join(folded[start:end])
    )


def _choose(
    word: str, pack: LanguagePack, named: Counter[str], spelled: Counter[str], signed: frozenset[str]
) -> str | None:
    fits = _fitting(word, pack)
    if spelled["USD"]:
        fits |= pack.money.contrasted.get(word, frozenset())
    countries = Counter({code: count for code, count in named.items() if code in fits})
    if word == _DOLLAR:
        # A text that writes US$ or "dólares" beside "$" means another currency by the bare sign where it names one.
        local = Counter({code: count for code, count in countries.items() if code != "USD"})
        # Of "trucks in the United States, and some in Canada", both named as often, the first decides.
        american = bool(local) and (signed.issuperset(local) or next(iter(countries)) == "USD")
        if american and named["USD"] >= max(local.values()):
            return "USD"
        if local and _is_abroad(pack, named + spelled, local):
            return "USD"
        if local:
            return _clear(local)
        if spelled["USD"] or named["USD"]:
            return "USD"
        return pack.money.defaults.get(word)
    local = Counter({code: count for code, count in countries.items() if code != pack.money.defaults.get(word)})
    signs = Counter({code: count for code, count in spelled.items() if code in fits})
    if local or signs:
        return _clear(local or signs)
    return pack.money.defaults.get(word)


def _clear(counts: Counter[str]) -> str | None:
    """The currency named at least twice as often as any other, or None: two countries in one text leave it open."""
    if not counts:
        return None
    (best, most), *rest = counts.most_common(2)
    return best if not rest or most >= 2 * rest[0][1] else None


def _fitting(word: str, pack: LanguagePack) -> frozenset[str]:
    """The currencies that a word can name: those whose full name in the pack ends or begins with it."""
    return pack.money.families.get(word, frozenset())


def _is_abroad(pack: LanguagePack, named: Counter[str], local: Counter[str]) -> bool:
    """Whether a text speaks more of a country with no dollars: a mine in Peru whose owners are in Canada earns US$."""
    others = [count for code, count in named.items() if code not in pack.money.families[_DOLLAR]]
    return pack.money.defaults.get(_DOLLAR) is not None and max(others, default=0) > max(local.values())
