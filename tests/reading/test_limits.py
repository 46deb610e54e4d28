"""Limits: their units where the number stands alone, and what they bound."""

import pytest

from claimtrack.model import Modality
from tests.reading.told import figures, short, told

BARE = [
    ("es", "Trabajan 61 horas a la semana; el tope es de 48.", "61 hour/week; <=48 hour/week"),
    ("es", "La espera es de 14 meses, cuando la norma fija un máximo de seis.", "14 month; <=6 month"),
    ("es", "La media fue de 250 minutos, por debajo de los 300 que exige el protocolo.", "250 minute; <=300 minute"),
    (
        "es",
        "Los ómnibus tienen 19 años y el reglamento no permite que circulen con más de quince.",
        "19 year; <=15 year",
    ),
    ("es", "El dique llegó a 71 metros de altura. El permiso autoriza un muro de 65.", "71 meter; <=65 meter"),
    (
        "es",
        "Los vertidos llegaron a 64 miligramos por litro. La norma admite hasta 50.",
        "64 milligram/liter; <=50 milligram/liter",
    ),
    ("es", "No bajó de 2,4 metros. En agosto se midieron 1,7.", ">=2.4 meter; 1.7 meter"),
    (
        "en",
        "Particles averaged 31 micrograms, six times the guideline of five.",
        "31 microgram; 6 dimensionless; <=5 microgram",
    ),
    ("en", "Nurses worked 61 hours, when the cap is 48.", "61 hour; <=48 hour"),
    ("en", "The wait was 44 days. The law allows no more than 30.", "44 day; <=30 day"),
    (
        "es",
        "La espera media fue de cinco horas. El plan se compromete a que ninguno aguarde más de tres.",
        "5 hour; <=3 hour",
    ),
    ("en", "Drivers work 63 hours a week. The contract limits them to 48.", "63 hour/week; <=48 hour/week"),
    ("en", "It pays £92 a night for a room. Its guidelines set a ceiling of £75.", "92 GBP/night; <=75 GBP/night"),
    ("en", "It uses 900 tonnes of coal a day. Its licence sets a cap of £75.", "900 metric_ton/day; <=75 GBP"),
    ("en", "It uses 900 tonnes a day. The limit is 200,000 tonnes.", "900 metric_ton/day; <=200000 metric_ton"),
    ("es", "Conducen 63 horas semanales. El convenio las limita a 48.", "63 hour/week; <=48 hour/week"),
    ("es", "Salen 131 camiones al día. Su licencia autoriza 100.", "131 camiones/day; <=100 camiones/day"),
]
"""The limit has the unit, and is per what that is, which is held against it, in its sentence or in the one before."""

NONE = [
    ("es", "Trabajan 61 horas a la semana; lo dijo el 48.", "61 hour/week"),
    ("en", "Nurses worked 61 hours in ward 48.", "61 hour"),
]
"""A number that no word makes a limit goes on from no length."""


@pytest.mark.parametrize(("language", "text", "expected"), [*BARE, *NONE])
def test_bare_number_when_it_is_a_limit_then_the_unit_of_what_it_bounds(
    language: str, text: str, expected: str
) -> None:
    assert told(text, language) == expected


LIMITS = [
    ("en", "The ferry was certified to carry 180 passengers.", "<=180 passengers"),
    ("en", "The dam was designed for 55 million tonnes.", "<=55000000 metric_ton"),
    ("en", "Sulphide averaged 9 milligrams; the standard is 1.5 milligrams.", "9 milligram; <=1.5 milligram"),
    ("en", "The treaty foresees deliveries of 400 tonnes a month at most.", "<=400 metric_ton/month"),
    ("en", "It lets Nordsalt, a Norwegian firm, pump no more than 9 tonnes a day.", "<=9 metric_ton/day"),
    ("en", "The decree caps loans at 40,000 euros a year and the rate at 6 percent.", "<=6 percent"),
    ("en", "The customs post admits up to 90 lorries a day.", "<=90 lorries/day"),
    ("en", "It threatens owners with fines of up to $370,000 per voyage.", "<=370000 USD/voyage"),
    ("es", "El tratado contempla entregas de 400 toneladas mensuales como máximo.", "<=400 metric_ton/month"),
    ("es", "El paso fronterizo admite hasta 90 camiones al día.", "<=90 camiones/day"),
    ("en", "The rule is at least 110 millimetres.", ">=110 millimeter"),
    ("en", "The central bank demands at least 10.5 percent.", ">=10.5 percent"),
    ("en", "The health agency recommends that levels stay below 7 micrograms.", "<=7 microgram"),
    ("en", "Under the accord it may station 2,500 soldiers at most.", "<=2500 soldiers"),
    ("en", "It sent far fewer than the 500 trucks that the truce requires at the least.", ">=500 trucks"),
    ("en", "Flow must not fall below 5 cubic metres.", ">=5 meter**3"),
    ("en", "The Asylum Act promises a decision within 12 months.", "<=12 month"),
    ("en", "Insurers must pay claims within 30 days.", "<=30 day"),
    ("en", "Octopus has a quota of its own, set at 1,500 tonnes a month.", "<=1500 metric_ton/month"),
    ("es", "El pulpo tiene una cuota propia, fijada en 1.500 toneladas al mes.", "<=1500 metric_ton/month"),
    ("en", "No more than 30% of those aided may earn above 28,000 euros.", "<=30 percent"),
    ("es", "No más del 30 % de los beneficiarios puede superar esa renta.", "<=30 percent"),
    ("es", "Las aseguradoras deben pagar en un plazo de 30 días.", "<=30 day"),
    ("es", "El pliego daba al proveedor un plazo de 60 días.", "<=60 day"),
    ("es", "La furgoneta está homologada para 1.200 kilos.", "<=1200 kilogram"),
    ("es", "El caudal no puede bajar de 20 metros cúbicos.", ">=20 meter**3"),
    ("es", "Los eventuales no pueden pasar del 10 % de la plantilla.", "<=10 percent"),
    ("es", "La reserva es de 3 días, cuando el mínimo es de 5 días.", ">=5 day"),
    ("es", "Las normas de la presa prohíben soltar más de 300 litros.", "<=300 liter"),
    ("es", "La letalidad es del 2,1 %, más del doble del umbral del 1 %.", "<=1 percent"),
    ("es", "La norma garantiza que lo atiendan en menos de 10 minutos.", "<=10 minute"),
    ("en", "The decree lets nobody use more than 160 litres a day.", "<=160 liter/day"),
    ("en", "Vans may enter until six, and not more than 120 of them a day.", "<=120 Vans/day"),
    ("es", "Los turistas pueden entrar hasta las seis, y no más de 120 turistas al día.", "<=120 turistas/day"),
    ("en", "Noise must not exceed 63 decibels by day or 48 decibels at night.", "<=48 decibel"),
    ("es", "El ruido no debe pasar de 63 decibelios de día ni de 48 decibelios de noche.", "<=48 decibel"),
    ("en", "The rule requires it to keep debt under 60% of output and the deficit under 3%.", "<=3 percent"),
    ("es", "La regla exige una deuda de menos de 900 euros y un gasto de menos de 40 euros.", "<=40 EUR"),
    ("en", "The ferry carried 67 people more than the 120 allowed.", "<=120 allowed"),
    ("es", "El transbordador llevaba 67 personas más de las 120 autorizadas.", "<=120 autorizadas"),
    ("en", "That is 65% of the 960,000 tonnes that may be caught.", "<=960000 metric_ton"),
    ("es", "Es el 65 % de las 960.000 toneladas que se pueden capturar.", "<=960000 metric_ton"),
    ("en", "The quota for the species, which the agency sets, is 900 tonnes a year.", "<=900 metric_ton/year"),
    ("es", "La cuota de la especie, que fija la Subsecretaría, es de 900 toneladas al año.", "<=900 metric_ton/year"),
    ("en", "The contract guarantees the town 5,000 litres a day.", ">=5000 liter/day"),
    ("es", "El contrato asegura al municipio 5.000 litros al día.", ">=5000 liter/day"),
    ("en", "Lorries over 40 tonnes are not allowed on the bridge.", "<=40 metric_ton"),
    ("es", "Los camiones de más de 40 toneladas no pueden cruzar el puente.", "<=40 metric_ton"),
    ("en", "Levels should not exceed 50 milligrams.", "<=50 milligram"),
    ("es", "El nivel no debería superar los 50 miligramos.", "<=50 milligram"),
    ("en", "The centre may take in at most 700 people a week.", "<=700 people/week"),
    ("es", "El contrato veta que el Gobierno pida más de 400 euros al año.", "<=400 EUR/year"),
    ("en", "The certificate is good for 9,400 spectators.", "<=9400 spectators"),
    ("es", "La licencia vale para 9.400 espectadores.", "<=9400 espectadores"),
    ("en", "The line is built to carry 600 megawatts.", "<=600 megawatt"),
    ("es", "El índice topa en 1.140 euros la renta.", "<=1140 EUR"),
    ("en", "The reactor may run at 900 megawatts at most.", "<=900 megawatt"),
    ("es", "La velocidad máxima para el transporte de pasajeros en carretera es de 90 kilómetros.", "<=90 kilometer"),
    ("en", "Consulates cannot issue above 33,000 visas a year.", "<=33000 visas/year"),
    ("es", "El régimen de cuotas solo deja salir 7.250 toneladas al mes.", "<=7250 metric_ton/month"),
    ("en", "The directive holds doctors to 48 hours a week.", "<=48 hour/week"),
    ("es", "La ley sujeta a los camioneros a 56 horas por semana.", "<=56 hour/week"),
    ("en", "The town voted to cap cruise visitors at 5,000 a day.", "<=5000 visitors/day"),
    ("en", "The licence caps flights between 11pm and 6am at 4,200 a year.", "<=4200 flights/year"),
    ("es", "El decreto limitó las visitas a 400 diarias.", "<=400 visitas/day"),
    ("en", "The annex exempts 20,000 tonnes a year from duty.", "<=20000 metric_ton/year"),
    ("es", "La resolución le concede 1.200 metros cúbicos por semestre.", "<=1200 meter**3/half_year"),
    ("es", "El permiso le otorgó 900 toneladas al año.", "<=900 metric_ton/year"),
    ("en", "Its annual quota, unchanged since 2018, is 161 animals.", "<=161 animals"),
    ("en", "The allowance for each traveller is 800 euros.", "<=800 EUR/traveller"),
    ("es", "La franquicia para quien entra por tierra es de 300 dólares por persona.", "<=300 USD/person"),
    ("en", "The constitution prevents counties from borrowing beyond 12% of revenue.", "<=12 percent"),
    ("es", "La ley impide pasar de 80 horas extra anuales.", "<=80 hour/year"),
    ("es", "La ley dispone que ningún piso se alquile por arriba de 90 noches al año.", "<=90 noches/year"),
    ("en", "The contract lets it extract at most 31,500 tonnes in any calendar year.", "<=31500 metric_ton/year"),
    ("en", "The bridge cost $1.1bn. It may hold not more than 250 of the 300 lorries.", "<=250 lorries"),
    ("en", "Maize keeps only if moisture is no higher than 13.5%.", "<=13.5 percent"),
    ("es", "El maíz se conserva solo si la humedad no supera el 13,5 %.", "<=13.5 percent"),
    ("es", "Cada aula tiene como mucho 25 alumnos según la norma autonómica.", "<=25 alumnos"),
    ("es", "Según el convenio, los pilotos vuelan como mucho 900 horas al año.", "<=900 hour/year"),
    ("es", "La empresa debía reforestar al menos 300 hectáreas.", ">=300 hectare"),
    ("es", "Los hospitales tienen que guardar suero para al menos 30 días.", ">=30 day"),
    ("en", "Banks have to hold at least 8% of their assets.", ">=8 percent"),
    ("es", "El puente no soporta más de 18 toneladas.", "<=18 metric_ton"),
    ("es", "Las aulas no pueden tener más de 25 alumnos.", "<=25 alumnos"),
    ("es", "La OMS recomienda no rebasar los 15 microgramos.", "<=15 microgram"),
    ("es", "La ley impide cobrar intereses superiores al 2 %.", "<=2 percent"),
    ("es", "Las reglas europeas limitan el déficit al 3 % del PIB.", "<=3 percent"),
    ("es", "La concentración máxima de plomo es de 10 microgramos.", "<=10 microgram"),
    ("en", "The permit is for 1,500 containers.", "<=1500 containers"),
    ("es", "El permiso del aeropuerto contempla 80.000 vuelos al año.", "<=80000 vuelos/year"),
    ("en", "The agreement sets the number of trawlers at 60 trawlers.", "<=60 trawlers"),
    ("es", "El acuerdo fija en 60 arrastreros la flota.", "<=60 arrastreros"),
]
"""What a rule allows or asks for, and which end of it is open."""

NO_LIMITS = [
    ("en", "The union demands at least 6 percent."),
    ("en", "The jail was built for 220 men."),
    ("en", "Prices did not fall below 5 euros."),
    ("en", "The agreement gave 300 tonnes of grain to the poor."),
    ("en", "The pact held. In May 2024; it kept prices, at 40 euros, where they were."),
    ("en", "Threshold, which visits them, has 327 families on its books."),
    ("es", "El plan fija un precio; la comunidad reconoce 19 toneladas."),
    ("en", "The budget grants the museum 300 tonnes of stone."),
    ("en", "He kept to 40 hours a week."),
    ("en", "No more than 40 people may have died."),
    ("es", "Los 930 que llevan más de 180 días, el plazo legal, son uno de cada cinco."),
    ("es", "En agosto, en el aforo de Tauste, se midieron 17 metros cúbicos."),
    ("en", "The house, set at 40 metres from the road, was sold."),
    ("es", "La empresa admite 400 despidos."),
    ("es", "El caudal bajó de 20 metros cúbicos."),
    ("en", "Prices rose 4% within six months."),
    ("es", "Firmó un préstamo a un plazo de 30 años."),
    ("en", "They applied for a permit for 300 homes."),
    ("es", "Pidió permiso para 300 viviendas."),
    ("en", "Of the 300 flights authorised, 40 never left."),
    ("es", "El centro, que costó 2.000 euros, da techo a 4.700 refugiados."),
    ("es", "Pasar de 40 a 60 trenes costará dos millones de euros."),
    ("es", "La temperatura máxima fue de 41 grados."),
    ("en", "It will build 300 flats as long as it gets more than 2 million euros."),
    ("en", "The plant can produce more than 40 tonnes by day or 60 tonnes at night."),
    ("es", "La obra permitió que la terminal pasara de 3 millones de viajeros en 2020 a 5 millones en 2024."),
    ("es", "La línea permite que el puerto pase de 120.000 contenedores al año a 210.000."),
    ("es", "La inversión permitió que se exportaran 12.000 toneladas de arroz."),
    ("es", "La captura permitió elaborar cerca de 166.000 toneladas de harina."),
    ("en", "The catch allowed the plants to make about 166,000 tonnes of meal."),
    ("en", "The expansion allowed the terminal to grow from 3 million passengers in 2020 to 5 million in 2024."),
    ("en", "The dam allowed farmers to irrigate more than 3,000 hectares."),
    ("es", "La venta del edificio permitió recaudar cerca de 45 millones de euros."),
    ("en", "The extra trains allowed the line to carry about 12,000 passengers."),
    ("es", "Las lluvias permitieron cosechar unas 23.000 toneladas de trigo."),
]
"""A demand, a size that nothing rules on, an admission, a fall, what something made possible."""


@pytest.mark.parametrize(("language", "text", "expected"), LIMITS)
def test_figure_when_a_rule_sets_it_then_a_limit_open_at_one_end(language: str, text: str, expected: str) -> None:
    limits = [c.quantity for c in figures(text, language) if c.modality is Modality.LIMIT and c.quantity]
    assert [short(limit) for limit in limits][-1:] == [expected.rpartition("; ")[2]]


@pytest.mark.parametrize(("language", "text"), NO_LIMITS)
def test_figure_when_no_rule_sets_it_then_no_limit(language: str, text: str) -> None:
    assert [c.modality for c in figures(text, language) if c.modality is Modality.LIMIT] == []
    assert figures(text, language)
