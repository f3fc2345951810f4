"""What does a person at a terminal see while a scan runs?"""

import errno
import io
import sys

import pytest

from exposure.cli.printing import (
    can_print,
    notice,
    print_folded,
    print_lines,
    progress_printer,
)
from exposure.errors import OutputError


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


class Full(io.StringIO):
    """A stream on a disk without room."""

    encoding = "utf-8"

    def flush(self) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_is_refused_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Full())

    with pytest.raises(OutputError, match="standard output: cannot be written, no space left"):
        print_lines("a finding")


def test_a_notice_that_cannot_be_printed_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Full()
    monkeypatch.setattr(sys, "stderr", stream)

    notice("a warning")

    assert stream.getvalue() == "exposure: a warning\n"


def test_closed_streams_take_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)

    print_lines("a finding")
    notice("a warning")
    progress_printer()("reading")

    assert (sys.stdout, sys.stderr) == (None, None)


@pytest.mark.parametrize(
    ("encoding", "text", "can"),
    [("utf-8", "═│", True), ("cp437", "═│", True), ("ascii", "═", False), ("cp1252", "═", False),
     ("ascii", "=|", True), ("no-such", "=", False), (None, "═", True)],
)  # fmt: skip
def test_a_console_is_asked_before_lines_are_drawn_on_it(
    monkeypatch: pytest.MonkeyPatch, encoding: str | None, text: str, can: bool
) -> None:
    stream = Terminal()
    stream.encoding = encoding  # type: ignore[assignment, misc]
    monkeypatch.setattr(sys, "stdout", stream)

    assert can_print(text) is can


def test_a_long_line_is_folded_further_in_on_a_terminal_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "  └─ " + "word " * 30 + "\n\nshort\n"
    for stream, folded in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stdout", stream)
        monkeypatch.setenv("COLUMNS", "60")
        print_folded(text)
        lines = stream.getvalue().splitlines()

        assert lines[-2:] == ["", "short"]
        assert (max(map(len, lines)) <= 60) is folded
        assert lines[1].startswith("       word") is folded
        assert " ".join(stream.getvalue().split()) == " ".join(text.split())
