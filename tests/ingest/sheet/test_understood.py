"""What do title, questions and the subject of the rows say of a list's columns?"""

import pytest

from exposure.ingest.sheet.kinds.recognise import recognise

TITLED = "{title}\n\nName,Service\nAcme,CRM\nBeta,Search\n"


@pytest.mark.parametrize("title", ["Vendors", "Supplier register 2026", "Ehemalige Lieferanten"])
def test_a_title_confirms_that_a_name_is_a_vendors(read_csv, title) -> None:
    reading = read_csv(TITLED.format(title=title))

    assert [row.vendor for row in reading.rows] == ["Acme", "Beta"]
    assert repr(title) in reading.imports[0].because


@pytest.mark.parametrize("title", ["Vendor managers", "Vendor risk criteria", "Staff", "Customers"])
def test_a_title_of_something_else_confirms_no_vendor(read_csv, title) -> None:
    assert read_csv(TITLED.format(title=title)).rows == ()


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Who is the vendor of the tool?", "vendor"),
        ("Which vendor do you use?", "vendor"),
        ("Please enter the supplier name", "vendor"),
        ("Wie lautet der Name des Lieferanten?", "vendor"),
        ("Quel est le nom du fournisseur ?", "vendor"),
    ],
)
def test_a_question_names_the_column_that_it_asks_for(read_csv, header, role) -> None:
    (column, _) = read_csv(f"{header},Country\nAcme,US\nBeta,DE\n").imports[0].columns

    assert column.role == role


def test_when_a_contract_ends_may_be_asked_for(read_csv) -> None:
    (row,) = read_csv("Vendor,When does the contract end?\nAcme,2025-01-01\n").rows

    assert row.ended == "2025-01-01"


@pytest.mark.parametrize("header", ["How is the vendor used?", "A company engaged by a vendor"])
def test_a_question_about_a_vendor_or_a_definition_names_none(read_csv, header) -> None:
    assert read_csv(f"Term,{header}\nAcme,for all\nBeta,for some\n").rows == ()


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Supplier,Certificate,Expires", "Acme,ISO 9001,2024-01-01"),
        ("Vendor,Policy no,Expiration date", "Acme,P1,2024-01-01"),
        ("Vendor,Finding,Closed,Status", "Acme,No MFA,2024-01-01,Closed"),
        ("Incident ID,Third party,Start,End", "I1,Acme,2024-01-01,2024-01-02"),
        ("Ticket,Vendor,Status", "T1,Acme,Completed"),
        ("PO number,Supplier,Closed", "4500,Acme,Yes"),
        ("Supplier,Quote no,Valid until", "Acme,Q1,2024-01-01"),
        ("Vendor,Last used", "Acme,2024-01-01"),
        ("Vendor,SAM registration status", "Acme,Expired"),
        ("Vendor,Certificate status", "Acme,Expired"),
        ("Vendor,Contract end,Auto-renewal", "Acme,2024-01-01,Yes"),
        ("Vendor,Contract end,Renewal type", "Acme,2024-01-01,Automatic"),
    ],
)
def test_what_ends_something_else_ends_no_use(read_csv, header, row) -> None:
    (read,) = read_csv(f"{header}\n{row}\n").rows

    assert (read.vendor, read.active is False, read.ended) == ("Acme", False, None)


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Vendor,Certificate,Contract end", "Acme,ISO 9001,2024-01-01"),
        ("Vendor,Product,Expires", "Acme,CRM,2024-01-01"),
        ("Vendor,Contract end,Auto-renewal", "Acme,2024-01-01,No"),
    ],
)
def test_what_ends_the_contract_ends_the_use(read_csv, header, row) -> None:
    assert read_csv(f"{header}\n{row}\n").rows[0].ended == "2024-01-01"


def test_a_vendors_own_state_counts_beside_its_papers(read_csv) -> None:
    assert read_csv("Vendor,Insurance,Status\nAcme,Yes,Terminated\n").rows[0].active is False


def test_a_title_with_the_number_of_its_page_is_no_vendor(read_csv) -> None:
    text = "List page 1\nVendor,City\nAcme,Bonn\nList page 2\nVendor,City\nBeta,Ulm\n"

    assert [row.vendor for row in read_csv(text).rows] == ["Acme", "Beta"]


def test_the_total_for_a_vendor_above_is_no_vendor(read_csv) -> None:
    text = "Vendor,Invoice,Amount\nAcme,R1,10\nTotal for Acme,,10\n"

    assert [row.vendor for row in read_csv(text).rows] == ["Acme"]


def test_a_customer_flag_makes_no_list_of_contracts(read_csv) -> None:
    text = "Name,Vendor,Customer,Website\nAcme,true,false,acme.example\nBeta,true,true,\n"

    assert [row.vendor for row in read_csv(text).rows] == ["Acme", "Beta"]


def test_single_letters_below_a_vendors_name_are_no_vendors(read_csv) -> None:
    assert read_csv("Task,Acme (vendor)\nSign,R\nPay,C\n").rows == ()


def test_the_make_of_equipment_is_its_maker(read_csv) -> None:
    reading = read_csv("Asset,Make,Model,Assigned to\nDrone,Acme,M1,Ann\nCamera,Beta,M2,Bob\n")

    assert [row.vendor for row in reading.rows] == ["Acme", "Beta"]


def test_a_closed_request_among_rejected_ones_ends_no_use(read_csv) -> None:
    text = "Request ID,Vendor,Status\nR1,Acme,Closed\nR2,Beta,Rejected\nR3,Gamma,Open\n"

    assert [row.active for row in read_csv(text).rows] == [None, None, None]


@pytest.mark.parametrize("word", ["Relationship", "Type", "Kind", "Relation"])
def test_ends_and_what_ties_them_head_a_register_of_ties(read_csv, word) -> None:
    (tie,) = read_csv(f"From,To,{word}\nAcme,Beta,uses as sub-processor\n").ties

    assert (tie.source, tie.relation.value, tie.target) == ("Acme", "subprocessor_of", "Beta")


def test_a_sub_processor_of_somebody_stands_behind_them(read_csv) -> None:
    (tie,) = read_csv("Relations 2026\n\nFrom,To,Type\nBeta,Acme,sub-processor of\n").ties

    assert (tie.source, tie.target) == ("Acme", "Beta")


def test_from_and_to_over_days_head_no_register_of_ties(read_csv) -> None:
    reading = read_csv("Vendor,From,To,Type\nAcme,2024-01-01,2025-01-01,SaaS\n")

    assert (len(reading.ties), reading.rows[0].vendor) == (0, "Acme")


@pytest.mark.parametrize(
    ("title", "above", "whose"),
    [
        ("our-own-sub-processors", ["Our sub-processors"], ""),
        ("our-own-sub-processors", [], ""),
        ("acme-sub-processors", ["Our sub-processors"], ""),
        ("acme_subprocessors", ["Sub-processors"], "acme"),
        ("our-own-sub-processors", ["Sub-processors of Beta"], "Beta"),
    ],
)
def test_a_text_above_the_list_says_whose_before_the_file_name_does(title, above, whose) -> None:
    recognition = recognise(title, above, ["Sub-processor", "Purpose"], lambda _: ("Gamma",))

    assert (recognition.kind.name, recognition.whose) == ("subprocessors", whose)


def test_formulas_without_values_hide_presence_though_the_sheet_lists_only_codes(read) -> None:
    codes = [["Country", "Owner"], ["US", "=A2"], ["GB", "=A3"], ["DE", "=A4"]]

    reading = read({"Vendors": [["Vendor"], ["Acme Inc."]], "Countries": codes})

    hiding = {gap.kind for gap in reading.gaps if gap.effect.value == "hides_presence"}
    assert "formula-without-value" in hiding


def test_a_title_is_kept_beside_however_many_rows_left_out(read_csv) -> None:
    totals = "".join(f"Total,{number}\n" for number in range(6_000))

    reading = read_csv(f"Bought through Northwind,\nVendor,Spend\nAcme Inc.,1\n{totals}")

    texts = [one.text for one in reading.loose]
    assert texts.count("Bought through Northwind") == 1
    assert len(texts) > 6_000


def test_a_company_that_stands_in_every_row_is_not_the_vendor_beside_names(read_csv) -> None:
    header = "Name,Organization,Status,Criticality,Contract End Date"
    rows = read_csv(f"{header}\nAcme,Ours,Active,High,\nBeta,Ours,Active,Low,\n").rows

    assert [row.vendor for row in rows] == ["Acme", "Beta"]
    assert [cell.text for row in rows for cell in row.other_names] == ["Ours", "Ours"]


def test_companies_that_differ_are_the_vendors_beside_names(read_csv) -> None:
    header = "Name,Organization,Status,Criticality,Contract End Date"
    rows = read_csv(f"{header}\nCRM,Acme,Active,High,\nMail,Beta,Active,Low,\n").rows

    assert [row.vendor for row in rows] == ["Acme", "Beta"]


@pytest.mark.parametrize(
    "header", ["Vendor hold", "Supplier blocked?", "Vendor tax", "Kreditor Saldo"]
)
def test_what_is_held_against_a_vendor_is_not_its_name(read_csv, header) -> None:
    text = f"Vendor account,Name,{header}\nUS-101,Acme,All\nUS-102,Beta,Payment\n"

    assert [row.vendor for row in read_csv(text).rows] == ["Acme", "Beta"]
