"""An official list that the user imported: what follows from an entry?"""

from collections.abc import Iterator

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.steps import for_review


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling: the entry is shown, with what it leaves open; the rest is for a person."""
    asked = "".join(f" {one}" for one in case.act.open_questions)
    yield for_review(
        f"listed in {case.act.authority}; what follows for a contract is for a person.{asked}".rstrip(
            "."
        ),
        case.act.authority,
    )
