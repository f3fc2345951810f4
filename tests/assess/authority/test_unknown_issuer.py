"""What does an order of an issuer whom nobody recognises mean for the contracts of each customer?"""

import pytest
from msgspec import structs

from exposure.model.finding import VerdictKind
from exposure.model.law.allocation import Use
from tests.assess.authority.test_clause_cards import contract, of
from tests.assess.builders import SHIPPED, ruled

REVIEW, NOT = VerdictKind.legal_review, VerdictKind.not_applicable
ORDER = "acronis-fascsa-dni"
CLAUSE = "FAR 52.204-30"


def register(issuer: str = "Quillmar Bureau", *, unknown: bool = True):
    acts = tuple(
        structs.replace(one, issuer=issuer, buyers=(), issuer_unknown=unknown)
        if one.id == ORDER else one
        for one in SHIPPED.designations
    )  # fmt: skip
    return structs.replace(SHIPPED, designations=acts)


def verdict(agency: str, *clauses: str, issuer: str = "Quillmar Bureau", **given: object):
    row = contract(*(clauses or (CLAUSE,)), agency=agency)
    return of(ORDER, ruled("acronis", row, register=register(issuer), **given))


@pytest.mark.parametrize("agency", ["Naval Sea Systems Command", "General Services Administration",
                                    "Central Intelligence Agency", "Quillmar Bureau", ""])  # fmt: skip
def test_nobodys_order_prohibits_nothing_and_is_for_a_lawyer_on_each_contract(agency: str) -> None:
    assert verdict(agency).verdict is REVIEW


def test_the_reason_names_the_issuer_the_customer_and_what_would_be_asked() -> None:
    one = verdict("General Services Administration")

    assert one.reason == (
        "its issuer is recorded as 'Quillmar Bureau', which tells nobody whose contracts the order is "
        "about; whether General Services Administration is meant is open; if it is: not to provide, or "
        "use in performance, a covered article or a product or service of the source"
    )
    assert (one.citation, one.clocks) == ("FAR 52.204-30(b)(1)", ("far-52-204-30-c",))


def test_an_issuer_that_the_list_leaves_out_is_said_to_be_missing() -> None:
    assert verdict("Naval Sea Systems Command", issuer="").reason.startswith(
        "its issuer is not recorded"
    )


def test_a_contract_on_which_it_is_recorded_as_not_used_is_still_not_reached() -> None:
    assert verdict("Naval Sea Systems Command", use=Use.not_used).verdict is NOT


def test_an_order_of_a_recognised_issuer_is_not_touched() -> None:
    row = contract(CLAUSE, agency="Central Intelligence Agency")

    assert of(ORDER, ruled("acronis", row)).verdict is VerdictKind.prohibited
