"""Figures in the sentences of news: bounds, money, rates, parts of wholes, what is left out, and what is none."""

from datetime import date

import pytest

from tests.reading.tables import table
from tests.reading.told import told

SPANISH = table(
    "es",
    """
    La tormenta dejó al menos 48 muertos. => >=48 muertos
    Hasta 3.200 viviendas quedaron anegadas. => <=3200 viviendas
    La cifra roza los 5.600 soldados. => ~5600 soldados
    Murieron menos de 20 mineros. => <=20 mineros
    Hay en torno a 70 camiones en la frontera. => ~70 camiones
    Entre 30 y 45 casas ardieron. => 30..45 casas
    La clínica atiende a 20-25 pacientes al día. => 20..25 pacientes/day
    Unos 12 o 15 mineros siguen bajo tierra. => ~12..15 mineros
    El fondo tiene 2.500 M€. => 2500000000 EUR
    La empresa pagó US$ 48 millones de multa. => 48000000 USD
    El ayuntamiento gastará 3,2 M€ en obras. => 3200000 EUR
    El beneficio subió a 1.200 millones de libras desde 980 millones. => 1200000000 GBP; 980000000 GBP
    El paro bajó al 11,3 %, tres décimas menos que en mayo. => 11.3 percent; 0.3 percentage_point
    El paro bajó al 11,3 %, 0,3 puntos menos que en mayo. => 11.3 percent; 0.3 percentage_point
    El tipo subió medio punto, hasta el 4,5 %. => 0.5 percentage_point; 4.5 percent
    El banco recortó la tasa 25 puntos básicos. => 0.25 percentage_point
    De las 1.240 escuelas, 310 suspendieron. => 1240 escuelas; 310 escuelas
    De las 1.240 escuelas inspeccionadas, 310 suspendieron y las otras 930 aprobaron.
        => 1240 escuelas; 310 escuelas; 930 escuelas
    De los 68 pueblos, 19 siguen aislados; los 49 restantes ya tienen luz. => 68 pueblos; 19 pueblos; 49 pueblos
    Uno de cada cinco hogares no tiene agua. => 0.2 dimensionless
    Ardieron 12.000 de las 30.000 hectáreas del parque. => 12000 hectare; 30000 hectare
    El hospital ingresó a 64 personas, de las que 18 murieron. => 64 personas; 18 personas
    Llegaron 40 toneladas de ayuda alimentaria. => 40 metric_ton
    El distrito notificó 320 nuevos casos de sarampión. => 320 casos
    Unos 1,4 millones de niños menores de cinco años sufren desnutrición. => ~1400000 niños
    Las muertes cayeron un tercio. => 0.333333 dimensionless
    La producción fue tres veces mayor que en 2020. => 3 dimensionless
    Vino el doble de gente que el año pasado. => 2 dimensionless
    Se perdieron tres cuartas partes de la cosecha. => 0.75 dimensionless
    Dos de cada tres votantes se quedaron en casa. => 0.666667 dimensionless
    El área quemada es diez veces la de Madrid. => 10 dimensionless
    Los obreros ganan 14 dólares la hora. => 14 USD/hour
    La bomba mueve 900 litros por segundo. => 900 liter/second
    El país emite 4,7 toneladas de dióxido de carbono per cápita. => 4.7 metric_ton/person
    La tasa es de 5,2 homicidios por cada 100.000 habitantes. => 5.2 homicidios/100.000 habitantes
    El Estado gastó 9.300 euros por alumno. => 9300 EUR/alumno
    El reactor produce 1.100 megavatios. => 1100 megawatt
    El pueblo está a 35 km del frente. => 35 kilometer
    Vientos de 185 km/h azotaron la costa. => 185 kilometer/hour
    En Sevilla hubo 41 grados. => 41 degree_Celsius
    El termómetro bajó a 12 grados bajo cero. => -12 degree_Celsius
    La policía incautó 3,2 toneladas de cocaína valoradas en 96 millones de dólares.
        => 3.2 metric_ton; 96000000 USD
    Hallaron 14 kilos de heroína, tres fusiles y 27.500 dólares en efectivo.
        => 14 kilogram; 3 fusiles; 27500 USD
    Se hundió una docena de barcos. => 12 barcos
    Decenas de personas fueron detenidas. => ~>=20 personas
    Cientos de miles de hogares se quedaron sin luz. => ~>=100000 hogares
    Medio millón de refugiados volvió. => 500000 refugiados
    Se tiraron dos millones y medio de dosis. => 2500000 dosis
    Veintitrés de los 41 pasajeros sobrevivieron. => 23 pasajeros; 41 pasajeros
    El hospital de 300 camas abrió en mayo. => 300 camas
    El hombre, de 47 años, fue detenido en León. => nothing
    Marta Ruiz, de 36 años, y su hijo, de 9, sobrevivieron. => nothing
    Marta Ruiz (36) y Luis Soto (41) fueron detenidos. => nothing
    La ministra, de 54 años, dimitió. => nothing
    El delantero de 27 años que llegó en enero no jugó. => nothing
    Un joven de 19 años murió apuñalado. => nothing
    Tiene 34 años. => 34 year
    El equipo ganó 3-1 la final. => nothing
    El Betis venció 2-0 al Sevilla. => nothing
    Quedó en el puesto 7 de la tabla. => nothing
    El Boeing 737 MAX quedó en tierra. => nothing
    Circulaba por la A-6 y la carretera N-340. => nothing
    Vive en la calle Mayor 24. => nothing
    Vive en la calle Alcalá, 24, 3.º B. => nothing
    Llame al 900 123 456. => nothing
    El juez citó el artículo 12 de la ley 27/2014. => nothing
    El artículo 155.2 de la Constitución no se aplicó. => nothing
    La resolución 1701 nunca se cumplió. => nothing
    La temporada 2024/25 empieza el 12 de agosto. => nothing
    En los años 90 el puerto cerró. => nothing
    El vuelo 447 salió por la puerta 12. => nothing
    El Apolo 11 alunizó en 1969. => nothing
    Es la número 3 del mundo. => nothing
    Era el primero en cuatro temporadas. => nothing
    El G7 se reunió en el salón 101. => nothing
    La facturación cayó un 8 %, hasta 4.600 millones de euros, lejos de los 5.000 que esperaban los analistas.
        => 8 percent; 4600000000 EUR; 5000000000 EUR
    El ejército perdió 310 tanques, 40 más que el mes anterior. => 310 tanques; 40 tanques
    La policía detuvo a 62 personas el viernes y a otras 15 el sábado. => 62 personas; 15 personas
    El primer vuelo llevó a 118 migrantes y el segundo, a 97. => 118 migrantes; 97 migrantes
    Los casos pasaron de 140 a 390. => 140 casos; 390 casos
    El impuesto sube del 5 al 7 %. => 5 percent; 7 percent
    La vacuna tiene una eficacia de entre el 90 y el 95 %. => 90..95 percent
    La ley podría costar hasta 3.000 millones de dólares al año. => <=3000000000 USD/year
    La deuda es del 57 % del PIB y el límite, del 60. => 57 percent; <=60 percent
    La Policía tiene 9.200 agentes a tiempo parcial. => 9200 agentes
    Al menos 35 turistas británicos resultaron heridos. => >=35 turistas
    El Gobierno prometió 30 tanques Leopard y 12 obuses autopropulsados. => 30 tanques; 12 obuses
    Más de 600 drones de largo alcance fueron derribados. => >=600 drones
    La ciudad tiene 3,4 millones de habitantes, el 40 % de ellos menores de 25 años.
        => 3400000 habitantes; 40 percent
    El trigo cotizó a 212 dólares la tonelada, 15 menos que hace una semana.
        => 212 USD/metric_ton; 15 USD/metric_ton
    La libra cayó un 0,4 %, hasta 1,27 dólares. => 0.4 percent; 1.27 USD
    El Ibex perdió 120 puntos y cerró en 8.430. => 120 puntos; 8430 puntos
    El embalse está al 23 % de su capacidad, de 450 millones de metros cúbicos.
        => 23 percent; 450000000 meter**3
    La enfermedad mata a cuatro de cada diez pacientes. => 0.4 dimensionless
    Obtuvo el 43,7 % de los votos, 6,2 puntos más que su rival. => 43.7 percent; 6.2 percentage_point
    La participación fue del 61 %, dos puntos más. => 61 percent; 2 percentage_point
    Se espera un crecimiento de entre 3 y 4 %. => 3..4 percent
    El carbón aporta menos del 2 % de la luz. => <=2 percent
    La tarifa es de 75 céntimos. => 0.75 EUR
    Caminaron 11 días y recorrieron 240 millas. => 11 day; 240 mile
    El apagón duró nueve horas. => 9 hour
    El puente mide 1.400 metros. => 1400 meter
    El ferri lleva 250 pasajeros y 60 coches. => 250 pasajeros; 60 coches
    Hubo seis muertos, entre ellos dos niños. => 6 muertos; 2 niños
    Tres personas murieron y 27 resultaron heridas. => 3 personas; 27 personas
    El seísmo dejó 2.100 muertos y 6.000 heridos. => 2100 muertos; 6000 heridos
    Quedan entre 7.000 y 9.000 elefantes. => 7000..9000 elefantes
    La misión rescató a 214 migrantes, 31 de ellos menores. => 214 migrantes; 31 menores
    El crudo subió 1,20 dólares, hasta los 82,40 dólares por barril. => 1.2 USD; 82.4 USD/barrel
    Se vendieron 1,1 millones de unidades. => 1100000 unidades
    Cerca de una cuarta parte de los 8.000 presos tiene VIH. => ~0.25 dimensionless; 8000 presos
    Llovieron 312 litros por metro cuadrado, dos veces y media la media.
        => 312 liter/meter**2; 2.5 dimensionless
    El 60 % de las mujeres y el 45 % de los hombres dijeron que sí. => 60 percent; 45 percent
    La huelga canceló 1.300 vuelos, el 85 % del total. => 1300 vuelos; 85 percent
    El superávit fue del 0,2 % del PIB, frente a un déficit del 1,1 % en 2023. => 0.2 percent; 1.1 percent
    Los donantes prometieron 4.200 millones de dólares, de los que han llegado 1.900.
        => 4200000000 USD; 1900000000 USD
    El club ganó 6,4 millones de euros, frente a los 5,1 del año anterior. => 6400000 EUR; 5100000 EUR
    Pagó 18 dólares de tasa de seguridad por contenedor. => 18 USD/contenedor
    Suman ya 148 las toneladas incautadas. => 148 metric_ton
    Más de la mitad ocurrió en Guayas. => >=0.5 dimensionless
    El consumo superó los 3 mil 500 millones de pesos en México. => >=3500000000 MXN
    El proyecto costó 2 mil 300 millones de soles. => 2300000000 PEN
    La ayuda alcanza a no menos de 5.000 familias. => >=5000 familias
    Fueron a lo sumo 200 personas. => <=200 personas
    Se necesitan como mínimo 15 médicos. => >=15 médicos
    El 12 % de los 3.500 alumnos faltó. => 12 percent; 3500 alumnos
    La inflación fue del 2,1 %, la mitad que hace un año. => 2.1 percent; 0.5 dimensionless
    El precio se quintuplicó. => nothing
    Se plantaron dos mil quinientos árboles. => 2500 árboles
    La multa asciende a trescientos mil euros. => 300000 EUR
    Los sueldos suben un 5,5 % en dos años. => 5.5 percent
    La planta genera 45 empleos directos y otros 120 indirectos. => 45 empleos; 120 empleos
    El avión llevaba 12.000 litros de queroseno. => 12000 liter
    La nieve alcanzó los 40 centímetros de espesor. => 40 centimeter
    La tarifa es de 0,15 céntimos por kilovatio hora. => 0.0015 EUR/kilowatt_hour
    Un millar de vecinos protestó. => 1000 vecinos
    El Gobierno subió el salario mínimo a 1.184 euros en 14 pagas. => 1184 EUR; 14 pagas
    Cada uno de los 16 arrastreros paga 1,1 millones de euros por su licencia.
        => 16 arrastreros; 1100000 EUR/arrastrero
    La propuesta es subir tres puntos la aportación de los armadores al fondo de paro, del 4 al 7 %.
        => 3 percentage_point; 4 percent; 7 percent
    Nueve barcos navegarán 4.100 millas; los otros siete se quedarán en puerto. => 9 barcos; 4100 mile; 7 barcos
    La demora media fue de 213 días; en oftalmología, de 74. => 213 day; 74 day
    El tribunal redujo la multa de 52 millones a 39 millones de dólares. => 52000000 USD; 39000000 USD
    El gasto cayó de 1.541 a 1.453 millones de euros. => 1541000000 EUR; 1453000000 EUR
    Así que 30 de cada mil están en la lista. => 0.03 dimensionless
    El billete cuesta 2.950 pesos y subirá a 3.200 el 1 de enero en Colombia. => 2950 COP; 3200 COP
    Se les pagaron 148 euros por fanega, contra 112 de la cosecha pasada. => 148 EUR/fanega; 112 EUR/fanega
    Se sacrificaron 1,2 millones de gallinas en once planteles y otras 840.000 en junio.
        => 1200000 gallinas; 11 planteles; 840000 gallinas
    El 43,6 % de la población (53,4 millones) vivía en la pobreza. => 43.6 percent; 53400000 habitantes
    En la provincia hubo 478 casos. En 2018 se reportaron 78 y en 2016, un total de 23.
        => 478 casos; 78 casos; 23 casos
    El número de empresas supera en 2,2 % al del año anterior. => 2.2 percent
    Dos tercios fueron ajustes de cuentas. => 0.666667 dimensionless
    El dólar, que en 2022 rozaba los 700 colones en Costa Rica, ha bajado. => ~700 CRC
    El gasto medio por viajero fue de 1.630 dólares. => 1630 USD/viajero
    El nivel bajó 1,2 metros en cinco años. => 1.2 meter
    El retraso fue de cinco años. => 5 year
    """,
)

ENGLISH = table(
    "en",
    """
    The storm left no fewer than 48 people dead. => >=48 people
    Up to 3,200 homes were flooded. => <=3200 homes
    Nearly 5,600 soldiers took part. => ~5600 soldiers
    The plan needs upwards of 900 nurses. => >=900 nurses
    The total was just short of 4,000 tonnes. => <=4000 metric_ton
    Some 70 trucks crossed the border. => ~70 trucks
    Between 30 and 45 houses burned down. => 30..45 houses
    The clinic sees 20-25 patients a day. => 20..25 patients/day
    About 12 to 15 miners are still underground. => ~12..15 miners
    The fund holds $2.5bn. => 2500000000 USD
    The company paid A$48 million in fines. => 48000000 AUD
    The ministry will spend €2m on repairs. => 2000000 EUR
    Profit rose to £1.2bn from £980m. => 1200000000 GBP; 980000000 GBP
    The budget allots 3,500 crore rupees to roads. => 35000000000 INR
    Farmers will get 2 lakh rupees each. => 200000 INR/farmer
    Unemployment fell to 6.1%, 0.3 points less than in May. => 6.1 percent; 0.3 percentage_point
    The rate rose by half a percentage point to 4.5 percent. => 0.5 percentage_point; 4.5 percent
    The Fed cut rates by 25 basis points. => 0.25 percentage_point
    Of the 1,240 schools, 310 failed. => 1240 schools; 310 schools
    Of the 1,240 schools inspected, 310 failed and the other 930 passed.
        => 1240 schools; 310 schools; 930 schools
    One in five households has no running water. => 0.2 dimensionless
    A fire destroyed 12,000 of the 30,000 hectares of the park. => 12000 hectare; 30000 hectare
    The hospital admitted 64 people, of whom 18 died. => 64 people; 18 people
    It carried 40 tonnes of food aid. => 40 metric_ton
    The district reported 320 new cases of measles. => 320 cases
    Some 1.4 million children under five are malnourished. => ~1400000 children
    Deaths fell by a third. => 0.333333 dimensionless
    Prices have doubled and exports tripled. => 2 dimensionless; 3 dimensionless
    Output was three times higher than in 2020. => 3 dimensionless
    Twice as many people came as last year. => 2 dimensionless
    Three-quarters of the crop was lost. => 0.75 dimensionless
    Two out of three voters stayed at home. => 0.666667 dimensionless
    The area burned is ten times the size of Paris. => 10 dimensionless
    The workers earn $14 an hour. => 14 USD/hour
    The pump moves 900 litres per second. => 900 liter/second
    The country emits 4.7 tonnes of carbon dioxide per capita. => 4.7 metric_ton/person
    Murders stand at 5.2 per 100,000 inhabitants. => 5.2 dimensionless/100,000 inhabitants
    The state spent $9,300 per pupil. => 9300 USD/pupil
    The reactor produces 1,100 megawatts. => 1100 megawatt
    The village lies 35 km from the front. => 35 kilometer
    Winds of 185 km/h hit the coast. => 185 kilometer/hour
    It was 41 degrees Celsius in Seville. => 41 degree_Celsius
    Temperatures fell to -12C. => -12 degree_Celsius
    The ship carried 2,300 cattle and 11,000 sheep. => 2300 cattle; 11000 sheep
    Police seized 3.2 tonnes of cocaine worth $96 million. => 3.2 metric_ton; 96000000 USD
    Officers found 14 kilos of heroin, 3 rifles and $27,500 in cash. => 14 kilogram; 3 rifles; 27500 USD
    A dozen boats sank. => 12 boats
    Dozens of people were arrested. => ~>=24 people
    Hundreds of thousands of homes lost power. => ~>=100000 homes
    Half a million refugees returned. => 500000 refugees
    Two and a half million doses were wasted. => 2500000 doses
    Twenty-three of the 41 passengers survived. => 23 passengers; 41 passengers
    The 300-bed hospital opened in May. => 300 bed
    A 40-strong crew was rescued. => 40 crew
    They signed a 15-year lease on a 1,200-acre farm. => 1200 acre
    The man, 47, was arrested in Leeds. => nothing
    Marta Ruiz, 36, and her son, 9, survived. => nothing
    The 54-year-old minister resigned. => nothing
    She is 34 years old. => 34 year
    The team won 3-1 in the final. => nothing
    Arsenal beat Chelsea 2-0 on Saturday. => nothing
    He finished in 7th place. => nothing
    The Boeing 737 MAX was grounded. => nothing
    He drove a Ford F-150 along Route 66. => nothing
    He lives at 24 Oxford Street. => nothing
    Call 0800 123 4567 for help. => nothing
    The court cited Article 12 of the law. => nothing
    Section 230 protects the firm. => nothing
    UN Resolution 1701 was never applied. => nothing
    The 2024/25 season starts on 12 August. => nothing
    In the 1990s the port was closed. => nothing
    Bus 47 stops at Gate 12. => nothing
    Apollo 11 landed in 1969. => nothing
    She was ranked 14th in the world. => nothing
    World number 3 Iga Swiatek lost. => nothing
    The G7 met in Room 101. => nothing
    Turnover fell 8%, to 4.6 billion euros, short of the 5 billion that analysts expected.
        => 8 percent; 4600000000 EUR; 5000000000 EUR
    Exports were 12 per cent below the 5,800 tonnes of 2022. => 12 percent; 5800 metric_ton
    The army lost 310 tanks, 40 more than the month before. => 310 tanks; 40 tanks
    Police arrested 62 people on Friday and another 15 on Saturday. => 62 people; 15 people
    The first flight carried 118 migrants and the second 97. => 118 migrants; 97 migrants
    The number of cases rose from 140 to 390. => 140 cases; 390 cases
    Attendance averaged 23,400, down from 25,100 last season. => 23400 people; 25100 people
    The tax rises from 5% to 7%. => 5 percent; 7 percent
    The vaccine is 90 to 95 percent effective. => 90..95 percent
    The bill could cost taxpayers as much as $3 billion a year. => <=3000000000 USD/year
    The firm employs 16,000 full-time staff. => 16000 staff
    The force has 9,200 part-time officers. => 9200 officers
    At least 35 British tourists were hurt. => >=35 tourists
    The government pledged 30 Leopard tanks and 12 self-propelled howitzers. => 30 tanks; 12 howitzers
    A total of 87 ballot boxes were burned. => 87 boxes
    Over 600 long-range drones were shot down. => >=600 drones
    The city has 3.4 million inhabitants, 40% of whom are under 25. => 3400000 inhabitants; 40 percent
    Wheat fetched $212 a tonne, $15 less than a week before. => 212 USD/metric_ton; 15 USD/metric_ton
    The pound fell 0.4% to $1.27. => 0.4 percent; 1.27 USD
    The index lost 120 points to close at 8,430. => 120 points; 8430 points
    The Dow fell 1.2 percent. => 1.2 percent
    The glacier has shrunk by 1.3 square kilometres since 1985. => 1.3 kilometer**2
    The turbines have a capacity of 1.2 gigawatts. => 1.2 gigawatt
    The reservoir is at 23 percent of its capacity of 450 million cubic metres.
        => 23 percent; 450000000 meter**3
    The disease kills four in every ten patients. => 0.4 dimensionless
    Only 5 of 60 applicants were accepted. => 5 applicants; 60 applicants
    She got 43.7% of the vote, 6.2 points more than her rival. => 43.7 percent; 6.2 percentage_point
    Turnout was 61 percent, up two points. => 61 percent; 2 percentage_point
    The deal is worth 200 K dollars. => 200000 USD
    Growth of 3 to 4 percent is expected. => 3..4 percent
    The crowd numbered anywhere from 10,000 to 15,000. => 10000..15000 people
    Coal accounts for less than 2% of power. => <=2 percent
    The fee is 75 cents. => 0.75 USD
    They walked for 11 days and covered 240 miles. => 11 day; 240 mile
    The blackout lasted nine hours. => 9 hour
    Interest payments swallow 38 cents of every dollar. => 0.38 USD
    The bridge is 1,400 feet long. => 1400 foot
    The ferry can carry 250 passengers and 60 cars. => 250 passengers; 60 cars
    Nurses were offered a 5.5% rise over two years. => 5.5 percent
    There were six deaths, including two children. => 6 deaths; 2 children
    Three people were killed and 27 injured. => 3 people; 27 injured
    The quake killed 2,100 and injured 6,000. => 2100 people; 6000 people
    An estimated 7,000 to 9,000 elephants remain. => ~7000..9000 elephants
    The mission rescued 214 migrants, 31 of them minors. => 214 migrants; 31 minors
    The rest, some 120, were sent back. => nothing
    Sales hit 1.1m units. => 1100000 units
    About one quarter of the 8,000 inmates have HIV. => ~0.25 dimensionless; 8000 inmates
    The herd of 650 bison was culled by 10%. => 650 bison; 10 percent
    It has 2,400 megawatts installed, three-fifths of it wind. => 2400 megawatt; 0.6 dimensionless
    Rainfall totalled 312 mm, two and a half times the average. => 312 millimeter; 2.5 dimensionless
    Sixty percent of women and 45 percent of men said yes. => 60 percent; 45 percent
    The tower will have 52 floors and 410 apartments. => 52 floors; 410 apartments
    Germany gave 18 Leopard 2 tanks. => 18 tanks
    The strike grounded 1,300 flights, or 85% of the total. => 1300 flights; 85 percent
    The surplus was 0.2% of GDP, against a deficit of 1.1% in 2023. => 0.2 percent; 1.1 percent
    Donors promised $4.2 billion, of which $1.9 billion has arrived. => 4200000000 USD; 1900000000 USD
    The national flock fell to 23.3 million, 1.1 million fewer than a year before.
        => 23300000 sheep; 1100000 sheep
    The bank expects growth of 5 percent, against the 12 to 14 that the ministry forecast.
        => 5 percent; 12..14 percent
    Half welcomed the plan, 30 percent opposed it and the remaining fifth had no view.
        => 0.5 dimensionless; 30 percent; 0.2 dimensionless
    A grower gets $480 for a kilo of paste. => 480 USD/kilogram
    Water costs a family $4 a day, 120 a month. => 4 USD/day; 120 USD/month
    A sack of maize costs 4,800 shillings in Kenya, twice the 3,100 of January.
        => 4800 KES; 2 dimensionless; 3100 KES
    Inflation, at 13.9 percent in July, was one point lower than in June. => 13.9 percent; 1 percentage_point
    At one point 40 percent of the beds were empty. => 40 percent
    Police seized 12 tonnes of cocaine worth RM2.4 billion in Klang. => 12 metric_ton; 2400000000 MYR
    Some 14 million of Yemen's 26 million population need food, of whom 7 million are starving.
        => ~14000000 people; 26000000 people; 7000000 people
    The firm will send 6,000 North Korean engineering and military construction personnel. => 6000 personnel
    Unemployment fell to 7.8 percent, down three-tenths of a point. => 7.8 percent; 0.3 percentage_point
    The World Bank released $125m in May, the Asian Development Bank 60. => 125000000 USD; 60000000 USD
    Rice costs 2,450 rupees a sack in Nepal, up from 2,100 a month ago. => 2450 NPR/sack; 2100 NPR/sack
    Repairs could take as long as three years. => <=3 year
    The state promised 200,000 rupees to each bereaved family in Nepal. => 200000 NPR/family
    Thirteen plants with a capacity of 625 MW failed and all but four were running again.
        => 13 plants; 625 megawatt; 4 plants
    Spending per pupil was $9,300 last year. => 9300 USD/pupil
    Births rose for the first time in nine years. => nothing
    The blackout lasted over two years. => >=2 year
    They had covered six kilometres in under ten minutes. => 6 kilometer; <=10 minute
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), SPANISH + ENGLISH)
def test_figures_when_in_a_sentence_of_news_then_read(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence, language, date(2026, 11, 17)) == wanted
