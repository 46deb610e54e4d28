"""All slow tests, one file after the other, each within a time of its own: `python -m tests.slow [PYTEST ARGUMENTS]`.

`make slow` runs this. A file that takes longer than its bound is ended and counts as failed, so that the whole ends. It
prints each file with its seconds; 1 where one failed.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

_WHICH = ("-m", "slow or browser")
_BOUND = 1800.0
"""Seconds for a file; most need a minute or two."""
_LONGER = {"tests/desk/test_random_acts.py": 4 * 3600.0}
"""Files that need more: the long machine takes half an hour on a file, and longer on a server."""
_SOAK = "tests/desk/test_soak.py"


def files(arguments: list[str]) -> list[str]:
    """The files with slow tests."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider", *_WHICH, *arguments]
    listed = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False).stdout
    return sorted({line.partition("::")[0] for line in listed.splitlines() if "::" in line})


def bound(file: str) -> float:
    """How long a file may take. The soak runs for a time that is set, on two engines, and then looks at the case."""
    if file == _SOAK:
        return 2 * (float(os.environ.get("SOAK_SECONDS", 1800)) + 900)
    return _LONGER.get(file, _BOUND)


def run(file: str, arguments: list[str]) -> bool:
    """Run the slow tests of a file; whether all passed in time."""
    start = time.monotonic()
    command = [sys.executable, "-m", "pytest", "-q", *_WHICH, *arguments, file]
    # In a session of its own, so that what it started ends with it.
    with subprocess.Popen(command, start_new_session=True) as process:
        try:
            told = "passed" if process.wait(bound(file)) == 0 else "FAILED"
        except BaseException as fault:
            os.killpg(process.pid, signal.SIGKILL)
            if not isinstance(fault, subprocess.TimeoutExpired):
                raise
            told = f"ENDED after its {bound(file):.0f} seconds"
    sys.stdout.write(f"{time.monotonic() - start:7.0f} s  {file}  {told}\n")
    sys.stdout.flush()
    return told == "passed"


def main() -> int:
    """Run them all, the soak last."""
    arguments = sys.argv[1:]
    passed = [run(file, arguments) for file in sorted(files(arguments), key=lambda file: file == _SOAK)]
    return 0 if passed and all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
