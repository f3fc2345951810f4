"""What does a command line ask of a hypothetical answer?"""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath
from typing import Literal, TypeAlias

from msgspec import Struct

from exposure.errors import OutputError
from exposure.ingest.source import Source, sources_of
from exposure.jobs.company.earlier import GRAPH_NAME, RESULT_NAME, is_earlier
from exposure.jobs.outputs import STANDARD_OUTPUT
from exposure.jobs.overwrite import refuse_overwriting
from exposure.jobs.request import Request

Format: TypeAlias = Literal["text", "json", "markdown", "csv"]
_ENDINGS: Mapping[str, Format] = {
    ".txt": "text",
    ".json": "json",
    ".md": "markdown",
    ".csv": "csv",
}


class WhatIfRequest(Struct, frozen=True):
    """Of which company, and how the answer is written."""

    asked: Request
    """Its inputs are what `--from` names."""
    format: Format | None = None
    """None leaves it to the ending of `target`, and that to text."""
    target: str = STANDARD_OUTPUT

    def output_format(self, *, table: bool) -> Format:
        """Return how to write; `table` says whether there is one to write as CSV.

        Raises `OutputError` where neither flag nor ending says it, or an input would be replaced.
        """
        written = self.format or self._by_ending()
        if written == "csv" and not table:
            raise OutputError("--format csv: expected text, json or markdown, met csv",
                              hint="only the ranking of --all is a table")  # fmt: skip
        return written

    def check_target(self, *more: str) -> None:
        """Raise `OutputError` where the answer would take the place of an input, or of `more`."""
        if self.target == STANDARD_OUTPUT:
            return
        folder = self.asked.folder
        met, _ = sources_of(self.asked.inputs, folder)
        named = (*self._kept(), *(folder / name for name in (*self._files(), *more) if name))
        own = (Source(path.as_posix(), path, named=True) for path in named)
        refuse_overwriting([*met, *own], [Path(self.target)])

    def _by_ending(self) -> Format:
        if self.target == STANDARD_OUTPUT:
            return "text"
        ending = PurePath(self.target).suffix.lower()
        if ending not in _ENDINGS:
            raise OutputError(
                f"-o {self.target}: expected a name that ends in {', '.join(_ENDINGS)}, met another",
                hint="say what to write with --format",
            )
        return _ENDINGS[ending]

    def _kept(self) -> Iterator[Path]:
        """Yield the files of an earlier scan, which a hypothetical answer must never replace."""
        for name in self.asked.inputs:
            path = self.asked.folder / name
            if is_earlier(path):
                folder = path if path.is_dir() else path.parent
                yield from (folder / RESULT_NAME, folder / GRAPH_NAME)

    def _files(self) -> Iterator[str]:
        settings = self.asked.settings()
        yield from (*settings.vendors, *settings.judgements, *settings.allocations)
        yield from (settings.config, settings.register)
