"""Figures of two texts that are far apart and may both be true: two plans, parts that one of them lists."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.model import ReadDocument, Verdict
from tests.checking.told import days, figure, found, text

FIRST, NEXT = date(2025, 9, 4), date(2025, 9, 11)
JULY = days("2025-07-31", "2025-07-31")


def conflicts(*documents: ReadDocument) -> list[tuple[str, str]]:
    """The figures of each conflict that is a discrepancy, in the order of their texts."""
    raised = (f for f in found(*documents, kind="conflict") if f.verdict is Verdict.DISCREPANCY)
    return [tuple(each.claim.anchor.quote.split()[0] for each in f.claims) for f in raised]


def plan(words: str, before: str, after: str, source: str, modality: str, language: str, day: date) -> ReadDocument:
    told = (
        figure(number, float(number.replace(",", "").replace(".", "")), "PEN", per="month", modality=how)
        for number, how in ((before, "reported"), (after, modality))
    )
    return text(
        words.format(before, after),
        *({**each, "sources": [source]} for each in told),
        published=day,
        language=language,
        path=f"{source}.txt",
    )


WANTS = {
    "en": (
        "Peru's teachers want starting pay to rise from {} soles to {} soles a month.",
        "3,300",
        "4,290",
    ),
    "es": ("El gremio de maestros de Perú pide que el sueldo inicial pase de {} soles a {} soles.", "3.300", "4.290"),
}
OFFERS = {
    "en": ("Peru offers its teachers to raise starting pay from {} soles to {} soles a month.", "3,300", "3,795"),
    "es": ("Perú ofrece a sus maestros elevar el sueldo inicial de {} soles a {} soles.", "3.300", "3.795"),
}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("modality", ["target", "reported"])
def test_two_texts_when_two_want_to_change_one_thing_then_no_conflict_but_what_is_told_as_done(
    language: str, modality: str
) -> None:
    told = (
        plan(*WANTS[language], "Sutel", modality, language, FIRST),
        plan(*OFFERS[language], "Ministry", modality, language, NEXT),
    )
    assert bool(conflicts(*told)) == (modality == "reported")


LISTED = {
    "en": (
        "At Talbrook General Hospital {} patients were waiting on 31 July. "
        "Bones were the trouble of {} of them, hearts of {}, eyes of {} and other organs of {}.",
        "The waiting list of Talbrook General Hospital had {} patients on 31 July.",
        ("18,600", "7,200", "5,100", "3,900", "2,400"),
        "16,900",
    ),
    "es": (
        "Al 31 de julio, {} pacientes aguardaban en el Hospital Regional de Tarnia. "
        "Traumatología acumulaba {} de ellos, cirugía {}, oftalmología {} y el resto {}.",
        "La lista de espera del Hospital Regional de Tarnia sumaba {} pacientes el 31 de julio.",
        ("18.600", "7.200", "5.100", "3.900", "2.400"),
        "16.900",
    ),
}


@pytest.mark.parametrize("language", ["en", "es"])
def test_two_texts_when_one_lists_parts_then_only_its_whole_contradicts_the_other(language: str) -> None:
    words, other, parts, total = LISTED[language]

    def patients(number: str, source: str) -> dict[str, object]:
        value = float(number.replace(",", "").replace(".", ""))
        unit = "patients" if language == "en" else "pacientes"
        return figure(number, value, unit, period=JULY, sources=[source])

    documents = (
        text(
            words.format(*parts),
            *(patients(n, "Audit Office") for n in parts),
            published=FIRST,
            language=language,
            path="a.txt",
        ),
        text(
            other.format(total),
            patients(total, "Health Service"),
            published=NEXT,
            language=language,
            path="b.txt",
        ),
    )
    assert conflicts(*documents) == [(parts[0], total)]
