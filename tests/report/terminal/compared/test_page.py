"""Does a comparison fit the terminal, whatever the texts in it try to do?"""

import pytest

from exposure.assess.compared.compare import compare
from exposure.assess.compared.sides import side_of
from exposure.report.compared.telling import told_of
from exposure.report.terminal.compared.page import write_comparison
from tests.assess.compared.results import BILL, before, compared, without
from tests.report.sample import empty_result, hostile_result


def hostile() -> str:
    found = compare(side_of(hostile_result(), "o\x1b[2J"), side_of(empty_result(), "n\u202e"))
    return write_comparison(told_of(found, show_all=True), 80)


@pytest.mark.parametrize("width", [60, 100, 140])
def test_lines_fit_the_width(width: int) -> None:
    text = write_comparison(
        told_of(compared(before(), without(before(), BILL)), show_all=True), width
    )

    assert max(map(len, text.splitlines())) <= width


def test_no_text_controls_the_terminal() -> None:
    assert "\x1b" not in hostile()
    assert "\u202e" not in hostile()


def test_warnings_stand_before_everything_but_the_two_sides() -> None:
    lines = write_comparison(
        told_of(compared(before(), without(before(), BILL)), show_all=False), 140
    )
    order = [line.split()[0] for line in lines.splitlines() if line and not line.startswith(" ")]

    assert order[:4] == ["old", "new", "WARNING:", "Findings:"]


def test_what_is_left_out_of_a_long_list_is_counted() -> None:
    told = told_of(compared(before(), before()), show_all=False)

    assert write_comparison(told, 100).endswith(
        "This is not legal advice; no finding does not mean no use.\n"
    )
