"""Which findings does a reader want to see, and how many does that leave out?"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from exposure.model.finding import Finding
from exposure.model.relation import Relation
from exposure.model.words import number_of
from exposure.report.words import first_of

_SHOWN_IDS = 3


class Limits(Struct, frozen=True):
    """Up to which tier, and of which relations; without either, all findings are shown."""

    max_tier: int | None = None
    relations: tuple[Relation, ...] = ()

    def split(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[str]]:
        """Return the findings to show, and a line for each limit that left any out.

        A tier that nobody knows is beyond none.
        """
        kept: list[Finding] = []
        beyond: list[Finding] = []
        others: list[Finding] = []
        for finding in findings:
            far = self.max_tier is not None and (finding.tier or 0) > self.max_tier
            other = bool(self.relations) and finding.relation not in self.relations
            (beyond if far else others if other else kept).append(finding)
        lines = [_left_out(beyond, f"beyond tier {self.max_tier}")] if beyond else []
        return kept, [*lines, *([_left_out(others, "of other relations")] if others else [])]


ALL = Limits()


def _left_out(findings: Sequence[Finding], which: str) -> str:
    ids = first_of(tuple(finding.id for finding in findings), _SHOWN_IDS)
    return f"{number_of(len(findings), 'finding')} {which} not shown: {ids}."
