"""Are the days off those of the Federal Government, and no others?"""

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from exposure.assess.clocks.calendar import (
    business_day_after,
    holiday_on,
    holidays_between,
    is_business_day,
)
from tests.assess.clocks.federal import is_day_off


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 11, 26), "Thanksgiving Day"),
        (date(2026, 7, 3), "Independence Day (observed)"),
        (date(2026, 6, 19), "Juneteenth National Independence Day"),
        (date(2027, 6, 18), "Juneteenth National Independence Day (observed)"),
        (date(2027, 12, 24), "Christmas Day (observed)"),
        (date(2027, 12, 31), "New Year's Day (observed)"),
        (date(2023, 1, 2), "New Year's Day (observed)"),
    ],
)
def test_a_holiday_is_kept_on_its_day_or_beside_a_weekend(day: date, why: str) -> None:
    assert holiday_on(day) == why
    assert not is_business_day(day)


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 11, 27),  # the day after Thanksgiving
        date(2026, 12, 24),
        date(2020, 6, 19),  # before it was made a holiday
        date(2021, 1, 20),  # inauguration: a day off around the capital alone
        date(2026, 4, 3),  # Good Friday
    ],
)
def test_other_days_that_many_take_off_count(day: date) -> None:
    assert holiday_on(day) == ""
    assert is_business_day(day)


def test_every_day_of_a_century_is_as_the_statute_has_it() -> None:
    day, off = date(2000, 1, 1), []
    while day.year < 2099:
        if is_business_day(day) is is_day_off(day):
            off.append(day)
        day += timedelta(days=1)

    assert off == []


def test_the_day_itself_is_not_counted() -> None:
    assert business_day_after(date(2026, 11, 23), 1) == date(2026, 11, 24)


def test_the_calendar_says_where_it_ends() -> None:
    assert business_day_after(date(2099, 12, 30), 5) is None


def test_holidays_on_a_weekend_are_not_told() -> None:
    assert holidays_between(date(2027, 12, 20), date(2027, 12, 31)) == (
        (date(2027, 12, 24), "Christmas Day (observed)"),
        (date(2027, 12, 31), "New Year's Day (observed)"),
    )


def test_names_do_not_follow_the_language_of_the_machine(root: Path) -> None:
    asked = "from datetime import date; from exposure.assess.clocks.calendar import holiday_on; "
    run = subprocess.run(
        [sys.executable, "-c", asked + "print(holiday_on(date(2026, 12, 25)))"],
        cwd=root, env=os.environ | {"LANGUAGE": "th", "LANG": "th_TH.UTF-8"},
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip

    assert run.stdout.strip() == "Christmas Day"
