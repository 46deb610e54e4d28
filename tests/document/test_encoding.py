import codecs
import random

import pytest

from claimtrack.document.encoding import decode
from claimtrack.model import InputRefused

SPANISH = (
    "El año pasado España envió más de 3 millones de barriles de petróleo a Corea.",
    "La situación económica empeoró según el informe.",
    "Según fuentes del ejército, murieron 12 niños en Almería.",
    "¿Cuántos soldados? Más de 20.000, señaló el ministro.",
    "“Cientos de millones de dólares” – dijo.",
    "El coste fue de 5 € por persona en Málaga.",
    "Se vendieron 40 toneladas; la acción subió un 3,5 %, afirmó José Núñez.",
    "—No lo sé —contestó—, y tú tampoco.",
    "«Nadie», respondió. ¡Qué día!",
    "SEÚL: LA PRODUCCIÓN CAYÓ UN 5,2 %",
    "El 3.º y la 2.ª, a 25 ºC.",
    "año",
    "más",
)
ENGLISH = ("It’s “about” 5 % – no more.", "The café sold £5 worth.", "Over 3\xa0million barrels of\xa0oil.")


@pytest.mark.parametrize("text", SPANISH + ENGLISH)
def test_decode_when_short_cp1252_then_read_right(text: str) -> None:
    assert decode(text.encode("cp1252"), "x") == (text, "cp1252")


@pytest.mark.parametrize("text", SPANISH[:7])
def test_decode_when_short_mac_roman_then_read_right(text: str) -> None:
    assert decode(text.encode("mac-roman"), "x") == (text, "mac-roman")


def test_decode_when_euro_sign_of_iso8859_15_then_read_right() -> None:
    text = "Pagó 5 € por persona en España."
    assert decode(text.encode("iso8859-15"), "x") == (text, "iso8859-15")


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_decode_when_byte_order_mark_then_obeyed_and_removed(mark: bytes, codec: str) -> None:
    text = "El año 🚢\r\nfin\r"
    decoded = decode(mark + text.encode(codec), "x")
    assert decoded.text == text
    assert (mark + text.encode(codec)).decode(decoded.encoding) == text


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_decode_when_utf16_without_mark_then_read(codec: str) -> None:
    assert decode(SPANISH[0].encode(codec), "x") == (SPANISH[0], codec)


def test_decode_when_mark_lies_then_refused() -> None:
    with pytest.raises(InputRefused) as refused:
        decode(codecs.BOM_UTF16_LE + b"odd", "x")
    assert refused.value.message.key == "document.mark_wrong"


def test_decode_when_encoding_given_then_it_wins() -> None:
    assert decode("señal".encode("cp1252"), "x", "cp1251") == ("seсal", "cp1251")
    assert decode(codecs.BOM_UTF8 + "señal".encode(), "x", "utf-8").text == "señal"


@pytest.mark.parametrize(
    ("encoding", "key"),
    [
        ("utf-8", "encoding_wrong"),
        ("ascii", "encoding_wrong"),
        ("klingon", "encoding_unknown"),
        ("a\0b", "encoding_unknown"),
        ("", "encoding_unknown"),
        ("base64", "encoding_unknown"),
        ("rot13", "encoding_unknown"),
        ("unicode_escape", "encoding_unknown"),
        ("undefined", "encoding_unknown"),
        ("idna", "encoding_unknown"),
    ],
)
def test_decode_when_given_encoding_does_not_fit_then_refused(encoding: str, key: str) -> None:
    with pytest.raises(InputRefused) as refused:
        decode("señal".encode("cp1252"), "x", encoding)
    assert refused.value.message.key == f"document.{key}"


@pytest.mark.parametrize(
    ("text", "encoding", "key"),
    [
        ("Президент заявил, что 12 000 солдат прибыли в Курск.", "cp1251", "undecodable_guess"),
        ("Ο πρόεδρος δήλωσε ότι 12.000 στρατιώτες έφτασαν.", "cp1253", "undecodable"),
        ("日本の大統領は、一万二千人の兵士が到着したと述べました。", "shift_jis", "undecodable"),
        ("La producción cayó en España, según el señor Núñez, y murió.", "cp850", "undecodable"),
    ],
)
def test_decode_when_no_known_encoding_then_refused_and_never_garbled(text: str, encoding: str, key: str) -> None:
    with pytest.raises(InputRefused) as refused:
        decode(text.encode(encoding), "x")
    assert refused.value.message.key.startswith(f"document.{key}")


def test_decode_when_cyrillic_then_its_encoding_is_offered() -> None:
    with pytest.raises(InputRefused) as refused:
        decode("Президент заявил, что 12 000 солдат прибыли в Курск.".encode("cp1251"), "x")
    assert dict(refused.value.message.parameters)["encoding"] == "cp1251"


def test_decode_when_utf8_is_damaged_then_the_place_is_told() -> None:
    with pytest.raises(InputRefused) as refused:
        decode("áéíóúñ ".encode() + b"\xff" + "áéíóúñ".encode(), "x")
    assert refused.value.message.key == "document.undecodable_utf8"
    assert dict(refused.value.message.parameters)["at"] == 13


def test_decode_when_random_bytes_then_refused() -> None:
    chance = random.Random(1)
    for size in (100, 1_000, 100_000):
        with pytest.raises(InputRefused):
            decode(chance.randbytes(size), "x")


def test_decode_when_controls_and_a_few_nuls_then_read() -> None:
    text = "".join(map(chr, range(32))) + "\x1b[31m 43 barcos\0 \x7f\x85"
    assert decode(text.encode(), "x") == (text, "utf-8")
    older = "\x1b[31mseñal\0 \x07"
    assert decode(older.encode("cp1252"), "x") == (older, "cp1252")


def test_decode_when_mostly_nuls_then_binary() -> None:
    with pytest.raises(InputRefused) as refused:
        decode(b"\0" * 500 + b"some text", "x")
    assert refused.value.message.key == "document.binary_unknown"
