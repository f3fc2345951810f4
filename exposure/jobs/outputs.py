"""How do outputs appear whole or not at all, and only to their owner?"""

import os
import shutil
import sys
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import TypeAlias

from exposure.errors import OutputError

Content: TypeAlias = bytes | Iterable[bytes]
"""What is written: whole, or piece by piece where it is large."""

STANDARD_OUTPUT = "-"
STAGED = ".exposure-"
"""How names of files begin that are written aside."""


def write_folder(
    folder: Path, outputs: Mapping[str, Content], remove: Collection[str] = ()
) -> None:
    """Put every output in place, or none: all are written aside before the first is renamed.

    A name may lie in folders below, `internal/summary.md`, which are made; `remove` names files of
    an earlier run that go with it. Raises `OutputError` in one line; what stood in the folder before
    stays as it was.
    """
    staged: dict[Path, Path] = {}
    gone = [folder / name for name in remove if name not in outputs]
    made: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _make_folders(folder, outputs, made)
        _check_free([*(folder / name for name in outputs), *gone])
        for name, content in outputs.items():
            staged[folder / name] = _stage(folder, content)
        _put_in_place(folder, staged, [target for target in gone if os.path.lexists(target)])
        made.clear()
    except FileExistsError as error:
        raise OutputError(f"{_place_of(error, folder)}: expected a folder, met a file",
                          hint="name another folder with -o") from None  # fmt: skip
    except OSError as error:
        raise _refusal(_place_of(error, folder), error) from None
    finally:
        for waiting in staged.values():
            waiting.unlink(missing_ok=True)
        for empty in reversed(made):
            with suppress(OSError):
                empty.rmdir()


def _make_folders(folder: Path, outputs: Mapping[str, Content], made: list[Path]) -> None:
    """Make the folders that outputs lie in, for their owner alone; `made` learns which were new."""
    for name in outputs:
        for part in reversed(Path(name).parents[:-1]):
            if not (folder / part).is_dir():
                (folder / part).mkdir(mode=0o700)
                made.append(folder / part)


def _put_in_place(folder: Path, staged: Mapping[Path, Path], gone: Collection[Path]) -> None:
    """Rename all or none: what stood there before is kept aside until the last is in place."""
    before = [target for target in staged if os.path.lexists(target)]
    kept = _keep(folder, [*before, *gone])
    changed: list[Path] = []
    is_whole = False
    try:
        for target, waiting in staged.items():
            waiting.replace(target)
            changed.append(target)
        for target in gone:
            target.unlink()
            changed.append(target)
        is_whole = True
    finally:
        if not is_whole:
            _put_back(changed, folder, kept)
        if kept is not None:
            shutil.rmtree(kept, ignore_errors=True)


def _keep(folder: Path, targets: Collection[Path]) -> Path | None:
    """Return a folder that holds each target a second time, so that none is ever missing."""
    if not targets:
        return None
    from tempfile import mkdtemp  # late on purpose: many runs write no file

    kept = Path(mkdtemp(prefix=STAGED, dir=folder))
    try:
        for target in targets:
            double = kept / target.relative_to(folder)
            double.parent.mkdir(parents=True, exist_ok=True)
            _double(target, double)
    except OSError:
        shutil.rmtree(kept, ignore_errors=True)
        raise
    return kept


def _double(target: Path, kept: Path) -> None:
    try:
        os.link(target, kept, follow_symlinks=False)
    except (OSError, NotImplementedError):  # not every file system and platform has such links
        shutil.copy2(target, kept, follow_symlinks=False)


def _put_back(changed: list[Path], folder: Path, kept: Path | None) -> None:
    """Undo what was put in place. Raises `OutputError` naming where an older file now lies."""
    stuck = [target for target in changed if not _is_undone(target, folder, kept)]
    if stuck:
        raise OutputError(f"{stuck[0]}: cannot be put back as it was",
                          hint=f"what stood there before lies in {kept}")  # fmt: skip


def _is_undone(target: Path, folder: Path, kept: Path | None) -> bool:
    double = kept / target.relative_to(folder) if kept is not None else None
    try:
        if double is not None and os.path.lexists(double):
            double.replace(target)
        else:
            target.unlink()
    except OSError:
        return False
    return True


def write_target(target: str, content: Content) -> None:
    """Write one output: to standard output for `-`, into a pipe or device as it is, else whole."""
    if target == STANDARD_OUTPUT:
        _write_out(content)
        return
    path = Path(target)
    if path.exists() and not path.is_file():
        _write_into(path, content)
        return
    place = Path(os.path.realpath(path))
    if place.is_symlink():
        raise OutputError(f"{path}: expected a file name, met a link that leads to itself",
                          hint="remove the link, or name another file")  # fmt: skip
    write_folder(place.parent, {place.name: content})


def append_target(target: str, content: bytes) -> None:
    """Append one output, as to the summary of a job; what stood there stays, also where it fails.

    A file that is new belongs to its owner alone. `-` is standard output. Raises `OutputError`.
    """
    if target == STANDARD_OUTPUT:
        _write_out(content)
        return
    path = Path(target)
    if path.is_dir():
        raise _met_folder(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(handle, "ab", buffering=0) as stream:
            _append_whole(stream, content)
    except FileExistsError as error:
        raise OutputError(f"{error.filename}: expected a folder, met a file",
                          hint="name a file in another folder") from None  # fmt: skip
    except OSError as error:
        raise _refusal(path, error) from None


def _append_whole(stream: FileIO, content: bytes) -> None:
    before = stream.tell() if stream.seekable() else None
    is_whole = False
    try:
        written = 0
        while written < len(content):
            written += stream.write(content[written:])
        is_whole = True
    finally:
        if not is_whole and before is not None:
            stream.truncate(before)


def _write_out(content: Content) -> None:
    if sys.stdout is None:  # the caller closed it
        raise OutputError("standard output: cannot be written, it is closed",
                          hint="name a file, or leave standard output open")  # fmt: skip
    try:
        for piece in _pieces(content):
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
    except OSError as error:
        # What is still held would be written once more at the end, and fail in many lines.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise _refusal(Path("standard output"), error) from None


def _write_into(path: Path, content: Content) -> None:
    if path.is_dir():
        raise _met_folder(path)
    try:
        with path.open("wb") as stream:
            stream.writelines(_pieces(content))
    except OSError as error:
        raise _refusal(path, error) from None


def _check_free(targets: list[Path]) -> None:
    """Open each existing target for appending, so that one held by another program stops us first."""
    for target in targets:
        if target.is_dir():
            raise _met_folder(target)
        if target.is_file():
            with target.open("ab"):
                pass


def _stage(folder: Path, content: Content) -> Path:
    """Write aside, readable by the owner only, and make sure it is on disk."""
    from tempfile import mkstemp  # late on purpose: many runs write no file

    handle, name = mkstemp(prefix=STAGED, dir=folder)
    is_whole = False
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(_pieces(content))
            stream.flush()
            os.fsync(stream.fileno())
        is_whole = True
    finally:  # also where what yields the pieces refuses to go on
        if not is_whole:
            Path(name).unlink(missing_ok=True)
    return Path(name)


def _pieces(content: Content) -> Iterable[bytes]:
    return (content,) if isinstance(content, bytes) else content


def _place_of(error: OSError, folder: Path) -> Path:
    """Return the place an error speaks of, as the user knows it: never the file written aside."""
    named = Path(error.filename2 or error.filename or folder)
    aside = any(part.startswith(STAGED) for part in (named.name, named.parent.name))
    return folder if aside else named


def _met_folder(path: Path) -> OutputError:
    return OutputError(f"{path}: expected a file name, met a folder", hint="name a file in it")


def _refusal(path: Path, error: OSError) -> OutputError:
    reason = (error.strerror or type(error).__name__).lower()
    hint = "close it in the program that holds it, or check its permissions"
    return OutputError(f"{path}: cannot be written, {reason}", hint=hint)
