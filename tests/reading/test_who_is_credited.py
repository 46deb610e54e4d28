"""Who is credited in passing, by a passive or by what they are: names, asides and credits; ¶ for a line end."""

import pytest

from tests.reading.tables import table
from tests.reading.told import sources

CASES = table(
    "en",
    """
    Last year 1,930 bridges were shut, the transport ministry said. The drivers' union counts 2,600.
        => transport ministry; drivers' union
    The auditor Holm & Pryce values the arrears at $62 million. => Holm & Pryce
    The loss is 14 million euros, said Pike & Sons. => Pike & Sons
    The dam will cost 6.4 billion euros, its builder Vasskraft said on Tuesday. => Vasskraft
    Danish brewer Arbo sold 300 million litres, it said.¶Debt fell to 40 million euros, the company said. => Arbo; Arbo
    The children's fund Open Hands estimates that 1,800 children are hungry. => Open Hands
    Both the police and the council said that 40 sheep had died. => police < council
    The police as well as the council said that 40 sheep had died. => police < council
    The Blue Fjord, which had to close, lost 11 million kronur, its chief executive, Jon Arnar, told RUV.
        => Jon Arnar < RUV
    Alto Litio, which mines salt, sold 39,800 tonnes, its director, Ana Undurraga, told investors in London on Monday.
        => Ana Undurraga
    A judge took 44 days on average, the ombudsman found. => ombudsman
    Reuters reported that 300 people were held, citing the interior ministry. => interior ministry < Reuters
    About 300 people were held, Reuters reported, citing the interior ministry. => interior ministry < Reuters
    The Housing Observatory counts 8,100 homes.¶The council also put the homes at 8,700, quoting the observatory.
        => Housing Observatory; Housing Observatory < council
    Some 300 people left, according to the country's statistics office, Istat. => Istat
    Some 300 people left, said the state oil company, Petrobras. => Petrobras
    Some 300 people left, according to France's biggest union, the CFDT, which represents teachers. => CFDT
    The plant lost 300 jobs, according to internal reports of Petrobras seen by Reuters. => Petrobras < Reuters
    The plant lost 300 jobs, according to monthly reports of the ministry. => ministry
    Some 300 boats sank, the police said in a bulletin that takes its numbers from the Coast Guard.
        => Coast Guard < police
    Holm Bank said in a report that draws its figures from the Land Registry that 4,100 homes stood empty.
        => Land Registry < Holm Bank
    Some 300 boats sank, the police said in a statement that cited the Coast Guard. => Coast Guard < police
    The council said on Monday in a note that 300 boats had sunk. => council
    UN experts put the dead at 300, a figure they took from the Red Cross. => Red Cross < UN experts
    The charity counts 300 displaced people, a number taken from the Red Cross. => Red Cross < charity
    The charity said that 32 reefs were alive, citing its own count. => charity
    The El Faro newspaper reported that 480 people had died, citing the university's study. => university < El Faro
    The loss was put at $14 million by the insurers. => insurers
    The damage was estimated by the government at $14 million. => government
    The crowd was estimated at 12,000 by police and 40,000 by the organisers. => police; organisers
    The 4,100 tonnes were reported by the port authority. => port authority
    The minister said that 40 cases were reported by hospitals. => hospitals < minister
    Profits were put at 40 million euros by 2030. => -
    By the union's count, 340 workers were dismissed. => union
    The number of victims is 63, by the prosecutors' count. => prosecutors
    Data collected by the watchdog Railtrack show that 2,760 trains were late. => Railtrack
    Some 34,800 people left, the Red Cross said, citing counts by the Relief Office. => Relief Office < Red Cross
    The children's fund puts the cases at 12,500, with data sent to it by the health ministry.
        => health ministry < children's fund
    Inflation reached 5.4%, said the central bank, quoting numbers compiled by the statistics office.
        => statistics office < central bank
    Some 640 boats sank, the UN Food and Agriculture Organization said. => UN Food and Agriculture Organization
    Some 640 boats sank, the Trade and Industry Commission said. => Trade and Industry Commission
    # Whose figures they are, told with other verbs, of a paper, behind "and", in the next sentence.
    The union puts the strikers at 1,300, a figure it attributes to the Labour Office. => Labour Office < union
    The union, in a note that attributes the figure to the Labour Office, counts 1,300 strikers.
        => Labour Office < union
    Some 1,300 people walked out, the union said in a note that credits the Labour Office. => Labour Office < union
    Some 1,300 people walked out, the union said, a number that comes from the Labour Office. => Labour Office < union
    Some 1,300 people walked out, according to the union, whose data come from the Labour Office.
        => Labour Office < union
    Some 1,300 people walked out, according to the union, which was quoting the Labour Office. => Labour Office < union
    Some 1,300 people walked out, according to the union, whose source is the Labour Office. => Labour Office < union
    The union, which owes the figure to the Labour Office, counts 1,300 strikers. => Labour Office < union
    The union, in turn citing the Labour Office, counts 1,300 strikers. => Labour Office < union
    The union counts 1,300 strikers and cites the Labour Office as its source. => Labour Office < union
    The union counts 1,300 strikers. It cited the Labour Office. => Labour Office < union
    The union counts 1,300 strikers. The figure comes from the Labour Office. => Labour Office < union
    The union counts 1,300 strikers. It has the number from the Labour Office. => Labour Office < union
    On the basis of data from the Labour Office, the union counts 1,300 strikers. => Labour Office < union
    The Labour Office, quoted by Reuters, counts 1,300 strikers. => Labour Office < Reuters
    # Who is credited may be described, too.
    The charity Shelter, citing the Land Registry, a state agency, said 4,100 homes stood empty.
        => Land Registry < Shelter
    Oceana, a lobby group that cites Nordtel, the operator, put the passengers at 1,300.
        => Nordtel < Oceana
    The union, which relies on Eurostat, the statistics office, says that 1,300 jobs were lost.
        => Eurostat < union
    The ministry, citing costs, a lack of staff, said it would close 112 schools. => ministry
    The union pointed to its own survey of 1,300 drivers. => union
    Some 1,300 people walked out, analysts at Crédit Ouest said. => analysts at Crédit Ouest
    """,
) + table(
    "es",
    """
    El Banco Azul dijo en un informe que toma sus datos de la Oficina de Activos que bloqueó 40 millones de euros.
        => Oficina de Activos < Banco Azul
    Las ventas cayeron un 12 %, señaló Anfac en un boletín que extrae sus cifras de la Oficina de Tráfico.
        => Oficina de Tráfico < Anfac
    La policía dijo en una nota que 300 barcos se hundieron. => policía
    Murieron 300 personas, según la petrolera estatal, Petrobras. => Petrobras
    Murieron 300 personas, según el mayor sindicato, la CFDT. => CFDT
    Murieron 300 personas, según la policía, Bomberos y Cruz Roja. => policía
    La ONU cifra en 300 los muertos, un dato que tomó de la Cruz Roja. => Cruz Roja < ONU
    Hay 300 desplazados, afirmó el ministerio, una cifra tomada de la Cruz Roja. => Cruz Roja < ministerio
    Anfac, que cita a Nordtel, la naviera, afirma que viajaron 1.300 personas. => Nordtel < Anfac
    El sindicato, que se basa en Eurostat, la oficina europea, sostiene que se perdieron 1.300 empleos.
        => Eurostat < sindicato
    La calificadora Norandina cifra la deuda en 300 millones de euros. => Norandina
    La cervecera Lúpulo ganó 40 millones de euros, comunicó.¶La deuda bajó a 30 millones, añadió la firma.
        => Lúpulo; Lúpulo
    La Autoridad de Transporte Urbano multó a 41.700 conductores, informó el martes. => Autoridad de Transporte Urbano
    Murieron 132 reclusos, según la Defensoría del Pueblo: 74 por enfermedad y 58 en riñas.
        => Defensoría del Pueblo; Defensoría del Pueblo; Defensoría del Pueblo
    La matrícula, según el anuario del Consejo Universitario, bajó un 8 por ciento. => Consejo Universitario
    Se suspendieron 1.140 exámenes, deploró la presidenta de la Federación Universitaria (FUL), Camila Orsini.
        => Camila Orsini
    Murieron 40 presos, informó el Instituto Nacional Penal y Carcelario (Inpec).
        => Instituto Nacional Penal y Carcelario
    Tanto la policía como la alcaldía afirman que hubo 12.000 asistentes. => policía < alcaldía
    La organización, por su parte, cifra en 320 los desaparecidos. => organización
    Los daños fueron valorados en 14 millones de euros por las aseguradoras. => aseguradoras
    La asistencia fue cifrada en 12.000 personas por la policía y en 40.000 por los convocantes.
        => policía; convocantes
    Las pérdidas fueron estimadas por el Gobierno en 14 millones de euros. => Gobierno
    Las pérdidas, cifradas en 3 millones de euros por la patronal, crecen. => patronal
    Se registraron 300 casos por la lluvia. => -
    El País informó de que 300 personas fueron detenidas, citando al Ministerio del Interior.
        => Ministerio del Interior < El País
    La ONU cifra en 300 los casos, con datos que le remitió el Ministerio de Sanidad. => Ministerio de Sanidad < ONU
    Unas 5.600 familias perdieron su casa, informó Cáritas, con datos facilitados por Protección Civil.
        => Protección Civil < Cáritas
    Hubo 310 muertos, dijo la Cruz Roja, que cita recuentos del Ministerio de Salud. => Ministerio de Salud < Cruz Roja
    # De quién son las cifras, dicho con otros verbos, de un documento, tras "y", en la frase siguiente.
    El gremio cifra en 1.300 los huelguistas, un dato que atribuye a la Oficina del Trabajo.
        => Oficina del Trabajo < gremio
    Pararon 1.300 empleados, según el gremio, que atribuye el número a la Oficina del Trabajo.
        => Oficina del Trabajo < gremio
    Pararon 1.300 empleados, según el gremio, cuyos datos proceden de la Oficina del Trabajo.
        => Oficina del Trabajo < gremio
    Pararon 1.300 empleados, según el gremio, cuya fuente es la Oficina del Trabajo. => Oficina del Trabajo < gremio
    Pararon 1.300 empleados, según el gremio, que se hace eco de la Oficina del Trabajo. => Oficina del Trabajo < gremio
    Pararon 1.300 empleados, según el gremio, con datos de la Oficina del Trabajo. => Oficina del Trabajo < gremio
    Pararon 1.300 empleados, dijo el gremio, que usa el recuento de la Oficina del Trabajo.
        => Oficina del Trabajo < gremio
    Pararon 1.300 empleados, dijo el gremio, y citó a la Oficina del Trabajo. => Oficina del Trabajo < gremio
    Pararon 1.300 empleados, señaló el gremio en una nota en la que cita a la Oficina del Trabajo.
        => Oficina del Trabajo < gremio
    Pararon 1.300 empleados, señaló el gremio en una nota elaborada con datos de la Oficina del Trabajo.
        => Oficina del Trabajo < gremio
    El gremio cifra en 1.300 los huelguistas y cita como fuente a la Oficina del Trabajo.
        => Oficina del Trabajo < gremio
    El gremio cifra en 1.300 los huelguistas. El dato procede de la Oficina del Trabajo.
        => Oficina del Trabajo < gremio
    El gremio cifra en 1.300 los huelguistas. Su fuente es la Oficina del Trabajo. => Oficina del Trabajo < gremio
    Citando a la Oficina del Trabajo, el gremio cifra en 1.300 los huelguistas. => Oficina del Trabajo < gremio
    """,
)


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_source_when_credited_in_passing_then_named(language: str, text: str, expected: str) -> None:
    assert sources(text, language) == expected
