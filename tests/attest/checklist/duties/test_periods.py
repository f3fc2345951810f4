"""Until when are records kept, and by when is a statement renewed?"""

import pytest
from msgspec.structs import replace

from exposure.attest.checklist.draft import Ground, drafted, labelled
from exposure.model.checklist import ChecklistRow, RequirementState
from exposure.register.load import load_register
from tests.report.sample import sample_result

SHIPPED = load_register()


def row(requirement: str, *clauses: str, ends: str | None = "2029-01-14") -> ChecklistRow:
    result = sample_result()
    carried = replace(result.contracts[0], clauses=clauses, ends=ends)
    asked = tuple(one for one in SHIPPED.requirements if one.id == requirement)
    ground = Ground(replace(result, contracts=(carried,)), asked, SHIPPED.clauses)
    return drafted(ground, labelled(ground.result)).rows[0]


def test_records_are_kept_three_and_six_years_from_the_end_as_an_example() -> None:
    answer = row("J4")

    assert answer.state is RequirementState.person_needed
    assert answer.evidence == (
        "The date of the final payment is not in the records. The contract ends on 2029-01-14 as "
        "recorded. Were the final payment made then, records would be kept until 2032-01-14 "
        "(FAR 4.703(a), at least) and 2035-01-14 (as suggested)."
    )


def test_longer_times_are_told_with_their_own_citation() -> None:
    assert "until 2035-01-14 (32 CFR part 170, " in row("J5").evidence
    assert "and 2039-01-14 (31 U.S.C. 3731(b), at most" in row("J5").evidence


@pytest.mark.parametrize("ends", [None, "", "2029", "soon"])
def test_without_an_end_that_is_a_day_nothing_is_counted(ends: str | None) -> None:
    assert "kept until" not in row("J4", ends=ends).evidence


def test_the_last_day_of_february_is_no_error() -> None:
    assert "2027-02-28 (FAR 4.703(a)" in row("J4", ends="2024-02-29").evidence


def test_a_statement_is_renewed_with_the_search_and_every_year_by_analogy() -> None:
    evidence = row("J2", "FAR 52.204-30").evidence

    assert "by 2027-02-22 (FAR 52.204-30(c)(1); 52.240-91(i)(1), as often as SAM" in evidence
    assert "and 2027-11-22 (DFARS 252.204-7021(d)(3), every year, by analogy" in evidence


def test_a_contract_that_asks_for_no_search_renews_every_year_alone() -> None:
    evidence = row("J2", "FAR 52.204-25").evidence

    assert "2027-02-22" not in evidence
    assert "2027-11-22" in evidence


def test_without_a_clause_list_the_search_may_be_asked() -> None:
    assert "2027-02-22" in row("J2").evidence
