"""How the English-language press tells its figures: courts, hearings, communiqués, statistics and fact-checks.

The document's date is 22 November 2024, a Friday.
"""

import pytest

from tests.reading.tables import table
from tests.reading.told import modalities, short_periods, sources, told

FIGURES = table(
    "en",
    """
    One home in six could not be insured => 0.166667 dimensionless
    One Canadian household in eight skipped meals => 0.125 dimensionless
    At least one nurse in 20 has quit => >=0.05 dimensionless
    One child in six months fell ill => nothing
    One patient in 2023 was hurt => nothing
    Deaths outnumbered births by two to one => 2 dimensionless
    Deaths outnumbered births by more than 3 to 1 => >=3 dimensionless
    The team fell from two to one => nothing
    The flow will rise by up to 12 percent => <=12 percent
    Rents climbed by up to 900 euros a month => <=900 EUR/month
    Output grew 4 percent up to 900 tonnes => 4 percent; 900 metric_ton
    The average age has risen from 36.2 years to 43.1 => 36.2 year; 43.1 year
    Waits fell from 18 months to nine => 18 month; 9 month
    Each additional birth had cost the state €140,000 => 140000 EUR/birth
    Each new house costs €140,000 => 140000 EUR/house
    A post shared 48,000 times on the network is false => 48000 times
    The drains spilled 38,400 times last year => 38400 times
    The pump was switched off 14 times in May => 14 times
    Prices rose 14 times in May => 14 dimensionless
    It is 14 times as large => 14 dimensionless
    It earned 3.5 times its costs => 3.5 dimensionless
    Net migration added only 1,200 => 1200 people
    In August the government took over two mines => 2 mines
    The war has gone on for over two years => >=2 year
    A new law raises the stake from 10 percent to 15 percent => 10 percent; 15 percent
    Profit would fall by a tenth next year => 0.1 dimensionless
    It sold a third last year => 0.333333 dimensionless
    The share rose to 519 billion CFA francs => 519000000000 XOF
    In Fiji insurers put the damage at between F$7 million and F$9 million => 7000000..9000000 FJD
    The stock trades at 23 times expected earnings => 23 dimensionless
    In Jamaica a bed costs $9,000 a night, or some US$60 => 9000 JMD/night; ~60 USD/night
    In Jamaica a bed costs $9,000 a night => 9000 USD/night
    In Barbados it costs $9,000, and not 60 US dollars => 9000 BBD; 60 USD
    """,
)
PERIODS = table(
    "en",
    """
    The ministry said in March that 40 people had died => -
    The bank said in 2023 that 40 people worked there => -
    The ministry said for 2023 that 40 people had died => 2023
    The war has killed 40 people, researchers estimated last May, in a report on the region => -
    The war has killed 40 people, the group found in 2022, according to the BBC => -
    The militia, which has fought the army since April, said they had fired 24 drones => -
    The bank, which has lost money since 2019, closed 24 branches => -
    The virus, first seen in 2019, has killed 24 people since May => 2024-05-01..2024-11-22
    The towns have lost more than a tenth of their people since the census of 2021 => 2021-01-01..2024-11-22
    It has lost more than half of its vans since 2021 => 2021-01-01..2024-11-22
    Its shares, which have gained 46 percent so far this year, closed 1.8 percent lower
        => 2024-01-01..2024-11-22; -
    The state has sent 40 lorries and says that it delivered 2 tonnes in February => -; 2024-02
    The industry produced 160 tonnes in 2023 and employs about 200 people => 2023; -
    The industry earned 108 euros last year and pays 90 euros in tax => 2023; -
    The industry sold 160 tonnes in 2023 and exported 90 tonnes => 2023; 2023
    It cost €40 in 2023, up 11 per cent on the year before, when the figure had been €36 => 2023; 2023; 2022
    It spent £763m on walls in 2023, he said, but only £201m on upkeep => 2023; 2023
    A plant, which was finished in 2023, supplies 111 megawatts, or 4 percent of the capacity => -; -
    """,
)
MODALITIES = table(
    "en",
    """
    The flow will first rise by 12 percent => forecast
    The council will vote on a plan under which 4,000 troops would guard the port => target
    It made a pledge under which 400 homes would be built => target
    By law the owner must repair it within 90 days => limit
    The owner must repair it within 90 days => limit
    The owner plans to repair it within 90 days => target
    Mills may lose a third of the crop => estimate
    The stock trades at 23 times expected earnings => reported
    Miners dig up 15 tonnes a year, according to an estimate by the think tank => estimate
    Miners dig up 15 tonnes a year, according to the think tank => reported
    The charity on Wednesday appealed for 14 million euros => target
    He appealed against a fine of 14 million euros => reported
    Up to 4,000 troops would guard the port => forecast
    It lost 40 tonnes, three times as much as satellites had suggested => reported; reported
    It lost 40 tonnes, 5 more than analysts had expected => reported; reported
    """,
)
SOURCES = table(
    "en",
    """
    Sudan's army shot down 17 drones over Port Sudan, it said => Sudan's army
    Kenya's health ministry counted 40 cases near Lake Turkana, it said => Kenya's health ministry
    Toby Garnett spoke. It spent £763m on walls, Mr Garnett said, but only £201m on upkeep
        => Toby Garnett; Toby Garnett
    Six wards have shut, according to the ministry, and 40 more are to close => ministry; ministry
    Six wards have shut, the ministry said, and the union said 40 more would close => ministry; union
    The Ministry of Forests has fitted sirens at six lakes and plans to fit another 20 => -; Ministry of Forests
    The company employs 400 people and expects to hire 100 more => -; company
    The bank closed 24 branches and promised to keep the other 40 => -; bank
    The health ministry's toll for the whole country stands at 23,400 => health ministry
    The union's count of the dead reached 40 => union
    The army's own toll is 40 soldiers => army
    The town's water costs 40 euros => -
    Two plots were sold at a loss of 220 million euros, a spokeswoman for the fund confirmed
        => spokeswoman for the fund; spokeswoman for the fund
    Some 40 people died, police confirmed => police
    They laid off 3,900 workers, said the miners' union, and a further 1,200 jobs are at risk
        => miners' union; miners' union
    Lunghwa Semiconductor earned 48 euros, above the 45 euros that analysts polled by LSEG had expected, it said
        => Lunghwa Semiconductor; analysts < LSEG
    The bank lost 4 euros, it said. Port Hedland handled 40 tonnes, it added => bank; bank
    The Bank of Oslo lost 4 euros. Acme earned 3 euros, it said => -; Acme
    Half of them are in the north, Acme Bank said. Some of the 40 vans are old, it said => Acme Bank; Acme Bank
    Donors gave 3 euros by Tuesday. Norway has pledged another 2 euros => -; Norway
    Power is out for 63 customers, Energy Fiji reports. It hopes to reconnect 40 of them => Energy Fiji; Energy Fiji
    The government has sent 40 lorries and says that it delivered 2 tonnes => -; government
    The plant employs 290 people and, according to local officials, has received 15 euros => -; local officials
    Norway has pledged 2 million euros and the European Union 4.5 million => Norway; European Union
    The IMF forecasts growth of 2 percent and the World Bank 3 percent => IMF; World Bank
    Norway pledged 2 million euros and sent 30 tents => Norway; Norway
    Miners lost 15 tonnes, according to a count by the group Sahel Horizons. Its report says that 90 sites are closed
        => Sahel Horizons; Sahel Horizons
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), FIGURES)
def test_figure_when_told_by_the_press_then_read(language: str, sentence: str, wanted: str) -> None:
    assert told(sentence + ".", language) == wanted


@pytest.mark.parametrize(("language", "sentence", "wanted"), PERIODS)
def test_period_when_told_by_the_press_then_read(language: str, sentence: str, wanted: str) -> None:
    assert short_periods(sentence + ".", language) == wanted


@pytest.mark.parametrize(("language", "sentence", "wanted"), MODALITIES)
def test_modality_when_told_by_the_press_then_read(language: str, sentence: str, wanted: str) -> None:
    assert modalities(sentence + ".", language) == wanted


@pytest.mark.parametrize(("language", "sentence", "wanted"), SOURCES)
def test_source_when_told_by_the_press_then_read(language: str, sentence: str, wanted: str) -> None:
    assert sources(sentence + ".", language) == wanted
