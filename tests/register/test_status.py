"""A designation is what its history says on the law date, and nothing before its first step."""

import pytest

from exposure.model.designation import Standing, Status
from exposure.register.status import STANDING, designations_on, status_on

STORY = [
    ("2026-02-01", None, None),
    ("2026-02-20", "under_consideration", "under_consideration"),
    ("2026-02-28", "announced", "announced"),
    ("2026-03-03", "designated", "designated"),
    ("2026-03-04", "effective", "effective"),
    ("2026-04-03", "enjoined", "effective"),
    ("2026-04-09", "enjoined", "effective"),
    ("2026-08-28", "vacated", "effective"),
    ("2026-09-26", "vacated", "effective"),
    ("2026-11-22", "vacated", "effective"),
]
"""Law date, status under 10 U.S.C. 3252, status under 41 U.S.C. 4713."""


def _on(register, designation: str, as_of: str):
    row = next(row for row in register.designations if row.id == designation)
    return status_on(row, as_of)


@pytest.mark.parametrize(("as_of", "under_3252", "under_4713"), STORY)
def test_two_statutes_give_two_answers_on_the_same_day(
    register, as_of, under_3252, under_4713
) -> None:
    met = (
        _on(register, "anthropic-10usc3252", as_of),
        _on(register, "anthropic-41usc4713", as_of),
    )

    assert [status and status.status.value for status in met] == [under_3252, under_4713]


@pytest.mark.parametrize(
    ("as_of", "standing"),
    [
        ("2026-02-28", Standing.under_watch),
        ("2026-03-04", Standing.in_force),
        ("2026-04-02", Standing.in_force),
        ("2026-04-03", Standing.under_watch),
        ("2026-08-27", Standing.not_in_force),
    ],
)
def test_a_status_counts_from_the_day_it_is_dated(register, as_of, standing) -> None:
    assert _on(register, "anthropic-10usc3252", as_of).standing is standing


@pytest.mark.parametrize(
    "designation",
    ["anthropic-10usc3252", "anthropic-hegseth-directive", "anthropic-presidential-directive"],
)
def test_an_injunction_that_is_itself_stayed_changes_nothing_yet(register, designation) -> None:
    before = _on(register, designation, "2026-03-25")
    stayed = _on(register, designation, "2026-04-02")
    after = _on(register, designation, "2026-04-03")

    assert (stayed.status, stayed.since) == (Status.effective, before.since)
    assert (after.status, after.since) == (Status.enjoined, "2026-04-03")


def test_a_denied_stay_does_not_restart_a_designation(register) -> None:
    status = _on(register, "anthropic-41usc4713", "2026-11-22")

    assert (status.status, status.since) == (Status.effective, "2026-03-04")


def test_the_sources_own_word_is_kept(register) -> None:
    status = _on(register, "anthropic-41usc4713", "2026-11-22")

    assert status.history[-1].stated_as == "petition_denied_2_1_mandate_withheld"


def test_nothing_later_than_the_law_date_is_told(register) -> None:
    status = _on(register, "anthropic-10usc3252", "2026-03-10")

    assert status.history[-1].date == "2026-03-04"
    assert status.open_questions == ()


def test_a_month_as_the_date_of_knowledge_holds_all_its_days(register) -> None:
    before = _on(register, "bytedance-tiktok-far", "2025-06-01")
    after = _on(register, "bytedance-tiktok-far", "2026-02-01")

    assert (before.open_questions, len(after.open_questions)) == ((), 1)


def test_what_is_unknown_today_is_asked_today(register) -> None:
    status = _on(register, "anthropic-41usc4713", "2026-11-22")

    assert any("rehearing" in question for question in status.open_questions)


@pytest.mark.parametrize(
    ("as_of", "status", "standing"),
    [
        ("2026-11-22", Status.designated, Standing.under_watch),
        ("2027-12-22", Status.designated, Standing.under_watch),
        ("2027-12-24", Status.effective, Standing.in_force),
    ],
)
def test_a_prohibition_of_the_future_is_under_watch_until_its_day(
    register, as_of, status, standing
) -> None:
    met = _on(register, "smic-sec5949", as_of)

    assert (met.status, met.standing) == (status, standing)


def test_a_change_of_ownership_leaves_the_clause_in_force(register) -> None:
    assert _on(register, "bytedance-tiktok-far", "2026-11-22").standing is Standing.in_force


def test_what_the_sources_do_not_settle_is_neither_in_force_nor_out_of_force(register) -> None:
    met = _on(register, "anthropic-dod-cio-memo", "2026-11-22")

    assert (met.status, met.standing) == (Status.unclear, Standing.unsettled)


def test_a_step_that_no_source_states_says_that_it_is_inferred(register) -> None:
    met = _on(register, "anthropic-dod-cio-memo", "2026-11-22")

    assert [step.stated_as.startswith("inferred from") for step in met.history] == [False, True]
    assert met.facts_as_of == "2026-03-12"


def test_each_status_has_a_standing() -> None:
    assert set(STANDING) == set(Status)


def test_before_every_designation_there_are_none(register) -> None:
    assert designations_on(register, "2015-01-01") == ()


def test_all_that_exist_today_are_listed_once(register) -> None:
    today = designations_on(register, "2026-11-22")

    # 64 that are written out, and one for each party of the shipped list
    assert len({status.id for status in today}) == len(today) == 64 + 116
