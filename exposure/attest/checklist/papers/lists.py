"""Which checklists are there: one for each contract row and each legal entity that holds it?"""

from collections import Counter
from collections.abc import Iterator, Sequence

from exposure.attest.checklist.draft import Ground, drafted, labelled
from exposure.attest.checklist.papers.facts import facts_of
from exposure.attest.checklist.people.words import strangers
from exposure.attest.entities import entities_of, unknown_entities
from exposure.model.attest.records import LegalEntity
from exposure.model.checklist import Checklist, ContractChecklist, ContractChecklists
from exposure.model.law.numbers import plain_number
from exposure.model.records import ContractRow


def draft_checklists(ground: Ground, contracts: Sequence[str] = ()) -> ContractChecklists:
    """Return the checklists of the contracts with these numbers; of all contracts without any."""
    asked = {plain_number(one) for one in contracts}
    rows = ground.result.contracts
    lists = [
        one
        for contract, label in labelled(ground.result)
        if not asked or (contract is not None and plain_number(contract.number) in asked)
        for one in _of(ground, contract, label)
    ]
    return ContractChecklists(
        lists=_apart(lists),
        warnings=(
            *strangers(ground.records.requirements, [one.number for one in rows]),
            *unknown_entities(rows, ground.records.entities),
        ),
    )


def _of(
    ground: Ground, contract: ContractRow | None, label: str | None
) -> Iterator[ContractChecklist]:
    """Yield one checklist for each legal entity; the rows are the same, who signs is not."""
    checklist = drafted(ground, ((contract, label),))
    for entity in entities_of(contract, ground.records.entities):
        yield _one(ground, contract, label, entity, checklist)


def _one(
    ground: Ground,
    contract: ContractRow | None,
    label: str | None,
    entity: LegalEntity,
    checklist: Checklist,
) -> ContractChecklist:
    return ContractChecklist(
        name=label or "company",
        contract=contract.number if contract is not None else None,
        entity=entity.name,
        facts=facts_of(ground.result, contract, entity),
        checklist=checklist,
    )


def _apart(lists: Sequence[ContractChecklist]) -> tuple[ContractChecklist, ...]:
    """Return them under names that differ, by the legal entity where the contract is the same."""
    count = Counter(one.name for one in lists)
    return tuple(
        one if count[one.name] == 1 else _named(one, f"{one.name} {one.entity}") for one in lists
    )


def _named(one: ContractChecklist, name: str) -> ContractChecklist:
    return ContractChecklist(name, one.contract, one.entity, one.facts, one.checklist)
