"""Which files did the user hand over, and how does each name itself in the result?"""

import os
import sys
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exposure.errors import InputError

STANDARD_INPUT = "-"
_HERE = Path()
_LONGEST_SHOWN = 200
OWN_FILES = frozenset({"exposure.toml"})
"""Files that steer the program; they are no inventory."""


class Source(Struct, frozen=True):
    """One input that can be opened, perhaps more than once."""

    name: str
    """As the user named it, with forward slashes and composed letters, as cells write them."""
    path: Path | None
    """None for standard input."""
    named: bool
    """True when it stood on the command line itself, not met in a folder or by a pattern."""
    held: bytes = b""
    """The bytes of standard input, which cannot be read twice."""
    met_in: str = ""
    """The folder or pattern, as it stood on the command line, under which it was met."""
    hidden: int = 0
    """For a folder, which is no input itself: how many hidden files and folders of it stay unread."""

    @property
    def size(self) -> int:
        """How many bytes it holds; 0 where that cannot be told."""
        try:
            return self.path.stat().st_size if self.path else len(self.held)
        except OSError:
            return 0

    def read(self, most_bytes: int) -> bytes:
        """Return the whole content. Raises `InputError` in one line."""
        try:
            size = self.path.stat().st_size if self.path else len(self.held)
            if size > most_bytes:
                raise InputError(
                    f"{self.name}: expected at most {most_bytes:,} bytes, met a larger file",
                    hint="split it, or raise max_file_bytes in exposure.toml",
                )
            return self.path.read_bytes() if self.path else self.held
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
    found: dict[tuple[str, int], Source] = {}
    errors = []
    for argument in dict.fromkeys(arguments):
        try:
            for source in _expand(argument, folder):
                key = os.path.realpath(source.path) if source.path else source.name, source.hidden
                if key not in found or source.named:
                    found[key] = (
                        source if source.named else replace(source, met_in=_shown(argument))
                    )
        except InputError as error:
            errors.append(error)
        except OSError as error:
            reason = f"{_shown(argument[:_LONGEST_SHOWN])}: cannot be read, {_plain(error)}"
            errors.append(InputError(reason, hint="check the name and its permissions"))
    return _told_once(found.values()), errors


def _told_once(sources: Collection[Source]) -> list[Source]:
    """Leave out hidden files of a folder inside another one, which counts them too."""
    told = {source.path for source in sources if source.hidden}
    return [
        source
        for source in sources
        if not (source.hidden and source.path and told.intersection(source.path.parents))
    ]


def _expand(argument: str, folder: Path) -> Iterator[Source]:
    path = folder / argument
    if argument == STANDARD_INPUT:
        yield Source("standard input", None, named=True, held=_from_standard_input())
    elif not argument.strip():
        raise InputError(f"{argument!r}: expected a file, folder or pattern, met an empty argument",
                         hint="a variable of the shell may be unset")  # fmt: skip
    elif path.is_dir():
        yield from _within(argument, path)
    elif path.is_file():
        yield Source(_named(Path(argument)), path, named=True)
    elif path.exists():  # a pipe gives its bytes once, and lines are looked up later
        yield Source(_named(Path(argument)), None, named=True, held=path.read_bytes())
    else:
        yield from _matching(argument, folder)


def _from_standard_input() -> bytes:
    if sys.stdin is None:  # the caller closed it
        raise InputError("standard input: cannot be read, it is closed",
                         hint="name a file, or pipe one in")  # fmt: skip
    return sys.stdin.buffer.read()


def _not_there(argument: str, path: Path) -> InputError:
    name = _shown(argument)
    if Path(os.path.realpath(path)).is_symlink():
        return InputError(f"{name}: expected a file or folder, met a link that leads to itself",
                          hint="remove the link, or name what it should lead to")  # fmt: skip
    return InputError(f"{name}: no such file or folder",
                      hint="check the spelling and the current folder")  # fmt: skip


def _within(argument: str, folder: Path) -> Iterator[Source]:
    wanted, hidden = _inputs_in(folder)
    if not wanted:
        raise InputError(
            f"{_shown(argument)}: expected a folder with inputs, met no files in it",
            hint="name the files, or the folder that holds them",
        )
    for relative in wanted:
        yield Source(_named(Path(argument) / relative), folder / relative, named=False)
    if hidden:
        yield Source(_named(Path(argument)), folder, named=False, hidden=hidden)


def _inputs_in(folder: Path) -> tuple[list[Path], int]:
    """Return the files of a folder and of its folders, sorted, and how many hidden ones there are.

    A hidden folder counts as one; a link that leads back is cut. A folder that cannot be listed
    stands among the files, so that reading it says why.
    """
    found: list[Path] = []
    unlisted: list[Path] = []
    walked: set[str] = set()
    hidden = 0
    for here, inner, names in os.walk(
        folder, onerror=lambda error: unlisted.append(Path(error.filename)), followlinks=True
    ):
        walked.add(os.path.realpath(here))
        hidden += sum(name.startswith(".") for name in (*inner, *names))
        inner[:] = [name for name in inner
                    if not name.startswith(".") and os.path.realpath(Path(here, name)) not in walked
                    ]  # fmt: skip
        found += [Path(here, name) for name in names if not _is_passed_over(name)]
    files = [path for path in found if path.is_file() or path.is_symlink()]
    inputs = (path.relative_to(folder) for path in (*files, *unlisted))
    return sorted(inputs, key=_named), hidden


def _matching(pattern: str, folder: Path) -> Iterator[Source]:
    """Yield what a pattern matches; a folder that it matches stands for what it holds.

    Raises `InputError` for what is no pattern, and for one that matches nothing.
    """
    import glob  # late on purpose: most inputs are named

    if not glob.has_magic(pattern):
        raise _not_there(pattern, folder / pattern)
    matched = map(Path, glob.glob(pattern, root_dir=folder, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    sources = [source for name in sorted(matched, key=_named) for source in _matched(name, folder)]
    if all(source.hidden for source in sources):
        raise InputError(
            f"{_shown(pattern)}: the pattern matches no file",
            hint="quote it only if the shell should not expand it",
        )
    yield from sources


def _matched(name: Path, folder: Path) -> Iterator[Source]:
    path = folder / name
    if path.is_dir():
        wanted, hidden = _inputs_in(path)
        for relative in wanted:
            yield Source(_named(name / relative), path / relative, named=False)
        if hidden:
            yield Source(_named(name), path, named=False, hidden=hidden)
    elif path.is_file() and not _is_passed_over(name.name):
        yield Source(_named(name), path, named=False)


def _named(path: Path) -> str:
    """Return a path as results show it and sort by it: the same on every operating system."""
    return unicodedata.normalize("NFC", _shown(path.as_posix()))


def _shown(name: str) -> str:
    """Return a name as every output can hold it: file systems allow bytes that are no text."""
    return os.fsencode(name).decode(errors="replace")


def _is_passed_over(name: str) -> bool:
    """Say whether a file is hidden, an office program's lock, or one of the program's own."""
    return name.startswith((".", "~$")) or name in OWN_FILES


def _plain(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
