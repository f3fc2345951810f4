"""A lane shows each step by its number, and what the step made of the days behind it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from exposure.model.designation import Standing
from exposure.report.terminal.register.timeline.lane import draw_lane, law_date_among
from exposure.report.terminal.register.timeline.signs import LINES, PLAIN
from exposure.report.timeline.lane import Lane
from exposure.report.timeline.scale import Scale, scale_of

WATCH, FORCE, OVER, OPEN = (
    Standing.under_watch,
    Standing.in_force,
    Standing.not_in_force,
    Standing.unsettled,
)
TENS = Scale(date(2026, 1, 1), date(2026, 1, 31), 31, 1)
"""One column per day of January 2026."""


def drawn(
    *steps: tuple[int, Standing], law: int = 31, known: str = "2026-01-31", to: str = ""
) -> str:
    """Draw steps on days of January 2026, with the law date in the same month."""
    lane = Lane(
        tuple(date(2026, 1, day) for day, _ in steps),
        tuple(standing for _, standing in steps),
        known,
        to or "2026-12-31",
    )
    return draw_lane(lane, TENS, law_date_among([lane], TENS, date(2026, 1, law)), PLAIN)


def test_the_days_behind_a_step_show_what_it_made() -> None:
    line = drawn((3, WATCH), (8, FORCE), (16, OVER), (24, OPEN))

    assert line == "  1----2=======3.......4~~~~~~|"


def test_nothing_is_drawn_before_the_first_step() -> None:
    assert drawn((20, FORCE)) == " " * 19 + "1==========|"


def test_unknown_days_begin_behind_the_last_known_one() -> None:
    line = drawn((3, FORCE), known="2026-01-20")

    assert line[:20] == "  1" + "=" * 17
    assert set(line[20:30]) == {"?", " "}
    assert line[30] == "|"


def test_facts_known_to_a_month_reach_its_end_but_not_beyond_the_register() -> None:
    assert "?" not in drawn((3, FORCE), known="2026-01")
    assert "?" in drawn((3, FORCE), known="2026-01", to="2026-01-15")
    assert "?" in drawn((3, FORCE), known="2026", to="2026-01-15")


def test_without_a_date_of_the_facts_nothing_behind_the_last_step_is_known() -> None:
    line = drawn((3, WATCH), (8, FORCE), known="")

    assert line[:8] == "  1----2"
    assert set(line[8:30]) == {"?", " "}


def test_a_later_step_is_known_although_the_facts_end_before_it() -> None:
    line = drawn((3, WATCH), (20, FORCE), known="2026-01-05")

    assert line[:20] == "  1" + "-" * 16 + "2"


def test_steps_after_the_law_date_are_numbers_without_a_line() -> None:
    line = drawn((3, WATCH), (20, FORCE), law=10)

    assert line == "  1------|" + " " * 9 + "2"


def test_steps_on_one_day_stand_beside_each_other_in_order() -> None:
    assert drawn((10, WATCH), (10, FORCE), (11, OVER)).strip().startswith("123.")


def test_steps_on_the_law_date_stand_before_its_bar() -> None:
    line = drawn((31, WATCH), (31, FORCE))

    assert line.endswith("12|")


def test_a_designation_that_has_not_begun_is_a_number_behind_the_bar() -> None:
    assert drawn((20, FORCE), law=2) == " |" + " " * 17 + "1"


def test_a_lane_of_lines_is_the_same_drawing() -> None:
    lane = Lane((date(2026, 1, 3), date(2026, 1, 8)), (WATCH, FORCE), "2026-01-31", "2026-01-31")

    law = law_date_among([lane], TENS, date(2026, 1, 31))

    assert draw_lane(lane, TENS, law, LINES) == "  1────2══════════════════════│"


DAYS = st.dates(date(2015, 1, 1), date(2030, 1, 1))


@given(st.lists(DAYS, min_size=1, max_size=30), DAYS, st.integers(50, 130))
def test_each_step_has_a_column_of_its_own_on_its_side_of_the_law_date(days, law, columns) -> None:
    days = sorted(days)
    scale = scale_of(min(*days, law, days[0]), max(*days, law, days[0]), columns)
    past = sum(day <= law for day in days)
    lane = Lane(tuple(days), (FORCE,) * len(days), "", "2030-01-01")

    line = draw_lane(lane, scale, law_date_among([lane], scale, law), PLAIN)

    assert len(line) <= columns
    told = [sign for sign in line if sign.isalnum()]
    assert told == list("123456789abcdefghijklmnopqrstuvwxyz")[: len(days)]
    assert sum(sign.isalnum() for sign in line[: line.index("|")]) == past


def test_more_steps_than_columns_are_drawn_as_far_as_there_is_room() -> None:
    days = [date(2026, 1, 1 + number // 4) for number in range(100)]
    lane = Lane(tuple(days), (FORCE,) * 100, "", "2026-12-31")
    for law in (date(2025, 12, 1), date(2026, 1, 10), date(2026, 2, 1)):
        line = draw_lane(lane, TENS, law_date_among([lane], TENS, law), PLAIN)
        assert len(line) <= TENS.columns
