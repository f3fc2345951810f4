"""Of what does a line speak, and the place of which earlier one does it take?"""

from collections.abc import Mapping
from typing import TypeAlias, TypeVar

from msgspec.structs import replace

from exposure.ingest.authored.decisions.people import person
from exposure.ingest.authored.line import with_id
from exposure.model.judgements.judgement import Judgement
from exposure.model.judgements.risk import RiskDecision

Line = TypeVar("Line", Judgement, RiskDecision)
Matter: TypeAlias = tuple[str, ...]
"""Kind of line, person, vendor and subject."""
Groups: TypeAlias = Mapping[Matter, str]
"""What a row of a group speaks of → id of its line."""


def in_place_of(line: Line | None, before: Line | None, groups: Groups) -> Line | None:
    """Return a line naming the last one of the same person whose place it takes.

    `before` is the line that its row showed, `groups` what was said of groups.
    """
    if line is None:
        return None
    own: frozenset[Matter] = matters_of(line)
    older: list[str] = sorted({groups[one] for one in own if one in groups})
    if not older and before is not None and not own.isdisjoint(matters_of(before)):
        older = [before.id]
    return with_id(replace(line, supersedes=older[-1])) if older else line


def matters_of(line: Judgement | RiskDecision) -> frozenset[Matter]:
    """Return of what a line speaks, each with who speaks and the kind of line."""
    kind, who = type(line).__name__, person(line.by)
    if isinstance(line, Judgement):
        return frozenset((kind, who, line.vendor, one.key) for one in line.subjects)
    return frozenset((kind, who, line.vendor, one.asset, one.key) for one in line.subjects)
