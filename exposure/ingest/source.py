"""Which files did the user hand over, and how does each name itself in the result?"""

import glob
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from exposure.errors import InputError

STANDARD_INPUT = "-"
_HERE = Path()
OWN_FILES = frozenset({"exposure.toml"})
"""Files that steer the program; they are no inventory."""


class Source(Struct, frozen=True):
    """One input that can be opened, perhaps more than once."""

    name: str
    """As the user named it, with forward slashes."""
    path: Path | None
    """None for standard input."""
    named: bool
    """True when it stood on the command line itself, not met in a folder or by a pattern."""
    held: bytes = b""
    """The bytes of standard input, which cannot be read twice."""

    def read(self, most_bytes: int) -> bytes:
        """Return the whole content. Raises `InputError` in one line."""
        if self.path is None:
            return self.held
        try:
            if self.path.stat().st_size > most_bytes:
                raise InputError(
                    f"{self.name}: expected at most {most_bytes:,} bytes, met a larger file",
                    hint="split it, or raise max_file_bytes in exposure.toml",
                )
            return self.path.read_bytes()
        except OSError as error:
            raise InputError(f"{self.name}: cannot be read, {_plain(error)}",
                             hint="check its permissions, and that no other program holds it"
                             ) from error  # fmt: skip


def sources_of(
    arguments: Sequence[str], folder: Path = _HERE
) -> tuple[list[Source], list[InputError]]:
    """Expand files, folders and patterns, looked for from `folder`, in order, each file once.

    An argument that leads to no file is returned as an error, so that the others still run.
    """
    found: dict[object, Source] = {}
    errors = []
    for argument in arguments:
        try:
            for source in _expand(argument, folder):
                key = source.path.resolve() if source.path else source.name
                if key not in found or source.named:
                    found[key] = source
        except InputError as error:
            errors.append(error)
    return list(found.values()), errors


def _expand(argument: str, folder: Path) -> Iterator[Source]:
    path = folder / argument
    if argument == STANDARD_INPUT:
        yield Source("standard input", None, named=True, held=sys.stdin.buffer.read())
    elif path.is_dir():
        yield from _within(argument, path)
    elif path.exists():
        yield Source(Path(argument).as_posix(), path, named=True)
    elif glob.has_magic(argument):
        yield from _matching(argument, folder)
    else:
        raise InputError(
            f"{argument}: no such file or folder", hint="check the spelling and the current folder"
        )


def _within(argument: str, folder: Path) -> Iterator[Source]:
    files = (path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file())
    wanted = [relative for relative in files if not _is_hidden(relative)]
    if not wanted:
        raise InputError(
            f"{argument}: expected a folder with inputs, met no files in it",
            hint="name the files, or the folder that holds them",
        )
    for relative in wanted:
        yield Source((Path(argument) / relative).as_posix(), folder / relative, named=False)


def _matching(pattern: str, folder: Path) -> Iterator[Source]:
    names = sorted(glob.glob(pattern, root_dir=folder, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    files = [name for name in names if (folder / name).is_file()]
    if not files:
        raise InputError(
            f"{pattern}: the pattern matches no file",
            hint="quote it only if the shell should not expand it",
        )
    for name in files:
        yield Source(Path(name).as_posix(), folder / name, named=False)


def _is_hidden(relative: Path) -> bool:
    """Say whether a path is a hidden file, an office lock file, or one of the program's own."""
    parts = relative.parts
    return (
        any(part.startswith(".") for part in parts)
        or parts[-1].startswith("~$")
        or parts[-1] in OWN_FILES
    )


def _plain(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
