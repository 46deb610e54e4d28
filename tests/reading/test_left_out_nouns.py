"""Numbers whose noun stands elsewhere: in the sentence before, in a clause without its verb, a group, a toll."""

import pytest

from tests.reading.tables import table
from tests.reading.told import told

CASES = table(
    "en",
    """
    The nurses have joined in. The state has 16,200, of whom 9,700 work by day => 16200 nurses; 9700 nurses
    Now the schools want cameras. The region has 1,240, it said => 1240 schools
    The strike was called by the union. The company has 6,100 =>
    The zoo bought 240 penguins. Keepers fed 180 at the new basin => 240 penguins; 180 penguins
    The line bought 40 planes. Of the fleet, 22 are new and 18 old => 40 planes; 22 planes; 18 planes
    The tunnel moved 14.2 tonnes. The farms used 3.9 in May => 14.2 metric_ton; 3.9 metric_ton
    Complaints rose to 5,100. Lawyers settled 1,900 => 5100 Complaints; 1900 Complaints
    Chile took 31.5 tonnes, the Czech Republic 27 and Peru 22.5 => 31.5 metric_ton; 27 metric_ton; 22.5 metric_ton
    Kernow Water took 44 days, it found, and Tyne Water 19 => 44 day; 19 day
    Humidity in Lagos was 17 per cent; in Kano it was 12 and in Jos 13 => 17 percent; 12 percent; 13 percent
    Poland sent 120 tanks, the Netherlands 45 and Denmark 30 => 120 tanks; 45 tanks; 30 tanks
    Poland sent 120 tanks, Pope Leo 14 said => 120 tanks
    It sold 1,200 phones, and the iPhone 16 in red => 1200 phones
    In the first week 1,310 lorries got through => 1310 lorries
    That week 640 houses were flooded => 640 houses
    In week 12 games were held => nothing
    Survivors number 81, the mayor said => 81 Survivors
    The ferry sank with 187 on board => 187 people
    A bus with 42 aboard fell into a ravine => 42 people
    It carried 180 passengers and a crew of 22 => 180 passengers; 22 crew
    It sent out 2,200 teams of four => 2200 teams; 4 people/team
    The country burned 1.1bn cubic metres of gas: 480m in homes and 390m in power stations
        => 1100000000 meter**3; 480000000 meter**3; 390000000 meter**3
    Reservoirs held 2.4bn cubic metres. Those around the city held 195m on that day
        => 2400000000 meter**3; 195000000 meter**3
    The drive reached 6.3m children. Posts gave 3.1m of the jabs and schools 2.4m
        => 6300000 children; 3100000 jabs; 2400000 jabs
    The firm sold 2.4m phones. Its tower is 124m tall => 2400000 phones; 124 meter
    It hosts 1.2m refugees, of whom 402,000 fled earlier wars => 1200000 refugees; 402000 refugees
    The army has 168 aircraft. Of the aircraft, 67, or 40%, can fly => 168 aircraft; 67 aircraft; 40 percent
    It counts 54 ships. Two thirds of the ships, that is, 36, sail dark => 54 ships; 0.666667 dimensionless; 36 ships
    Half of the ships, 36, sail dark => 0.5 dimensionless; 36 ships
    The driver, 36, fled => nothing
    It can take 700 people a week; in the last four weeks it took 2,600 => 700 people/week; 2600 people
    It spends 40 million euros a year, and paid 18 million between January and April => 40000000 EUR/year; 18000000 EUR
    Each farm drew 35 tonnes a month. The Hull farm drew 21 in June => 35 metric_ton/month; 21 metric_ton
    The firm bought 40 buses. The council bought 14 in June => 40 buses; 14 buses
    The deal takes the wage from 1,900 to 2,280 euros a month => 1900 EUR/month; 2280 EUR/month
    Our mine in Peru, owned in Canada, sold tin in Peru at $4 a pound => 4 USD/pound
    It puts its dead since July 2021 at 34 and its wounded at 214 => 34 dead; 214 wounded
    It left 90 dead. The charity put the evacuees of those days at 6,300 => 90 dead; 6300 evacuees
    It put the damage at 40 million euros => 40000000 EUR
    The agency, which keeps nine inspectors there, said that 40 boats sank => 9 inspectors; 40 boats
    Three officials said that 40 boats sank => 40 boats
    Its seven ships burned 40 tonnes => 7 ships; 40 metric_ton
    Their two children left => nothing
    It made 1.4 million drones of every type => 1400000 drones
    The toll of the landslide rose to 41 => 41 deaths
    In the 19 home games the average attendance was 24,600 => 19 games; 24600 people
    The island has 61,300 gulls. Ten years ago there were 122,000 => 61300 gulls; 122000 gulls
    Rescuers from the army and the fire service, 420 in all, worked all night => 420 Rescuers
    The scheme cost 96 million euros, 8,000 per hectare => 96000000 EUR; 8000 EUR/hectare
    It pays 15,000 euros to each of the 940 households hit => 15000 EUR/household; 940 households
    It lost 30 tonnes for each of the company's 1,380 workers => 30 metric_ton/worker; 1380 workers
    The court has 60 judges, so that each has 300 cases => 60 judges; 300 cases/judge
    The board bought 6,600 beds. Each cost 182 euros => 6600 beds; 182 EUR/bed
    It built 900,000 drones. Each of them cost the state 420 euros => 900000 drones; 420 EUR/drone
    Ministers are allowed no more than three advisers each => <=3 advisers/minister
    The lorries carried 4,800 tonnes, 20 tonnes each => 4800 metric_ton; 20 metric_ton/lorry
    It has 12 trams for 160 people each; he counted 231 => 12 trams; 160 people/tram; 231 people/tram
    It has 12 trams. They carry 210 passengers each => 12 trams; 210 passengers/tram
    """,
) + table(
    "es",
    """
    Se han sumado las enfermeras. Valencia tiene 16.200, de las que 9.700 son fijas => 16200 enfermeras; 9700 enfermeras
    Los jueces se quejan de la falta de medios. El país tiene 5.400 => 5400 jueces
    Los bomberos irán a la huelga. La isla emplea 2.400, de los cuales 700 son fijos => 2400 bomberos; 700 bomberos
    Recibió 96 camiones. Del lote, 52 llevan agua, 28 son de rescate y dieciséis de mando
        => 96 camiones; 52 camiones; 28 camiones; 16 camiones
    El zoo compró 240 pingüinos. Los cuidadores alimentan a 180 en la piscina => 240 pingüinos; 180 pingüinos
    Vendió 17,4 toneladas. Las fábricas consumieron 3,9 en mayo => 17.4 metric_ton; 3.9 metric_ton
    Movilizó 4.650 equipos y vacunó a 465.000 niños. En Kelira se vacunó a 312.000
        => 4650 equipos; 465000 niños; 312000 niños
    Chile compró 31,5 toneladas, los Emiratos Árabes Unidos 27 y la India 22,5
        => 31.5 metric_ton; 27 metric_ton; 22.5 metric_ton
    El de Pajares guarda 312 hm3 y el de Ortigosa 251 => 312 hectometer**3; 251 hectometer**3
    El mayor guarda 312 hm3 y los otros nueve suman 225 => 312 hectometer**3; 225 hectometer**3
    Polonia envió 120 tanques, Países Bajos 45 y Dinamarca 30 => 120 tanques; 45 tanques; 30 tanques
    El incendio quemó 310 casas y dejó 120 dañadas => 310 casas; 120 casas
    Los casos pasaron de 320 en junio de 2024 a 480 el mes pasado => 320 casos; 480 casos
    Un transbordador se hunde con 187 a bordo => 187 personas
    La ley admite 25 alumnos por aula; en Miralmonte hay grupos de 34 => <=25 alumnos/aula; 34 alumnos/aula
    El gremio pide que el salario pase de 1.900 a 2.280 euros mensuales => 1900 EUR/month; 2280 EUR/month
    El pacto lleva el salario de 1.900 a 2.280 euros mensuales => 1900 EUR/month; 2280 EUR/month
    Cifra en 28 millones de euros diarios las ventas perdidas: 17 millones en tiendas
        => 28000000 EUR/day; 17000000 EUR/day
    Entraron 74 drones por el puerto, por la base de Al Jadim 59 y por la frontera los otros 35
        => 74 drones; 59 drones; 35 drones
    Recogerá ocho toneladas por hectárea y 72.000 en total => 8 metric_ton/hectare; 72000 metric_ton
    Fueron 940 millones de euros mensuales y cada envío, de 376 euros => 940000000 EUR/month; 376 EUR/envío
    La empresa compró 40 autobuses. El ayuntamiento compró 14 en junio => 40 autobuses; 14 autobuses
    Cifra los desplazados de julio en 3.400 => 3400 desplazados
    Sus siete buques quemaron 40 toneladas => 7 buques; 40 metric_ton
    Llegó en 22 viajes, de 450 barriles por viaje: trece partieron de Jose y seis de Amuay
        => 22 viajes; 450 barrel/viaje; 13 viajes; 6 viajes
    Viajó en 98 cajas, a razón de 20 kilos por caja => 98 cajas; 20 kilogram/caja
    Compró 30 tambores de cera. La partida pesaba 93 toneladas, a 300 kilos por tambor
        => 30 tambores; 93 metric_ton; 300 kilogram/tambor
    Está 1,2 grados por encima => 1.2 degree_Celsius
    Paga 2 millones de euros al mes. En abril se abonaron 9 millones. Costó 30 millones de dólares
        => 2000000 EUR/month; 9000000 EUR; 30000000 USD
    Llevaba 180 pasajeros y una tripulación de 22 => 180 pasajeros; 22 tripulantes
    Cada grupo de 34 años => nothing
    La presa tiene una capacidad de 860 hectómetros => 860 hectometer**3
    El gasto es de 1.130 euros por cada uno de los diez millones de habitantes
        => 1130 EUR/habitante; 10000000 habitantes
    Compró 310 dragas. Cada una vale 45.000 euros => 310 dragas; 45000 EUR/draga
    Hay 36 brigadas de seis bomberos cada una => 36 brigadas; 6 bomberos/brigada
    Con 11.900 guardianes, a cada uno le tocan 8,8 internos => 11900 guardianes; 8.8 internos/guardián
    El ala costó 18 millones de euros, 45.000 por plaza => 18000000 EUR; 45000 EUR/plaza
    Gastó 840.000 euros: 310.000 de subvenciones y 420.000 de donaciones => 840000 EUR; 310000 EUR; 420000 EUR
    Cuesta 61 euros por kilo, por debajo de los 70 de 2024 => 61 EUR/kilogram; 70 EUR/kilogram
    Los refugiados que alojan los campos del este son 472.000 => 472000 refugiados
    Los menores de 12 años, que no pagan, fueron 210.000 => 210000 menores
    Los migrantes, 1.280 según el mismo centro, mandan dinero => 1280 migrantes
    Usaron 900.000 litros. En la planta hay 64 personas. De ellas, 71 cenaban => 900000 liter; 64 personas; 71 personas
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), CASES)
def test_number_when_its_noun_stands_elsewhere_then_counted_with_it(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted
