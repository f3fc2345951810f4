"""Which assets of the baseline are those of this result although their file has another name?"""

from collections.abc import Mapping

from exposure.assess.compared.sides import Side, Sides


def renamed_assets(sides: Sides) -> dict[str, str]:
    """Return id in the baseline → id in this result, of SBOMs that hold the same bytes.

    An SBOM that names no root has the name of its file alone; renamed and changed, it is another.
    """
    here, there = _alone(sides.new, sides.old), _alone(sides.old, sides.new)
    found = {}
    for before, after in sides.documents.items():
        old, new = sides.old.inputs[before], sides.new.inputs[after]
        if old.sha256 == new.sha256 and before in there and after in here:
            found[there[before]] = here[after]
    return found


def _alone(side: Side, other: Side) -> Mapping[str, str]:
    """Return document → the one asset that it describes, which the other side does not have."""
    assets: dict[str, list[str]] = {}
    for one in side.assets.values():
        if one.location is not None:
            assets.setdefault(one.location.document, []).append(one.id)
    return {
        document: some[0] for document, some in assets.items()
        if len(some) == 1 and some[0] not in other.assets
    }  # fmt: skip
