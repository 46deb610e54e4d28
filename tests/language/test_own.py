"""Concepts of a desk's own: what its beat measures is compared, too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimtrack.checking import check
from claimtrack.checking.measures.view import view
from claimtrack.language import topics
from claimtrack.model import InputRefused, ReadDocument
from tests.checking.told import days, figure, text

FILE = """
[things]
alpaca_wool = ""
baby_alpaca = "alpaca_wool"

[words.en]
alpaca_wool = "alpaca, soft gold"
baby_alpaca = "baby alpaca"
person = "comrade"

[words.es]
alpaca_wool = "vellón"
"""


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    topics.extend(None)
    view.cache_clear()


def use(folder: Path, told: str) -> None:
    path = folder / "own.toml"
    path.write_text(told, encoding="utf-8")
    topics.extend(path)
    view.cache_clear()


def shipped(words: str, value: int, of: str, language: str = "en") -> ReadDocument:
    period = days("2024-01-01", "2024-12-31")
    return text(
        words, figure(str(value), value, "metric_ton", of=of, period=period, sources=["Alder"]), language=language
    )


def test_concepts_when_a_file_names_them_then_two_languages_meet(tmp_path: Path) -> None:
    # So far apart that nothing but what they are of can bring them together.
    pair = (
        shipped("Peru shipped 5000 tonnes of alpaca in 2024, Alder said.", 5000, "alpaca"),
        shipped("Perú exportó 14000 toneladas de vellón en 2024, según Alder.", 14000, "vellón", "es"),
    )
    assert "conflict" not in {finding.kind for finding in check(pair)}
    before = topics.digest()
    use(tmp_path, FILE)
    assert topics.digest() != before
    assert "conflict" in {finding.kind for finding in check(pair)}
    topics.extend(None)
    assert topics.digest() == before


def test_concepts_when_they_name_broader_ones_and_words_then_known(tmp_path: Path) -> None:
    use(tmp_path, FILE)
    assert (topics.is_a("baby_alpaca", "alpaca_wool"), topics.kind_of("baby_alpaca")) == (True, "thing")
    english = topics.topics("en")
    assert english.noun("soft gold") == {"alpaca_wool"}
    assert english.noun("comrades") == english.noun("people") == {"person"}


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("[thing]\nalpaca_wool = ''", "thing"),
        ("things = 3", "things"),
        ("[things]\noil = ''", "things.oil"),
        ("[things]\n'soft gold' = ''", "things.soft gold"),
        ("[things]\nalpaca_wool = 'bronze'", "things.alpaca_wool"),
        ("[things]\nalpaca_wool = 'dead'", "things.alpaca_wool"),
        ("[things]\nalpaca_wool = 3", "things.alpaca_wool"),
        ("[things]\na = 'b'\nb = 'a'", "things.a"),
        ("[words]\nen = 3", "words.en"),
        ("[words.english]\noil = 'oil'", "words.english.oil"),
        ("[words.en]\nalpaca_wool = 'alpaca_wool'", "words.en.alpaca_wool"),
        ("[words.en]\noil = 'crude,, fuel'", "words.en.oil"),
        ("[words.en]\noil = 3", "words.en.oil"),
    ],
)
def test_file_when_something_makes_no_sense_then_named(tmp_path: Path, told: str, name: str) -> None:
    with pytest.raises(InputRefused) as refused:
        use(tmp_path, told)
    assert dict(refused.value.message.parameters)["name"] == name
    assert topics.kind_of("alpaca_wool") is None


@pytest.mark.parametrize(("data", "key"), [(b"\xff", "no_toml"), (b"[", "no_toml"), (None, "unreadable")])
def test_file_when_it_cannot_be_read_then_refused(tmp_path: Path, data: bytes | None, key: str) -> None:
    path = tmp_path / "own.toml"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(InputRefused) as refused:
        topics.extend(path)
    assert refused.value.message.key == f"case.settings.{key}"
