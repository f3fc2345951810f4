"""Does a finding bear on the question what is on devices, at which nobody looked?"""

from msgspec.structs import replace

from exposure.attest.checklist.draft import draft_checklist
from exposure.model.checklist import ChecklistRow, RequirementState
from exposure.model.designation import Standing
from exposure.model.finding import Finding, VerdictKind
from exposure.model.law.allocation import Use
from exposure.register.law.facts import Requirement
from tests.report.sample import empty_result, sample_result
from tests.report.sample_findings import CONTRACT

CLAUSE = "FAR 52.204-27"
ASKED = Requirement("D8", "Findings", "Devices?", "52.204-27(b)", "device_presence", "s", (CLAUSE,))


def row(*findings: Finding, standing: Standing = Standing.in_force) -> ChecklistRow:
    result = sample_result()
    act = replace(result.designations[1], clauses=(CLAUSE,), standing=standing)
    carried = replace(result.contracts[0], clauses=(CLAUSE,))
    result = replace(result, findings=findings, contracts=(carried,), designations=(act,))
    return draft_checklist(result, (ASKED,)).rows[0]


def test_a_finding_for_which_a_rule_asks_of_devices_is_an_exception(device_finding) -> None:
    told = row(device_finding)

    assert told.state is RequirementState.exception_to_consider
    assert told.findings == (device_finding.id,)
    assert told.evidence.endswith("Devices were not looked at.")


def test_other_findings_say_nothing_of_devices() -> None:
    told = row(*sample_result().findings)

    assert (told.state, told.findings) == (RequirementState.person_needed, ())
    assert told.evidence == "Devices were not looked at."


def test_a_rule_that_does_not_reach_it_asks_nothing(device_finding) -> None:
    left_out = replace(device_finding.verdicts[0], verdict=VerdictKind.not_applicable)

    assert row(replace(device_finding, verdicts=(left_out,))).findings == ()


def test_a_designation_that_is_over_leaves_the_question_to_a_person(device_finding) -> None:
    told = row(device_finding, standing=Standing.not_in_force)

    assert told.state is RequirementState.person_needed


def test_nothing_found_is_no_answer_although_everything_was_read() -> None:
    carried = replace(sample_result().contracts[0], clauses=(CLAUSE,))
    result = replace(empty_result(), contracts=(carried,))

    assert draft_checklist(result, (ASKED,)).rows[0].state is RequirementState.person_needed


def test_what_nobody_says_to_be_used_stays_a_question(device_finding) -> None:
    result = sample_result()
    act = replace(result.designations[1], clauses=(CLAUSE,))
    carried = replace(result.contracts[0], clauses=(CLAUSE,))
    said = tuple(
        replace(one, use=Use.unknown) for one in result.allocations if one.contract == CONTRACT
    )
    result = replace(
        result,
        findings=(device_finding,),
        contracts=(carried,),
        designations=(act,),
        allocations=said,
    )

    assert draft_checklist(result, (ASKED,)).rows[0].state is RequirementState.open
