"""Settings: what the file may say, and which place has the word."""

import getpass
import os
from pathlib import Path

import pytest

from claimtrack import settings
from claimtrack.model import InputRefused
from claimtrack.settings import Newsroom, Settings

WHOLE = """
person = " Ana López "
language = "es"

[keys]
corroborate = "c"

[newsroom]
name = "The Northern Post"
url = "https://post.example"
ratings = ["true", "false"]
"""


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "config.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_load_when_all_is_set_then_all_is_read(tmp_path: Path) -> None:
    found = settings.load(written(tmp_path, WHOLE))
    assert (found.person, found.language, dict(found.keys)) == ("Ana López", "es", {"corroborate": "c"})
    assert found.newsroom == Newsroom("The Northern Post", "https://post.example", ("true", "false"))


def test_load_when_there_is_no_file_then_nothing_is_set(tmp_path: Path) -> None:
    assert settings.load() == settings.load(tmp_path / "none.toml") == Settings()
    assert settings.load(written(tmp_path, "") / "below") == Settings()


def test_load_when_no_path_is_given_then_the_own_file_is_read() -> None:
    path = settings.config_path()
    assert path.name == "config.toml"
    path.parent.mkdir(parents=True)
    written(path.parent, 'person = "Ben"')
    assert settings.load().person == "Ben"


@pytest.mark.parametrize(
    ("text", "key", "name"),
    [
        ("person =", "no_toml", None),
        (b"person = '\xff'", "no_toml", None),
        ("person = 5", "bad_value", "person"),
        ("person = ' '", "bad_value", "person"),
        ("language = 'fr'", "bad_value", "language"),
        ("language = []", "bad_value", "language"),
        ("keys = 'c'", "bad_value", "keys"),
        ("[keys]\nx = 1", "bad_value", "keys"),
        ("newsroom = 1", "bad_value", "newsroom"),
        ("[newsroom]\nratings = 'true'", "bad_value", "newsroom.ratings"),
        ("[newsroom]\nratings = [1]", "bad_value", "newsroom.ratings"),
        ("[newsroom]\nmotto = 'x'", "unknown", "newsroom.motto"),
        ("nme = 'x'", "unknown", "nme"),
    ],
)
def test_load_when_the_file_is_wrong_then_said_what(
    tmp_path: Path, text: str | bytes, key: str, name: str | None
) -> None:
    path = written(tmp_path, text)
    with pytest.raises(InputRefused) as refused:
        settings.load(path)
    assert refused.value.message.key == f"case.settings.{key}"
    told = dict(refused.value.message.parameters)
    assert told["path"] == str(path)
    assert told.get("name") == name


def test_load_when_it_is_a_folder_then_said(tmp_path: Path) -> None:
    with pytest.raises(InputRefused) as refused:
        settings.load(tmp_path)
    assert refused.value.message.key == "case.settings.unreadable"


@pytest.mark.parametrize(
    ("option", "variable", "case"),
    [("a.db", "b.db", "a.db"), (None, "b.db", "b.db"), (None, "", "claimtrack.db"), ("", None, "claimtrack.db")],
)
def test_case_when_several_places_name_one_then_the_nearest(
    option: str | None, variable: str | None, case: str
) -> None:
    environ = {} if variable is None else {"CLAIMTRACK_CASE": variable}
    assert settings.resolve_case(option, environ) == case


def test_person_when_several_places_name_one_then_the_nearest() -> None:
    ana = Settings(person="Ana")
    assert settings.resolve_person("Option", {"CLAIMTRACK_USER": "Variable"}, ana, "system") == "Option"
    assert settings.resolve_person(None, {"CLAIMTRACK_USER": "Variable"}, ana, "system") == "Variable"
    assert settings.resolve_person(None, {}, ana, "system") == "Ana"
    assert settings.resolve_person(None, {}, Settings(), "system") == "system"


@pytest.mark.parametrize(
    ("option", "setting", "environ", "language"),
    [
        ("es", "en", {"LANG": "en_US.UTF-8"}, "es"),
        (None, "es", {"LANG": "en_US.UTF-8"}, "es"),
        (None, None, {"LANG": "es_AR.UTF-8"}, "es"),
        (None, None, {"LANG": "es_AR.UTF-8", "LC_ALL": "C"}, "en"),
        (None, None, {"LC_ALL": "", "LC_MESSAGES": "es", "LANG": "en"}, "es"),
        (None, None, {"LANG": "est_EE"}, "en"),
        (None, None, {"LANG": "fr_FR"}, "en"),
        (None, None, {}, "en"),
    ],
)
def test_language_when_several_places_name_one_then_the_nearest(
    option: str | None, setting: str | None, environ: dict[str, str], language: str
) -> None:
    assert settings.resolve_language(option, Settings(language=setting), environ) == language


def test_system_user_when_nobody_knows_then_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    assert settings.system_user() == "checker"

    def unknown() -> str:
        raise KeyError("no account with that number")

    monkeypatch.setattr(getpass, "getuser", unknown)
    monkeypatch.setattr(os, "getuid", lambda: 4711, raising=False)
    assert settings.system_user() == "4711"
    monkeypatch.delattr(os, "getuid")
    assert settings.system_user() == "unknown"
