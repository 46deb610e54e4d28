"""Files opened in processes of their own, each under a clock; one that fails is ended and another takes its place."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from types import TracebackType
from typing import Any

import claimtrack
from claimtrack.document.opening import Opened, open_bytes
from claimtrack.document.reader import Limits, Reader
from claimtrack.document.readers import type_of
from claimtrack.document.worker import opened_from_frame, read_frame, write_frame
from claimtrack.model import InputRefused

_COMMAND = (sys.executable, "-P", "-m", "claimtrack.document.worker")
_PACKED = b"PK"
"""How an archive begins; what type it is of takes a look into it, which is not for this process."""
_PARTING = 2.0
"""Seconds that a worker gets to end by itself."""


class Workers:
    """Opens files, plain texts here and all others in processes apart; up to `count` at once, from as many threads.

    The processes start with the first file that needs one. A context manager: they end with it.
    """

    def __init__(self, count: int = 1, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._idle: list[_Worker] = [_Worker(self._limits) for _ in range(count)]
        self._free = threading.Semaphore(count)

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def open(self, data: bytes, path: str, encoding: str | None = None) -> Opened:
        """Every document that some bytes hold, as `open_bytes` reads them.

        Raises InputRefused as that does, and document.limit.seconds, document.limit.memory or document.reader_died
        where the file cost its reader too much or its life.
        """
        if not data.startswith(_PACKED):
            kind = type_of(data, path)
            if isinstance(kind, Reader) and not kind.apart:
                return open_bytes(data, path, encoding, self._limits)
        with self._free:
            worker = self._idle.pop()
            try:
                return worker.open(data, path, encoding)
            finally:
                self._idle.append(worker)

    def close(self) -> None:
        """End the processes."""
        for worker in self._idle:
            worker.close()


class _Worker:
    """One process, started when it is first needed and again after it was ended."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None

    def open(self, data: bytes, path: str, encoding: str | None) -> Opened:
        process = self._started()
        late = threading.Event()
        clock = threading.Timer(self._limits.seconds, self._end, (process, late))
        clock.daemon = True
        clock.start()
        try:
            answer = self._ask(process, data, path, encoding)
        finally:
            clock.cancel()
        if answer is None:
            self.close()
            if late.is_set():
                raise InputRefused("document.limit.seconds", path=path, limit=int(self._limits.seconds))
            raise InputRefused("document.reader_died", path=path)
        head, blobs = answer
        if head.get("fault", {}).get("key") == "document.limit.memory":
            # What it holds after such a fault is not known.
            self.close()
        return opened_from_frame(head, blobs, data)

    def close(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.close()
            process.wait(_PARTING)
        except (OSError, subprocess.TimeoutExpired):
            process.kill()
            process.wait()
        process.stdout.close()

    def _ask(
        self, process: subprocess.Popen[bytes], data: bytes, path: str, encoding: str | None
    ) -> tuple[dict[str, Any], list[bytes]] | None:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            write_frame(process.stdin, {"path": path, "encoding": encoding}, [data])
            return read_frame(process.stdout)
        except (OSError, ValueError):
            return None

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self.close()
        if self._process is None:
            self._process = subprocess.Popen(
                _COMMAND,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                # Ctrl+C goes to a whole session: the reader ends when its input does, not in the middle of an answer.
                start_new_session=True,
            )
        return self._process

    @staticmethod
    def _end(process: subprocess.Popen[bytes], late: threading.Event) -> None:
        late.set()
        process.kill()


def _environment() -> dict[str, str]:
    """This process's own, by which the same claimtrack is found whatever the current folder holds."""
    home = os.path.dirname(os.path.dirname(os.path.abspath(claimtrack.__file__)))
    inherited = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([home, *([inherited] if inherited else [])])}
