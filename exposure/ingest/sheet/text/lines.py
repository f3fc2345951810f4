"""Where do the lines of a text end?"""

import io
import re

_OTHER_ENDS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_NO_ENDS = "\x0b\x0c\x1c\x1d\x1e"
"""Characters of ASCII at which Python ends lines, and nobody else does."""
_HEAD = 65_536


def with_line_ends(text: str) -> str:
    """Return the text; lines that end in other marks only end in LF, else it were one line.

    Beside ordinary line ends such a mark stands inside a cell and is left there.
    """
    head = text[:_HEAD].strip("\r\n")
    if "\n" in head or "\r" in head:
        return text
    body = text.strip("\r\n")
    return text if "\n" in body or "\r" in body else _OTHER_ENDS.sub("\n", text)


def lines_of(text: str) -> list[str]:
    """Return the lines with their ends: CR, LF or CRLF, and no other mark ends one."""
    if text.isascii() and not any(mark in text for mark in _NO_ENDS):
        return text.splitlines(keepends=True)
    # An empty newline argument keeps CR, LF and CRLF apart and ends a line at each of them.
    return io.StringIO(text, newline="").readlines()
