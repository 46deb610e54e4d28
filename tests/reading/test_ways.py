"""Ways: what a word opens is all that can be read there."""

from pathlib import Path

import pytest

from claimtrack.language import packs, tokenize
from claimtrack.reading.numbers.fractions import FractionGrammar
from claimtrack.reading.numbers.marks import decimal_mark
from claimtrack.reading.numbers.numerals import NumeralGrammar
from claimtrack.reading.periods.phrases import PeriodGrammar

GOLD = Path(__file__).parents[2] / "fixtures" / "gold" / "dev"


@pytest.mark.parametrize("language", ["es", "en"])
def test_ways_when_a_word_opens_none_then_none_finds_anything(language: str) -> None:
    pack = packs()[language]
    texts = [path.read_text(encoding="utf-8") for path in sorted(GOLD.glob(f"{language}*.txt"))]
    tokens = tokenize("\n\n".join(texts))
    periods = PeriodGrammar(tokens, pack)
    found = 0
    numerals = NumeralGrammar(tokens, pack, decimal_mark(tokens), FractionGrammar(tokens, pack))
    for grammar in (periods, periods.dates, periods.dates.stretches, numerals):
        for i, word in enumerate(tokens.folded):
            if word not in grammar.ways.within and not tokens.is_number(i):
                continue
            opened = grammar.ways.of(tokens, i)
            for way in grammar.ways.every:
                if way.read(grammar, i) is not None:
                    found += 1
                    assert way.read in opened, (word, way.openers)
    assert found
