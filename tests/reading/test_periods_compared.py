"""Periods that news holds against one another: quarters and years that ended, a year ago, aims, what is only told then.

The document's date is 22 November 2024, a Friday.
"""

import pytest

from tests.reading.tables import table
from tests.reading.told import modalities, short_periods

PERIODS = table(
    "en",
    """
    It made 40 million dollars in the quarter, which ended Sept. 30 => 2024-07-01..2024-09-30
    Its third-quarter profit was 40 million dollars => 2024-07-01..2024-09-30
    In the first half sales rose to 40 million dollars => 2024-01-01..2024-06-30
    In the first half of the match the club sold 400 drinks => -
    It made 40 million dollars in the third quarter. That compares with 30 million dollars a year ago
        => 2024-07-01..2024-09-30; 2023-07-01..2023-09-30
    It made 40 million dollars, or $2 per share, in the third quarter, down from $3 per share a year ago
        => 2024-07-01..2024-09-30; 2024-07-01..2024-09-30; 2023-07-01..2023-09-30
    It had 40 clients in the first quarter of the 2024-25 financial year => -
    It let in 640 people in the year to June, three times the 210 people in the previous 12 months
        => 2023-07-01..2024-06-30; 2023-07-01..2024-06-30; 2022-07-01..2023-06-30
    It had 640 requests in the year to June. This is down from 820 requests in the previous 12 months
        => 2023-07-01..2024-06-30; 2022-07-01..2023-06-30
    It let in 640 people in the year to June, up from 210 in the same period last year
        => 2023-07-01..2024-06-30; 2022-07-01..2023-06-30
    It counted 15,780 votes, compared to 14,410 in the 2014 election => -; 2014
    It had 898 people waiting more than 18 months at the end of August, up from 789 at the end of July
        => 2024-08-31; 2024-08-31; 2024-07-31
    Inflation hit bottom in May when it fell to 1.7% but started to rise again in June => 2024-05
    Since the war began last February, it has received 40 tanks => 2024-02-01..2024-11-22
    It has had 40 deaths in the country as of 18 November => 2024-11-18
    From the 3rd to the 9th of March it had 400 visitors => 2024-03-03..2024-03-09
    In the week of 19th to 25th August it had 400 visitors => 2024-08-19..2024-08-25
    The government on Thursday unveiled a budget of 40 million dollars => -
    Officials on Monday said 102 people have died => -
    It sold 40 cars in May, against a target of 60 => 2024-05; -
    Sales in its third quarter, which ended on 2 November, reached 40 million dollars => 2024-08-03..2024-11-02
    It made 40 million dollars in the six months to July. In the half as a whole it sold 300 cars
        => 2024-02-01..2024-07-31; 2024-02-01..2024-07-31
    The staff fell from 400 people to 300 people between January 2023 and January 2024 => 2023-01; 2024-01
    Police seized 300 bags of 64 kilos between January and August => 2024-01-01..2024-08-31; -
    It saved 180 people, twice as many as in the 2022 floods => -; -
    From 1 October the board will pay 40 dollars => -
    Canada sent 412 tonnes, down from 560 tonnes in March, and Brazil 330 tonnes => -; 2024-03; -
    Turkey, which hosts 290 people, said it expected 100 of them to return next year => -; 2025
    In March sickness fell to 5.4 per cent, and two-thirds of the vans are now electric => 2024-03; -
    The staff slipped from 128 people in May to 109 people in June, or by 19 => 2024-05; 2024-06; 2024-06
    Analysts had expected a profit of 40 million dollars in the second quarter => 2024-04-01..2024-06-30
    The country had 210 cities in 2011. Half of them have been destroyed => 2011; -
    The firm – which sold 30 ships in March 2022 – now has 40 yards => 2022-03; -
    Since Christmas it has shut 40 shops => 2023-12-25..2024-11-22
    On Christmas Eve it shut 40 shops => 2023-12-24
    Over Christmas it shut 40 shops => -
    Crime has doubled since 2019 => 2019-01-01..2024-11-22
    """,
) + table(
    "es",
    """
    La plantilla bajó de 400 personas a 300 personas entre enero de 2023 y enero de 2024 => 2023-01; 2024-01
    Desde Navidad ha cerrado 40 tiendas => 2023-12-25..2024-11-22
    En Navidad cerró 40 tiendas => -
    Desde que asumió el gobierno en marzo ha recibido 40 tanques => 2024-03-01..2024-11-22
    """,
)
MODALITIES = table(
    "en",
    """
    It sold 40 cars in May, against a target of 60 => reported; target
    The target was 40 homes, it built 30 => target; reported
    It treated 84% of patients within 18 weeks against a target of 92% => reported; target
    The Czech who bought the group for 3.6 billion euros in May, has promised not to break it up => reported
    The economy made a better-than-expected 51,100 new jobs => reported
    The economy did better than expected with 51,100 new jobs => reported
    It beat expectations of a gain of 40 jobs => forecast
    The ministers offered to pay 40 per cent => target
    It is less, despite the ministry forecasting 115 million tonnes => forecast
    """,
)


@pytest.mark.parametrize(("language", "sentence", "wanted"), PERIODS)
def test_period_when_held_against_another_then_is_its_own(language: str, sentence: str, wanted: str) -> None:
    assert short_periods(sentence, language) == wanted


@pytest.mark.parametrize(("language", "sentence", "wanted"), MODALITIES)
def test_modality_when_held_against_an_aim_then_only_the_aim_is_one(language: str, sentence: str, wanted: str) -> None:
    assert modalities(sentence, language) == wanted
