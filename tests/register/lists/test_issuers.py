"""Whose contracts is an order of a list about, going by who issued it?"""

import pytest

from exposure.model.law.authority import Buyer
from exposure.model.law.listed import FASCSA_ORDER, ListedParty
from exposure.register.facts import Designation, Register
from exposure.register.lists.lay import Given, with_list

GIVEN = Given("orders.list.json", "cd" * 32)


def acts(
    base: Register, listed, *parties: ListedParty, form: str = "sam-fascsa"
) -> tuple[Designation, ...]:
    return with_list(base, listed(*parties, format=form), GIVEN).designations


def order(issuer: str, **more: str) -> ListedParty:
    return ListedParty("Tollmere", FASCSA_ORDER, issuer=issuer, **more)


@pytest.mark.parametrize(
    ("issuer", "buyers"),
    [
        ("ODNI", (Buyer.intelligence,)),
        ("Department of Homeland Security", (Buyer.civilian,)),
        ("DEPT OF DEFENSE", (Buyer.dod,)),
    ],
)
def test_a_recognised_issuer_says_whose_contracts_are_meant(base, listed, issuer, buyers) -> None:
    (act,) = acts(base, listed, order(issuer))

    assert (act.issuer, act.buyers, act.issuer_unknown) == (issuer, buyers, False)


@pytest.mark.parametrize("issuer", ["Quillmar Bureau", ""])
def test_an_issuer_that_nobody_recognises_says_that_it_does_not(base, listed, issuer) -> None:
    (act,) = acts(base, listed, order(issuer))

    assert (act.issuer, act.buyers, act.issuer_unknown) == (issuer, (), True)


def test_an_agency_in_the_comments_is_no_issuer(base, listed) -> None:
    (act,) = acts(
        base, listed, order("Quillmar Bureau", note="reported by the Department of the Navy")
    )

    assert (act.buyers, act.issuer_unknown) == ((), True)


def test_orders_of_two_issuers_are_two_designations(base, listed) -> None:
    found = acts(base, listed, order("ODNI"), order("DHS"))

    assert [(act.issuer, act.buyers) for act in found] == [
        ("ODNI", (Buyer.intelligence,)), ("DHS", (Buyer.civilian,)),
    ]  # fmt: skip


def test_an_exclusion_that_is_no_order_asks_nobody_for_its_issuer(base, listed) -> None:
    (act,) = acts(base, listed, ListedParty("Tollmere", "Reciprocal", issuer="Quillmar Bureau"),
                  form="sam-exclusions")  # fmt: skip

    assert (act.issuer, act.buyers, act.issuer_unknown) == ("", (), False)
