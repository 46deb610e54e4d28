"""A process that opens files: what libraries parse is parsed here, where a fault or a trap harms nobody else.

It reads requests from its standard input and writes answers to its standard output until that ends. A frame is a line
of JSON, then the bytes whose sizes stand in it under "sizes"; nothing is unpickled on either side. Run it with
`python -P -m claimtrack.document.worker`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import date, datetime
from typing import IO, Any

from claimtrack.document.opening import Opened, open_bytes
from claimtrack.document.reader import Extracted, Limits, Part
from claimtrack.model import InputRefused

_FORBIDDEN = ("os.exec", "os.fork", "os.posix_spawn", "os.remove", "os.rename", "os.rmdir", "os.system", "os.truncate")
_NETWORK = ("socket.bind", "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")

_MOST = 0.8
"""Of its memory: a process that held more has run against the limit."""


def write_frame(stream: IO[bytes], head: dict[str, Any], blobs: Sequence[bytes] = ()) -> None:
    """Send one frame; `head` must be JSON."""
    line = json.dumps({**head, "sizes": [len(blob) for blob in blobs]}, ensure_ascii=True)
    stream.write(line.encode("ascii") + b"\n")
    for blob in blobs:
        stream.write(blob)
    stream.flush()


def read_frame(stream: IO[bytes]) -> tuple[dict[str, Any], list[bytes]] | None:
    """Receive one frame; None where the other side has gone."""
    line = stream.readline()
    if not line.endswith(b"\n"):
        return None
    head = json.loads(line)
    blobs = [stream.read(size) for size in head["sizes"]]
    return (head, blobs) if all(len(blob) == size for blob, size in zip(blobs, head["sizes"], strict=True)) else None


def opened_to_frame(opened: Opened, received: bytes) -> tuple[dict[str, Any], list[bytes]]:
    """An answer; the bytes of the file itself are not sent back."""
    own = [part.data is received for part in opened.parts]
    head = {
        "parts": [
            {"path": part.path, "media_type": part.media_type, "own": mine, **_extracted(part.extracted)}
            for part, mine in zip(opened.parts, own, strict=True)
        ],
        "refused": [_refusal(fault) for fault in opened.refused],
        "skipped": opened.skipped,
    }
    return head, [part.data for part, mine in zip(opened.parts, own, strict=True) if not mine]


def opened_from_frame(head: dict[str, Any], blobs: list[bytes], received: bytes) -> Opened:
    """The answer that such a frame holds. Raises the InputRefused that it tells of."""
    if "fault" in head:
        raise _fault(head["fault"])
    rest = iter(blobs)
    parts = tuple(
        Part(
            path=each["path"],
            data=received if each["own"] else next(rest),
            media_type=each["media_type"],
            extracted=Extracted(
                text=each["text"],
                encoding=each["encoding"],
                title=each["title"],
                published=date.fromisoformat(each["published"]) if each["published"] else None,
                publisher=each["publisher"],
                language=each["language"],
                url=each["url"],
                captured=datetime.fromisoformat(each["captured"]) if each["captured"] else None,
                pages=tuple(each["pages"]),
                unread=tuple(each["unread"]),
            ),
        )
        for each in head["parts"]
    )
    return Opened(parts, tuple(_fault(each) for each in head["refused"]), head["skipped"])


def _extracted(extracted: Extracted) -> dict[str, Any]:
    return {
        "text": extracted.text,
        "encoding": extracted.encoding,
        "title": extracted.title,
        "published": extracted.published.isoformat() if extracted.published else None,
        "publisher": extracted.publisher,
        "language": extracted.language,
        "url": extracted.url,
        "captured": extracted.captured.isoformat() if extracted.captured else None,
        "pages": list(extracted.pages),
        "unread": list(extracted.unread),
    }


def _refusal(fault: InputRefused) -> dict[str, Any]:
    return {"key": fault.message.key, "parameters": dict(fault.message.parameters)}


def _fault(told: dict[str, Any]) -> InputRefused:
    return InputRefused(told["key"], **told["parameters"])


def confine(limits: Limits) -> None:
    """Give up, for good, what an opener of files does not need: memory beyond a limit, writing, the network."""
    sys.dont_write_bytecode = True
    try:
        import resource
    except ImportError:
        # A system without it (Windows): the clock and the hook below remain.
        pass
    else:
        resource.setrlimit(resource.RLIMIT_DATA, (limits.memory, limits.memory))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_deny)


def _deny(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open":
        mode, flags = arguments[1], arguments[2]
        # 3 masks the bits of a file opened for writing.
        if (isinstance(mode, str) and set(mode) & set("wax+")) or (isinstance(flags, int) and flags & 3):
            raise PermissionError("a reader of files writes none")
    elif event in _FORBIDDEN or event in _NETWORK or event == "subprocess.Popen":
        raise PermissionError(f"a reader of files has no use for {event}")


def main() -> None:
    """Answer until standard input ends."""
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    limits = Limits()
    _warm()
    confine(limits)
    while (frame := read_frame(requests)) is not None:
        head, blobs = frame
        answer: dict[str, Any]
        try:
            answer, data = opened_to_frame(open_bytes(blobs[0], head["path"], head["encoding"], limits), blobs[0])
        except InputRefused as fault:
            answer, data = {"fault": _starved(head, limits) or _refusal(fault)}, []
        except MemoryError:
            answer, data = {"fault": _too_large(head, limits)}, []
        except Exception as fault:
            what = f"{type(fault).__name__}: {fault}"[:200]
            answer, data = (
                {"fault": {"key": "document.reader_failed", "parameters": {**_path(head), "fault": what}}},
                [],
            )
        write_frame(answers, answer, data)


def _path(head: dict[str, Any]) -> dict[str, Any]:
    return {"path": head["path"]}


def _too_large(head: dict[str, Any], limits: Limits) -> dict[str, Any]:
    return {"key": "document.limit.memory", "parameters": {**_path(head), "limit": limits.memory}}


def _starved(head: dict[str, Any], limits: Limits) -> dict[str, Any] | None:
    """The fault of a file that was refused when memory had run out: its library takes the want of it for damage."""
    return _too_large(head, limits) if _peak() > _MOST * limits.memory else None


def _peak() -> int:
    """Bytes of memory that this process held at most; 0 where the system does not tell, as it holds no limit there.

    Not of `getrusage`, which on Linux begins with what the process held from which this one was started.
    """
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            return next((int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:")), 0)
    except OSError:
        return 0


def _warm() -> None:
    """Import the libraries before the first file comes, and before memory is counted for it."""
    import docx
    import pypdfium2
    import trafilatura
    import warcio.archiveiterator  # noqa: F401

    del docx, pypdfium2
    trafilatura.load_html("<html></html>")


if __name__ == "__main__":
    main()
