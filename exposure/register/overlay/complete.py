"""Which vendor does one entry of a vendors file describe, in full?"""

from collections.abc import Iterator

from msgspec.structs import replace

from exposure.register.facts import Register
from exposure.register.overlay.authored import authored
from exposure.register.overlay.file import nearest
from exposure.register.overlay.written import FACTS, GROUPS, UNKNOWN_COUNTRY, Entry
from exposure.register.schema import AuthoredVendor

OWN_TO_THE_REGISTER = ("id", "name", "country")
"""Fields of a vendor of the register that nobody states anew."""


def completed(register: Register, entry: Entry) -> AuthoredVendor:
    """Return the vendor as its file states it; one that extends another borrows what it needs.

    Raises `InputError` naming file and place.
    """
    vendor = _borrowing(register, entry) if entry.extends else _of_the_user(register, entry)
    _check_sources(register, vendor, entry)
    return vendor


def _of_the_user(register: Register, entry: Entry) -> AuthoredVendor:
    fields = {"country": UNKNOWN_COUNTRY, **entry.fields}
    if not fields["names"] and "name" in fields:
        fields["names"] = [{"text": fields["name"], "kind": "alias", "source": entry.source}]
    vendor = authored(replace(entry, fields=fields))
    if vendor.id in register.vendors:
        raise entry.fault(
            "id", f"expected an id that the register does not have, met {vendor.id!r}",
            hint=f"to add to that vendor write `extends: {vendor.id}` in place of `id`",
        )  # fmt: skip
    return vendor


def _borrowing(register: Register, entry: Entry) -> AuthoredVendor:
    shipped = register.vendors.get(entry.extends)
    if shipped is None:
        raise entry.fault("extends", f"expected the id of a vendor, met {entry.extends!r}",
                          hint=nearest(entry.extends, sorted(register.vendors)))  # fmt: skip
    for field in OWN_TO_THE_REGISTER:
        if field in entry.fields:
            raise entry.fault(field, "expected none beside `extends`, met one",
                              hint="the register's own stays")  # fmt: skip
    source = shipped.names[0].source
    borrowed = {
        "id": shipped.id,
        "name": shipped.name,
        "also": [],
        "country": shipped.country or UNKNOWN_COUNTRY,
        "names": [{"text": shipped.name, "kind": "alias", "source": source}],
    }
    stated = {key: value for key, value in entry.fields.items() if value != []}
    return authored(replace(entry, fields={**borrowed, **stated}))


def _check_sources(register: Register, vendor: AuthoredVendor, entry: Entry) -> None:
    for field, source in _cited(vendor):
        if source not in register.sources:
            problem = f"expected a source of the file or of the register, met {source!r}"
            raise entry.fault(f"{field}.source", problem,
                              hint="declare it under `sources`, or leave it out")  # fmt: skip


def _cited(vendor: AuthoredVendor) -> Iterator[tuple[str, str]]:
    for key in FACTS:
        for number, fact in enumerate(getattr(vendor, key)):
            yield f"{key}.{number}", fact.source
    for key in GROUPS:
        group = getattr(vendor, key)
        if group is not None:
            yield key, group.source
