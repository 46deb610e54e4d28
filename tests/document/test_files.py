import os
import tracemalloc
from pathlib import Path

import pytest

from claimtrack.document import expand, walk


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("hola", encoding="utf-8")


def names(folder: Path, found: tuple[str, ...]) -> list[str]:
    return [Path(path).relative_to(folder).as_posix() for path in found]


def test_expand_when_folder_then_sorted_recursive_and_without_hidden(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.md", "sub/z.txt", "sub/deep/a.TXT", "ad/c.txt", ".hidden.txt", ".git/x.txt", "plain")
    make(tmp_path, "photo.png", "sub/manifest.csv")
    found = expand([tmp_path])
    assert names(tmp_path, found.files) == ["a.md", "b.txt", "plain", "ad/c.txt", "sub/z.txt", "sub/deep/a.TXT"]
    assert names(tmp_path, found.skipped) == ["photo.png", "sub/manifest.csv"]
    assert found.refused == ()


def test_expand_when_files_are_named_then_taken_as_they_are() -> None:
    assert expand(["no.txt", "photo.png", "-", ".hidden"]).files == ("no.txt", "photo.png", "-", ".hidden")
    assert expand(["a\0b"]).files == ("a\0b",)


def test_expand_when_named_twice_then_once(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    assert names(tmp_path, expand([tmp_path / "b.txt", tmp_path, tmp_path]).files) == ["b.txt", "a.txt"]
    assert expand([tmp_path, tmp_path / "a.txt"]).refused == ()


def test_expand_when_links_lead_in_circles_then_it_ends(tmp_path: Path) -> None:
    make(tmp_path, "sub/a.txt")
    (tmp_path / "sub" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "sub" / "self").symlink_to(tmp_path / "sub" / "self")
    found = expand([tmp_path])
    assert names(tmp_path, found.files) == ["sub/a.txt", "sub/self"]


def test_expand_when_folder_holds_nothing_then_refused_and_the_rest_taken(tmp_path: Path) -> None:
    make(tmp_path, "full/a.txt", "other/photo.png")
    (tmp_path / "empty").mkdir()
    found = expand([tmp_path / "empty", tmp_path / "other", tmp_path / "full"])
    assert names(tmp_path, found.files) == ["full/a.txt"]
    assert [fault.message.key for fault in found.refused] == ["document.folder_empty", "document.folder_unread"]


def test_expand_when_folder_is_not_permitted_then_refused_and_the_rest_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "closed/a.txt", "open/b.txt")
    listdir = os.listdir

    def deny(path: str) -> list[str]:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return listdir(path)

    monkeypatch.setattr(os, "listdir", deny)
    found = expand([tmp_path])
    assert names(tmp_path, found.files) == ["open/b.txt"]
    assert [fault.message.key for fault in found.refused] == ["document.permission"]


def test_walk_when_files_are_many_then_the_first_comes_at_once_and_few_bytes_are_kept_for_each(tmp_path: Path) -> None:
    for number in range(3_000):
        (tmp_path / f"{number}.txt").touch()
    tracemalloc.start()
    try:
        found = walk([tmp_path])
        next(found)
        sum(1 for _ in found)
        # Names of one folder, and a number for each file: 300,000 files keep some 75 MB.
        assert tracemalloc.get_traced_memory()[1] < 3_000 * 300
    finally:
        tracemalloc.stop()
