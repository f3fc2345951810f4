"""What does the register say once a user's own vendors files are laid over it?"""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exposure.errors import InputError, RegisterError
from exposure.register.crosscheck import check_register
from exposure.register.facts import Register, Source
from exposure.register.overlay.add import with_vendor
from exposure.register.overlay.authored import declared
from exposure.register.overlay.complete import completed
from exposure.register.overlay.written import (
    SEE,
    Entry,
    VendorsFile,
    entries_in,
    sources_in,
    words_of,
)
from exposure.register.status import EVERY_VENDOR


class Laid(Struct, frozen=True):
    """A register under one more file, and what that file said."""

    register: Register
    own: tuple[str, ...]
    """Ids of the vendors that the register did not have."""
    touched: tuple[str, ...]
    """Ids of all vendors that the file speaks of, in its order."""


def lay_over(register: Register, file: VendorsFile, data: Path) -> Laid:
    """Return the register with one vendors file over it. Raises `InputError` for the first fault.

    `data` is the folder of the register's YAML. What the register held stays; its version changes
    with the file's content.
    """
    own_source = _own_source(register, file)
    laid = replace(register, sources=_sources(register, file, own_source))
    forms = frozenset(register.vocabulary.legal_forms)
    entries = list(entries_in(file, own_source.id, forms))
    touched: dict[str, Entry] = {}
    for entry in entries:
        vendor = completed(laid, entry)
        if vendor.id in touched:
            raise entry.fault("id", f"expected each vendor once, met {vendor.id!r} twice")
        if vendor.id == EVERY_VENDOR:
            raise entry.fault(
                "id", f"expected an id, met {vendor.id!r}, which asks for every vendor"
            )
        if not any(words_of(text) for text in (vendor.name, *(one.text for one in vendor.names))):
            raise entry.fault("name", f"expected a letter or digit, met {vendor.name!r}, which can"
                              " be found nowhere")  # fmt: skip
        touched[vendor.id] = entry
        laid = with_vendor(laid, vendor, entry, data)
    _check(laid, file, touched)
    return Laid(
        replace(
            laid,
            version=_version(register.version, file.sha256),
            overlays=(*register.overlays, f"{file.name} sha256:{file.sha256}"),
        ),
        own=tuple(vendor for vendor in touched if vendor not in register.vendors),
        touched=tuple(touched),
    )


def _version(below: str, sha256: str) -> str:
    return hashlib.sha256(f"{below}\0{sha256}".encode()).hexdigest()


def _own_source(register: Register, file: VendorsFile) -> Source:
    """Return the source of every fact that names none: the user vouches for his own vendors."""
    slug = re.sub(r"[^a-z0-9]+", "-", f"stated in {file.name}".casefold())
    while slug in register.sources:
        slug += "-again"
    return Source(slug, f"stated in {file.name}", "", "", "secondary")


def _sources(register: Register, file: VendorsFile, own: Source) -> dict[str, Source]:
    said = declared(file, sources_in(file))
    for name, source in said.items():
        known = register.sources.get(name, source)
        if known != source:
            raise InputError(
                f"{file.name}: sources.{name}: expected an id of the user's own, met one that"
                f" stands for {known.title!r}", hint="give the source another id",
            )  # fmt: skip
    return {**register.sources, own.id: own, **said}


def _check(register: Register, file: VendorsFile, entries: Mapping[str, Entry]) -> None:
    """Compare the facts of file and register; a fault is named by the user's file and place."""
    try:
        check_register(register)
    except RegisterError as error:
        said = error.message
        for vendor, entry in entries.items():
            said = said.replace(f"vendors/{vendor}.yaml: ", entry.place)
        raise InputError(f"{file.name}: {said.removeprefix('vendors/: ')}", hint=SEE) from None
