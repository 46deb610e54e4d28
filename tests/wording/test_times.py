"""Dates and periods keep the precision that the text states."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from claimtrack.quantity import Period, Precision
from claimtrack.wording import moment, period

MONTH, YEAR = Precision.MONTH, Precision.YEAR


@pytest.mark.parametrize(
    ("value", "english", "spanish"),
    [
        (Period(date(2024, 3, 1), date(2024, 11, 22)), "1 Mar – 22 Nov 2024", "1 mar – 22 nov 2024"),
        (Period(date(2023, 12, 1), date(2024, 11, 22)), "1 Dec 2023 – 22 Nov 2024", "1 dic 2023 – 22 nov 2024"),
        (
            Period(date(2024, 3, 1), date(2024, 11, 22), MONTH),
            "March 2024 – 22 Nov 2024",
            "marzo de 2024 – 22 nov 2024",
        ),
        (Period(date(2024, 3, 1), date(2024, 5, 31), MONTH), "March – May 2024", "marzo – mayo de 2024"),
        (Period.month(2024, 3), "March 2024", "marzo de 2024"),
        (Period(date(2024, 3, 1), date(2024, 3, 31)), "1 – 31 Mar 2024", "1 – 31 mar 2024"),
        (Period.year(2024), "2024", "2024"),
        (Period(date(2021, 1, 1), date(2023, 12, 31), YEAR), "2021–2023", "2021–2023"),
        (Period(date(2024, 3, 1), None, MONTH), "since March 2024", "desde marzo de 2024"),
        (Period(None, date(2024, 3, 5)), "until 5 Mar 2024", "hasta 5 mar 2024"),
        (Period.day(date(2024, 3, 7)), "7 Mar 2024", "7 mar 2024"),
        (Period(date(9999, 1, 1), date.max, YEAR), "9999", "9999"),
    ],
)
def test_period_when_written_then_precision_is_kept(value: Period, english: str, spanish: str) -> None:
    assert period(value, "en") == english
    assert period(value, "es") == spanish


def test_moment_when_written_then_with_its_offset() -> None:
    when = datetime(2024, 3, 7, 14, 5, tzinfo=UTC)
    assert moment(when, "en") == "7 Mar 2024, 14:05 UTC"
    assert moment(when.astimezone(timezone(timedelta(hours=1))), "es") == "7 mar 2024, 15:05 UTC+01:00"
