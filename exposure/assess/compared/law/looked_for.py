"""Which vendors did one result alone look for, or for another reason?"""

from collections.abc import Iterator

from exposure.assess.compared.causes import register_words, sought
from exposure.assess.compared.sides import Sides
from exposure.model.comparison.findings import Change, FieldMoved
from exposure.model.comparison.parts import DesignationMoved, PartMoved
from exposure.model.comparison.reason import Reason, ReasonKind
from exposure.model.result import VendorName

_REASON = "reason"


def looked_for_moved(
    sides: Sides, designations: tuple[DesignationMoved, ...]
) -> tuple[PartMoved, ...]:
    """Return each vendor that differs, those no longer looked for first, then by name.

    Whom a list alone names, and whom a result may have looked for without naming him, is left out.
    """
    acts: dict[str, list[DesignationMoved]] = {}
    for one in designations:
        acts.setdefault(one.vendor, []).append(one)
    old, new = sides.old.vendors, sides.new.vendors
    gone = [
        _part(one, Change.gone, sides, acts.get(one.id, []))
        for one in old.values()
        if one.id not in new and sought(sides.new, sides.old, one.id) is False
    ]
    came = [
        _part(one, Change.new, sides, acts.get(one.id, []))
        for one in new.values()
        if one.id not in old and sought(sides.old, sides.new, one.id) is False
    ]
    changed = [
        _part(one, Change.changed, sides, acts.get(one.id, []))
        for one in new.values()
        if one.id in old and old[one.id].reason != one.reason
    ]
    return tuple(one for some in (gone, came, changed) for one in sorted(some, key=_by_name))


def _by_name(part: PartMoved) -> tuple[str, str]:
    return part.name.casefold(), part.id


def _part(
    vendor: VendorName, change: Change, sides: Sides, acts: list[DesignationMoved]
) -> PartMoved:
    before, after = sides.old.vendors.get(vendor.id), sides.new.vendors.get(vendor.id)
    moved = FieldMoved(_REASON, before.reason if before else "", after.reason if after else "")
    return PartMoved(vendor.id, vendor.name, "vendor", change, (moved,),
                     tuple(_reasons(sides, acts)))  # fmt: skip


def _reasons(sides: Sides, acts: list[DesignationMoved]) -> Iterator[Reason]:
    old, new = (set(side.result.settings.watch) for side in (sides.old, sides.new))
    if acts:
        told = "; ".join(f"{one.act}: was {one.before}; is {one.after}" for one in acts[:2])
        more = f"; and {len(acts) - 2} more acts" if len(acts) > 2 else ""
        yield Reason(ReasonKind.designation_changed, told + more)
    elif old != new:
        yield Reason(ReasonKind.settings_changed, "another --watch was given")
    else:
        yield Reason(ReasonKind.register_changed, register_words(sides))
