"""Column types: what is read equals what was stored, to the last digit."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, Table, create_engine, insert, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError, StatementError

from claimtrack.casefile.columns import ExactDecimal, SafeText, Sha256, UtcTime, one_of, utc_text
from claimtrack.model import Status

TABLE = Table(
    "kept",
    MetaData(),
    Column("figure", ExactDecimal),
    Column("words", SafeText),
    Column("time", UtcTime),
    Column("hash", Sha256),
    Column("status", one_of(Status, "ck_status")),
)
ENGINE = create_engine("sqlite://")


def kept(**values: object) -> dict[str, object]:
    with ENGINE.begin() as connection:
        TABLE.create(connection, checkfirst=True)
        connection.execute(TABLE.delete())
        connection.execute(insert(TABLE), values)
        return dict(connection.execute(select(TABLE)).one()._mapping)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=None))
def test_decimal_when_stored_then_every_digit_comes_back(value: Decimal) -> None:
    assert str(kept(figure=value)["figure"]) == str(value)


@pytest.mark.parametrize("value", ["0.1", "1.50E+6", "123456789012345678901234567890.10", "-0.00"])
def test_decimal_when_written_with_zeros_or_exponent_then_as_written(value: str) -> None:
    assert str(kept(figure=Decimal(value))["figure"]) == value


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_decimal_when_not_finite_then_refused(value: str) -> None:
    with pytest.raises(StatementError, match="finite"):
        kept(figure=Decimal(value))


@given(st.text(alphabet=st.sampled_from("\0\x1a01aé\n")))
def test_text_when_it_has_nul_then_comes_back_and_none_is_stored(value: str) -> None:
    assert kept(words=value)["words"] == value
    stored = SafeText().process_bind_param(value, postgresql.dialect())
    assert stored is not None
    assert "\0" not in stored
    assert SafeText().process_result_value(stored, postgresql.dialect()) == value


def test_time_when_of_any_zone_then_the_same_moment_in_utc() -> None:
    moment = datetime(2026, 3, 1, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    back = kept(time=moment)["time"]
    assert back == moment
    assert isinstance(back, datetime)
    assert back.tzinfo is UTC
    assert utc_text(moment) == "2026-02-28T23:30:00.000000+00:00"


def test_time_when_without_zone_then_refused() -> None:
    with pytest.raises(StatementError, match="without a time zone"):
        kept(time=datetime(2026, 3, 1))


def test_hash_when_stored_then_as_bytes() -> None:
    digest = "ab" * 32
    assert kept(hash=digest)["hash"] == digest
    with ENGINE.connect() as connection:
        assert connection.execute(text("SELECT hash FROM kept")).scalar_one() == bytes.fromhex(digest)


def test_nothing_when_stored_then_nothing_comes_back() -> None:
    assert set(kept(figure=None, words=None, time=None, hash=None, status=None).values()) == {None}
    for type_ in (SafeText(), ExactDecimal(), UtcTime(), Sha256()):
        assert type_.process_bind_param(None, sqlite.dialect()) is None


def test_enumeration_when_value_is_unknown_then_the_database_refuses() -> None:
    assert kept(status=Status.DISPUTED)["status"] is Status.DISPUTED
    with ENGINE.begin() as connection, pytest.raises(IntegrityError, match="ck_status"):
        connection.execute(text("INSERT INTO kept (status) VALUES ('believed')"))
