"""Are sheets without vendors named for what they are, and what they may hide not forgotten?"""

import pytest

from exposure.ingest.sheet.cells import Row, Table, Unread
from exposure.ingest.sheet.kinds.nothing import (
    lists_no_vendors,
    names_among,
    repeats_another,
    without_inventory,
)
from exposure.model.gap import GapEffect

NOTE, HIDES = GapEffect.note, GapEffect.hides_presence
OTHERS = names_among([["Acme Inc."], ["Northwind", "Harbour"]])


def _said(title: str, rows: list[list[str]], *, header: bool = False, unread=()):
    """Return kind, gap kind and effect of a sheet; its first row is the header if so said."""
    headers = rows[0] if header else []
    below = rows[1:] if header else rows
    numbered = [Row(k, texts) for k, texts in enumerate(below, 2) if any(texts)]
    table = Table("book.xlsx", title, title, numbered, unread=unread)
    kind, gap = without_inventory(table, headers, OTHERS)
    return kind, gap.kind, gap.effect


PIVOTS = {
    "English": [["Row Labels", "Sum of Spend"], ["Acme Inc.", "12"], ["Grand Total", "12"]],
    "German": [["Zeilenbeschriftungen", "Summe von Ausgaben"], ["Northwind", "1"],
               ["Gesamtergebnis", "1"]],
    "French": [["Étiquettes de lignes", "Somme de Montant"], ["Northwind", "1"],
               ["Total général", "1"]],
    "Spanish": [["Etiquetas de fila", "Suma de Importe"], ["Northwind", "1"],
                ["Total general", "1"]],
    "with filters": [["Status", "(All)"], ["", ""], ["Row Labels", "Count of Vendor"],
                     ["Active", "3"], ["Germany", "2"], ["(blank)", "1"], ["Grand Total", "6"]],
    "with columns": [["Sum of Spend", "Column Labels"], ["Row Labels", "2024", "2025"],
                     ["Harbour", "1", "2"], ["Harbour Total", "3"], ["Grand Total", "1", "2"]],
    "tabular": [["Month", "Sum of Spend"], ["Jan", "1"], ["Grand Total", "1"]],
}  # fmt: skip


@pytest.mark.parametrize("rows", PIVOTS.values(), ids=PIVOTS)
@pytest.mark.parametrize("header", [True, False])
def test_a_pivot_whose_labels_stand_elsewhere_is_a_note(rows, header) -> None:
    assert _said("Sheet3", rows, header=header) == ("pivot", "pivot-sheet", NOTE)


@pytest.mark.parametrize("header", [True, False])
def test_a_pivot_with_a_label_that_no_list_holds_hides_presence(header) -> None:
    rows = [["Row Labels", "Sum of Spend"], ["Acme Inc.", "1"], ["Zephyr", "2"]]

    assert _said("Pivot", rows, header=header) == ("pivot", "pivot-sheet", HIDES)


def test_a_name_among_the_column_labels_of_a_pivot_hides_presence() -> None:
    rows = [["Sum of Spend", "Column Labels"], ["Row Labels", "Zephyr"], ["Jan", "1"]]

    assert _said("Pivot", rows) == ("pivot", "pivot-sheet", HIDES)


def test_the_reason_names_the_labels_that_stand_nowhere_else() -> None:
    table = Table(
        "b", "P", "P", [Row(1, ["Row Labels"]), Row(2, ["Zephyr"]), Row(3, ["Acme Inc."])]
    )

    assert without_inventory(table, [], OTHERS)[1].reason == (
        "a pivot table, and no other sheet names 'Zephyr'"
    )


def test_a_list_headed_nombre_de_is_no_pivot() -> None:
    rows = [["Nombre de la empresa"], ["Zephyr"], ["Boreas"]]

    assert _said("Hoja1", rows)[2] == HIDES
    assert _said("Hoja1", rows)[0] != "pivot"


COVERS = {
    "English": ("Cover", [["Vendor Register"], ["Northwind Corp"], ["Version 3"], ["2026-01-31"]]),
    "contents": ("Table of contents", [["1", "Vendors"], ["2", "Contracts"]]),
    "change log": ("Change log", [["Version", "Date", "Author", "Change"],
                                  ["1.0", "2026-01-01", "Ann", "Initial version"]]),
    "German": ("Deckblatt", [["Lieferantenverzeichnis"], ["Stand: 31.01.2026"]]),
    "French": ("Page de garde", [["Registre des fournisseurs"], ["Confidentiel"]]),
    "Spanish": ("Portada", [["Registro de proveedores"], ["Confidencial"]]),
}  # fmt: skip


@pytest.mark.parametrize(("title", "rows"), COVERS.values(), ids=COVERS)
def test_a_cover_of_few_words_is_a_note(title, rows) -> None:
    assert _said(title, rows) == ("cover", "cover-sheet", NOTE)


@pytest.mark.parametrize(
    ("rows", "gap"),
    [
        ([["We also buy from Zephyr, on a card."]] * 3, "prose-sheet"),
        ([["Zephyr"], ["Boreas"], ["Notus"]], "cover-sheet"),
        ([["Topic", "word " * 41]], "cover-sheet"),
    ],
)
def test_a_cover_that_says_more_hides_presence(rows, gap) -> None:
    assert _said("Read me", rows) == ("cover", gap, HIDES)


def test_a_sheet_that_only_mentions_a_cover_in_its_name_is_none() -> None:
    assert _said("Insurance cover vendors", [["Zephyr"], ["Boreas"]])[0] == "unknown"


LOOKUPS = {
    "countries": [["Country"], ["Germany"], ["France"], ["United States"]],
    "codes": [["DE"], ["FR"], ["US"], ["GB"], ["ES"]],
    "currencies": [["USD", "US Dollar"], ["EUR"], ["GBP"]][:1] and [["USD"], ["EUR"], ["GBP"]],
    "levels": [["Risk level"], ["Low"], ["Medium"], ["High"], ["1 - Very High"]],
    "statuses": [["Active", "Inactive", "Pending"], ["Yes", "No", ""]],
    "numbers and days": [["1", "2026-01-01"], ["2", "2026-02-01"]],
    "tiers": [["Tier 1"], ["Tier 2"], ["Q1 2025"]],
    "German": [["Niedrig"], ["Mittel"], ["Hoch"], ["Deutschland"]],
    "French": [["Faible"], ["Moyen"], ["Élevé"], ["Allemagne"]],
    "Spanish": [["Bajo"], ["Medio"], ["Alto"], ["Alemania"]],
    "vendors of another sheet": [["Acme Inc."], ["Harbour"]],
}  # fmt: skip


@pytest.mark.parametrize("rows", LOOKUPS.values(), ids=LOOKUPS)
def test_a_list_of_plain_values_is_a_note(rows) -> None:
    assert _said("Sheet2", rows) == ("lookup", "lookup-sheet", NOTE)


@pytest.mark.parametrize("title", ["Lookup", "Dropdown lists", "Listen", "Listes", "Listas"])
def test_a_list_of_other_values_hides_presence(title) -> None:
    assert _said(title, [["Active"], ["Zephyr"]]) == ("lookup", "lookup-sheet", HIDES)


@pytest.mark.parametrize("text", ["Zephyr", "3M", "GE", "Vendor: Zephyr", "Zephyr and Company"])
def test_a_name_among_plain_values_hides_presence(text) -> None:
    assert _said("Sheet2", [["Active"], ["Germany"], [text]])[2] == HIDES


def test_a_sheet_without_text_is_empty() -> None:
    assert _said("Sheet2", []) == ("empty", "empty-sheet", NOTE)


def test_a_sheet_of_formulas_without_results_is_not_empty() -> None:
    unread = (Unread(2, 0, "formula without a stored value"),)

    assert _said("Sheet2", [], unread=unread)[2] == HIDES


@pytest.mark.parametrize("header", [True, False])
def test_known_headers_alone_are_empty(header) -> None:
    rows = [["Vendor", "Product", "Website", "Notes"]]

    assert _said("Sheet2", rows, header=header) == ("empty", "empty-sheet", NOTE)


@pytest.mark.parametrize(
    ("rows", "gap"),
    [
        ([["Vendor", "Product", "Zephyr"]], "no-vendor-column"),
        ([["Zephyr"]], "no-vendor-column"),
        ([["Foo", "Bar"], ["1", "Zephyr"]], "no-vendor-column"),
        ([["Vendor", "Zephyr"]], "transposed-sheet"),
        ([["Vendor", "Zephyr"], ["Product", "CRM"], ["Spend", "1"]], "transposed-sheet"),
        ([["SPDXID", "Package Name", "Package Version"], ["a", "b", "1"]], "sbom-as-spreadsheet"),
        ([["We buy this from Zephyr on a card"]] * 3, "prose-sheet"),
    ],
)
@pytest.mark.parametrize("header", [True, False])
def test_what_is_nothing_known_hides_presence(rows, gap, header) -> None:
    assert _said("Sheet2", rows, header=header) == ("unknown", gap, HIDES)


def test_two_sentences_are_a_note() -> None:
    rows = [["Made by hand for the yearly review"]] * 2

    assert _said("Notes", rows) == ("unknown", "prose-sheet", NOTE)


@pytest.mark.parametrize("title", ["Zephyr", "Zephyr 2025"])
def test_days_and_amounts_under_a_name_hide_presence(title) -> None:
    rows = [["Date", "Amount"], ["2026-01-31", "12"], ["2026-02-28", "15"]]

    assert _said(title, rows, header=True) == ("unknown", "no-vendor-column", HIDES)


@pytest.mark.parametrize("header", [True, False])
def test_few_country_codes_below_a_country_are_a_note(header) -> None:
    rows = [["Status", "Country"], ["Active", "US"], ["Blocked", "DE"]]

    assert _said("Sheet2", rows, header=header) == ("lookup", "lookup-sheet", NOTE)


def test_a_code_below_another_header_may_be_a_name() -> None:
    assert _said("Sheet2", [["Status", "Who"], ["Active", "GE"]])[2] == HIDES


def test_a_list_headed_status_values_is_a_note() -> None:
    rows = [["Status values"], ["Active"], ["Terminated"], ["Blocked"], ["On hold"]]

    assert _said("Sheet2", rows) == ("lookup", "lookup-sheet", NOTE)


def _lists_no_vendors(*rows: list[str]) -> bool:
    table = Table("b", "S", "S", [Row(k, texts) for k, texts in enumerate(rows[1:], 2)])
    return lists_no_vendors(table, rows[0])


@pytest.mark.parametrize(
    "header",
    [
        ["Row Labels", "Sum of Spend"],
        ["Zeilenbeschriftungen", "Anzahl von Land"],
        ["Étiquettes de lignes", "Somme de Montant"],
        ["Etiquetas de fila", "Cuenta de País"],
        ["bom-ref", "name", "version", "purl", "supplier"],
    ],
)
def test_headers_of_a_pivot_or_an_sbom_list_no_vendors(header) -> None:
    assert _lists_no_vendors(header, ["Zephyr", "1"])


@pytest.mark.parametrize(
    "header",
    [["Vendor", "Sum of Spend"], ["Vendor", "Product", "CPE", "purl"], ["Supplier", "CPE"]],
)
def test_headers_of_vendors_list_vendors(header) -> None:
    assert not _lists_no_vendors(header, ["Zephyr", "1"])


@pytest.mark.parametrize(
    ("headers", "rows", "repeats"),
    [
        ([], [["Northwind", "1"], ["Harbour", "2"], ["Grand Total", "3"]], True),
        (["", "Sum of Spend"], [["Northwind", "1"]], True),
        (["Vendor", "Spend"], [["Northwind", "1"]], False),
        ([], [["Northwind", "1"], ["Zephyr", "2"]], False),
        ([], [["Northwind", "Harbour"]], False),
        ([], [["Northwind", "1", "2"]], False),
        ([], [], False),
    ],
)
def test_sums_beside_names_of_other_sheets_repeat_them(headers, rows, repeats) -> None:
    table = Table("b", "S", "S", [Row(k, texts) for k, texts in enumerate(rows, 1)])

    assert repeats_another(table, headers, OTHERS) is repeats
