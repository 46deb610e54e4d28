"""Two texts that part wholes of which they do not tell the same, each in its own way or both alike."""

from __future__ import annotations

from datetime import date

import pytest

import claimtrack
from claimtrack.model import Verdict

_EN = "The shipowner Delta Marine hired 1,850 Filipino sailors between January and August 2025, the union ITF said. "
_ES = "La naviera Delta Marine contrató a 2.160 marineros filipinos entre enero y agosto de 2025, según el ministerio. "
_PARTS = "De ellos, 1.240 embarcaron en Manila, 530 en Cebú y 390 en Davao."
_FIRES_ES = (
    "El ministerio de Chile contó 1.420 incendios en enero de 2025. De ellos, 810 ardieron en Maule y 390 en Biobío."
)
_FIRES_EN = "Chile had 1,640 wildfires in January 2025, the agency Conaf said. "

CASES = [
    (_EN + "Of that number, 1,150 served as stokers, 420 as cooks and 280 as mates.", _ES + _PARTS, 1),
    (_EN + "Of that number, 950 boarded in Manila, 520 in Cebu and 380 in Davao.", _ES + _PARTS, 2),
    (_FIRES_EN + "Of these, 930 were put out from the air and 480 by hand.", _FIRES_ES, 1),
    (_FIRES_EN + "Of these, 1,130 burned in Maule and 390 in Biobio.", _FIRES_ES, 2),
]


@pytest.mark.parametrize(("english", "spanish", "conflicts"), CASES)
def test_parts_when_of_other_kinds_in_two_texts_then_only_their_wholes_conflict(
    english: str, spanish: str, conflicts: int
) -> None:
    documents = [
        claimtrack.read(english, path="0", published=date(2025, 9, 15), language="en"),
        claimtrack.read(spanish, path="1", published=date(2025, 9, 18), language="es"),
    ]
    found = [f for f in claimtrack.check(documents) if f.verdict is Verdict.DISCREPANCY and f.kind == "conflict"]
    assert len(found) == conflicts
