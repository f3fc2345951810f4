"""Which requirements can only a person answer, and which records would help?"""

from exposure.attest.checklist.question import Answered, Question, for_a_person

STANDING: dict[str, Answered] = {
    "incidental_it": for_a_person("Whether equipment is incidental is not in the records."),
    "audit": for_a_person("Whether an audit was made is not in the records."),
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
        "Nothing was looked up at SAM.gov, and no solicitation read, by this program. A person states "
        f"date, reviewer and result; the register used knows facts to {question.result.facts_known}."
    )
