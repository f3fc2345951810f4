"""Which results were checked under other settings than those of this scan?"""

from collections.abc import Iterable, Sequence

from exposure.inventory.bill import Bill, Carried
from exposure.model.gap import Gap, GapEffect
from exposure.model.settings import Settings
from exposure.model.words import number_of

OTHER_POLICY = "other-policy"
"""Gap kind: a result was checked under other settings."""
_SHOWN = 3
_WIDTH = 64
"""Digits of a hash; what is not public stands as a word in its place."""


def other_policies(
    bills: Iterable[Bill], settings: Settings
) -> tuple[tuple[Gap, ...], tuple[str, ...]]:
    """Return a note, and a warning, where results were checked under other settings than these.

    Nothing is compared where this scan has none.
    """
    if not settings.config_sha256:
        return (), ()
    results = {bill.carried.result: bill.carried for bill in bills if bill.carried is not None}
    others = [one for one in results.values() if one.config_sha256 != settings.config_sha256]
    if not others:
        return (), ()
    names = sorted(one.result for one in others)
    more = f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else ""
    reason = (
        f"{number_of(len(names), 'result was', 'results were')} written under other settings than"
        f" {settings.config} ({_how(others)}): {', '.join(names[:_SHOWN])}{more}; what these builds"
        " looked for and let pass is not what these settings ask"
    )
    gap = Gap(OTHER_POLICY, GapEffect.note, settings.config, "", reason)
    return (gap,), (f"{reason}.",)


def _how(others: Sequence[Carried]) -> str:
    """Say how many had others, how many had none, and of how many the result does not tell."""
    none = sum(not one.config_sha256 for one in others)
    told = sum(len(one.config_sha256) == _WIDTH for one in others)
    words = ((told, "under others"), (none, "under none"), (len(others) - told - none, "not told"))
    return ", ".join(f"{count:,} {word}" for count, word in words if count)
