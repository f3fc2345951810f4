"""Does a website that a list gives find its party alone, and nobody else's pages?"""

import pytest

from exposure.model.law.listed import ListedParty
from exposure.register.lists.lay import Given, with_list

GIVEN = Given("test.list.json", "cd" * 32)


def hosts(register, vendor: str) -> dict[str, bool]:
    return {one.text: bool(one.shared) for one in register.vendors[vendor].domains}


def test_a_host_of_its_own_is_the_partys(base, listed) -> None:
    laid = with_list(base, listed(ListedParty("Tollmere", domains=("tollmere.example",))), GIVEN)

    assert hosts(laid, "test-list-tollmere") == {"tollmere.example": False}


@pytest.mark.parametrize("host", ["t.me", "shop.blogspot.com", "gmail.com"])
def test_a_page_or_mailbox_among_many_asks_for_a_person(base, listed, host: str) -> None:
    laid = with_list(base, listed(ListedParty("Tollmere", domains=(host,))), GIVEN)

    assert hosts(laid, "test-list-tollmere") == {host: True}


def test_a_host_that_several_parties_have_asks_for_a_person(base, listed) -> None:
    parties = [ListedParty(one, domains=("pages.example",)) for one in ("Tollmere", "Droswick")]

    laid = with_list(base, listed(*parties), GIVEN)

    assert hosts(laid, "test-list-tollmere") == {"pages.example": True}


@pytest.mark.parametrize("host", ["veyrantha.example", "shops.veyrantha.example"])
def test_a_host_of_a_vendor_of_the_register_becomes_nobody_elses(base, listed, host: str) -> None:
    laid = with_list(base, listed(ListedParty("Tollmere", domains=(host,))), GIVEN)

    assert hosts(laid, "test-list-tollmere") == {}
