"""Does a later edition of a list that is the act itself go on with the earlier one, or end it?"""

import pytest
from msgspec.structs import replace

from exposure.model.designation import Standing, Status
from exposure.model.law.listed import ListedParty
from exposure.register.facts import Designation, Register
from exposure.register.lists.lay import Given, with_list
from exposure.register.lists.told import list_warnings, lists_on
from exposure.register.status import standing_on, vendors_to_look_for

FIRST, LATER = "2026-06-10", "2027-01-05"
WORKS, FORGE, CRAFT = (
    ListedParty("Tollmere Works Co., Ltd.", "Section 1260H"),
    ListedParty("Droswick Forge Corporation", "Section 1260H", ("DFC",)),
    ListedParty("Quillmar Aircraft Ltd", "Section 1260H"),
)
NEW = ListedParty("Pebblewick Optics Inc.", "Section 1260H")


def edition(listed, dated: str | None, *parties: ListedParty):
    return listed(*parties, id="section-1260h", title=f"Section 1260H list of {dated}",
                  format="section-1260h", dated=dated)  # fmt: skip


def laid(base: Register, listed, *editions: tuple[str | None, tuple[ListedParty, ...]]) -> Register:
    for number, (dated, parties) in enumerate(editions):
        given = Given(f"{number}.list.json", "cd" * 32)
        base = with_list(base, edition(listed, dated, *parties), given)
    return base


@pytest.fixture
def both(base, listed) -> Register:
    return laid(base, listed, (FIRST, (WORKS, FORGE, CRAFT)), (LATER, (WORKS, CRAFT, NEW)))


def act_of(register: Register, name: str) -> Designation:
    (act,) = [one for one in register.designations if name in one.entity_text]
    return act


def steps(act: Designation) -> list[tuple[str, Status, str]]:
    return [(one.date, one.status, one.source) for one in act.history]


def test_who_is_named_again_has_one_act_and_not_two(both) -> None:
    act = act_of(both, "Tollmere")

    assert steps(act) == [
        (FIRST, Status.designated, "list-section-1260h"),
        (LATER, Status.designated, "list-section-1260h-2"),
        ("2027-06-30", Status.effective, "list-section-1260h-2"),
    ]
    assert act.note.endswith(
        f"Section 1260H list of {LATER} of {LATER}, as it was read, names it too."
    )


def test_who_is_named_no_longer_is_ended_on_the_day_of_the_later_edition_and_not_dropped(
    both,
) -> None:
    act = act_of(both, "Droswick")

    assert steps(act) == [
        (FIRST, Status.designated, "list-section-1260h"),
        (LATER, Status.expired, "list-section-1260h-2"),
    ]
    assert act.history[-1].stated_as == "no longer listed"
    assert "does not name it" in act.note


@pytest.mark.parametrize(
    ("day", "standing"),
    [("2026-06-09", None), (FIRST, Standing.under_watch), ("2027-01-04", Standing.under_watch),
     (LATER, Standing.not_in_force), ("2027-06-30", Standing.not_in_force)],
)  # fmt: skip
def test_an_ended_listing_stands_until_that_day_and_comes_into_force_never(
    both, day, standing
) -> None:
    assert standing_on(act_of(both, "Droswick"), day) is standing


def test_a_later_edition_says_whom_it_no_longer_names_in_every_output(both) -> None:
    told = [one for one in list_warnings(both, "2027-01-10") if "Droswick" in one]

    assert told == [
        f"Section 1260H list of {LATER} of {LATER} (1.list.json) does not name Droswick Forge Corporation, "
        f"whom an earlier edition named: that listing counts as ended on {LATER}. Compare the notice "
        "before you rely on it."
    ]


def test_whom_each_edition_makes_looked_for_hangs_on_the_law_date(both) -> None:
    assert [one.looked_for for one in lists_on(both, "2026-12-31")] == [3, 0]
    assert [one.looked_for for one in lists_on(both, LATER)] == [0, 3]
    assert "section-1260h-droswick-forge-corp" not in {
        one.id for one in vendors_to_look_for(both, LATER, ())
    }


def test_a_name_that_the_later_edition_spells_otherwise_is_the_same_company(base, listed) -> None:
    again = ListedParty("Tollmere Works Company Limited", "Section 1260H")
    short = ListedParty("DFC", "Section 1260H", ("Droswick Forge",))
    found = laid(base, listed, (FIRST, (WORKS, FORGE)), (LATER, (again, short)))

    assert len(found.designations) == 2
    assert {act.history[-1].status for act in found.designations} == {Status.effective}


def test_an_edition_that_lacks_most_of_the_earlier_ends_nobody_and_says_so(base, listed) -> None:
    found = laid(base, listed, (FIRST, (WORKS, FORGE, CRAFT)), (LATER, (WORKS,)))

    assert {act.history[-1].status for act in found.designations} == {Status.effective}
    assert any("lacks 2 of those whom an earlier edition named" in one
               for one in list_warnings(found, LATER))  # fmt: skip


def test_the_same_edition_read_by_another_reader_ends_nobody_and_makes_no_second_act(
    base, listed
) -> None:
    found = laid(base, listed, (FIRST, (WORKS, FORGE, CRAFT)), (FIRST, (WORKS, CRAFT, NEW)))

    assert sorted(act.entity_text for act in found.designations) == sorted(
        one.name for one in (WORKS, FORGE, CRAFT, NEW)
    )
    assert {act.history[-1].status for act in found.designations} == {Status.effective}


def test_an_older_edition_begins_the_act_earlier_and_ends_where_the_newest_does_not_name(
    base, listed
) -> None:
    old = "2025-01-07"
    found = laid(base, listed, (FIRST, (WORKS, CRAFT)), (old, (WORKS, FORGE)))

    assert [(one.date, one.status) for one in act_of(found, "Tollmere").history] == [
        (old, Status.designated), (FIRST, Status.designated), ("2027-06-30", Status.effective),
    ]  # fmt: skip
    assert [(one.date, one.status) for one in act_of(found, "Droswick").history] == [
        (old, Status.designated), (FIRST, Status.expired),
    ]  # fmt: skip
    assert len(act_of(found, "Quillmar").history) == 2


def test_who_is_listed_anew_after_a_removal_is_designated_anew(base, listed) -> None:
    third = "2028-01-04"
    found = laid(base, listed, (FIRST, (WORKS, FORGE, CRAFT)), (LATER, (WORKS, CRAFT)),
                 (third, (WORKS, FORGE, CRAFT)))  # fmt: skip

    assert [one.status for one in act_of(found, "Droswick").history] == [
        Status.designated, Status.expired, Status.effective,
    ]  # fmt: skip


def test_a_list_without_a_day_stands_beside(base, listed) -> None:
    found = laid(base, listed, (FIRST, (WORKS, FORGE)), (None, (WORKS,)))

    assert len([one for one in found.designations if "Tollmere" in one.entity_text]) == 2
    assert act_of(found, "Droswick").history[-1].status is Status.effective


def test_another_list_ends_nothing_of_this_one(base, listed) -> None:
    before = laid(base, listed, (FIRST, (WORKS, FORGE)))
    after = with_list(
        before, listed(WORKS, id="other", dated=LATER), Given("o.list.json", "cd" * 32)
    )

    assert after.designations[: len(before.designations)] == before.designations


def test_a_statement_of_the_users_own_is_not_ended_by_a_list(base, listed) -> None:
    before = laid(base, listed, (FIRST, (WORKS, FORGE, CRAFT)))
    own = replace(act_of(before, "Droswick"), id="own", stated_in="own.yaml")
    stated = replace(before, designations=(*before.designations, own))
    after = with_list(stated, edition(listed, LATER, WORKS, CRAFT), Given("n.list.json", "cd" * 32))

    assert [one for one in after.designations if one.id == "own"] == [own]


def test_the_shipped_list_goes_on_in_a_newer_notice(register, listed) -> None:
    """Described vendors and those whom the list alone names are entries of one list."""
    names = [
        ListedParty(text.strip(), "Section 1260H")
        for act in register.designations if act.basis == "ndaa2024-805"
        for text in act.entity_text.split(";")
    ]  # fmt: skip
    kept = [one for one in names if one.name not in ("Aerosun Corporation", "Baidu, Inc.")]

    found = with_list(register, edition(listed, LATER, *kept), Given("n.list.json", "cd" * 32))

    assert len(found.designations) == len(register.designations)
    assert found.lists[-1].no_longer == ("Aerosun Corporation", "Baidu")
    assert (found.lists[-1].others, found.lists[-1].unread) == (0, 0)
