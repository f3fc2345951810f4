"""The columns are those of the CSV download of trade.gov; the parties are invented."""

from exposure.model.law.listed import LeftOut, ListedParty

HEADER = "_id,source,entity_number,type,programs,name,addresses,start_date,end_date,alt_names,ids\n"


def test_an_entry_is_read_with_aliases_codes_and_remarks(imported) -> None:
    assert imported("consolidated.csv").parties[0] == ListedParty(
        name="VEYRANTHA BANK LIMITED",
        programme="Specially Designated Nationals (SDN) - Treasury Department",
        aliases=("HAVANA VEYRANTHA BANK, LTD", "VEYRABANK"),
        identifiers={"lei": ("529900VEYRANTHA00001",), "duns": ("560000001",)},
        domains=("veyrantha.example",),
        place="F2",
        note="programmes TESTLAND; addresses in CU, GB; https://sdn.example/about",
    )


def test_persons_and_vessels_are_counted_and_left_out(imported) -> None:
    found = imported("consolidated.csv")

    assert (found.id, found.format, found.dated) == ("consolidated-screening-list", "csl-csv", None)
    assert found.left_out == (LeftOut("persons", 1), LeftOut("vessels", 1))


def test_an_entry_of_no_stated_type_is_kept_and_said(imported, names, warned) -> None:
    found = imported("consolidated.csv")

    assert "Quillmar Research Institute (QRI)" in names(found)
    assert warned(found)[-1] == (
        "", "entries that do not say whether they name a company or a person, and are kept: 2",
    )  # fmt: skip


def test_a_denial_that_has_expired_is_kept_with_its_end(imported) -> None:
    denied = imported("consolidated.csv").parties[2]

    assert (denied.since, denied.until) == ("2017-10-18", "2020-10-15")
    assert denied.country == "US"


def test_a_name_with_its_successors_is_known_without_them_too(imported) -> None:
    works = imported("consolidated.csv").parties[3]

    assert works.name.endswith("and any successor, sub-unit, or subsidiary thereof")
    assert works.aliases == ("Tollmere Chemical Works",)


def test_a_day_that_is_none_of_the_calendar_is_a_warning(imported, warned) -> None:
    assert warned(imported("consolidated.csv"))[0][0] == "F7"


def test_addresses_in_several_countries_leave_the_country_open(imported) -> None:
    assert imported("consolidated.csv").parties[0].country == ""


def test_an_address_that_ends_in_no_code_names_no_country(imported) -> None:
    row = 'x,Entity List,,Entity,,Veyrantha,"1 Road, Laketown, Moldova Province",,,,\n'

    assert imported(HEADER + row).parties[0].country == ""


def test_a_number_of_another_kind_is_no_duns(imported) -> None:
    row = 'x,Entity List,,Entity,,Veyrantha,,,,,"Company Number, 560000001, GB"\n'

    assert imported(HEADER + row).parties[0].identifiers == {}
