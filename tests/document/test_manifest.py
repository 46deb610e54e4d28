import os
import zipfile
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from claimtrack.document import Origin, documents, read_file, read_manifest
from claimtrack.model import InputRefused
from claimtrack.wording import has, render


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "manifest.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_read_manifest_when_well_formed_then_each_file_has_its_origin(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "path,published,publisher,title,url,language\n"
        'a.txt,2024-11-22,A paper,"One, two",https://example.org/a,ES\n'
        "\n"
        f"{tmp_path}/sub/b.txt,,,,,\n",
    )
    manifest = read_manifest(path)
    assert manifest.paths == (os.path.join(tmp_path, "a.txt"), f"{tmp_path}/sub/b.txt")
    assert [entry.line for entry in manifest.entries] == [2, 4]
    assert manifest.origin(tmp_path / "a.txt") == Origin(
        date(2024, 11, 22), "A paper", "es", None, "One, two", "https://example.org/a"
    )
    assert manifest.origin(tmp_path / "sub" / "b.txt") == Origin()
    assert manifest.origin(tmp_path / "c.txt") is None


def test_read_manifest_when_file_is_named_in_another_way_then_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text("hola")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    manifest = read_manifest(write(tmp_path, "path,publisher\nsub/../a.txt,A paper\n"))
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "./a.txt", "link.txt", str(tmp_path / "a.txt")):
        assert manifest.origin(name) == Origin(publisher="A paper")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_read_manifest_when_a_spreadsheet_wrote_it_then_read(tmp_path: Path, encoding: str) -> None:
    manifest = read_manifest(write(tmp_path, " Path ;Publisher\r\na.txt; El País de mañana \r\n;\r\n", encoding))
    assert manifest.origin(tmp_path / "a.txt") == Origin(publisher="El País de mañana")


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("", "document.manifest.nothing", None),
        ("path\n", "document.manifest.nothing", None),
        ("name,publisher\na,b\n", "document.table.unknown_column", 1),
        ("path,date\na,b\n", "document.table.unknown_column", 1),
        ("path,\na,b\n", "document.table.unknown_column", 1),
        ("publisher\na\n", "document.table.no_column", 1),
        ("path,path\na,b\n", "document.table.repeated_column", 1),
        ("path,title\na.txt,x\n ,y\n", "document.manifest.empty_path", 3),
        ("path\na.txt\nb.txt\n./a.txt\n", "document.manifest.repeated_path", 4),
        ("path,published\na.txt,22/11/2024\n", "document.table.bad_date", 2),
        ("path,published\na.txt,2024-02-30\n", "document.table.bad_date", 2),
        ("path,published\na.txt,20241122\n", "document.table.bad_date", 2),
        ("path,published\n\n\na.txt,2024-W47-5\n", "document.table.bad_date", 4),
        ("path,language\na.txt,Spanish\n", "document.manifest.bad_language", 2),
        ("path,title\na.txt,x,y\n", "document.table.too_many_fields", 2),
        ('path,title\na.txt,"x"y\n', "document.table.bad_csv", 2),
        ('path,title\nb.txt,ok\na.txt,"never closed\n', "document.table.bad_csv", 3),
        ('path,title\n"a.txt","two\nlines"\nb.txt,x,y\n', "document.table.too_many_fields", 4),
        ("path,title\na.txt," + "x" * 200_000 + "\n", "document.table.bad_csv", 2),
    ],
)
def test_read_manifest_when_wrong_then_the_line_is_told(tmp_path: Path, text: str, key: str, line: int | None) -> None:
    with pytest.raises(InputRefused) as refused:
        read_manifest(write(tmp_path, text))
    message = refused.value.message
    assert (message.key, dict(message.parameters).get("line")) == (key, line)
    assert has(message.key)
    assert "{" not in render(message, "en") + render(message, "es")


def test_read_manifest_when_missing_or_binary_then_refused(tmp_path: Path) -> None:
    with pytest.raises(InputRefused, match=r"document\.missing"):
        read_manifest(tmp_path / "no.csv")
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04")
    with pytest.raises(InputRefused, match=r"document\.table\.not_csv"):
        read_manifest(tmp_path / "a.xlsx")


def zipped(folder: Path) -> Path:
    path = folder / "reports.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("march/oil.txt", "Nine tankers came.")
        archive.writestr("march/gas.txt", "Eight tankers came.")
        archive.writestr("../b.txt", "Seven tankers came.")
    return path


def test_manifest_when_a_document_lies_in_an_archive_then_named_by_its_path_there(tmp_path: Path) -> None:
    path = zipped(tmp_path)
    (tmp_path / "b.txt").write_text("Six tankers came.")
    rows = "path,publisher,title\nreports.zip,The archive,\nreports.zip/march/oil.txt,A paper,Oil\nb.txt,Another,B\n"
    manifest = read_manifest(write(tmp_path, rows))
    # What is in an archive that is named comes with it, once.
    assert [os.path.basename(each) for each in manifest.paths] == ["reports.zip", "b.txt"]
    assert manifest.origin(f"{path}/march/oil.txt") == Origin(publisher="A paper", title="Oil")

    found = documents(
        path.read_bytes(),
        path,
        origin=manifest.origin(path) or Origin(),
        origin_inside=partial(manifest.origin_inside, path),
    )
    told = {each.document.path[len(str(path)) + 1 :]: each.document for each in found.documents}
    assert {name: (each.publisher, each.title) for name, each in told.items()} == {
        "march/oil.txt": ("A paper", "Oil"),
        "march/gas.txt": ("The archive", None),
        # A name is no path: what lies outside the archive is another file.
        "../b.txt": ("The archive", None),
    }


def test_manifest_when_only_the_document_inside_is_named_then_it_alone_is_read(tmp_path: Path) -> None:
    zipped(tmp_path)
    manifest = read_manifest(write(tmp_path, "path,title\nreports.zip/march/gas.txt,Gas\n"))
    (only,) = manifest.paths
    assert read_file(only).text == "Eight tankers came."
    assert manifest.origin(only) == Origin(title="Gas")
    earlier = "path,title\nreports.zip/march/gas.txt,Gas\n./reports.zip/march/gas.txt,x\n"
    with pytest.raises(InputRefused) as refused:
        read_manifest(write(tmp_path, earlier))
    assert refused.value.message.key == "document.manifest.repeated_path"
