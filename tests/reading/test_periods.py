"""Periods: what dates a figure covers, near and far from it, with and without the document's date."""

from datetime import date

import pytest

from claimtrack.model import Dated
from claimtrack.quantity import Period, Precision
from tests.reading.tables import table
from tests.reading.told import figures, periods, reading

# The document's date is 22 November 2024, a Friday.
PERIODS = table(
    "es",
    """
    Llegaron 40 buques en 2023 => 2023-01-01..2023-12-31
    En 2023 llegaron 40 buques => 2023-01-01..2023-12-31
    Durante 2023 llegaron 40 buques => 2023-01-01..2023-12-31
    En el año 2023 llegaron 40 buques => 2023-01-01..2023-12-31
    Llegaron 40 buques en marzo de 2024 => 2024-03-01..2024-03-31
    Llegaron 40 buques en febrero de 2024 => 2024-02-01..2024-02-29
    Llegaron 40 buques desde marzo de 2024 => 2024-03-01..2024-11-22
    Llegaron 40 buques desde marzo => 2024-03-01..2024-11-22
    Llegaron 40 buques desde diciembre => 2023-12-01..2024-11-22
    El puerto cerró el 3 de marzo de 2024 y estuvo parado once días, hasta el 13 de marzo => 2024-03-03..2024-03-13
    El temblor fue el 1 de marzo de 2024; el puerto paró once días, del 3 al 13 de marzo => 2024-03-03..2024-03-13
    Pudieron llegar 40 buques, según un estudio de la Fundación Naumann, publicado el 28 de octubre => -
    Llegaron 40 buques desde 2019 => 2019-01-01..2024-11-22
    Llegaron 40 buques desde el 7 de marzo de 2024 => 2024-03-07..2024-11-22
    Llegaron 40 buques en agosto => 2024-08-01..2024-08-31
    Llegaron 40 buques en diciembre => 2023-12-01..2023-12-31
    Llegaron 40 buques entre marzo y octubre de 2024 => 2024-03-01..2024-10-31
    Llegaron 40 buques entre 2019 y 2023 => 2019-01-01..2023-12-31
    Llegaron 40 buques de 2019 a 2023 => 2019-01-01..2023-12-31
    Llegaron 40 buques de enero a junio de 2024 => 2024-01-01..2024-06-30
    Llegaron 40 buques entre el 7 de marzo y el 5 de noviembre de 2024 => 2024-03-07..2024-11-05
    Llegaron 40 buques del 5 al 9 de mayo de 2024 => 2024-05-05..2024-05-09
    Llegaron 40 buques entre octubre de 2023 y febrero de 2024 => 2023-10-01..2024-02-29
    Llegaron 40 buques entre octubre y febrero => 2023-10-01..2024-02-29
    Llegaron 40 buques en los últimos ocho meses => 2024-03-22..2024-11-22
    En los últimos ocho meses llegaron 40 buques => 2024-03-22..2024-11-22
    Llegaron 40 buques en los últimos 12 meses => 2023-11-22..2024-11-22
    Llegaron 40 buques en las últimas dos semanas => 2024-11-08..2024-11-22
    Llegaron 40 buques en las tres últimas décadas => 1994-11-22..2024-11-22
    Llegaron 40 buques en el último año => 2023-11-22..2024-11-22
    Llegaron 40 buques en el primer trimestre de 2024 => 2024-01-01..2024-03-31
    Llegaron 40 buques en el tercer trimestre => 2024-07-01..2024-09-30
    Llegaron 40 buques en el segundo semestre de 2023 => 2023-07-01..2023-12-31
    Llegaron 40 buques en los primeros nueve meses de 2024 => 2024-01-01..2024-09-30
    Llegaron 40 buques este año => 2024-01-01..2024-11-22
    Llegaron 40 buques en noviembre => 2024-11-01..2024-11-22
    Llegaron 40 buques en 2024 => 2024-01-01..2024-11-22
    Llegarán 40 buques en 2024 => 2024-01-01..2024-12-31
    Llegaron 40 buques el año pasado => 2023-01-01..2023-12-31
    Llegaron 40 buques el mes pasado => 2024-10-01..2024-10-31
    Llegaron 40 buques en marzo del año pasado => 2023-03-01..2023-03-31
    Llegaron 40 buques a lo largo de 2022 => 2022-01-01..2022-12-31
    # more ways to say when
    Llegaron 40 buques el 12/03/2024 => 2024-03-12..2024-03-12
    Llegaron 40 buques entre el 12/03/2024 y el 15/03/2024 => 2024-03-12..2024-03-15
    Llegaron 40 buques desde el 31 de febrero de 2024 => -
    Llegaron 40 buques en los últimos tres días => 2024-11-19..2024-11-22
    Llegaron 40 buques en los dos últimos trimestres => 2024-05-22..2024-11-22
    Llegarán 40 buques en diciembre => 2024-12-01..2024-12-31
    Llegarán 40 buques el próximo año => 2025-01-01..2025-12-31
    Llegaron 40 buques del 5 al 7 de mayo => 2024-05-05..2024-05-07
    Llegaron 40 buques entre el 5 y el 9 de mayo de 2024 => 2024-05-05..2024-05-09
    Llegaron 40 buques desde el lunes => 2024-11-18..2024-11-22
    Ayer llegaron 40 buques => 2024-11-21..2024-11-21
    Llegaron 40 buques el 5 de mayo de 2024 => 2024-05-05..2024-05-05
    Llegaron 40 buques en el cuarto trimestre del año pasado => 2023-10-01..2023-12-31
    Llegaron 40 buques en 2022 y 2023 => 2022-01-01..2023-12-31
    Llegaron 40 buques de enero a marzo => 2024-01-01..2024-03-31
    Llegaron 40 buques en lo que va de año => 2024-01-01..2024-11-22
    Llegaron 40 buques en 2019-2023 => 2019-01-01..2023-12-31
    Llegaron 40 buques durante el verano de 2023 => -
    Llegaron 40 buques en los años noventa => -
    Llegaron 40 buques durante los primeros seis meses del año => 2024-01-01..2024-06-30
    Llegaron 40 buques en marzo y 50 buques en abril de 2023 => 2023-03-01..2023-03-31; 2023-04-01..2023-04-30
    Llegaron 40 buques desde la invasión => -
    # none stated
    Llegaron 40 buques => -
    Llegaron 40 buques al año => -
    Llegaron 40 buques hace tres años => -
    # one period for two figures, and one each
    En 2023 llegaron 40 buques y salieron 30 barcos => 2023-01-01..2023-12-31; 2023-01-01..2023-12-31
    Llegaron 40 buques en 2022 y 50 buques en 2023 => 2022-01-01..2022-12-31; 2023-01-01..2023-12-31
    # when it was said is not when it was
    El 5 de noviembre el ministro afirmó que llegaron 40 buques => -
    En octubre, el presidente aseguró que llegaron 40 buques => -
    """,
) + table(
    "en",
    """
    It sent 40 ships in 2023 => 2023-01-01..2023-12-31
    In 2023 it sent 40 ships => 2023-01-01..2023-12-31
    It sent 40 ships during 2023 => 2023-01-01..2023-12-31
    It sent 40 ships in March 2024 => 2024-03-01..2024-03-31
    It sent 40 ships since March 2024 => 2024-03-01..2024-11-22
    It has sent 40 ships since March => 2024-03-01..2024-11-22
    It has sent 40 ships since December => 2023-12-01..2024-11-22
    It has sent 40 ships since 2019 => 2019-01-01..2024-11-22
    It has sent 40 ships since March 7, 2024 => 2024-03-07..2024-11-22
    It has sent 40 ships since 7 March 2024 => 2024-03-07..2024-11-22
    It sent 40 ships in August => 2024-08-01..2024-08-31
    It sent 40 ships in December => 2023-12-01..2023-12-31
    It sent 40 ships between March and October 2024 => 2024-03-01..2024-10-31
    It sent 40 ships from 2019 to 2023 => 2019-01-01..2023-12-31
    It sent 40 ships from January to June 2024 => 2024-01-01..2024-06-30
    It sent 40 ships between 7 March and 5 November 2024 => 2024-03-07..2024-11-05
    It sent 40 ships between October and February => 2023-10-01..2024-02-29
    It sent 40 ships over the past eight months => 2024-03-22..2024-11-22
    Over the past eight months it sent 40 ships => 2024-03-22..2024-11-22
    It sent 40 ships in the last 12 months => 2023-11-22..2024-11-22
    It sent 40 ships in the past two weeks => 2024-11-08..2024-11-22
    It sent 40 ships over the past year => 2023-11-22..2024-11-22
    It sent 40 ships in the first quarter of 2024 => 2024-01-01..2024-03-31
    It sent 40 ships in the third quarter => 2024-07-01..2024-09-30
    It sent 40 ships in the second half of 2023 => 2023-07-01..2023-12-31
    It sent 40 ships in the first nine months of 2024 => 2024-01-01..2024-09-30
    It sent 40 ships this year => 2024-01-01..2024-11-22
    It will send 40 ships in 2024 => 2024-01-01..2024-12-31
    It sent 40 ships last year => 2023-01-01..2023-12-31
    It sent 40 ships last month => 2024-10-01..2024-10-31
    It sent 40 ships in Q3 2023 => 2023-07-01..2023-09-30
    It sent 40 ships in March of last year => 2023-03-01..2023-03-31
    # more ways to say when
    It sent 40 ships on 5-7 May 2024 => 2024-05-05..2024-05-07
    It sent 40 ships on May 5-7, 2024 => 2024-05-05..2024-05-07
    It sent 40 ships on May 5, 2024 => 2024-05-05..2024-05-05
    It sent 40 ships on 03/12/2024 => 2024-03-12..2024-03-12
    It sent 40 ships between March 3 and March 9, 2024 => 2024-03-03..2024-03-09
    It has sent 40 ships since February 31, 2024 => -
    It sent 40 ships in the past three days => 2024-11-19..2024-11-22
    It sent 40 ships in the last two quarters => 2024-05-22..2024-11-22
    It will send 40 ships in December => 2024-12-01..2024-12-31
    It will send 40 ships next year => 2025-01-01..2025-12-31
    It has sent 40 ships since Monday => 2024-11-18..2024-11-22
    Yesterday it sent 40 ships => 2024-11-21..2024-11-21
    It sent 40 ships in the fourth quarter of last year => 2023-10-01..2023-12-31
    It sent 40 ships in Q3 => 2024-07-01..2024-09-30
    It sent 40 ships in 2022 and 2023 => 2022-01-01..2023-12-31
    It sent 40 ships so far this year => 2024-01-01..2024-11-22
    It sent 40 ships in 2019-2023 => 2019-01-01..2023-12-31
    It sent 40 ships in 2019–23 => 2019-01-01..2023-12-31
    It sent 40 ships in the summer of 2023 => -
    It sent 40 ships in the 1990s => -
    It sent 40 ships in the first six months of the year => 2024-01-01..2024-06-30
    It sent 40 ships in the year to June 2024 => 2023-07-01..2024-06-30
    It sent 40 ships in the year ended June 30, 2024 => 2023-07-01..2024-06-30
    It sent 40 ships in March and 50 ships in April 2023 => 2023-03-01..2023-03-31; 2023-04-01..2023-04-30
    It sent 40 ships from January through March => 2024-01-01..2024-03-31
    # none stated
    It sent 40 ships => -
    It sends 40 ships a year => -
    It sent 40 ships three years ago => -
    It may send 40 ships => -
    # one each
    It sent 40 ships in 2022 and 50 ships in 2023 => 2022-01-01..2022-12-31; 2023-01-01..2023-12-31
    # when it was said
    On 5 November the minister said that 40 ships arrived => -
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), PERIODS)
def test_period_when_stated_then_its_days(language: str, sentence: str, wanted: str) -> None:
    assert periods(sentence + ".", language) == wanted


# Nothing tells the document's date: what depends on it stays open.
UNDATED = table(
    "es",
    """
    Llegaron 40 buques en 2023 => 2023-01-01..2023-12-31
    Llegaron 40 buques desde marzo de 2024 => 2024-03-01..
    Llegaron 40 buques desde marzo => -
    Llegaron 40 buques en los últimos ocho meses => -
    Llegaron 40 buques el año pasado => -
    Llegaron 40 buques en agosto => -
    """,
) + table(
    "en",
    """
    It sent 40 ships in 2023 => 2023-01-01..2023-12-31
    It has sent 40 ships since March 2024 => 2024-03-01..
    It has sent 40 ships since March => -
    It sent 40 ships over the past eight months => -
    It sent 40 ships last year => -
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), UNDATED)
def test_period_when_document_has_no_date_then_open(language: str, sentence: str, wanted: str) -> None:
    assert periods(sentence + ".", language, published=None) == wanted


@pytest.mark.parametrize(
    ("language", "text", "precision"),
    [
        ("es", "Llegaron 40 buques en 2023.", Precision.YEAR),
        ("es", "Llegaron 40 buques en marzo de 2024.", Precision.MONTH),
        ("es", "Llegaron 40 buques desde marzo de 2024.", Precision.MONTH),
        ("es", "Llegaron 40 buques desde el 7 de marzo de 2024.", Precision.DAY),
        ("es", "Llegaron 40 buques entre 2019 y 2023.", Precision.YEAR),
        ("es", "Llegaron 40 buques en el primer trimestre de 2024.", Precision.MONTH),
        ("en", "It sent 40 ships in 2023.", Precision.YEAR),
        ("en", "It has sent 40 ships since March 2024.", Precision.MONTH),
    ],
)
def test_period_when_stated_then_its_precision(language: str, text: str, precision: Precision) -> None:
    (claim,) = figures(text, language)
    assert claim.period is not None
    assert claim.period.precision is precision


@pytest.mark.parametrize("published", [date(2024, 2, 29), date(2023, 12, 31), date(2024, 1, 1), date(2000, 3, 31)])
def test_period_when_month_has_no_year_then_the_latest_not_after_the_document(published: date) -> None:
    for month, name in ((1, "enero"), (2, "febrero"), (6, "junio"), (12, "diciembre")):
        (claim,) = figures(f"Llegaron 40 buques en {name}.", published=published)
        year = published.year if month <= published.month else published.year - 1
        whole = Period.month(year, month)
        assert whole.end is not None
        # What is reported has happened by the day of the report.
        assert claim.period == Period(whole.start, min(whole.end, published), Precision.MONTH)


DATELINES = [
    ("es", "22 de noviembre de 2024\n\nLlegaron 40 buques.", date(2024, 11, 22)),
    ("es", "MADRID, 3 de mayo de 2025 — Llegaron 40 buques.", date(2025, 5, 3)),
    ("es", "LIMA, 5 nov 2025.- Llegaron 40 buques.", date(2025, 11, 5)),
    ("es", "LIMA, 5 de nov. de 2025 (EFE).- Llegaron 40 buques.", date(2025, 11, 5)),
    ("es", "Publicado el 3 de mayo de 2025\n\nLlegaron 40 buques.", date(2025, 5, 3)),
    ("es", "Al 22 de noviembre de 2024, llegaron 40 buques.", date(2024, 11, 22)),
    ("es", "Un incendio del 3 de mayo de 2024 dejó 40 heridos.", None),
    ("es", "Llegaron 40 buques en 2024.", None),
    ("es", "Mayo de 2025\n\nLlegaron 40 buques.", None),
    ("en", "22 November 2024\n\nIt sent 40 ships.", date(2024, 11, 22)),
    ("en", "November 22, 2024\n\nIt sent 40 ships.", date(2024, 11, 22)),
    ("en", "LONDON, 3 May 2025 — It sent 40 ships.", date(2025, 5, 3)),
    ("en", "Published 3 May 2025\n\nIt sent 40 ships.", date(2025, 5, 3)),
    ("en", "Updated on May 3, 2025\n\nIt sent 40 ships.", date(2025, 5, 3)),
    ("en", "2024-11-22\n\nIt sent 40 ships.", date(2024, 11, 22)),
    ("en", "A fire on 3 May 2024 left 40 people homeless.", None),
]


@pytest.mark.parametrize(("language", "text", "day"), DATELINES)
def test_date_line_when_it_opens_the_text_then_the_documents_date(language: str, text: str, day: date | None) -> None:
    read = reading(text, language, published=None)
    assert read.document.published == day
    assert read.document.dated is (Dated.TEXT if day else Dated.UNKNOWN)


def test_date_line_when_given_by_a_person_then_that_stays() -> None:
    read = reading("22 de noviembre de 2024\n\nLlegaron 40 buques.", published=date(2020, 1, 1))
    assert read.document.published == date(2020, 1, 1)


def test_date_line_when_read_then_relative_periods_count_from_it() -> None:
    text = "22 de noviembre de 2024\n\nLlegaron 40 buques en los últimos ocho meses."
    assert periods(text, published=None) == "2024-03-22..2024-11-22"


def test_period_when_a_year_to_come_is_compared_then_never_runs_backwards() -> None:
    text = "Las muertes llegarán a 4.000 en 2040. La Consejería contó 54 muertes en el mismo periodo."
    assert figures(text)[0].period is not None
    assert all(claim.period is None or claim.period.start <= claim.period.end for claim in figures(text))
