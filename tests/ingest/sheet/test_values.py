"""What does one cell say: a day, an amount, names, in use or not?"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.ingest.sheet.values.absent import is_blank, is_unknown, leaves_unnamed, names_nobody
from exposure.ingest.sheet.values.dates import Day, day_order, read_day
from exposure.ingest.sheet.values.flags import activity, is_excluded
from exposure.ingest.sheet.values.numbers import (
    Amount,
    are_plain_numbers,
    decimal_mark,
    is_plain_number,
    read_amount,
)


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-31",
        "2026-03-31T10:00:00Z",
        "2026/3/31",
        "20260331",
        "31.03.2026",
        "31/03/2026",
        "3/31/2026",
        "31-03-26",
        "31/Mar/26 9:41 AM",
        "31 March 2026",
        "March 31, 2026",
        "31. März 2026",
        "31 mars 2026",
        "31 de marzo de 2026",
        "46112",
        "46112.5",
        "2026-03-31T00:00:00.000+0000",
        "2026-03-31 00:00:00+02:00",
        "31.03.2026 00:00",
        "31.03.2026, 14:00 Uhr",
        "3/31/2026 12:00:00 AM",
        "31. 3. 2026",
        "2026. 3. 31.",
        "31-MAR-26 12.00.00.000000 AM",
        "31MAR2026",
        "2026-Mar-31",
        "Mar/31/2026",
        "March 31st, 2026",
        "Tuesday, March 31, 2026",
        "Tue Mar 31 00:00:00 UTC 2026",
        "den 31. März 2026",
        "31 maart 2026",
        "31 março 2026",
        "31 marca 2026 r.",
        "31 марта 2026 г.",
        "2026年3月31日",
        "2026年3月31日（火）",
        "２０２６年３月３１日",
        "2026년 3월 31일",
        "令和8年3月31日",
    ],
)
def test_a_day_is_read_however_it_is_written(text) -> None:
    assert read_day(text, "").iso == "2026-03-31"


def test_a_day_that_may_be_two_is_none_and_says_why() -> None:
    day = read_day("03/04/2026", "")

    assert day.iso is None
    assert "may mean two days" in day.doubt


def test_a_column_settles_the_order_of_day_and_month() -> None:
    order = day_order(["03/04/2026", "31/12/2026"])

    assert read_day("03/04/2026", order).iso == "2026-04-03"


def test_a_column_that_contradicts_itself_settles_nothing() -> None:
    assert day_order(["31/12/2026", "12/31/2026"]) == ""


@pytest.mark.parametrize("text", ["2026-02-30", "31/31/2026", "next spring", "12345"])
def test_what_is_no_day_is_said_to_be_none(text) -> None:
    day = read_day(text, "")

    assert day.iso is None
    assert day.doubt


@pytest.mark.parametrize(
    "text",
    [
        "", "Evergreen", "n/a", "Never", "unbefristet", "durée indéterminée", "无固定期限",
        "9999-12-31", "2999-12-31", "31/12/2099", "12/31/9999", "99991231", "31.12.9999 00:00",
        "31.12.99", "2958465",
    ],
)  # fmt: skip
def test_no_end_is_no_doubt(text) -> None:
    assert read_day(text, "") == Day(None)


@pytest.mark.parametrize(
    "text",
    [
        "Jan-27",
        "Q4 2026",
        "12/2026",
        "2026-03",
        "2026",
        "FY26",
        "March 2026",
        "end of 2026",
        "2026年3月",
    ],
)
def test_a_month_or_year_alone_is_no_day_and_says_so(text) -> None:
    assert read_day(text, "") == Day(None, f"{text!r} names no day")


@pytest.mark.parametrize("text", ["2024-01-01 - 2027-12-31", "01.01.2024 bis 31.12.2027"])
def test_two_days_in_one_cell_are_not_the_first_of_them(text) -> None:
    assert read_day(text, "") == Day(None, f"{text[:40]!r} names more than one day")


@pytest.mark.parametrize(
    "text", ["2026-03-31 or later", "2026-03-31 (renews)", "not before 2026-03-31"]
)
def test_a_day_with_words_that_change_it_is_none(text) -> None:
    assert read_day(text, "").iso is None


@pytest.mark.parametrize(
    "text", ["1900-01-01", "00.00.0000", "0000-00-00", "1970-01-01", "00000000"]
)
def test_a_day_that_programs_write_for_none_is_said_to_be_so(text) -> None:
    assert "how a program writes that there is no date" in read_day(text, "").doubt


def test_two_digits_of_a_year_may_be_those_of_another_century() -> None:
    assert read_day("31.03.70", "") == Day(None, "'31.03.70' does not say in which century")


def test_a_year_of_another_calendar_ends_nothing() -> None:
    assert read_day("31/03/2567", "").doubt == "'31/03/2567' lies too far ahead to be meant"


@given(st.text(max_size=40), st.sampled_from(["", "dmy", "mdy"]))
def test_any_text_is_a_day_or_none(text, order) -> None:
    day = read_day(text, order)

    assert day.iso is None or not day.doubt


@given(st.dates(min_value=date(1971, 1, 1), max_value=date(2098, 12, 31)))
def test_every_day_of_a_calendar_is_read(day) -> None:
    assert read_day(day.strftime("%d.%m.%Y"), "") == Day(day.isoformat())


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("$1,234.50", Amount(1234.5, "USD")),
        ("1.234,50 €", Amount(1234.5, "EUR")),
        ("1 234,50", Amount(1234.5)),
        ("1'234.50 CHF", Amount(1234.5, "CHF")),
        ("(1,234.50)", Amount(-1234.5)),
        ("-1234.5", Amount(-1234.5)),
        ("1.234,50-", Amount(-1234.5)),
        ("$1.2M", Amount(1.2e6, "USD")),
        ("12k", Amount(12_000.0)),
        ("1,234", Amount(1234.0)),
        ("1,234,567", Amount(1_234_567.0)),
        ("usd 5", Amount(5.0, "USD")),
        ("0", Amount(0.0)),
        ("$0.00", Amount(0.0, "USD")),
        ("USD -", Amount(0.0, "USD")),
        ("1 234,50 €", Amount(1234.5, "EUR")),
        ("1\u202f234,50 €", Amount(1234.5, "EUR")),
        ("CHF 1'234.50", Amount(1234.5, "CHF")),
        ("($1,234)", Amount(-1234.0, "USD")),
        ("$-1,234", Amount(-1234.0, "USD")),
        ("₹12,34,567", Amount(1_234_567.0, "INR")),
        ("1.234.567,89", Amount(1_234_567.89)),
        ("5.000,- €", Amount(5000.0, "EUR")),
        ("€5.000", Amount(5000.0, "EUR")),
        ("approx. 5k", Amount(5000.0)),
        ("1,2 Mio. €", Amount(1.2e6, "EUR")),
        ("$5,000/yr", Amount(5000.0, "USD")),
        ("R$ 1.234,56", Amount(1234.56, "BRL")),
        ("HK$5", Amount(5.0, "HKD")),
        ("RMB 5,000", Amount(5000.0, "CNY")),
        ("5万円", Amount(50_000.0, "JPY")),
        ("1.2E+06", Amount(1.2e6)),
        ("0.125", Amount(0.125)),
        ("１，２３４", Amount(1234.0)),
    ],
)
def test_an_amount_is_read_however_it_is_written(text, amount) -> None:
    assert read_amount(text, "") == amount


@given(st.lists(st.text("0123456789.,- \nx", max_size=8), max_size=5))
def test_a_column_of_plain_numbers_is_told_like_each_of_its_cells(texts) -> None:
    assert are_plain_numbers(texts) == all(map(is_plain_number, texts))


@given(st.lists(st.text("0129.,- \nü", max_size=8), max_size=5))
def test_a_column_settles_what_its_values_settle_one_by_one(values) -> None:
    marks = {decimal_mark([value]) for value in values} - {""}

    assert decimal_mark(values) == (marks.pop() if len(marks) == 1 else "")


def test_a_column_settles_its_decimal_mark() -> None:
    mark = decimal_mark(["1.234", "99,50"])

    assert read_amount("1.234", mark) == Amount(1234.0)


@pytest.mark.parametrize(
    "text",
    [
        "see contract", "", "1.2.3,4,5", "12 %", "12%", "$", "10-20k", "10 - 20", "10 20", "$500/month",
        "01.02.2024", "2024-01-01", "#REF!", "1e400",
    ],
)  # fmt: skip
def test_what_is_no_amount_is_none(text) -> None:
    assert read_amount(text, "") is None


@pytest.mark.parametrize("text", ["1.234", "1,234"])
def test_the_mark_of_a_column_decides_where_a_text_does_not(text) -> None:
    mark = text[1]

    assert read_amount(text, mark) == Amount(1.234)
    assert read_amount(text, "." if mark == "," else ",") == Amount(1234.0)


@given(st.text(max_size=40), st.sampled_from(["", ".", ","]))
def test_any_text_is_an_amount_or_none(text, mark) -> None:
    assert read_amount(text, mark) is None or read_amount(text, mark) == read_amount(text, mark)


@given(st.integers(0, 10**9), st.sampled_from([(",", "."), (".", ","), ("'", "."), (" ", ",")]))
def test_an_amount_with_cents_comes_back(cents, marks) -> None:
    group, decimal = marks
    whole = f"{cents // 100:,}".replace(",", group)

    amount = read_amount(f"{whole}{decimal}{cents % 100:02}", "")

    assert amount == Amount(cents / 100)


@pytest.mark.parametrize(
    "text",
    [
        "Active", "Active - do not renew", "1 - Active", "Approved", "In use", "Not terminated",
        "Active; renewal 2026", "aktiv", "Actif", "activo", "attivo", "em uso", "in gebruik", "在用",
        "利用中", "사용중", "Active vendor", "Status: Active",
    ],
)  # fmt: skip
def test_a_status_says_that_use_goes_on(text) -> None:
    assert activity([(text, False)]) is True


@pytest.mark.parametrize(
    "text",
    [
        "Inactive", "IN_ACTIVE", "InActive", "Ｉｎａｃｔｉｖｅ", "Inactive as of 3/1/2026",
        "Terminated (2024)",
        "Terminated - 2025", "Terminated by customer", "Inactive - merged into V-123", "Blocked",
        "Blocked 2024-01-01", "I - Inactive", "Inactive vendor", "Contract terminated", "Former vendor",
        "Inaktiv seit 2023", "Gekündigt", "gekuendigt", "résilié", "RESILIE",
        "Inactif depuis le 01/02/2024", "Dado de baja (2023)", "cessato dal 2022", "Beëindigd",
        "Expired", "Expired 2022", "Expired, not renewed", "Expired (duplicate)",
        "Terminated - product discontinued", "Inactive - no spend", "abgelaufen, nicht verlängert",
        "Do not use - replaced by Beta", "Contract expired",
        "Niet meer in gebruik", "desativado", "已终止", "利用停止", "해지", "Неактивен",
    ],
)  # fmt: skip
def test_a_status_says_that_use_has_ended(text) -> None:
    assert activity([(text, False)]) is False


@pytest.mark.parametrize(
    "text",
    [
        "", "N/A", "Under review", "Pending offboarding", "Offboarding in progress", "Offboarding",
        "Termination", "To be terminated 2027", "Terminated by 2027", "Expires 2027", "Not renewed",
        "Active until 2027", "Blocked for payment", "Blocked (payment)", "On hold", "Suspended",
        "Prospect", "Draft", "Rejected", "Not approved", "Closed - Won", "Closed Won", "Inactive?",
        "Active/Inactive", "Inactive - reactivation pending", "Terminated - still used by Finance",
        "Expired - in renewal", "Non-preferred", "Non-critical", "No restrictions", "No issues",
        "Phasing out", "Live, Inc.", "Exit", "Expired - month to month", "Expired, renewing",
        "Expired (rolling)", "Expired, awaiting signature", "Contract expired, using PO",
        "Expired - new contract in place", "Terminated - reinstated", "Terminated - rehired",
        "Cancelled (still in use)", "Inactive - on hold", "Inactive (backup)", "Inactive (US), live (EU)",
        "Inactive - use 2002", "Excluded from TPRM", "Removed from preferred list",
        "Archived (moved to the new tool)", "abgelaufen, wird verlängert", "abgelaufen, Neuvertrag",
        "Gekündigt, läuft noch", "Échu - tacite reconduction", "expiré - reconduit",
        "Vencido - prórroga", "scaduto, in rinnovo", "verlopen, wordt verlengd", "失効（更新中）",
    ],
)  # fmt: skip
def test_what_is_not_surely_ended_is_left_open(text) -> None:
    assert activity([(text, False)]) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("true", False),
        ("X", False),
        ("Y", False),
        ("2024-01-01", False),
        ("01.02.2024", False),
        ("Yes (2024)", False),
        ("Inactive", False),
        ("No", True),
        ("not blocked", True),
        ("Active", True),
        ("Yes - planned for 2027", None),
        ("Blocked for payment", None),
        ("", None),
    ],
)
def test_a_yes_or_a_day_in_a_column_of_ends_ends(text, said) -> None:
    assert activity([(text, True)]) is said


@pytest.mark.parametrize(
    ("statuses", "said"),
    [
        ([("X", True), ("No", True)], False),
        ([("No", True), ("Inactive", False)], False),
        ([("No", True), ("Active", False)], True),
        ([("No", True), ("", True)], True),
        ([("Active", False), ("Under review", False)], True),
    ],
)
def test_a_no_in_one_column_of_ends_contradicts_no_end_in_another(statuses, said) -> None:
    assert activity(statuses) is said


def test_a_status_in_use_beside_an_end_contradicts_it() -> None:
    said = activity([("Active", False), ("X", True)])

    assert said == "one status column says 'Active', another 'X'"


@given(st.text(max_size=30), st.booleans())
def test_any_status_is_read(text, of_ending) -> None:
    assert activity([(text, of_ending)]) in (True, False, None)


@pytest.mark.parametrize(
    ("tier", "excluded"),
    [
        ("Excluded Supplier", True),
        ("5 - Excluded supplier", True),
        ("Exit", False),
        ("Tier 1", False),
    ],
)
def test_a_tier_says_whether_the_company_still_buys(tier, excluded) -> None:
    assert is_excluded(tier) is excluded


@pytest.mark.parametrize(
    "text", ["", "N/A", "Ｎ／Ａ", "n.v.t.", "néant", "(none)", "なし", "无", "없음"]
)
def test_a_word_for_nothing_is_blank(text) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["TBD", "n.n.", "onbekend", "à définir", "未定", "Various"])
def test_an_admission_is_unknown_and_not_blank(text) -> None:
    assert is_unknown(text)
    assert not is_blank(text)


@pytest.mark.parametrize(
    "text",
    [
        "and 12 others",
        "+3 more",
        "None known",
        "Multiple vendors",
        "siehe Anhang",
        "auf Anfrage",
        "他",
    ],
)
def test_an_entry_without_a_name_leaves_some_unnamed(text) -> None:
    assert names_nobody(text)
    assert leaves_unnamed(text)


@pytest.mark.parametrize("text", ["AWS等", "Acme et autres", "Acme and others", "Acme, etc."])
def test_a_name_with_more_behind_it_is_a_name_and_leaves_some_unnamed(text) -> None:
    assert not names_nobody(text)
    assert leaves_unnamed(text)


@pytest.mark.parametrize("text", ["JA Solar", "Acme", "Yesway", "Sinopec", "Otto Group"])
def test_a_name_that_begins_like_a_yes_is_a_name(text) -> None:
    assert not names_nobody(text)
    assert not leaves_unnamed(text)
