"""Texts are broken where people would break them, and what has no room is cut, marked so."""

from hypothesis import given
from hypothesis import strategies as st

from exposure.report.document.html.pictures.measure import CUT, fitted, width_of


def test_a_short_text_stays_on_one_line() -> None:
    assert fitted("Acme", 100, 12, 2) == ("Acme",)


def test_a_name_of_a_package_is_broken_behind_its_marks() -> None:
    assert fitted("@veyrantha/connector 1.5.11", 90, 12, 3) == (
        "@veyrantha/",
        "connector",
        "1.5.11",
    )


def test_a_version_is_not_broken_at_its_dots() -> None:
    assert fitted("connector 10.122.0", 80, 12, 2) == ("connector", "10.122.0")


def test_no_line_begins_with_the_dot_between_two_words() -> None:
    lines = fitted("made by · confirmed · past use", 70, 12, 4)

    assert not [line for line in lines if line.startswith("·")]


def test_what_has_no_room_is_cut() -> None:
    assert fitted("one two three four five", 40, 12, 2)[-1].endswith(CUT)
    assert len(fitted("one two three four five", 40, 12, 2)) == 2


def test_a_word_without_a_break_is_broken_anyway() -> None:
    lines = fitted("w" * 40, 60, 12, 20)

    assert "".join(lines) == "w" * 40
    assert max(width_of(line, 12) for line in lines) <= 60


def test_wide_scripts_take_more_room() -> None:
    assert width_of("海康威视", 12) > width_of("abcd", 12)


@given(st.text(max_size=200), st.integers(20, 300), st.integers(1, 4))
def test_no_text_gives_more_or_wider_lines(text: str, width: int, most: int) -> None:
    lines = fitted(text, width, 12, most)

    assert len(lines) <= most
    assert all(width_of(line.rstrip(" ·"), 12) <= width or len(line) <= 2 for line in lines)
