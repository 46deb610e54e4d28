"""Limits by the rule that opens a sentence, what plans foresee, and the parts of plans of which something has come."""

import pytest

from tests.reading.tables import table
from tests.reading.told import modalities, values

SENSES = table(
    "en",
    """
    Under its rules each breach may cost an owner up to 40,000 euros => limit
    Under the pact, up to 500 nurses may enter each month => limit
    No more than 300 such permits may be granted a year => limit
    The ceiling for cod in 2025, set by the ministry, is 28,000 tonnes => limit
    The quota for 2025, approved by the council, stands at 28,000 tonnes => limit
    The quota is 28,000 tonnes. Of the catch, 17,900 tonnes came from Vigo => limit; reported
    Under the bridge, no more than 300 men slept => reported
    Under the decree, more than 300 men were fined => reported
    Of the 96 boats promised in Oslo, 58 have reached the port => target; reported
    Of the 300 jobs planned, 40 will go to women => target; target
    Spring sowing, the ministry expects, will cover 16 million hectares => forecast
    The next tranche, of 370 million euros, will be paid once they agree => target
    It hopes for 2.4 billion euros => target
    The bill came to 32 million euros, at 20 rand to the euro, the bank estimates => estimate; reported
    """,
) + table(
    "es",
    """
    Según las normas, cada infracción puede costar hasta 40.000 euros => limit
    Conforme al reglamento, en cada sala pueden dormir hasta 40 presos => limit
    La cuota para 2025, fijada por el ministerio, es de 28.000 toneladas => limit
    La cuota no pasa de 28.000 toneladas. De lo pescado, 17.900 toneladas entraron por Vigo => limit; reported
    Sostuvo que 168.000 personas esperaban una operación => reported
    Más de 900 pacientes esperan un trasplante => reported
    Unos 3.000 camiones esperaban en la frontera => reported
    El gobierno espera 40.000 visitantes => forecast
    Se esperan 40.000 visitantes => forecast
    Según la policía, cada golpe puede costar hasta 40.000 euros => reported
    Un cupo de 12 toneladas, parte de un contingente global de 400 toneladas => limit; limit
    El plan hospitalario prevé ocho centros con 1.200 camas => target; target
    El compromiso, firmado en Oslo, prevé la entrega de un millón de balas => target
    El banco prevé ocho quiebras => forecast
    Los ingresos llegarían a 40 millones de euros, proyecta el gerente, Juan Paz => forecast
    Los ingresos llegarían a 40 millones de euros => estimate
    Levantar las 14.500 viviendas destruidas costará 40 euros, estimó la ministra => reported; estimate
    """,
)

VALUES = table(
    "en",
    """
    Under the decree, no more than 30% of the tenants may earn above 28,000 euros => <=30; >=28000
    The treaty bars each fleet from landing more than 40 tonnes => <=40
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), SENSES)
def test_sense_when_a_rule_a_plan_or_a_whole_tells_it_then_read(language: str, sentence: str, wanted: str) -> None:
    assert modalities(sentence + ".", language) == wanted


@pytest.mark.parametrize(("language", "sentence", "wanted"), VALUES)
def test_bound_when_another_one_is_denied_then_not_turned(language: str, sentence: str, wanted: str) -> None:
    assert values(sentence + ".", language) == wanted
