"""Which asset does a contract use?"""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from exposure.graph.joins.versions import without_version
from exposure.identify.fold import fold
from exposure.model.gap import Gap, GapEffect
from exposure.model.location import Location
from exposure.model.records import Cell, ContractRow


class StatedUse(Struct, frozen=True):
    """A use that a contracts sheet states, and the asset that answers to it."""

    owner: str
    """Id of the asset."""
    number: str
    location: Location


class LoneUse(Struct, frozen=True):
    """A use that a contracts sheet states and that no row and no SBOM answers to."""

    contract: ContractRow
    cell: Cell


def join_contracts(
    contracts: Sequence[ContractRow], names: Mapping[str, set[str]]
) -> tuple[list[StatedUse], list[LoneUse], tuple[Gap, ...]]:
    """Return every use that a contracts sheet states, for each asset that it names, and lone uses.

    A use that no asset answers to may hide a vendor, and is a gap.
    """
    known: dict[str, list[str]] = {}
    for owner, spellings in names.items():
        for spelling in spellings:
            known.setdefault(spelling, []).append(owner)
    uses, lone, gaps = [], [], []
    for contract in contracts:
        for cell in contract.uses:
            owners = known.get(fold(cell.text)) or known.get(fold(without_version(cell.text)), [])
            uses += [StatedUse(owner, contract.number, used_at(contract, cell)) for owner in owners]
            if not owners:
                lone.append(LoneUse(contract, cell))
                reason = (f"contract {contract.number} is said to use {cell.text!r}, "
                          "which no row and no SBOM names")  # fmt: skip
                document = contract.location.document
                gaps.append(
                    Gap("unknown-use", GapEffect.hides_presence, document, cell.place, reason)
                )
    return uses, lone, tuple(gaps)


def used_at(contract: ContractRow, cell: Cell) -> Location:
    """Return where a contract's row states a use."""
    at = contract.location
    return Location(at.document, cell.place, at.line)
