"""Who is behind the figures of agency reports: who rests on whom, who goes on, who is meant; ¶ for a line end."""

import pytest

from tests.reading.tables import table
from tests.reading.told import sources

CASES = table(
    "en",
    """
    Some 840 wells ran dry last year, the water ministry said, crediting the Sahel Rivers foundation for the count.
        => Sahel Rivers foundation < water ministry
    Some 840 wells ran dry, the Rivers Institute said, crediting the water ministry in Tarn for the maps of the wells.
        => water ministry in Tarn < Rivers Institute
    The Fund for the Poor counts 840 wells. => Fund for the Poor
    Borrowers owe $4.2bn, said Pinnacle Bank, which credited the Ministry of Trade for both figures.
        => Ministry of Trade < Pinnacle Bank
    The mine employs 2,300 people, said Orex, a brokerage that credited the Chamber of Mines for the estimate.
        => Chamber of Mines < Orex
    Some 90 trucks crossed, according to the Border Watch, a group that monitors the frontier, cited by Reuters.
        => Border Watch < Reuters
    Smugglers moved 310 tonnes of ivory, the Network against Wildlife Crime said. => Network against Wildlife Crime
    The border was crossed 4,300 times, according to US Customs and Border Protection.
        => US Customs and Border Protection
    The crop fell to 40 tonnes, said shipbrokers in Lagos quoted by Bloomberg. => shipbrokers in Lagos < Bloomberg
    Staff worked 30 hours of overtime, according to payroll records seen by Reuters. => payroll records < Reuters
    Satellite images processed at the Delta Institute put the loss at 55,300 hectares.
        => Satellite images < Delta Institute
    Families receive $70,000 each, Labour Watch said, so that the bill comes to $3.6m. => Labour Watch; Labour Watch
    Each tenant is owed $250, the Rent Board said, which makes $15.5m in all. => Rent Board; Rent Board
    More than 140 farms applied, the Agrarian Bank says, of which nine were refused. => Agrarian Bank; Agrarian Bank
    Rice rose by 4%, according to the Grain Council in Abuja, while maize cost 10.2% more.
        => Grain Council in Abuja; Grain Council in Abuja
    A crane lifts 9,500 boxes, said Norport, a consultancy in Bergen, so 123,500 have been held up. => Norport; Norport
    A crane lifts 9,500 boxes, said Norport, while Bergen Port put it at 8,000. => Norport; Bergen Port
    The city spent $216m, the Audit Office said in a review released on Wednesday: $72m on wages and $36m on interest.
        => Audit Office; Audit Office; Audit Office
    A labourer earns $2,400, the Harbour Centre found in a survey of 1,250 workers. => Harbour Centre; -
    The board has built 5,840 flats, the Audit Office said in a note which says that lists are old.¶It counted 31 lists.
        => Audit Office; Audit Office
    The mission spent $90m, the UN controller, Chandra Pillay, reported.¶Arrears come to $24m, she added.
        => Chandra Pillay; Chandra Pillay
    The mission spent $90m, according to the county recorder, Mary Olds. => Mary Olds
    Reserves reached $9.6bn, said Ujamaa Capital, a brokerage in Nairobi. Tea earned $1.2bn, the brokerage added.
        => Ujamaa Capital; Ujamaa Capital
    The aid is €36m, the finance ministry said. At 400 forints a euro, the ministry added, it comes to 14bn forints.
        => finance ministry; finance ministry; finance ministry
    Some 300 whales died, Ocean Eye, a charity in Oslo, said. The charity counted 84 boats. => Ocean Eye; Ocean Eye
    Sales fell by 4%, said Urban Node, which puts the losses, using data from the Mobility Board, at $28m.
        => Urban Node; Mobility Board < Urban Node
    The finance ministry spent $84m, said the Fund, which credited the finance ministry for the figure and denied waste.
        => finance ministry < Fund
    The lease will last 40 years and the winner is to put in $1.3bn, the contract says. => contract; contract
    Around 1,400 owners have been told, a filing with the environmental regulator shows. => filing
    More than 140 firms have claimed it, the Land Bank says, of which nine are barred. => Land Bank; Land Bank
    The health institute attributes 37 deaths to the heat. => health institute
    Ghana sold 20 boats, according to US Customs and Border Protection.¶India sold 31 boats, the agency said.
        => US Customs and Border Protection; US Customs and Border Protection
    """,
) + table(
    "es",
    """
    Hubo 300 despidos, según la Unión Textil, un gremio de Puebla que atribuyó el dato a la Cámara de Comercio.
        => Cámara de Comercio < Unión Textil
    El país exportó 14 barcos, según un informe de Red Marina, una organización de Lima que los vigila, citado por EFE.
        => Red Marina < EFE
    Murieron 300 ballenas, Ojo Azul, un grupo de Oslo, denunció. El grupo contó 84 barcos. => Ojo Azul; Ojo Azul
    Cayeron un 4 %, sostiene Nodo Urbano, que cifra las pérdidas, con datos del Ente del Agua (EA), en 28 euros.
        => Nodo Urbano; Ente del Agua < Nodo Urbano
    La cosecha cayó a 40 toneladas, según las actas que mostró el gremio de molineros. => actas < gremio de molineros
    La presa guarda 40 litros, dijo la Confederación del Ebro, de modo que queda un 20 por ciento de su capacidad.
        => Confederación del Ebro; Confederación del Ebro
    El kilo cuesta 12 pesos, según la Cámara del Pan, mientras que en enero valía 9 pesos.
        => Cámara del Pan; Cámara del Pan
    Se gastaron 216 millones de pesos, dijo la Auditoría General en un informe publicado ayer: 72 millones en sueldos.
        => Auditoría General; Auditoría General
    Faltan 1.020 camas, denunció el Colegio Médico.¶En el penal de Piura, 300 reclusas carecen de médico, agregó.
        => Colegio Médico; Colegio Médico
    Murieron 93 internos, según la Defensoría. Había, por tanto, 24 reclusos por plaza, precisó la entidad.
        => Defensoría; Defensoría
    La obra cuesta 12 millones de euros, dijo Raúl Paz. De esa suma, precisó, el banco pone 8 millones de euros.
        => Raúl Paz; Raúl Paz
    El daño fue de 12 millones de euros, dijo la consultora Delta. La Habana pagó 2 millones de euros, agregó la firma.
        => Delta; Delta
    La concesión, establece el contrato, durará 30 años. => contrato
    Se exportaron 40 barcos, añade la Cámara Naval, que en el mismo lapso de 2023 contabilizó otros 61 barcos.
        => Cámara Naval; Cámara Naval
    El sarampión bajó, según la Cruz Roja, que atribuye 37 muertes a la gripe. => Cruz Roja
    La población crece, dijo Nora Paz. Sube así, según sus cálculos, en 650 personas. => Nora Paz
    El gasto crece, según el Tribunal de Cuentas, que cifra el coste en 54 lempiras, equivalentes a 11 dólares.
        => Tribunal de Cuentas; Tribunal de Cuentas
    """,
)


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_figures_when_told_by_an_agency_then_who_is_behind_each(language: str, text: str, wanted: str) -> None:
    assert sources(text.replace("¶", "\n"), language).casefold() == wanted.casefold()
