"""What do the rules say of a finding that they did not say before, contract by contract, and why?"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from exposure.assess.compared.causes import is_one_register, register_words, weighed
from exposure.assess.compared.sides import Sides
from exposure.model.comparison.findings import Change, FieldMoved, VerdictMoved
from exposure.model.comparison.parts import DesignationMoved, PartMoved
from exposure.model.comparison.reason import Reason, ReasonKind
from exposure.model.finding import GRAVITY, Finding, Verdict, VerdictKind

_Key = tuple[str | None, str, str, int]
_BEARING = frozenset(
    {"outcome", "analysis", "confidence", "relation", "use", "by_link", "use_basis", "tier"}
)
"""Fields of a finding on which verdicts rest."""


class Law(Struct, frozen=True):
    """What differs in the law and the contracts, for which a verdict may differ."""

    sides: Sides
    designations: Mapping[str, DesignationMoved]
    contracts: Mapping[str, PartMoved]


def verdicts_moved(
    old: Finding | None, new: Finding, fields: Sequence[FieldMoved], law: Law
) -> tuple[VerdictMoved, ...]:
    """Return the verdicts that differ, those that bind first; equal ones are told once.

    That nothing is reached is no verdict to be told where nothing was said before.
    """
    before, after = _by_key(old), _by_key(new)
    groups: dict[VerdictMoved, list[str | None]] = {}
    for key in dict.fromkeys((*after, *before)):
        one = _moved(key, before.get(key), after.get(key))
        if one is not None:
            reasons = (
                () if old is None else _reasons(before.get(key), after.get(key), key, fields, law)
            )
            alike = VerdictMoved((), key[1], one[0], one[1], one[2], reasons)
            groups.setdefault(alike, []).append(key[0])
    told = (
        VerdictMoved(tuple(some), one.designation, one.before, one.after, one.citation, one.reasons)
        for one, some in groups.items()
    )
    return tuple(sorted(told, key=_gravity))


def _by_key(finding: Finding | None) -> dict[_Key, Verdict]:
    """Return every verdict by contract, designation and conduct; several of these are counted."""
    found: dict[_Key, Verdict] = {}
    for verdict in sorted(finding.verdicts, key=_weight) if finding is not None else ():
        for contract in verdict.contracts:
            number = 0
            while (key := (contract, verdict.designation, verdict.conduct, number)) in found:
                number += 1
            found[key] = verdict
    return found


def _weight(verdict: Verdict) -> tuple[int, str]:
    return GRAVITY.index(verdict.verdict), verdict.citation


def _moved(
    key: _Key, before: Verdict | None, after: Verdict | None
) -> tuple[VerdictKind | None, VerdictKind | None, str] | None:
    was, is_now = (one.verdict if one is not None else None for one in (before, after))
    cited = next((one.citation for one in (after, before) if one is not None), key[1])
    if was is is_now or {was, is_now} <= {None, VerdictKind.not_applicable}:
        return None
    return was, is_now, cited


def _reasons(
    before: Verdict | None,
    after: Verdict | None,
    key: _Key,
    fields: Sequence[FieldMoved],
    law: Law,
) -> tuple[Reason, ...]:
    contract, designation, _, _ = key
    reasons = [*_of_act(law.designations.get(designation))]
    reasons += _of_contract(law.contracts.get(contract or ""))
    if before is not None and after is not None:
        reasons += _of_pair(before, after)
    bearing = [one.field for one in fields if one.field in _BEARING]
    if bearing:
        said = f"of the finding changed: {', '.join(one.replace('_', ' ') for one in bearing)}"
        reasons.append(Reason(ReasonKind.finding_changed, said))
    return weighed(reasons or _of_the_world(law.sides))


def _of_act(moved: DesignationMoved | None) -> Iterator[Reason]:
    if moved is None:
        return
    same = f"stated otherwise by the register ({', '.join(moved.fields)})".replace("_", " ")
    said = f"was {moved.before}; is {moved.after}" if moved.before != moved.after else same
    yield Reason(ReasonKind.designation_changed, f"{moved.act}: {said}")


def _of_contract(moved: PartMoved | None) -> Iterator[Reason]:
    if moved is None:
        return
    what = ", ".join(one.field.replace("_", " ") for one in moved.fields)
    said = {
        Change.new: "the old result has no row of the contract",
        Change.gone: "the new result has no row of the contract",
        Change.changed: f"the contract's row changed ({what})",
    }
    yield Reason(ReasonKind.contract_changed, said[moved.change])


def _of_pair(before: Verdict, after: Verdict) -> Iterator[Reason]:
    if before.use is not after.use:
        said = f"its use there was {before.use.words}, is {after.use.words}"
        yield Reason(ReasonKind.use_changed, said)
    if before.waivers != after.waivers:
        yield Reason(ReasonKind.waiver_changed, "the waivers that are recorded for it changed")


def _of_the_world(sides: Sides) -> Iterator[Reason]:
    old, new = sides.old.result, sides.new.result
    if old.as_of != new.as_of:
        said = f"the law date moved from {old.as_of} to {new.as_of}"
        yield Reason(ReasonKind.law_date_moved, said)
    if not is_one_register(sides):
        yield Reason(ReasonKind.register_changed, register_words(sides))
    if old.tool.version != new.tool.version:
        yield Reason(ReasonKind.program_changed, "another version of the program wrote it")
    if old.as_of == new.as_of and is_one_register(sides) and old.tool == new.tool:
        yield Reason(ReasonKind.not_told, "the two results do not tell why")


def _gravity(moved: VerdictMoved) -> tuple[int, int, str, str]:
    """Return a sort key: what binds now first, and among equals what was milder before."""
    after, before = (
        GRAVITY.index(kind) if kind is not None else len(GRAVITY)
        for kind in (moved.after, moved.before)
    )
    return after, -before, moved.designation, moved.contracts[0] or ""
