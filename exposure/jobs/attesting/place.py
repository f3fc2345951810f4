"""May a package take the place of what lies in its folder?"""

from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath

import msgspec

from exposure.errors import OutputError
from exposure.jobs.outputs import STAGED
from exposure.model.attest.package import PACKAGE_SCHEMA, PackageRecord

RECORD = "internal/package.json"
_HINT = "move it away, or name another folder with -o"


def earlier_files(folder: Path) -> tuple[str, ...]:
    """Return the files of an earlier package in a folder, all of which go with the new one.

    A draft that is not drawn any more must not stay beside one that was refused. Raises
    `OutputError` for a folder that holds anything else, or a link, which may lead out of it, and for
    a file that a person changed.
    """
    if not folder.is_dir():
        return ()
    _refuse_strange(folder)
    record = _record(folder)
    if record is None:
        _refuse_others(folder, frozenset())
        return ()
    kept = {one.path: one.sha256 for one in record.files}
    for path, digest in kept.items():
        file = folder / path
        if file.is_file() and sha256(file.read_bytes()).hexdigest() != digest:
            raise OutputError(f"{file}: changed since it was drafted", hint=_HINT)
    _refuse_others(folder, frozenset({*kept, RECORD}))
    return (*kept, RECORD)


def drop_empty_folders(folder: Path) -> None:
    """Remove folders in which nothing lies any more: their names tell of other recipients."""
    parts = (path for path in folder.rglob("*") if path.is_dir() and not path.is_symlink())
    for path in sorted(parts, key=lambda path: len(path.parts), reverse=True):
        with suppress(OSError):  # what is not empty stays, and so does what another program holds
            path.rmdir()


def _refuse_strange(folder: Path) -> None:
    """Raise `OutputError` for a link, and for what another run has put aside."""
    for path in sorted(folder.rglob("*")):
        if path.is_symlink():
            raise OutputError(f"{path}: expected a file or folder of its own, met a link",
                              hint="a package holds no links; remove it, or name another folder"
                              " with -o")  # fmt: skip
        if path.name.startswith(STAGED):
            raise OutputError(f"{path}: belongs to a run that goes on, or was broken off",
                              hint="wait for it; if none goes on, remove it")  # fmt: skip


def _record(folder: Path) -> PackageRecord | None:
    file = folder / RECORD
    if not file.is_file():
        return None
    try:
        record = msgspec.json.decode(file.read_bytes(), type=PackageRecord)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        raise OutputError(f"{file}: expected the record of a package, met another file",
                          hint=_HINT) from None  # fmt: skip
    if any(not PurePosixPath(one.path).parts or ".." in PurePosixPath(one.path).parts
           or PurePosixPath(one.path).is_absolute() for one in record.files):  # fmt: skip
        raise OutputError(f"{file}: names files outside its folder", hint=_HINT)
    if record.schema != PACKAGE_SCHEMA:
        raise OutputError(f"{file}: expected schema {PACKAGE_SCHEMA}, met {record.schema[:40]!r}",
                          hint=_HINT)  # fmt: skip
    return record


def _refuse_others(folder: Path, known: frozenset[str]) -> None:
    """Raise `OutputError` for the first file that is none of ours."""
    for path in _files(folder):
        if path.relative_to(folder).as_posix() not in known:
            raise OutputError(
                f"{path}: expected an empty folder, or that of an earlier package, met another file",
                hint=_HINT,
            )


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if not path.is_dir())
