"""Whom of the register does a list mean, and whom must it never be taken to mean?"""

import pytest
from msgspec.structs import replace

from exposure.model.designation import Status
from exposure.model.law.listed import ListedParty
from exposure.register.law.facts import Designation, HistoryEntry
from exposure.register.lists.known import bearer_of, known_in
from exposure.register.lists.lay import Given, with_list

LIST = "screening-list"


@pytest.mark.parametrize(
    "party",
    [
        ListedParty("Veyrantha Networks AG"),
        ListedParty("VEYRANTHA NETWORKS LIMITED"),
        ListedParty("Véyranthà Networks", country="CH"),
        ListedParty("Veyranet"),
        ListedParty("Veyrantha Networks AG", country="DE"),  # the whole legal name, also abroad
        ListedParty("Somebody Else", identifiers={"cage": ("9zz-00",)}),
        ListedParty("Summit Limited"),  # as common as a word may be, but the whole legal name
    ],
)
def test_a_vendor_of_the_register_is_known_by_name_or_number(base, party: ListedParty) -> None:
    assert bearer_of(known_in(base), party, LIST) in {"veyrantha", "summit"}


@pytest.mark.parametrize(
    "party",
    [
        ListedParty("Veyrantha"),  # no name of it in full
        ListedParty("Veyrantha Networks Canada"),
        ListedParty("Veyrantha Networks Limited", country="DE"),  # without its form, and abroad
        ListedParty("Kestrinova Optics GmbH"),  # a subsidiary is somebody of its own
        ListedParty("Summit Inc."),  # an ordinary word, and another legal form
        ListedParty("Summit Ltd", country="GB"),
        ListedParty("Quillmar"),  # the register itself calls it ambiguous
        ListedParty("Veyrantha Bakery"),
        ListedParty("", identifiers={"uei": ("9ZZ00",)}),  # the number is of another kind
    ],
)
def test_somebody_else_is_not_taken_for_a_vendor(base, party: ListedParty) -> None:
    assert bearer_of(known_in(base), party, LIST) == ""


def test_a_name_that_two_vendors_bear_is_neither(base) -> None:
    twin = replace(base.vendors["veyrantha"], id="twin", identifiers={})
    both = replace(base, vendors={**base.vendors, "twin": twin})

    assert bearer_of(known_in(both), ListedParty("Veyrantha Networks AG"), LIST) == ""


def test_a_name_that_was_given_up_is_nobodys(base) -> None:
    vendor = base.vendors["veyrantha"]
    old = tuple(replace(one, until="2020") for one in vendor.names)
    former = replace(base, vendors={"veyrantha": replace(vendor, names=old)})

    assert bearer_of(known_in(former), ListedParty("Veyrantha Networks AG"), LIST) == ""


def test_whom_the_designation_on_the_same_authority_names_is_that_vendor(base) -> None:
    act = Designation(
        "veyrantha-1260h", "veyrantha", "a", "", "Veyrantha; Kestrinova Optics Co., Ltd", "", "", (),
        (HistoryEntry("2026-06-10", Status.designated, "listed", "users-own"),), None, "secondary",
        ("users-own",), "", "", (), basis="ndaa2024-805",
    )  # fmt: skip
    known = known_in(replace(base, designations=(act,)))

    assert bearer_of(known, ListedParty("Kestrinova Optics Limited"), "ndaa2024-805") == "veyrantha"
    assert bearer_of(known, ListedParty("Kestrinova Optics Limited"), LIST) == ""


def test_parties_of_lists_are_one_by_the_whole_name_alone(base, listed) -> None:
    laid = with_list(base, listed(ListedParty("Tollmere Works LLC", country="CU")), Given("a", "b"))
    known = known_in(laid)

    ours = "test-list-tollmere-works-llc"
    assert bearer_of(known, ListedParty("TOLLMERE WORKS, L.L.C."), LIST) == ours
    assert bearer_of(known, ListedParty("Tollmere Works Ltd"), LIST) == ""
    assert bearer_of(known, ListedParty("Tollmere Works LLC", country="DE"), LIST) == ""
