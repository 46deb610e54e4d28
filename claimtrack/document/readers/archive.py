"""ZIP archives and WACZ captures, which are such archives too."""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.document.reader import Budget, Inner, Opener, Part
from claimtrack.document.readers.names import is_capture
from claimtrack.document.zipped import archive, members, unpack
from claimtrack.model import InputRefused

# What programs put beside the files of people.
_OF_PROGRAMS = ("__MACOSX/",)


def read(data: bytes, path: str, encoding: str | None, budget: Budget) -> Iterator[Part | Inner | InputRefused]:  # noqa: ARG001
    """Each file of an archive, in its order; of a WACZ only the captures, for the rest tells about them.

    Raises InputRefused: document.damaged, document.limit.members, document.limit.unpacked.
    """
    with archive(data, path) as opened:
        inside = members(opened)
        captures = [member for member in inside if is_capture(member.filename)]
        is_wacz = bool(captures) and any(member.filename == "datapackage.json" for member in inside)
        for member in captures if is_wacz else inside:
            name = member.filename
            if name.startswith(_OF_PROGRAMS) or name.rsplit("/", 1)[-1].startswith("."):
                continue
            inner = f"{path}/{name}"
            budget.member(inner)
            try:
                yield Inner(name, unpack(opened, member, inner, budget))
            except InputRefused as fault:
                yield fault
                if fault.message.key == "document.limit.unpacked":
                    return


OPENER = Opener("application/zip", (".zip", ".wacz"), read)
