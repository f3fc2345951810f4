"""In which columns of a findings workbook do people decide, and what goes with them unseen?"""

from enum import StrEnum
from hashlib import sha256

from msgspec import Struct

from exposure.model.judgements.judgement import JudgedSubject, Judgement
from exposure.model.judgements.risk import DecidedSubject, RiskDecision
from exposure.model.judgements.words import JudgementWord, RiskWord

KEYS_SHEET = "Decision keys"
"""The hidden sheet that says what stood in view of each row."""
KEYS_SCHEMA = "exposure-decision-keys/1"
SEAL_DIGITS = 16
"""Of the digest behind each row of that sheet, and behind the first of all of them."""
FINDING_IDS = ("Id", "Finding")
"""Headers below which ids of findings stand."""
GROUP_ID = "Group"
"""Header below which ids of groups stand."""


class DecisionColumn(StrEnum):
    """The columns that people fill in, in their order, by their headers."""

    judgement = "Judgement"
    decision = "Decision"
    until = "Until"
    reason_code = "Reason code"
    reason = "Reason"
    evidence_reference = "Evidence reference"
    by = "By"
    approved_by = "Approved by"
    on = "Date"


APPROVAL = (DecisionColumn.evidence_reference, DecisionColumn.approved_by)
"""The columns that a second person fills in."""
DecisionTexts = tuple[str, ...]
"""What stands in these columns of one row, in their order."""


def words_of(word: StrEnum) -> str:
    """Return a word as it stands in a cell: `not in use`."""
    return word.value.replace("_", " ")


JUDGEMENT_WORDS = tuple(map(words_of, JudgementWord))
RISK_WORDS = tuple(map(words_of, RiskWord))


def seal(*texts: str) -> str:
    """Return a digest of what was written, so that a cell that was changed or lost shows."""
    return sha256("\x00".join(texts).encode()).hexdigest()[:SEAL_DIGITS]


class KeyKind(StrEnum):
    """What a row of the hidden sheet tells of."""

    vendor = "vendor"
    finding = "finding"
    group = "group"
    line = "line"
    shown = "shown"


class VendorKey(Struct, frozen=True):
    """What was held of a vendor when the workbook was written."""

    entry: str
    """Digest of what the register held of it."""
    designations: tuple[str, ...] = ()


class FindingKey(Struct, frozen=True):
    """What stood in view of one finding."""

    vendor: str
    judged: JudgedSubject
    decided: DecidedSubject


class GroupKey(Struct, frozen=True):
    """What stood in view of a group, every member that was shown."""

    vendor: str
    cause: str
    judged: tuple[JudgedSubject, ...]
    decided: tuple[DecidedSubject, ...]


class LineKey(Struct, frozen=True):
    """A line that was read before the workbook was written, so that it is not lost with it."""

    judgement: Judgement | None = None
    risk: RiskDecision | None = None


class ShownKey(Struct, frozen=True):
    """What the program itself wrote into the columns of a row, and of which line it is."""

    line: str
    texts: DecisionTexts
