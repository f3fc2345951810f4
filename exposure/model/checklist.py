"""Which requirements must a person be able to answer before signing, and what is on file?"""

from enum import StrEnum

from msgspec import Struct

from exposure.model.attest.draft import Blank


class RequirementState(StrEnum):
    """How far the records carry one requirement; the program never ticks it."""

    evidence_on_file = "evidence_on_file"
    exception_to_consider = "exception_to_consider"
    open = "open"
    person_needed = "person_needed"
    not_applicable = "not_applicable"

    @property
    def words(self) -> str:
        """Return it as people write it: `person needed`."""
        return self.value.replace("_", " ")


class ChecklistRow(Struct, frozen=True):
    """One requirement for one contract, or for the company as a whole."""

    requirement: str
    """`A1` to `J4`, as in the register's requirements."""
    group: str
    text: str
    citation: str
    contract: str | None
    state: RequirementState
    evidence: str
    """What the records show, with finding ids and locations; facts only."""
    findings: tuple[str, ...] = ()
    owner: str = ""
    due: str = ""


class ContractKnown(Struct, frozen=True):
    """How much is known of what the answers for one contract rest on."""

    contract: str | None
    """As its rows name it; None for the company as a whole."""
    known: str


class Checklist(Struct, frozen=True):
    """The rows in order, with the sentences that must stand above them."""

    as_of: str
    preamble: tuple[str, ...]
    rows: tuple[ChecklistRow, ...]
    coverage: tuple[ContractKnown, ...] = ()
    """What must stand above the rows of a contract; a contract of which nothing is told is not there."""


class ContractChecklist(Struct, frozen=True):
    """The checklist of one contract row and one legal entity, or of the company as a whole."""

    name: str
    """Different from that of every other: number, with order, place and entity where they are needed."""
    contract: str | None
    """Its number; None for the company as a whole."""
    entity: str
    """Name of the legal entity that would sign; empty where nobody says."""
    facts: tuple[Blank, ...]
    """What stands on top, line by line; what the records lack is left to a person."""
    checklist: Checklist
    """Rows of this contract alone."""


class ContractChecklists(Struct, frozen=True):
    """Every checklist that was asked for."""

    lists: tuple[ContractChecklist, ...]
    """In the order of the contracts sheet."""
    warnings: tuple[str, ...] = ()
    """What people wrote down that belongs to no contract or legal entity of the scan."""
