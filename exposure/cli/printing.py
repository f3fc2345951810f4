"""How do lines reach the terminal: data on stdout, everything else on stderr?"""

import os
import shutil
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from textwrap import fill
from typing import NoReturn, TextIO

from exposure.errors import ExposureError, OutputError
from exposure.report.neutral import terminal

TRACEBACK_VARIABLE = "EXPOSURE_TRACEBACK"
"""Set to anything, it shows where a fault of this program's own came from."""
_NARROWEST, _WIDEST = 40, 140


def print_lines(text: str) -> None:
    """Print data; characters that the console's encoding lacks are replaced, not fatal.

    A reader who left has seen enough, and changes no exit code. Raises `OutputError` where standard
    output takes no more.
    """
    try:
        _write(sys.stdout, text.rstrip("\n") + "\n")
    except BrokenPipeError:
        return
    except OSError as error:
        raise not_written(error) from None


def print_folded(text: str) -> None:
    """Print data; on a terminal a long line goes on below itself, further in."""
    if sys.stdout is not None and sys.stdout.isatty():
        text = "\n".join(map(_folded, text.splitlines()))
    print_lines(text)


def _folded(line: str) -> str:
    begin = line[: len(line) - len(line.lstrip(" └─│"))]
    hang = " " * (len(begin) + 2)
    return fill(line, max(width_of(), len(hang) + 20), subsequent_indent=hang,
                break_long_words=False, break_on_hyphens=False) if line else line  # fmt: skip


def print_written(text: str) -> None:
    """Print what was written to a file; that stays written where standard output takes no more."""
    try:
        print_lines(text)
    except OutputError as error:
        notice(f"{error.message}; the file that was asked for is written")


def not_written(error: OSError) -> OutputError:
    """Return the refusal for what the system says of standard output, or of a file it names."""
    place = error.filename or "standard output"
    reason = (error.strerror or type(error).__name__).lower()
    return OutputError(f"{place}: cannot be written, {reason}",
                       hint="check where it leads, and the room there")  # fmt: skip


def notice(line: str) -> None:
    """Print one line for the person, not for the data; the exit code stands without it, too."""
    with suppress(OSError):
        _write(sys.stderr, f"exposure: {terminal(line)}\n")


def tell(line: str) -> None:
    """Print one line for the person, if there is anything to say."""
    if line:
        notice(line)


def fail(error: ExposureError) -> int:
    """Print a refusal in one line, with its hint, and return its exit code."""
    notice(str(error))
    return error.exit_code


def out_of_memory() -> ExposureError:
    """Return the refusal where the inputs need more memory than there is."""
    return ExposureError("the memory does not suffice for these inputs",
                         hint="read fewer at a time, or on a larger machine")  # fmt: skip


def fail_by_our_fault(error: Exception) -> int:
    """Print what no input may cause, and where; return the exit code of what cannot be used."""
    shown = os.environ.get(TRACEBACK_VARIABLE)
    if shown:
        with suppress(OSError):
            _write(sys.stderr, "".join(traceback.format_exception(error)))
    hint = "please report it" + ("" if shown else f"; {TRACEBACK_VARIABLE}=1 shows the traceback")
    met = f"{type(error).__name__} at {_place_of(error)}"
    return fail(
        ExposureError(f"this is a fault of the program, not of the input: {met}", hint=hint)
    )


def _place_of(error: Exception) -> str:
    """Name the last place in our own modules, where there is one: that is where to look first."""
    frames = [(frame.f_globals.get("__name__", "?"), line)
              for frame, line in traceback.walk_tb(error.__traceback__)]  # fmt: skip
    ours = [place for place in frames if place[0].partition(".")[0] == "exposure"]
    module, line = (ours or frames or [("?", 0)])[-1]
    return f"{module}, line {line}"


def leave(code: object) -> NoReturn:
    """End the process at once: freeing a million objects one by one would take a tenth of a scan."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            if stream is not None:
                stream.flush()
    os._exit(code if isinstance(code, int) else 0 if code is None else 1)


def width_of() -> int:
    """Return the columns to write for."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((100, 24)).columns))


def can_print(text: str) -> bool:
    """Say whether the encoding of standard output has each of these characters."""
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def progress_printer(*, lines: bool = False) -> Callable[[str], None]:
    """Return a printer that shows the current step on a terminal, and nothing elsewhere.

    With `lines` each step stays, as a line of its own, wherever standard error leads.
    """
    if lines:
        return tell
    if sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return lambda _: None

    def show(step: str) -> None:
        columns = shutil.get_terminal_size((100, 24)).columns - 1
        # Blanks, not an escape sequence: older consoles would show that as text.
        with suppress(OSError):  # a terminal may be gone before the scan ends
            _write(sys.stderr, f"\r{terminal(step)[:columns]:<{columns}}\r")

    return show


def _write(stream: TextIO | None, text: str) -> None:
    """Write to a stream; one that the caller closed is none, and takes nothing."""
    if stream is None:
        return
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, errors="replace").decode(encoding))
    stream.flush()
