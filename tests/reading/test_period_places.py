"""Where periods are looked for: passing over small words that lead to no time loses none."""

from pathlib import Path

import pytest

from claimtrack.language import packs, tokenize
from claimtrack.reading.periods.phrases import PeriodGrammar
from claimtrack.reading.wrapping import unwrapped

DEV = Path(__file__).resolve().parents[2] / "fixtures" / "gold" / "dev"


@pytest.mark.parametrize("language", ["es", "en"])
def test_periods_when_looked_for_at_every_word_then_no_other_ones(language: str) -> None:
    pack = packs()[language]
    for path in sorted(DEV.glob(f"{language}*.txt")):
        tokens = unwrapped(tokenize(path.read_text(encoding="utf-8")), pack)
        quick, thorough = PeriodGrammar(tokens, pack), PeriodGrammar(tokens, pack)
        thorough.ahead = [0] * len(tokens)
        assert list(quick.all()) == list(thorough.all()), path.name
