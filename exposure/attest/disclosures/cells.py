"""What stands in each column for one product, and where does it come from?"""

from collections.abc import Callable, Iterable

from msgspec import Struct

from exposure.attest.disclosures.called import Called
from exposure.attest.disclosures.describe import described
from exposure.attest.disclosures.grounds import DisclosureGrounds, joined
from exposure.attest.disclosures.others import Others
from exposure.attest.disclosures.source import (
    Told,
    affiliates,
    brand_of,
    name_of,
    number_of,
    producers,
)
from exposure.errors import InputError
from exposure.model.attest.disclosure import DisclosureCell
from exposure.model.attest.disclosure import DisclosureColumn as C
from exposure.model.attest.records import ProductFacts
from exposure.model.finding import Finding
from exposure.model.records import VendorRow
from exposure.model.result import Asset

FOR_A_PERSON = "a person states it; `products` of the attestation file may"
NAMES_ANOTHER = "left blank: what stands in the records names another contract or customer"


class Product(Struct, frozen=True):
    """One product under one rule, with all that the records hold of it."""

    grounds: DisclosureGrounds
    contract: str
    asset: Asset
    called: tuple[Called, ...]
    """What is told of it, each of one rule."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return its findings, each once, by id."""
        found = {one.finding.id: one.finding for one in self.called}
        return tuple(found[key] for key in sorted(found))

    @property
    def rows(self) -> tuple[VendorRow, ...]:
        """Return the rows that say from whom it was bought."""
        return self.grounds.bought_for(self.asset, self.contract)

    @property
    def facts(self) -> tuple[ProductFacts, ...]:
        """Return what people wrote of it."""
        return self.grounds.told_of(self.asset, tuple(one.id for one in self.findings))


def cells_of(product: Product, others: Others) -> tuple[DisclosureCell, ...]:
    """Return a cell for every column. Raises `InputError` for a fact of a column that is none."""
    check_columns(product.facts)
    found = {
        column: _FROM_RECORDS[column](product)
        if column in _FROM_RECORDS
        else Told("", FOR_A_PERSON)
        for column in C
    }
    for facts in product.facts:
        for name, text in facts.fields.items():
            beside = found[C(name)].source
            source = f"{facts.place}; the records: {beside}" if beside else facts.place
            found[C(name)] = Told(text, source)
    return tuple(_guarded(column, told, others) for column, told in found.items())


def check_columns(products: Iterable[ProductFacts]) -> None:
    """Raise `InputError` for the first field that is no column of any disclosure."""
    for one in products:
        for name in one.fields:
            if name not in set(C):
                raise InputError(f"{one.place}: expected a column of a disclosure, met {name[:60]!r}",
                                 hint=f"columns are {', '.join(C)}")  # fmt: skip


def _guarded(column: C, told: Told, others: Others) -> DisclosureCell:
    numbers = {C.contract_no, C.order_no}
    if told.text and column not in numbers and others.named_in(told.text):
        return DisclosureCell(column, "", NAMES_ANOTHER)
    is_for_a_person = not told.text and told.source == FOR_A_PERSON
    return DisclosureCell(column, told.text.strip(), told.source, is_for_a_person)


def _contract(product: Product) -> Told:
    rows = product.grounds.contracts[product.contract]
    return Told(product.contract, str(rows[0].location))


def _order(product: Product) -> Told:
    rows = product.grounds.contracts[product.contract]
    orders = joined(row.order for row in rows)
    return Told(orders, str(rows[0].location) if orders else "the contracts sheet names no order")


def _paragraph(product: Product) -> Told:
    ids = ", ".join(one.id for one in product.findings)
    return Told(joined(one.paragraph for one in product.called), f"verdicts of {ids}")


def _named_order(product: Product) -> Told:
    acts = {one.act.id: one.act for one in product.called}
    return Told(joined(act.act for act in acts.values()), f"designations {', '.join(acts)}")


def _name(product: Product) -> Told:
    place = product.asset.location
    return Told(product.asset.name, "" if place is None else str(place))


def _sources(product: Product) -> Told:
    vendors = dict.fromkeys(one.vendor for one in product.findings)
    return _all(name_of(product.grounds, vendor) for vendor in vendors)


def _supplier(product: Product) -> Told:
    if not product.rows:
        return Told("", "no row says who supplied it")
    places = "; ".join(str(row.location) for row in product.rows)
    return Told(joined(row.vendor for row in product.rows), places)


def _supplier_number(kind: str) -> Callable[[Product], Told]:
    def told(product: Product) -> Told:
        held = [row for row in product.rows if row.identifiers.get(kind)]
        if not held:
            return Told("", f"no row states a {kind.upper()} of its supplier")
        suppliers = {row.vendor for row in product.rows}
        texts = (
            row.identifiers[kind] + (f" ({row.vendor})" if len(suppliers) > 1 else "")
            for row in held
        )
        return Told(joined(texts), "; ".join(str(row.location) for row in held))

    return told


def _producer(product: Product) -> Told:
    own = (name_of(product.grounds, vendor) for vendor in producers(product.findings))
    found = _all([*own, *affiliates(product.findings)])
    return found if found.text else Told("", "the ties that were found do not say who produced it")


def _producer_number(kind: str) -> Callable[[Product], Told]:
    def told(product: Product) -> Told:
        vendors = producers(product.findings)
        if len(vendors) != 1 or affiliates(product.findings):
            return Told("", "no single producer is known")
        return number_of(product.grounds, vendors[0], kind)

    return told


def _brand(product: Product) -> Told:
    found = brand_of(product.findings)
    return found if found.text else Told("", FOR_A_PERSON)


def _description(product: Product) -> Told:
    return described(product.grounds, product.asset, product.rows, product.findings)


def _all(told: Iterable[Told]) -> Told:
    found = [one for one in told if one.text]
    return Told(joined(one.text for one in found), joined(one.source for one in found))


_FROM_RECORDS: dict[C, Callable[[Product], Told]] = {
    C.contract_no: _contract,
    C.order_no: _order,
    C.rule_paragraph: _paragraph,
    C.named_order: _named_order,
    C.product_or_service_name: _name,
    C.covered_article_or_source: _sources,
    C.supplier_name: _supplier,
    C.supplier_uei: _supplier_number("uei"),
    C.supplier_cage: _supplier_number("cage"),
    C.producer_name: _producer,
    C.producer_uei: _producer_number("uei"),
    C.producer_cage: _producer_number("cage"),
    C.brand: _brand,
    C.item_description: _description,
}
"""Column → who fills it from the records; every other one is a person's."""
