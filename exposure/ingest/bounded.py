"""How many gaps of one kind are told one by one before the rest is only counted?"""

from collections import Counter
from collections.abc import Iterable, Iterator

from exposure.model.gap import Gap, GapEffect

SHOWN = 20
"""Gaps of one kind and effect that are told one by one."""


def bounded(document: str, gaps: Iterable[Gap]) -> Iterator[Gap]:
    """Yield the first gaps of each kind and effect, and behind them how many more were met.

    A single one beyond the bound is told too: it may be such a count itself.
    """
    met: Counter[tuple[str, GapEffect]] = Counter()
    last: dict[tuple[str, GapEffect], Gap] = {}
    for gap in gaps:
        alike = gap.kind, gap.effect
        met[alike] += 1
        if met[alike] <= SHOWN:
            yield gap
        last[alike] = gap
    for (kind, effect), count in sorted(met.items()):
        if count == SHOWN + 1:
            yield last[kind, effect]
        elif count > SHOWN:
            reason = f"{count - SHOWN:,} more of these were met; the first {SHOWN} are listed"
            yield Gap(kind, effect, document, "", reason)
