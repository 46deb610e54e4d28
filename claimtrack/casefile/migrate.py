"""Making a case and bringing an older one to this version's schema. Alembic is imported here, and only when needed."""

from __future__ import annotations

import os
import secrets
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection

from claimtrack.casefile import search
from claimtrack.casefile.engine import WRITES, case_url, make_engine

if TYPE_CHECKING:
    from alembic.config import Config

SCHEMA_VERSION = "0013"
"""The newest revision in migrations/versions; a test holds the two together."""

APPLICATION_ID = 0x636C6D74
"""What marks a SQLite file as a case: "clmt" in its header."""


_MIGRATIONS = Path(__file__).parent / "migrations"
VERSIONS: tuple[Path, ...] = (_MIGRATIONS / "versions",)
"""The folders of the migrations."""


def config(connection: Connection) -> Config:
    """Alembic's configuration for a connection."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    made.set_main_option("version_locations", "\n".join(map(str, VERSIONS)).replace("%", "%%"))
    made.set_main_option("path_separator", "newline")
    made.attributes["connection"] = connection
    return made


def upgrade(connection: Connection) -> None:
    """Run the migrations that the schema lacks, within the transaction that the connection is in."""
    from alembic import command

    command.upgrade(config(connection), "head")
    search.keep_in_step(connection)


def downgrade(connection: Connection, version: str) -> None:
    """Take the schema back to an earlier version, within the transaction that the connection is in."""
    from alembic import command

    command.downgrade(config(connection), version)


def create_file(path: Path, *, patience: float) -> None:
    """Make a new, empty case at a path: it is there whole or not at all.

    Somebody else's file that appears there in the meantime is kept. Raises OSError and database errors.
    """
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    try:
        _build(draft, patience)
        _put(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _build(path: Path, patience: float) -> None:
    # Made before the engine opens it, so that a folder that cannot be written is told as such.
    path.touch(exist_ok=False)
    engine = make_engine(case_url(str(path)), patience=patience)
    try:
        with engine.connect().execution_options(**{WRITES: True}) as connection:
            with connection.begin():
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                upgrade(connection)
            driver: Any = connection.connection.driver_connection
            # Outside of a transaction, and last: until then the file alone holds everything.
            driver.execute("PRAGMA journal_mode = WAL")
    finally:
        engine.dispose()


def _put(draft: Path, path: Path) -> None:
    if path.exists() and path.stat().st_size == 0:
        os.replace(draft, path)
        return
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    except OSError:
        # A file system without hard links.
        if not path.exists():
            os.replace(draft, path)


def migrate_file(path: Path, *, patience: float) -> Path:
    """Bring an older case to the newest schema and return the copy that was made of it before.

    Foreign keys are off while tables are rebuilt: with them on, a rebuild deletes the rows that refer to the table.
    """
    backup = path.with_name(f"{path.name}.before-{SCHEMA_VERSION}-{secrets.token_hex(4)}")
    copy_file(path, backup)
    engine = make_engine(case_url(str(path)), patience=patience)
    try:
        with engine.connect().execution_options(**{WRITES: True}) as connection:
            driver: Any = connection.connection.driver_connection
            # Has no effect inside a transaction, so it comes before.
            driver.execute("PRAGMA foreign_keys = OFF")
            with connection.begin():
                upgrade(connection)
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
                if broken is not None:
                    raise RuntimeError(f"the migration broke a reference: {tuple(broken)}")
    finally:
        engine.dispose()
    return backup


def copy_file(source: Path, target: Path) -> None:
    """Copy a SQLite database as it is at one moment, whoever writes to it meanwhile."""
    reader, writer = sqlite3.connect(source), sqlite3.connect(target)
    try:
        reader.backup(writer)
    finally:
        writer.close()
        reader.close()
