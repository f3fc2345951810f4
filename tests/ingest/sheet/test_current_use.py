"""Does a row count as use of today, as past use, or is that left open?"""

import pytest

from exposure.ingest.sheet.cells import Row, Table
from exposure.ingest.sheet.columns.column import Column, SheetRoles
from exposure.ingest.sheet.rows.columns import columns_of
from exposure.ingest.sheet.rows.current import CurrentUse, Use
from exposure.ingest.sheet.rows.told_days import ToldDays


def use_of(header: str, text: str, *, of_ending: bool = False) -> Use:
    """Return the use of a row with one status cell."""
    row = Row(2, ["Acme", text])
    table = Table("list.csv", "", "list", [row])
    roles = SheetRoles(
        "vendors",
        (Column(0, "Vendor", "vendor", ""), Column(1, header, "status", "", of_ending)),
    )
    return CurrentUse(columns_of(table, roles)).of(row)


@pytest.mark.parametrize("text", ["0", "N", "No", "False", "1", "Yes"])
def test_a_flag_under_status_says_nothing_of_use(text) -> None:
    assert use_of("Status", text).active is None


@pytest.mark.parametrize(
    "header", ["Active", "Is Active", "Enabled", "In use", "Aktiv", "Status active"]
)
def test_a_flag_under_a_header_of_use_says_whether_it_goes_on(header) -> None:
    assert [use_of(header, text).active for text in ("Yes", "No")] == [True, False]


@pytest.mark.parametrize("header", ["Inactive", "Blocked", "Deletion flag"])
def test_a_flag_under_a_header_of_ends_is_turned_round(header) -> None:
    uses = [use_of(header, text, of_ending=True).active for text in ("X", "No")]

    assert uses == [False, True]


def test_a_status_in_words_counts_under_any_header() -> None:
    assert use_of("Status", "Inactive").active is False


@pytest.mark.parametrize("text", ["Closed", "Cancelled", "Geschlossen"])
def test_what_becomes_of_an_order_ends_no_use(read_csv, text) -> None:
    assert read_csv(f"Vendor,PO Number,Status\nAcme,4500,{text}\n").rows[0].active is None


def test_a_closed_vendor_is_past_use() -> None:
    assert use_of("Status", "Closed").active is False


def test_a_vendor_that_is_inactive_beside_an_order_is_past_use(read_csv) -> None:
    assert read_csv("Vendor,PO Number,Status\nAcme,4500,Inactive\n").rows[0].active is False


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Terminated effective 2027-12-31", "2027-12-31"),
        ("Gekündigt zum 31.12.2027", "2027-12-31"),
        ("Inactive (from 12/31/2027)", "2027-12-31"),
        ("Terminated effective June 30, 2027", "2027-06-30"),
        ("Terminated eff. 30-Jun-2027", "2027-06-30"),
        ("Gekündigt zum 30. Juni 2027", "2027-06-30"),
        ("Opgezegd per 31 december 2027", "2027-12-31"),
        ("Dado de baja el 31 de diciembre de 2027", "2027-12-31"),
        ("契約終了（2027年3月31日）", "2027-03-31"),
        ("해지 2027년 3월 31일", "2027-03-31"),
        ("Terminated", None),
    ],
)
def test_the_day_that_a_status_names_is_kept_where_it_is_one_only(text, day) -> None:
    assert use_of("Status", text) == Use(False, days=ToldDays(day))


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Inactive as of 3/1/2026", "2026-03-01"),
        ("Terminated (2024)", "2024-12-31"),
        ("Terminated (3/2024)", "2024-03-31"),
        ("Terminated effective Dec 2027", "2027-12-31"),
        ("Cancelled effective Q1 2027", "2027-03-31"),
        ("Beendet 2. Quartal 2027", "2027-06-30"),
        ("契約終了（2027年3月）", "2027-03-31"),
        ("Terminated 5.5.2026, paid to Q2 2028", "2028-06-30"),
    ],
)
def test_the_last_day_that_a_status_can_mean_is_kept_where_it_names_none(text, last) -> None:
    use = use_of("Status", text)

    assert (use.active, use.days.by) == (False, last)


@pytest.mark.parametrize("text", ["Inactive - merged into V-2030", "Terminated (ticket 20271)"])
def test_a_number_in_a_status_is_no_day(text) -> None:
    assert use_of("Status", text) == Use(False)


def test_an_end_that_may_lie_in_either_of_two_months_ends_no_use_before_the_later(read_csv) -> None:
    (row,) = read_csv("Vendor,Status,End date\nAcme,Terminated,12/5/2026\n").rows

    assert (row.active, row.ended, row.ended_by) == (False, None, "2026-12-05")


@pytest.mark.parametrize(
    "text", ["Offboarding in progress", "To be terminated 2027", "Blocked for payment", "Rejected"]
)
def test_what_is_not_surely_ended_is_no_past_use(read_csv, text) -> None:
    (row,) = read_csv(f"Vendor,Country,Status\nAcme,US,{text}\n").rows

    assert row.active is None


def test_a_month_without_a_day_ends_nothing_and_is_said(read_csv) -> None:
    reading = read_csv("Vendor,Country,End Date\nAcme,US,03/2024\n")

    assert reading.rows[0].ended is None
    assert [(gap.kind, gap.place) for gap in reading.gaps] == [("unclear-date", "C2")]


def test_a_term_from_one_day_to_another_does_not_end_on_the_first(read_csv) -> None:
    reading = read_csv("Vendor,Country,End Date\nAcme,US,2024-01-01 - 2027-12-31\n")

    assert reading.rows[0].ended is None
    assert "names more than one day" in reading.gaps[0].reason


def test_the_last_day_of_a_calendar_is_no_end(read_csv) -> None:
    reading = read_csv("Vendor,Country,End Date\nAcme,US,9999-12-31\nBeta,US,2026-01-31\n")

    assert [row.ended for row in reading.rows] == [None, "2026-01-31"]
    assert reading.gaps == ()


def test_the_day_on_which_use_began_is_read(read_csv) -> None:
    rows = read_csv("Vendor,Product,Start date\nAcme,CRM,2024-02-01\nBeta,Payroll,\n").rows

    assert [row.started for row in rows] == ["2024-02-01", None]


def test_a_start_behind_the_end_contradicts_it_and_is_none(read_csv) -> None:
    (row,) = read_csv("Vendor,Product,Start date,End date\nAcme,CRM,2026-02-01,2025-12-31\n").rows

    assert (row.started, row.ended) == (None, "2025-12-31")


def test_the_start_of_a_paper_is_not_the_start_of_use(read_csv) -> None:
    (row,) = read_csv("Supplier,Certificate,Valid from\nAcme,ISO 9001,2027-01-01\n").rows

    assert row.started is None


def test_since_when_a_vendor_is_one_says_so_beside_papers_too(read_csv) -> None:
    (row,) = read_csv("Supplier,Certificate,Vendor since\nAcme,ISO 9001,2024-01-01\n").rows

    assert row.started == "2024-01-01"


def test_dates_in_a_column_of_ends_are_ends(read_csv) -> None:
    reading = read_csv("Vendor,Country,Inactive date\nAcme,US,2024-01-01\nBeta,US,\n")

    assert [row.ended for row in reading.rows] == ["2024-01-01", None]


def test_of_several_ends_the_last_one_counts() -> None:
    row = Row(2, ["Acme", "2025-12-31", "2027-12-31"])
    table = Table("list.csv", "", "list", [row])
    ends = (Column(1, "Contract end", "end", ""), Column(2, "Extended to", "end", ""))
    columns = columns_of(table, SheetRoles("vendors", (Column(0, "Vendor", "vendor", ""), *ends)))

    assert columns.day(row, "end") == "2027-12-31"


@pytest.mark.parametrize(
    ("header", "text"),
    [
        ("Auto Renewal", "12 months"),
        ("Auto Renewal", "Yes, annually"),
        ("Renewal", "Automatic"),
        ("Renewal Terms", "Renews for 1 year unless 60 days notice"),
        ("Term", "Perpetual"),
        ("Contract term", "Evergreen"),
        ("Laufzeit", "unbefristet"),
        ("Vertragsverlängerung", "jährlich"),
        ("Durée", "indéterminée, tacite reconduction"),
        ("Prórroga", "12 meses"),
        ("Rinnovo", "tacito"),
        ("Looptijd", "onbepaalde tijd"),
        ("自動更新", "12か月"),
    ],
)
def test_a_contract_that_renews_itself_has_no_end(read_csv, header, text) -> None:
    (row,) = read_csv(f'Vendor,Contract end,{header}\nAcme,2025-12-31,"{text}"\n').rows

    assert row.ended is None


@pytest.mark.parametrize(
    ("header", "text"),
    [
        ("Auto Renewal", "No"),
        ("Auto Renewal", "None"),
        ("Renewal", "Manual"),
        ("Renewal", "Not automatic"),
        ("Renewal", "Does not auto-renew"),
        ("Term", "36 months"),
        ("License type", "Annual"),
        ("Laufzeit", "2 Jahre"),
        ("Renouvellement", "sans tacite reconduction"),
    ],
)
def test_a_contract_for_a_term_ends_with_it(read_csv, header, text) -> None:
    (row,) = read_csv(f'Vendor,Contract end,{header}\nAcme,2025-12-31,"{text}"\n').rows

    assert row.ended == "2025-12-31"


def test_a_revised_end_counts_beside_the_first_one(read_csv) -> None:
    header = "Vendor,Contract end,Revised contract end date"

    assert read_csv(f"{header}\nAcme,2025-12-31,2027-12-31\n").rows[0].ended == "2027-12-31"
