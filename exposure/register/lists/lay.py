"""What does the register say once an official list lies over it?

The list changes nothing that the register says: it adds designations, and vendors whom nobody
described. Only another edition of the same list may go on with its acts, or end them.
"""

import hashlib

from msgspec import Struct
from msgspec.structs import replace

from exposure.model.designation import Handling
from exposure.model.law.listed import ImportedList
from exposure.model.register.lists import ListRecord, NotPublicCounts
from exposure.register.facts import Register, Source
from exposure.register.lists.acts import Lists
from exposure.register.lists.editions import edition_of, named
from exposure.register.lists.known import known_in
from exposure.register.lists.parties import Met, added_to, hosts_in, keys_of, met_in, vendor_of

_HASH_SHOWN = 12


class Given(Struct, frozen=True):
    """Where a list comes from."""

    file: str = ""
    """The stored list as the user named it; empty for one that comes with the program."""
    sha256: str = ""
    """Of the stored list's bytes."""
    source: str = ""
    """A source that the register holds already; empty: the list is one."""
    caution: str = ""
    """What a reader must know of each entry."""
    is_changed: bool = False
    """Whether the stored list is not what an import wrote."""


def with_list(register: Register, imported: ImportedList, given: Given) -> Register:
    """Return the register with a list over it; its version changes with the file's bytes."""
    source = _source(register, imported, given)
    met = met_in(imported, known_in(register))
    hosts = hosts_in(met, register.vendors.values())
    vendors = dict(register.vendors)
    for one in met:
        known = vendors.get(one.vendor)
        vendors[one.vendor] = (
            added_to(known, one, source.id, hosts) if known else vendor_of(one, source.id, hosts)
        )
    edition = edition_of(register, imported, source, met)
    lists = Lists(register, imported, source, given.file, given.caution)
    acts = [
        edition.closed(act)
        for one in met if one.vendor not in edition.continued
        for act in lists.acts_of(one)
    ]  # fmt: skip
    return replace(
        register,
        version=_version(register.version, given),
        sources={**register.sources, source.id: source},
        vendors=vendors,
        designations=(*edition.designations, *acts),
        overlays=(*register.overlays, *_overlay(given)),
        lists=(
            *register.lists,
            replace(
                _record(imported, source, given, met),
                not_public=_not_public(register, met),
                no_longer=named(register, edition.no_longer),
                unread=edition.unread,
            ),
        ),
    )


def _source(register: Register, imported: ImportedList, given: Given) -> Source:
    """Return where the facts of a list were read; an edition beside another is a source of its own."""
    if given.source:
        return register.sources[given.source]
    found = usual = f"list-{imported.id}"
    number = 1
    while found in register.sources:
        number += 1
        found = f"{usual}-{number}"
    digest = f", sha256 {imported.sha256[:_HASH_SHOWN]}" if imported.sha256 else ""
    title = f"{imported.title}, as downloaded: {imported.source}{digest}"
    return Source(found, title, "", imported.dated or "", "secondary")


def _version(below: str, given: Given) -> str:
    """A list that comes with the program is part of what the register's own hash covers."""
    if not given.file:
        return below
    return hashlib.sha256(f"{below}\0{given.sha256}".encode()).hexdigest()


def _overlay(given: Given) -> tuple[str, ...]:
    return (f"{given.file} sha256:{given.sha256}",) if given.file else ()


def _record(
    imported: ImportedList, source: Source, given: Given, met: tuple[Met, ...]
) -> ListRecord:  # fmt: skip
    known = sum(one.known for one in met)
    return ListRecord(
        imported.id, source.id, imported.title, given.file, imported.sha256, imported.dated,
        len(imported.parties), known, len(met) - known, is_changed=given.is_changed,
    )  # fmt: skip


def _not_public(register: Register, met: tuple[Met, ...]) -> NotPublicCounts | None:
    """Count whom the user's files keep from others, and as how many the list alone would name them."""
    hidden = [
        one for one in met
        if register.handling.get(one.vendor, Handling.public) is not Handling.public
    ]  # fmt: skip
    if not hidden:
        return None
    return NotPublicCounts(len(hidden), sum(len(keys_of(one.parties)) for one in hidden))
