"""Are lists of former vendors and of subcontractors known by what announces them?"""

import pytest

from exposure.ingest.sheet.kinds.recognise import recognise, recognise_as
from exposure.ingest.sheet.kinds.table import KINDS, WITHOUT_INVENTORY

VENDOR_LIST = ["Vendor Name", "Country", "Status"]


def _read(title: str, headers: list[str], *above: str):
    return recognise(title, above, headers, lambda _: ())


@pytest.mark.parametrize(
    "title",
    ["Deselected suppliers 2024", "Terminated vendors", "Inactive", "Offboarded", "Former Vendors",
     "archived_vendors_FY2023", "Ex-vendors", "List of former suppliers", "De-selected vendors",
     "Acme Corp - Former suppliers", "Terminated and archived vendors", "Inactive third parties",
     "Vendors (inactive)", "Former vendors - do not use",
     "Ehemalige Lieferanten", "Gekündigte Lieferanten 2025", "Anciens fournisseurs",
     "Fournisseurs résiliés", "Proveedores inactivos", "Antiguos proveedores"],
)  # fmt: skip
def test_a_list_of_former_vendors_is_past_use(title) -> None:
    recognition = _read(title, VENDOR_LIST)

    assert (recognition.kind.name, recognition.kind.past) == ("deselected", True)


def test_a_text_above_the_header_may_say_that_the_vendors_are_former_ones() -> None:
    recognition = _read("Sheet2", VENDOR_LIST, "Deselected vendors")

    assert recognition.because == "'Deselected vendors' says that these vendors are former ones"


@pytest.mark.parametrize(
    "title",
    ["Active and terminated vendors", "Vendors", "All vendors incl. terminated", "Active/inactive",
     "Vendors excluding terminated", "Vendors that replaced former suppliers",
     "Alternatives to terminated vendors", "Vendor termination policy", "Not terminated vendors",
     "Aktive und ehemalige Lieferanten", "Fournisseurs actifs et anciens",
     "Proveedores activos e inactivos", "Terminal suppliers", "Former Glory LLC vendors", "",
     "Vendors - current and former", "Terminated vendors (excluded from this list)", "Previous",
         "Vendor archive 2023", "Blocked", "Past performance", "Ended quarter vendor spend review"],
)  # fmt: skip
def test_a_title_that_speaks_of_current_vendors_too_ends_nothing(title) -> None:
    assert _read(title, VENDOR_LIST) is None


@pytest.mark.parametrize(
    ("title", "headers"),
    [
        ("Sheet1", ["Subcontractor", "UEI", "Prime contract"]),
        ("Sheet1", ["Subcontractor Name", "CAGE", "Work share"]),
        ("Subcontractors FY25", ["Name", "Country"]),
        ("subcontractor_list", ["Company", "UEI"]),
        ("Nachunternehmer", ["Firma", "Land"]),
        ("Sous-contrats", ["Subcontractor", "Pays"]),
        ("Subcontratistas", ["Empresa", "País"]),
    ],
)
def test_a_list_of_subcontractors_feeds_their_record_system(title, headers) -> None:
    recognition = _read(title, headers)

    assert (recognition.kind.name, recognition.kind.record_system) == (
        "subcontractors",
        "subcontractors",
    )
    assert "vendor" in recognition.kind.columns.values()


@pytest.mark.parametrize(
    ("title", "headers"),
    [
        ("Vendors", ["Vendor", "Subcontractors", "Status"]),
        ("Vendors and subcontractors", ["Name", "Country", "Status"]),
        ("Contracts", ["Contract Number", "Agency", "Clauses"]),
    ],
)
def test_a_list_that_mentions_subcontractors_is_none_of_them(title, headers) -> None:
    assert _read(title, headers) is None


@pytest.mark.parametrize(
    "headers",
    [["Vendor"], ["Lieferant", "Land"], ["Contract number", "Clauses"], ["Foo", "Bar"], ["Name"]],
)
def test_what_shows_nothing_is_left_to_the_roles_of_its_columns(headers) -> None:
    assert _read("Sheet1", headers) is None


def test_each_kind_has_a_name_that_no_kind_without_inventory_has() -> None:
    assert not {kind.name for kind in KINDS} & set(WITHOUT_INVENTORY)


def test_a_persons_word_makes_a_sheet_what_its_headers_do_not_show() -> None:
    said = recognise_as("card_lines", "Sheet1", (), ["Description", "Amount"], lambda _: ())

    assert said.kind.columns == {"description": "vendor", "amount": "spend"}


def test_a_persons_word_keeps_what_the_sheet_shows_of_the_same_kind() -> None:
    title, headers = "Sub-processors of Acme Inc.", ["Name", "Purpose"]

    said = recognise_as("subprocessors", title, (), headers, lambda _: ())

    assert (said.whose, said.kind.rows) == ("Acme Inc.", "ties")


def test_a_kind_that_nobody_knows_is_none() -> None:
    assert recognise_as("vendor_list", "Sheet1", (), ["Vendor"], lambda _: ()) is None
