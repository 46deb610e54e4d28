"""R13: both databases have the same named constraints, refuse unknown words, and give figures back digit by digit."""

from decimal import Decimal

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Enum, inspect, update
from sqlalchemy.exc import DBAPIError

from claimtrack import desk
from claimtrack.casefile import CaseFile, search
from claimtrack.casefile.tables_acts import METADATA

WORDS = [
    (table.name, column.name)
    for table in METADATA.tables.values()
    for column in table.columns
    if isinstance(column.type, Enum)
]


def test_schema_when_asked_then_what_the_tables_say_and_all_named(case: CaseFile) -> None:
    with case.reading() as connection:
        kept = {"compare_type": True, "include_name": lambda name, *_: not str(name).startswith(search.TABLE)}
        found = compare_metadata(MigrationContext.configure(connection, opts=kept), METADATA)
        # A server's index of words is of an expression, which the tables do not tell.
        assert [each for each in found if getattr(each[1], "name", "") != "ix_claim_words"] == []
        seen = inspect(connection)
        for table in METADATA.tables:
            constraints = [
                seen.get_pk_constraint(table),
                *seen.get_check_constraints(table),
                *seen.get_foreign_keys(table),
                *seen.get_unique_constraints(table),
            ]
            assert all(each["name"] for each in constraints), table


@pytest.mark.parametrize(("table", "column"), WORDS)
def test_word_when_the_database_does_not_know_it_then_refused(case: CaseFile, table: str, column: str) -> None:
    """By a row of its own where there is none: the constraint is read from the database itself."""
    with case.reading() as connection:
        checks = " ".join(check["sqltext"] for check in inspect(connection).get_check_constraints(table))
        kind = METADATA.tables[table].c[column].type
        assert isinstance(kind, Enum)
        assert all(f"'{word}'" in checks for word in kind.enums)
        there = connection.exec_driver_sql(f"SELECT count({column}) FROM {table}").scalar_one()
    if there:
        with pytest.raises(DBAPIError), case.writing("Ana") as tx:
            tx.connection.exec_driver_sql(f"UPDATE {table} SET {column} = 'unheard of'")


@pytest.mark.parametrize(
    "figure", ["0.1", "123456789012345678901234567890", "0.000000000000000000000000000001", "1.50E+6", "-0.10"]
)
def test_figure_when_stored_then_every_digit_comes_back(case: CaseFile, figure: str) -> None:
    claim = METADATA.tables["claim"]
    value = Decimal(figure)
    with case.writing("Ana") as tx:
        tx.connection.execute(update(claim).where(claim.c.id == 2).values(low=value, high=value))
    quantity = desk.claims(case, ids=["C2"])[0].placed.claim.quantity
    assert quantity is not None
    assert (str(quantity.low), str(quantity.high)) == (str(value), str(value))
