"""Has a folder's content changed since it was compiled?"""

import hashlib
import os
from contextlib import suppress
from io import FileIO
from pathlib import Path

CODE_DIGEST = "code.sha256"
"""Lies beside code that nobody changes: the build puts it into wheels, and into no checkout."""
DATA_FILES = (".yaml", ".json")
"""What people write, and official lists as they were stored."""


def digest_of(folder: Path, *suffixes: str) -> str:
    """Return the SHA-256 over the sorted names and bytes of all files with one of the suffixes.

    Without any it is that of a folder of data.
    """
    digest = hashlib.sha256()
    for name, path in sorted(_files(str(folder), "", suffixes or DATA_FILES)):
        with FileIO(path) as file:  # measured: a path, and a buffer, take half of the loader's time
            content = file.readall()
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def code_digest_of(folder: Path) -> str:
    """Return the digest of the code of one part of the program.

    It is what the build stated, or, where it stated none and in a checkout, that of the code as it is.

    An installed program that read all its code, to find that it has not changed, would start later.
    """
    stated = folder / CODE_DIGEST
    if not _lies_in_a_checkout(folder):
        with suppress(OSError, UnicodeDecodeError):
            return stated.read_text(encoding="utf-8")
    return digest_of(folder, ".py")


def _lies_in_a_checkout(folder: Path) -> bool:
    return (folder.parent.parent / "pyproject.toml").exists()


def _files(folder: str, prefix: str, suffixes: tuple[str, ...]) -> list[tuple[str, str]]:
    found = []
    for entry in os.scandir(folder):
        if entry.is_dir():
            found += _files(entry.path, f"{prefix}{entry.name}/", suffixes)
        elif entry.name.endswith(suffixes):
            found.append((prefix + entry.name, entry.path))
    return found
