"""What does an earlier result make of the findings of this one?"""

from collections.abc import Mapping

from msgspec import Struct

from exposure.model.gate.gated import Against, Baseline
from exposure.model.result import ScanResult


class Earlier(Struct, frozen=True):
    """An earlier result, and the file that holds it."""

    result: ScanResult
    name: str
    sha256: str


class HeldFinding(Struct, frozen=True):
    """How a finding stands to the baseline."""

    against: Against
    graver: tuple[str, ...] = ()
    """In what it is graver than there."""


class Held(Struct, frozen=True):
    """A baseline, held against the findings of a result."""

    baseline: Baseline
    findings: Mapping[str, HeldFinding]
    """By the id of the finding in the result; one that is missing is new."""

    def of(self, finding: str) -> HeldFinding:
        """Return how a finding stands to the baseline."""
        return self.findings.get(finding) or HeldFinding(Against.new)
