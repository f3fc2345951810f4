"""What would run if a person treated a finding as identified, and what is never said?"""

from datetime import UTC
from zoneinfo import ZoneInfo

from exposure.assess.clocks.possible import possible
from tests.assess.clocks.told import DAYS, HOURS, ROUND, bought, discovery, records

ONE = bought(DAYS, HOURS)


def test_the_example_is_the_start_of_the_law_date() -> None:
    hours, days = possible(records(ONE, as_of="2026-11-22"))

    assert (days.clock, days.if_at) == (DAYS, "2026-11-22T00:00:00+00:00")
    assert (days.due, days.zone) == ("2026-11-25T23:59:59+00:00", "UTC")
    assert (hours.clock, hours.due) == (HOURS, "2026-11-25T00:00:00+00:00")


def test_the_earliest_end_comes_first() -> None:
    assert [one.clock for one in possible(records(ONE))] == [HOURS, DAYS]


def test_the_stated_zone_decides_when_the_law_date_begins() -> None:
    zone = ZoneInfo("America/New_York")

    (clock,) = possible(records(bought(DAYS), zone=zone))

    assert (clock.if_at, clock.zone) == ("2026-11-22T00:00:00-05:00", "America/New_York")
    assert clock.due == "2026-11-25T23:59:59-05:00"


def test_a_reason_to_suspect_counts_only_where_the_text_says_so() -> None:
    assert {one.clock: one.suspicion for one in possible(records(ONE))} == {
        DAYS: False,
        HOURS: True,
    }


def test_what_runs_is_not_told_as_possible_too() -> None:
    two = bought(DAYS, name="two")

    (clock,) = possible(records([bought(DAYS), two], discovery(bought(DAYS))))

    assert clock.findings == (two.id,)


def test_after_a_suspicion_the_other_clocks_stay_possible() -> None:
    (clock,) = possible(records(ONE, discovery(ONE, as_suspicion=True)))

    assert clock.clock == DAYS


def test_a_discovery_after_the_law_date_has_not_happened_yet() -> None:
    assert len(possible(records(ONE, discovery(ONE), as_of="2026-11-19"))) == 2
    assert possible(records(ONE, discovery(ONE), as_of="2026-11-20", zone=UTC)) == ()


def test_the_calendar_and_what_the_register_does_not_hold_are_no_possible_clocks() -> None:
    assert possible(records(bought(ROUND, "gone"))) == ()
    assert possible(records(bought())) == ()


def test_a_law_date_beyond_the_calendar_gives_no_end() -> None:
    for as_of in ("2150-01-01", "9999-12-31", "0001-01-01"):
        assert {one.due for one in possible(records(ONE, as_of=as_of))} == {None}
