"""Is it told how many a list makes looked for, and how old it is?"""

from msgspec.structs import replace

from exposure.model.law.listed import ListedParty
from exposure.model.result import VendorName
from exposure.register.lists.lay import Given, with_list
from exposure.register.lists.told import list_warnings, lists_on, told_of

GIVEN = Given("test.list.json", "cd" * 32)


def test_only_who_is_listed_on_the_law_date_counts(base, listed) -> None:
    made = listed(
        ListedParty("Tollmere", since="2020-01-01"),
        ListedParty("Droswick", since="2020-01-01", until="2024-12-31"),
        ListedParty("Veyrantha Networks AG"),
    )
    laid = with_list(base, made, GIVEN)

    (today,), (before,) = lists_on(laid, "2026-01-01"), lists_on(laid, "2024-12-31")

    assert (today.parties, today.known, today.others, today.looked_for) == (3, 1, 2, 1)
    assert before.looked_for == 2


def test_whom_a_list_alone_names_is_told_where_he_was_met() -> None:
    described = VendorName("veyrantha", "Veyrantha", "designated")
    met = VendorName("a-tollmere", "Tollmere", "designated", listed_in="list-a")
    unmet = VendorName("a-droswick", "Droswick", "designated", listed_in="list-a")

    assert told_of((described, met, unmet), {"a-tollmere"}) == (described, met)


def test_a_list_is_old_after_three_months(base, listed) -> None:
    laid = with_list(base, listed(), GIVEN)

    assert list(list_warnings(laid, "2027-01-07")) == []
    assert list(list_warnings(laid, "2027-01-08")) == [
        "Test List (test.list.json) is dated 2026-10-09, 91 days before the law date 2027-01-08: who"
        " was listed or removed since is not in it. Download it anew: SAM.gov must be reviewed every"
        " three months."
    ]


def test_a_list_without_a_date_says_so_each_time(base, listed) -> None:
    laid = with_list(base, listed(dated=None), GIVEN)

    (warning,) = list_warnings(laid, "2026-01-01")
    assert warning.startswith("Test List (test.list.json) states no date: nobody can say whether")


def test_a_list_that_comes_with_the_program_ages_with_the_register(base, listed) -> None:
    laid = with_list(base, listed(), replace(GIVEN, file="", source="users-own"))

    assert list(list_warnings(laid, "2035-01-01")) == []
