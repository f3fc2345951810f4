"""Which answers for an asset and a vendor differ, and why?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from exposure.assess.compared.answers import EVERYONE, Answers, answers_of
from exposure.assess.compared.causes import weighed
from exposure.assess.compared.sides import Sides, is_coded
from exposure.model.comparison.findings import FindingMoved
from exposure.model.comparison.parts import OutcomeMoved
from exposure.model.comparison.reason import Reason, ReasonKind
from exposure.model.outcome import AssetOutcome, Outcome

OTHERS = "every other vendor looked for"
_ORDER = tuple(Outcome)


def outcomes_moved(sides: Sides, findings: Sequence[FindingMoved]) -> tuple[OutcomeMoved, ...]:
    """Return each answer that differs, of assets that both results have.

    What is exposed now comes first, then what was, then by asset and vendor.
    """
    before, after = answers_of(sides.old, sides.new), answers_of(sides.new, sides.old)
    causes = _causes(findings)
    keys = dict.fromkeys((*after.rows, *before.rows))
    both = [
        (asset, vendor)
        for asset, vendor in keys
        if asset in sides.old.assets and asset in sides.new.assets and not is_coded(vendor)
    ]
    told = (_moved(key, before, after, sides, causes) for key in both)
    return tuple(sorted((one for one in told if one is not None), key=_gravity))


def _causes(findings: Iterable[FindingMoved]) -> dict[tuple[str, str], list[Reason]]:
    """Return asset and vendor → why findings of them differ."""
    found: dict[tuple[str, str], list[Reason]] = {}
    for one in findings:
        for shown in (one.before, one.finding):
            if shown is not None:
                found.setdefault((shown.asset, shown.vendor), []).extend(one.reasons)
    return found


def _moved(
    key: tuple[str, str],
    before: Answers,
    after: Answers,
    sides: Sides,
    causes: Mapping[tuple[str, str], Sequence[Reason]],
) -> OutcomeMoved | None:
    asset, vendor = key
    was, is_now = before.of(asset, vendor), after.of(asset, vendor)
    outcomes = [one.outcome if one is not None else None for one in (was, is_now)]
    if outcomes[0] is outcomes[1]:
        return None
    return OutcomeMoved(
        asset=asset,
        asset_name=sides.new.asset_name(asset),
        vendor=vendor,
        vendor_name=OTHERS if vendor == EVERYONE else sides.vendor_name(vendor),
        before=outcomes[0],
        after=outcomes[1],
        because=is_now.because if is_now is not None else "",
        reasons=weighed(causes.get(key) or _unfound(vendor, was, is_now, sides)),
    )


def _unfound(
    vendor: str, was: AssetOutcome | None, is_now: AssetOutcome | None, sides: Sides
) -> Iterator[Reason]:
    """Yield why an answer differs for which no finding does."""
    name = sides.vendor_name(vendor)
    if is_now is None and vendor != EVERYONE:
        yield Reason(ReasonKind.not_looked_for, f"the new result did not look for {name}")
    elif was is None and vendor != EVERYONE:
        yield Reason(ReasonKind.not_looked_for, f"the old result did not look for {name}")
    elif was is not None and is_now is not None:
        said = f"was {_said(was)}, is {_said(is_now)}"
        yield Reason(ReasonKind.document_changed, said)


def _said(row: AssetOutcome) -> str:
    return f"'{row.because.rstrip('.')}'"


def _gravity(moved: OutcomeMoved) -> tuple[int, int, str, str]:
    after, before = (
        _ORDER.index(one) if one is not None else len(_ORDER) for one in (moved.after, moved.before)
    )
    return after, before, moved.asset_name.casefold(), f"{moved.asset} {moved.vendor}"
