"""What does the register say with stored lists over it?

No file of a user's own is read here: a run whose files are lists alone needs neither YAML nor
pydantic.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from exposure.errors import InputError
from exposure.ingest.lists.stored import content_hash, read_stored
from exposure.model.law.listed import ImportedList
from exposure.register.facts import Register
from exposure.register.lists.lay import Given, with_list

MOST_BYTES = 1_000_000_000
"""Bytes of one stored list: ten times what the largest of the official lists takes."""


LIST_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,79}", re.ASCII)
"""Which ids a list may have: its vendors bear it in front of theirs."""
_AGAIN = "import the list again from the file that was downloaded"
_DAY = "a day as YYYY-MM-DD"


class StoredList(Struct, frozen=True):
    """A stored list, and which bytes it was read from."""

    name: str
    sha256: str
    imported: ImportedList

    def over(self, register: Register) -> Register:
        """Return the register with the list over it."""
        changed = self.is_changed
        return with_list(register, self.imported, Given(self.name, self.sha256, is_changed=changed))

    @property
    def is_changed(self) -> bool:
        """Say whether the file is not what an import wrote: people edit such files."""
        return self.imported.content_sha256 != content_hash(self.imported)


def stored_list(name: str, folder: Path) -> StoredList:
    """Return the stored list in a file. Raises `InputError` for one that cannot be used."""
    raw = bytes_of(name, folder, MOST_BYTES)
    imported = read_stored(raw, name)
    for place, expected, met in _faults(imported):
        raise InputError(f"{name}: {place}: expected {expected}, met {met[:40]!r}", hint=_AGAIN)
    return StoredList(name, hashlib.sha256(raw).hexdigest(), imported)


def with_lists(register: Register, names: Sequence[str], folder: Path) -> Register:
    """Return the register with each stored list over it, in their order. Raises `InputError`.

    Editions of one list are laid in the order of their days: a later one goes on with an earlier.
    """
    read: dict[str, str] = {}
    lists = []
    for name in names:
        stored = stored_list(name, folder)
        digest = stored.imported.sha256
        other = read.setdefault(digest, name)
        if digest and other != name:
            raise InputError(f"{name}: expected each list once, met the one of {other}",
                             hint="name one of the two")  # fmt: skip
        lists.append(stored)
    for stored in _in_time(lists):
        register = stored.over(register)
    return register


def _in_time(lists: Sequence[StoredList]) -> Iterator[StoredList]:
    """Yield the lists in their order, those of one id in the order of their days."""
    editions: dict[str, Iterator[StoredList]] = {}
    for one in lists:
        list_id = one.imported.id
        if list_id not in editions:
            same = (other for other in lists if other.imported.id == list_id)
            editions[list_id] = iter(sorted(same, key=lambda other: other.imported.dated or ""))
        yield next(editions[list_id])


def _faults(imported: ImportedList) -> Iterator[tuple[str, str, str]]:
    """Yield place, what was expected and met: people edit such files, and a day may be none."""
    if not LIST_ID.fullmatch(imported.id):
        yield "id", "small letters, digits and hyphens", imported.id
    if imported.dated is not None and not _is_day(imported.dated):
        yield "dated", _DAY, imported.dated
    for number, party in enumerate(imported.parties):
        if not party.name.strip():
            yield f"parties.{number}.name", "a name", party.name
        for field, day in (("since", party.since), ("until", party.until)):
            if day is not None and not _is_day(day):
                yield f"parties.{number}.{field}", _DAY, day


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def bytes_of(name: str, folder: Path, most: int) -> bytes:
    """Return the bytes of a list. Raises `InputError`."""
    try:
        with (folder / name).open("rb") as stream:
            raw = stream.read(most + 1)
    except (OSError, ValueError) as error:
        reason = str(getattr(error, "strerror", None) or error).lower()
        raise InputError(f"{name}: expected a list, met: {reason}",
                         hint="docs/guides/official-lists.md says where each is found") from None  # fmt: skip
    if len(raw) > most:
        raise InputError(f"{name}: expected at most {most:,} bytes, met a larger file",
                         hint="raise max_file_bytes in exposure.toml")  # fmt: skip
    return raw
