"""Does anything that was found bear on an application that must not be on a device?"""

from exposure.attest.checklist.finding_evidence import bearing
from exposure.attest.checklist.question import Answered, Question, for_a_person
from exposure.model.checklist import RequirementState
from exposure.model.finding import Finding, VerdictKind
from exposure.model.law.authority import Conduct

NOT_LOOKED_AT = "Devices were not looked at."
_BEARS = frozenset({RequirementState.exception_to_consider, RequirementState.open})


def device_presence(question: Question) -> Answered:
    """Return the findings whose rule asks about devices; without one, nothing was looked at."""
    found = tuple(one for one in question.tied if _asks_of_devices(one))
    answer = bearing(question, found)
    if not answer.findings or answer.state not in _BEARS:
        return for_a_person(NOT_LOOKED_AT)
    return Answered(answer.state, f"{answer.evidence} {NOT_LOOKED_AT}", answer.findings)


def _asks_of_devices(finding: Finding) -> bool:
    return any(
        verdict.conduct == Conduct.device_presence
        and verdict.verdict is not VerdictKind.not_applicable
        for verdict in finding.verdicts
    )
