"""How does one vendor of a vendors file join the register?"""

from collections.abc import Collection, Iterator
from pathlib import Path

from msgspec.structs import replace

from exposure.model.relation import Relation
from exposure.register.compiler import vendor_facts
from exposure.register.facts import Name, PackagePattern, Register, Vendor
from exposure.register.overlay.extend import extended
from exposure.register.overlay.written import UNKNOWN_COUNTRY, Entry, words_of
from exposure.register.patterns import patterns_of
from exposure.register.read import read
from exposure.register.schema import AuthoredIntegrations, AuthoredPackages, AuthoredVendor

_NO_TIES = AuthoredPackages(connectors=[], routers=[], mentions=[], instrumentation=[], origins=[])


def with_vendor(register: Register, stated: AuthoredVendor, entry: Entry, data: Path) -> Register:
    """Return the register with one more vendor, or with more facts of one that it has.

    `data` is the folder of the register's YAML. Raises `InputError`.
    """
    added = vendor_facts(stated)
    if entry.extends:
        if not entry.fields["names"]:
            added = replace(added, names=())
        vendor = extended(register.vendors[entry.extends], added, entry)
    else:
        country = "" if added.country == UNKNOWN_COUNTRY else added.country
        vendor = replace(added, country=country, names=_names(register, added, entry))
    packages = (*register.packages, *_new_packages(register, stated, vendor, entry, data))
    return replace(
        register,
        vendors={**register.vendors, vendor.id: vendor},
        packages=tuple(sorted(packages, key=_order)),
    )


def _order(row: PackagePattern) -> tuple[str, str, str]:
    return row.pattern, row.vendor, row.relation


def _names(register: Register, vendor: Vendor, entry: Entry) -> tuple[Name, ...]:
    """Return the names with the display name among them: who writes it expects it to be found."""
    forms = frozenset(register.vocabulary.legal_forms)
    cores = {_core(name.text, forms) for name in vendor.names}
    if _core(vendor.name, forms) in cores:
        return vendor.names
    return (*vendor.names, Name(vendor.name, "alias", Relation.made_by, entry.source))


def _core(text: str, forms: Collection[str]) -> str:
    words = words_of(text)
    while len(words) > 1 and words[-1] in forms:
        words.pop()
    return " ".join(words)


def _new_packages(
    register: Register, stated: AuthoredVendor, vendor: Vendor, entry: Entry, data: Path
) -> Iterator[PackagePattern]:
    known = {row.pattern: row for row in register.packages if row.vendor == vendor.id}
    excluded = {one.text for one in vendor.excluded}
    listed = {package.pattern: number for number, package in enumerate(stated.packages)}
    for row in patterns_of([stated], _NO_TIES, _families(stated, data)):
        before = known.get(row.pattern)
        if before is not None and row.pattern in listed and before.relation is not row.relation:
            raise entry.fault(f"packages.{listed[row.pattern]}.relation",
                              f"expected {before.relation}, which the register says of"
                              f" {row.pattern}, met {row.relation}")  # fmt: skip
        if before is None and (row.pattern in listed or row.pattern not in excluded):
            yield row


def _families(stated: AuthoredVendor, data: Path) -> AuthoredIntegrations:
    if not stated.package_tokens:
        return AuthoredIntegrations(source="none", connectors=[], instrumentation=[])
    return read(data, "integrations.yaml", AuthoredIntegrations)
