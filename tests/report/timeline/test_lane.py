"""A history is read as spans: each step holds until the next, and the last as far as facts reach."""

from datetime import date

from exposure.model.designation import Standing
from exposure.report.timeline.lane import Lane, Span, known_until, spans_of

WATCH, FORCE = Standing.under_watch, Standing.in_force
LAW = date(2026, 1, 31)


def lane(known: str, *steps: tuple[int, Standing]) -> Lane:
    return Lane(tuple(date(2026, 1, day) for day, _ in steps), tuple(one for _, one in steps), known,
                "2026-12-31")  # fmt: skip


def test_each_step_holds_until_the_next() -> None:
    assert list(spans_of(lane("2026-02-15", (3, WATCH), (8, FORCE)), LAW)) == [
        Span(date(2026, 1, 3), date(2026, 1, 8), WATCH, 0),
        Span(date(2026, 1, 8), LAW, FORCE, 1),
    ]


def test_behind_the_last_known_day_nothing_is_known() -> None:
    assert list(spans_of(lane("2026-01-20", (3, FORCE)), LAW)) == [
        Span(date(2026, 1, 3), date(2026, 1, 20), FORCE, 0),
        Span(date(2026, 1, 20), LAW, None, 0),
    ]


def test_a_step_after_the_facts_end_is_a_fact_of_its_own() -> None:
    assert next(iter(spans_of(lane("2026-01-02", (3, WATCH), (8, FORCE)), LAW))).standing is WATCH


def test_a_step_after_the_law_date_is_not_drawn() -> None:
    spans = spans_of(lane("2026-01-31", (3, WATCH), (28, FORCE)), date(2026, 1, 20))

    assert list(spans) == [Span(date(2026, 1, 3), date(2026, 1, 20), WATCH, 0)]


def test_facts_known_to_a_month_reach_to_its_end_and_not_beyond_the_register() -> None:
    assert known_until(lane("2026-02", (3, WATCH)), LAW) == date(2026, 2, 28)
    assert known_until(lane("2026", (3, WATCH)), LAW) == date(2026, 12, 31)
    assert known_until(lane("", (3, WATCH)), LAW) == LAW
