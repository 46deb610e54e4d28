"""Whose voice it is: documents seen by others, several sources at once, those called by what they are or did."""

import pytest

from tests.reading.tables import table
from tests.reading.told import sources, statements

FIGURES = table(
    "es",
    """
    Al menos 41 barcos se hundieron, según imágenes satelitales estudiadas por el Laboratorio Marítimo de Oslo.
        => imágenes satelitales < Laboratorio Marítimo de Oslo
    Imágenes de satélite analizadas por El País muestran que 41 barcos se hundieron.
        => Imágenes de satélite < El País
    La planta despidió a 300 obreros, según documentos a los que ha tenido acceso El País. => documentos < El País
    Correos internos revisados por ProPublica muestran que la firma pagó 3,2 millones de dólares.
        => Correos internos < ProPublica
    Un informe de la Contraloría, al que accedió Reuters, señala que el Ejército perdió 212 vehículos.
        => Contraloría < Reuters
    Una fuente cercana a la negociación dijo que el banco recortará 400 empleos. => fuente cercana a la negociación
    Un funcionario que pidió no ser identificado dijo que 17 presos escaparon. => funcionario
    Un funcionario de Hacienda que habló a condición de no ser nombrado contó a EFE que faltan 17 millones de euros.
        => funcionario de Hacienda < EFE
    En un comunicado, el ministerio indicó que 23 mineros están atrapados. => ministerio
    El Congreso fue informado por Hacienda de que el déficit alcanzó 4.200 millones de euros. => Hacienda
    La estimación del ministerio es de 300 muertos. => ministerio
    La estimación de la Unión Maderera ronda los 29.000 euros. => Unión Maderera ronda
    Cifras del INE muestran que 12 millones de personas se mudaron. => INE
    Las exportaciones cayeron un 12 %, de acuerdo con datos recopilados por Bloomberg. => Bloomberg
    Paraguay perdió 242 hectáreas, de acuerdo con datos recopilados por la plataforma Bosque Vivo. => Bosque Vivo
    El recuento de la agencia Efe sitúa en 52 los muertos. => Efe
    La OMS y Unicef dijeron que 3 millones de niños no fueron vacunados. => OMS < Unicef
    El Banco Mundial, el FMI y la Unión Africana dijeron que 14 países están en apuros.
        => Banco Mundial < FMI < Unión Africana
    La Agencia Nacional de Aguas (ANA) confirmó 41 vertidos. El organismo dijo que 12 ríos están en riesgo.
        => Agencia Nacional de Aguas; Agencia Nacional de Aguas
    Según el Gobierno y los rebeldes, murieron 40 soldados. => Gobierno < rebeldes
    A juicio del sindicato, hacen falta 3.000 plazas. => sindicato
    Para el ministerio hacen falta 300 médicos. => -
    El ministro de Salud, Óscar Mejía, afirmó que no faltan vacunas. El ministro dijo que llegarán 300 cajas.
        => Óscar Mejía
    El diario La Hora, que cita a la policía, informó de 12 detenidos. => policía < La Hora
    La mina produjo 4.000 toneladas, publicó el diario Haber citando a un funcionario del ministerio.
        => funcionario del ministerio < Haber
    El abogado Juan Rojas pidió la nulidad. El letrado sostiene que hay 12 errores. => Juan Rojas
    Un exempleado relató que las máquinas entraban de noche. El hombre calcula que había 120 peones. => exempleado
    Una escritura fechada en marzo de 2024 muestra, no obstante, que conserva el 35 % del capital.
        => escritura fechada
    Registros oficiales muestran 3.100 delitos en mayo. => Registros oficiales
    Un estudio de la Universidad de Gante halló 14 ríos muertos. Sus autores calculan que 3.000 especies peligran.
        => Universidad de Gante; Universidad de Gante
    El ministro dijo que las exportaciones crecieron un 4 %. En 2019 cayeron un 2 %. => ministro; -
    Acme dijo que sus ventas crecieron un 4 %. Sus acciones cerraron con una baja del 3 %. => Acme; -
    Los daños llegan a 40 millones de euros, según el servicio estatal de meteorología, AEMET. => AEMET
    El grupo Norfeld cerrará 40 hornos, anunció el lunes el fabricante chileno. => Norfeld
    El grupo Norfeld cerrará 40 hornos, anunció el ministerio sueco. => ministerio sueco
    Ayer se vendieron 40 buques, dijo el ministerio, un 12 % más que en 2023. => ministerio; ministerio
    Oxfam, que tomó la cifra de la Cruz Roja, dijo que murieron 40 personas. => Cruz Roja < Oxfam
    El paro llegará al 9 % el próximo año: informe => informe
    La mitad de los ríos está contaminada, según un estudio => estudio
    Fuentes policiales confirmaron a este diario que hay 12 detenidos. => Fuentes policiales
    El alcalde tachó de falso el informe. Dijo que solo ardieron cuatro casas. => alcalde
    La Policía y la Fiscalía confirmaron que hay 12 detenidos. => Policía < Fiscalía
    La ley, según sus detractores, dejará sin agua a 300 familias. => detractores
    Los bomberos, según contó a Radio Sur su jefe, Iván Díaz, tardaron 40 minutos. => Iván Díaz < Radio Sur
    «Las cooperativas venden el 68 % del café. Nunca fue tanto», dijo la ministra Rosa Lara. => Rosa Lara
    El Ministerio de Pesca (Mipes), informó que zarparon 40 buques. => Ministerio de Pesca
    El Servicio de Prevención y Respuesta ante Sismos (Sepres) anunció 26 réplicas.
        => Servicio de Prevención y Respuesta ante Sismos
    La economía añadió 114.000 empleos en mayo. => -
    La roya afecta al 18 % de las fincas, según un muestreo hecho por técnicos de la Universidad Agraria.
        => técnicos de la Universidad Agraria
    Un corredor que habló bajo reserva calculó que el quintal valdrá 340 dólares. => corredor
    La obra costó 45 millones de euros, según un contrato al que tuvo acceso esta agencia. => contrato
    Un balance ofrecido por las autoridades de Chile contabiliza 283 incendios. => autoridades de Chile
    La minera Litmar vendió 205.000 toneladas de litio en 2024, según sus cuentas. => Litmar
    Hay 12.400 hectáreas, casi todo bosque, advierte el documento. => documento
    La Guardia Civil y la Agencia Tributaria decomisaron 13.070 kilos, informaron este martes ambos cuerpos.
        => Guardia Civil < Agencia Tributaria
    El año dejó 20,1 grados de media, según el resumen que publicó el martes la Agencia de Meteorología.
        => Agencia de Meteorología
    El país registra 27 casos. => -
    Este año han vuelto 13.900 personas, según el INM; en todo 2024 fueron 45.200. => INM; INM
    Este año han vuelto 13.900 personas, según el INM; el Gobierno gastó 45 millones de euros. => INM; -
    El informe de la ONU señala que hay 40 focos. Y precisa que hay 131 incendios. => ONU; ONU
    La cifra supera la del Consejo de Evaluación (Coneval), según el cual hay 53 millones de pobres.
        => Consejo de Evaluación
    Según el Servicio Nacional de Emergencias (SNE) y la Corporación Forestal (CF), ardieron 42 casas.
        => Servicio Nacional de Emergencias < Corporación Forestal
    El 85 % de los entrevistados considera que faltan médicos. => -
    Las lluvias fallaron y el campo quedó lejos de los 10,5 millones de toneladas que había pronosticado Capeco.
        => Capeco
    Fuentes médicas citadas por el diario La Voz aseguran que hay 40 casos. => Fuentes médicas < La Voz
    El ejercicio, que se cerró en junio, arrojó un superávit de 410.000 euros. => -
    """,
) + table(
    "en",
    """
    At least 12 people died, the police said, and 40 were hurt => police; police
    The dam would cost $12 million, the ministry estimates, and supply 40 towns => ministry; ministry
    At least 12 people died, the police said, and the state closed 40 roads => police; -
    At least 41 boats sank last year, satellite images studied by the Oslo Maritime Lab show.
        => satellite images < Oslo Maritime Lab
    Satellite images studied by the Oslo Maritime Lab show that 41 boats sank.
        => Satellite images < Oslo Maritime Lab
    The plant lost 300 workers, according to documents seen by the Guardian. => documents < Guardian
    Internal emails reviewed by ProPublica show the firm paid 3.2 million dollars to consultants.
        => Internal emails < ProPublica
    A report by the audit office, seen by Reuters, says the army lost 212 vehicles.
        => report by the audit office < Reuters
    The audit office's report, seen by Reuters, says the army lost 212 vehicles. => audit office's report < Reuters
    A source familiar with the talks said the bank would cut 400 jobs. => source familiar with the talks
    An official who asked not to be named said 17 prisoners had escaped. => official
    The bridge cost 40 million pounds, said an official who declined to be named. => official
    In a statement, the ministry said 23 miners were trapped. => ministry
    Lawmakers were told by the treasury that the deficit had reached 4.2 billion euros. => treasury
    The committee was told by the auditor that 60 ships were missing. => auditor
    The ministry's estimate of 300 deaths was disputed by doctors. => ministry's
    Figures from Eurostat show that 12 million people moved. => Eurostat
    Data compiled by Bloomberg show that exports fell 12%. => Bloomberg
    Exports fell 12%, data compiled by Bloomberg show. => Bloomberg
    The Harvest Institute's figure is 45 tonnes. => Harvest Institute
    The Centers for Disease Control and Prevention (CDC) confirmed 41 cases. The agency said 12 men died.
        => Centers for Disease Control and Prevention; Centers for Disease Control and Prevention
    The WHO and UNICEF said that 3 million children had missed a vaccine. => WHO < UNICEF
    The World Bank, the IMF and the African Union said 14 countries were in distress.
        => World Bank < IMF < African Union
    Ghana lost 40 mines in 2024, according to the national audit office, GNAO. => GNAO
    Norfeld Steel will close 40 furnaces, the Swedish steelmaker said on Monday. => Norfeld Steel
    Norfeld Steel will close 40 furnaces, the Swedish government said. => Swedish government
    Maseno Tea (MT) owes 40 million shillings, the firm confirmed on Thursday. => Maseno Tea
    A plant of the Revenue Service burned. Revenue fell by 20%, the company said. => company
    India bought 30 ships, said Kestrel Data, a ship-tracking firm cited by Reuters. It sold 12 ships, the firm said.
        => Kestrel Data < Reuters; Kestrel Data
    The dams hold 340 million litres, the ministry said, a 20% drop on 2023. => ministry; ministry
    Kenya bought 900 buses, the ministry said, an average of 75 a month. => ministry; ministry
    At least 40 boys drowned, said Ana Ruiz, a teacher of 300 girls. => Ana Ruiz; -
    Gifts came to 40 million euros, Ana Ruiz, the party's treasurer, told reporters at 4 p.m. => Ana Ruiz
    A group called Clearwater, which credited the Tax Office for the sum, said it had spent 40 euros.
        => Tax Office < Clearwater
    Oxfam, which took the figure from the Red Cross, said 40 people died. => Red Cross < Oxfam
    Police in Lyon and the prosecutor's office said 12 people had been arrested.
        => Police in Lyon < prosecutor's office
    The toll stood at 52, the Red Cross said, citing local officials. => local officials < Red Cross
    Hamas fired 20 rockets, the army told Israel Radio. => army < Israel Radio
    About 200 homes burned, the fire service told the BBC on Tuesday. => fire service < BBC
    The newspaper El Comercio reported, quoting the mayor, that 31 people had died. => mayor < El Comercio
    The mine produced 4,000 tonnes, the daily Haber reported, citing a ministry official.
        => ministry official < Haber
    Kyodo, citing police, said 12 students were hurt. => police < Kyodo
    According to both the government and the rebels, 40 soldiers died. => government < rebels
    In the view of the teachers' union, 3,000 posts are needed. => teachers' union
    The mayor, Ana Silva, said the dam was safe. She added that 12 engineers inspect it. => Ana Silva
    Dr Paul Reyes said the vaccine was safe. In his view, 70% of parents agree. => Dr Paul Reyes
    By its own account, the company lost 12 million euros. => company lost
    Greenpeace said the spill was large. The group put it at 400 tonnes. => Greenpeace
    The study, led by Ghent University, covered 20 countries. Its authors say that 14% of rivers are dead.
        => -; Ghent University
    A study by Ghent University found that 14% of rivers are dead. The researchers think 3,000 species are at risk.
        => Ghent University; Ghent University
    The minister said exports had grown by 4%. They fell by 2% in 2019. => minister; -
    Acme said sales rose 4%. Shares in the firm closed 3% lower. => Acme; -
    Unemployment to hit 9% next year - report => report
    Half of rivers polluted, study finds => study
    The army acknowledged killing two journalists by mistake. => army
    Researchers at MIT, writing in Nature, reported a loss of 12%. => Researchers at MIT < Nature
    Official statistics show 3,100 crimes in May. => Official
    Court records show that the minister owned three flats. => Court
    Police records obtained by the Herald show that 90 officers were suspended. => Police records < Herald
    The logs put the total at 18,900 tonnes. => logs
    Its own annual report, published in June, shows that Acme employs 5,100 people. => annual report
    "It is a disaster," the mayor said, adding that 300 homes were lost. => mayor
    The mayor called the report false. He said only four houses had burned. => mayor
    As the UN has reported, 12 schools were hit. => UN
    The UN's food agency, the WFP, warned that 2 million people face hunger. => UN's food agency
    Rebels, who control the port, say 40 ships are waiting. => Rebels
    Officials have not said how many died. Doctors speak of 20. => Doctors
    The economy added 114,000 jobs in May. => -
    Health care added 23,000 jobs. => -
    “Prices rose 4% in a year. Nobody can save,” said Hilda Sosa. => Hilda Sosa
    The container was found to contain 9 bags. => -
    Prices rose 6%, according to NSO historical data. => NSO
    The National Statistics Office said prices rose 6%. Rents fell 2%, the NSO said.
        => National Statistics Office; National Statistics Office
    Meanwhile, the spy agency said 40 men had fled. => spy agency
    The National Guard here claimed that 40 men had fled. => National Guard
    The bureau spent 1.45 billion euros, the auditor-general found. => auditor-general
    Mr Ngata said 40 ships waited. => Ngata
    About 8,000 people fled, the UN says; half of them are children. => UN; UN
    1,193 ships passed in July, the Canal Authority said on Monday, compared with 2,068 in July 2023.
        => Canal Authority; Canal Authority
    About 8,000 people fled, the UN says; the city has opened 25 schools. => UN; -
    Half of Britons say the trains are late, the survey found. => survey
    A London-based group that tracks tankers said 40 ships sank. => group
    Analysts polled by LSEG had expected revenue of 991 million euros. => Analysts < LSEG
    The toll hit 87 dead, the official Chinese news agency Xinhua said. => Xinhua
    Residents who fled the town said 40 houses burned. => Residents
    """,
)

STATEMENTS = table(
    "es",
    """
    La firma rechazó en un comunicado que haya contaminado el río. => firma denies: haya contaminado el río
    El ministro dijo este lunes en rueda de prensa que la represa es segura.
        => ministro asserts: la represa es segura
    La Secretaría admitió por su parte que conocía los datos. => Secretaría asserts: conocía los datos
    El Ministerio de Salud y el Ejército negaron que los hospitales hayan cerrado.
        => Ministerio de Salud < Ejército denies: los hospitales hayan cerrado
    La toxicóloga Marta Zelaya dirigió el estudio. A su juicio, el agua de los pozos es la fuente principal.
        => Marta Zelaya asserts: el agua de los pozos es la fuente principal
    El alcalde afirmó que la presa es segura. «Nadie corre peligro», añadió.
        => alcalde asserts: Nadie corre peligro
        | alcalde asserts: la presa es segura
    La ONG dijo que la fuga fue grande. El Gobierno lo desmintió.
        => Gobierno denies: la fuga fue grande
        | ONG asserts: la fuga fue grande
    La ONG dijo que la fuga fue grande. El Gobierno lo niega.
        => Gobierno denies: la fuga fue grande
        | ONG asserts: la fuga fue grande
    El sindicato sostiene que la mina es insegura, algo que la empresa niega.
        => empresa denies: la mina es insegura
        | sindicato asserts: la mina es insegura
    La empresa negó haber pagado sobornos y confirmó que la obra terminó.
        => empresa confirms: la obra terminó
        | empresa denies: haber pagado sobornos
    Los vecinos denunciaron haber oído explosiones cerca del puerto.
        => vecinos asserts: haber oído explosiones cerca del puerto
    El Ejército reconoció haber matado a civiles por error. => Ejército asserts: haber matado a civiles por error
    En palabras del presidente de la patronal, Jorge Lanza, el equipo midió donde quería.
        => Jorge Lanza asserts: el equipo midió donde quería
    El ministerio asegura haber entregado los fondos. => ministerio asserts: haber entregado los fondos
    «Nos dejaron solos», se quejó el secretario de la Unión, Blas Enciso, que pide diálogo.
        => Blas Enciso asserts: Nos dejaron solos
    """,
) + table(
    "en",
    """
    In a statement on Friday, Norsk Metals denied that it had dumped waste.
        => Norsk Metals denies: it had dumped waste
    The ministry of health and the army denied that hospitals had been closed.
        => ministry of health < army denies: hospitals had been closed
    "We lost everything," said Maria Lopez, a farmer. "The water came at night. Nobody warned us."
        => Maria Lopez asserts: Nobody warned us
        | Maria Lopez asserts: The water came at night
        | Maria Lopez asserts: We lost everything
    Dr Paul Reyes runs the clinic. In his view, the vaccine does not work.
        => Dr Paul Reyes asserts: the vaccine does not work
    The ministry said it had bought the jets, a claim denied by Paris.
        => Paris denies: it had bought the jets
        | ministry asserts: it had bought the jets
    The ministry said it had bought the jets. That was later confirmed by the Pentagon and NATO.
        => Pentagon < NATO confirms: it had bought the jets
        | ministry asserts: it had bought the jets
    The ministry said it had bought the jets. Paris denied it.
        => Paris denies: it had bought the jets
        | ministry asserts: it had bought the jets
    The ministry said it had bought the jets. Paris denied this.
        => Paris denies: it had bought the jets
        | ministry asserts: it had bought the jets
    The union says the mine is unsafe, which the company disputes.
        => company denies: the mine is unsafe
        | union asserts: the mine is unsafe
    Residents reported hearing explosions near the port. => Residents asserts: hearing explosions near the port
    The company denied breaching its permit. => company denies: breaching its permit
    The firm denies having paid any bribe and says the contract was legal.
        => firm asserts: the contract was legal
        | firm denies: having paid any bribe
    Julie Marchand, the minister, told reporters the province would study the results.
        => Julie Marchand asserts: the province would study the results
    The general told state television the city had fallen. => general asserts: the city had fallen
    Asked about the logs, a spokeswoman for the agency said inspectors would visit Bor next week.
        => spokeswoman for the agency asserts: inspectors would visit Bor next week
    “We live off tomorrow,” the director, Kate Uhl, told 640 members. => Kate Uhl asserts: We live off tomorrow
    """,
)


@pytest.mark.parametrize(("language", "text", "wanted"), FIGURES)
def test_voice_when_figure_then_source(language: str, text: str, wanted: str) -> None:
    assert sources(text, language) == wanted


@pytest.mark.parametrize(("language", "text", "wanted"), STATEMENTS)
def test_voice_when_clause_then_statement(language: str, text: str, wanted: str) -> None:
    assert " | ".join(sorted(statements(text, language))) == wanted
