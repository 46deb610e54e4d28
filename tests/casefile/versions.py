"""Cases of other schemas: taken back to an older one, or opened by a claimtrack that has one more migration."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from claimtrack.casefile import migrate, search
from claimtrack.casefile.case import writer
from claimtrack.casefile.engine import case_url, make_engine

NEXT = "9999"
_NEXT = '''
"""A schema to come: claims get a note, on a file by rebuilding their table."""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "HEAD"
branch_labels = None
depends_on = None


def rebuilt():
    how = "always" if op.get_bind().dialect.name == "sqlite" else "never"
    return op.batch_alter_table("claim", recreate=how)


def upgrade() -> None:
    with rebuilt() as table:
        table.add_column(sa.Column("note", sa.Text()))
    {more}


def downgrade() -> None:
    with rebuilt() as table:
        table.drop_column("note")
'''


def every() -> list[str]:
    """All versions of the schema, oldest first."""
    with create_engine("sqlite://").connect() as connection:
        scripts = ScriptDirectory.from_config(migrate.config(connection))
        return [script.revision for script in scripts.walk_revisions()][::-1]


def take_back(location: str, version: str) -> None:
    """Give a case that nobody has open the schema of an earlier version. What only later ones hold is gone."""
    engine = make_engine(case_url(location), patience=10)
    with writer(engine, references=False) as connection:
        migrate.downgrade(connection, version)
        if migrate.SCHEMA_VERSION == NEXT:
            search.keep_in_step(connection)
    engine.dispose()


@contextmanager
def one_more(folder: Path, more: str = "pass") -> Iterator[None]:
    """As if claimtrack had one more migration, which rebuilds a file's table of claims, then does `more`."""
    kept = migrate.VERSIONS, migrate.SCHEMA_VERSION
    versions = folder / "versions"
    versions.mkdir(exist_ok=True)
    (versions / f"{NEXT}_next.py").write_text(_NEXT.replace("HEAD", migrate.SCHEMA_VERSION).format(more=more))
    migrate.VERSIONS, migrate.SCHEMA_VERSION = (*migrate.VERSIONS, versions), NEXT
    try:
        yield
    finally:
        migrate.VERSIONS, migrate.SCHEMA_VERSION = kept
