import os
import tracemalloc
from pathlib import Path

import pytest

from claimtrack.document import count, expand, walk


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


def peak(folder: Path) -> tuple[int, int]:
    """How many files a walk finds, and the bytes that it holds at most."""
    tracemalloc.start()
    try:
        return sum(1 for _ in walk([folder])), tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_walk_when_files_are_many_then_no_more_is_held_than_the_names_of_one_folder(tmp_path: Path) -> None:
    for folder in range(40):
        inner = tmp_path / str(folder // 20) / str(folder)
        inner.mkdir(parents=True)
        for number in range(50):
            (inner / f"{number}.txt").touch()
    few, held_of_few = peak(tmp_path / "0" / "0")
    many, held_of_many = peak(tmp_path)
    assert (few, many) == (50, 2_000)
    # Forty times the files, and nothing more but a number for each folder.
    assert held_of_many < 1.5 * held_of_few + 40 * 200


def test_walk_when_links_and_second_names_then_each_file_once_under_its_own(tmp_path: Path) -> None:
    make(tmp_path, "b/real.txt", "b/.hidden.txt", "far/away.txt")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "before.txt").symlink_to(tmp_path / "b" / "real.txt")
    (tmp_path / "b" / "zafter.txt").symlink_to(tmp_path / "b" / "real.txt")
    (tmp_path / "b" / "to_hidden.txt").symlink_to(tmp_path / "b" / ".hidden.txt")
    (tmp_path / "b" / "to_far.txt").symlink_to(tmp_path / "far" / "away.txt")
    os.link(tmp_path / "far" / "away.txt", tmp_path / "far" / "second.txt")
    found = expand([tmp_path / "a", tmp_path / "b"])
    # A link to a file met later stands for it; one into a folder that is walked leaves it its own name.
    assert names(tmp_path, found.files) == ["a/before.txt", "b/to_far.txt", "b/to_hidden.txt"]
    assert names(tmp_path, expand([tmp_path / "b"]).files) == ["b/real.txt", "b/to_far.txt", "b/to_hidden.txt"]
    assert names(tmp_path, expand([tmp_path / "far"]).files) == ["far/away.txt"]
    assert count([tmp_path / "b", tmp_path / "far", "-", "no.txt"]) >= 5


def test_walk_when_a_folder_cannot_be_listed_then_a_link_into_it_still_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "closed/a.txt", "open/b.txt")
    (tmp_path / "open" / "c.txt").symlink_to(tmp_path / "closed" / "a.txt")
    listdir = os.listdir

    def deny(path: str) -> list[str]:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return listdir(path)

    monkeypatch.setattr(os, "listdir", deny)
    assert names(tmp_path, expand([tmp_path]).files) == ["open/b.txt", "open/c.txt"]


def test_count_then_as_many_as_a_walk_finds(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.md", "sub/z.txt", "sub/deep/a.TXT", ".hidden.txt", ".git/x.txt", "plain", "photo.png")
    assert count([tmp_path, "-"]) == len(expand([tmp_path]).files) + 1
