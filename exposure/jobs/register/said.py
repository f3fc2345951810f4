"""What does a vendors file add to what the register said before?"""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from msgspec import Struct

from exposure.model.designation import Handling
from exposure.register.facts import (
    Domain,
    Excluded,
    Name,
    PackagePattern,
    Product,
    Register,
    Vendor,
)

F = TypeVar("F")


class Said(Struct, frozen=True):
    """The facts of one vendor that stand in one file, as they were understood."""

    id: str
    name: str
    own: bool
    """False where the register has the vendor and the file adds to it."""
    country: str
    names: tuple[Name, ...]
    products: tuple[Product, ...]
    domains: tuple[Domain, ...]
    packages: tuple[PackagePattern, ...]
    cpe_vendors: tuple[str, ...]
    model_ids: tuple[str, ...]
    identifiers: tuple[tuple[str, str], ...]
    excluded: tuple[Excluded, ...]
    looked_for: bool
    """False where a scan looks for it only while it is designated or asked for."""
    handling: Handling = Handling.public
    """Who may read of it."""


def said_of(before: Register, after: Register, vendors: Iterable[str]) -> Iterator[Said]:
    """Yield what was added of each vendor, in order; what was there before is left out."""
    for vendor in vendors:
        yield _said(before.vendors.get(vendor), after.vendors[vendor], before, after)


def _said(known: Vendor | None, vendor: Vendor, before: Register, after: Register) -> Said:
    old = set(before.packages)
    return Said(
        id=vendor.id,
        name=vendor.name,
        own=known is None,
        country=vendor.country,
        names=_new(known.names if known else (), vendor.names),
        products=_new(known.products if known else (), vendor.products),
        domains=_new(known.domains if known else (), vendor.domains),
        packages=tuple(row for row in after.packages if row.vendor == vendor.id and row not in old),
        cpe_vendors=_new(known.cpe_vendors if known else (), vendor.cpe_vendors),
        model_ids=_new(known.model_ids if known else (), vendor.model_ids),
        identifiers=_new(_numbers(known) if known else (), _numbers(vendor)),
        excluded=_new(known.excluded if known else (), vendor.excluded),
        looked_for=known is None,
        handling=after.handling.get(vendor.id, Handling.public),
    )


def _numbers(vendor: Vendor) -> tuple[tuple[str, str], ...]:
    return tuple((one.kind, one.text) for one in vendor.all_identifiers)


def _new(known: tuple[F, ...], now: tuple[F, ...]) -> tuple[F, ...]:
    return tuple(fact for fact in now if fact not in known)
