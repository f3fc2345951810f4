"""Is a row that sums up others told from a vendor that is called so?"""

import pytest

from exposure.ingest.sheet.rows.totals import is_total, may_be_total

TOTALS = (
    "Total", "TOTALS", "Grand Total:", "Total: 12 vendors", "Total (12 vendors)", "Total vendors: 12",
    "12 vendors in total", "Number of vendors", "Subtotal - Software", "Software Subtotal", "Sum of above",
    "Total of above", "Total spend", "Total 2026", "Grand Total (USD)", "Summe", "Gesamt:",
    "Zwischensumme IT", "Anzahl Lieferanten", "Total général", "Sous-total Logiciels", "Suma total",
    "Totale", "Totaal", "Razem", "Итого:", "合計", "小計 ソフトウェア", "总计", "합계",
)  # fmt: skip
COMPANIES = (
    "TotalEnergies", "Total Quality Logistics", "Total, Inc.", "Total SE", "Total Wine & More",
    "Total Safety US, Inc.", "Sum Systems", "Sum Up Total", "Count Basie Ltd", "Count Down", "Sumo Logic",
    "Grand Hotel", "Number Nine", "Gesamtverband e.V.", "Total - Marketing", "Media Markt", "小松製作所",
)  # fmt: skip


@pytest.mark.parametrize("text", TOTALS)
def test_a_text_that_sums_up_is_a_total(text) -> None:
    assert may_be_total(text)
    assert is_total(text)


@pytest.mark.parametrize("name", COMPANIES)
def test_a_company_is_no_total(name) -> None:
    assert not is_total(name)


@pytest.mark.parametrize("name", COMPANIES)
def test_a_company_beside_a_sum_stays_a_vendor(read_csv, name) -> None:
    reading = read_csv(f'Vendor,Spend\nAcme,10\n"{name}",5\nBeta,10\n')

    assert [row.vendor for row in reading.rows] == ["Acme", name, "Beta"]


@pytest.mark.parametrize(
    "last",
    [
        "Total,25,", "Total,25,USD", "Total,USD 25.00,", "Total: 2 vendors,,", ",25,",
        "Durchschnitt,12.5,", "Average,12.5,", "Software Total,25,", "Subtotal - Software,25,",
    ],
)  # fmt: skip
def test_what_stands_below_a_list_is_no_vendor(read_csv, last) -> None:
    reading = read_csv(f"Vendor,Spend,Currency\nSoftware,10,USD\nBeta,15,USD\n{last}\n")

    assert [row.vendor for row in reading.rows] == ["Software", "Beta"]
    assert len(reading.imports[0].left_out) == 1


def test_a_total_in_the_column_of_groups_hides_nobody(read_csv) -> None:
    reading = read_csv(
        "Category,Vendor,Spend\nSoftware,Acme,10\nSoftware,Beta,15\nSoftware Total,,25\nGrand Total,,25\n"
    )

    assert [row.vendor for row in reading.rows] == ["Acme", "Beta"]
    assert reading.gaps == ()


def test_a_vendor_that_may_be_an_average_stays_above_the_end_of_a_list(read_csv) -> None:
    rows = "".join(f"Vendor number {k},{k}\n" for k in range(20))

    reading = read_csv(f"Vendor,Spend\nMedian,3\n{rows}")

    assert reading.rows[0].vendor == "Median"


def test_a_list_of_vendors_that_sounds_like_a_total_is_parted(read_csv) -> None:
    reading = read_csv("Vendor,Spend\nTotal Quality Logistics; Acme,10\nBeta,5\n")

    assert [row.vendor for row in reading.rows] == ["Total Quality Logistics", "Acme", "Beta"]


def test_a_line_drawn_of_dashes_and_a_sum_behind_a_star_hide_nobody(read_csv) -> None:
    text = "Key,Vendor,Spend\n1,Acme,10\n2,Beta,15\n--------,,\n*,,25\n**,,25\n"

    reading = read_csv(text)

    assert [row.vendor for row in reading.rows] == ["Acme", "Beta"]
    assert reading.gaps == ()


@pytest.mark.parametrize("row", ["3,,25", "?,,25", "3,,*"])
def test_a_row_without_a_name_is_no_line_and_no_sum(read_csv, row) -> None:
    reading = read_csv(f"Key,Vendor,Notes\n1,Acme,a\n2,Beta,b\n{row}\n")

    assert [gap.kind for gap in reading.gaps] == ["row-without-name"]
