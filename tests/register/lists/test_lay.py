"""Does a list add what it says to the register, and change nothing that the register says?"""

import pytest
from msgspec.structs import replace

from exposure.model.law.listed import FASCSA_ORDER, ListedParty
from exposure.register.crosscheck import check_register
from exposure.register.facts import Identifier
from exposure.register.lists.lay import Given, with_list

GIVEN = Given("test.list.json", "cd" * 32)


def test_a_party_that_nobody_described_becomes_a_vendor_of_its_own(base, listed) -> None:
    party = ListedParty(
        "Tollmere Works, LLC", "SDN", ("Tollmere",), "CU",
        {"duns": ("560000001", "560000002"), "uei": ("TOLL00000001",)}, ("tollmere.example",),
    )  # fmt: skip

    laid = with_list(base, listed(party), GIVEN)

    found = laid.vendors["test-list-tollmere-works-llc"]
    assert [(one.text, one.kind) for one in found.names] == [
        ("Tollmere Works, LLC", "legal"), ("Tollmere", "alias"),
    ]  # fmt: skip
    assert (found.name, found.country, found.listed_in) == (
        "Tollmere Works, LLC", "CU", "list-test-list",
    )  # fmt: skip
    assert [one.text for one in found.domains] == ["tollmere.example"]
    assert found.identifiers == {"duns": "560000001", "uei": "TOLL00000001"}
    assert found.more_identifiers == (Identifier("duns", "560000002", "list-test-list"),)


def test_a_party_that_the_register_knows_gets_its_designation_and_the_facts_of_the_list(
    base, listed
) -> None:
    party = ListedParty(
        "VEYRANTHA NETWORKS", "SDN", ("Veyrantha Routers",), "CH", {"cage": ("9ZZ00", "9ZZ01")},
        ("veyrantha.example", "veyrantha-shop.example"),
    )  # fmt: skip

    laid = with_list(base, listed(party), GIVEN)

    found = laid.vendors["veyrantha"]
    assert laid.vendors.keys() == base.vendors.keys()
    assert [act.id for act in laid.designations] == ["veyrantha-test-list"]
    assert [(one.text, one.source) for one in found.names[3:]] == [
        ("VEYRANTHA NETWORKS", "list-test-list"), ("Veyrantha Routers", "list-test-list"),
    ]  # fmt: skip
    assert found.identifiers == {"cage": "9ZZ00"}
    assert [one.text for one in found.more_identifiers] == ["9ZZ01"]
    assert [one.text for one in found.domains] == ["veyrantha.example", "veyrantha-shop.example"]
    assert (found.listed_in, laid.lists[-1].known, laid.lists[-1].others) == ("", 1, 0)


def test_what_the_register_says_stays(base, listed) -> None:
    party = ListedParty("Veyrantha Networks AG", aliases=("Veyrantha Bakery",), country="DE")

    laid = with_list(base, listed(party), GIVEN)

    before, after = base.vendors["veyrantha"], laid.vendors["veyrantha"]
    assert after.names[: len(before.names)] == before.names
    assert (after.country, after.excluded, after.name) == ("CH", before.excluded, before.name)
    assert "Veyrantha Bakery" not in {one.text for one in after.names}


def test_a_register_under_lists_agrees_with_itself(base, listed) -> None:
    one, other = ListedParty("Tollmere Works", "A"), ListedParty("Tollmere Works", "B")
    laid = with_list(base, listed(one, other, ListedParty("Tollmere Works", country="CU")), GIVEN)
    laid = with_list(laid, listed(one, id="another", title="Another"), Given("b.json", "ef" * 32))

    check_register(laid)

    (first, second, third, last) = laid.designations
    assert first.vendor == second.vendor != third.vendor
    assert second.id == f"{first.id}-2"
    # Two of that name are known: nobody can say which of them the other list means.
    assert (last.vendor, last.id) == ("another-tollmere-works", "another-tollmere-works-another")


def test_version_overlays_and_source_tell_which_list_it_was(base, listed) -> None:
    laid = with_list(base, listed(), GIVEN)

    assert laid.version != base.version
    assert laid.version != with_list(base, listed(), Given("test.list.json", "00" * 32)).version
    assert laid.overlays == (f"test.list.json sha256:{'cd' * 32}",)
    source = laid.sources["list-test-list"]
    assert (source.as_of, source.certainty) == ("2026-10-09", "secondary")
    assert source.title == "Test List, as downloaded: test.csv, sha256 abababababab"


def test_an_edition_beside_another_is_a_source_of_its_own(base, listed) -> None:
    once = with_list(base, listed(), GIVEN)

    twice = with_list(once, listed(sha256="00" * 32), Given("b.json", "ef" * 32))

    assert [one.source for one in twice.lists] == ["list-test-list", "list-test-list-2"]
    assert twice.sources["list-test-list"] == once.sources["list-test-list"]


def test_a_list_that_names_nobody_is_there_with_its_date(base, listed) -> None:
    laid = with_list(base, listed(format="sam-fascsa", title="SAM.gov FASCSA orders"), GIVEN)

    (found,) = laid.lists
    assert (found.parties, found.dated, found.title) == (0, "2026-10-09", "SAM.gov FASCSA orders")
    assert (laid.vendors, laid.designations) == (base.vendors, ())


def test_a_list_that_comes_with_the_program_is_part_of_the_registers_own_hash(base, listed) -> None:
    laid = with_list(base, listed(ListedParty("Tollmere")), Given(source="users-own"))

    assert (laid.version, laid.overlays) == (base.version, ())
    assert laid.vendors["test-list-tollmere"].listed_in == "users-own"
    assert laid.designations[0].stated_in == ""


def test_ids_do_not_depend_on_the_order_of_the_list(base, listed) -> None:
    parties = [ListedParty("Tollmere", country=one) for one in ("CU", "DE", "FR")]

    one = with_list(base, listed(*parties), GIVEN)
    other = with_list(base, listed(*reversed(parties)), GIVEN)

    assert {key: one.country for key, one in one.vendors.items()} == {
        key: one.country for key, one in other.vendors.items()
    }


@pytest.mark.parametrize("written", ["§§§", "Толмер", "托尔梅"])
def test_a_name_without_latin_letters_has_an_id_too(base, listed, written: str) -> None:
    laid = with_list(base, listed(ListedParty(written)), GIVEN)

    (found,) = laid.vendors.keys() - base.vendors.keys()
    assert found.isascii()
    assert found.startswith("test-list-")


def test_an_order_rests_on_its_statute_and_a_row_that_is_none_does_not(base, listed) -> None:
    parties = (
        ListedParty("Tollmere", FASCSA_ORDER),
        ListedParty("Droswick", "SAM.gov exclusion, no FASCSA order"),
    )

    laid = with_list(base, listed(*parties, format="sam-fascsa"), GIVEN)

    assert [act.basis for act in laid.designations] == ["usc41-1323", "screening-list"]


def test_the_same_list_gives_the_same_register(base, listed) -> None:
    made = listed(ListedParty("Tollmere", aliases=("B", "A")), ListedParty("Droswick"))

    assert with_list(base, made, GIVEN) == with_list(replace(base), made, GIVEN)
