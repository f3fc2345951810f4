"""Is a reader told who differs, what was moved later, and what is gone?"""

from exposure.assess.clocks.warnings import SHOWN, clock_warnings
from tests.assess.clocks.told import DAYS, bought, discovery, records

ONE = bought(DAYS)
ANN = discovery(ONE)
BO = discovery(ONE, at="2026-11-19T09:00:00Z", by="Bo Chen")


def told(findings, *discoveries, **fields) -> list[str]:
    return list(clock_warnings(records(findings, *discoveries, **fields)))


def test_nothing_is_told_where_all_fits() -> None:
    same = discovery(ONE, at="2026-11-20T19:05:00Z", by="Bo Chen")  # the same moment

    assert told(ONE) == []
    assert told(ONE, ANN, same) == []


def test_both_are_told_where_people_differ() -> None:
    assert told(ONE, ANN, BO) == [
        f"{ONE.id} (acme-tools, veyra): identified at different times, the earlier one runs: "
        f"Bo Chen: 2026-11-19T09:00+00:00 ({BO.id}); Ann Lee: 2026-11-20T14:05-05:00 ({ANN.id})"
    ]


def test_a_suspicion_before_an_identification_is_no_difference() -> None:
    assert told(ONE, ANN, discovery(ONE, at="2026-11-19T09:00:00Z", as_suspicion=True)) == []


def test_two_groups_that_differ_are_told_once() -> None:
    two = bought(DAYS, name="two")

    (warning,) = told(
        [ONE, two], discovery(ONE, two), discovery(ONE, two, by="Bo", at="2026-11-19T09:00:00Z")
    )

    assert warning.startswith(f"{ONE.id} (acme-tools, veyra): identified at different times")


def test_a_line_that_moves_the_time_later_is_told_and_one_that_moves_it_earlier_is_not() -> None:
    later = discovery(ONE, at="2026-11-21T09:00:00Z", supersedes=ANN.id)
    earlier = discovery(ONE, at="2026-11-18T09:00:00Z", supersedes=ANN.id)

    (warning,) = told(ONE, ANN, later)
    assert warning == (
        f"d.jsonl:2: Ann Lee put 2026-11-21T09:00+00:00 ({later.id}) in the place of the earlier "
        f"2026-11-20T14:05-05:00 ({ANN.id}); what runs is counted from the later one"
    )
    assert told(ONE, ANN, earlier) == []


def test_an_identification_that_was_made_a_suspicion_is_told() -> None:
    weaker = discovery(ONE, as_suspicion=True, supersedes=ANN.id)

    assert len(told(ONE, ANN, weaker)) == 1


def test_a_line_that_takes_the_place_of_one_about_something_else_is_told() -> None:
    two = bought(DAYS, name="two")
    mended = discovery(two, supersedes=ANN.id)

    (warning,) = told([ONE, two], ANN, mended)
    assert warning.endswith(f"{ANN.id} starts nothing any more")


def test_what_is_gone_from_the_scan_is_told() -> None:
    (warning,) = told([], ANN)

    assert warning == (
        f"d.jsonl:1: nothing in this scan is what {ANN.id} of Ann Lee speaks of (acme-tools); "
        "its times go on as they were recorded"
    )


def test_what_lies_after_the_law_date_is_told() -> None:
    (warning,) = told(ONE, ANN, as_of="2026-11-19")

    assert "lies after the law date 2026-11-19" in warning


def test_lines_that_supersede_what_they_cannot_are_told() -> None:
    nobody = discovery(ONE, supersedes="D-0000000000000000")
    other = discovery(ONE, by="Bo Chen", supersedes=ANN.id)

    assert "which no file that was read holds" in told(ONE, nobody)[0]
    assert "only a person's own discoveries give way" in told(ONE, ANN, other)[0]


def test_a_clock_that_the_register_does_not_hold_is_told() -> None:
    assert told(bought("gone")) == [
        "the register holds no clock 'gone': until when it runs is not known here"
    ]
    assert len(told([], discovery(bought("gone")))) == 2


def test_a_long_list_is_cut_with_a_count() -> None:
    many = [discovery(bought(name=f"part-{n}")) for n in range(SHOWN + 3)]

    lines = told([], *many)

    assert len(lines) == SHOWN + 1
    assert lines[-1] == "3 more discoveries of which nothing is in this scan"
