"""What have people said of findings that a picture does not show?"""

from collections.abc import Iterator

from exposure.model.result import ScanResult
from exposure.model.words import number_of


def with_people(lead: str, result: ScanResult) -> str:
    """Return the lead of a picture, with what people settled and decided behind it."""
    return " ".join((lead, *_told(result)))


def _told(result: ScanResult) -> Iterator[str]:
    settled = sum(not one.is_open for one in result.findings)
    if settled:
        yield f"{number_of(settled, 'finding')} that people settled as no match: not drawn."
    decided = sum(one.is_open and one.is_decided for one in result.findings)
    if decided:
        yield f"For {number_of(decided, 'finding')} a decision of a person holds: open, and drawn."
