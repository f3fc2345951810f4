"""From when to when does an entry of a list stand, and does what it says reach a reader?"""

import pytest

from exposure.model.designation import Standing, Status
from exposure.model.law.authority import Instrument
from exposure.model.law.listed import ListedParty
from exposure.register.facts import Designation, Register
from exposure.register.lists.lay import Given, with_list
from exposure.register.status import status_on, vendors_to_look_for

GIVEN = Given("test.list.json", "cd" * 32)
LIMITED = (
    "Prohibition is limited to certain products and services. The entity is not itself excluded."
)


def only(register: Register) -> Designation:
    (act,) = register.designations
    return act


def standing(register: Register, day: str) -> Standing | None:
    status = status_on(only(register), day)
    return status.standing if status else None


def test_an_entry_is_in_force_from_its_first_to_its_last_day(base, listed) -> None:
    laid = with_list(
        base, listed(ListedParty("Tollmere", since="2024-03-01", until="2026-02-28")), GIVEN
    )

    assert standing(laid, "2024-02-29") is None
    assert standing(laid, "2024-03-01") is Standing.in_force
    assert standing(laid, "2026-02-28") is Standing.in_force
    assert standing(laid, "2026-03-01") is Standing.not_in_force


def test_who_was_removed_is_looked_for_while_he_was_listed_and_no_longer(base, listed) -> None:
    laid = with_list(
        base, listed(ListedParty("Tollmere", since="2024-03-01", until="2026-02-28")), GIVEN
    )

    def names(day: str, watch: tuple[str, ...] = ()) -> list[str]:
        return [one.id for one in vendors_to_look_for(laid, day, watch)]

    assert names("2026-02-28") == ["test-list-tollmere"]
    assert names("2026-03-01") == names("2024-02-29") == []
    assert "test-list-tollmere" not in names("2026-03-01", ("all",))


def test_an_entry_without_a_day_stands_on_every_law_date(base, listed) -> None:
    """Nobody knows since when: taking the day of the download would hide it on the day before."""
    laid = with_list(base, listed(ListedParty("Tollmere")), GIVEN)

    status = status_on(only(laid), "1999-01-01")

    assert status is not None
    assert status.status_words == "effective"
    assert status.standing is Standing.in_force


def test_an_end_without_a_beginning_is_an_end(base, listed) -> None:
    laid = with_list(base, listed(ListedParty("Tollmere", until="2020-12-31")), GIVEN)

    assert standing(laid, "2020-12-31") is Standing.in_force
    assert standing(laid, "2021-01-01") is Standing.not_in_force


def test_an_end_before_the_beginning_is_none_and_is_asked_about(base, listed) -> None:
    laid = with_list(
        base, listed(ListedParty("Tollmere", since="2024-03-01", until="2023-01-01")), GIVEN
    )

    assert standing(laid, "2026-01-01") is Standing.in_force
    assert only(laid).open_questions == (
        "The list states an end, 2023-01-01, before the beginning, 2024-03-01: it counts as no end.",
    )


def test_the_last_day_of_the_calendar_ends_nothing_too_early(base, listed) -> None:
    laid = with_list(base, listed(ListedParty("Tollmere", until="9999-12-31")), GIVEN)

    assert standing(laid, "2026-01-01") is Standing.in_force


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2026-06-09", None),
        ("2026-06-10", Status.designated),
        ("2027-06-29", Status.designated),
        ("2027-06-30", Status.effective),
    ],
)
def test_a_listing_under_section_1260h_waits_for_its_prohibition(base, listed, day, status) -> None:
    made = listed(
        ListedParty("Tollmere", "Section 1260H"), format="section-1260h", dated="2026-06-10"
    )

    found = status_on(only(with_list(base, made, GIVEN)), day)

    assert (found.status if found else None) is status


def test_a_listing_after_the_prohibition_began_is_in_force_at_once(base, listed) -> None:
    made = listed(ListedParty("Tollmere"), format="section-1260h", dated="2028-01-05")

    (step,) = only(with_list(base, made, GIVEN)).history

    assert (step.date, step.status) == ("2028-01-05", Status.effective)


def test_a_listing_that_ended_before_the_prohibition_never_came_into_force(base, listed) -> None:
    party = ListedParty("Tollmere", since="2026-06-10", until="2026-12-31")

    history = only(with_list(base, listed(party, format="section-1260h"), GIVEN)).history

    assert [step.status for step in history] == [Status.designated, Status.expired]


def test_a_designation_names_list_programme_entry_and_file(base, listed) -> None:
    party = ListedParty("Tollmere Works", "Entity List", place="F7", note="presumption of denial")

    act = only(with_list(base, listed(party), GIVEN))

    assert (act.authority, act.scope, act.basis) == (
        "Test List, Entity List", "Entity List", "screening-list",
    )  # fmt: skip
    assert (act.entity_text, act.instrument) == ("Tollmere Works", Instrument.listing)
    assert act.note == "presumption of denial. Entry at F7."
    assert (act.certainty, act.sources, act.as_of) == (
        "secondary", ("list-test-list",), "2026-10-09",
    )  # fmt: skip
    assert act.stated_in == "test.list.json"


def test_a_programme_that_the_title_holds_is_not_said_twice(base, listed) -> None:
    party = ListedParty("Tollmere", "Section 1260H")

    act = only(with_list(base, listed(party, title="Section 1260H list, 2026"), GIVEN))

    assert act.authority == "Section 1260H list, 2026"


def test_that_an_entity_is_not_itself_excluded_is_asked_of_the_reader(base, listed) -> None:
    act = only(with_list(base, listed(ListedParty("Tollmere", note=LIMITED)), GIVEN))

    assert LIMITED.removesuffix(".") in act.note
    assert act.open_questions == (
        "The list says that the entity is not itself excluded: which products or services its entry"
        " bars must be read there.",
    )


def test_each_programme_and_each_time_is_a_designation_of_its_own(base, listed) -> None:
    parties = (
        ListedParty("Tollmere", "A", until="2020-01-01"),
        ListedParty("Tollmere", "B"),
        ListedParty("Tollmere Ltd.", "B", country=""),
    )

    laid = with_list(base, listed(*parties), GIVEN)

    assert [(act.vendor, act.authority) for act in laid.designations] == [
        ("test-list-tollmere", "Test List, A"),
        ("test-list-tollmere", "Test List, B"),
        ("test-list-tollmere-ltd", "Test List, B"),
    ]


def test_parties_of_one_vendor_in_one_programme_are_one_designation(base, listed) -> None:
    parties = (ListedParty("Veyrantha Networks AG", "A"), ListedParty("Veyranet", "A"))

    act = only(with_list(base, listed(*parties), GIVEN))

    assert (act.vendor, act.entity_text) == ("veyrantha", "Veyrantha Networks AG; Veyranet")
