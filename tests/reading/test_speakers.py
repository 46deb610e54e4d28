"""Who speaks: constructions as reports write them, each with who is behind its figures or statements."""

import pytest

from tests.reading.tables import table
from tests.reading.told import sources, statements

SOURCES = table(
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
        => National Household; National Household
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
    """,
)


@pytest.mark.parametrize(("language", "text", "wanted"), SOURCES)
def test_figures_when_told_so_then_their_sources(language: str, text: str, wanted: str) -> None:
    assert sources(text.replace("¶", "\n"), language).casefold() == wanted.casefold()


MORE = table(
    "es",
    """
    Iberdrola ganó 3 millones de euros, según comunicó a la CNMV. => Iberdrola
    La jueza Ana Gil dijo que hay 3 presos. Ella misma visitó a 2 presos, contó. => Ana Gil; Ana Gil
    La firma noruega Orkla cerró 3 plantas, dijo la compañía en un comunicado. => Orkla
    El CNE elegirá a 3 jueces, según el propio CNE. => CNE
    """,
) + table(
    "en",
    """
    Its rules allow it to put up to 3% into ships. => -
    Drug makers have agreed to pay $57 billion. => -
    Vestas, the Danish turbine maker, sold 31 ships, it said on Wednesday. => Vestas
    Save the Children, citing the UN, says 64 children crossed. => UN < Save the Children
    The mine was sold for $3 million, the company itself said. => company
    """,
)


@pytest.mark.parametrize(("language", "text", "wanted"), MORE)
def test_figures_when_told_by_the_way_then_their_sources(language: str, text: str, wanted: str) -> None:
    assert sources(text, language).casefold() == wanted.casefold()


STATEMENTS = table(
    "es",
    """
    «Aquí no se muere nadie de hambre», replicó este martes el vicepresidente Julio Sosa.
        => Julio Sosa asserts: Aquí no se muere nadie de hambre
    «Nos mintieron», se quejó Luz Marina Ortiz, vecina de Bello. => Luz Marina Ortiz asserts: Nos mintieron
    —Nadie nos avisó —lamentó Teresa Paredes, dueña de un puesto en el mercado.
        => Teresa Paredes asserts: Nadie nos avisó
    "El puerto está cerrado", escribió en X el gobernador Luis Prado. => Luis Prado asserts: El puerto está cerrado
    La ministra aclaró que no habrá apagones y recalcó que los embalses están llenos.
        => ministra asserts: los embalses están llenos
        | ministra asserts: no habrá apagones
    El fiscal general negó haber recibido presiones. => fiscal general denies: haber recibido presiones
    La empresa desmintió cualquier vertido. => empresa denies: cualquier vertido
    El ejército rechazó las acusaciones de tortura. => ejército denies: las acusaciones de tortura
    Fuentes de la Casa Rosada confirmaron a Clarín que el decreto está listo.
        => Fuentes de la Casa Rosada < Clarín confirms: el decreto está listo
    El hallazgo fue confirmado por la Universidad de Cuenca y por el Instituto Geofísico. => -
    Dos personas con conocimiento directo del caso dijeron que la compra se cerró en Panamá.
        => personas con conocimiento directo del caso asserts: la compra se cerró en Panamá
    Un portavoz de la aerolínea, que no quiso dar su nombre, sostuvo que los vuelos se mantienen.
        => portavoz de la aerolínea asserts: los vuelos se mantienen
    No hay víctimas, dijo el alcalde. => alcalde asserts: No hay víctimas
    El alcalde dijo no tener constancia de víctimas. => alcalde asserts: no tener constancia de víctimas
    Está previsto que el puente se abra en mayo. => -
    Se sabe que el grupo opera en la frontera. => -
    El Gobierno ha dicho que no cederá, y la oposición le acusa de mentir. => Gobierno asserts: no cederá
    Lo peor ya pasó, a decir de los vecinos. => vecinos asserts: Lo peor ya pasó
    La defensa alega que su cliente estaba en Lima. => defensa asserts: su cliente estaba en Lima
    En un comunicado, la petrolera admitió que la tubería estaba corroída.
        => petrolera asserts: la tubería estaba corroída
    A través de su cuenta de Twitter, el presidente Nayib Bukele aseguró que no negocia con pandillas.
        => Nayib Bukele asserts: no negocia con pandillas
    Preguntado por la prensa, el entrenador dijo que la lesión no es grave. => entrenador asserts: la lesión no es grave
    Desde el sindicato denuncian que no hay mascarillas. => sindicato asserts: no hay mascarillas
    Ha trascendido que el piloto había pedido pista. => -
    El exjuez Ramiro Plaza, citado por la agencia ANSA, recordó que la ley sigue vigente.
        => Ramiro Plaza < ANSA asserts: la ley sigue vigente
    El Ministerio de Salud Pública (MSP) reportó 45 casos. El MSP descartó que haya muertes.
        => Ministerio de Salud Pública denies: haya muertes
    El contagio se frenó en enero, sostiene la Organización Panamericana de la Salud.
        => Organización Panamericana de la Salud asserts: El contagio se frenó en enero
    Las escuelas reabrirán el lunes, de acuerdo con la consejera de Educación, Nuria Sanz.
        => Nuria Sanz asserts: Las escuelas reabrirán el lunes
    Las vacunas llegarán a tiempo, insistió el ministro en declaraciones a Radio Nacional.
        => ministro < Radio Nacional asserts: Las vacunas llegarán a tiempo
    El Gobierno venezolano negó haber cerrado la frontera y acusó a Colombia de provocar el caos.
        => Gobierno venezolano denies: haber cerrado la frontera
    La versión fue desmentida por el propio alcalde. => -
    El dato lo confirmó ayer el Ministerio de Energía. => -
    “Vamos a ganar”, proclamó. => -
    La presidenta de la cámara, Rosa Díaz, pidió calma. “No faltará pan”, prometió. => Rosa Díaz asserts: No faltará pan
    El experto, consultado por este diario, cree que la presa es segura. => experto asserts: la presa es segura
    El informe del Tribunal de Cuentas cifra el agujero en 90 millones de euros y subraya que nadie vigiló las obras.
        => Tribunal de Cuentas asserts: nadie vigiló las obras
    De acuerdo con el parte médico, el paciente evoluciona bien. => parte médico asserts: el paciente evoluciona bien
    El sumario, al que ha tenido acceso El País, recoge que el acusado viajó a Suiza.
        => sumario < El País asserts: el acusado viajó a Suiza
    Un alto cargo del ministerio, bajo condición de anonimato, admite que el plan fracasó.
        => alto cargo del ministerio asserts: el plan fracasó
    Pekín ha reiterado que Taiwán es parte de China. => Pekín asserts: Taiwán es parte de China
    El jefe de la misión, el general Abdou Diallo, indicó que la tregua se respeta.
        => Abdou Diallo asserts: la tregua se respeta
    Diversos estudios han demostrado que el aceite es tóxico. => estudios asserts: el aceite es tóxico
    Los vecinos se quejan de que el agua sale turbia. => vecinos asserts: el agua sale turbia
    El abogado de la familia, Luis Rey, sostiene que no hubo negligencia; la clínica lo niega.
        => Luis Rey asserts: no hubo negligencia
        | clínica denies: no hubo negligencia
    No hay riesgo de desabastecimiento, tranquilizó la directora de la agencia, Marta Ros.
        => Marta Ros asserts: No hay riesgo de desabastecimiento
    El banco, que tiene 14 millones de clientes, negó haber sufrido un ciberataque.
        => banco denies: haber sufrido un ciberataque
    A su juicio, el plan es inviable. => -
    El presidente Gustavo Petro dijo en X: “El acuerdo está firmado”. => Gustavo Petro asserts: El acuerdo está firmado
    La ministra fue tajante: «No subirán los impuestos». => ministra asserts: No subirán los impuestos
    El entrenador se mostró satisfecho. «Hemos jugado bien», dijo. => entrenador asserts: Hemos jugado bien
    Marta Ríos, vecina del barrio, recuerda que el río nunca había crecido tanto.
        => Marta Ríos asserts: el río nunca había crecido tanto
    Uno de los rescatistas, que prefirió no identificarse, contó que oían gritos. => rescatistas asserts: oían gritos
    """,
) + table(
    "en",
    """
    Asked about the delay, she said it was nobody's fault. => -
    "We lost everything," said Maria Lopez, a shopkeeper. "Nobody came to help us."
        => Maria Lopez asserts: Nobody came to help us
        | Maria Lopez asserts: We lost everything
    “It is a disaster for the valley,” mayor Tom Birch told the BBC.
        => Tom Birch < BBC asserts: It is a disaster for the valley
    The minister denied wrongdoing. => minister denies: wrongdoing
    The minister denied taking bribes. => minister denies: taking bribes
    The company denies any link to the spill. => company denies: any link to the spill
    The army rejected the allegations. => army denies: the allegations
    Police confirmed the arrests. => Police confirms: the arrests
    The embassy confirmed on Tuesday that the plane had landed in Cairo.
        => embassy confirms: the plane had landed in Cairo
    The claim was dismissed by the foreign ministry. => -
    Rebels say they have taken the airport, a claim the government denies.
        => Rebels asserts: they have taken the airport
        | government denies: they have taken the airport
    Rebels say they have taken the airport, which the government denies.
        => Rebels asserts: they have taken the airport
        | government denies: they have taken the airport
    Rebels say they have taken the airport. The government denied it. => Rebels asserts: they have taken the airport
    The dam is safe, insists the engineer in charge, Li Wei. => Li Wei asserts: The dam is safe
    The dam is safe, the engineer in charge, Li Wei, insists. => Li Wei asserts: The dam is safe
    Researchers at MIT have found that the wall is hollow. => Researchers at MIT asserts: the wall is hollow
    It was not immediately clear who fired first. => -
    Witnesses said shots were fired from a van, and that two men ran away.
        => Witnesses asserts: shots were fired from a van
        | Witnesses asserts: two men ran away
    Officials in both capitals acknowledged that talks had stalled.
        => Officials in both capitals asserts: talks had stalled
    The report blames poor maintenance for the crash. => report asserts: poor maintenance for the crash
    The World Food Programme (WFP) says 3 million people need help. The WFP has warned that stocks are running out.
        => World Food Programme asserts: stocks are running out
    The spokesperson for the airline, Dana Cole, declined to comment. => -
    Prime Minister Narendra Modi has said the law will not be repealed.
        => Narendra Modi asserts: the law will not be repealed
    The bank's chief economist, Ola Berg, thinks rates have peaked. => Ola Berg asserts: rates have peaked
    According to Kyiv, 40 drones were shot down; Moscow says all hit their targets.
        => Moscow asserts: all hit their targets
    Citing police records, the Daily Star reported that the car had been stolen.
        => police records < Daily Star asserts: the car had been stolen
    The car had been stolen, the Daily Star reported, citing police records.
        => police records < Daily Star asserts: The car had been stolen
    Local media reported that the mayor had fled. => Local media asserts: the mayor had fled
    Neither side has confirmed the ceasefire. => -
    The governor has yet to confirm that schools will open. => -
    The contagion slowed in January, says the Pan American Health Organization.
        => Pan American Health Organization asserts: The contagion slowed in January
    Schools will reopen on Monday, according to the education secretary, Nora Sands.
        => Nora Sands asserts: Schools will reopen on Monday
    The health minister said on Friday, in an interview with Sky News, that the vaccines would arrive on time.
        => health minister < Sky News asserts: the vaccines would arrive on time
    The rumour was denied by the mayor himself. => -
    “We will win,” he vowed. => -
    The chamber's president, Rose Diaz, called for calm. “There will be bread,” she promised.
        => Rose Diaz asserts: There will be bread
    The Court of Auditors puts the hole at €90 million and notes that nobody supervised the works.
        => Court of Auditors asserts: nobody supervised the works
    The indictment, a copy of which was obtained by Reuters, says that he flew to Zurich.
        => indictment < Reuters asserts: he flew to Zurich
    A senior ministry official, speaking on condition of anonymity, admitted that the plan had failed.
        => senior ministry official asserts: the plan had failed
    Beijing has reiterated that Taiwan is part of China. => Beijing asserts: Taiwan is part of China
    The mission's head, General Abdou Diallo, said the truce was holding. => Abdou Diallo asserts: the truce was holding
    Several studies have shown that the oil is toxic. => studies asserts: the oil is toxic
    Residents complain that the water is cloudy. => Residents asserts: the water is cloudy
    The spokeswoman would only say that the case was in court. => spokeswoman asserts: the case was in court
    The fund's managing director, Kim Lee, told a conference in Davos that growth would slow.
        => Kim Lee asserts: growth would slow
    An investigation by the Guardian has found that the pipes leaked. => Guardian asserts: the pipes leaked
    Documents leaked to Le Monde show the firm knew of the defect.
        => Documents < Le Monde asserts: the firm knew of the defect
    Amnesty accused the army of torture. => -
    The ministry did not respond to a request for comment. => -
    Farmers fear that the dam will fail. => Farmers asserts: the dam will fail
    What the company calls a leak was in fact a spill, the regulator concluded.
        => regulator asserts: What the company calls a leak was in fact a spill
    The president's office confirmed the resignation and said a successor would be named on Monday.
        => president's office asserts: a successor would be named on Monday
        | president's office confirms: the resignation
    Police have not confirmed that he is dead. => -
    On Friday the tribunal ruled that the election was void. => tribunal asserts: the election was void
    The report, published in Nature, estimates that 62,000 people died. Its authors believe the true figure is higher.
        => authors asserts: the true figure is higher
    The defence minister insisted the ship was intact. Hours later the navy admitted that it was leaking.
        => defence minister asserts: the ship was intact
        | navy asserts: it was leaking
    The bank, which has 14 million customers, denied that it had been hacked. => bank denies: it had been hacked
    “The deal is signed,” President Gustavo Petro wrote on X. => Gustavo Petro asserts: The deal is signed
    The minister was blunt: “Taxes will not rise.” => minister asserts: Taxes will not rise
    The coach was pleased. “We played well,” he said. => coach asserts: We played well
    Martha Rivers, who lives nearby, recalled that the river had never risen so high.
        => Martha Rivers asserts: the river had never risen so high
    One of the rescuers, who did not want to be named, said they could hear screams.
        => rescuers asserts: they could hear screams
    The loan is dead, two officials briefed on the matter said.
        => officials briefed on the matter asserts: The loan is dead
    Whether the loan is dead, nobody at the bank would say. => -
    Her lawyers say she is innocent and that the video was edited.
        => lawyers asserts: she is innocent
        | lawyers asserts: the video was edited
    The city says the pool is safe; parents disagree. => city asserts: the pool is safe
    """,
)


@pytest.mark.parametrize(("language", "text", "wanted"), STATEMENTS)
def test_statements_when_told_so_then_who_says_what(language: str, text: str, wanted: str) -> None:
    found = " | ".join(sorted(statements(text.replace("¶", "\n"), language))) or "-"
    assert found.casefold() == wanted.casefold()
