"""A copy of a case in a file of its own, made while others write: of one moment, there whole or not at all."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, select

from claimtrack.casefile import migrate
from claimtrack.casefile.case import PATIENCE, CaseFile
from claimtrack.casefile.engine import WRITES, case_url, make_engine
from claimtrack.casefile.faults import told
from claimtrack.casefile.tables_acts import METADATA
from claimtrack.model import CaseUnusable

_ROWS = 1000


def back_up(case: CaseFile, target: Path) -> None:
    """Copy a case to a new file, which is a case itself; one on a server becomes a file too.

    Raises CaseUnusable where the file is there already or cannot be written.
    """
    where = str(target)
    with told(where):
        if target.exists():
            raise CaseUnusable("case.backup_exists", path=where)
        if not target.parent.is_dir():
            raise CaseUnusable("case.no_folder", case=where, folder=str(target.parent))
        draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}.new")
        try:
            if case.engine.dialect.name == "sqlite":
                migrate.copy_file(Path(case.engine.url.database or ""), draft)
            else:
                migrate.create_file(draft, patience=PATIENCE)
                with case.reading() as connection:
                    _copy_rows(connection, draft)
            os.replace(draft, target)
        finally:
            for rest in ("", "-wal", "-shm"):
                Path(f"{draft}{rest}").unlink(missing_ok=True)


def _copy_rows(source: Connection, target: Path) -> None:
    """Copy every row of a case into a new, empty one."""
    engine = make_engine(case_url(str(target)), patience=PATIENCE)
    try:
        with engine.connect().execution_options(**{WRITES: True}) as connection:
            with connection.begin():
                # Rows of one table refer to each other; what is left dangling is refused at the commit.
                connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
                for table in METADATA.sorted_tables:
                    with source.execution_options(yield_per=_ROWS).execute(select(table)) as rows:
                        for part in rows.mappings().partitions():
                            connection.execute(insert(table), [dict(row) for row in part])
            driver: Any = connection.connection.driver_connection
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()
