"""How does the program end where it fails by its own fault, and how does it show hostile names?"""

import sys
from collections.abc import Callable
from typing import NoReturn

import pytest

from exposure.cli import app, printing
from exposure.cli.printing import TRACEBACK_VARIABLE, fail, notice
from exposure.errors import InputError


class Left(BaseException):
    """The end of the process, for a test that goes on."""


@pytest.fixture
def end_of(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], object]:
    """Return the code with which `main` ends where a command raises."""

    def end(raised: BaseException) -> object:
        def run(**_: str) -> NoReturn:
            raise raised

        def leave(code: object) -> NoReturn:
            raise Left(code)

        monkeypatch.setattr(app, "program_of", lambda *_: run)
        monkeypatch.setattr(app, "leave", leave)
        monkeypatch.setattr(app.gc, "disable", lambda: None)
        with pytest.raises(Left) as left:
            app.main()
        return left.value.args[0]

    return end


def test_memory_that_runs_out_is_one_line_and_code_two(end_of, capsys) -> None:
    code = end_of(MemoryError())

    said = capsys.readouterr().err
    assert (code, said.count("\n"), "memory" in said) == (2, 1, True)


def test_a_fault_of_our_own_is_one_line_with_type_and_place_and_code_two(end_of, capsys) -> None:
    code = end_of(KeyError("x"))

    said = capsys.readouterr().err
    assert (code, said.count("\n")) == (2, 1)
    assert "KeyError at exposure.cli.app, line " in said
    assert "please report it" in said


def test_the_traceback_is_shown_where_the_environment_asks(end_of, capsys, monkeypatch) -> None:
    monkeypatch.setenv(TRACEBACK_VARIABLE, "1")

    assert end_of(KeyError("x")) == 2
    assert "Traceback (most recent call last)" in capsys.readouterr().err


@pytest.mark.parametrize("code", [0, 1, 3])
def test_a_command_that_ends_by_itself_keeps_its_code(end_of, capsys, code: int) -> None:
    assert end_of(SystemExit(code)) == code
    assert capsys.readouterr().err == ""


def test_an_interruption_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(**_: str) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(app, "program_of", lambda *_: run)
    monkeypatch.setattr(app.gc, "disable", lambda: None)
    with pytest.raises(KeyboardInterrupt):
        app.main()


def test_a_hostile_file_name_reaches_the_terminal_spelt_out(capsys) -> None:
    fail(InputError("a\x1b[31m\u202e\nb.json: cannot be used"))

    expected = r"exposure: a\u001b[31m\u202e\u000ab.json: cannot be used"
    assert capsys.readouterr().err == expected + "\n"


def test_an_ordinary_name_stays_as_it_is(capsys) -> None:
    notice("Größe 华为.json: 3 rows")

    assert capsys.readouterr().err == "exposure: Größe 华为.json: 3 rows\n"


def test_a_step_shows_no_escape_sequence(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(printing, "_write", lambda _, text: written.append(text))

    printing.progress_printer()("reading a\x1b[31m.json")

    assert "\x1b" not in written[0]
