"""When is the next time of what comes round, and what is said where nobody recorded the last one?"""

import pytest

from exposure.assess.clocks.recurring import recurring
from exposure.model.law.clock import MayRun
from exposure.register.law.clocks import Starts
from tests.assess.clocks.told import DAYS, ROUND, RULES, rule, span

CARRIED = (MayRun(ROUND, (), ("C-1",)), MayRun(ROUND, (), ("C-2", "C-1")))


def one(last_done: str | None, as_of: str = "2026-11-22"):
    (clock,) = recurring(RULES, CARRIED, {ROUND: last_done} if last_done else {}, as_of)
    return clock


def test_it_counts_from_the_day_that_a_person_recorded() -> None:
    clock = one("2026-11-30")

    assert (clock.last_done, clock.next_due) == ("2026-11-30", "2027-02-28")
    assert clock.because == "it counts 3 months from 2026-11-30, as a person recorded it"
    assert clock.contracts == ("C-1", "C-2")


def test_what_nobody_recorded_has_no_date() -> None:
    clock = one(None)

    assert (clock.last_done, clock.next_due) == (None, None)
    assert clock.because == "nobody recorded the last review, from which it counts"


@pytest.mark.parametrize(("as_of", "behind"), [("2026-11-22", False), ("2026-11-23", True)])
def test_a_day_that_lies_behind_the_law_date_is_told(as_of: str, behind: bool) -> None:
    assert ("before the law date" in one("2026-08-22", as_of).because) is behind


def test_beyond_the_calendar_there_is_no_date() -> None:
    assert one("2099-12-01").next_due is None
    assert one("9999-12-31").next_due is None


def test_only_what_contracts_carry_comes_round_and_no_clock_of_a_discovery_does() -> None:
    assert recurring(RULES, (), {}, "2026-11-22") == ()
    assert recurring(RULES, (MayRun(DAYS, (), ("C-1",)),), {}, "2026-11-22") == ()


def test_a_year_from_the_leap_day_is_the_last_of_february() -> None:
    yearly = (rule(ROUND, span(1, "years"), starts=Starts.calendar),)

    (clock,) = recurring(yearly, CARRIED, {ROUND: "2028-02-29"}, "2028-03-01")

    assert clock.next_due == "2029-02-28"
