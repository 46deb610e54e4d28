"""Rates with a base, levels of an index, vague scales, and numbers that belong to names."""

import pytest

from tests.reading.tables import table
from tests.reading.told import told

READ = table(
    "es",
    """
    El Ibex cerró en 9.512,3, 120 puntos menos => 9512.3 puntos; 120 puntos
    Hay 4,2 médicos por cada 1.000 habitantes => 4.2 médicos/1.000 habitantes
    Hay 31 casos por 100.000 vecinos => 31 casos/100.000 vecinos
    Lo compró por 100.000 euros => 100000 EUR
    La bolsa ganó un 0,7 % hasta los 6.327,80 => 0.7 percent; 6327.8 dimensionless
    Las ventas se multiplicaron por cuatro => 4 dimensionless
    Abrieron a las 07h00 y cerraron a las 17h30 => nothing
    El ensayo gastó 10^3 dosis => 1000 dosis
    Rosario paga $800 al mes => 800 ARS/month
    Monterrey paga $800 al mes => 800 MXN/month
    En la página 12 y 40 personas más => 40 personas
    La cuenta da más de 3.000 => >=3000 dimensionless
    El resultado es igual a 12 => 12 dimensionless
    El alquiler cuesta 80 €/mes => 80 EUR/month
    El gasto ronda los 40 millones de euros => ~40000000 EUR
    La obra no pasó de 40 millones de euros => <=40000000 EUR
    Hubo 31 detenidos, cuatro de ellos menores => 31 detenidos; 4 menores
    Vinieron 31 personas, 12 de ellas con niños => 31 personas; 12 personas
    """,
) + table(
    "en",
    """
    The TSX closed at 16,369.03, up 58.06 points => 16369.03 points; 58.06 points
    It has 4.2 doctors per 1,000 people => 4.2 doctors/1,000 people
    The rate is 31 per 100,000 => 31 dimensionless/100,000
    The market gained 0.7 percent to 6,327.80 => 0.7 percent; 6327.8 dimensionless
    The S&P 500 gained 0.7 percent => 0.7 percent
    Sales rose from £10 to £11 an hour => 10 GBP/hour; 11 GBP/hour
    Several thousand pupils stayed away => ~>=1000 pupils
    A few dozen pupils stayed away => ~>=12 pupils
    Article 4 and 40 people agree => 40 people
    Pages 12 to 15 say so => nothing
    It hired players under 21 => nothing
    The count was more than 3,000 => >=3000 dimensionless
    The result is equal to 12 => 12 dimensionless
    It hit 30-odd homes => ~30 homes
    It built 90 homes, 10 fewer than the 100 it had promised => 90 homes; 10 homes; 100 homes
    Sixty people died, 23 of them children => 60 people; 23 children
    Sixty people came, 23 of them late => 60 people; 23 people
    It has 900 registered voters => 900 voters
    He hid a two-way radio in a five-star hotel => nothing
    It employs 60 fishermen and 20 salespeople => 60 fishermen; 20 salespeople
    It sold three million-plus cars => >=3000000 cars
    He watched the Kick Six at home => nothing
    The iPhone 11 and its rivals sold well => nothing
    Six ships came => 6 ships
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), READ)
def test_level_or_rate_when_read_then_told(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted
