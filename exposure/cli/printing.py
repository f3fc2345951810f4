"""How do lines reach the terminal: data on stdout, everything else on stderr?"""

import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn, TextIO

from exposure.errors import ExposureError

_NARROWEST, _WIDEST = 60, 140


def print_lines(text: str) -> None:
    """Print data; characters that the console's encoding lacks are replaced, not fatal."""
    _write(sys.stdout, text.rstrip("\n") + "\n")


def notice(line: str) -> None:
    """Print one line for the person, not for the data."""
    _write(sys.stderr, f"exposure: {line}\n")


def fail(error: ExposureError) -> int:
    """Print a refusal in one line, with its hint, and return its exit code."""
    notice(" ".join(str(error).split()))
    return error.exit_code


def leave(code: object) -> NoReturn:
    """End the process at once: freeing a million objects one by one would take a tenth of a scan."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code if isinstance(code, int) else 0 if code is None else 1)


def width_of() -> int:
    """Return the columns to write for."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((100, 24)).columns))


def progress_printer() -> Callable[[str], None]:
    """Return a printer that shows the current step on a terminal, and nothing elsewhere."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return lambda _: None

    def show(step: str) -> None:
        columns = shutil.get_terminal_size((100, 24)).columns - 1
        # Blanks, not an escape sequence: older consoles would show that as text.
        _write(sys.stderr, f"\r{step[:columns]:<{columns}}\r")

    return show


def _write(stream: TextIO, text: str) -> None:
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, errors="replace").decode(encoding))
    stream.flush()
