"""What does the register say once a user's own files are laid over it?"""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exposure.errors import InputError, RegisterError
from exposure.model.designation import Handling
from exposure.register.crosscheck import check_register
from exposure.register.facts import Register, Source
from exposure.register.overlay.acts.lay import Acts, with_acts
from exposure.register.overlay.add import with_vendor
from exposure.register.overlay.authored import declared
from exposure.register.overlay.complete import completed
from exposure.register.overlay.file import SEE, VendorsFile, check_parts, usual_handling
from exposure.register.overlay.written import Entry, entries_in, sources_in, words_of
from exposure.register.status import EVERY_VENDOR


class Laid(Struct, frozen=True):
    """A register under one more file, and what that file said."""

    register: Register
    own: tuple[str, ...]
    """Ids of the vendors that the register did not have."""
    touched: tuple[str, ...]
    """Ids of all vendors that the file speaks of, in its order."""
    acts: Acts = Acts()
    """What it states beside vendors."""


def lay_over(register: Register, file: VendorsFile, data: Path) -> Laid:
    """Return the register with one file over it. Raises `InputError` for the first fault.

    `data` is the folder of the register's YAML. What the register held stays; its version changes
    with the file's content.
    """
    check_parts(file)
    own_source = _own_source(register, file)
    laid = replace(register, sources=_sources(register, file, own_source))
    laid, touched = _with_vendors(laid, file, own_source.id, data)
    laid, acts = with_acts(laid, file, own_source.id)
    _check(laid, file, touched)
    hidden = (file.name,) if _keeps_back(file, touched, acts) else ()
    laid = replace(
        laid,
        version=_version(register.version, file.sha256),
        overlays=(*register.overlays, f"{file.name} sha256:{file.sha256}"),
        handling={**register.handling, **_handlings(touched)},
        not_public=(*register.not_public, *hidden),
    )
    own = tuple(vendor for vendor in touched if vendor not in register.vendors)
    return Laid(laid, own, tuple(touched), acts)


def _with_vendors(
    laid: Register, file: VendorsFile, source: str, data: Path
) -> tuple[Register, dict[str, Entry]]:
    """Return the register with the vendors of a file, and the entry of each."""
    forms = frozenset(laid.vocabulary.legal_forms)
    touched: dict[str, Entry] = {}
    for entry in list(entries_in(file, source, forms)):
        vendor = completed(laid, entry)
        if vendor.id in touched:
            raise entry.fault("id", f"expected each vendor once, met {vendor.id!r} twice")
        if vendor.id == EVERY_VENDOR:
            problem = f"expected an id, met {vendor.id!r}, which asks for every vendor"
            raise entry.fault("id", problem)
        if not any(words_of(text) for text in (vendor.name, *(one.text for one in vendor.names))):
            raise entry.fault("name", f"expected a letter or digit, met {vendor.name!r}, which can"
                              " be found nowhere")  # fmt: skip
        if entry.extends:
            _check_public(laid, entry)
        touched[vendor.id] = entry
        laid = with_vendor(laid, vendor, entry, data)
    return laid, touched


def _check_public(register: Register, entry: Entry) -> None:
    """Refuse facts for some eyes only of a vendor that is named in what everybody reads."""
    known = register.handling.get(entry.extends, Handling.public)
    if entry.handling is not known:
        raise entry.fault(
            "handling", f"expected {known}, as of {entry.extends} itself, met {entry.handling}",
            hint=f"write `handling: {known}`, or describe a vendor of your own",
        )  # fmt: skip


def _handlings(entries: Mapping[str, Entry]) -> dict[str, Handling]:
    return {
        vendor: entry.handling
        for vendor, entry in entries.items() if entry.handling is not Handling.public
    }  # fmt: skip


def _keeps_back(file: VendorsFile, entries: Mapping[str, Entry], acts: Acts) -> bool:
    """Say whether a file states anything that is not public, or would unless an entry says so."""
    told = {usual_handling(file), *(entry.handling for entry in entries.values())}
    told |= {one.handling for one in acts.designations}
    told |= {one.handling for one in acts.waivers}
    return told != {Handling.public}


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
