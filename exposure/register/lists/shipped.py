"""Which official lists come with the program?"""

from collections.abc import Collection
from pathlib import Path

import msgspec
from msgspec.structs import replace

from exposure.errors import RegisterError
from exposure.model.law.listed import ImportedList
from exposure.register.facts import Register, Vendor
from exposure.register.lists.lay import Given, with_list
from exposure.register.lists.schema import AuthoredList
from exposure.register.read import read

_ROWS, _FOLDER = "lists.yaml", "lists"


def with_shipped_lists(register: Register, folder: Path) -> Register:
    """Return the register with each list of its folder over it. Raises `RegisterError`."""
    for row in read(folder, _ROWS, list[AuthoredList]):
        if row.source not in register.sources:
            raise RegisterError(f"{_ROWS}: {row.file}.source: expected an id of sources.yaml, met"
                                f" {row.source!r}")  # fmt: skip
        given = Given(source=row.source, caution=row.caution)
        laid = with_list(register, _stored(folder, row.file), given)
        register = _doubting(laid, row)
    return register


def _stored(folder: Path, name: str) -> ImportedList:
    place = f"{_FOLDER}/{name}"
    try:
        return msgspec.json.decode((folder / _FOLDER / name).read_bytes(), type=ImportedList)
    except (OSError, msgspec.DecodeError) as error:
        raise RegisterError(f"{place}: expected a stored list, met: {error}") from None


def _doubting(register: Register, row: AuthoredList) -> Register:
    """Return the register with the names marked that may be somebody else's."""
    doubted = {one.text for one in row.ambiguous}
    vendors = {
        key: _marked(vendor, doubted) if vendor.listed_in == row.source else vendor
        for key, vendor in register.vendors.items()
    }
    met = {name.text for one in vendors.values() for name in one.names if name.ambiguous}
    for text in sorted(doubted - met):
        raise RegisterError(f"{_ROWS}: {row.file}.ambiguous: expected a name of the list, met"
                            f" {text!r}")  # fmt: skip
    return replace(register, vendors=vendors)


def _marked(vendor: Vendor, doubted: Collection[str]) -> Vendor:
    names = (
        replace(name, ambiguous=True) if name.text in doubted else name for name in vendor.names
    )
    return replace(vendor, names=tuple(names))
