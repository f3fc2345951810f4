"""What does a person at a terminal see while a scan runs?"""

import io
import sys

import pytest

from exposure.cli.printing import progress_printer


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def sit_at_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Put a terminal of 21 columns in place, in the test itself: pytest takes streams back."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "21")
    return stream


def test_a_step_is_overwritten_with_blanks_and_no_escape_sequence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = sit_at_terminal(monkeypatch)
    show = progress_printer()

    show("reading a.json")
    show("writing")

    assert terminal.getvalue() == f"\r{'reading a.json':<20}\r\r{'writing':<20}\r"


def test_a_long_step_is_cut_to_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = sit_at_terminal(monkeypatch)
    progress_printer()("reading " + "x" * 100)

    assert len(terminal.getvalue().strip("\r")) == 20


def test_nothing_is_shown_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    progress_printer()("writing")

    assert capsys.readouterr().err == ""
