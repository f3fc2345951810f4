"""Which reporting times came, and is a time that is not told any more never said to have ended?"""

from msgspec.structs import replace

from exposure.model.comparison.findings import Change
from exposure.model.law.clock import (
    ClockBook,
    ClockState,
    PossibleClock,
    RunningClock,
    Span,
    Unit,
)
from tests.assess.compared.results import CONTRACT, before, compared

SPAN = Span(1, Unit.business_days)
MAY = PossibleClock("c", "Act 17 ¶ 9", "a report", SPAN, (CONTRACT,), ("F-1",), "2026-11-01T00:00Z",
                    "UTC", None, suspicion=False, channel="", assumptions=())  # fmt: skip
RUNS = RunningClock("c", "Act 17 ¶ 9", "a report", SPAN, "D-1", "2026-10-30T09:00Z", "UTC", "Ann Lee",
                    as_suspicion=False, findings=("F-1",), contracts=(CONTRACT,),
                    first_due="2026-11-02T23:59Z", follow_up_due=None, follow_up="", channel="",
                    assumptions=(), state=ClockState.running)  # fmt: skip


def book(**fields) -> ClockBook:
    return ClockBook("UTC", **fields)


def test_a_time_that_came_to_run_stands_before_one_that_may() -> None:
    found = compared(before(clocks=book()), before(clocks=book(running=(RUNS,), possible=(MAY,))))

    assert [(one.kind, one.change, one.name) for one in found.clocks] == [
        ("running", Change.new, "Act 17 ¶ 9 (1 business day)"),
        ("may_run", Change.new, "Act 17 ¶ 9 (1 business day)"),
    ]


def test_a_time_that_is_overdue_now_is_changed() -> None:
    late = replace(RUNS, state=ClockState.overdue)
    (one,) = compared(
        before(clocks=book(running=(RUNS,))), before(clocks=book(running=(late,)))
    ).clocks

    assert [(each.field, each.before, each.after) for each in one.fields] == [
        ("state", "running", "overdue")
    ]


def test_a_time_that_is_not_told_any_more_is_told() -> None:
    (one,) = compared(before(clocks=book(running=(RUNS,))), before(clocks=book())).clocks

    assert one.change is Change.gone


def test_where_one_result_counted_none_nothing_is_compared() -> None:
    assert compared(before(), before(clocks=book(running=(RUNS,)))).clocks == ()


def test_the_same_times_are_no_difference() -> None:
    clocks = book(running=(RUNS,), possible=(MAY,))

    assert compared(before(clocks=clocks), before(clocks=clocks)).clocks == ()
