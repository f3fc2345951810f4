"""Does a span end where a person with a calendar and a pencil would say?"""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.assess.clocks.deadline import due, start_of
from exposure.model.law.clock import Unit
from tests.assess.clocks.federal import is_day_off
from tests.assess.clocks.told import span

NEW_YORK = ZoneInfo("America/New_York")
ZONES = (UTC, NEW_YORK, timezone(timedelta(hours=-5)), ZoneInfo("Asia/Tokyo"),
         ZoneInfo("America/Nuuk"), ZoneInfo("America/Havana"), ZoneInfo("Pacific/Apia"),
         timezone(timedelta(hours=14)), timezone(timedelta(hours=-12)))  # fmt: skip
moments = st.builds(
    lambda wall, zone: wall.replace(tzinfo=zone),
    st.datetimes(datetime(2000, 1, 2), datetime(2080, 1, 1)),
    st.sampled_from(ZONES),
)


def ends(at: str, amount: int, unit: str, zone=NEW_YORK) -> str | None:
    return due(datetime.fromisoformat(at).replace(tzinfo=zone), span(amount, unit)).iso


@pytest.mark.parametrize(
    ("at", "amount", "end"),
    [
        ("2026-11-20T14:05", 1, "2026-11-23T23:59:59-05:00"),  # Friday → Monday
        ("2026-11-21T08:00", 1, "2026-11-23T23:59:59-05:00"),  # Saturday → Monday
        ("2026-11-23T23:59", 1, "2026-11-24T23:59:59-05:00"),
        ("2026-11-24T09:00", 3, "2026-11-30T23:59:59-05:00"),  # over Thanksgiving: Wed, Fri, Mon
        ("2026-11-25T09:00", 1, "2026-11-27T23:59:59-05:00"),
        ("2026-11-20T14:05", 10, "2026-12-07T23:59:59-05:00"),
        ("2026-11-20T14:05", 30, "2027-01-06T23:59:59-05:00"),  # three holidays
        ("2027-12-22T09:00", 3, "2027-12-28T23:59:59-05:00"),  # Christmas kept on the 24th
        ("2027-12-30T09:00", 1, "2028-01-03T23:59:59-05:00"),  # New Year kept on 12-31
        ("2027-06-17T09:00", 1, "2027-06-21T23:59:59-04:00"),  # Juneteenth kept on the 18th
        ("2026-10-30T09:00", 1, "2026-11-02T23:59:59-05:00"),  # clocks put back in between
    ],
)
def test_business_days_end_with_their_last_day(at: str, amount: int, end: str) -> None:
    assert ends(at, amount, "business_days") == end


@pytest.mark.parametrize(
    ("at", "end"),
    [
        ("2026-11-20T14:05", "2026-11-23T14:05:00-05:00"),  # over a weekend
        ("2026-10-31T12:00", "2026-11-03T11:00:00-05:00"),  # one hour came twice
        ("2026-03-06T12:00", "2026-03-09T13:00:00-04:00"),  # one hour was left out
    ],
)
def test_hours_are_counted_as_they_pass(at: str, end: str) -> None:
    assert ends(at, 72, "hours") == end


@pytest.mark.parametrize(
    ("at", "amount", "unit", "end"),
    [
        ("2026-11-30T09:00", 3, "months", "2027-02-28T23:59:59-05:00"),
        ("2027-11-30T09:00", 3, "months", "2028-02-29T23:59:59-05:00"),
        ("2028-02-29T09:00", 1, "years", "2029-02-28T23:59:59-05:00"),
        ("2026-12-31T09:00", 1, "months", "2027-01-31T23:59:59-05:00"),
        ("2026-11-22T09:00", 30, "days", "2026-12-22T23:59:59-05:00"),
        ("2026-06-20T09:00", 180, "days", "2026-12-17T23:59:59-05:00"),
    ],
)
def test_days_months_and_years_are_those_of_the_calendar(at, amount, unit, end) -> None:
    assert ends(at, amount, unit) == end


def test_the_day_is_that_of_the_zone_of_discovery() -> None:
    late = datetime(2026, 11, 21, 3, 30, tzinfo=UTC)  # still Friday evening in New York

    assert due(late, span(1, "business_days")).iso == "2026-11-23T23:59:59+00:00"
    assert (
        due(late.astimezone(NEW_YORK), span(1, "business_days")).iso == "2026-11-23T23:59:59-05:00"
    )


def test_a_day_whose_last_hour_is_left_out_ends_before_it() -> None:
    nuuk = ZoneInfo("America/Nuuk")  # clocks are put forward at 23:00 on 2027-03-27

    assert (
        due(datetime(2027, 3, 26, 9, tzinfo=nuuk), span(1, "days")).iso
        == "2027-03-27T22:59:59-02:00"
    )


def test_a_day_may_begin_later_than_at_midnight() -> None:
    assert (
        start_of(date(2026, 3, 8), ZoneInfo("America/Havana")).isoformat()
        == "2026-03-08T01:00:00-04:00"
    )


@pytest.mark.parametrize("unit", list(Unit))
@pytest.mark.parametrize("at", [datetime(1999, 5, 1, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC),
                                datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14)))])  # fmt: skip
def test_beyond_the_calendar_nothing_is_computed_and_it_says_so(at: datetime, unit: Unit) -> None:
    ends = due(at, span(1, unit))

    assert ends.at is None
    assert "from 2000 to 2099" in ends.assumptions[0]


@pytest.mark.parametrize("unit", list(Unit))
def test_an_amount_beyond_all_reason_is_not_computed(unit: Unit) -> None:
    assert due(datetime(2026, 1, 1, tzinfo=UTC), span(10**12, unit)).at is None


def test_a_time_without_an_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="expected a time with its offset"):
        due(datetime(2026, 11, 20, 14, 5), span(1, "hours"))


def test_what_was_assumed_is_told() -> None:
    told = due(datetime(2026, 11, 24, 9, tzinfo=NEW_YORK), span(3, "business_days")).assumptions

    assert told == (
        '"business day" is not defined in the clause: Saturdays, Sundays and US federal holidays, '
        "on the day on which they are kept, are not counted",
        "not counted in this time: 2026-11-26 (Thanksgiving Day)",
        "the day itself is not counted",
        "the last day counts to its end in the time zone America/New_York, as the text names no hour",
    )


def test_nothing_is_told_of_what_did_not_matter() -> None:
    assert len(due(datetime(2026, 11, 9, 9, tzinfo=UTC), span(1, "business_days")).assumptions) == 3
    assert len(due(datetime(2026, 11, 9, 9, tzinfo=UTC), span(72, "hours")).assumptions) == 1
    assert "month's last day" not in str(due(datetime(2026, 11, 9, tzinfo=UTC), span(3, "months")))


@given(moments, st.integers(1, 60))
def test_business_days_agree_with_a_slow_count_of_days(at: datetime, amount: int) -> None:
    day, counted = at.date(), 0
    while counted < amount:
        day += timedelta(days=1)
        counted += not is_day_off(day)

    ends = due(at, span(amount, "business_days")).at

    assert ends is not None
    assert ends.date() == day
    assert not is_day_off(ends.date())


@given(moments, st.integers(1, 2_000), st.sampled_from(list(Unit)))
def test_more_time_never_ends_sooner(at: datetime, amount: int, unit: Unit) -> None:
    amount = min(amount, 15) if unit is Unit.years else min(amount, 200)
    sooner, later = due(at, span(amount, unit)).at, due(at, span(amount + 1, unit)).at

    assert sooner is not None
    assert later is None or sooner.astimezone(UTC) < later.astimezone(UTC)


@given(moments, st.integers(1, 5_000))
def test_hours_are_exact_in_every_zone(at: datetime, amount: int) -> None:
    ends = due(at, span(amount, "hours")).at

    assert ends is not None
    assert ends.astimezone(UTC) - at.astimezone(UTC) == timedelta(hours=amount)


@given(moments, st.integers(1, 200), st.sampled_from([Unit.business_days, Unit.days, Unit.months]))
def test_the_last_second_is_the_last_of_its_day(at: datetime, amount: int, unit: Unit) -> None:
    ends = due(at, span(amount, unit)).at

    assert ends is not None
    assert ends.tzinfo is at.tzinfo
    after = (ends.astimezone(UTC) + timedelta(seconds=1)).astimezone(at.tzinfo)
    assert after.date() > ends.date()
