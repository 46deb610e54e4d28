"""Large adds: words compared one by one, and the words of many claims put into their index together."""

from __future__ import annotations

import re
from collections.abc import Callable

from alembic import op

from claimtrack.casefile import search

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_TABLES = ("claim", "attribution")
_LISTED = re.compile(r"CHECK \((\w+) IN \(([^()]*)\)\)")
_APART = re.compile(r"CHECK \((\w+) = ('[^()]*'(?: OR \1 = '[^()]*')+)\)")


def upgrade() -> None:
    """Say the checks of words in another way, and the trigger with it. On a server both are well as they are."""
    if op.get_bind().dialect.name == "sqlite":
        for table in _TABLES:
            _make_again(table, lambda sql: _LISTED.sub(_apart, sql))
        op.execute(f"DROP TRIGGER {search.TABLE}_insert")
        search.keep_in_step(op.get_bind())


def downgrade() -> None:
    """Say them as before. The trigger may stay: whoever knows nothing of what it looks at has it look at nothing."""
    if op.get_bind().dialect.name == "sqlite":
        for table in _TABLES:
            _make_again(table, lambda sql: _APART.sub(_listed, sql))


def _apart(check: re.Match[str]) -> str:
    column, words = check.groups()
    return f"CHECK ({' OR '.join(f'{column} = {word}' for word in words.split(', '))})"


def _listed(check: re.Match[str]) -> str:
    column, words = check.groups()
    return f"CHECK ({column} IN ({', '.join(words.split(f' OR {column} = '))}))"


def _make_again(table: str, changed: Callable[[str], str]) -> None:
    """Make a table by another statement, with its rows, its indexes and its triggers."""
    connection = op.get_bind()
    kept = "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type {} 'table' AND sql IS NOT NULL"
    (made,) = connection.exec_driver_sql(kept.format("="), (table,)).scalars()
    others = connection.exec_driver_sql(kept.format("<>"), (table,)).scalars().all()
    draft = f"{table}_made_again"
    # What was renamed once is told with its name in quotes.
    connection.exec_driver_sql(re.sub(rf'^CREATE TABLE "?{table}"?', f"CREATE TABLE {draft}", changed(made)))
    connection.exec_driver_sql(f"INSERT INTO {draft} SELECT * FROM {table}")
    connection.exec_driver_sql(f"DROP TABLE {table}")
    connection.exec_driver_sql(f"ALTER TABLE {draft} RENAME TO {table}")
    for statement in others:
        connection.exec_driver_sql(statement)
