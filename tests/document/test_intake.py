import hashlib
import io
import os
import threading
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.document import Origin, read_bytes, read_file, read_stream
from claimtrack.model import Dated, Document, InputRefused
from claimtrack.wording import has

SENTENCE = "El ministerio contó 43 barcos en la costa, según el informe de la agencia."


def key_of(path: Path | str, **options: int) -> str:
    with pytest.raises(InputRefused) as refused:
        read_file(path, **options)
    assert has(refused.value.message.key)
    return refused.value.message.key


def test_read_file_when_plain_text_then_hashes_language_and_line_ends(tmp_path: Path) -> None:
    data = f"{SENTENCE}\r\nDos.\rTres.\n".encode()
    (tmp_path / "a.txt").write_bytes(data)
    document = read_file(tmp_path / "a.txt")
    assert document == Document(
        path=str(tmp_path / "a.txt"),
        sha256=hashlib.sha256(data).hexdigest(),
        text=data.decode(),
        text_sha256=hashlib.sha256(data).hexdigest(),
        media_type="text/plain",
        encoding="utf-8",
        language="es",
    )


def test_read_bytes_when_mark_then_text_hash_is_without_it() -> None:
    document = read_bytes(b"\xef\xbb\xbf" + SENTENCE.encode())
    assert document.text == SENTENCE
    assert document.text_sha256 == hashlib.sha256(SENTENCE.encode()).hexdigest()
    assert document.sha256 != document.text_sha256


def test_read_bytes_when_origin_told_then_it_stands() -> None:
    origin = Origin(date(2024, 11, 22), "A paper", "en", "cp1252", "A title", "https://example.org/a")
    document = read_bytes(SENTENCE.encode("cp1252"), "a.md", origin=origin)
    assert (document.published, document.dated) == (date(2024, 11, 22), Dated.GIVEN)
    assert (document.publisher, document.language, document.encoding) == ("A paper", "en", "cp1252")
    assert (document.title, document.url) == ("A title", "https://example.org/a")
    assert document.text == SENTENCE


def test_read_bytes_when_nothing_told_then_undated() -> None:
    document = read_bytes(b"# Barcos\n\ntexto", "a.md")
    assert (document.title, document.published, document.dated) == ("Barcos", None, Dated.UNKNOWN)
    assert read_bytes(b"# Barcos\n\ntexto", "a.txt").title is None


def test_read_file_when_missing_then_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    assert key_of(tmp_path / "no.txt") == "document.missing"
    assert key_of(tmp_path / "a.txt" / "b.txt") == "document.missing"
    assert key_of("a\0b") == "document.missing"
    assert key_of("") == "document.missing"


def test_read_file_when_name_is_too_long_or_links_loop_then_refused(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert key_of(tmp_path / "loop") == "document.unreadable"
    assert key_of(tmp_path / ("a" * 5_000)) == "document.unreadable"


def test_read_file_when_folder_then_refused(tmp_path: Path) -> None:
    assert key_of(tmp_path) == "document.is_folder"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_read_file_when_pipe_or_device_then_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    done: list[str] = []
    reader = threading.Thread(target=lambda: done.append(key_of(tmp_path / "pipe")), daemon=True)
    reader.start()
    reader.join(10)
    assert done == ["document.special"]
    assert key_of("/dev/zero") == "document.special"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_read_file_when_not_permitted_then_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "a.txt").chmod(0)
    assert key_of(tmp_path / "a.txt") == "document.permission"


def test_read_file_when_system_denies_then_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("a")

    def deny(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", deny)
    assert key_of(tmp_path / "a.txt") == "document.permission"


def test_read_file_when_too_large_then_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(10**12)
    assert key_of(tmp_path / "a.txt") == "document.too_large"
    (tmp_path / "b.txt").write_bytes(b"12345")
    assert key_of(tmp_path / "b.txt", max_size=4) == "document.too_large"
    assert read_file(tmp_path / "b.txt", max_size=5).text == "12345"


def test_read_stream_when_endless_then_no_more_is_read_than_the_limit() -> None:
    class Endless(io.RawIOBase):
        taken = 0

        def read(self, size: int = -1) -> bytes:
            assert size >= 0
            self.taken += size
            return b"a" * size

    stream = Endless()
    with pytest.raises(InputRefused, match=r"document\.too_large"):
        read_stream(stream, max_size=1_000)  # type: ignore[arg-type]
    assert stream.taken < 2_000
    assert read_stream(io.BytesIO(b"abc")).path == "-"


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe", "\xa0\u3000".encode()])
def test_read_bytes_when_no_text_then_empty(data: bytes) -> None:
    with pytest.raises(InputRefused, match=r"document\.empty"):
        read_bytes(data)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml xl/workbook.xml", "ZIP, DOCX, XLSX, ODT"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC, XLS, PPT"),
        (b"{\\rtf1\\ansi hola}", "RTF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"GIF89a", "GIF"),
        (b"\x7fELF\x02\x01", "ELF"),
        (b"MZ\x90\0\x03\0\0\0", "EXE, DLL"),
        (b"SQLite format 3\0", "SQLite"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "WEBP"),
        (b"\0\0\0\x18ftypmp42", "MP4, MOV, HEIC"),
        (b"a" * 257 + b"ustar\x0000", "tar"),
    ],
)
def test_read_bytes_when_signature_is_known_then_refused_whatever_the_name(data: bytes, kind: str) -> None:
    with pytest.raises(InputRefused) as refused:
        read_bytes(data, "report.txt", origin=Origin(encoding="latin-1"))
    assert refused.value.message.key == "document.binary"
    assert dict(refused.value.message.parameters) == {"kind": kind, "path": "report.txt"}


@pytest.mark.parametrize("text", ["MZ es una sigla.", "BM subió.", "ID3 no", "II* y MM", "RIFF", "PK 3", "Rar!", "7z"])
def test_read_bytes_when_text_begins_like_a_signature_then_read(text: str) -> None:
    assert read_bytes(text.encode()).text == text


def test_read_bytes_when_tags_then_a_page_by_its_name_or_its_beginning() -> None:
    assert read_bytes(b"<p>43 barcos</p>", "a.HTML").text == "43 barcos"
    assert read_bytes(b"<!DOCTYPE html><p>43 barcos</p>", "a.txt").text == "43 barcos"
    assert read_bytes(b"<p>43 barcos</p>", "a.txt").text == "<p>43 barcos</p>"


def test_read_file_when_name_is_no_utf8_then_path_can_be_stored(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(name)).write_bytes(b"hola")
    except OSError:
        pytest.skip("no such names on this file system")
    document = read_file(os.fsdecode(name))
    assert document.path.endswith("/caf\\xe9.txt")
    document.path.encode()


def taken(data: bytes, path: str, encoding: str | None = None) -> Document | None:
    """The document, or None where it was refused with a reason that there is a sentence for."""
    try:
        return read_bytes(data, path, origin=Origin(encoding=encoding))
    except InputRefused as refused:
        if not has(refused.message.key):
            raise
        return None


@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_read_bytes_when_any_bytes_then_document_or_reason(data: bytes) -> None:
    document = taken(data, "x.txt")
    if document is not None:
        assert hashlib.sha256(document.text.encode()).hexdigest() == document.text_sha256
        assert hashlib.sha256(data).hexdigest() == document.sha256
        assert data.decode(document.encoding) == document.text


@given(st.binary(max_size=200), st.sampled_from(["utf-8", "cp1252", "utf-16", "utf-7", "cp037", "hex", ""]))
def test_read_bytes_when_any_bytes_in_a_named_encoding_then_document_or_reason(data: bytes, encoding: str) -> None:
    document = taken(data, "x.md", encoding)
    if document is not None:
        assert hashlib.sha256(document.text.encode()).hexdigest() == document.text_sha256


@given(st.text(min_size=1).filter(lambda text: not text.isspace() and not text.startswith("\ufeff")))
def test_read_bytes_when_any_text_as_utf8_then_never_another_text(text: str) -> None:
    document = taken(text.encode(), "x.txt")
    assert document is None or document.text == text or document.encoding.startswith("utf-16")
