"""Which clocks run, from whose word, and until when?"""

from datetime import UTC, timedelta, timezone

from msgspec.structs import replace

from exposure.assess.clocks.running import running
from exposure.model.finding import Analysis
from exposure.model.judgements.decision import AnalysisState
from exposure.model.law.clock import ClockState
from exposure.register.law.clocks import CountsFrom, FollowUp
from tests.assess.clocks.told import (
    DAYS,
    HOURS,
    ROUND,
    bought,
    discovery,
    records,
    rule,
    span,
    verdict,
)

ONE = bought(DAYS, HOURS)


def ids(clocks) -> list[tuple[str, str]]:
    return [(one.clock, one.discovery) for one in clocks]


def test_nothing_runs_without_a_persons_word() -> None:
    assert running(records(ONE)) == ()


def test_a_discovery_starts_every_clock_that_the_verdicts_name() -> None:
    said = discovery(ONE)

    hours, days = running(records(ONE, said))

    assert (hours.clock, hours.first_due) == (HOURS, "2026-11-23T14:05:00-05:00")
    assert (days.clock, days.first_due) == (DAYS, "2026-11-25T23:59:59-05:00")
    assert (days.findings, days.contracts, days.discovery) == ((ONE.id,), ("C-1",), said.id)
    assert (days.at, days.by, days.zone) == ("2026-11-20T14:05:00-05:00", "Ann Lee", "UTC-05:00")
    assert days.state is ClockState.running
    assert not days.as_recorded


def test_the_follow_up_counts_from_the_end_of_the_first_time() -> None:
    _, days = running(records(ONE, discovery(ONE)))

    assert days.follow_up_due == "2026-12-10T23:59:59-05:00"
    assert days.follow_up == (
        "the report on prevention, 10 business days after the first report is submitted (FAR 1.1-1(d))"
    )
    assert "not counted in this time: 2026-11-26 (Thanksgiving Day)" in days.assumptions


def test_a_follow_up_for_later_information_has_no_date() -> None:
    follow = FollowUp(span(72, "hours"), CountsFrom.new_information, "a report", "FAR 1.1-1(e)")
    clocks = (rule(HOURS, span(72, "hours"), follow_up=follow),)

    (clock,) = running(records(bought(HOURS), discovery(bought(HOURS)), rules=clocks))

    assert clock.follow_up_due is None
    assert clock.follow_up == "a report, 72 hours after each such time (FAR 1.1-1(e))"


def test_a_suspicion_starts_what_says_so_and_nothing_else() -> None:
    said = discovery(ONE, as_suspicion=True)

    assert ids(running(records(ONE, said))) == [(HOURS, said.id)]


def test_an_earlier_suspicion_starts_its_clock_and_the_identification_the_others() -> None:
    suspected = discovery(ONE, at="2026-11-19T09:00:00Z", as_suspicion=True)
    identified = discovery(ONE)

    assert ids(running(records(ONE, identified, suspected))) == [
        (HOURS, suspected.id),
        (DAYS, identified.id),
    ]


def test_where_two_people_differ_the_earlier_one_runs() -> None:
    ann = discovery(ONE, at="2026-11-20T14:05:00-05:00")
    bo = discovery(ONE, at="2026-11-20T19:00:00Z", by="Bo Chen")  # 14:00 in the same zone

    assert {one.discovery for one in running(records(ONE, ann, bo))} == {bo.id}


def test_a_persons_own_later_line_takes_the_place_of_the_earlier_one() -> None:
    first = discovery(ONE, at="2026-11-19T09:00:00Z")
    second = discovery(ONE, supersedes=first.id)
    other = discovery(ONE, by="Bo Chen", supersedes=first.id)

    assert {one.discovery for one in running(records(ONE, first, second))} == {second.id}
    assert {one.discovery for one in running(records(ONE, first, other))} == {first.id}


def test_a_line_that_lies_after_the_law_date_leaves_the_one_before_it_in_place() -> None:
    first = discovery(ONE, at="2026-11-18T09:00:00Z")
    second = discovery(ONE, supersedes=first.id)

    on = running(records(ONE, first, second, as_of="2026-11-19"))

    assert {one.discovery for one in on} == {first.id}


def test_a_discovery_of_a_group_covers_its_members_and_nobody_else() -> None:
    two, three = bought(DAYS, name="two"), bought(DAYS, name="three")

    (clock,) = running(records([bought(DAYS), two, three], discovery(bought(DAYS), two)))

    assert clock.findings == (bought(DAYS).id, two.id)


def test_a_new_version_does_not_stop_the_time() -> None:
    newer = bought(DAYS, version="2.0.0")

    (clock,) = running(records(newer, discovery(bought(DAYS))))

    assert clock.findings == (newer.id,)
    assert not clock.as_recorded


def test_a_time_that_runs_does_not_end_when_the_finding_is_gone() -> None:
    (clock,) = running(records([], discovery(bought(DAYS))))

    assert clock.as_recorded
    assert (clock.findings, clock.contracts) == ((bought(DAYS).id,), ("C-1",))


def test_nor_when_a_person_settled_it_or_the_verdict_changed_for_one_contract() -> None:
    said = discovery(replace(ONE, verdicts=(verdict("C-1", DAYS), verdict("C-2", DAYS))))
    settled = replace(ONE, analysis=Analysis(AnalysisState.false_positive))

    now, then = running(records(replace(ONE, verdicts=(verdict("C-1", DAYS),)), said))

    assert (now.contracts, now.as_recorded) == (("C-1",), False)
    assert (then.contracts, then.as_recorded) == (("C-2",), True)
    assert [one.as_recorded for one in running(records(settled, said))] == [True]


def test_a_later_line_of_another_person_takes_no_clock_away() -> None:
    ann = discovery(bought(DAYS))
    bo = discovery(bought(), at="2026-11-19T09:00:00Z", by="Bo Chen")  # verdicts named none then

    (clock,) = running(records([], ann, bo))

    assert (clock.clock, clock.discovery, clock.contracts) == (DAYS, bo.id, ("C-1",))


def test_contracts_and_the_company_as_a_whole_are_told_apart() -> None:
    both = replace(ONE, verdicts=(verdict(None, DAYS), verdict("C-1", DAYS)))

    assert sorted(one.contracts for one in running(records(both, discovery(both)))) == [
        (),
        ("C-1",),
    ]


def test_a_clock_of_the_calendar_is_started_by_no_discovery() -> None:
    one = bought(ROUND)

    assert running(records(one, discovery(one))) == ()


def test_a_clock_that_the_register_does_not_hold_is_left_to_the_warnings() -> None:
    one = bought("gone")

    assert running(records(one, discovery(one))) == ()


def test_a_time_is_over_once_the_law_date_has_begun_behind_its_end() -> None:
    one = bought(HOURS)
    said = discovery(one)  # until 2026-11-23T14:05-05:00, 19:05 in UTC
    west = timezone(timedelta(hours=-12))

    def state(as_of: str, zone=UTC) -> ClockState:
        return running(records(one, said, as_of=as_of, zone=zone))[0].state

    assert state("2026-11-23") is ClockState.running
    assert state("2026-11-24") is ClockState.overdue
    assert state("2026-11-24", west) is ClockState.overdue
    assert state("2026-11-23", west) is ClockState.running


def test_a_law_date_at_the_end_of_time_is_no_obstacle() -> None:
    assert running(records(ONE, discovery(ONE), as_of="9999-12-31"))[0].state is ClockState.overdue
    assert running(records(ONE, discovery(ONE), as_of="0001-01-01")) == ()


def test_days_are_counted_in_the_zone_that_the_person_named() -> None:
    late = discovery(bought(DAYS), at="2026-11-20T23:30:00-05:00", zone="America/New_York")

    (clock,) = running(records(bought(DAYS), late))

    assert clock.zone == "America/New_York"
    assert clock.first_due == "2026-11-25T23:59:59-05:00"


def test_the_order_of_files_and_findings_changes_nothing() -> None:
    two = bought(DAYS, name="two")
    ann, bo = discovery(ONE, two), discovery(two, by="Bo Chen", at="2026-11-19T09:00:00Z")

    forth, back = running(records([ONE, two], ann, bo)), running(records([two, ONE], bo, ann))

    assert [replace(one, findings=tuple(sorted(one.findings))) for one in forth] == [
        replace(one, findings=tuple(sorted(one.findings))) for one in back
    ]
