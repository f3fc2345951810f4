"""What does a command line ask of an export?"""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Literal, TypeAlias

from msgspec import Struct

from exposure.errors import OutputError, SettingsError
from exposure.jobs.outputs import STANDARD_OUTPUT
from exposure.jobs.request import Request

Format: TypeAlias = Literal["graphml", "dot", "mermaid", "json", "gexf", "cypher"]
_ENDINGS: Mapping[str, Format] = {
    ".graphml": "graphml",
    ".dot": "dot",
    ".gv": "dot",
    ".mmd": "mermaid",
    ".mermaid": "mermaid",
    ".json": "json",
    ".gexf": "gexf",
    ".cypher": "cypher",
}


class ExportRequest(Struct, frozen=True):
    """Of which company, to whom the routes lead, and how the graph is written."""

    asked: Request
    """Its inputs are what `--from` names."""
    target: str
    """A file, or `-` for standard output."""
    vendors: tuple[str, ...] = ()
    """Ids or names; none for every vendor of which something was found."""
    format: Format | None = None
    """None leaves it to the ending of `target`."""
    whole: bool = False
    sure_only: bool = False
    """Leave out edges that a person must look at."""

    def output_format(self) -> Format:
        """Return how to write. Raises `OutputError` where neither flag nor ending says it.

        Raises `SettingsError` where routes and the whole graph are asked for at once.
        """
        if self.whole and self.vendors:
            raise SettingsError("--whole: expected no vendor beside it, met "
                                f"{', '.join(self.vendors)}",
                                hint="leave one of the two out")  # fmt: skip
        if self.format:
            return self.format
        hint = f"say what to write with --format {'|'.join(dict.fromkeys(_ENDINGS.values()))}"
        if self.target == STANDARD_OUTPUT:
            raise OutputError("-o -: expected a format for standard output, met none", hint=hint)
        ending = PurePath(self.target).suffix.lower()
        if ending not in _ENDINGS:
            raise OutputError(
                f"-o {self.target}: expected a name that ends in {', '.join(_ENDINGS)}, met another",
                hint=hint,
            )
        return _ENDINGS[ending]
