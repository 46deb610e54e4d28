"""Time: a text ten times as long takes about ten times as long, whatever stands in it."""

from time import process_time

import pytest

from claimtrack.reading import read
from tests.reading.told import document

ES = (
    "Rusia ha enviado más de 1 millón de barriles de petróleo desde marzo de 2024, según un análisis del Open Source "
    "Centre. El informe añade que una docena de petroleros completó 43 viajes en los últimos ocho meses.\n\n"
    "“Hasta 12.000 soldados podrían estar allí”, dijo el ministro Juan Peña, y Moscú pagaría $2.000 por soldado.\n"
)
EN = (
    "Russia has sent more than 1 million barrels of oil since March 2024, according to an analysis by the Open Source "
    "Centre. The report adds that a dozen tankers made 43 trips over the past eight months.\n\n"
    "“Up to 12,000 soldiers could be there,” Minister John Stone said, and Moscow would pay $2,000 per soldier.\n"
)
WORST = {
    "ordinary Spanish": ("es", ES),
    "ordinary English": ("en", EN),
    "one sentence": ("es", "el ministro dijo que llegaron 40 buques y "),
    "one English sentence": ("en", "the minister said that 40 ships came and the president said that "),
    "one sentence of figures": ("es", "40 buques "),
    "one sentence of sums": ("es", "5 euros por "),
    "one sentence of of": ("es", "40 barriles de "),
    "a line a sentence": ("es", "Llegaron 40 buques.\n"),
    "numbers": ("es", "12,5 "),
    "points": ("es", "1.1"),
    "years": ("es", "2024 "),
    "English years": ("en", "in 2024 "),
    "groups of three": ("es", "123 "),
    "groups and one": ("es", "1 234 567 "),
    "thousands": ("es", "mil "),
    "millions": ("en", "5 million "),
    "and after a ten": ("es", "treinta y "),
    "hyphens after a ten": ("en", "twenty-"),
    "hundreds": ("en", "one hundred and "),
    "vague": ("es", "cientos de "),
    "halves": ("en", "half a "),
    "proportions": ("es", "dos de cada "),
    "ranges": ("es", "entre 3 y "),
    "minus": ("es", "−5 "),
    "slashes": ("es", "1/2/"),
    "fractions": ("en", "1/2 "),
    "mixed numbers": ("en", "five and a quarter "),
    "numerators": ("en", "three fifths of a "),
    "decimals in words": ("en", "two point five "),
    "points in words": ("en", "point five "),
    "Spanish decimals": ("es", "siete con cinco "),
    "leading marks": ("en", " .5"),
    "feet and inches": ("en", "5 feet 4 inches "),
    "cents": ("en", "5 dollars 50 "),
    "paired bounds": ("es", "más de 5 y menos de 9 euros y "),
    "brackets": ("en", "5 (kg "),
    "degrees": ("en", "5 degrees "),
    "currencies": ("es", "5 coronas "),
    "bases": ("en", "5 per 100,000 "),
    "percent": ("es", "% "),
    "dollars": ("es", "$"),
    "countries": ("es", "México pagó $5. "),
    "bounds": ("es", "más de "),
    "periods": ("es", "desde marzo "),
    "ranges of months": ("es", "entre marzo y "),
    "last years": ("en", "last year "),
    "commas": ("es", "el , "),
    "quotes": ("es", "“a "),
    "straight quotes": ("es", '"'),
    "quotes and verbs": ("en", "'a' said "),
    "verbs of saying": ("en", "said "),
    "that-clauses": ("en", "said that "),
    "according to": ("es", "según el ministerio de "),
    "confirmed": ("es", "dijo que a, confirmado por el Pentágono "),
    "gerunds": ("es", "dijo que a sugiriendo que "),
    "capitals": ("es", "Juan "),
    "interviews": ("es", "—¿Qué?\n—Nada. Nada.\n"),
    "quotations": ("en", "“We lost,” said Ann Hill. “Nobody came. "),
    "lists": ("es", "Según la ONU:\n• 3 muertos\n"),
    "colons": ("en", "UN: "),
    "semicolons": ("es", "la ONU cifra en 3 los muertos; la OMS, en 4; "),
    "pronouns": ("en", "Ann Hill said it. She said it. It said so. "),
    "lone verbs": ("es", "Dijo que no, agregó. "),
    "asides": ("en", "The report, seen by Ann, "),
    "names": ("es", "Juan Peña dijo que no. "),
    "bodies": ("en", "The Ministry of "),
    "prepositions": ("es", "de "),
    "abbreviations": ("es", "ee. uu. "),
    "full stops": ("es", ". "),
    "points of suspension": ("es", "."),
    "parentheses": ("es", "("),
    "hyphens": ("en", "a-"),
    "apostrophes": ("en", "'"),
    "one word": ("es", "abc"),
    "combining marks": ("es", "e\u0301\u0301\u0301"),
    "marks alone": ("es", "\u0301"),
    "line ends": ("es", "\n"),
    "blanks": ("es", " "),
    "tabs": ("es", "\t"),
    "blanks of no width": ("es", "\u200b"),
}


def seconds(language: str, unit: str, size: int, runs: int = 2) -> float:
    """What reading a text of one repeated unit takes of the processor, the best of some runs."""
    text = document((unit * (size // len(unit) + 1))[:size], language)
    best = float("inf")
    for _ in range(runs):
        start = process_time()
        read(text)
        best = min(best, process_time() - start)
    return best


@pytest.mark.parametrize("name", WORST)
def test_time_when_four_times_the_text_then_at_most_nine_times_as_long(name: str) -> None:
    language, unit = WORST[name]
    read(document(unit, language))
    # Below a few milliseconds the clock tells nothing.
    assert seconds(language, unit, 4_000) <= 9 * max(seconds(language, unit, 1_000), 0.005)


@pytest.mark.slow
@pytest.mark.parametrize("name", WORST)
def test_time_when_ten_times_the_text_then_at_most_fifteen_times_as_long(name: str) -> None:
    language, unit = WORST[name]
    assert seconds(language, unit, 100_000, runs=1) <= 15 * max(seconds(language, unit, 10_000), 0.01)
