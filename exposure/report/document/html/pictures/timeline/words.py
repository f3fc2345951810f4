"""In which words is a designation told beside its line?"""

from collections.abc import Iterator

from exposure.model.designation import STANDING_WORDS, DesignationStatus
from exposure.model.result import ScanResult
from exposure.report.words import inputs_dated, spaced

PRIMARY = "primary"
"""Certainty of what was read in the act itself."""


def told(status: DesignationStatus) -> Iterator[str]:
    """Yield what stands below the name of an act: status, standing, certainty, deadline."""
    yield f"{status.status_words}, {STANDING_WORDS[status.standing]}"
    yield f"certainty {status.known_words}"
    if status.deadline:
        yield f"phase-out until {status.deadline}"


def inputs_words(result: ScanResult) -> str:
    """Return `inputs dated 2026-10-31 to 2026-11-22`."""
    dated = inputs_dated(result.coverage)
    return "no input states a date" if dated == "undated" else f"inputs dated {dated}"


def status_words(status: str) -> str:
    """Return a status as people write it."""
    return spaced(status)
