"""Who says what without a figure: the constructions of reports, ¶ for a line end."""

import pytest

from tests.reading.tables import table
from tests.reading.told import statements

CASES = table(
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
    Según pudo comprobar EFE, el centro de salud lleva cerrado desde enero.
        => EFE asserts: el centro de salud lleva cerrado desde enero
    El tribunal desestimó el recurso. La Fiscalía adelantó que apelará. => Fiscalía asserts: apelará
    El presidente rechazó que haya presos políticos. => presidente denies: haya presos políticos
    El portavoz evitó confirmar si habrá despidos. => -
    Ni el ministerio ni la empresa han confirmado el acuerdo. => -
    La ONG ratificó que el barco sigue a la deriva. => ONG confirms: el barco sigue a la deriva
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
    Rebels say they have taken the airport. The government denied it.
        => Rebels asserts: they have taken the airport
        | government denies: they have taken the airport
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
    The court threw out the appeal. Prosecutors said they would try again. => Prosecutors asserts: they would try again
    The president rejected claims that there are political prisoners. => president denies: there are political prisoners
    Neither the ministry nor the company has confirmed the deal. => -
    The charity confirmed that the boat was still adrift. => charity confirms: the boat was still adrift
    “There is no going back,” European Commissioner Ulla Berg said flatly. => Ulla Berg asserts: There is no going back
    Two eyewitnesses told the BBC that the train was going very fast.
        => eyewitnesses < BBC asserts: the train was going very fast
    The union, which represents 12,000 workers, said a strike was likely. => union asserts: a strike was likely
    “It was like a bomb,” recalled Ana Sousa, 34, who lives nearby. => Ana Sousa asserts: It was like a bomb
    “Nobody warned us,” she added. => -
    Sousa, a nurse, said nobody had warned them. => Sousa asserts: nobody had warned them
    Reuters could not independently verify the claim. => -
    """,
)


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_statements_when_told_so_then_who_says_what(language: str, text: str, wanted: str) -> None:
    found = " | ".join(sorted(statements(text.replace("¶", "\n"), language))) or "-"
    assert found.casefold() == wanted.casefold()
