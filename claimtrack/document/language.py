"""The language of a text, by its function words: those that no text of some length does without."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import islice

from claimtrack.language import fold, packs

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
# Of the words of a Spanish or English report some 40 in 100 are on its list; a headline has few.
_SHARE = 0.15
_LEAD = 1.6

# Languages that claimtrack does not read, and that share so many small words with one it reads that their texts would
# be taken for it: they stand for election too, and whoever loses to them is not named.
_NEIGHBOURS = {
    "ca": """
        a al als amb aquest aquesta com d de del dels des el els en entre es ha han hi i l la les més mes molt
        no o per perquè però que qui s segons seu seus seva seves són sobre també un una va van ja ho ser
    """,
    "de": """
        als am auch auf aus bei bis das dass dem den der des die ein eine einem einen einer er es für hat im
        in ist mit nach nicht noch nur oder sich sie sind so über um und von vor war werden wie wird zu zum
        zur
    """,
    "fr": """
        a à au aux avec c ce cette d dans de des du elle en entre est et été il ils l la le les leur leurs
        mais n ne ont ou par pas plus pour qu que qui s sa se selon ses son sont sur un une
    """,
    "it": """
        a al alla che con da dal dalla degli dei del della delle di e è gli ha hanno i il in la le lo loro ma
        nel nella non o per più secondo si sono su sul sulla un una
    """,
    "nl": """
        aan als bij dat de die dit door een en er het hij hun in is maar met naar niet nog of om ook op over
        te tot uit van voor was werd wordt zij zijn
    """,
    "pt": """
        a à ao aos as às até com como da das de do dos e é em entre está foi foram há já mais mas na nas não
        no nos num numa o os ou para pela pelo por que são se segundo sem seu sua suas seus também um uma
    """,
}


def language_of(text: str) -> str | None:
    """The language of a text (ISO 639-1) among those that claimtrack reads, or None where none clearly wins."""
    # An accent written as a mark of its own would cut its word in two.
    sample = unicodedata.normalize("NFC", text)
    counts = Counter(fold(match[0]) for match in islice(_WORD.finditer(sample), _SAMPLE))
    words = counts.total() or 1
    shares = {code: sum(counts[word] for word in listed) / words for code, listed in _lists().items()}
    best = max(packs(), key=lambda code: shares[code])
    beaten = all(
        share * (_LEAD if code in packs() else 1) <= shares[best] for code, share in shares.items() if code != best
    )
    return best if beaten and shares[best] >= _SHARE else None


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    """The function words of each language; one that has a pack goes by its pack alone."""
    neighbours = {code: frozenset(fold(word) for word in words.split()) for code, words in _NEIGHBOURS.items()}
    return {**neighbours, **{code: pack.function_words for code, pack in packs().items()}}
