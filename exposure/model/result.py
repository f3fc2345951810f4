"""What is the whole answer of one scan, as it is written to exposure.json?"""

from enum import StrEnum

from msgspec import Raw, Struct

from exposure.model.coverage.figures import Coverage
from exposure.model.designation import DesignationStatus, Handling, Waiver
from exposure.model.finding import Finding
from exposure.model.gap import Gap
from exposure.model.gate.gated import Gated
from exposure.model.judgements.decision import Decision, JudgedCounts, JudgementFile
from exposure.model.judgements.review import ReviewGroup
from exposure.model.law.allocation import Allocation, AllocationFile
from exposure.model.law.clock import ClockBook
from exposure.model.law.reach import ContractReach
from exposure.model.location import Location
from exposure.model.outcome import AssetOutcome
from exposure.model.records import ContractRow, Import, Tie, VendorRow
from exposure.model.register.file import RegisterFile
from exposure.model.register.lists import ListRecord

SCHEMA = "exposure/1"
VERSION = "0.1.0"
"""The program's version; the same number stands in pyproject.toml."""


class ToolRecord(Struct, frozen=True):
    """Which program wrote the result."""

    version: str
    name: str = "exposure"


class RegisterRecord(Struct, frozen=True):
    """Which facts were used."""

    version: str
    """Content hash of the register's YAML, and of the user's own vendors files over it."""
    known_to: str
    """The date up to which the register's facts were gathered."""
    overlays: tuple[str, ...] = ()
    """The user's own files over it, each as its name, ` sha256:` and the hash of its bytes."""
    file: RegisterFile | None = None
    """The register file that was loaded; None for the shipped register."""
    not_public: tuple[str, ...] = ()
    """Names of the user's own files that state something that is not public."""


class SettingsRecord(Struct, frozen=True):
    """What the user asked for."""

    watch: tuple[str, ...]
    """Register ids that nobody designated and the user asked to look for."""
    fail_on: str
    config: str = ""
    """Name of the exposure.toml that was read, if any."""
    judgements: tuple[JudgementFile, ...] = ()
    """Files of people's judgements that were obeyed."""
    catalogue_links: bool = True
    """False where publicly stated routes were switched off: then their absence is no answer."""
    allocations: tuple[AllocationFile, ...] = ()
    """Files of people's allocations that were obeyed."""
    config_sha256: str = ""
    """Hash of the bytes of `config`, by which a result is held against a policy; empty without one,
    `not public` in an edition for others."""
    asset: str = ""
    """The product that the SBOMs of a build were said to be; empty where nobody said."""


class InputRecord(Struct, frozen=True):
    """One file that was met, also a refused one."""

    name: str
    sha256: str
    kind: str
    """sbom, vendors, contracts, workbook, refused."""
    format: str
    """For example `CycloneDX 1.6 JSON`."""
    dated: str | None
    """ISO date that the input says of itself."""
    nodes: int
    edges: int
    gaps: int


class AssetKind(StrEnum):
    """What an asset is."""

    company = "company"
    contract = "contract"
    product = "product"
    service = "service"
    vendor = "vendor"
    sbom = "sbom"


class Asset(Struct, frozen=True):
    """One thing the company answers for."""

    id: str
    name: str
    kind: AssetKind
    location: Location | None
    contracts: tuple[str, ...] = ()
    """Numbers of the contracts in whose performance the records say it is used."""
    joined: tuple[str, ...] = ()
    """Why rows and SBOMs were taken to be this asset, one sentence each."""


class VendorName(Struct, frozen=True, gc=False):
    """A vendor that findings, designations or outcomes mention, by its display name."""

    id: str
    name: str
    reason: str
    """designated, under_watch, or asked (by the user)."""
    entry: str = ""
    """Digest of what the register holds of it, on which judgements are made; empty where no
    finding names it."""
    handling: Handling = Handling.public
    """Who may read that it was looked for."""
    spelt: tuple[str, ...] = ()
    """Of one that is not public, how it is written: what others may not read; else empty."""
    listed_in: str = ""
    """Source of the list that alone names it; empty for one that somebody described."""


class OutcomeCounts(Struct, frozen=True):
    """How many assets have each outcome, each asset counted once by its worst."""

    exposed: int
    possible: int
    not_assessable: int
    no_evidence_found: int


class Summary(Struct, frozen=True):
    """The counts a reader wants first."""

    assets: int
    outcomes: OutcomeCounts
    findings: int
    """All of them; those that no person has settled are counted below by their confidence."""
    confirmed: int
    probable: int
    review: int
    exposed_by_vendor: dict[str, int]
    """Vendor display name → exposed assets."""
    possible_by_vendor: dict[str, int]
    not_assessable_because: dict[str, int]
    gaps: dict[str, int]
    """Gap effect → count."""
    warnings: tuple[str, ...] = ()
    """Sentences that must stand in every output."""
    judged: JudgedCounts = JudgedCounts()
    """Findings that people settled, and those on which they spoke and which stay open."""


class ScanResult(Struct, frozen=True):
    """The whole answer; the result schema under docs/reference is derived from this struct."""

    schema: str
    tool: ToolRecord
    as_of: str
    """The law date."""
    register: RegisterRecord
    settings: SettingsRecord
    summary: Summary
    inputs: tuple[InputRecord, ...]
    assets: tuple[Asset, ...]
    vendors: tuple[VendorRow, ...]
    contracts: tuple[ContractRow, ...]
    designations: tuple[DesignationStatus, ...]
    looked_for: tuple[VendorName, ...]
    """Every vendor that this scan looked for, but for those whom a list alone names and nothing was
    found of: `lists` counts them. Silence about any other vendor means nothing."""
    outcomes: tuple[AssetOutcome, ...]
    findings: tuple[Finding, ...]
    gaps: tuple[Gap, ...]
    coverage: Coverage
    imports: tuple[Import, ...] = ()
    ties: tuple[Tie, ...] = ()
    """Who stands behind whom, as sheets of sub-processors, relations and owners state it."""
    answers: tuple[Raw, ...] = ()
    """Reserved for suppliers' answers: always empty now, objects later."""
    decisions: tuple[Decision, ...] = ()
    """Every judgement of a person that was read, with what became of it."""
    allocations: tuple[Allocation, ...] = ()
    """Every pair of contract and asset of which the records or people speak, sorted; a pair that is
    not among them is unknown, and never not used."""
    reviews: tuple[ReviewGroup, ...] = ()
    """The findings that ask a person the same question, the most consequential first."""
    waivers: tuple[Waiver, ...] = ()
    """What the user's own files record as granted by an authority."""
    withheld: tuple[str, ...] = ()
    """Codes that stand for what is not public, in an edition for others; empty in the whole."""
    clocks: ClockBook | None = None
    """Which times run, may run or come round; None where nobody counted, as in `check`."""
    reaches: tuple[ContractReach, ...] = ()
    """What a rule may reach on each contract, and last in the company as a whole."""
    lists: tuple[ListRecord, ...] = ()
    """Official lists that were looked through, those that come with the program first."""
    gate: Gated | None = None
    """What fails the build and what does not; None where nobody asked, as in a scan of a company."""
    inventory: str = ""
    """What a check read, packed, so that a scan can look at it again; empty where none was kept."""

    @property
    def facts_known(self) -> str:
        """Up to which dates the designations of the vendors looked for are known.

        One date or a span; the register's own date where none of them is designated.
        """
        asked = {vendor.id for vendor in self.looked_for}
        acts = (one for one in self.designations if one.vendor in asked and not one.stated_in)
        dates = sorted({one.facts_as_of for one in acts})
        if not dates:
            return self.register.known_to
        span = dates[0] if len(dates) == 1 else f"{dates[0]} … {dates[-1]}"
        return f"{span} (by designation)"
