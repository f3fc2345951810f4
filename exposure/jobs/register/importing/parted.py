"""Which of the files that a user lays over the register are stored lists, going by their content?"""

from collections.abc import Sequence
from pathlib import Path

_CALLS_ITSELF, _HEAD = b'"exposure-list/', 200
"""What stands near the start of a stored list, also of one that cannot be used."""


def parted(names: Sequence[str], folder: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the user's own files, and the stored lists, each in the order given."""
    lists = [name for name in names if is_stored_list(name, folder)]
    return tuple(name for name in names if name not in lists), tuple(lists)


def is_stored_list(name: str, folder: Path) -> bool:
    """Say whether a file calls itself a stored list; one that cannot be read does not."""
    return _CALLS_ITSELF in start_of(name, folder, _HEAD)


def start_of(name: str, folder: Path, size: int) -> bytes:
    """Return the first bytes of a file; none of one that cannot be read."""
    try:
        with (folder / name).open("rb") as stream:
            return stream.read(size)
    except (OSError, ValueError):
        return b""
