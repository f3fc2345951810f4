"""What does one cell say: a day, an amount, names, in use or not?"""

import pytest

from exposure.ingest.sheet.values.dates import day_order, read_day
from exposure.ingest.sheet.values.flags import activity
from exposure.ingest.sheet.values.names import split_names
from exposure.ingest.sheet.values.numbers import Amount, decimal_mark, read_amount


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


@pytest.mark.parametrize("text", ["", "Evergreen", "n/a", "9999-12-31"])
def test_no_end_is_no_doubt(text) -> None:
    assert read_day(text, "").doubt == ""


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
    ],
)
def test_an_amount_is_read_however_it_is_written(text, amount) -> None:
    assert read_amount(text, "") == amount


def test_a_column_settles_its_decimal_mark() -> None:
    mark = decimal_mark(["1.234", "99,50"])

    assert read_amount("1.234", mark) == Amount(1234.0)


@pytest.mark.parametrize("text", ["see contract", "", "1.2.3,4,5", "12 %", "$"])
def test_what_is_no_amount_is_none(text) -> None:
    assert read_amount(text, "") is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Northwind, PBC; Twill Inc.", ("Northwind, PBC", "Twill Inc.")),
        ("AWZ, Gogle LLC, Snow Inc.", ("AWZ", "Gogle LLC", "Snow Inc.")),
        ("Acme, Inc., Beta Co., Ltd.", ("Acme, Inc.", "Beta Co., Ltd.")),
        ("Smith, Jones and Partners", ("Smith, Jones and Partners",)),
        ("Smith, Jones & Co., LLP", ("Smith, Jones & Co., LLP",)),
        ("Acme (Cloud, Search), Beta", ("Acme (Cloud, Search)", "Beta")),
        ("1. Acme\n2. Beta\n- Gamma", ("Acme", "Beta", "Gamma")),
        ("Acme | Beta", ("Acme", "Beta")),
        ("Acme S.A. de C.V., Beta", ("Acme S.A. de C.V.", "Beta")),
        ("Acme, Acme", ("Acme",)),
        ("Acme (open, Beta", ("Acme (open", "Beta")),
        ("", ()),
    ],
)
def test_names_are_split_and_none_is_torn(text, names) -> None:
    assert split_names(text) == names


@pytest.mark.parametrize(
    ("text", "of_ending", "said"),
    [
        ("Active", False, True),
        ("IN_ACTIVE", False, False),
        ("Terminated - 2025", False, False),
        ("true", False, True),
        ("true", True, False),
        ("X", True, False),
        ("No", True, True),
        ("not blocked", True, True),
        ("Under review", False, None),
        ("", False, None),
    ],
)
def test_a_status_says_whether_use_goes_on(text, of_ending, said) -> None:
    assert activity([(text, of_ending)]) is said
