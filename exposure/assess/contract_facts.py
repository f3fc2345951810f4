"""What do the records of one contract say that a rule asks about?"""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from msgspec import Struct

from exposure.model.law.authority import Buyer
from exposure.model.law.numbers import plain_number
from exposure.model.location import Location
from exposure.model.records import ContractRow
from exposure.patterns import late_pattern
from exposure.register.facts import Register
from exposure.register.law.agencies import AgencyNames, buyers_named
from exposure.register.law.clauses import ClauseList, clause_list

_SUB = late_pattern(r"\bsub(?:s|contract\w*|-?\s?tier)?\b|\btier\b|\blower", re.IGNORECASE)
_SUB_TO = late_pattern(r"(?:\w+[ -]+)?(?:tier[ -]*\d*[ ,-]*)?sub", re.IGNORECASE)
_BUYS_FOR = late_pattern(r"\bfor\b|\bon behalf\b|[&/+]", re.IGNORECASE)
_PRIME = late_pattern(r"\bprime\b|\bdirect\b", re.IGNORECASE)
_OFFER = late_pattern(r"\boffer|\bbid\b|\bproposal|\bsolicitation|\bquote", re.IGNORECASE)
_DEFENSE = late_pattern(r"^252\.")


Agencies = tuple[AgencyNames, ...]
"""By which names each kind of buyer is told."""


class Role(StrEnum):
    """What we are under a contract."""

    prime = "prime"
    sub_tier = "sub_tier"
    offeror = "offeror"
    unknown = "unknown"


class ContractFacts(Struct, frozen=True):
    """One contract, all its rows together."""

    number: str
    location: Location | None
    """Where a sheet states it; None where only a vendor's row names it."""
    agency: str = ""
    buyers: frozenset[Buyer] = frozenset()
    """Empty where the records do not tell."""
    maybe: frozenset[Buyer] = frozenset()
    """Who the customer may be besides, as far as its name tells."""
    clauses: ClauseList = ClauseList()
    role: Role = Role.unknown
    covered_system: str = "unknown"
    """yes, no or unknown."""
    starts: str | None = None
    ends: str | None = None

    @property
    def says_clauses(self) -> bool:
        """Say whether any clause, or text in place of one, is stated."""
        return bool(self.clauses.numbers or self.clauses.unread)


def facts_of(
    contracts: Sequence[ContractRow], named: Iterable[str], register: Register
) -> dict[str, ContractFacts]:
    """Return the facts of every contract by number, in the order of the sheet, then of `named`.

    A contract may stand on several rows, one per order: a clause of any of them counts, and what
    they state differently is unknown. `named` are numbers that other records mention.
    """
    return facts_told(contracts, named, register.agencies)


def facts_told(
    contracts: Sequence[ContractRow], named: Iterable[str], agencies: Agencies
) -> dict[str, ContractFacts]:
    """Return the same, where the names of agencies are all that is known of buyers."""
    rows: dict[str, list[ContractRow]] = {}
    for contract in contracts:
        rows.setdefault(plain_number(contract.number), []).append(contract)
    found = {group[0].number: _facts(group, agencies) for group in rows.values()}
    for number in sorted(named):
        if plain_number(number) not in rows:
            found.setdefault(number, ContractFacts(number, None))
    return found


def _facts(rows: Sequence[ContractRow], agencies: Agencies) -> ContractFacts:
    clauses = clause_list(text for row in rows for text in row.clauses)
    agency = "; ".join(dict.fromkeys(row.agency for row in rows if row.agency))
    buyers = _buyers(agency, clauses, agencies)
    starts, ends = _time(rows)
    return ContractFacts(
        number=rows[0].number,
        location=rows[0].location,
        agency=agency,
        buyers=buyers,
        maybe=_maybe(agency, agencies),
        clauses=clauses,
        role=_agreed({_role(row.role) for row in rows}),
        covered_system=_covered({row.covered_system.strip().casefold() for row in rows}),
        starts=starts,
        ends=ends,
    )


def _time(rows: Sequence[ContractRow]) -> tuple[str | None, str | None]:
    """Return the first start and the last end, each only where all rows state one.

    An end before the start contradicts it: then neither is known.
    """
    starts = [row.starts for row in rows if row.starts]
    ends = [row.ends for row in rows if row.ends]
    first = min(starts) if len(starts) == len(rows) else None
    last = max(ends) if len(ends) == len(rows) else None
    contradicts = first is not None and last is not None and last < first
    return (None, None) if contradicts else (first, last)


def _buyers(agency: str, clauses: ClauseList, agencies: Agencies) -> frozenset[Buyer]:
    """Tell the buyer by the agency's name, and by a clause of the Department's own supplement.

    An agency that buys for the Department carries its clauses, so that both are meant then.
    """
    told = buyers_named(agencies, agency)
    carries = any(_DEFENSE.match(number) for number in clauses.numbers)
    return told | {Buyer.dod} if carries else told


def _maybe(agency: str, agencies: Agencies) -> frozenset[Buyer]:
    """Return who the customer may be besides: an element of another kind, or one it buys for."""
    if not agency.strip() or not buyers_named(agencies, agency):
        return frozenset(Buyer)
    several = _BUYS_FOR.search(agency) is not None
    return frozenset(Buyer) if several else buyers_named(agencies, agency, maybe=True)


def _role(text: str) -> Role:
    """Return the role that a text states; one that names several is unknown."""
    if _OFFER.search(text):
        return Role.offeror
    prime, sub = _PRIME.search(text), _SUB.search(text)
    if prime and sub:
        return Role.sub_tier if _SUB_TO.match(text.strip()) else Role.unknown
    return Role.prime if prime else Role.sub_tier if sub else Role.unknown


def _agreed(roles: set[Role]) -> Role:
    """Return what all rows say; a prime order beside a subcontract, or beside nothing, is no answer."""
    return next(iter(roles)) if len(roles) == 1 else Role.unknown


def _covered(answers: set[str]) -> str:
    """Return yes where any order says so, no where all do."""
    if "yes" in answers:
        return "yes"
    return "no" if answers == {"no"} else "unknown"
