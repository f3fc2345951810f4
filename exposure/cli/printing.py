"""How do lines reach the terminal: data on stdout, everything else on stderr?"""

import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn, TextIO

from exposure.errors import ExposureError, OutputError

_NARROWEST, _WIDEST = 60, 140


def print_lines(text: str) -> None:
    """Print data; characters that the console's encoding lacks are replaced, not fatal.

    Raises `OutputError` where standard output takes no more; `BrokenPipeError` where its reader left.
    """
    try:
        _write(sys.stdout, text.rstrip("\n") + "\n")
    except BrokenPipeError:
        raise
    except OSError as error:
        raise not_written(error) from None


def not_written(error: OSError) -> OutputError:
    """Return the refusal for what the system says of standard output, or of a file it names."""
    place = error.filename or "standard output"
    reason = (error.strerror or type(error).__name__).lower()
    return OutputError(f"{place}: cannot be written, {reason}",
                       hint="check where it leads, and the room there")  # fmt: skip


def notice(line: str) -> None:
    """Print one line for the person, not for the data; the exit code stands without it, too."""
    with suppress(OSError):
        _write(sys.stderr, f"exposure: {line}\n")


def fail(error: ExposureError) -> int:
    """Print a refusal in one line, with its hint, and return its exit code."""
    notice(" ".join(str(error).split()))
    return error.exit_code


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


def progress_printer() -> Callable[[str], None]:
    """Return a printer that shows the current step on a terminal, and nothing elsewhere."""
    if sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return lambda _: None

    def show(step: str) -> None:
        columns = shutil.get_terminal_size((100, 24)).columns - 1
        # Blanks, not an escape sequence: older consoles would show that as text.
        with suppress(OSError):  # a terminal may be gone before the scan ends
            _write(sys.stderr, f"\r{step[:columns]:<{columns}}\r")

    return show


def _write(stream: TextIO | None, text: str) -> None:
    """Write to a stream; one that the caller closed is none, and takes nothing."""
    if stream is None:
        return
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, errors="replace").decode(encoding))
    stream.flush()
