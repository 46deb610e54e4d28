"""Who is behind the figures: the constructions of reports, ¶ for a line end."""

import pytest

from tests.reading.tables import table
from tests.reading.told import sources

CASES = table(
    "es",
    """
    Según recoge el último boletín de la Dirección General de Tráfico, 1.806 personas murieron en las carreteras.
        => Dirección General de Tráfico
    Las reservas cayeron a 4.200 millones de dólares, según consta en el balance semanal del Banco Central.
        => Banco Central
    El gasto, sostiene la Contraloría, pasó de 12 a 19 millones de soles. => Contraloría; Contraloría
    En opinión del ministro de Agricultura, Raúl Pérez, la cosecha será de 3 millones de toneladas. => Raúl Pérez
    Tal como adelantó el diario La Prensa, la deuda suma 900 millones de dólares. => La Prensa
    Como informó este medio, la obra costó 45 millones de euros. => -
    El sismo dejó 14 muertos, informaron las autoridades locales. => autoridades locales
    El sismo dejó 14 muertos, de acuerdo al último reporte de Protección Civil. => Protección Civil
    Los incendios han consumido 8.700 hectáreas, detalló a la prensa el jefe de bomberos, Óscar Lillo. => Óscar Lillo
    Los incendios han consumido 8.700 hectáreas, le dijo a Radio Bío-Bío el jefe de bomberos, Óscar Lillo.
        => Óscar Lillo < Radio Bío-Bío
    La Fiscalía, por su parte, asegura que hay 12 detenidos. => Fiscalía
    La Fiscalía, en cambio, habla de 12 detenidos. => Fiscalía
    El sindicato cifra los despidos en 3.000; la patronal, en 1.100. => sindicato; patronal
    El INE sitúa la inflación en el 3,4 %. => INE
    Inflación del 3,4 % en mayo: INE. => INE
    Hubo 200 mil desplazados en 2023: ACNUR. => ACNUR
    La OMS alerta: hay 4.000 casos de cólera en Haití. => OMS
    Naciones Unidas ha verificado 312 ejecuciones. => Naciones Unidas
    Las cifras provienen del Ministerio del Interior, que contabilizó 2.700 robos. => Ministerio del Interior
    El informe, al que accedió EFE, documenta 87 casos. => informe < EFE
    Un informe interno de Petroecuador al que accedió Reuters cifra las pérdidas en 30 millones de dólares.
        => Petroecuador < Reuters
    El ministro dijo que se construirán 500 escuelas. También anunció 40 hospitales. => ministro; ministro
    La rectora, Elena Prado, presentó el balance. Dijo que hay 12.000 alumnos nuevos. => Elena Prado
    La rectora, Elena Prado, presentó el balance. Hay 12.000 alumnos nuevos, señaló. => Elena Prado
    Greenpeace publicó ayer su recuento. La organización encontró 340 vertederos. => Greenpeace
    El Banco Mundial revisó su previsión. El organismo espera un crecimiento del 2 %. => Banco Mundial
    El profesor Ignacio Vela dirigió el estudio. Según él, el glaciar perdió 30 metros. => Ignacio Vela
    Andrés Mora y Julia Paz firman el trabajo. Ambos calculan que se talaron 90 hectáreas. => Andrés Mora < Julia Paz
    —¿Cuántos casos hay?¶—Tenemos 45 casos confirmados —respondió el doctor Iván Gil. => Iván Gil
    • 34 muertos, según la Cruz Roja¶• 120 heridos, según la policía => Cruz Roja; policía
    Kiev asegura haber derribado 40 drones; Moscú lo niega. => Kiev
    Hamás informó de 31 muertos y 150 heridos. => Hamás; Hamás
    De los 90 buques, 12 siguen fondeados, precisó la Autoridad Portuaria de Valencia.
        => Autoridad Portuaria de Valencia; Autoridad Portuaria de Valencia
    El presupuesto, que el alcalde calificó de histórico, asciende a 80 millones de euros. => -
    Fue el propio ministro quien reconoció que faltan 600 maestros. => ministro
    Al menos 15 personas murieron, según confirmó la Guardia Costera. => Guardia Costera
    Al menos 15 personas murieron, según informó este jueves la Guardia Costera. => Guardia Costera
    Al menos 15 personas murieron, según detalló ayer a la prensa el Ministerio de Salud. => Ministerio de Salud
    Al menos 15 personas murieron, según indicó en un comunicado la empresa Trenes del Sur. => Trenes del Sur
    Hubo 12 detenidos, según confirmó a este diario un portavoz de la Policía. => portavoz de la Policía
    Hubo 12 detenidos, según dijo ante el Congreso la ministra Ana Ruiz. => Ana Ruiz
    Según explicó ayer a los periodistas el alcalde de Zamora, la obra costó 3 millones de euros. => alcalde de Zamora
    La mina, que emplea a 900 personas, 200 de ellas eventuales, dijo que la producción cayó un 3 %. => -; -; mina
    La ministra de Obras, Ana Ruiz, anunció un plan de 40 millones de euros. => Ana Ruiz
    Al menos 15 personas murieron, según pudo confirmar la agencia EFE. => EFE
    Al menos 15 personas murieron, según dijeron a AFP fuentes de la policía. => fuentes de la policía < AFP
    La deuda, siempre según Hacienda, roza los 90 millones de euros. => Hacienda
    Desde la consejería señalan que se han hecho 800 pruebas. => consejería
    El Ministerio de Salud Pública (MSP) reportó 45 casos. El MSP descartó que haya muertes.
        => Ministerio de Salud Pública
    El club adeuda 14 millones de euros a Hacienda, publica el diario Marca, que cita fuentes judiciales.
        => fuentes judiciales < Marca
    Ecologistas en Acción calcula que se han perdido 340 hectáreas de humedal. => Ecologistas en Acción
    La ONG Save the Children estima que 1,2 millones de niños pasan hambre. => Save the Children
    El informe del Tribunal de Cuentas cifra el agujero en 90 millones de euros y subraya que nadie vigiló las obras.
        => Tribunal de Cuentas
    Moscú afirma que derribó 12 drones. Kiev no se ha pronunciado. => Moscú
    Al cierre de esta edición, Protección Civil contabilizaba 19 muertos. => Protección Civil
    Iberdrola ganó 1.400 millones de euros, un 8 % más, comunicó este miércoles a la CNMV. => Iberdrola; Iberdrola
    Iberdrola ha informado a la CNMV de que ganó 1.400 millones de euros. => Iberdrola
    Los ingresos, de 340 millones de euros, crecieron un 5 %, detalla la compañía. => compañía; compañía
    La mayoría de los encuestados (61 %) rechaza la reforma, según Gallup. => Gallup
    La reforma costará 40 millones de pesos, de acuerdo con estimaciones oficiales. => estimaciones oficiales
    Datos oficiales muestran que la pobreza cayó al 23 %. => Datos oficiales
    Tres de cada diez hogares no tienen agua, muestran cifras oficiales. => cifras oficiales
    Habrá 30 nuevos hospitales antes de 2030, ha prometido el presidente. => presidente
    El ministro del Interior, Gérald Darmanin, tuiteó que hay 40 detenidos. => Gérald Darmanin
    La directora del hospital, Inés Cano, dijo que ingresaron 40 pacientes. Agregó que hay 12 graves.
        => Inés Cano; Inés Cano
    Un portavoz de Renault dijo que se venderán 2 fábricas. La empresa prevé despedir a 900 trabajadores.
        => portavoz de Renault; Renault
    De los 120 detenidos, 45 son menores, informó la Fiscalía. De ellos, 12 fueron liberados.
        => Fiscalía; Fiscalía; Fiscalía
    Siete de cada diez jóvenes trabajan sin contrato, según un estudio de la Universidad de los Andes y la OIT.
        => Universidad de los Andes < OIT
    El glaciar pierde 12 metros al año, de acuerdo con mediciones del satélite Sentinel.
        => mediciones del satélite Sentinel
    La ONU y la Unión Africana calculan que 3 millones de personas huyeron. => ONU < Unión Africana
    La consultora Gartner proyecta ventas por 1.200 millones de unidades. IDC, su competidora, espera 1.100 millones.
        => Gartner; IDC
    Hay 14 desaparecidos, lamentó ante las cámaras el gobernador de Veracruz, Cuitláhuac García. => Cuitláhuac García
    Llegaron 14 toneladas de ayuda, celebró en un mensaje el canciller. => canciller
    En el sur, donde según la Cruz Roja hay 14 desaparecidos, siguen las lluvias. => Cruz Roja
    Según el balance provisional de la Prefectura, recogido por AFP, hay 14 heridos. => Prefectura < AFP
    El atentado dejó 14 muertos, según el último balance, difundido por la policía. => policía
    El atentado, reivindicado por el Estado Islámico, dejó 14 muertos. => -
    El juez considera probado que el acusado cobró 14 millones de euros. => juez
    Los ganaderos estiman en 9.000 las reses muertas; el ministerio las cifra en 5.200 reses. => ganaderos; ministerio
    El ensayo, dirigido por Wanjiru Otieno, de la Universidad de Nairobi, siguió a 4.600 niños. => -
    Otieno advierte de que la protección dura 9 meses. => Otieno
    El sector emplea a 340.000 personas, de acuerdo con cifras de la patronal Anfac. => Anfac
    Hay 12 municipios incomunicados, explicó en rueda de prensa la consejera de Interior. => consejera de Interior
    La ciudad perderá 14 líneas de autobús, ha denunciado este jueves Ecologistas en Acción. => Ecologistas en Acción
    «Nos faltan 200 maestros», resume la directora, Pilar Roa. => Pilar Roa
    El informe de la Contraloría al que accedió La República señala que se perdieron 40 vacunas.
        => Contraloría < La República
    Iberdrola ganó 3 millones de euros, según comunicó a la CNMV. => Iberdrola
    La jueza Ana Gil dijo que hay 3 presos. Ella misma visitó a 2 presos, contó. => Ana Gil; Ana Gil
    La firma noruega Orkla cerró 3 plantas, dijo la compañía en un comunicado. => Orkla
    El CNE elegirá a 3 jueces, según el propio CNE. => CNE
    """,
) + table(
    "en",
    """
    Some 4,500 homes remain without power, grid operator Transpower said. => Transpower
    Output fell 3%, data released by Statistics Canada on Friday showed. => Statistics Canada
    The lender wrote off $40 million, two people with knowledge of the matter told Bloomberg News.
        => people with knowledge of the matter < Bloomberg News
    The ship carried 900 tonnes of fuel, according to court papers seen by the Guardian. => court papers < Guardian
    The ship carried 900 tonnes of fuel, court papers seen by the Guardian show. => court papers < Guardian
    The bank, which has 90 branches, 12 of them new, said profit rose 4%. => -; -; bank
    The ministry puts the number of dead at 61. => ministry
    Aid groups put the toll higher, at 90 dead. => Aid groups
    In its annual report, Oxfam says 4 million people went hungry. => Oxfam
    In a post on X, Mayor Ellen Tate wrote that 300 homes had burned. => Ellen Tate
    Speaking in parliament, Finance Minister Joao Silva said the deficit was 4%. => Joao Silva
    Inflation at 5%: central bank. => central bank
    Greenpeace published its tally on Monday. The group found 340 dumps. => Greenpeace
    Professor Anna Holt led the work. She says the glacier lost 30 metres. => Anna Holt
    The World Bank cut its forecast. It now expects growth of 2%. => World Bank
    Unicef estimates that 2 million children are out of school, while the government says the figure is 1.1 million.
        => Unicef; government
    While the government says 300 people died, hospitals counted 412 bodies. => government; hospitals
    The unions want 8%; the railways are offering 5%. => -; -
    More than 60 species were found, wrote the authors of the study, published in Nature. => authors of the study
    The World Food Programme (WFP) says 3 million people need help. The WFP has warned that stocks are running out.
        => World Food Programme
    According to Kyiv, 40 drones were shot down; Moscow says all hit their targets. => Kyiv
    Kyiv says it shot down 40 drones. => Kyiv
    • 34 dead, according to the Red Cross¶• 120 injured, according to police => Red Cross; police
    The club owes $14 million in taxes, reports the Daily Mail, citing court sources. => court sources < Daily Mail
    Ghana's cocoa board expects a harvest of 650,000 tonnes this season. => Ghana's cocoa board
    Save the Children estimates that 1.2 million children are going hungry. => Save the Children
    Between January and March there were 45 attacks, 12 of them fatal, according to a tally by Human Rights Watch.
        => Human Rights Watch; Human Rights Watch
    The Court of Auditors puts the hole at €90 million and notes that nobody supervised the works. => Court of Auditors
    Moscow says it downed 12 drones. Kyiv has not commented. => Moscow
    Shell made $6.3 billion, up 12%, it said in a statement on Thursday. => Shell; Shell
    Revenue rose 5% to $340 million, the company said. => company; company
    Most respondents (61%) oppose the reform, according to Gallup. => Gallup
    Three in ten homes have no water, official figures show. => official figures
    Unemployment was 11.2%, the National Statistics Institute (INE) said. INE said 2.7 million people were out of work.
        => National Statistics Institute; National Statistics Institute
    Growth will slow to 2.1%, Kim Lee, the fund's managing director, told the Financial Times.
        => Kim Lee < Financial Times
    An investigation by the Guardian has found that 300 pipes leaked. => Guardian
    Some 60% of homes have no internet, the National Household Survey found. In the jungle it is 85%, the survey says.
        => National Household Survey; National Household Survey
    A spokesman for Renault said 2 plants would be sold. The company expects to cut 900 jobs.
        => spokesman for Renault; Renault
    The report, published in Nature, estimates that 62,000 people died. Its authors believe the true figure is higher.
        => report
    Of the 120 arrested, 45 are minors, prosecutors said. Of these, 12 were released.
        => prosecutors; prosecutors; prosecutors
    Seven in ten young people work without a contract, according to a study by the University of Leeds and the ILO.
        => University of Leeds < ILO
    The firm will pay $40 million under a settlement with prosecutors, court filings show. => court filings
    The glacier is losing 12 metres a year, measurements by the Sentinel satellite show. => Sentinel satellite
    The UN and the African Union estimate that 3 million people have fled. => UN < African Union
    In the south, where according to the Red Cross 14 people are missing, rain continues. => Red Cross
    The attack left 14 dead, according to a provisional toll released by police. => police
    The judge found that the accused had taken $14 million. => judge
    An estimated 14 million people watched, according to Nielsen, which measures audiences. => Nielsen
    “We are 200 teachers short,” says the head, Pat Rowe. => Pat Rowe
    An auditor's report obtained by the Herald says 40 vaccines were lost. => auditor's report < Herald
    As of Tuesday, the agency had logged 312 aftershocks, it said. => agency
    The measure passed by 34 votes to 12, the clerk announced. => clerk; clerk
    Deaths rose 4% last year, the ministry reported on Monday, without giving a reason. => ministry
    Lawmakers were told that 14 planes were grounded. => -
    It is unclear how many of the 14 planes were grounded, the regulator said. => regulator
    Its rules allow it to put up to 3% into ships. => -
    Drug makers have agreed to pay $57 billion. => -
    Vestas, the Danish turbine maker, sold 31 ships, it said on Wednesday. => Vestas
    Save the Children, citing the UN, says 64 children crossed. => UN < Save the Children
    The mine was sold for $3 million, the company itself said. => company
    """,
)


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_figures_when_told_so_then_their_sources(language: str, text: str, wanted: str) -> None:
    assert sources(text.replace("¶", "\n"), language).casefold() == wanted.casefold()
