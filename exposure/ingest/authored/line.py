"""How does one line that a person adds to a file stand there, and under which id?"""

from hashlib import sha256
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from exposure.model.judgements.judgement import Judgement
from exposure.model.judgements.risk import RiskDecision
from exposure.model.law.discovery import Discovery

Line = TypeVar("Line", Judgement, RiskDecision, Discovery)
"""What people add line by line; never changed, only superseded."""

_LETTERS: dict[type, str] = {Judgement: "J-", RiskDecision: "RD-", Discovery: "D-"}
_DIGITS = 16


def with_id(line: Line) -> Line:
    """Return the line under its id: a hash of all it says, so that a changed line shows.

    Fields at their defaults do not count, so that fields of later versions change no id.
    """
    letter = _LETTERS[type(line)]
    blank = msgspec.json.encode(replace(line, id=letter + "0" * _DIGITS), order="sorted")
    return replace(line, id=letter + sha256(blank).hexdigest()[:_DIGITS])


def line_of(line: Judgement | RiskDecision | Discovery) -> bytes:
    """Return the line as it stands in its file, with its line break."""
    return msgspec.json.encode(line) + b"\n"
