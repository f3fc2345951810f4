"""Do the values of a column decide, together with its header, what it is?"""

import pytest

from exposure.errors import SettingsError
from exposure.ingest.sheet.cells import Row, Table
from exposure.ingest.sheet.roles import roles_of
from exposure.ingest.sheet.values.looks import is_lei
from exposure.model.settings import SheetMapping

LEI = "9999ACME0EXAMPLE0088"
"""An invented identifier whose check digits are right."""


def understood(headers, *rows, said=None, known=None, first_column=0):
    table = Table("list.csv", "", "list", [], first_column)
    for number, texts in enumerate(rows, 2):
        table.rows.append(Row(number, list(texts)))
    return roles_of(table, headers, said, *([known] if known else []))


def roles(*arguments, **options) -> list[str]:
    return [column.role for column in understood(*arguments, **options).columns]


@pytest.mark.parametrize(
    ("values", "role"),
    [
        (["info@acme.example", "mailto:x@beta.example"], "email"),
        (["https://acme.example", "www.beta.example"], "website"),
        (["acme.com", "beta.co.uk"], "website"),
        (["AB1CD2EF3GH4", "XY9ZW8VU7TS6"], "uei"),
        ([LEI, LEI], "lei"),
        (["US", "DE", "FR"], "country"),
        (["Deutschland", "États-Unis", "España"], "country"),
        (["EUR", "USD"], "currency"),
        (["2026-01-05", "2026-02-05"], ""),
        (["Yes", "No"], ""),
        (["brown", "blue"], "other"),
        (["9999ACME0EXAMPLE0089", "A" * 18 + "00"], "other"),
        (["PO4500012345", "PO4500012346"], "other"),
    ],
)
def test_values_say_what_an_unknown_header_means(values, role) -> None:
    rows = [("Acme", value) for value in values]

    assert roles(["Vendor", "Xyz"], *rows) == ["vendor", role]


def test_the_reason_names_what_the_values_are() -> None:
    column = understood(["Vendor", "Reach"], ("Acme", "a@acme.example")).columns[1]

    assert column.because == "its values are e-mail addresses"


@pytest.mark.parametrize(
    ("values", "role"),
    [
        (["true", "false"], ""),
        (["100234", "100235"], "erp_number"),
        (["2026-01-05", "2026-02-05"], ""),
        (["V-001", "V-002"], "erp_number"),
        ([LEI, LEI], "lei"),
    ],
)
def test_a_vendor_column_without_names_is_something_else(values, role) -> None:
    rows = [(value, "Acme") for value in values]

    assert roles(["Vendor", "Supplier name"], *rows) == [role, "vendor"]


@pytest.mark.parametrize("name", ["monday.com", "3M", "Jordan", "SAP", "1-800-Flowers"])
def test_a_vendor_column_of_odd_names_stays_one(name) -> None:
    assert roles(["Vendor", "Status"], (name, "Active"))[0] == "vendor"


def test_keys_beside_names_are_the_number() -> None:
    rows = [("ACMEINC0001", "Acme Inc."), ("BETAGMBH001", "Beta GmbH")]

    assert roles(["Vendor", "Vendor Name"], *rows) == ["erp_number", "vendor"]


def test_the_name_of_a_firm_beside_its_legal_name_is_another_name() -> None:
    rows = [("Acme", "Acme Incorporated", "Active")]

    assert roles(["Name", "Legal name", "Status"], *rows) == ["other_names", "vendor", "status"]


def test_a_company_beside_a_persons_name_is_the_vendor() -> None:
    headers = ["Name", "Company", "E-mail"]

    assert roles(headers, ("Ann Lee", "Acme Inc.", "a@acme.example")) == [
        "other",
        "vendor",
        "email",
    ]


def test_a_list_of_people_with_addresses_is_no_vendor_list() -> None:
    headers = ["Name", "First name", "E-mail", "Country"]

    assert understood(headers, ("Lee", "Ann", "a@acme.example", "US")).kind == "unknown"


def test_a_blocked_column_of_dates_is_the_end() -> None:
    assert roles(["Vendor", "Blocked"], ("Acme", "2026-01-05")) == ["vendor", "end"]


def test_an_end_column_of_flags_is_a_status_of_ending() -> None:
    column = understood(["Vendor", "Dado de baja"], ("Acme", "Sí")).columns[1]

    assert (column.role, column.of_ending) == ("status", True)


@pytest.mark.parametrize("header", ["SBOM", "Software", "Contract", "Parent"])
def test_a_column_of_flags_holds_no_names(header) -> None:
    assert roles(["Vendor", header], ("Acme", "Yes"), ("Beta", "No")) == ["vendor", ""]


def test_a_column_of_countries_may_say_norway_and_nothing_else() -> None:
    assert roles(["Vendor", "Country"], ("Acme", "NO"), ("Beta", "NO")) == ["vendor", "country"]


@pytest.mark.parametrize("said", [("YES", "NO"), ("no", "no")])
def test_a_column_headed_as_countries_may_hold_flags_all_the_same(said) -> None:
    first, second = said

    assert roles(["Vendor", "Country"], ("Acme", first), ("Beta", second))[1] != "country"


@pytest.mark.parametrize("header", ["Site", "E-mail"])
def test_a_column_of_places_or_persons_is_compared_whatever_its_header_says(header) -> None:
    assert roles(["Vendor", header], ("Acme", "Northwind Park")) == ["vendor", "other"]


def test_a_tier_that_excludes_suppliers_is_their_status() -> None:
    rows = [("Acme", "Strategic Partner"), ("Beta", "Excluded Supplier")]

    assert roles(["Vendor", "Rank tier"], *rows) == ["vendor", "status"]
    assert roles(["Vendor", "Rank tier"], rows[0]) == ["vendor", "criticality"]


COMPANIES = [("Acme Inc.",), ("Beta GmbH",), ("Gamma",), ("Delta S.A.",)]


@pytest.mark.parametrize("headers", [[], [""], ["Whom we buy from"]])
def test_a_bare_list_of_companies_is_a_vendor_list(headers) -> None:
    read = understood(headers, *COMPANIES)

    assert read.kind == "vendors"
    assert read.columns[0].because == "its values look like company names"


def test_one_column_of_vendors_and_products_names_vendors() -> None:
    assert roles(["Vendor / Product", "Notes"], ("Acme CRM", "x")) == ["vendor", "notes"]
    assert roles(["Vendor / Name", "Vendor / Product"], ("Acme", "CRM")) == ["vendor", "product"]


def test_the_column_with_the_most_legal_forms_names_the_vendors() -> None:
    rows = [("Berlin", name) for (name,) in COMPANIES]

    assert roles(["Ort", "Wer"], *rows) == ["other", "vendor"]


@pytest.mark.parametrize(
    ("headers", "rows"),
    [
        (["Customer"], COMPANIES),
        ([""], [("Ann Lee",), ("Bob Ray",), ("Claude Vermette",)]),
        ([""], [("We met with Acme Inc. and talked about the weather of the last weeks",)] * 3),
        (["Package name", "SPDX identifier"], [("Acme Inc", "x")]),
    ],
)
def test_other_lists_are_no_vendor_lists(headers, rows) -> None:
    assert understood(headers, *rows).kind == "unknown"


def test_contracts_with_customers_stay_contracts() -> None:
    read = understood(["Contract number", "Customer"], ("N1", "Acme Inc."), ("N2", "Beta GmbH"))

    assert read.kind == "contracts"


def test_a_person_corrects_one_column_and_keeps_the_others() -> None:
    said = SheetMapping("*", columns={"B: Partner": "vendor"})

    read = understood(["Vendor", "Partner", "Status"], ("Reseller", "Acme", "Active"), said=said)

    assert [column.role for column in read.columns] == ["other", "vendor", "status"]
    assert read.columns[0].because.startswith("the mapping names another column for the role")


@pytest.mark.parametrize("written", ["C: Maker", "Maker", "C", "A: Maker", "c: maker", "C:"])
def test_a_column_is_named_by_letters_or_header(written) -> None:
    said = SheetMapping("*", columns={written: "other_names"})

    read = understood(["Vendor", "Maker"], ("Acme", "Northwind"), said=said, first_column=1)

    if written == "c: maker":
        assert read.not_found == ("c: maker",)
    else:
        assert (read.columns[1].role, read.not_found) == ("other_names", ())


def test_letters_decide_where_a_header_stands_twice() -> None:
    said = SheetMapping("*", columns={"C: Label": "product"})

    headers = ["Vendor", "Label", "Label"]
    assert roles(headers, ("Acme", "a", "b"), said=said) == ["vendor", "other", "product"]


@pytest.mark.parametrize("written", ["Maker", "B: Maker", "Z"])
def test_a_stated_column_that_is_missing_is_reported(written) -> None:
    said = SheetMapping("*", columns={written: "vendor"})

    read = understood(["Vendor", "Status"], ("Acme", "Active"), said=said)

    assert read.not_found == (written,)
    assert read.of("vendor")[0].header == "Vendor"


def test_a_role_that_nobody_knows_is_a_settings_error() -> None:
    said = SheetMapping("*", columns={"Vendor": "vendr"}, config="exposure.toml")

    with pytest.raises(SettingsError, match=r"exposure.toml: list.csv: .* met 'vendr'") as met:
        understood(["Vendor"], ("Acme",), said=said)
    assert "subprocessors" in met.value.hint


def test_a_person_may_state_the_kind() -> None:
    said = SheetMapping("*", kind="vendors")

    assert roles(["Name"], ("Acme",), said=said) == ["vendor"]


def test_headers_of_a_recognised_kind_hold_before_the_common_ones() -> None:
    read = understood(
        ["Name", "Vendor", "Seats"], ("CRM", "Acme", "many"), known={"name": "product", "seats": ""}
    )

    assert [column.role for column in read.columns] == ["product", "vendor", "other"]


@pytest.mark.parametrize("row", [0, 400, 4_999])
def test_one_name_anywhere_in_an_unknown_column_is_seen(row) -> None:
    rows = [("Acme", "Northwind" if number == row else "7") for number in range(5_000)]

    assert roles(["Vendor", "Code"], *rows) == ["vendor", "other"]


def test_one_value_at_the_end_of_an_empty_column_is_seen() -> None:
    rows = [("Acme",)] * 3_000 + [("Acme", "", "Northwind")]

    assert roles(["Vendor"], *rows) == ["vendor", "other"]


def test_a_table_without_rows_has_the_columns_of_its_headers() -> None:
    read = understood(["Vendor", "Status", ""])

    assert [(column.header, column.role) for column in read.columns] == [
        ("Vendor", ""),
        ("Status", "status"),
    ]


def test_a_table_without_rows_and_headers_has_no_columns() -> None:
    assert understood([]).columns == ()


@pytest.mark.parametrize(
    ("text", "valid"),
    [(LEI, True), ("9999ACME0EXAMPLE0089", False), ("", False), (LEI[:-1], False)],
)
def test_an_lei_has_its_check_digits(text, valid) -> None:
    assert is_lei(text) is valid


def test_the_cost_of_a_few_very_wide_rows_is_that_of_their_cells() -> None:
    rows = [("Acme",)] * 20_000
    rows[::2_000] = [("Acme", *[""] * 16_000, "Northwind")] * 10

    assert roles(["Vendor"], *rows) == ["vendor", "other"]


@pytest.mark.parametrize("header", ["Name", "Vendor", "Status", "Parent", "Xyz", "Contract / Name"])
def test_very_many_columns_of_one_header_are_read_in_a_moment(header) -> None:
    headers = [header] * 10_000

    assert len(roles(headers, ["Acme"] * 10_000)) == 10_000


@pytest.mark.parametrize("text", ["A" * 32_000, "a-" * 16_000, "1." * 16_000, "a.b@" * 8_000, "\0"])
def test_a_hostile_cell_is_looked_at_in_a_moment(text) -> None:
    assert len(roles(["Vendor", "Xyz"], *[("Acme", text)] * 300)) == 2
