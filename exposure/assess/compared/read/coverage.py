"""How much could be looked at before and now, and which record systems came to be fed or unfed?"""

from collections.abc import Iterable

from exposure.assess.compared.sides import Sides
from exposure.model.comparison.findings import Change, FieldMoved
from exposure.model.comparison.parts import FigureCompared, PartMoved
from exposure.model.coverage.figures import Coverage, RecordSystem
from exposure.model.coverage.known import AssetCoverage, ContractCoverage
from exposure.model.coverage.words import COMPLETENESS, EVIDENCE, contract_words

_UNSAID = "not declared"
_STATES = ("not_fed", "stale", _UNSAID, "none", "fed")
"""States of a record system, the one that hides most first."""


def figures_compared(sides: Sides) -> tuple[FigureCompared, ...]:
    """Return each figure of the coverage that is a number or a day, with what it was."""
    before, after = sides.old.result.coverage, sides.new.result.coverage
    return tuple(
        FigureCompared(name, _word(before, name), _word(after, name))
        for name in after.__struct_fields__
        if _is_figure(before, name) and _is_figure(after, name)
    )


def systems_moved(sides: Sides) -> tuple[PartMoved, ...]:
    """Return each record system whose state differs: what is unknown now first."""
    before, after = (_systems(side.result.coverage) for side in (sides.old, sides.new))
    moved = [
        _part(before.get(key), after.get(key)) for key in {**after, **before}
        if _state(before.get(key)) != _state(after.get(key))
    ]  # fmt: skip
    return tuple(sorted(moved, key=_gravity))


def evidence_moved(sides: Sides) -> tuple[PartMoved, ...]:
    """Return each asset and contract in both results of which other evidence is known.

    Nothing is told where a result was written before evidence was counted by asset.
    """
    old, new = sides.old.result.coverage, sides.new.result.coverage
    assets = {one.asset: one for one in old.per_asset if one.asset in sides.new.assets}
    contracts = {one.contract: one for one in old.per_contract}
    told = [
        *(_asset(assets[one.asset], one, sides) for one in new.per_asset if one.asset in assets),
        *(_contract(contracts[one.contract], one) for one in new.per_contract
          if one.contract in contracts),
    ]  # fmt: skip
    moved = (one for one in told if one.fields)
    return tuple(sorted(moved, key=lambda one: (one.kind, one.name.casefold(), one.id)))


def _asset(before: AssetCoverage, after: AssetCoverage, sides: Sides) -> PartMoved:
    told = (
        FieldMoved("evidence", EVIDENCE[before.evidence], EVIDENCE[after.evidence]),
        FieldMoved(
            "completeness", COMPLETENESS[before.completeness], COMPLETENESS[after.completeness]
        ),
        FieldMoved("dated", _dated(before), _dated(after)),
    )
    return _part_of(after.asset, sides.new.asset_name(after.asset), "asset", told)


def _dated(one: AssetCoverage) -> str:
    """Return the date of what tells what is inside; that of a row tells nothing of it."""
    return one.dated or "" if one.evidence.tells_inside else ""


def _contract(before: ContractCoverage, after: ContractCoverage) -> PartMoved:
    told = FieldMoved("evidence", contract_words(before), contract_words(after))
    return _part_of(after.contract, after.contract, "contract", (told,))


def _part_of(key: str, name: str, kind: str, told: Iterable[FieldMoved]) -> PartMoved:
    fields = tuple(one for one in told if one.before != one.after)
    return PartMoved(key, name, kind, Change.changed, fields)


def _is_figure(coverage: Coverage, name: str) -> bool:
    value: object = getattr(coverage, name)
    return value is None or isinstance(value, int | float | str)


def _word(coverage: Coverage, name: str) -> str:
    value: object = getattr(coverage, name)
    match value:
        case None:
            return ""
        case float():
            return f"{value:.1%}"
        case int():
            return f"{value:,}"
        case _:
            return str(value)


def _systems(coverage: Coverage) -> dict[str, RecordSystem]:
    return {one.name: one for one in coverage.record_systems}


def _state(system: RecordSystem | None) -> str:
    return system.state if system is not None else _UNSAID


def _part(before: RecordSystem | None, after: RecordSystem | None) -> PartMoved:
    held = after or before
    name, called = (held.name, held.called) if held is not None else ("", "")
    moved = FieldMoved("state", _state(before), _state(after))
    change = Change.changed if before and after else Change.new if after else Change.gone
    return PartMoved(name, called, "record_system", change, (moved,))


def _gravity(part: PartMoved) -> tuple[int, str]:
    state = part.fields[0].after
    return _STATES.index(state) if state in _STATES else len(_STATES), part.name.casefold()
