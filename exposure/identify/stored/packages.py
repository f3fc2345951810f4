"""How are the patterns of packages stored, and what tells those that matter?"""

from collections.abc import Iterator

import msgspec
from msgspec import Struct

from exposure.identify.lookalikes.packages import LookalikeIndex
from exposure.identify.rules.packages import Listing, PackageIndex
from exposure.identify.rules.scan import ScanIndex, scan_of
from exposure.identify.stored.lookup import Lookup
from exposure.identify.stored.pack import Pack
from exposure.identify.stored.shelf import Shelf, encoded, shelved
from exposure.register.facts import Excluded, PackagePattern


class _Listing(Struct, frozen=True, array_like=True, gc=False):
    """See `Listing`; one of the last two is None."""

    literal: str
    exact: bool
    vendor: str
    vendor_name: str
    verified: bool
    pattern: PackagePattern | None
    excluded: Excluded | None


class _Scan(Struct, frozen=True, array_like=True):
    literals: tuple[str, ...]
    names: tuple[str, ...]


def packages_parts(index: PackageIndex) -> dict[str, bytes]:
    """Return the parts from which `packages` makes the same index."""
    return {
        "packages": encoded(index.sorted),
        "packages exact": _shelved(index.exact),
        "packages prefixes": _shelved(index.prefixes),
        "packages names": _shelved(index.names),
        "packages namespaces": _shelved(index.namespaces),
    }


def _shelved(found: Lookup[tuple[Listing, ...]]) -> bytes:
    return shelved({key: [_stored(listing) for listing in found[key]] for key in found})


def _stored(listing: Listing) -> _Listing:
    says = listing.says
    return _Listing(
        listing.literal,
        listing.exact,
        listing.vendor,
        listing.vendor_name,
        listing.verified,
        says if isinstance(says, PackagePattern) else None,
        says if isinstance(says, Excluded) else None,
    )


def packages(pack: Pack) -> PackageIndex:
    """Return the stored patterns."""
    listings = msgspec.msgpack.Decoder(list[tuple[str, tuple[_Listing, ...]]]).decode

    def decode(bucket: bytes) -> Iterator[tuple[str, tuple[Listing, ...]]]:
        for key, found in listings(bucket):
            yield key, tuple(_listing(one) for one in found)

    def shelf(name: str) -> Shelf[tuple[Listing, ...]]:
        return pack.shelf(name, decode)

    return PackageIndex(
        shelf("packages exact"),
        shelf("packages prefixes"),
        pack.plain("packages", msgspec.msgpack.Decoder(tuple[str, ...]).decode),
        shelf("packages names"),
        shelf("packages namespaces"),
    )


def _listing(one: _Listing) -> Listing:
    says = one.pattern or one.excluded
    if says is None:
        raise msgspec.DecodeError(f"expected what the register says of {one.literal}, met nothing")
    return Listing(one.literal, one.exact, one.vendor, one.vendor_name, says, one.verified)


def scan_parts(index: ScanIndex) -> dict[str, bytes]:
    """Return the parts from which `scan` makes the same index."""
    return {"scan": encoded(_Scan(index.literals, index.names))}


def scan(pack: Pack, looks: LookalikeIndex) -> ScanIndex:
    """Return the stored beginnings of packages that matter."""
    found = pack.plain("scan", msgspec.msgpack.Decoder(_Scan).decode)
    return scan_of(found.literals, found.names, looks)
