"""Which designations, contracts and uses do the verdicts of a scan rest on, and what is missing?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from exposure.assess.contract_facts import ContractFacts, Role, facts_of
from exposure.assess.verdicts import Law
from exposure.model.designation import DesignationStatus, Standing
from exposure.model.gap import Gap, GapEffect
from exposure.model.law.allocation import Allocation
from exposure.model.law.authority import Conduct
from exposure.model.law.numbers import plain_number
from exposure.model.records import ContractRow
from exposure.register.facts import Register
from exposure.register.law.clauses import clause_numbers

_NEEDS_NO_CONTRACT = frozenset({Conduct.use_anywhere, Conduct.trade, Conduct.government_action})
_MOST_NAMED = 8


def law_of(
    acts: Sequence[DesignationStatus], contracts: Sequence[ContractRow],
    uses: Mapping[tuple[str, str], Allocation], register: Register, as_of: str,
) -> Law:  # fmt: skip
    """Return what the verdicts rest on; contracts that other records alone name are told too.

    A customer's letter is such a record, where any contract is known at all.
    """
    named = {plain_number(number): number for number, _ in uses}
    if contracts or named:
        named = {plain_number(one): one for act in acts for one in act.contracts} | named
    facts = facts_of(contracts, named.values(), register)
    by_vendor: dict[str, list[DesignationStatus]] = {}
    for act in acts:
        by_vendor.setdefault(act.vendor, []).append(act)
    ours = [one for one in facts.values() if _is_ours(one, as_of)]
    carried = frozenset(number for one in ours for number in one.clauses.numbers)
    return Law(by_vendor, facts, _spelt_alike(uses, facts), register.waivers, carried, as_of)


def _spelt_alike(
    uses: Mapping[tuple[str, str], Allocation], facts: Mapping[str, ContractFacts]
) -> dict[tuple[str, str], Allocation]:
    """Key each use by the number as the contract is told, however its record writes it."""
    spelling = {plain_number(number): number for number in facts}
    return {
        (spelling.get(plain_number(number), number), asset): stated
        for (number, asset), stated in uses.items()
    }


def _is_ours(contract: ContractFacts, as_of: str) -> bool:
    """Say whether what the contract asks of the company as a whole may be asked now.

    A subcontract does not carry such a duty, and a contract that has ended asks nothing any more.
    """
    return contract.role is not Role.sub_tier and not (contract.ends and contract.ends < as_of)


def law_gaps(law: Law, register: Register) -> Iterator[Gap]:
    """Yield what of the contracts' clauses could not be looked at."""
    yield from unknown_clauses(law, register)
    yield from without_sources(law, register)


def unknown_clauses(law: Law, register: Register) -> Iterator[Gap]:
    """Yield a gap for each contract with clauses that the register does not know, or cannot read."""
    known = clause_numbers(clause.number for clause in register.clauses)
    for contract in law.contracts.values():
        if contract.location is None:
            continue
        at = contract.location
        strange = sorted(contract.clauses.numbers - known)
        if strange:
            reason = _stating(contract, "clauses that the register does not know", strange)
            said = f"{reason}; what they ask was not looked at"
            yield Gap("unknown-clause", GapEffect.blurs_route, at.document, at.place, said)
        if contract.clauses.unread:
            unread = [repr(text) for text in contract.clauses.unread]
            reason = _stating(contract, "what holds no clause number that could be read", unread)
            said = f"{reason}; clauses may stand in it"
            yield Gap("unread-clauses", GapEffect.blurs_route, at.document, at.place, said)


def without_sources(law: Law, register: Register) -> Iterator[Gap]:
    """Yield a note for each contract with a clause whose sources a list names that is not here."""
    named = {designation.basis for designation in register.designations}
    for authority in register.authorities.values():
        if authority.id in named or not authority.list_place:
            continue
        numbers = clause_numbers(authority.clauses)
        for contract in law.contracts.values():
            if contract.location is None or numbers.isdisjoint(contract.clauses.numbers):
                continue
            carried = ", ".join(sorted(numbers & contract.clauses.numbers))
            reason = (
                f"contract {contract.number} carries {carried}, and this scan knows no source that "
                f"is named under {authority.name}; look in: {authority.list_place}"
            )
            at = contract.location
            yield Gap("sources-not-listed", GapEffect.note, at.document, at.place, reason)


def _stating(contract: ContractFacts, what: str, named: Sequence[str]) -> str:
    more = f" and {len(named) - _MOST_NAMED} more" if len(named) > _MOST_NAMED else ""
    return f"contract {contract.number} states {what}: {', '.join(named[:_MOST_NAMED])}{more}"


def without_contracts(law: Law) -> Iterator[str]:
    """Yield a warning that names the acts on which no verdict can be given without contracts."""
    if law.contracts:
        return
    named = dict.fromkeys(
        act.authority for acts in law.acts.values() for act in acts
        if act.standing is Standing.in_force and _asks_of_contracts(act)
    )  # fmt: skip
    if named:
        yield (
            "No contracts were given: no verdict can be given on what is provided under a contract or "
            f"used in performing one, under {', '.join(_first(named))}."
        )


def _asks_of_contracts(act: DesignationStatus) -> bool:
    return any(duty.conduct not in _NEEDS_NO_CONTRACT for duty in act.duties)


def _first(named: Iterable[str]) -> list[str]:
    names = list(named)
    rest = len(names) - _MOST_NAMED
    return [*names[:_MOST_NAMED], *([f"and {rest} more"] if rest > 0 else [])]
