"""What stands on top of a checklist: whose it is, of which contract, as of which dates?"""

from collections.abc import Iterator

from exposure.model.attest.draft import Blank
from exposure.model.attest.records import LegalEntity
from exposure.model.records import ContractRow
from exposure.model.result import ScanResult


def facts_of(
    result: ScanResult, contract: ContractRow | None, entity: LegalEntity
) -> tuple[Blank, ...]:
    """Return the lines; those that must be there and are not known stay empty for a person."""
    return (*_signing(entity), *_contract(contract), *_dates(result))


def _signing(entity: LegalEntity) -> Iterator[Blank]:
    yield Blank("Legal entity", entity.name)
    yield Blank("Unique entity identifier", entity.uei)
    yield Blank("CAGE code", entity.cage)
    if entity.address:
        yield Blank("Address", entity.address)


def _contract(contract: ContractRow | None) -> Iterator[Blank]:
    if contract is None:
        yield Blank("Contract", "none given: the company as a whole")
        return
    yield Blank("Contract", contract.number)
    if contract.order:
        yield Blank("Order", contract.order)
    yield Blank("Customer", contract.agency)
    yield Blank("Our role", contract.role)
    yield Blank("Covered system, stated", contract.covered_system)
    yield Blank("Clauses, stated", ", ".join(contract.clauses))


def _dates(result: ScanResult) -> Iterator[Blank]:
    coverage = result.coverage
    oldest, newest = coverage.oldest_input, coverage.newest_input
    span = oldest if newest in {None, oldest} else f"{oldest} to {newest}"
    yield Blank("Law date", result.as_of)
    yield Blank("Inputs dated", span or "undated")
    yield Blank("Facts known to", result.facts_known)
