"""With which exit code does a command end?

The table of `check` stands in `assess/gate/gate.py`.
"""

from collections.abc import Sequence

from exposure.assess.gate.gate import FOUND, INCOMPLETE, UNUSABLE_INPUT
from exposure.ingest.read import UNUSABLE
from exposure.model.gap import Gap
from exposure.model.result import ScanResult

__all__ = ["FOUND", "INCOMPLETE", "UNUSABLE_INPUT", "code_of", "refused", "refused_inputs"]


def refused(result: ScanResult) -> list[str]:
    """Return one line for each input named on the command line that could not be used."""
    return refused_inputs(result.gaps)


def refused_inputs(gaps: Sequence[Gap]) -> list[str]:
    """Return the same of gaps alone, where there is no result."""
    return [f"{gap.document}: {gap.reason}" for gap in gaps if gap.kind == UNUSABLE]


def code_of(result: ScanResult) -> int:
    """Return the exit code of a result: that of its gate, else 2 for an unusable input, else 0."""
    if result.gate is not None:
        return result.gate.code
    return UNUSABLE_INPUT if refused(result) else 0
