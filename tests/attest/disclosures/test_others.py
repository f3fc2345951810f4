"""Is another contract, order or customer found in a text, and never our own?"""

import pytest
from msgspec.structs import replace

from exposure.attest.disclosures.others import Others
from exposure.model.location import Location
from exposure.model.records import VendorRow
from tests.attest.disclosures.made import HERE, bought, contract, result

QUERN = contract(number="ZZ9-QUERN-26-C-0001", agency="Bureau of Quern", order="TO-QX-77")
PRIME = contract(number="KPI-26-9", agency="U.S. Army, through Quern Prime Inc")
NASA = contract(number="NNX-26-17", agency="NASA")
OWN = contract(order="TO-OWN-1", agency="Harbour Board, through Halyard Prime LLC")


def others(*rows: VendorRow) -> Others:
    held = replace(result(), contracts=(OWN, QUERN, PRIME, NASA), vendors=rows)
    return Others(held, HERE)


@pytest.mark.parametrize(
    "text",
    [
        "for zz9quern26c0001",
        "order TO QX 77",
        "KPI-26-9 desk",
        "of the Bureau of Quern",
        "bureau-of-quern tools",
        "Quern Prime Inc",
        "QuernPrime Inc.",
        "for NASA",
        "a tool of the U.S. Army",
    ],
)
def test_another_contract_order_or_customer_is_named(text: str) -> None:
    assert others().named_in(text)


@pytest.mark.parametrize(
    "text",
    [
        HERE,
        "order TO-OWN-1",
        "Harbour Board",
        "Halyard Prime LLC",
        "Nasa-like",
        "prime",
        "army knife",
    ],
)
def test_our_own_contract_order_and_customer_are_not(text: str) -> None:
    assert not others().named_in(text)


def test_a_number_that_only_a_vendor_row_knows_is_looked_for() -> None:
    row = bought(contracts=("QRN-55-1204",))

    assert others(row).named_in("desk of QRN-55-1204")
    assert not others().named_in("desk of QRN-55-1204")


def test_a_row_that_names_our_contract_with_its_order_is_ours() -> None:
    assert not others(bought(contracts=(f"{HERE}-0001",))).named_in(f"under {HERE}-0001")


def test_a_word_in_the_column_of_contracts_is_no_number() -> None:
    assert not others(bought(contracts=("Corporate", "Multiple"))).named_in("corporate office")


def test_a_short_order_of_digits_alone_says_nothing() -> None:
    row = replace(QUERN, order="0001", location=Location("contracts.csv", "A9", 9))
    held = replace(result(), contracts=(OWN, row))

    assert not Others(held, HERE).named_in("unit 0001")
