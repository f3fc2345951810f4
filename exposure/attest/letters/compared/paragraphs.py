"""With which paragraphs of the law may a sentence be compared, and how near to us is each?"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from msgspec import Struct

from exposure.assess.contract_facts import ContractFacts, Role
from exposure.model.designation import DesignationStatus, Standing
from exposure.model.law.authority import Authority, ClauseRegime, Conduct, Duty, Paragraph
from exposure.register.facts import Register
from exposure.register.law.clauses import clause_numbers
from exposure.register.law.facts import Clause

COMPARED = frozenset({
    Conduct.provide, Conduct.use_in_performance, Conduct.use_anywhere, Conduct.contract_with,
    Conduct.develop_with, Conduct.device_presence,
})  # fmt: skip
"""What a text can ask of a company; the others speak to the Government, or to everybody."""
_NO_LAW = frozenset({"customer_wording", "watch_list", "screening_list", "public_statement"})
"""Rules of authorities that are no text of law: the letter would be compared with itself."""


class Kinship(StrEnum):
    """Why a sentence is compared with a paragraph, the nearest first."""

    carried = "carried"
    """The contract carries its clause."""
    not_passed_on = "not_passed_on"
    """The same, but it does not flow down to a subcontract, and this is one."""
    own_basis = "own_basis"
    """A named vendor is designated under its authority."""
    other = "other"

    @property
    def words(self) -> str:
        """Return it as people write it."""
        return _WORDS[self]


_WORDS = {
    Kinship.carried: "a clause of this contract",
    Kinship.not_passed_on: "in a clause of this contract, but not passed on to a subcontract",
    Kinship.own_basis: "the basis on which a named vendor is designated",
    Kinship.other: "the nearest text that the register knows",
}


class Candidate(Struct, frozen=True):
    """One paragraph with which a sentence may be compared."""

    authority: Authority
    duty: Duty
    paragraph: Paragraph
    kinship: Kinship
    clause: Clause | None
    """None where a statute itself states it."""
    names_vendor: bool
    """Whether a vendor of the letter is designated under its authority, or may be."""
    unsettled: bool = False
    """Whether no such designation is in force for sure."""


def candidates_of(
    register: Register, contract: ContractFacts | None, acts: tuple[DesignationStatus, ...]
) -> tuple[Candidate, ...]:
    """Return every paragraph, in the order of the register; `acts` are those on the named vendors."""
    clauses = {one.number: one for one in register.clauses}
    carried = contract.clauses.numbers if contract is not None else frozenset()
    in_force = _bases(acts, Standing.in_force)
    bases = in_force | _bases(acts, Standing.unsettled)
    sub_tier = contract is not None and contract.role is Role.sub_tier
    return tuple(
        Candidate(
            authority, duty, paragraph,
            _kinship(paragraph, carried, flows=duty.flows_down or not sub_tier,
                     is_basis=authority.id in bases),
            clauses.get(paragraph.clause), authority.id in bases,
            unsettled=authority.id in bases - in_force,
        )
        for authority, duty, paragraph in _paragraphs(register.authorities)
    )  # fmt: skip


def _bases(acts: Iterable[DesignationStatus], standing: Standing) -> frozenset[str]:
    """Return ids of the authorities under which acts of this standing were made."""
    return frozenset(
        act.basis.id for act in acts if act.basis is not None and act.standing is standing
    )


def _paragraphs(
    authorities: Mapping[str, Authority],
) -> Iterator[tuple[Authority, Duty, Paragraph]]:
    for authority in authorities.values():
        if authority.rule in _NO_LAW:
            continue
        for duty in authority.duties:
            if duty.conduct in COMPARED:
                yield from ((authority, duty, one) for one in duty.paragraphs)


def _kinship(
    paragraph: Paragraph, carried: frozenset[str], *, flows: bool, is_basis: bool
) -> Kinship:
    if paragraph.clause and clause_numbers((paragraph.clause,)) & carried:
        return Kinship.carried if flows else Kinship.not_passed_on
    return Kinship.own_basis if is_basis else Kinship.other


def is_text(candidate: Candidate) -> bool:
    """Say whether it is a clause or statute, and no memorandum that was only reported."""
    return candidate.paragraph.regime is not ClauseRegime.customer_wording
