"""Writing a case anew, so that the disk keeps nothing of what was deleted from it."""

from __future__ import annotations

import glob
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from claimtrack.casefile.case import CaseFile
from claimtrack.casefile.tables_acts import METADATA


def overwrite(case: CaseFile) -> bool:
    """Write the database anew without what was deleted. False where others who use it, or its owner, stand against it.

    A file is rebuilt and its write-ahead log emptied. On a server the tables are rewritten; what its backups and its
    own log keep is its owner's business.
    """
    on_file = case.engine.dialect.name == "sqlite"
    try:
        with case.engine.connect() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            if on_file:
                driver.execute("VACUUM")
                busy, *_ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
                return not busy
            outside = connection.execution_options(isolation_level="AUTOCOMMIT")
            for table in METADATA.sorted_tables:
                outside.execute(text(f"VACUUM (FULL) {table.name}"))
            return True
    except (DBAPIError, case.engine.dialect.loaded_dbapi.Error):
        return False


def copies_beside(case: CaseFile) -> tuple[str, ...]:
    """The copies of a case that were made before its migrations: they hold what was deleted since."""
    if case.engine.dialect.name != "sqlite":
        return ()
    place = Path(case.engine.url.database or "").resolve()
    return tuple(sorted(glob.glob(f"{glob.escape(str(place))}.before-*")))
