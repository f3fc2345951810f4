"""Do the counts of a list tell others nothing of a vendor that the user's own files keep from them?"""

import pytest
from msgspec.structs import replace

from exposure.model.designation import Handling
from exposure.model.law.listed import ListedParty
from exposure.register.lists.lay import Given, with_list
from exposure.register.lists.told import lists_on

GIVEN = Given("test.list.json", "cd" * 32)
PARTIES = (
    ListedParty("Veyrantha Networks AG", since="2020-01-01"),
    ListedParty("Tollmere", since="2020-01-01"),
)


def without(base, vendor: str):
    """Return the register as others know it."""
    return replace(base, vendors={key: one for key, one in base.vendors.items() if key != vendor})


@pytest.mark.parametrize("handling", [Handling.restricted, Handling.customer_confidential])
def test_others_read_the_counts_as_if_nobody_but_the_list_knew_the_vendor(
    base, listed, handling
) -> None:
    hidden = replace(base, handling={"veyrantha": handling})

    (whole,) = lists_on(with_list(hidden, listed(*PARTIES), GIVEN), "2026-01-01")
    (public,) = lists_on(
        with_list(without(base, "veyrantha"), listed(*PARTIES), GIVEN), "2026-01-01"
    )

    assert (whole.known, whole.others, whole.looked_for) == (1, 1, 1)
    assert (public.known, public.others, public.looked_for) == (0, 2, 2)
    assert whole.for_others == public


def test_an_entry_that_has_ended_is_looked_for_in_no_edition(base, listed) -> None:
    ended = (ListedParty("Veyrantha Networks AG", until="2020-01-01"),)
    hidden = replace(base, handling={"veyrantha": Handling.restricted})

    (whole,) = lists_on(with_list(hidden, listed(*ended), GIVEN), "2026-01-01")

    assert (whole.for_others.others, whole.for_others.looked_for) == (1, 0)


def test_several_names_of_one_hidden_vendor_count_as_many_as_the_list_holds(base, listed) -> None:
    hidden = replace(base, handling={"veyrantha": Handling.restricted})
    parties = (*PARTIES, ListedParty("Veyranet", since="2020-01-01"))

    (whole,) = lists_on(with_list(hidden, listed(*parties), GIVEN), "2026-01-01")
    (public,) = lists_on(
        with_list(without(base, "veyrantha"), listed(*parties), GIVEN), "2026-01-01"
    )

    assert whole.for_others == public


def test_a_list_that_names_nobody_hidden_is_the_same_for_all(base, listed) -> None:
    (whole,) = lists_on(with_list(base, listed(*PARTIES), GIVEN), "2026-01-01")

    assert whole.for_others is whole
