"""A day stands where it belongs between the first and the last, and months or years are marked."""

from datetime import date

import pytest

from exposure.report.timeline.scale import scale_of

STORY = (date(2026, 2, 16), date(2026, 11, 22))


def labels(first: date, last: date, columns: int) -> list[tuple[str, str]]:
    return [(mark.year, mark.month) for mark in scale_of(first, last, columns).marks()]


def test_the_scale_begins_with_a_whole_month_and_ends_with_the_last_day() -> None:
    scale = scale_of(*STORY, 76)

    assert (scale.start, scale.end) == (date(2026, 2, 1), date(2026, 11, 22))
    assert (scale.column(date(2026, 2, 1)), scale.column(date(2026, 11, 22))) == (0, 75)


def test_days_stand_to_scale() -> None:
    """2026-02-01 to 2026-11-22 are 294 days over 75 steps: 2026-06-28 is the middle."""
    scale = scale_of(*STORY, 76)

    assert scale.column(date(2026, 6, 28)) == round(147 * 75 / 294)
    assert scale.column(date(2026, 3, 4)) < scale.column(date(2026, 4, 3))


def test_ten_months_are_marked_month_by_month() -> None:
    assert labels(*STORY, 76) == [("2026", "Feb")] + [
        ("", month) for month in ("Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov")
    ]


def test_a_new_year_is_told_where_it_begins() -> None:
    assert labels(date(2025, 12, 18), date(2026, 2, 10), 60) == [
        ("2025", "Dec"), ("2026", "Jan"), ("", "Feb"),
    ]  # fmt: skip


def test_seven_years_are_marked_year_by_year() -> None:
    assert labels(date(2019, 8, 13), date(2026, 11, 22), 76) == [
        (str(year), "") for year in range(2019, 2027)
    ]


@pytest.mark.parametrize(("first", "last"), [
    (date(2026, 11, 22), date(2026, 11, 22)),
    (date(1, 1, 1), date(1, 1, 1)),
    (date(9999, 12, 31), date(9999, 12, 31)),
    (date(1, 1, 1), date(9999, 12, 31)),
    (date(2024, 2, 29), date(2026, 3, 1)),
])  # fmt: skip
@pytest.mark.parametrize("columns", [40, 76, 116])
def test_any_span_has_a_scale_and_a_mark(first: date, last: date, columns: int) -> None:
    scale = scale_of(first, last, columns)
    marks = list(scale.marks())

    assert 0 <= scale.column(first) <= scale.column(last) <= columns - 1
    assert marks[0].column == 0
    assert [mark.column for mark in marks] == sorted(mark.column for mark in marks)
