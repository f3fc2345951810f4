"""Which vendors do the parties of a list make, and what does it add to those that are known?"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from exposure.model.law.listed import ImportedList, ListedParty
from exposure.model.relation import Relation
from exposure.register.facts import Domain, Identifier, Name, Vendor
from exposure.register.lists.kinds import kind_of
from exposure.register.lists.known import Known, bearer_of, spelt
from exposure.register.names.fold import fold
from exposure.register.names.hosts import shared_by_many
from exposure.register.names.numbers import plain_number

_SIGNS = re.compile(r"[^a-z0-9]+")
_LONGEST, _HASHED = 60, 6
_NAMELESS = "party"
_SHARED_BY = 2
"""Vendors from which on a host that a list gives is nobody's own."""


class Met(Struct, frozen=True):
    """One vendor, and the parties of the list that it is."""

    vendor: str
    parties: tuple[ListedParty, ...]
    known: bool
    """Whether the register has it without this list."""


class Hosts(Struct, frozen=True):
    """Whose is a host that a list gives?"""

    owners: dict[str, str]
    """Host → vendor of the register: it becomes nobody else's."""
    named: Counter[str]
    """Host → how many vendors of the list bear it."""


def hosts_in(met: Iterable[Met], vendors: Iterable[Vendor]) -> Hosts:
    """Return the hosts of a list and of the register."""
    owners = {domain.text: vendor.id for vendor in vendors for domain in vendor.domains}
    named = Counter(
        host for one in met for host in {host for party in one.parties for host in party.domains}
    )
    return Hosts(owners, named)


def met_in(imported: ImportedList, known: Known) -> tuple[Met, ...]:
    """Return the vendors of a list in its order; entries of the same party are put together."""
    groups: dict[tuple[str, ...], list[ListedParty]] = {}
    for party in imported.parties:
        vendor = bearer_of(known, party, kind_of(imported, party).basis)
        groups.setdefault((vendor,) if vendor else _key(party), []).append(party)
    slugs = [_slug(imported.id, key) for key in groups]
    shared = Counter(slugs)
    return tuple(
        Met(key[0], tuple(parties), known=True)
        if len(key) == 1
        else Met(_own_id(slug, key, shared, known), tuple(parties), known=False)
        for slug, (key, parties) in zip(slugs, groups.items(), strict=True)
    )


def keys_of(parties: Iterable[ListedParty]) -> frozenset[tuple[str, ...]]:
    """Return what tells parties apart: as many vendors would they be, if nobody knew them."""
    return frozenset(map(_key, parties))


def _key(party: ListedParty) -> tuple[str, ...]:
    """Return what entries of one party have in common: name, country and numbers."""
    numbers = (
        f"{kind} {plain_number(one)}" for kind, told in party.identifiers.items() for one in told
    )
    return spelt(party.name), party.country, *sorted(numbers)


def _slug(list_id: str, key: tuple[str, ...]) -> str:
    return f"{list_id}-{_SIGNS.sub('-', key[0])[:_LONGEST].strip('-') or _NAMELESS}"


def _own_id(slug: str, key: tuple[str, ...], shared: Counter[str], known: Known) -> str:
    """Return an id that does not depend on the order of the list."""
    if shared[slug] == 1 and slug not in known.vendors:
        return slug
    digest = hashlib.sha256("\0".join(key).encode("utf-8", "surrogatepass")).hexdigest()
    size = _HASHED
    while f"{slug}-{digest[:size]}" in known.vendors:
        size += 1
    return f"{slug}-{digest[:size]}"


def vendor_of(met: Met, source: str, hosts: Hosts) -> Vendor:
    """Return the vendor that nothing but the list names."""
    first = met.parties[0]
    bare = Vendor(
        id=met.vendor, name=first.name, also=(), country=first.country, names=(), products=(),
        domains=(), cpe_vendors=(), model_ids=(), identifiers={}, excluded=(), listed_in=source,
    )  # fmt: skip
    return added_to(bare, met, source, hosts)


def added_to(vendor: Vendor, met: Met, source: str, hosts: Hosts) -> Vendor:
    """Return a vendor with the names, hosts and numbers that a list gives it beside its own."""
    known = {one.kind: one.text for one in vendor.all_identifiers}
    numbers = list(_numbers(vendor, met.parties, source))
    first = {one.kind: one for one in reversed(numbers) if one.kind not in known}
    return replace(
        vendor,
        names=(*vendor.names, *_names(vendor, met.parties, source)),
        domains=(*vendor.domains, *_domains(vendor, met.parties, source, hosts)),
        identifiers=vendor.identifiers | {kind: one.text for kind, one in first.items()},
        identifier_sources=vendor.identifier_sources | dict.fromkeys(first, source),
        more_identifiers=(
            *vendor.more_identifiers,
            *(one for one in numbers if first.get(one.kind) != one),
        ),
    )


def _names(vendor: Vendor, parties: Sequence[ListedParty], source: str) -> Iterator[Name]:
    """Yield what is new; what the register knows to be somebody else's name stays theirs."""
    seen = {fold(name.text) for name in vendor.names}
    seen |= {fold(one.text) for one in vendor.excluded} | {""}
    texts = [(party.name, "legal") for party in parties]
    texts += [(alias, "alias") for party in parties for alias in party.aliases]
    texts += [(text, "former") for party in parties for text in party.former]
    for text, kind in texts:
        folded = fold(text)
        if folded not in seen:
            seen.add(folded)
            yield Name(text, kind, Relation.made_by, source)


def _numbers(vendor: Vendor, parties: Iterable[ListedParty], source: str) -> Iterator[Identifier]:
    seen = {(one.kind, plain_number(one.text)) for one in vendor.all_identifiers}
    for party in parties:
        for kind, numbers in party.identifiers.items():
            for number in numbers:
                if (key := (kind, plain_number(number))) not in seen:
                    seen.add(key)
                    yield Identifier(kind, number, source)


def _domains(
    vendor: Vendor, parties: Iterable[ListedParty], source: str, hosts: Hosts
) -> Iterator[Domain]:
    """Yield hosts that are new; where several have pages, such a one alone asks for review."""
    seen = {one.text for one in vendor.domains}
    for host in dict.fromkeys(chain.from_iterable(party.domains for party in parties)):
        owners = {hosts.owners[part] for part in _upwards(host) if part in hosts.owners}
        if host not in seen and owners <= {vendor.id}:
            shared = hosts.named[host] >= _SHARED_BY or any(map(shared_by_many, _upwards(host)))
            yield Domain(host, source, shared)


def _upwards(host: str) -> Iterator[str]:
    """Yield a host and each one above it: `a.b.example`, `b.example`."""
    while "." in host:
        yield host
        host = host.partition(".")[2]
