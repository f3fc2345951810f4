"""What does a command line ask of a screening?"""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Literal, TypeAlias, get_args

from msgspec import Struct

from exposure.errors import OutputError
from exposure.jobs.outputs import STANDARD_OUTPUT
from exposure.jobs.request import Request

Format: TypeAlias = Literal["csv", "json", "xlsx", "text"]
_ENDINGS: Mapping[str, Format] = {
    ".csv": "csv",
    ".json": "json",
    ".xlsx": "xlsx",
    ".txt": "text",
}


class ScreenRequest(Struct, frozen=True):
    """The names and lists with all that any command is told, and what only a screening is."""

    asked: Request
    vendors: tuple[str, ...] = ()
    """Ids or names that narrow the screening; none for the whole register."""
    fail_on: str = ""
    """The weakest level that ends in exit code 1: a confidence word, or empty for none."""
    format: Format | None = None
    """None leaves it to the ending of `target`, and that to text."""
    target: str = STANDARD_OUTPUT

    def output_format(self) -> Format:
        """Return how to write. Raises `OutputError` where neither flag nor ending says it."""
        written = self.format or self._by_ending()
        if written == "xlsx" and self.target == STANDARD_OUTPUT:
            raise OutputError("--format xlsx: expected a file for the workbook, met none",
                              hint="name one with -o FILE.xlsx")  # fmt: skip
        return written

    def _by_ending(self) -> Format:
        if self.target == STANDARD_OUTPUT:
            return "text"
        ending = PurePath(self.target).suffix.lower()
        if ending not in _ENDINGS:
            raise OutputError(
                f"-o {self.target}: expected a name that ends in {', '.join(_ENDINGS)}, met another",
                hint=f"say what to write with --format {'|'.join(get_args(Format))}",
            )
        return _ENDINGS[ending]
