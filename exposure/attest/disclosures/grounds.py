"""On what do disclosures rest, and what do the records hold of one product or contract?"""

from collections.abc import Iterable, Mapping
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from exposure.attest.claims.grounds import Grounds
from exposure.attest.representations.asked import AskedDrafts
from exposure.attest.representations.engagement import Engagement, engagements
from exposure.model.attest.records import AttestationRecords, LegalEntity, ProductFacts
from exposure.model.attest.template import Template
from exposure.model.attest.thresholds import Thresholds
from exposure.model.designation import DesignationStatus, Handling
from exposure.model.law.numbers import plain_number
from exposure.model.records import ContractRow, VendorRow
from exposure.model.result import Asset, AssetKind, ScanResult, VendorName
from exposure.register.facts import Register
from exposure.register.law.clauses import clause_numbers
from exposure.register.law.clocks import ClockRule


class DisclosureGrounds(Struct, frozen=True, dict=True):
    """A whole result, the register that it used, what people wrote down, and the templates."""

    result: ScanResult
    register: Register
    templates: Mapping[str, Template]
    records: AttestationRecords = AttestationRecords()

    @cached_property
    def assets(self) -> Mapping[str, Asset]:
        """Id → asset."""
        return {one.id: one for one in self.result.assets}

    @cached_property
    def acts(self) -> Mapping[str, DesignationStatus]:
        """Id → designation as it stood on the law date."""
        return {one.id: one for one in self.result.designations}

    @cached_property
    def clocks(self) -> Mapping[str, ClockRule]:
        """Id → time limit."""
        return {one.id: one for one in self.register.clocks}

    @cached_property
    def vendors(self) -> Mapping[str, VendorName]:
        """Id → vendor as results show it."""
        return {one.id: one for one in self.result.looked_for}

    @cached_property
    def contracts(self) -> Mapping[str, tuple[ContractRow, ...]]:
        """Number as first written → all rows of the contract, in the order of the sheets."""
        rows: dict[str, list[ContractRow]] = {}
        for row in self.result.contracts:
            rows.setdefault(plain_number(row.number), []).append(row)
        return {some[0].number: tuple(some) for some in rows.values()}

    @cached_property
    def _rows(self) -> Mapping[str, tuple[VendorRow, ...]]:
        found: dict[str, list[VendorRow]] = {}
        for row in self.result.vendors:
            for key in {_key(row.product), _at(row.location.document, row.location.place)} - {""}:
                found.setdefault(key, []).append(row)
        return {key: tuple(some) for key, some in found.items()}

    @cached_property
    def _facts(self) -> Mapping[str, tuple[ProductFacts, ...]]:
        found: dict[str, list[ProductFacts]] = {}
        for one in self.records.products:
            found.setdefault(_key(one.product), []).append(one)
        return {key: tuple(some) for key, some in found.items()}

    def bought_as(self, asset: Asset) -> tuple[VendorRow, ...]:
        """Return the rows that say from whom a product was bought, its own row first."""
        place = asset.location
        own = self._rows.get(_at(place.document, place.place), ()) if place is not None else ()
        same = self._rows.get(_key(asset.name), ()) if asset.kind is not AssetKind.vendor else ()
        rows = {(row.location.document, row.location.place): row for row in (*own, *same)}
        return tuple(rows.values())

    def bought_for(self, asset: Asset, contract: str) -> tuple[VendorRow, ...]:
        """Return the same rows without those that name other contracts alone, unless all do."""
        rows, own = self.bought_as(asset), plain_number(contract)
        ours = (row for row in rows if not row.contracts or own in map(plain_number, row.contracts))
        return tuple(ours) or rows

    def told_of(self, asset: Asset, findings: tuple[str, ...]) -> tuple[ProductFacts, ...]:
        """Return what people wrote of a product, by its name, its id or a finding's."""
        keys = dict.fromkeys(map(_key, (asset.name, asset.id, *findings)))
        return tuple(one for key in keys for one in self._facts.get(key, ()))

    def strange_products(self) -> tuple[str, ...]:
        """Return one sentence for each product that people describe and the result does not hold."""
        known = {_key(text) for one in self.result.assets for text in (one.name, one.id)}
        known |= {_key(one.id) for one in self.result.findings}
        return tuple(
            f"{one.place}.product: no product {one.product!r} in the scan, and no disclosure of it"
            for one in self.records.products
            if _key(one.product) not in known
        )

    def asked(self, contracts: tuple[str, ...]) -> tuple[str, ...]:
        """Return the contracts that are asked for, however they are spelled; all without any."""
        wanted = set(map(plain_number, contracts))
        return tuple(one for one in self.contracts if not wanted or plain_number(one) in wanted)

    def carried(self, contract: str) -> frozenset[str]:
        """Return the clause numbers of a contract's list, of all its rows."""
        return clause_numbers(text for row in self.contracts[contract] for text in row.clauses)

    @cached_property
    def claims(self) -> Grounds:
        """What sentences about the company rest on; who signs and who receives stands there."""
        register = self.register
        return Grounds(self.result, Thresholds(), register.clauses, register.agencies, self.records)

    @cached_property
    def _engagements(self) -> Mapping[str, Engagement]:
        found: dict[str, Engagement] = {}
        for one in engagements(self.claims, AskedDrafts()):
            # Where two of our entities sign under one number, a person writes in which.
            told = replace(one, entity=LegalEntity("")) if one.shares_number else one
            found.setdefault(plain_number(one.number or ""), told)
        return found

    def engagement(self, contract: str) -> Engagement:
        """Return who signs under a contract, and who receives documents about it."""
        return self._engagements[plain_number(contract)]

    def contractor(self, contract: str) -> str:
        """Return our legal entity as sentences name it."""
        return self.engagement(contract).entity.name or "the contractor"

    def is_secret(self, vendor: str, contract: str) -> bool:
        """Say whether the customer of a contract must not read that a vendor is looked for.

        It may where an act about the vendor names the contract.
        """
        known = self.vendors.get(vendor)
        if known is None or known.handling is Handling.public:
            return False
        own = plain_number(contract)
        acts = (act for act in self.result.designations if act.vendor == vendor)
        return all(own not in map(plain_number, act.contracts) for act in acts)


def joined(texts: Iterable[str]) -> str:
    """Return texts that differ, each once, as one."""
    return "; ".join(dict.fromkeys(text for text in texts if text))


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()


def _at(document: str, place: str) -> str:
    return f"{document}\n{place}" if place else ""
