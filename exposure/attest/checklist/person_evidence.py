"""Which requirements can only a person answer, and which records would help?"""

from exposure.attest.checklist.question import Answered, Question, for_a_person, left_open

STANDING: dict[str, Answered] = {
    "incidental_it": for_a_person("Whether equipment is incidental is not in the records."),
    "audit": for_a_person("Whether an audit was made is not in the records."),
    "device_presence": for_a_person("Devices were not looked at."),
    "flowdown": left_open("No subcontracts were given to the scan."),
    "signoff": for_a_person("Left to the people who prepare, review and sign."),
    "warning": for_a_person("Left to the signer to read and confirm."),
    "false_claims": for_a_person(
        "Nothing in a scan says that there is a violation, or when anybody learned of one."
    ),
}
"""Answers that no scan changes, because no input of a scan bears on the question."""


def reviewed_by_a_person(question: Question) -> Answered:
    """Leave the review of official lists to a person."""
    return for_a_person(
        "No official list was opened by this program. A person states date, reviewer and result; "
        f"the register used knows facts to {question.result.facts_known}."
    )


def statement(question: Question) -> Answered:
    """Return the dates that a statement would rest on; its words are a person's."""
    result = question.result
    return for_a_person(
        f"The scan has law date {result.as_of}, inputs dated to "
        f"{result.coverage.newest_input or 'an unknown day'}, facts known to "
        f"{result.facts_known}. Words and renewal are a person's to settle."
    )


def retention(question: Question) -> Answered:
    """Leave the end of retention to a person; it hangs on the final payment."""
    contract = question.contract
    ends = contract.ends if contract is not None else None
    stated = f" The contract ends on {ends} as recorded." if ends else ""
    return for_a_person(f"The date of the final payment is not in the records.{stated}")
