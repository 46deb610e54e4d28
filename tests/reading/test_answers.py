"""Numbers with no noun that another voice gives for what has just been told: "the union says it is 45"."""

from __future__ import annotations

import pytest

from tests.reading.told import told

ANSWERS = [
    ("en", "The average wait is 28 weeks, the board says. The opposition puts it at 45.", "28 week; 45 week"),
    ("en", "The average wait is 28 weeks, the board says. The union says it is closer to 45.", "28 week; 45 week"),
    ("en", "Six miners died, the company said. The union says there were nine.", "6 miners; 9 miners"),
    ("en", "Some 42 people were hurt, it said. According to the opposition it was 77.", "~42 people; 77 people"),
    ("en", "The union says 4.1 per cent of pupils left. The ministry's figure is 9.", "4.1 percent; 9 percent"),
    ("en", "The bridge was closed for 19 days. Residents counted 34.", "19 day; 34 day"),
    (
        "en",
        "The dam displaced 3,400 families. Campaigners say the true number is 9,000.",
        "3400 families; 9000 families",
    ),
    ("en", "Police counted 12,000 people. The organisers claimed 50,000.", "12000 people; 50000 people"),
    (
        "en",
        "The dam moved 3,400 families. Residents say that it was many more than 9,000.",
        "3400 families; >=9000 families",
    ),
    ("en", "Drivers worked 49 hours a week. The operator's figure is 43.", "49 hour/week; 43 hour/week"),
    ("es", "Seis mineros murieron. El sindicato sostiene que fueron nueve.", "6 mineros; 9 mineros"),
    ("es", "El puente estuvo cerrado 19 días. Los comerciantes cuentan 34.", "19 day; 34 day"),
    ("es", "La espera media es de 28 semanas. La oposición la eleva a 45.", "28 week; 45 week"),
    ("es", "La tormenta dañó 740 escuelas. Para el sindicato fueron 1.310.", "740 escuelas; 1310 escuelas"),
    ("es", "Hay 2.300 familias en lista. Cáritas habla de más de 4.000.", "2300 familias; >=4000 familias"),
    ("es", "Hay 2.300 familias en lista. Las asociaciones elevan la cifra a 4.000.", "2300 familias; 4000 familias"),
    ("es", "La factura es de 38 euros mensuales. La asociación calcula que son 54.", "38 EUR/month; 54 EUR/month"),
    # with a noun of its own it is no answer
    (
        "en",
        "The bag holds 90 grams. It added that 412 of the 1,960 schools had none.",
        "90 gram; 412 schools; 1960 schools",
    ),
    ("en", "Deaths reported rose to 45. Cases reported reached 300.", "45 Deaths; 300 Cases"),
    ("en", "The fund spent 40 million euros. The union says 45 people left.", "40000000 EUR; 45 people"),
]


@pytest.mark.parametrize(("language", "text", "expected"), ANSWERS)
def test_number_when_a_voice_answers_what_was_told_then_its_unit(language: str, text: str, expected: str) -> None:
    assert told(text, language) == expected
