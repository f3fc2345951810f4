"""What does a person read of reporting times right after a scan?"""

from msgspec.structs import replace

from exposure.assess.clocks.possible import possible
from exposure.assess.clocks.recurring import recurring
from exposure.assess.clocks.running import running
from exposure.model.law.clock import ClockBook, MayRun
from exposure.report.clock_words import EXAMPLE
from exposure.report.terminal.clocks import clock_lines
from exposure.report.terminal.summary import summarise
from tests.assess.clocks.told import DAYS, HOURS, ROUND, RULES, bought, discovery, records
from tests.report.sample import sample_result

ONE = bought(DAYS)
RUNNING = running(records(ONE, discovery(ONE)))
POSSIBLE = possible(records(bought(HOURS)))
CALENDAR = recurring(RULES, (MayRun(ROUND, (), ("C-1",)),), {}, "2026-11-22")


def told(**clocks: object) -> str:
    return "\n".join(clock_lines(replace(sample_result(), clocks=ClockBook("UTC", **clocks)), 100))


def test_what_runs_stands_before_what_may_run_and_what_comes_round() -> None:
    text = told(running=RUNNING, possible=POSSIBLE, calendar=CALENDAR)

    order = [text.index(head) for head in ("Reporting times that run:", "may run.", "Comes round:")]
    assert order == sorted(order)


def test_a_time_that_may_run_is_called_an_example() -> None:
    text = " ".join(told(possible=POSSIBLE).split())

    assert EXAMPLE in text
    assert "if treated as identified" in text


def test_where_nothing_runs_nothing_is_said() -> None:
    assert told() == ""
    assert clock_lines(replace(sample_result(), clocks=None), 100) == []


def test_many_times_are_counted_and_not_all_told() -> None:
    text = told(possible=tuple(replace(one, clock=f"c-{n}") for n in range(9) for one in POSSIBLE))

    assert "9 reporting times may run." in text
    assert "6 more on the sheet Clocks of findings.xlsx" in text


def test_one_rule_is_told_once_for_all_its_contracts_and_findings() -> None:
    several = tuple(replace(one, findings=(f"F-{n}",)) for n in range(3) for one in POSSIBLE)
    text = " ".join(told(possible=several).split())

    assert text.count("if treated as") == 1
    assert "F-0, F-1, F-2" in text


def test_clocks_come_first_in_the_summary() -> None:
    text = summarise(replace(sample_result(), clocks=ClockBook("UTC", running=RUNNING)), 100, "out")

    assert text.index("Reporting times that run:") < text.index("exposed")
