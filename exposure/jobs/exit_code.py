"""Which exit code does a result deserve?

    2  an input named on the command line cannot be used (the others were checked)
    1  a finding, or for --fail-on incomplete an asset, at or above the threshold
    3  a gap hides presence, or no vendor was looked for
    0  none of these

Only vendors that are designated, or that the user asked for, count; those under watch warn.
"""

from collections.abc import Sequence

from exposure.ingest.read import UNUSABLE
from exposure.model.gap import Gap, GapEffect
from exposure.model.outcome import Outcome
from exposure.model.result import ScanResult

FOUND, UNUSABLE_INPUT, INCOMPLETE = 1, 2, 3

_FAILING = {
    "exposed": frozenset({Outcome.exposed}),
    "possible": frozenset({Outcome.exposed, Outcome.possible}),
    "incomplete": frozenset({Outcome.exposed, Outcome.possible, Outcome.not_assessable}),
}


def refused(result: ScanResult) -> list[str]:
    """Return one line for each input named on the command line that could not be used."""
    return refused_inputs(result.gaps)


def refused_inputs(gaps: Sequence[Gap]) -> list[str]:
    """Return the same of gaps alone, where there is no result."""
    return [f"{gap.document}: {gap.reason}" for gap in gaps if gap.kind == UNUSABLE]


def code_of(result: ScanResult) -> int:
    """Return the exit code by the table above, with the threshold in the result's settings."""
    if refused(result):
        return UNUSABLE_INPUT
    counting = {vendor.id for vendor in result.looked_for if vendor.reason != "under_watch"} | {"*"}
    failing = _FAILING[result.settings.fail_on]
    if any(row.outcome in failing and row.vendor in counting for row in result.outcomes):
        return FOUND
    hiding = any(gap.effect is GapEffect.hides_presence for gap in result.gaps)
    asked = result.looked_for or any(one.looked_for for one in result.lists)
    return INCOMPLETE if hiding or not asked else 0
