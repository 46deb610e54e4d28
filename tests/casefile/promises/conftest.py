"""What the promises are held on: the cases of the desk's tests, on a file and on a server."""

from tests.desk.conftest import built, case, empty, kind, new_case, plain_findings  # noqa: F401
