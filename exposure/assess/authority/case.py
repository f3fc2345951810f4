"""What is put before a rule, and what does it answer?"""

from collections.abc import Callable, Iterator

from msgspec import Struct

from exposure.assess.contract_facts import ContractFacts
from exposure.model.designation import DesignationStatus
from exposure.model.finding import VerdictKind
from exposure.model.law.allocation import Use
from exposure.model.law.authority import Conduct
from exposure.model.relation import Relation


class Case(Struct, frozen=True):
    """One designation, held against one use by one contract, or by the company as a whole."""

    act: DesignationStatus
    contract: ContractFacts | None
    """None for the company as a whole."""
    use: Use
    because: str
    """Who says so of the use."""
    relation: Relation
    is_bought: bool
    """Whether a record of what was bought shows it, and not the parts list of a product."""
    by_link: bool
    """Whether it rests on a public statement alone."""
    past: bool
    """Whether use has ended."""
    past_until: str | None
    """ISO day on which it ended; None where it has not, or nobody says when."""
    used_from: str | None
    """ISO day on which use, or the agreement on it, is recorded to begin; None where nobody says."""
    as_of: str
    contracts_given: bool
    """Whether any contract was given to the scan."""
    carried: frozenset[str]
    """Numbers of the clauses that any contract of the company carries."""


class Ruling(Struct, frozen=True):
    """What a rule says of a case."""

    kind: VerdictKind
    reason: str
    """One sentence, without a capital and a stop."""
    citation: str = ""
    conduct: Conduct | None = None
    conditions: tuple[str, ...] = ()
    clocks: tuple[str, ...] = ()
    since: str = ""
    """ISO day from which it binds; empty where it does not, or nobody says."""
    asks_exceptions: bool = False
    """Whether the authority's exceptions are worth a question here."""
    waivers: tuple[str, ...] = ()
    """Numbers of the waivers that are recorded for it."""


Rule = Callable[[Case], Iterator[Ruling]]
