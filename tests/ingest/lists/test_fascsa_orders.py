"""The columns are those of the sample file that GSA publishes; the parties are invented."""

import pytest

from exposure.errors import InputError
from exposure.model.law.listed import LeftOut, ListedParty

FILE = "FASCSAOrders26282.CSV"
HEADER = (
    "Classification,Name,Country,Unique Entity ID,CAGE,Excluding Agency,Additional Comments,"
    "Active Date,Termination Date,Exclusion Type,FASCSA Order Flag\n"
)


def test_an_order_is_read_with_what_it_covers(imported) -> None:
    assert imported(FILE).parties[0] == ListedParty(
        name="KESTRINOVA BACKUP AG",
        programme="FASCSA order",
        country="CH",
        identifiers={"uei": ("KEST00000003",)},
        since="2025-07-11",
        place="B2",
        note="Prohibition/Restriction; ODNI; Covered articles: all products of the source, and of its"
        " affiliates.",
        issuer="ODNI",
    )


def test_an_order_that_has_ended_is_kept_with_its_end(imported) -> None:
    old = imported(FILE).parties[1]

    assert (old.name, old.since, old.until) == ("OLD TOLLMERE WORKS", "2022-02-02", "2024-03-01")


def test_a_person_is_counted_and_left_out(imported) -> None:
    assert imported(FILE).left_out == (LeftOut("persons", 1),)


def test_a_file_of_headers_alone_says_that_there_are_no_orders(imported, warned) -> None:
    found = imported("FASCSAOrders23277.CSV")

    assert (found.format, found.dated, found.parties) == ("sam-fascsa", "2023-10-04", ())
    assert warned(found) == [("", "no orders: the list is in order, and names nobody")]


def test_an_empty_file_is_not_an_answer(imported) -> None:
    with pytest.raises(InputError, match="expected a list, met an empty file"):
        imported(b"")


def test_a_row_that_is_flagged_as_no_order_is_not_called_one(imported) -> None:
    found = imported(
        HEADER + "Firm,Veyrantha,USA,,,GSA,,3/2/2020,Indefinite,Voluntary Exclusion,N\n"
    )

    assert found.parties[0].programme == "SAM.gov exclusion, no FASCSA order"


def test_columns_are_known_by_their_headers_and_need_not_all_be_there(imported, names) -> None:
    found = imported("FASCSA Order,Name\nY,Veyrantha Ltd\n")

    assert (found.format, names(found)) == ("sam-fascsa", ["Veyrantha Ltd"])


def test_exclusions_are_not_taken_for_orders(imported) -> None:
    found = imported("SAM_Exclusions_Public_Extract_V2_26282.CSV")

    assert found.format == "sam-exclusions"
    assert "FASCSA order" not in {party.programme for party in found.parties}


def test_a_table_without_the_flag_is_refused(imported) -> None:
    with pytest.raises(InputError, match="expected a table with a column FASCSA Order Flag"):
        imported("Name,Country\nVeyrantha,US\n", as_format="sam-fascsa")
