"""By what is an organisation found that only the records know, once it is assumed to be a vendor?

It is put beside the vendors of the register for one question, so that the ordinary matching finds it
wherever its names, hosts and numbers stand. Nobody has listed its packages and products.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from exposure.graph.network.columns import Organisation
from exposure.identify.matcher import Matcher
from exposure.identify.rules.hosts import host_matches, split_host
from exposure.model.records import VendorRow
from exposure.model.relation import Confidence, Relation
from exposure.register.facts import Domain, Identifier, Name, Register, Source, Vendor
from exposure.register.names.fold import fold, strip_legal
from exposure.register.names.hosts import shared_by_many

SOURCE = Source("the-records", "the records themselves", "", "", "secondary")
"""Where the names of such a vendor stand."""
_BETWEEN = str.maketrans(",;<>", "    ")
_FIRST_OTHER_SCRIPT = 0x0370
"""From Greek on a name has a spelling in Latin letters beside it."""


def spelt(text: str) -> str:
    """Return a name as organisations keep their spellings."""
    return " ".join(text.split())


class Rows:
    """The rows of an inventory by the organisations and hosts that they name."""

    def __init__(self, rows: Sequence[VendorRow], register: Register, matcher: Matcher) -> None:
        self._legal = frozenset(register.vocabulary.legal_forms)
        self._matcher = matcher
        self._by_name: dict[str, list[VendorRow]] = {}
        self._names_at: dict[str, list[frozenset[str]]] = {}
        for row in rows:
            names = frozenset(
                spelt(text) for text in (row.vendor, *(one.text for one in row.other_names))
            )
            for name in names:
                self._by_name.setdefault(name, []).append(row)
            for host in _hosts(row):
                self._names_at.setdefault(host, []).append(names)

    def vendor(self, organisation: Organisation) -> Vendor:
        """Return an organisation as a vendor that is found by what its rows say."""
        spellings = frozenset(organisation.spellings)
        own = [row for name in organisation.spellings for row in self._by_name.get(name, ())]
        identifiers = list(dict.fromkeys(_identifiers(own, spellings)))
        first = {one.kind: one.text for one in reversed(identifiers)}
        return Vendor(
            id=organisation.id, name=organisation.name, also=(), country="",
            names=tuple(self._name(text) for text in organisation.spellings), products=(),
            domains=tuple(Domain(host, SOURCE.id) for host in self._own_hosts(own, spellings)),
            cpe_vendors=(), model_ids=(), identifiers=first, excluded=(),
            identifier_sources=dict.fromkeys(first, SOURCE.id),
            more_identifiers=tuple(one for one in identifiers if first[one.kind] != one.text),
        )  # fmt: skip

    def _name(self, text: str) -> Name:
        return Name(text, self._kind(text), Relation.made_by, SOURCE.id)

    def _kind(self, text: str) -> str:
        """Return as what a name is compared: in another script, with its legal form, or neither."""
        if any(letter.isalpha() and ord(letter) >= _FIRST_OTHER_SCRIPT for letter in text):
            return "native"
        folded = fold(text)
        return "legal" if strip_legal(folded, self._legal) != folded else "alias"

    def _own_hosts(self, rows: Iterable[VendorRow], spellings: frozenset[str]) -> list[str]:
        """Return the hosts that stand in rows of the organisation and in nobody else's."""
        hosts = {host for row in rows for host in _hosts(row)}
        return sorted(host for host in hosts if self._is_own(host, spellings))

    def _is_own(self, host: str, spellings: frozenset[str]) -> bool:
        if shared_by_many(host) or any(
            names.isdisjoint(spellings) for names in self._names_at[host]
        ):
            return False
        return not host_matches(self._matcher.hosts, host, "domain-owned", Confidence.confirmed)


def with_vendors(register: Register, vendors: Mapping[str, Vendor]) -> Register:
    """Return the register with vendors of the records beside its own; as it is where there are none."""
    if not vendors:
        return register
    return replace(
        register,
        vendors={**register.vendors, **vendors},
        sources={**register.sources, SOURCE.id: SOURCE},
    )


def _hosts(row: VendorRow) -> Iterator[str]:
    for address in f"{row.website} {row.email}".translate(_BETWEEN).split():
        host = split_host(address)[0]
        if "." in host:
            yield host


def _identifiers(rows: Iterable[VendorRow], spellings: frozenset[str]) -> Iterator[Identifier]:
    """Yield the numbers of the rows' own vendor; those beside another name of it may be another's."""
    for row in rows:
        if spelt(row.vendor) in spellings:
            for kind, text in sorted(row.identifiers.items()):
                yield Identifier(kind, text, SOURCE.id)
