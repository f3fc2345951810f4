"""Which of our legal entities signs under which contract, and who receives it?"""

import re
from collections.abc import Sequence

from msgspec import Struct

from exposure.assess.contract_facts import ContractFacts, Role
from exposure.attest.claims.grounds import Grounds
from exposure.attest.entities import NOBODY, entities_of, plain_entity
from exposure.attest.representations.asked import AskedDrafts
from exposure.errors import ResultError
from exposure.model.attest.records import LegalEntity
from exposure.model.law.numbers import plain_number
from exposure.model.records import ContractRow
from exposure.patterns import late_pattern
from exposure.register.law.clauses import clause_list

_THROUGH = late_pattern(r"(?:.*?[\s,;])?(?:through|via)\s+(?P<prime>\S.*)", re.IGNORECASE)
ANYBODY = "Whoever asks"


class Engagement(Struct, frozen=True):
    """One contract and one of our legal entities, all its rows together."""

    number: str | None
    """None where the company as a whole is spoken of, and no contract was given."""
    entity: LegalEntity
    """With its UEI and CAGE as far as the records file states them."""
    recipient: str
    """The agency of a prime contract, the prime of a subcontract, as the records write them."""
    agency: str = ""
    orders: tuple[str, ...] = ()
    clauses: frozenset[str] = frozenset()
    """Numbers, as far as the contract's list writes them out."""
    facts: ContractFacts | None = None
    shares_number: bool = False
    """Whether another entity of ours signs under the same number."""

    @property
    def is_sub_tier(self) -> bool:
        """Say whether the records call us a subcontractor."""
        return self.facts is not None and self.facts.role is Role.sub_tier


def engagements(grounds: Grounds, asked: AskedDrafts) -> tuple[Engagement, ...]:
    """Return the contracts that were asked for, in the order of the result, entity by entity.

    Raises `ResultError` for a contract that the result does not hold.
    """
    rows = grounds.result.contracts
    wanted = {plain_number(number): number for number in asked.contracts}
    strange = wanted.keys() - {plain_number(row.number) for row in rows}
    if strange:
        known = ", ".join(dict.fromkeys(row.number for row in rows)) or "none"
        raise ResultError(f"expected a contract of the result, met {wanted[min(strange)]!r}",
                          hint=f"it holds: {known}")  # fmt: skip
    if not rows and asked.company_wide:
        return (Engagement(None, _only_entity(grounds), ANYBODY),)
    return _of_rows(
        [row for row in rows if not wanted or plain_number(row.number) in wanted], grounds
    )


def _of_rows(rows: Sequence[ContractRow], grounds: Grounds) -> tuple[Engagement, ...]:
    groups: dict[tuple[str, str], tuple[LegalEntity, list[ContractRow]]] = {}
    for row in rows:
        for entity in _signing(row, grounds):
            key = plain_number(row.number), plain_entity(entity.name)
            groups.setdefault(key, (entity, []))[1].append(row)
    numbers = [number for number, _ in groups]
    return tuple(
        _engagement(group, entity, grounds, shares=numbers.count(number) > 1)
        for (number, _), (entity, group) in groups.items()
    )


def _engagement(
    rows: Sequence[ContractRow], entity: LegalEntity, grounds: Grounds, *, shares: bool
) -> Engagement:
    number = rows[0].number
    facts = grounds.facts.get(plain_number(number))
    agency = "; ".join(dict.fromkeys(row.agency for row in rows if row.agency))
    sub_tier = facts is not None and facts.role is Role.sub_tier
    return Engagement(
        number=number,
        entity=entity,
        recipient=_recipient(agency, number, sub_tier=sub_tier),
        agency=agency,
        orders=tuple(dict.fromkeys(row.order for row in rows if row.order)),
        clauses=clause_list(text for row in rows for text in row.clauses).numbers,
        facts=facts,
        shares_number=shares,
    )


def _signing(row: ContractRow, grounds: Grounds) -> tuple[LegalEntity, ...]:
    """Return whom the contract itself names: who signs is never taken from the records alone."""
    return entities_of(row, grounds.records.entities) if row.legal_entity.strip() else (NOBODY,)


def _only_entity(grounds: Grounds) -> LegalEntity:
    """Return the one entity that is on record; of several, nobody says which signs."""
    entities = grounds.records.entities
    return entities[0] if len(entities) == 1 else LegalEntity("")


def _recipient(agency: str, number: str, *, sub_tier: bool) -> str:
    prime = prime_in(agency) if sub_tier else ""
    return prime or agency or f"Customer of contract {number}"


def prime_in(agency: str) -> str:
    """Return the prime that a text names behind an agency, as in `U.S. Army, through Prime A`."""
    through = _THROUGH.fullmatch(agency)
    return through["prime"] if through else ""
