"""The columns are those of the extract's version 2; the parties are invented."""

import pytest

from exposure.errors import InputError
from exposure.ingest.bounds import Bounds
from exposure.model.law.listed import LeftOut, ListedParty

FILE = "SAM_Exclusions_Public_Extract_V2_26282.CSV"
HEADER = (
    "Classification,Name,Country,Unique Entity ID,Exclusion Program,Excluding Agency,Exclusion Type,"
    "Active Date,Termination Date,CAGE\n"
)


def test_a_firm_is_read_with_its_programme_codes_and_days(imported) -> None:
    found = imported(FILE)

    assert found.parties[0] == ListedParty(
        name="VEYRANTHA TELECOM CORPORATION",
        programme="Reciprocal",
        country="CN",
        identifiers={"uei": ("VEYR00000001",)},
        since="2019-12-13",
        until=None,
        place="B2",
        note="Prohibition/Restriction; GSA; Prohibition is limited to certain products and services."
        " The entity is not itself excluded.; SAM number S4TEST001",
        issuer="GSA",
    )


def test_firms_and_special_entities_are_parties(imported, names) -> None:
    assert names(imported(FILE)) == [
        "VEYRANTHA TELECOM CORPORATION", "PEBBLEWICK SEALERS CO.", "QUILLMAR STAFFING, LLC",
    ]  # fmt: skip


def test_persons_and_vessels_are_counted_and_left_out(imported) -> None:
    assert imported(FILE).left_out == (LeftOut("persons", 1), LeftOut("vessels", 1))


def test_no_person_named_beside_a_firm_becomes_another_name_of_it(imported) -> None:
    sealers = imported(FILE).parties[1]

    assert sealers.aliases == ()
    assert "(also ANNA KESTRIN)" in sealers.note


def test_what_has_ended_is_kept_with_its_end(imported) -> None:
    assert imported(FILE).parties[1].until == "2024-10-26"


def test_a_row_without_a_name_and_an_unclear_day_are_warnings(imported, warned) -> None:
    assert warned(imported(FILE)) == [
        ("B6", "expected a name, met none; it is left out"),
        ("B7", "expected a day, met another text; the day is left open: 'soon' is not written as a"
               " date"),
    ]  # fmt: skip


def test_an_unclear_day_leaves_the_rest_of_the_row(imported) -> None:
    staffing = imported(FILE).parties[2]

    assert (staffing.since, staffing.until) == (None, "2027-12-31")


def test_the_name_of_the_file_says_which_day_it_is_of(imported) -> None:
    found = imported(FILE)

    assert (found.id, found.title, found.dated) == (
        "sam-exclusions", "SAM.gov exclusions", "2026-10-09",
    )  # fmt: skip


def test_days_stand_month_first(imported) -> None:
    found = imported(HEADER + "Firm,Veyrantha,USA,,Reciprocal,GSA,,3/2/2020,4/5/2021,\n")

    assert (found.parties[0].since, found.parties[0].until) == ("2020-03-02", "2021-04-05")


def test_a_classification_nobody_knows_is_kept_with_a_warning(imported, warned) -> None:
    found = imported(HEADER + "Aircraft,Veyrantha One,USA,,Reciprocal,GSA,,3/2/2020,,\n")

    assert found.parties[0].name == "Veyrantha One"
    assert warned(found)[0][0] == "A2"


def test_a_blank_classification_is_kept(imported, names) -> None:
    assert names(imported(HEADER + ",Veyrantha,,,Reciprocal,GSA,,,,\n")) == ["Veyrantha"]


def test_a_country_that_iso_does_not_know_is_left_open(imported) -> None:
    assert imported(HEADER + "Firm,Veyrantha,XKS,,Reciprocal,GSA,,,,\n").parties[0].country == ""


def test_columns_may_stand_in_another_order_below_a_title(imported, names) -> None:
    found = imported(
        "Exclusions,,,,\nName,Classification,Exclusion Program,Excluding Agency,Active Date\n"
        "Veyrantha,Firm,Reciprocal,GSA,2024-01-05\n"
    )

    assert names(found) == ["Veyrantha"]
    assert found.parties[0].since == "2024-01-05"


def test_an_older_extract_gives_duns(imported) -> None:
    found = imported(
        "Classification,Name,DUNS,Exclusion Program,Excluding Agency\n"
        "Firm,Veyrantha,560000001,Reciprocal,GSA\n"
    )

    assert found.parties[0].identifiers == {"duns": ("560000001",)}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_any_common_encoding_is_read(imported, names, encoding: str) -> None:
    row = "Firm,Ährenwerk Schäfer GmbH,DEU,,Reciprocal,GSA,,3/2/2020,,\n"

    assert names(imported((HEADER + row).encode(encoding))) == ["Ährenwerk Schäfer GmbH"]


def test_a_header_alone_names_nobody_and_says_so(imported, warned) -> None:
    found = imported(HEADER)

    assert found.parties == ()
    assert warned(found) == [("", "no parties: the list is in order, and names nobody")]


def test_rows_beyond_the_bound_are_a_warning(imported, warned) -> None:
    rows = "".join(f"Firm,Veyrantha {k},,,Reciprocal,GSA,,,,\n" for k in range(5))
    found = imported(HEADER + rows, bounds=Bounds(max_rows=4))

    assert len(found.parties) == 3
    assert [place for place, _ in warned(found)] == ["A5"]


def test_many_warnings_of_one_kind_are_counted(imported, warned) -> None:
    found = imported(HEADER + "Firm,,,,Reciprocal,GSA,,,,\n" * 30)

    assert len(warned(found)) == 21
    assert warned(found)[-1] == (
        "", "10 further warnings of this kind: expected a name, met none; it is left out",
    )  # fmt: skip


def test_a_forced_format_without_its_columns_is_refused(imported) -> None:
    with pytest.raises(InputError, match="expected a table with the columns classification,"):
        imported("a,b\n1,2\n", as_format="sam-exclusions")
