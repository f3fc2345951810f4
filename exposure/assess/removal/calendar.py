"""By when must which exposures have ended, and which steps are due by then?"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from exposure.assess.removal.asked import Sought
from exposure.assess.removal.order import Placed
from exposure.assess.removal.stakes import dated_acts, due_under
from exposure.model.removal.plan import Deadline
from exposure.model.result import ScanResult


def calendar_of(
    result: ScanResult,
    sought: Sought,
    placed: Sequence[Placed],
    by_name: Callable[[str], tuple[str, str]],
) -> Iterator[Deadline]:
    """Yield each day that a designation of the vendor states, with the steps that are due by it.

    `placed` are the cuts in their order; `by_name` sorts assets.
    """
    as_of = date.fromisoformat(result.as_of)
    for act in dated_acts(result, sought.vendor):
        if act.deadline is None:
            continue
        assets = {asset for asset, found in sought.counted.items() if due_under(act, found)}
        due = [number for number, one in enumerate(placed, 1) if assets & set(one.assets)]
        yield Deadline(
            day=act.deadline,
            designation=act.id,
            says=act.act,
            steps=tuple(due),
            assets=tuple(sorted(assets, key=by_name)),
            days_left=(date.fromisoformat(act.deadline) - as_of).days,
        )
