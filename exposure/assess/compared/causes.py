"""What else changed between two results, that may make the same thing read otherwise?"""

from collections.abc import Iterable, Iterator

from exposure.assess.compared.read.documents import file_name
from exposure.assess.compared.sides import NOT_PUBLIC_VERSION, Side, Sides
from exposure.model.comparison.reason import Reason, ReasonKind

_ORDER = tuple(ReasonKind)
_SOUGHT = {
    "designated": "designated in the other",
    "under_watch": "under watch in the other",
    "asked": "the other was asked to",
}


def weighed(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return each reason once, the weightiest first; that nothing tells why is said alone."""
    each = list(dict.fromkeys(reasons))
    told = [one for one in each if one.kind is not ReasonKind.not_told] or each
    return tuple(sorted(told, key=lambda one: _ORDER.index(one.kind)))


def world_reasons(sides: Sides, vendor: str) -> Iterator[Reason]:
    """Yield what changed beside the inputs: the register, the program, settings, the law date."""
    if register_may_explain(sides, vendor):
        yield Reason(ReasonKind.register_changed, register_words(sides))
    old, new = sides.old.result, sides.new.result
    if old.tool.version != new.tool.version:
        said = (
            f"another version of the program wrote it ({old.tool.version}, now {new.tool.version})"
        )
        yield Reason(ReasonKind.program_changed, said)
    if file_name(old.settings.config) != file_name(new.settings.config):
        yield Reason(ReasonKind.settings_changed, "the settings file is another")
    if old.as_of != new.as_of:
        said = f"the law date moved from {old.as_of} to {new.as_of}"
        yield Reason(ReasonKind.law_date_moved, said)


def register_may_explain(sides: Sides, vendor: str) -> bool:
    """Say whether what the register holds of a vendor may have changed.

    Each result digests the entry of every vendor that it found; where either lacks the digest,
    a change of the register as a whole is all that is known.
    """
    here, there = sides.old.vendors.get(vendor), sides.new.vendors.get(vendor)
    if here is not None and there is not None and here.entry and there.entry:
        return here.entry != there.entry
    return not is_one_register(sides)


def is_one_register(sides: Sides) -> bool:
    """Say whether both rest on the same facts, as far as both tell."""
    old, new = sides.old.result.register, sides.new.result.register
    return old.version == new.version != NOT_PUBLIC_VERSION


def register_words(sides: Sides) -> str:
    """Return that the register changed, and what of it."""
    old, new = sides.old.result.register, sides.new.result.register
    if old.known_to != new.known_to:
        return f"the register changed (facts known to {old.known_to}, now to {new.known_to})"
    if old.overlays != new.overlays:
        return "the files of your own over the register changed"
    return "the register changed"


def sought(side: Side, other: Side, vendor: str) -> bool | None:
    """Say whether a result looked for a vendor of the other; None where it does not tell.

    Whom a list alone names is looked for while the list has him, and told where he was met.
    """
    if vendor in side.vendors:
        return True
    known = other.vendors.get(vendor)
    if known is None or not known.listed_in:
        return False
    here = next((one for one in side.result.lists if one.source == known.listed_in), None)
    there = next((one for one in other.result.lists if one.source == known.listed_in), None)
    if here is None or not here.looked_for:
        return False
    alike = there is not None and here.sha256 == there.sha256
    return True if alike and side.result.as_of == other.result.as_of else None


def why_sought(side: Side, vendor: str) -> str:
    """Return why a result looked for a vendor, seen from the one that did not."""
    known = side.vendors.get(vendor)
    return _SOUGHT.get(known.reason, known.reason) if known is not None else ""
