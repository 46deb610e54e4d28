"""Language packs: what they hold is well formed, and a new language is a new file."""

import re
import shutil
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from babel.numbers import list_currencies

from claimtrack.language import LanguagePack, PhraseTable, fold, loading, packs
from claimtrack.language.small_words import function_words, languages
from claimtrack.language.tokens import phrase
from claimtrack.quantity.unit import TIME_UNITS
from tests.reading.told import told

FOLDER = Path(loading.__file__).parent
CODES = sorted(packs())


def data(code: str) -> dict[str, Any]:
    """A pack as its file has it."""
    return tomllib.loads((FOLDER / f"{code}.toml").read_text("utf-8"))


def tables(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Every word or phrase of a loaded pack, with the name of the table it stands in."""
    if isinstance(value, PhraseTable):
        yield from ((name, word) for phrase, _ in value.entries() for word in phrase.split())
    elif isinstance(value, frozenset | Mapping):
        yield from ((name, word) for word in value if isinstance(word, str))
    elif is_dataclass(value):
        for field in fields(value):
            yield from tables(getattr(value, field.name), f"{name}.{field.name}")


def test_packs_when_loaded_then_spanish_and_english_by_their_codes() -> None:
    assert set(packs()) >= {"es", "en"}
    for code, pack in packs().items():
        assert pack.code == code
        assert len(pack.function_words) > 50


def test_packs_when_loaded_twice_then_the_same_and_not_to_be_changed() -> None:
    assert packs() is packs()
    with pytest.raises(TypeError):
        packs()["xx"] = packs()["es"]  # type: ignore[index]


@pytest.mark.parametrize("code", CODES)
def test_pack_when_loaded_then_every_word_is_folded(code: str) -> None:
    # Roman numerals, codes and phrases of signs are compared as they stand.
    unfolded = [
        (name, word) for name, word in tables(packs()[code]) if any(map(str.isalpha, word)) and fold(word) != word
    ]
    assert unfolded == []


def lists(value: object, name: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list of words or phrases of a file, with its name."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lists(inner, f"{name}.{key}")
    elif isinstance(value, str):
        yield name, value.split(", ") if ", " in value else value.split()
    elif isinstance(value, list):
        yield name, [str(word) for word in value]


@pytest.mark.parametrize("code", [*CODES, *(f"{code}.topics" for code in CODES)])
def test_pack_when_written_then_no_word_twice_in_a_list(code: str) -> None:
    twice = [(name, word) for name, words in lists(data(code)) for word in set(words) if words.count(word) > 1]
    assert twice == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    "path",
    ["bounds.before", "bounds.after", "modality", "money.words", "money.countries", "money.minor", "rates", "units"],
)
def test_pack_when_groups_exclude_each_other_then_no_phrase_in_two(code: str, path: str) -> None:
    table = data(code)
    for key in path.split("."):
        table = table[key]
    if path == "units":
        table = {**table["physical"], **table["time"], **table["share"]}
    groups = defaultdict(set)
    for group, listed in table.items():
        for entry in listed if isinstance(listed, list) else []:
            groups[phrase(entry)].add(group)
    # "Could" is both a cue of a sense and a modal verb, "expects to" one and what makes a future; "provided that" a
    # condition and, before an upper bound, what is required; a plan and a licence "contempla" so much.
    assert {
        p: g for p, g in groups.items() if len(g - {"modals", "perfect", "going", "requiring", "covering"}) > 1
    } == {}


TWICE_SAID = {"cifran", "cuantifica"}


@pytest.mark.parametrize("code", CODES)
def test_pack_when_verbs_of_saying_then_each_in_one_group(code: str) -> None:
    verbs = data(code)["attribution"]["verbs"]
    seen: dict[str, set[str]] = defaultdict(set)
    for group in ("asserts", "estimates", "forecasts", "confirms", "denies"):
        for verb in verbs[group].split():
            seen[verb].add(group)
    assert {verb for verb, groups in seen.items() if len(groups) > 1} <= TWICE_SAID


@pytest.mark.parametrize("code", CODES)
def test_pack_when_money_then_codes_of_iso_4217(code: str) -> None:
    known = list_currencies()
    pack = packs()[code]
    codes = {value for _, value in pack.money.words.entries()}
    codes |= {value for _, value in pack.money.symbols.entries()}
    hundredths = {value for _, value in pack.money.minor.entries()}
    codes |= hundredths - pack.money.by_country
    codes |= {one for family in pack.money.families.values() for one in family} | set(pack.money.defaults.values())
    assert codes <= set(known)


@pytest.mark.parametrize("code", CODES)
def test_pack_when_numbers_then_whole_and_in_their_ranges(code: str) -> None:
    numbers = packs()[code].numbers
    assert all(0 <= value < 1000 for value in numbers.words.values())
    assert set(numbers.words.values()) >= set(range(2, 21)) | {30, 40, 50, 60, 70, 80, 90}
    assert all(1 < power <= 30 for power in numbers.scales.values())
    assert all(Decimal(0) < value < 1 for _, value in _entries(numbers.fractions))
    assert all(value > 0 and value != 1 for _, value in _entries(numbers.multiples))
    assert not set(numbers.words) & set(numbers.scales)


@pytest.mark.parametrize("code", CODES)
def test_pack_when_time_then_twelve_months_seven_days_and_known_units(code: str) -> None:
    time = packs()[code].time
    assert set(time.months.values()) == set(range(1, 13))
    assert set(time.short_months.values()) <= set(range(1, 13))
    assert set(time.weekdays.values()) == set(range(7))
    assert {name for _, name in _entries(packs()[code].units.time)} <= {*TIME_UNITS, "decade", "century"}
    assert {name for _, name in _entries(packs()[code].rates.fixed)} <= {*TIME_UNITS, "person"}


def _entries(table: PhraseTable[Any]) -> list[tuple[str, Any]]:
    return list(table.entries())


@pytest.fixture
def third_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LanguagePack]:
    """A made-up language in a file of its own, beside the two that are there."""
    for path in FOLDER.glob("*.toml"):
        shutil.copy(path, tmp_path)
    # Its grammar is that of Spanish, its words are nobody's.
    text = (FOLDER / "es.toml").read_text("utf-8")
    for old, new in {
        'code = "es"': 'code = "xq"',
        r"\bmas de\b": "gop de",
        r"\bbarriles\b": "upelak",
        r"\bmillones\b": "milijak",
        r"\btres\b": "hirul",
        r"\bdolares\b": "txanponak",
        r"\bdesde\b": "geroztik",
        r"\bmarzo\b": "martxol",
        r"\bafirmo\b": "esanzu",
        r"\blos\b": "luz",
        r"\bsegun\b": "araber",
    }.items():
        text = re.sub(old, new, text)
    (tmp_path / "xq.toml").write_text(text, encoding="utf-8")
    packs.cache_clear()
    monkeypatch.setattr(loading.resources, "files", lambda _: tmp_path)
    yield packs()["xq"]
    monkeypatch.undo()
    packs.cache_clear()


def test_language_when_one_more_file_then_one_more_language(third_language: LanguagePack) -> None:
    assert set(packs()) == {"es", "en", "xq"}
    assert third_language.code == "xq"


@pytest.mark.usefixtures("third_language")
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Gop de 3 milijak de upelak.", ">=3000000 barrel"),
        ("Hirul milijak de txanponak.", "3000000 USD"),
        ("Más de 3 millones de barriles.", "3 millones"),
    ],
)
def test_language_when_one_more_file_then_read_by_its_words_alone(text: str, wanted: str) -> None:
    assert told(text, "xq", date(2024, 11, 22)) == wanted
    assert told("Más de 3 millones de barriles.", "es", date(2024, 11, 22)) == ">=3000000 barrel"


def test_small_words_when_read_alone_then_those_of_the_packs() -> None:
    assert languages() == tuple(packs())
    assert {code: function_words(code) for code in languages()} == {
        code: pack.function_words for code, pack in packs().items()
    }
    assert function_words(None) == function_words("xx") == frozenset()
