"""The words of the program: what each works out of itself."""

from dataclasses import FrozenInstanceError, replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.model import (
    ActRefused,
    Anchor,
    Attribution,
    CaseUnusable,
    Certainty,
    Claim,
    ClaimKey,
    ClaimKind,
    ClaimtrackError,
    Document,
    Entry,
    Finding,
    InputRefused,
    Message,
    NoCase,
    PlacedClaim,
    Reading,
    Sentence,
    SourceKind,
    SourceMention,
    Span,
    Stance,
    Verdict,
)
from claimtrack.quantity import Interval, Quantity, count

TEXT = "Según la ONU, llegaron 40 buques a los dos puertos del norte, y ninguno al del sur."
ONE = SourceMention("analistas", SourceKind.UNNAMED, 0, 9)
TWO = SourceMention("The Times", SourceKind.OUTLET, 20, 29)


def claim(start: int = 23, end: int = 32) -> Claim:
    quantity = Quantity(Interval.point(40), count("buques"))
    return Claim(
        ClaimKind.QUANTITY, Anchor.at(TEXT, start, end), Sentence(0, len(TEXT), TEXT), quantity, Span(start, start + 2)
    )


def statement() -> Claim:
    return Claim(ClaimKind.STATEMENT, Anchor.at(TEXT, 14, 32), Sentence(0, len(TEXT), TEXT))


def document(digest: str = "a" * 64) -> Document:
    return Document("a.txt", digest, TEXT, digest)


def finding(*claims: Claim, kind: str = "conflict", documents: tuple[str, ...] = ()) -> Finding:
    placed = tuple(PlacedClaim(document(), one) for one in claims)
    return Finding(
        kind, Verdict.DISCREPANCY, Certainty.LIKELY, Message.of("checking.title"), placed, documents=documents
    )


def test_anchor_when_made_then_quote_and_what_stands_around() -> None:
    anchor = Anchor.at(TEXT, 23, 32)
    assert anchor.quote == "40 buques"
    assert anchor.prefix == "Según la ONU, llegaron "
    assert anchor.suffix == " a los dos puertos del norte, y "
    assert anchor.span == Span(23, 32)
    assert anchor.span.of(TEXT) == anchor.quote


@given(st.text(max_size=120), st.data())
def test_anchor_when_any_stretch_then_its_parts_join_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    anchor = Anchor.at(text, start, end)
    assert anchor.prefix + anchor.quote + anchor.suffix in text
    assert len(anchor.prefix) <= 32
    assert len(anchor.suffix) <= 32


@pytest.mark.parametrize(
    ("one", "other", "overlaps", "inside"),
    [
        (Span(0, 5), Span(4, 9), True, False),
        (Span(0, 5), Span(5, 9), False, False),
        (Span(0, 9), Span(4, 5), True, True),
        (Span(4, 5), Span(4, 5), True, True),
    ],
)
def test_span_when_set_beside_another_then_overlaps_or_holds(
    one: Span, other: Span, overlaps: bool, inside: bool
) -> None:
    assert (one.overlaps(other), other.overlaps(one), other in one) == (overlaps, overlaps, inside)


def test_attribution_when_a_chain_then_its_origin_is_the_innermost() -> None:
    assert Attribution((ONE, TWO)).origins == (ONE,)
    assert Attribution((ONE, TWO), parallel=True).origins == (ONE, TWO)


def test_claim_when_attributed_then_names_and_stance() -> None:
    plain = claim()
    assert plain.source_names == ()
    assert plain.stance is Stance.ASSERTS
    told = replace(plain, attribution=Attribution((ONE, TWO), Stance.DENIES))
    assert told.source_names == ("analistas", "The Times")
    assert told.stance is Stance.DENIES


@pytest.mark.parametrize(("confidence", "doubtful"), [(1.0, False), (0.5, False), (0.49, True), (0.0, True)])
def test_claim_when_its_reading_is_unsure_then_doubtful(confidence: float, doubtful: bool) -> None:
    assert replace(claim(), extraction_confidence=confidence).doubtful is doubtful


def test_claim_when_another_reading_is_kept_then_doubtful() -> None:
    other = Reading(Quantity(Interval.point(40_000), count("buques")), "reading.decimal_mark")
    assert replace(claim(), readings=(other,)).doubtful


def test_key_when_a_quantity_then_its_number_and_when_a_statement_its_content() -> None:
    assert PlacedClaim(document(), claim(), "C1").key == ClaimKey("a" * 64, ClaimKind.QUANTITY, 23, 25)
    assert PlacedClaim(document(), statement()).key == ClaimKey("a" * 64, ClaimKind.STATEMENT, 14, 32)


def test_key_of_a_finding_when_claims_change_places_then_the_same() -> None:
    assert finding(claim(), statement()).key == finding(statement(), claim()).key
    assert finding(documents=("b", "a")).key == finding(documents=("a", "b")).key


def test_key_of_a_finding_when_rule_claim_or_document_differs_then_another() -> None:
    keys = {
        finding(claim(), statement()).key,
        finding(claim()).key,
        finding(claim(0, 5)).key,
        finding(claim(), statement(), kind="limit").key,
        finding(documents=("a",)).key,
    }
    assert len(keys) == 5


def test_message_when_parameters_come_in_any_order_then_equal() -> None:
    assert Message.of("a.b", x=1, y="2") == Message.of("a.b", y="2", x=1)
    assert Message.of("a.b", x=1) != Message.of("a.b", x=2)
    assert hash(Message.of("a.b", x=1)) == hash(Message.of("a.b", x=1))


@pytest.mark.parametrize(("fault", "code"), [(InputRefused, 2), (NoCase, 2), (ActRefused, 2), (CaseUnusable, 3)])
def test_error_when_raised_then_a_message_and_an_exit_code(fault: type[ClaimtrackError], code: int) -> None:
    with pytest.raises(ClaimtrackError) as raised:
        raise fault("document.missing", path="a.txt")
    assert raised.value.message == Message.of("document.missing", path="a.txt")
    assert raised.value.exit_code == code


def test_entry_when_named_then_as_people_say_it() -> None:
    at = datetime(2024, 11, 22, tzinfo=UTC)
    entry = Entry(12, "Ana", at, "s", "decide", "C1", None, {}, None, (), None, "", "")
    assert entry.id == "E12"


def test_claim_when_changed_then_refused() -> None:
    with pytest.raises(FrozenInstanceError):
        claim().period = None  # type: ignore[misc]


def test_document_when_shown_then_without_its_text() -> None:
    assert TEXT not in repr(document())
