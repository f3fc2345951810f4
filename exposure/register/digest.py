"""Has a folder's content changed since it was compiled?"""

import hashlib
import os
from pathlib import Path


def digest_of(folder: Path, suffix: str = ".yaml") -> str:
    """Return the SHA-256 over the sorted names and bytes of all files with a suffix."""
    digest = hashlib.sha256()
    for name, path in sorted(_files(str(folder), "", suffix)):
        with open(path, "rb") as file:  # noqa: PTH123  (measured: a third of the loader's time)
            content = file.read()
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _files(folder: str, prefix: str, suffix: str) -> list[tuple[str, str]]:
    found = []
    for entry in os.scandir(folder):
        if entry.is_dir():
            found += _files(entry.path, f"{prefix}{entry.name}/", suffix)
        elif entry.name.endswith(suffix):
            found.append((prefix + entry.name, entry.path))
    return found
