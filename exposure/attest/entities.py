"""Which of the company's legal entities holds a contract and signs under it, as far as anybody says?"""

from collections.abc import Sequence

from exposure.model.attest.records import LegalEntity
from exposure.model.records import ContractRow

NOBODY = LegalEntity("")


def entities_of(
    contract: ContractRow | None, known: Sequence[LegalEntity]
) -> tuple[LegalEntity, ...]:
    """Return the legal entities of a contract, with what is on record of each; at least one.

    Where the contract's row names none, or there is no contract, it is the only one on record; of
    several, nobody says which, and the document leaves it to a person.
    """
    named = _names(contract)
    if not named:
        return (
            (known[0],)
            if len(known) == 1
            else tuple(known)
            if contract is None and known
            else (NOBODY,)
        )
    records = {plain_entity(one.name): one for one in known}
    return tuple(records.get(plain_entity(name), LegalEntity(name)) for name in named)


def unknown_entities(
    contracts: Sequence[ContractRow], known: Sequence[LegalEntity]
) -> tuple[str, ...]:
    """Return one sentence for each legal entity of the contracts that the records do not describe."""
    if not known:
        return ()
    records = {plain_entity(one.name) for one in known}
    strange = dict.fromkeys(
        name
        for contract in contracts
        for name in _names(contract)
        if plain_entity(name) not in records
    )
    return tuple(
        f"the contracts name the legal entity {name!r}, which the records do not describe"
        for name in strange
    )


def _names(contract: ContractRow | None) -> list[str]:
    """Return the names in the cell of a contract's legal entity, parted by semicolons."""
    stated = contract.legal_entity if contract is not None else ""
    return list(dict.fromkeys(" ".join(one.split()) for one in stated.split(";") if one.strip()))


def plain_entity(name: str) -> str:
    """Return a name without case, blanks and points, by which `X, Inc.` and `X Inc` are one."""
    return "".join(character for character in name.casefold() if character.isalnum())
