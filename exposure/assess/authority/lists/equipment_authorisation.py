"""FCC Covered List: does the bar on equipment authorisation reach a contract?"""

from collections.abc import Iterator

from exposure.assess.authority.case import Case, Ruling
from exposure.assess.authority.steps import citation_of, not_reached


def judge(case: Case) -> Iterator[Ruling]:
    """Yield one ruling: it addresses authorisation of equipment, and asks nothing of a contract."""
    for duty in case.act.duties:
        yield not_reached(
            "it bars new equipment authorisations and asks nothing of a contract by itself; "
            "section 889 may name the same source", citation_of(duty, case),
        )  # fmt: skip
