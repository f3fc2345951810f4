"""What could not be read that may hide a vendor, put together so that a build can say it briefly?"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from exposure.ingest.read import UNUSABLE
from exposure.model.gap import Gap, GapEffect
from exposure.model.result import ScanResult
from exposure.model.words import number_of
from exposure.report.ci.gate import gaps_known
from exposure.report.ci.rules import INPUT_UNUSABLE, PRESENCE_HIDDEN, Rule
from exposure.report.words import gap_place

NOBODY_LOOKED_FOR = "nobody-looked-for"


class Unread(Struct, frozen=True):
    """Gaps of one kind in one document; texts are as they stood, to be neutralised."""

    rule: Rule
    kind: str
    document: str
    """Empty for what no document tells of."""
    place: str
    """Of the first."""
    reason: str
    """Of the first."""
    count: int
    known: bool = False
    """Whether each of them stood in the baseline too."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return the reason, how many more there are, and what that means."""
        unusable = self.rule is INPUT_UNUSABLE
        lead = "It cannot be used" if unusable else "Something may be missing here"
        more = number_of(self.count - 1, "more gap") + f" of this kind in {self.document}."
        stated = f"{lead}: {self.reason.rstrip('.')}."
        means = "Nothing is known of this input." if unusable else "No finding is no answer here."
        return (stated, more, means) if self.count > 1 else (stated, means)


def unread_of(result: ScanResult) -> list[Unread]:
    """Return what cannot be used first, then what hides presence, in the order of the result."""
    known = gaps_known(result)
    groups: dict[tuple[str, str], list[int]] = {}
    for position, gap in enumerate(result.gaps):
        if gap.effect is GapEffect.hides_presence or gap.kind == UNUSABLE:
            groups.setdefault((gap.document, gap.kind), []).append(position)
    found = [_group(result.gaps, positions, known) for positions in groups.values()]
    return [*sorted(found, key=lambda one: one.rule is not INPUT_UNUSABLE), *_nobody(result)]


def _group(gaps: Sequence[Gap], positions: list[int], known: frozenset[int]) -> Unread:
    first = gaps[positions[0]]
    rule = INPUT_UNUSABLE if first.kind == UNUSABLE else PRESENCE_HIDDEN
    return Unread(rule, first.kind, first.document, gap_place(first), first.reason,
                  len(positions), known.issuperset(positions))  # fmt: skip


def _nobody(result: ScanResult) -> Iterator[Unread]:
    """Yield that no vendor was looked for: then no finding could be made."""
    if not result.looked_for and not any(one.looked_for for one in result.lists):
        reason = f"No vendor was looked for on the law date {result.as_of}"
        yield Unread(PRESENCE_HIDDEN, NOBODY_LOOKED_FOR, "", "", reason, 1)
