import unicodedata
from pathlib import Path

import pytest

from claimtrack.document import language_of

SPANISH = "Más de 3 millones de barriles en un año."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (SPANISH, "es"),
        (unicodedata.normalize("NFD", SPANISH), "es"),
        ("El ejército perdió 12 tanques.", "es"),
        ("MURIERON 20 PERSONAS EN KURSK, SEGÚN EL MINISTERIO", "es"),
        ("At least 40 soldiers were killed in the attack.", "en"),
        ("It’s said that they didn't find the ship.", "en"),
        ("Le ministère a annoncé que la production de pétrole a augmenté de 3 % en un an, selon un rapport.", None),
        ("Les entreprises se disent prêtes à réduire leurs émissions, mais les experts en doutent.", None),
        ("O ministério anunciou que a produção de petróleo aumentou 3 % em um ano, segundo um relatório.", None),
        ("Il ministero ha annunciato che la produzione di petrolio è aumentata del 3 % in un anno.", None),
        (
            "El ministeri va anunciar que la producció de petroli ha augmentat un 3 % en un any, segons els experts.",
            None,
        ),
        ("Das Ministerium teilte mit, dass die Produktion in einem Jahr um 3 % gestiegen ist.", None),
        ("Министерство сообщило о 43 кораблях.", None),
        ("El informe dice que no hay más. The report says that there is no more of it.", None),
        ("12 345", None),
        ("Kursk", None),
        ("", None),
    ],
)
def test_language_of(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_language_of_when_real_reports_then_found(shared: Path) -> None:
    for path in sorted((shared / "gold").glob("*.txt")):
        expected = "en" if path.name.startswith("en") else "es"
        for paragraph in path.read_text(encoding="utf-8").splitlines():
            if len(paragraph) > 60:
                assert language_of(paragraph) == expected, paragraph
