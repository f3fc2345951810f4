"""What is known of one SBOM, asset, contract or vendor: by which evidence, how old, how whole?"""

from enum import StrEnum

from msgspec import Struct


class EvidenceKind(StrEnum):
    """What tells most of what is inside an asset, the first that there is."""

    sbom = "sbom"
    answer = "answer"
    """A supplier's answer: reserved, as `answers` of the result is."""
    catalogue_link = "catalogue_link"
    """A public statement alone, which is no record of the company's own."""
    row = "row"
    """A row of a sheet alone: it tells whose the asset is, and nothing of what is inside."""
    nothing = "nothing"
    """Only the name by which a contract calls it."""

    @property
    def tells_inside(self) -> bool:
        """Say whether it is evidence of what is inside; a link and a row are not."""
        return self in {EvidenceKind.sbom, EvidenceKind.answer}


class Completeness(StrEnum):
    """How whole the evidence is; no word claims that an SBOM lists everything."""

    read_to_the_end = "read_to_the_end"
    """It was read to its end and nothing in it hides presence; what it leaves out is unknown."""
    not_asserted = "not_asserted"
    """So it was, and it says itself that its completeness is unknown."""
    incomplete = "incomplete"
    """It speaks for a part only, or a gap in what was read may hide presence."""
    unknown = "unknown"
    """Nothing tells what is inside."""


class EvidenceCounts(Struct, frozen=True):
    """How many assets have which evidence, each counted once by what tells most."""

    sbom: int = 0
    answer: int = 0
    catalogue_link: int = 0
    row: int = 0
    nothing: int = 0

    @property
    def with_evidence(self) -> int:
        """Return how many have evidence of what is inside."""
        return self.sbom + self.answer

    @property
    def total(self) -> int:
        """Return how many were counted."""
        return self.sbom + self.answer + self.catalogue_link + self.row + self.nothing


class SpendCoverage(Struct, frozen=True):
    """What was paid in one currency, and how much of it for assets with evidence."""

    currency: str
    """Empty where the records do not state it; never added to another one."""
    stated: float
    with_evidence: float
    share: float
    """Of `stated`; 1 only where it is all of it."""
    credits: float = 0.0
    """What was paid back, below zero: it is no spend and left out of the other amounts."""


class SbomCoverage(Struct, frozen=True):
    """What one SBOM says of its asset."""

    document: str
    asset: str
    dated: str | None
    """ISO date that it states for itself."""
    days: int | None
    """Days before the law date, below zero where it is younger; None where it is undated."""
    components: int
    """Without the product that it describes."""
    components_without_edges: int
    has_root: bool
    gaps_that_hide_presence: int
    completeness: Completeness


class AssetCoverage(Struct, frozen=True):
    """What is known of one asset, and how old that is."""

    asset: str
    evidence: EvidenceKind
    completeness: Completeness
    dated: str | None
    """Date of the newest document of that evidence; None where none of them states one."""
    days: int | None
    """Days before the law date, below zero where it is younger; None where it is undated."""
    spend: dict[str, float]
    """What the records say was paid for it, by currency; without credits."""


class ContractCoverage(Struct, frozen=True):
    """What is known of the assets that are used on one contract, as far as anybody says."""

    contract: str
    assets: int
    """Those that records or people say are used on it."""
    by_records: int
    """Of these, how many the records name; the others stand on a person's word."""
    evidence: EvidenceCounts
    share: float | None
    """Of these assets with evidence of what is inside; None where nothing is known to be used."""
    spend: tuple[SpendCoverage, ...]
    """What is paid for these assets, on whatever contract; by currency."""
    oldest_evidence: str | None
    """ISO date of the oldest SBOM among them; None where none is dated."""
    undated_evidence: int
    incomplete_evidence: int
    """Of the assets with evidence, those whose evidence is incomplete."""
    value: float | None
    """Of the contract, all its orders together; None where one of them is not stated."""
    currency: str


class VendorCoverage(Struct, frozen=True):
    """What is known of what is bought from one organisation."""

    vendor: str
    """Its register id, or `own:` and the words of its name."""
    name: str
    """As the records write it."""
    rows: int
    """Of the assets, also those by which others sell them."""
    assets: int
    with_evidence: int
    """Of these assets, how many have evidence of what is inside."""
    spend: dict[str, float]
    """What was paid for these assets, to whomever, by currency; without credits."""


def share_of(part: float, whole: float) -> float | None:
    """Return a share with four digits; None of nothing, 1 only of all, and 0 only of none."""
    if whole <= 0:
        return None
    if part in {0, whole}:
        return float(part > 0)
    return min(max(round(part / whole, 4), 0.0001), 0.9999)
