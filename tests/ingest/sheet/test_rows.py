"""What becomes of each row: a vendor, a contract, a row left out, or a gap?"""

import pytest

from exposure.errors import SettingsError
from exposure.model.gap import GapEffect
from exposure.model.records import Cell
from exposure.model.settings import SheetMapping

VENDORS = (
    "Vendor Name,Product,DBA,Website,Country,UEI,CAGE,LEI,Status,End Date,Owner,Business Unit,"
    "Annual Spend,Currency,Criticality,Contracts,Sub-processors,SBOM,Notes\n"
    "Acme Inc.,Acme CRM,AcmeSoft,https://acme.example,US,abc 123,1x2y3,lei 9,Terminated,2026-03-31,"
    'Ann,IT,"$1,234.50",,High,"N1; N2\nN3","Northwind, PBC; Beta Inc.",acme.cdx.json,old\n'
)


@pytest.fixture
def acme(read_csv):
    (row,) = read_csv(VENDORS).rows
    return row


def left_out(reading):
    return [(row.place, row.reason) for row in reading.imports[0].left_out]


def test_each_role_reaches_its_field(acme) -> None:
    assert (acme.vendor, acme.product, acme.website, acme.country) == (
        "Acme Inc.",
        "Acme CRM",
        "https://acme.example",
        "US",
    )
    assert (acme.owner, acme.business_unit, acme.criticality) == ("Ann", "IT", "High")
    assert (acme.sbom, acme.notes) == ("acme.cdx.json", "old")


@pytest.mark.parametrize("code", ["NO", "NA"])
def test_a_country_that_reads_like_a_flag_or_a_blank_reaches_its_field(read_csv, code) -> None:
    (found,) = read_csv(f"Vendor,Country\nAcme AS,{code}\n").rows

    assert found.country == code


def test_identifiers_are_upper_case_without_blanks(acme) -> None:
    assert acme.identifiers == {"uei": "ABC123", "cage": "1X2Y3", "lei": "LEI9"}


def test_an_ended_row_says_since_when(acme) -> None:
    assert (acme.active, acme.ended) == (False, "2026-03-31")


def test_spend_carries_its_currency(acme) -> None:
    assert (acme.spend, acme.currency) == (1234.5, "USD")


def test_each_contract_of_a_cell_is_named(acme) -> None:
    assert acme.contracts == ("N1", "N2", "N3")


def test_each_sub_processor_keeps_its_cell(acme) -> None:
    assert acme.subprocessors == (Cell("Northwind, PBC", "Q2"), Cell("Beta Inc.", "Q2"))


def test_every_used_cell_is_kept_as_it_stood(acme) -> None:
    assert acme.cells["spend"] == Cell("$1,234.50", "M2")
    assert acme.cells["subprocessors"].text == "Northwind, PBC; Beta Inc."


@pytest.mark.parametrize(
    ("cell", "vendors"),
    [
        ("Acme Inc.; Beta GmbH", ["Acme Inc.", "Beta GmbH"]),
        ("Acme | Beta", ["Acme", "Beta"]),
        ("Smith, Jones and Partners", ["Smith, Jones and Partners"]),
        ("Acme, Inc.", ["Acme, Inc."]),
    ],
)
def test_each_vendor_of_a_cell_is_a_row(read_csv, cell, vendors) -> None:
    rows = read_csv(f'Vendor,Notes\n"{cell}",x\n').rows

    assert [row.vendor for row in rows] == vendors
    assert {row.cells["vendor"].text for row in rows} == {cell}


def test_two_sub_processor_columns_are_both_kept(read_csv) -> None:
    (row,) = read_csv("Vendor,Subprocessors,Fourth parties\nAcme,Beta,Gamma\n").rows

    assert row.subprocessors == (Cell("Beta", "B2"), Cell("Gamma", "C2"))


def test_a_second_column_of_a_role_is_used_where_the_first_is_empty(read_csv) -> None:
    reading = read_csv("Vendor,Website,URL\nAcme,,https://acme.example\n")

    assert reading.rows[0].website == "https://acme.example"
    assert "beside 'Website'" in reading.imports[0].columns[2].because


def test_unknown_sub_processors_are_a_gap(read_csv) -> None:
    reading = read_csv("Vendor,Subprocessors\nAcme,TBD\nBeta,N/A\n")

    assert [(gap.kind, gap.place) for gap in reading.gaps] == [("subprocessors-unknown", "B2")]


def test_status_columns_that_contradict_leave_use_open(read_csv) -> None:
    reading = read_csv("Vendor,Status,Inactive\nAcme,Active,TRUE\n")

    assert reading.rows[0].active is None
    assert [gap.kind for gap in reading.gaps] == ["status-contradicts"]


def test_a_row_without_a_vendor_may_hide_one(read_csv) -> None:
    reading = read_csv("Vendor,Product\nAcme,CRM\n,Chatbot\nTBD,Search\n")

    assert [(gap.kind, gap.effect, gap.place) for gap in reading.gaps] == [
        ("row-without-name", GapEffect.hides_presence, "A3"),
        ("row-without-name", GapEffect.hides_presence, "A4"),
    ]


def test_very_many_rows_without_a_vendor_are_counted(read_csv) -> None:
    reading = read_csv("Vendor,Product\nAcme,CRM\n" + ",Chatbot\n" * 200)

    assert len(reading.gaps) == 51
    assert reading.gaps[-1].reason.startswith("150 more")


@pytest.mark.parametrize("total", ["Total", "Grand Total:", "Summe", "Total (2 vendors)"])
def test_a_total_is_no_vendor(read_csv, total) -> None:
    reading = read_csv(f"Vendor,Spend\nAcme,1\nBeta,2\n{total},3\n")

    assert [row.vendor for row in reading.rows] == ["Acme", "Beta"]
    assert left_out(reading) == [("A4", "a total")]


def test_a_total_that_names_a_group_above_is_no_vendor(read_csv) -> None:
    reading = read_csv("Vendor,Spend\nAcme,1\nAcme,2\nAcme Total,3\n")

    assert left_out(reading) == [("A4", "a total")]


@pytest.mark.parametrize("name", ["Total Energies,5", "Sum Up Total,5", "Total,"])
def test_a_company_called_total_is_a_vendor(read_csv, name) -> None:
    assert len(read_csv(f"Vendor,Spend\nAcme,1\n{name}\n").rows) == 2


def test_a_repeated_header_is_no_vendor(read_csv) -> None:
    reading = read_csv("Vendor,Status\nAcme,Active\nVendor,Status\nBeta,Active\n")

    assert [row.vendor for row in reading.rows] == ["Acme", "Beta"]
    assert left_out(reading) == [("A3", "the header row again")]


def test_a_title_above_the_headers_is_no_header(read_csv) -> None:
    reading = read_csv("Vendors\nAs of March 2026\n\nVendor,Status\nAcme,Active\n")

    assert reading.imports[0].header_place == "A4"


def test_an_unused_column_is_logged_without_a_role(read_csv) -> None:
    (understood,) = read_csv("Vendor,Shoe size\nAcme,44\n").imports

    assert [(read.column, read.header, read.role) for read in understood.columns] == [
        ("A", "Vendor", "vendor"),
        ("B", "Shoe size", ""),
    ]


def test_a_contract_row_says_all_it_knows(read_csv) -> None:
    (contract,) = read_csv(
        "Contract No.,Task Order,Customer Agency,Prime/Sub,Clauses,Covered system,Contract Value,"
        "Start,End,Legal entity,Systems used in performance\n"
        "N00024-26-C-1234,0001,Navy,Prime,DFARS 252.239-7018; FAR 52.204-25,Yes (CUI),"
        '"$41,200,000",2026-01-01,2027-12-31,Northwind Federal LLC,"CRM, Helpdesk"\n'
    ).contracts

    assert (contract.number, contract.order, contract.agency, contract.role) == (
        "N00024-26-C-1234",
        "0001",
        "Navy",
        "Prime",
    )
    assert contract.clauses == ("DFARS 252.239-7018", "FAR 52.204-25")
    assert (contract.covered_system, contract.value, contract.currency) == ("yes", 41.2e6, "USD")
    assert (contract.starts, contract.ends) == ("2026-01-01", "2027-12-31")
    assert contract.uses == (Cell("CRM", "K2"), Cell("Helpdesk", "K2"))


@pytest.mark.parametrize(("text", "said"), [("No", "no"), ("", "unknown"), ("TBD", "unknown")])
def test_a_covered_system_is_never_guessed(read_csv, text, said) -> None:
    (contract,) = read_csv(f"Contract number,Agency,Covered system\nN1,Navy,{text}\n").contracts

    assert contract.covered_system == said


def test_a_register_of_contracts_with_suppliers_is_a_vendor_list(read_csv) -> None:
    reading = read_csv("Contract number,Supplier,Agency\nC-1,Acme,Navy\n")

    assert reading.kind == "vendors"
    assert reading.rows[0].contracts == ("C-1",)


def test_a_mapping_wins_over_the_headers(read_csv) -> None:
    mapping = SheetMapping("list.csv", columns={"Partner": "vendor", "A: Vendor": ""})

    reading = read_csv("Vendor,Partner\nReseller,Acme\n", mapping=mapping)

    assert [row.vendor for row in reading.rows] == ["Acme"]
    assert [read.because for read in reading.imports[0].columns] == [
        "the mapping leaves it out",
        "the mapping says so",
    ]


def test_what_a_mapping_does_not_name_is_understood_as_ever(read_csv) -> None:
    mapping = SheetMapping("*", columns={"B": "vendor"})

    reading = read_csv("Product,Who,Status\nCRM,Acme,Active\n", mapping=mapping)

    (row,) = reading.rows
    assert (row.vendor, row.product, row.active) == ("Acme", "CRM", True)


def test_a_mapping_of_another_file_changes_nothing(read_csv) -> None:
    mapping = SheetMapping("other.csv", columns={"Vendor": ""})

    assert len(read_csv("Vendor\nAcme Inc\n", mapping=mapping).rows) == 1


def test_a_sheet_that_a_person_leaves_out_is_not_read_and_said_so(read_csv) -> None:
    reading = read_csv("Vendor\nAcme\n", mapping=SheetMapping("*", kind="left_out"))

    assert (list(reading.rows), [gap.kind for gap in reading.gaps]) == ([], ["sheet-left-out"])


def test_a_kind_that_a_person_states_is_obeyed(read_csv) -> None:
    reading = read_csv("Supplier,Spend\nAcme,3\n", mapping=SheetMapping("*", kind="card_lines"))

    assert reading.rows[0].record_system == "cards_and_expenses"


def test_a_kind_that_nobody_knows_is_a_settings_error(read_csv) -> None:
    with pytest.raises(SettingsError, match="met 'vendrs'"):
        read_csv("Vendor\nAcme\n", mapping=SheetMapping("*", kind="vendrs"))


def test_a_mapping_may_name_the_header_row(read_csv) -> None:
    mapping = SheetMapping("*", header_row=2, columns={"Who": "vendor"})

    reading = read_csv("Vendor,Status\nWho,What\nAcme,x\n", mapping=mapping)

    assert [row.vendor for row in reading.rows] == ["Acme"]


def test_a_mapping_of_a_missing_column_may_hide_a_vendor(read_csv) -> None:
    mapping = SheetMapping("*", columns={"Vendor": "vendor", "Maker": "other_names"})

    reading = read_csv("Vendor,Status\nAcme,x\n", mapping=mapping)

    assert [(gap.kind, gap.effect) for gap in reading.gaps] == [
        ("mapping-stale", GapEffect.hides_presence)
    ]


def test_a_mapping_to_an_unknown_role_is_a_settings_error(read_csv) -> None:
    with pytest.raises(SettingsError, match="met 'vendr'"):
        read_csv("Vendor\nAcme\n", mapping=SheetMapping("*", columns={"Vendor": "vendr"}))
