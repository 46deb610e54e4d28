"""Check-worthiness: an order of claims with its reasons, of facts that were read alone."""

import pytest

from claimtrack.model import Claim, ClaimKind, worth
from claimtrack.model.worthiness import MOST
from tests.reading.told import reading

PAIRS = [
    # what comes first, what comes after it
    ("Según el ministro Juan Peña, llegaron 40 buques.", "Según el ministro Juan Peña, llegarán 40 buques."),
    ("Según el ministro Juan Peña, llegaron 40 buques.", "Según analistas, llegaron 40 buques."),
    ("Según analistas, llegaron 40 buques.", "Llegaron 40 buques."),
    ("En marzo llegaron 40 buques.", "Llegaron 40 buques."),
    ("El ministro Juan Peña negó que se hundieran 40 buques.", "El ministro Juan Peña dijo que llegaron 40 buques."),
    ("Llegaron 40 buques.", "Según analistas, el puente es seguro."),
    ("Llegaron 40 buques.", "Si llegan 40 buques, el puerto se llenará."),
]


def claim_of(text: str) -> Claim:
    (claim,) = reading(text).claims
    return claim


@pytest.mark.parametrize(("first", "later"), PAIRS)
def test_worth_when_it_can_be_checked_better_then_it_comes_first(first: str, later: str) -> None:
    assert worth(claim_of(first)).points > worth(claim_of(later)).points


def test_worth_when_told_then_the_reasons_add_up() -> None:
    found = worth(claim_of("En marzo llegaron 40 buques, según el ministro Juan Peña."))
    assert found.points == sum(reason.points for reason in found.reasons)
    assert [reason.message.key.rsplit(".", 1)[1] for reason in found.reasons] == [
        "quantity",
        "reported",
        "named",
        "period",
    ]


def test_worth_when_a_figure_of_march_is_denied_then_the_most() -> None:
    claim = claim_of("El ministro Juan Peña negó que en marzo se hundieran 40 buques.")
    assert claim.kind is ClaimKind.QUANTITY
    assert worth(claim).points == MOST
