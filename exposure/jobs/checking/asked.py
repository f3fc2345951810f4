"""Which outputs of a check are asked for, and can all of them be written?"""

import os
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from exposure.errors import OutputError
from exposure.jobs.outputs import STANDARD_OUTPUT


class Outputs(Struct, frozen=True):
    """Where each output goes: a file, `-` for standard output, or None where nobody asked."""

    json: str | None = None
    sarif: str | None = None
    summary: str | None = None
    """Appended to, as the summaries of a job are."""
    junit: str | None = None
    code_quality: str | None = None
    annotate: bool = False
    """Whether workflow commands stand behind the lines on standard output."""

    @property
    def fills_standard_output(self) -> bool:
        """Say whether one of them has standard output for itself."""
        return any(target == STANDARD_OUTPUT for _, target in self.named())

    @property
    def beside_json(self) -> bool:
        """Say whether anything but the JSON result is asked for."""
        return self.annotate or any(flag != "--json" for flag, _ in self.named())

    def named(self) -> Iterator[tuple[str, str]]:
        """Yield each output that is asked for, by its flag."""
        targets = (
            ("--json", self.json), ("--sarif", self.sarif), ("--summary", self.summary),
            ("--junit", self.junit), ("--code-quality", self.code_quality),
        )  # fmt: skip
        yield from ((flag, target) for flag, target in targets if target is not None)

    def files(self) -> list[Path]:
        """Return the files among them. Raises `OutputError` where two cannot be written both."""
        met: dict[str, str] = {}
        files = []
        for flag, target in self.named():
            place = _place(target)
            if place in met:
                raise OutputError(f"{flag} {target}: expected a place of its own, met that of "
                                  f"{met[place]}", hint="name another file")  # fmt: skip
            if place:
                met[place] = flag
            if target != STANDARD_OUTPUT:
                files.append(Path(target))
        if self.annotate and STANDARD_OUTPUT in met:
            raise OutputError(f"--annotate: expected room on standard output, met "
                              f"{met[STANDARD_OUTPUT]} -", hint="name a file there")  # fmt: skip
        return files


def _place(target: str) -> str:
    """Return by what two targets are one; nothing for a pipe or device, which takes several."""
    if target == STANDARD_OUTPUT:
        return STANDARD_OUTPUT
    path = Path(target)
    if path.exists() and not path.is_file():
        return ""
    return os.path.normcase(os.path.realpath(path))
